"""The word graph: which words of a text are central, by the company they keep and by how early they come.

Source: Florescu and Caragea, PositionRank: An unsupervised approach to keyphrase extraction from scholarly documents,
ACL 2017; with sentences in place of word positions, because news tells the most important first, sentence by sentence.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import fsum
from operator import itemgetter, mul

from builder.annotating.keyphrases.noun_phrases import Text
from builder.annotating.keyphrases.word_classes import WordClass

_WINDOW_WORDS = 4
_DAMPING = 0.85
_ROUNDS = 6
_NODES = frozenset({WordClass.NOUN, WordClass.NAME, WordClass.ADJECTIVE})


def word_centrality(text: Text) -> Mapping[str, float]:
    """Rank the words of a text by PageRank over the graph of the words that stand near one another.

    The random reader jumps to a word the more often, the earlier the sentences are that it stands in.

    Returns:
        The key of each noun, name and adjective to its rank in (0, 1], 1 is the most central.
    """
    nodes = [word for word, kind in zip(text.words, text.classes, strict=True) if kind in _NODES]
    if not nodes:
        return {}
    index_of = {key: index for index, key in enumerate(dict.fromkeys(word.key for word in nodes))}
    sequence = [index_of[word.key] for word in nodes]
    prior = [0.0] * len(index_of)
    for node, word in zip(sequence, nodes, strict=True):
        prior[node] += 1 / (1 + word.sentence)
    total = sum(prior)
    ranks = _page_rank(_neighbours(sequence, len(index_of)), [share / total for share in prior])
    highest = max(ranks)
    return {key: ranks[index] / highest for key, index in index_of.items()}


def _neighbours(sequence: Sequence[int], count: int) -> list[dict[int, int]]:
    """For each word the words near it, and how often they are."""
    weights: list[dict[int, int]] = [{} for _ in range(count)]
    for distance in range(1, _WINDOW_WORDS):
        for node, other in zip(sequence, sequence[distance:], strict=False):
            if other != node:
                weights[node][other] = weights[node].get(other, 0) + 1
                weights[other][node] = weights[other].get(node, 0) + 1
    return weights


def _page_rank(neighbours: Sequence[Mapping[int, int]], prior: Sequence[float]) -> list[float]:
    """Let each word pass on its rank by weight.

    Source: Page et al., The PageRank citation ranking: Bringing order to the web, 1999.
    """
    passing = [_DAMPING / max(1, sum(near.values())) for near in neighbours]
    # The prior of a word stands among its neighbours, so that one sum does. fsum is exact: no order changes the result.
    count = len(prior)
    rows = [(itemgetter(*near, count + node), (*near.values(), 1.0)) for node, near in enumerate(neighbours)]
    base = [(1 - _DAMPING) * share for share in prior]
    ranks = list(prior)
    for _ in range(_ROUNDS):
        passed = [*map(mul, ranks, passing), *base]
        ranks = [
            fsum(map(mul, weights, near(passed))) if len(weights) > 1 else passed[count + node]
            for node, (near, weights) in enumerate(rows)
        ]
    return ranks

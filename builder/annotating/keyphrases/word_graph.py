"""The word graph: which words of a text are central, by the company they keep and by how early they come.

Source: Florescu and Caragea, PositionRank: An unsupervised approach to keyphrase extraction from scholarly documents,
ACL 2017; with sentences in place of word positions, because news tells the most important first, sentence by sentence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from builder.annotating.keyphrases.noun_phrases import Text
from builder.annotating.keyphrases.word_classes import WordClass

_WINDOW_WORDS = 4
_DAMPING = 0.85
_ROUNDS = 12
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


def _neighbours(sequence: Sequence[int], count: int) -> list[list[tuple[int, float]]]:
    """For each word the words near it, with the share of its company that each of them is."""
    weights: list[defaultdict[int, int]] = [defaultdict(int) for _ in range(count)]
    for place, node in enumerate(sequence):
        for other in sequence[place + 1 : place + _WINDOW_WORDS]:
            if other != node:
                weights[node][other] += 1
                weights[other][node] += 1
    shares = []
    for row in weights:
        degree = sum(row.values())
        shares.append([(other, weight / degree) for other, weight in row.items()])
    return shares


def _page_rank(neighbours: Sequence[Sequence[tuple[int, float]]], prior: Sequence[float]) -> list[float]:
    ranks = list(prior)
    for _ in range(_ROUNDS):
        following = [(1 - _DAMPING) * share for share in prior]
        for rank, near in zip(ranks, neighbours, strict=True):
            passed = _DAMPING * rank
            for other, share in near:
                following[other] += passed * share
        ranks = following
    return ranks

"""Signals: what speaks for a candidate, each in [0, 1], and how much each of them counts."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from builder.annotating.keyphrases.candidates import Candidate, Key
from builder.annotating.keyphrases.noun_phrases import Text
from builder.annotating.keyphrases.word_graph import word_centrality
from builder.model import Usage
from builder.words import phrase_key

WEIGHTS: Mapping[str, float] = {
    "word graph": 2.0,
    "frequency": 1.0,
    "frequent words": 1.0,
    "lead": 1.0,
    "yake": 1.0,
    "headline": 0.5,
}
"""How much each signal counts, by its name on the page: round numbers, the same for all languages."""

_FACTOR_OF_ONE_WORD = 0.88
_FACTOR_OF_MANY_WORDS = 0.8
"""A subject has two or three words: one says little, unless it is a name, and more are mostly a piece of a sentence."""

_MANY_WORDS = 4
_FACTOR_OF_A_PIECE = 0.7
"""For what never stands by itself."""

_LEAST_CENTRALITY = 0.01
_LEAST_H = 1e-9
_MIN_STORIES = 3


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate with its score.

    Attributes:
        score: In [0, 1], higher is better.
        parts: What each signal gives to the score, before the factors; by name.
    """

    candidate: Candidate
    score: float
    parts: Mapping[str, float]


def score_candidates(
    candidates: Sequence[Candidate],
    text: Text,
    *,
    yake: Mapping[str, float],
    usage: Usage,
    weights: Mapping[str, float] = WEIGHTS,
) -> list[Scored]:
    """Score the candidates of a text by the weighted sum of the signals.

    Args:
        candidates: Of this text.
        text: The article.
        yake: YAKE's H of phrases and words in lower case; 0 or more, lower is better.
        usage: How common phrases are in the dossier.
        weights: Of the signals, by name; one that is left out does not count.

    Returns:
        In the order of the candidates.
    """
    if not candidates:
        return []
    columns = _columns(candidates, text, yake)
    total = sum(weights.values())
    scored = []
    for index, candidate in enumerate(candidates):
        parts = {name: weight * columns[name][index] / total for name, weight in weights.items()}
        score = sum(parts.values()) * _factor(candidate) * _rarity(candidate, usage)
        scored.append(Scored(candidate, score, parts))
    return scored


def _columns(candidates: Sequence[Candidate], text: Text, yake: Mapping[str, float]) -> dict[str, list[float]]:
    """Each signal for each candidate."""
    headline = {word.key for word in text.words if word.in_headline}
    uses = Counter(word.key for word in text.words)
    centrality = word_centrality(text)
    return {
        "word graph": _log_scaled([_centrality(candidate.key, centrality) for candidate in candidates]),
        "frequency": _by_highest([math.log1p(candidate.alone) for candidate in candidates]),
        "frequent words": _by_highest(
            [sum(math.log1p(uses[word]) for word in candidate.key) / len(candidate.key) for candidate in candidates]
        ),
        "lead": [1 / (1 + math.log1p(candidate.sentence)) for candidate in candidates],
        "yake": _yake_column(candidates, yake),
        "headline": [sum(word in headline for word in c.key) / len(c.key) for c in candidates],
    }


def _centrality(key: Key, centrality: Mapping[str, float]) -> float:
    """Between the sum of the words' ranks, which likes long phrases, and the mean, which likes single words."""
    return sum(centrality.get(word, 0.0) for word in key) / math.sqrt(len(key))


def _log_scaled(values: Sequence[float]) -> list[float]:
    least = math.log(_LEAST_CENTRALITY)
    highest = max(math.log(max(values) + _LEAST_CENTRALITY) - least, 1e-9)
    return [(math.log(value + _LEAST_CENTRALITY) - least) / highest for value in values]


def _by_highest(values: Sequence[float]) -> list[float]:
    highest = max(values)
    return [value / highest if highest else 0.0 for value in values]


def _yake_column(candidates: Sequence[Candidate], yake: Mapping[str, float]) -> list[float]:
    """YAKE's H on a logarithmic scale from the worst of the text to its best; 0 for what YAKE does not know."""
    if not yake:
        return [0.0] * len(candidates)
    lowest, highest = -math.log(max(yake.values()) + _LEAST_H), -math.log(min(yake.values()) + _LEAST_H)
    scale = max(highest - lowest, _LEAST_H)

    def scaled(h: float) -> float:
        return (-math.log(h + _LEAST_H) - lowest) / scale

    def signal(candidate: Candidate) -> float:
        lower = candidate.text.lower().replace("’", "'")
        if lower in yake:
            return scaled(yake[lower])
        known = [scaled(yake[word]) for word in lower.split() if word in yake]
        return sum(known) / len(known) if known else 0.0

    return [signal(candidate) for candidate in candidates]


def _factor(candidate: Candidate) -> float:
    factor = 1.0 if candidate.alone else _FACTOR_OF_A_PIECE
    if len(candidate.key) >= _MANY_WORDS:
        return factor * _FACTOR_OF_MANY_WORDS
    if len(candidate.key) > 1:
        return factor
    return factor if candidate.is_name else factor * _FACTOR_OF_ONE_WORD


def _rarity(candidate: Candidate, usage: Usage) -> float:
    """1 for a phrase that few stories of the dossier have, 0 for one that all have; 1 before anything was learned."""
    stories = usage.phrases.get(phrase_key(candidate.text.split()), 0) if usage.phrases else 0
    if stories <= 1 or usage.stories < _MIN_STORIES:
        return 1.0
    return max(0.0, 1 - (math.log(stories) / math.log(usage.stories)) ** 2)

"""Scores keyphrases against those that people chose, as the published tables do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

import snowballstemmer

_WORD = re.compile(r"\w+")
_STEMMER = snowballstemmer.stemmer("porter")


def f1_at(gold: Mapping[str, Sequence[str]], found: Mapping[str, Sequence[str]], at: int) -> float:
    """Compute F1@K: the harmonic mean of the mean precision and the mean recall over the articles.

    Args:
        gold: The articles' keys to their keyphrases.
        found: Likewise, best first; an article that is missing has none.
        at: How many of the found ones count, after those that are equal by their stems.

    Returns:
        In [0, 1], 1 is best.

    Source: Hasan and Ng, Conundrums in unsupervised keyphrase extraction, COLING 2010: exact match of stems.

    >>> round(f1_at({"a": ["air strikes", "Mosul"]}, {"a": ["Air strike", "siege"]}, 10), 2)
    0.5
    """
    precision = recall = 0.0
    for key, phrases in gold.items():
        wanted = set(_stems(phrases)) - {""}
        got = list(dict.fromkeys(_stems(found.get(key, ()))))[:at]
        hits = len(wanted.intersection(got))
        precision += hits / max(1, len(got))
        recall += hits / max(1, len(wanted))
    return 2 * precision * recall / ((precision + recall) * len(gold)) if precision + recall else 0.0


def _stems(phrases: Iterable[str]) -> Iterable[str]:
    return (" ".join(map(_stem, _WORD.findall(phrase.lower()))) for phrase in phrases)


@cache
def _stem(word: str) -> str:
    return str(_STEMMER.stemWord(word))

"""Scores temporal expressions against gold as TempEval-3 does: relaxed and strict extents, and values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bench.scoring import words


@dataclass(frozen=True, slots=True)
class Timex:
    """A temporal expression: its words, TIMEX3 type and value, and what found it (empty for gold)."""

    text: str
    type: str
    value: str
    rule: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Pair:
    """An expression of the gold, of ours, or one of each that share a word; never neither."""

    gold: Timex | None
    ours: Timex | None

    @property
    def is_relaxed(self) -> bool:
        """True when both are there."""
        return self.gold is not None and self.ours is not None

    @property
    def is_strict(self) -> bool:
        """True when their words are the same."""
        return self.gold is not None and self.ours is not None and words(self.gold.text) == words(self.ours.text)

    @property
    def is_right(self) -> bool:
        """True when their values are the same."""
        return self.gold is not None and self.ours is not None and self.gold.value == self.ours.value


@dataclass(frozen=True, slots=True)
class Scores:
    """Precision and recall of relaxed extents, and F1 of relaxed extents, strict extents and values, each in [0, 1]."""

    gold: int
    found: int
    precision: float
    recall: float
    relaxed: float
    strict: float
    value: float


def align(gold: Sequence[Timex], ours: Sequence[Timex]) -> list[Pair]:
    """Pair expressions in text order, as many as possible, and among such pairings the one with most in common.

    >>> pairs = align([Timex("last week", "DATE", "2017-W09")], [Timex("week", "DATE", "2017-W09")])
    >>> pairs[0].is_relaxed, pairs[0].is_strict, pairs[0].is_right
    (True, False, True)
    """
    rows = [[(0, 0, 0)] * (len(ours) + 1) for _ in range(len(gold) + 1)]
    for i in reversed(range(len(gold))):
        for j in reversed(range(len(ours))):
            rows[i][j] = max(rows[i + 1][j], rows[i][j + 1], _joined(gold[i], ours[j], rows[i + 1][j + 1]))
    pairs, i, j = [], 0, 0
    while i < len(gold) or j < len(ours):
        if i < len(gold) and rows[i][j] == rows[i + 1][j]:
            pairs.append(Pair(gold[i], None))
            i += 1
        elif j < len(ours) and rows[i][j] == rows[i][j + 1]:
            pairs.append(Pair(None, ours[j]))
            j += 1
        else:
            pairs.append(Pair(gold[i], ours[j]))
            i, j = i + 1, j + 1
    return pairs


def _joined(gold: Timex, ours: Timex, rest: tuple[int, int, int]) -> tuple[int, int, int]:
    pair = Pair(gold, ours)
    if not set(words(gold.text)) & set(words(ours.text)):
        return (-1, 0, 0)
    return rest[0] + 1, rest[1] + pair.is_strict, rest[2] + pair.is_right


def score(pairs: Sequence[Pair]) -> Scores:
    """Sum up pairs, of any number of articles; all figures are micro-averaged.

    >>> score([Pair(Timex("now", "DATE", "PRESENT_REF"), None)]).recall
    0.0
    """
    gold = sum(pair.gold is not None for pair in pairs)
    found = sum(pair.ours is not None for pair in pairs)
    relaxed, strict, right = (
        sum(flags)
        for flags in (
            [pair.is_relaxed for pair in pairs],
            [pair.is_strict for pair in pairs],
            [pair.is_right for pair in pairs],
        )
    )
    both = max(1, gold + found)
    return Scores(
        gold,
        found,
        relaxed / max(1, found),
        relaxed / max(1, gold),
        2 * relaxed / both,
        2 * strict / both,
        2 * right / both,
    )

"""Profiles: what an article is about, how much it is about it, and how new that was when it was published."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from builder.linking.subjects.subject import Subject
from builder.model import Kind

Matter = str | date
"""What articles can share: a subject, by its label, or a day that both texts speak of."""

_DAY_WEIGHT = 0.8
_KINDS = {Kind.PERSON: 1.0, Kind.ORGANISATION: 0.9, Kind.OTHER: 0.8, Kind.PLACE: 0.6}
"""How much a shared subject says: two articles on one person have more in common than two on one country."""

_COMMON_FROM, _COMMON_SHARE = 4, 0.75
"""What four articles and this share of all so far are about is common."""

_SINGLE_WORD = 0.7  # of no certain kind: "Week", "Act"

Numbers = NDArray[np.int64]
Weights = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Profile:
    """What is needed of an article to tell what it has to do with others.

    Attributes:
        saliences: What it is about and how much, in (0, 1].
        rarities: For each of these that an earlier article is about, too, and that is not common so far: 1 when that
            was at most the third, 1/2 up to the seventh, 1/3 up to the fifteenth, and so on, times how much its kind
            says.
    """

    article_id: str
    published: date | None
    saliences: Mapping[Matter, float]
    rarities: Mapping[Matter, float]


@dataclass(frozen=True, slots=True)
class Matters:
    """What articles are about, in the order of publication, as arrays of one row for each matter of each article.

    Attributes:
        bounds: For each article its first row, and past the last article the number of rows.
        matters: Numbers, equal for the same matter: places among the subjects, or past them for days.
        saliences: In (0, 1].
        ranks: How many earlier articles are about it.
        rarities: As in `Profile`; 0 where that has none.
    """

    bounds: Numbers
    matters: Numbers
    saliences: Weights
    ranks: Numbers
    rarities: Weights

    @property
    def articles(self) -> Numbers:
        """Of each row the place of its article."""
        return np.repeat(np.arange(len(self.bounds) - 1), np.diff(self.bounds))


def matters_of(bounds: Numbers, matters: Numbers, saliences: Weights, weights: Weights) -> Matters:
    """Count what the articles are about, in the order of publication.

    Rarity is counted in classes of powers of two and at the time of publication: newer articles never change it, and an
    older one that is added later hardly does.

    Args:
        bounds: As in `Matters`.
        matters: As in `Matters`.
        saliences: As in `Matters`.
        weights: Of each matter how much it says when articles share it.
    """
    order = np.argsort(matters, kind="stable")
    firsts = np.searchsorted(matters[order], matters)
    ranks = np.empty(len(matters), dtype=np.int64)
    ranks[order] = np.arange(len(matters)) - firsts[order]
    seen = ranks + 1
    places = np.repeat(np.arange(1, len(bounds)), np.diff(bounds))
    is_common = (seen >= _COMMON_FROM) & (seen > _COMMON_SHARE * (1 << _binary_digits(places) - 1))
    classes = np.maximum(_binary_digits(seen) - 1, 1)
    rarities = np.where((ranks > 0) & ~is_common, weights[matters] / classes, 0.0)
    return Matters(bounds, matters, saliences, ranks, rarities)


def _binary_digits(numbers: Numbers) -> Numbers:
    digits: Numbers = np.frexp(numbers)[1].astype(np.int64)
    return digits


def weights_of(subjects: Sequence[Subject], days: int) -> Weights:
    """How much each subject says when articles share it, and then each of so many days.

    Of what the dossier as a whole is about it says nothing. Their number is taken down to a power of two, so that an
    older article that is added later hardly changes anything.
    """
    return np.array([*map(_weight, subjects), *[_DAY_WEIGHT] * days], dtype=np.float64)


def _weight(subject: Subject) -> float:
    is_vague = subject.kind is Kind.OTHER and not subject.is_chosen and len(subject.label.split()) == 1
    return _KINDS[subject.kind] * (_SINGLE_WORD if is_vague else 1)

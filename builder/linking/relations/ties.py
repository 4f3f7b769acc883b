"""Ties: what speaks for it that two articles belong together, weighed."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from builder.linking.identity.acronyms import is_short_for
from builder.linking.relations.profiles import Matter, Profile
from builder.linking.relations.shingles import words_of

_WORDING_FROM, _WORDING_WEIGHT = 0.3, 2.0
_SAME_DAY = 0.1
_SLIGHT = 0.05
_MOST_SHARED = 5
_DIGITS = 4

_SHOWN_SCORE, _SHOWN_ALIKE = 0.6, 0.55
"""Where both use the same words a little less is enough."""

_FAR_DAYS, _SHOWN_FAR = 180, 0.9
"""Half a year apart and with no words in common, two articles on one person are two stories: that takes more."""

_TELLING, _LEAST_REASONS = 0.1, 2
_CLOSE, _LEAST_REASONS_OF_CLOSE = 0.9, 3
"""Twice the evidence that it takes to be shown as related, roughly: the event, not only those whom it concerns."""

_WORD_LETTERS = 3


@dataclass(frozen=True, slots=True)
class Share:
    """Something that two articles share; `weight` is above 0."""

    matter: Matter
    weight: float


@dataclass(frozen=True, slots=True)
class Tie:
    """Two articles and what speaks for it that they belong together.

    Attributes:
        shares: What both are about, the weightiest first.
        wording: The weight of the words that both use, 0 when these are not remarkable.
        same_day: The weight of their being published on one day, 0 when they were not.
        is_far: True when they are known to have appeared more than half a year apart.
    """

    shares: tuple[Share, ...]
    wording: float
    same_day: float
    is_far: bool = False

    @property
    def score(self) -> float:
        """The sum of all weights, above 0; higher is closer."""
        return round(math.fsum((*(s.weight for s in self.shares), self.wording, self.same_day)), _DIGITS)

    @property
    def is_reason_enough(self) -> bool:
        """True when the two can be shown as related: for more than one reason, as a common subject alone is none."""
        least = _SHOWN_ALIKE if self.wording else _SHOWN_FAR if self.is_far else _SHOWN_SCORE
        return self.score >= least and len(self.telling) >= _LEAST_REASONS

    @property
    def is_close(self) -> bool:
        """True when the two may tell of one event, not only of the same people."""
        return self.score >= _CLOSE and self.wording > 0 and len(self.telling) >= _LEAST_REASONS_OF_CLOSE

    @property
    def telling(self) -> tuple[float, ...]:
        """The weights of the reasons that tell something by themselves; of two names with a word in common only one."""
        words: set[str] = set()
        weights = []
        for share in self.shares:
            own = _long_words(str(share.matter))
            if share.weight >= _TELLING and words.isdisjoint(own):
                weights.append(share.weight)
                words |= own
        return (*weights, self.wording) if self.wording >= _TELLING else tuple(weights)


@lru_cache(maxsize=1 << 14)
def _long_words(label: str) -> frozenset[str]:
    return frozenset(word for word in words_of(label) if len(word) >= _WORD_LETTERS)


def _shared_weight(earlier: Profile, later: Profile, matter: Matter) -> float:
    one, other = earlier.saliences[matter], later.saliences[matter]
    return later.rarities[matter] * 2 * one * other / (one + other)


def _each_once(shares: Iterable[Share]) -> Iterator[Share]:
    """Leave out the lighter of an acronym and what it can be short for: "U.N." and "United Nations" are one reason."""
    kept: list[str] = []
    for share in shares:
        label = str(share.matter)
        if not any(is_short_for(label, other) or is_short_for(other, label) for other in kept):
            yield share
        kept.append(label)


def weigh(one: Profile, other: Profile, alike: float) -> Tie:
    """Weigh what an article and a later one have in common.

    Args:
        one: The earlier article.
        other: The later.
        alike: How alike their vocabularies are, in [0, 1].
    """
    days = {one.published, other.published}  # the day on which an article appeared is no event in it
    matters = (matter for matter in other.rarities if matter in one.saliences and matter not in days)
    shares = [Share(matter, _shared_weight(one, other, matter)) for matter in matters]
    shares.sort(key=lambda share: (-share.weight, str(share.matter)))
    wording = max(0.0, alike - _WORDING_FROM) * _WORDING_WEIGHT
    same_day = _SAME_DAY if one.published and one.published == other.published else 0.0
    kept = tuple(_each_once(share for share in shares[:_MOST_SHARED] if share.weight >= _SLIGHT))
    is_far = one.published and other.published and abs((one.published - other.published).days) > _FAR_DAYS
    return Tie(kept, wording, same_day, bool(is_far))

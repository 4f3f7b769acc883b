"""Ties: what speaks for it that two articles belong together, weighed."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.linking.profiles import Matter, Profile
from builder.linking.vocabulary import likeness

_COMMON_ARTICLES = 64
"""What so many earlier articles are about adds to a score, but leads to no article: so the work grows linearly."""

_WORTH_WEIGHING = 0.25
_WORDING_FROM, _WORDING_WEIGHT = 0.3, 2.0
_SAME_DAY = 0.1
_SLIGHT = 0.05
_MOST_SHARED = 5
_DIGITS = 4

_SHOWN_SCORE = 0.6
_SECOND_REASON = 0.1
_ALONE = 0.8  # nearly as much as one thing can weigh: both headlines name it, and hardly any article before them


@dataclass(frozen=True, slots=True)
class Share:
    """Something that two articles share; `weight` is above 0."""

    matter: Matter
    weight: float


@dataclass(frozen=True, slots=True)
class Tie:
    """Two articles and what speaks for it that they belong together.

    Attributes:
        earlier: Place of the earlier article among the profiles.
        later: Place of the later.
        shares: What both are about, the weightiest first.
        wording: The weight of the words that both use, 0 when these are not remarkable.
        same_day: The weight of their being published on one day, 0 when they were not.
    """

    earlier: int
    later: int
    shares: tuple[Share, ...]
    wording: float
    same_day: float

    @property
    def score(self) -> float:
        """The sum of all weights, above 0; higher is closer."""
        return round(math.fsum((*(s.weight for s in self.shares), self.wording, self.same_day)), _DIGITS)

    @property
    def is_reason_enough(self) -> bool:
        """True when the two can be shown as related: one common subject alone is no reason, unless it is very rare."""
        weights = sorted([*(share.weight for share in self.shares), self.wording], reverse=True)
        has_two = len(weights) > 1 and weights[1] >= _SECOND_REASON
        return self.score >= _SHOWN_SCORE and (has_two or weights[0] >= _ALONE)


def find_ties(profiles: Sequence[Profile]) -> Iterator[Tie]:
    """Weigh every pair of articles that share something rare.

    Args:
        profiles: In the order of publication.

    Yields:
        The ties, by the later article, then by the earlier.
    """
    about: defaultdict[Matter, list[int]] = defaultdict(list)
    for later, profile in enumerate(profiles):
        scores: defaultdict[int, float] = defaultdict(float)
        for matter in profile.rarities:
            if len(about[matter]) < _COMMON_ARTICLES:
                for earlier in about[matter]:
                    scores[earlier] += _shared_weight(profiles[earlier], profile, matter)
        for earlier in sorted(place for place, score in scores.items() if score >= _WORTH_WEIGHING):
            yield weigh(profiles, earlier, later)
        for matter in profile.saliences:
            if len(about[matter]) < _COMMON_ARTICLES:
                about[matter].append(later)


def _shared_weight(earlier: Profile, later: Profile, matter: Matter) -> float:
    one, other = earlier.saliences[matter], later.saliences[matter]
    return later.rarities[matter] * 2 * one * other / (one + other)


def weigh(profiles: Sequence[Profile], earlier: int, later: int) -> Tie:
    """Weigh what two articles have in common."""
    one, other = profiles[earlier], profiles[later]
    days = {one.published, other.published}  # the day on which an article appeared is no event in it
    matters = (matter for matter in other.rarities if matter in one.saliences and matter not in days)
    shares = [Share(matter, _shared_weight(one, other, matter)) for matter in matters]
    shares.sort(key=lambda share: (-share.weight, str(share.matter)))
    alike = likeness(one.vocabulary, other.vocabulary)
    wording = max(0.0, alike - _WORDING_FROM) * _WORDING_WEIGHT
    same_day = _SAME_DAY if one.published and one.published == other.published else 0.0
    kept = tuple(share for share in shares[:_MOST_SHARED] if share.weight >= _SLIGHT)
    return Tie(earlier, later, kept, wording, same_day)

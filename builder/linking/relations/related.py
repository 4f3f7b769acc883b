"""Related articles: the closest of those that have enough in common, each with the reasons."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from builder.linking.relations.profiles import Profile
from builder.linking.relations.ties import Share, Tie
from builder.model import Direction, Family, Reason, ReasonKind, Relation

_FAR_DAYS = 10**6
_DIGITS = 4


def find_related(
    profiles: Sequence[Profile],
    ties: Iterable[Tie],
    slugs: Mapping[str, str],
    *,
    limit: int,
) -> dict[str, tuple[Relation, ...]]:
    """Find each article's related articles.

    Args:
        profiles: One for each story.
        ties: Those that are close enough to be shown; places count in `profiles`.
        slugs: The addresses of the subjects that have a page, by label.
        limit: At most so many for an article.

    Returns:
        Article id to relations, best first; ties in score go to the nearer in time, then to the smaller id.
    """
    found: defaultdict[int, list[tuple[float, int, str, Tie]]] = defaultdict(list)
    for tie in ties:
        for own, other in ((tie.earlier, tie.later), (tie.later, tie.earlier)):
            apart = _days_apart(profiles[own].published, profiles[other].published)
            found[own].append((-tie.score, apart, profiles[other].article_id, tie))
    related: dict[str, tuple[Relation, ...]] = {}
    for place, profile in enumerate(profiles):
        closest = sorted(found[place], key=lambda item: item[:3])[:limit]
        related[profile.article_id] = tuple(
            Relation(
                other,
                _reasons(tie, slugs),
                -score,
                _direction(profile.published, profiles[_other_end(tie, place)].published),
            )
            for score, _, other, tie in closest
        )
    return related


def share_with_versions(
    related: Mapping[str, Sequence[Relation]], families: Iterable[Family], published: Mapping[str, date | None]
) -> dict[str, tuple[Relation, ...]]:
    """Give the versions of a story the relations of its canonical article.

    Args:
        related: The relations of the articles that are no version of another.
        families: The stories that several articles print.
        published: Of every article, by id.
    """
    shared = {article_id: tuple(relations) for article_id, relations in related.items()}
    for family in families:
        for version in family.versions:
            day = published[version.article_id]
            shared[version.article_id] = tuple(
                replace(relation, direction=_direction(day, published[relation.article_id]))
                for relation in shared[family.canonical_id]
            )
    return shared


def _reasons(tie: Tie, slugs: Mapping[str, str]) -> tuple[Reason, ...]:
    """The reasons, the weightiest first, those that are no subjects last among equals."""
    reasons = [_shared(share, slugs) for share in tie.shares]
    if tie.wording:
        reasons.append(Reason(ReasonKind.WORDING, "", None, round(tie.wording, _DIGITS)))
    if tie.same_day:
        reasons.append(Reason(ReasonKind.SAME_DAY, "", None, tie.same_day))
    return tuple(sorted(reasons, key=lambda reason: -reason.weight))


def _shared(share: Share, slugs: Mapping[str, str]) -> Reason:
    weight = round(share.weight, _DIGITS)
    if isinstance(share.matter, date):
        return Reason(ReasonKind.DATE, share.matter.isoformat(), None, weight)
    return Reason(ReasonKind.SUBJECT, share.matter, slugs.get(share.matter), weight)


def _other_end(tie: Tie, place: int) -> int:
    return tie.later if place == tie.earlier else tie.earlier


def _direction(day: date | None, other: date | None) -> Direction:
    if day is None or other is None:
        return Direction.UNDATED
    if other == day:
        return Direction.SAME_DAY
    return Direction.EARLIER if other < day else Direction.LATER


def _days_apart(day: date | None, other: date | None) -> int:
    return abs((day - other).days) if day and other else _FAR_DAYS

"""Related articles: the closest of those that have enough in common, each with the reasons."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from operator import itemgetter

from builder.linking.relations.bonds import Bond
from builder.model import AnnotatedArticle, Direction, Family, Relation

_FAR_DAYS = 10**6


def find_related(
    articles: Sequence[AnnotatedArticle], bonds: Iterable[Bond], *, limit: int
) -> dict[str, tuple[Relation, ...]]:
    """Find each article's related articles.

    Args:
        articles: In the order of publication, one for each story.
        bonds: Between them, in any order.
        limit: At most so many for an article.

    Returns:
        Article id to relations, best first; ties in score go to the nearer in time, then to the smaller id.
    """
    ids = [annotated.id for annotated in articles]
    days = [annotated.article.published for annotated in articles]
    found: list[list[tuple[float, int, str, int, Bond]]] = [[] for _ in articles]
    for bond in bonds:
        earlier, later = bond.earlier, bond.later
        apart = _days_apart(days[earlier], days[later])
        found[earlier].append((-bond.score, apart, ids[later], later, bond))
        found[later].append((-bond.score, apart, ids[earlier], earlier, bond))
    return {
        ids[place]: tuple(
            Relation(other_id, bond.reasons, bond.score, _direction(days[place], days[other]))
            for _, _, other_id, other, bond in sorted(closest, key=itemgetter(0, 1, 2))[:limit]
        )
        for place, closest in enumerate(found)
    }


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


def _direction(day: date | None, other: date | None) -> Direction:
    if day is None or other is None:
        return Direction.UNDATED
    if other == day:
        return Direction.SAME_DAY
    return Direction.EARLIER if other < day else Direction.LATER


def _days_apart(day: date | None, other: date | None) -> int:
    return abs((day - other).days) if day and other else _FAR_DAYS

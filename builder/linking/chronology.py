"""Chronology and sources: the articles by day and by publisher."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from builder.model import AnnotatedArticle, Day, Desk, Publisher, Source
from builder.slugs import unique_slugs


def newest_first(articles: Sequence[AnnotatedArticle]) -> tuple[AnnotatedArticle, ...]:
    """Sort articles by day, newest first, undated last; ties by path."""
    return tuple(
        sorted(
            articles,
            key=lambda a: (a.article.published is None, -_ordinal(a), a.article.path),
        )
    )


def oldest_first(articles: Sequence[AnnotatedArticle]) -> tuple[AnnotatedArticle, ...]:
    """Sort articles by day, oldest first, undated last; ties by path."""
    return tuple(sorted(articles, key=lambda a: (a.article.published is None, _ordinal(a), a.article.path)))


def group_by_day(articles: Sequence[AnnotatedArticle]) -> tuple[tuple[Day, ...], tuple[str, ...]]:
    """Group articles, given newest first, by the day of their publication.

    Returns:
        The days, newest first, and the ids of the undated articles.
    """
    dated = [(a.article.published, a.id) for a in articles if a.article.published is not None]
    days = tuple(Day(day, tuple(i for _, i in group)) for day, group in groupby(dated, key=lambda item: item[0]))
    return days, tuple(a.id for a in articles if a.article.published is None)


def group_by_source(articles: Sequence[AnnotatedArticle], desk: Desk) -> tuple[Source, ...]:
    """Group articles, given newest first, by their publisher; articles without a source are in none.

    Returns:
        Sources by name, with what the desk knows about them.
    """
    known = {publisher.name: publisher for publisher in desk.publishers}
    by_name: dict[str, list[str]] = {}
    for annotated in articles:
        if annotated.article.source:
            by_name.setdefault(annotated.article.source, []).append(annotated.id)
    slugs = unique_slugs(by_name)
    sources = [Source(slugs[name], known.get(name, Publisher(name=name)), tuple(ids)) for name, ids in by_name.items()]
    return tuple(sorted(sources, key=lambda source: (source.publisher.name.casefold(), source.publisher.name)))


def _ordinal(annotated: AnnotatedArticle) -> int:
    published = annotated.article.published
    return published.toordinal() if published else 0

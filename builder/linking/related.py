"""Related articles: those that share topics, rare topics weighing more than common ones, and these are the reason."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from builder.model import AnnotatedArticle, Direction, Relation, Topic

_COMMON_ARTICLES = 200
_RARE_ARTICLES = 5
_MIN_SHARED_TOPICS = 2
_SCORE_DIGITS = 4
_FAR_DAYS = 10**6


def find_related(
    articles: Sequence[AnnotatedArticle],
    topics: Sequence[Topic],
    topics_of: Mapping[str, Sequence[str]],
    *,
    limit: int,
) -> dict[str, tuple[Relation, ...]]:
    """Find each article's related articles.

    A shared topic weighs 1 / (number of its articles), so what two articles alone share weighs most, and an article
    without any of the topics changes nothing. Two articles are related when they share two topics or a rare one.
    Topics of more than 200 articles add to a score but make no candidates, so the work grows linearly.

    Args:
        articles: All of them.
        topics: All topics of the briefing.
        topics_of: Article id to the slugs of its topics.
        limit: At most so many for an article.

    Returns:
        Article id to relations, best first; ties go to the nearer in time, then to the smaller id.
    """
    articles_of = {topic.slug: topic.article_ids for topic in topics}
    published = {article.id: article.article.published for article in articles}
    related = {}
    for annotated in articles:
        day = published[annotated.id]
        relations = [
            Relation(other, slugs, _score(slugs, articles_of), _direction(day, published[other]))
            for other, slugs in _candidates(annotated.id, articles_of, topics_of)
        ]
        relations.sort(key=lambda r: (-r.score, _days_apart(day, published[r.article_id]), r.article_id))
        related[annotated.id] = tuple(relations[:limit])
    return related


def _candidates(
    article_id: str, articles_of: Mapping[str, Sequence[str]], topics_of: Mapping[str, Sequence[str]]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the articles that share enough with one article, and what they share, rarest first."""
    own = sorted(topics_of[article_id], key=lambda slug: (len(articles_of[slug]), slug))
    shared: defaultdict[str, list[str]] = defaultdict(list)
    for slug in own:
        if len(articles_of[slug]) <= _COMMON_ARTICLES:
            for other in articles_of[slug]:
                shared[other].append(slug)
    shared.pop(article_id, None)
    common = [slug for slug in own if len(articles_of[slug]) > _COMMON_ARTICLES]
    for other, slugs in shared.items():
        if len(slugs) >= _MIN_SHARED_TOPICS or len(articles_of[slugs[0]]) <= _RARE_ARTICLES:
            yield other, (*slugs, *(slug for slug in common if slug in topics_of[other]))


def _score(slugs: Sequence[str], articles_of: Mapping[str, Sequence[str]]) -> float:
    return round(sum(1 / len(articles_of[slug]) for slug in slugs), _SCORE_DIGITS)


def _direction(day: date | None, other: date | None) -> Direction:
    if day is None or other is None:
        return Direction.UNDATED
    if other == day:
        return Direction.SAME_DAY
    return Direction.EARLIER if other < day else Direction.LATER


def _days_apart(day: date | None, other: date | None) -> int:
    return abs((day - other).days) if day and other else _FAR_DAYS

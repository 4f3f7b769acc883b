"""Makes profiles of articles for tests out of what they are about."""

from __future__ import annotations

from datetime import date, timedelta

from builder.linking.relations.profiles import Profile, profiles_of
from builder.linking.relations.related import find_related
from builder.linking.relations.ties import Tie, find_ties
from builder.linking.subjects.places import Places
from builder.linking.subjects.subject import Subject
from builder.model import AnnotatedArticle, Kind, Mention, Name, Relation
from tests.articles import make_article

START = date(2020, 1, 1)


def annotated(number: int, words: str, *, day: int | None = None, headline: str = "News") -> AnnotatedArticle:
    """An article in which every word with a capital is a name; it is published so many days after the first."""
    published = None if day is None else START + timedelta(day)
    article = make_article(words, path=f"{number:03}", published=published, headline=headline)
    names, place = [], 0
    for word in words.split():
        place = words.index(word, place)
        if word[0].isupper():
            names.append(Name(word, Kind.PERSON, place, place + len(word)))
        place += len(word)
    return AnnotatedArticle(article=article, names=tuple(names))


def subjects_of(articles: list[AnnotatedArticle]) -> list[Subject]:
    """The names that two articles or more have in common, as linking finds them."""
    labels = sorted({name.text for found in articles for name in found.names})
    subjects = []
    for label in labels:
        mentions = tuple(
            Mention(found.id, name.start, name.end) for found in articles for name in found.names if name.text == label
        )
        if len({mention.article_id for mention in mentions}) > 1:
            subjects.append(Subject(label=label, kind=Kind.PERSON, places=Places.of(mentions)))
    return subjects


def ties_of(articles: list[AnnotatedArticle]) -> tuple[tuple[Profile, ...], list[Tie]]:
    """The profiles of articles and what ties them together closely enough to be shown."""
    profiles = profiles_of(articles, subjects_of(articles))
    return profiles, [tie for tie in find_ties(profiles) if tie.is_reason_enough]


def related_of(articles: list[AnnotatedArticle], *, limit: int = 50) -> dict[str, tuple[Relation, ...]]:
    """The relations of articles; no subject has a page."""
    profiles, ties = ties_of(articles)
    return find_related(profiles, ties, {}, limit=limit)

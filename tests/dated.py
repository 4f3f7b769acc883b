"""Makes articles whose dates and quotations a test gives itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from builder.linking.annotations.events import finding_events
from builder.linking.memory import FORGETFUL, Memory
from builder.model import AnnotatedArticle, DateExpression, Event, Family, Kind, Name, Quote, QuoteKind
from tests.articles import make_article


def dated(
    *body: str,
    dates: Mapping[str, str] | Sequence[tuple[str, str]],
    path: str = "articles/1.txt",
    published: date | None = date(2017, 3, 8),
    confidence: float = 1.0,
    language: str = "en",
    rule: str = "test",
) -> AnnotatedArticle:
    """Annotate an article with dates.

    Args:
        body: Paragraphs.
        dates: The words of each expression and its value, in the order of the text.
        path: As in the project.
        published: The day of publication.
        confidence: Of all expressions.
        language: Of the article.
        rule: Of all expressions.
    """
    article = make_article(*body, path=path, published=published, language=language)
    found: list[DateExpression] = []
    place = 0
    for words, value in dates.items() if isinstance(dates, Mapping) else dates:
        start = article.text.index(words, place)
        place = start + len(words)
        kind = "TIME" if "T" in value else "DURATION" if value.startswith("P") and value[1:2].isdigit() else "DATE"
        found.append(DateExpression(words, start, place, kind, value, rule, confidence))
    return AnnotatedArticle(article=article, dates=tuple(found))


def quoting(
    *body: str,
    quotes: Sequence[tuple[str, str | None]],
    names: Sequence[str] = (),
    path: str = "articles/1.txt",
    published: date | None = date(2017, 3, 8),
    kind: QuoteKind = QuoteKind.DIRECT,
) -> AnnotatedArticle:
    """Annotate an article with quotations.

    Args:
        body: Paragraphs.
        quotes: The words of each quotation and its speaker's name.
        names: The people that the text names, each where it stands first.
        path: As in the project.
        published: The day of publication.
        kind: Of all quotations.
    """
    article = make_article(*body, path=path, published=published)
    text = article.text
    people = [Name(name, Kind.PERSON, text.index(name), text.index(name) + len(name)) for name in names]
    found = [
        Quote(words, text.index(words), text.index(words) + len(words), speaker, kind, speaker)
        for words, speaker in quotes
    ]
    made = AnnotatedArticle(article=article, names=tuple(people))
    return replace(made, quotes=tuple(found))


def find_events(
    articles: Sequence[AnnotatedArticle], families: Sequence[Family] = (), memory: Memory = FORGETFUL
) -> tuple[Event, ...]:
    """Find the events of articles, with nothing done meanwhile."""
    with finding_events(articles, families, memory) as events:
        return events()

"""News: articles as an edition and the front page list them, day by day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from builder.model import Article, Day
from builder.rendering.addresses import relative
from builder.rendering.editions.cutting import day_anchor
from builder.rendering.escaping import Markdown, escape, link
from builder.rendering.glimpses import glimpse_of
from builder.rendering.language import _, filled
from builder.rendering.views import Catalogue, dotted, headline_link, source_words, topic_link
from builder.rendering.wording import counted, day_in_words

TOPICS_SHOWN = 3


@dataclass(frozen=True, slots=True)
class NewsEntry:
    """An article in the news.

    Attributes:
        headline: The linked headline.
        details: Source, section and the time that it takes to read, as far as they are known.
        summary: The editor's, or the two sentences that tell most.
        topics: The most telling ones, linked.
        versions: The other articles of the day that print the same story, linked; nothing when there is none.
    """

    headline: Markdown
    details: Markdown
    summary: str
    topics: Markdown
    versions: Markdown


@dataclass(frozen=True, slots=True)
class NewsDay:
    """The articles of a day.

    Attributes:
        title: The day in words; empty for articles without one.
        anchor: The day's id; empty likewise.
    """

    title: str
    anchor: str
    entries: tuple[NewsEntry, ...]


def news_days(catalogue: Catalogue, days: Iterable[Day], page: str, *, without: Sequence[str] = ()) -> list[NewsDay]:
    """Describe the articles of some days for a page, but for those that it shows elsewhere."""
    found = []
    for day in days:
        stories: dict[str, list[str]] = {}
        for article_id in day.article_ids:
            family = catalogue.family_of.get(article_id)
            stories.setdefault(family.canonical_id if family else article_id, []).append(article_id)
        entries = tuple(
            news_entry(catalogue, first, page, versions=versions)
            for first, *versions in stories.values()
            if first not in without
        )
        if entries:
            found.append(NewsDay(day_in_words(day.day), day_anchor(day.day), entries))
    return found


def news_entry(catalogue: Catalogue, article_id: str, page: str, *, versions: Sequence[str] = ()) -> NewsEntry:
    """Describe an article for a list under its day, with the other articles of the day that print its story."""
    others = dotted(_source_link(catalogue, version, page) for version in versions)
    article = catalogue.articles[article_id].article
    return NewsEntry(
        headline_link(catalogue, article_id, page),
        news_details(catalogue, article, page),
        glimpse_of(catalogue, article_id).summary,
        news_topics(catalogue, article_id, page),
        filled(_("Also published by {sources}"), sources=others) if others else Markdown(""),
    )


def _source_link(catalogue: Catalogue, article_id: str, page: str) -> Markdown:
    """Link an article by the name of its source."""
    article = catalogue.articles[article_id].article
    return link(escape(article.source or article.headline), relative(page, catalogue.pages[article_id]))


def news_details(catalogue: Catalogue, article: Article, page: str, *, day: date | None = None) -> Markdown:
    """Say of an article what its headline and its place in the list do not."""
    minutes = glimpse_of(catalogue, article.id).minutes
    facts = [
        source_words(catalogue, article, page),
        escape(day_in_words(day) if day else ""),
        escape(article.section or ""),
        escape(counted(minutes, "{count} minute to read", "{count} minutes to read")),
    ]
    return dotted(facts if minutes else facts[:-1])


def news_topics(catalogue: Catalogue, article_id: str, page: str, *, most: int = TOPICS_SHOWN) -> Markdown:
    """Link the most telling topics of an article; nothing when it has none."""
    slugs = catalogue.briefing.topics_of.get(article_id, ())[:most]
    return dotted(topic_link(catalogue.topics[slug], page) for slug in slugs)

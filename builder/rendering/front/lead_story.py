"""The lead story as the front page shows it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from builder.rendering.editions.choosing import coverage_with
from builder.rendering.editions.news import news_details, news_topics
from builder.rendering.escaping import Markdown
from builder.rendering.glimpses import glimpse_of
from builder.rendering.views import Catalogue, dotted, headline_link, source_words
from builder.rendering.wording import day_in_words

MORE_SHOWN = 4


@dataclass(frozen=True, slots=True)
class LeadStory:
    """The lead story.

    Attributes:
        headline: The linked headline.
        standfirst: The editor's summary, or the two sentences that tell most.
        details: Source, day, section and the time that it takes to read.
        topics: The most telling ones, linked.
        more: Other articles on the matter, each with source and day, the closest first.
    """

    headline: Markdown
    standfirst: str
    details: Markdown
    topics: Markdown
    more: tuple[tuple[Markdown, Markdown], ...]


def lead_story(catalogue: Catalogue, article_id: str, page: str) -> LeadStory:
    """Describe the lead story for a page."""
    article = catalogue.articles[article_id].article
    return LeadStory(
        headline=headline_link(catalogue, article_id, page),
        standfirst=glimpse_of(catalogue, article_id).summary,
        details=news_details(catalogue, article, page, day=article.published),
        topics=news_topics(catalogue, article_id, page, most=4),
        more=tuple(_more(catalogue, coverage_with(catalogue, article_id)[:MORE_SHOWN], page)),
    )


def _more(catalogue: Catalogue, article_ids: Iterable[str], page: str) -> Iterable[tuple[Markdown, Markdown]]:
    for article_id in article_ids:
        article = catalogue.articles[article_id].article
        day = Markdown(day_in_words(article.published) if article.published else "")
        yield headline_link(catalogue, article_id, page), dotted([source_words(catalogue, article, page), day])

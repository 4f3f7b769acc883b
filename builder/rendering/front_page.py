"""The front page: what the briefing covers, what is new, what it speaks of most, and the ways in."""

from __future__ import annotations

import jinja2

from builder.model import Page
from builder.rendering import addresses
from builder.rendering.feeds.channel import feed_field
from builder.rendering.page_head import PageKind, page_head
from builder.rendering.topic_pages import TopicEntry
from builder.rendering.views import Catalogue, article_entry, topic_link
from builder.rendering.wording import counted, listed, span_in_words

TEMPLATE = "pages/front.md.j2"
NEWEST_SHOWN = 20
TOPICS_SHOWN = 15


def front_page(catalogue: Catalogue, templates: jinja2.Environment) -> Page:
    """Render the front page."""
    briefing, name, description = catalogue.briefing, catalogue.site.name, catalogue.site.description
    page = addresses.FRONT_PAGE
    newest = briefing.articles[:NEWEST_SHOWN]
    counts = {slug: len(article_ids) for slug, article_ids in catalogue.topic_articles.items()}
    most = sorted(briefing.topics, key=lambda topic: (-counts[topic.slug], topic.label, topic.slug))
    text = templates.get_template(TEMPLATE).render(
        front_matter=page_head(
            PageKind.FRONT,
            name,
            description or coverage(catalogue),
            **feed_field(catalogue, addresses.FEED, tuple(catalogue.articles)),
        ),
        name=name,
        description=description or "",
        coverage=coverage(catalogue),
        stories=[article_entry(catalogue, annotated.id, page, with_lead=True) for annotated in newest],
        has_more=len(briefing.articles) > len(newest),
        topics=[
            TopicEntry(topic_link(topic, page), counted(counts[topic.slug], "article")) for topic in most[:TOPICS_SHOWN]
        ],
    )
    return Page(page, text, "the front page")


def coverage(catalogue: Catalogue) -> str:
    """Say in a sentence what the briefing covers."""
    briefing = catalogue.briefing
    if not briefing.articles:
        return "There is no article in this briefing yet."
    extent = [
        counted(len(briefing.articles), "article"),
        counted(len(briefing.sources), "source"),
        counted(len(briefing.topics), "topic"),
    ]
    days = span_in_words(day.day for day in briefing.days)
    return f"{listed(extent)}{f', {days}' if days else ''}."

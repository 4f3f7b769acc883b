"""The ways to the articles by source: the index of the sources, and a page for each."""

from __future__ import annotations

from dataclasses import dataclass

import jinja2

from builder.model import Page, Source
from builder.rendering import addresses
from builder.rendering.addresses import relative
from builder.rendering.escaping import Markdown, escape, link
from builder.rendering.feeds.channel import feed_field, feed_line
from builder.rendering.page_head import PageKind, page_head
from builder.rendering.views import Catalogue, article_entry, days_in_words, dotted
from builder.rendering.wording import counted

SOURCES_TEMPLATE = "pages/sources.md.j2"
SOURCE_TEMPLATE = "pages/source.md.j2"


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A source in the index: its link, and what is known of it and its articles."""

    source: Markdown
    details: Markdown


def source_index(catalogue: Catalogue, templates: jinja2.Environment) -> Page:
    """Render the index of the sources, and the articles that name none."""
    briefing, page = catalogue.briefing, addresses.SOURCE_INDEX
    text = templates.get_template(SOURCES_TEMPLATE).render(
        front_matter=page_head(PageKind.INDEX, "Sources", "Who published what."),
        sources=[_source_entry(catalogue, source, page) for source in briefing.sources],
        unnamed=[
            article_entry(catalogue, annotated.id, page)
            for annotated in briefing.articles
            if annotated.id not in catalogue.source_of
        ],
    )
    return Page(page, text, "the index of sources")


def source_page(catalogue: Catalogue, source: Source, templates: jinja2.Environment) -> Page:
    """Render the page of a source: what the desk knows about it, and its articles, newest first."""
    page, publisher, feed = addresses.source_page(source), source.publisher, addresses.source_feed(source)
    extent = f"{counted(len(source.article_ids), 'article')}, {days_in_words(catalogue, source.article_ids)}"
    text = templates.get_template(SOURCE_TEMPLATE).render(
        front_matter=page_head(
            PageKind.SOURCE,
            publisher.name,
            publisher.note or f"{publisher.name}: {extent}",
            **feed_field(catalogue, feed, source.article_ids),
        ),
        publisher=publisher,
        feed=feed_line(catalogue, feed, source.article_ids, page),
        details=dotted(
            [escape(publisher.country or ""), escape(", ".join(publisher.domains)), escape(extent)],
        ),
        stories=[article_entry(catalogue, article_id, page, with_source=False) for article_id in source.article_ids],
    )
    return Page(page, text, f"the source {publisher.name}")


def _source_entry(catalogue: Catalogue, source: Source, page: str) -> SourceEntry:
    extent = f"{counted(len(source.article_ids), 'article')}, {days_in_words(catalogue, source.article_ids)}"
    return SourceEntry(
        link(escape(source.publisher.name), relative(page, addresses.source_page(source)), css_class="source"),
        dotted([escape(source.publisher.country or ""), escape(extent)]),
    )

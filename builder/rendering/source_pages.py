"""The ways to the articles by source: the index of the sources, a page for each, and its years where they are many."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import jinja2

from builder.model import Page, Source
from builder.rendering import addresses
from builder.rendering.addresses import relative
from builder.rendering.escaping import Markdown, escape, link
from builder.rendering.feeds.channel import feed_field, feed_line
from builder.rendering.language import _
from builder.rendering.page_head import PageKind, page_head
from builder.rendering.source_portrait import portrait_of
from builder.rendering.views import Catalogue, article_entry, days_in_words, dotted
from builder.rendering.wording import counted, titled
from builder.rendering.years import articles_of, newest, year_titled, years_line, years_of

SOURCES_TEMPLATE = "pages/sources.md.j2"
SOURCE_TEMPLATE = "pages/source.md.j2"
YEAR_TEMPLATE = "pages/source_year.md.j2"

MOST_ON_A_PAGE = 60
"""More articles than this have a page for each year."""


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A source in the index: its link, and what is known of it and its articles."""

    source: Markdown
    details: Markdown


def source_index(catalogue: Catalogue, templates: jinja2.Environment) -> Page:
    """Render the index of the sources, and the articles that name none."""
    briefing, page = catalogue.briefing, addresses.SOURCE_INDEX
    text = templates.get_template(SOURCES_TEMPLATE).render(
        front_matter=page_head(PageKind.INDEX, _("Sources"), _("Who published what.")),
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
    extent = _extent(catalogue, source)
    years = years_of(catalogue, source.article_ids) if len(source.article_ids) > MOST_ON_A_PAGE else {}
    shown = newest(articles_of(years)) if years else source.article_ids
    text = templates.get_template(SOURCE_TEMPLATE).render(
        front_matter=page_head(
            PageKind.SOURCE,
            publisher.name,
            publisher.note or titled(publisher.name, extent),
            **feed_field(catalogue, feed, source.article_ids),
        ),
        publisher=publisher,
        feed=feed_line(catalogue, feed, source.article_ids, page),
        details=dotted(
            [escape(publisher.country or ""), escape(", ".join(publisher.domains)), escape(extent)],
        ),
        portrait=portrait_of(catalogue, source, page),
        years=years_line(years, page, lambda year: addresses.source_year_page(source, year)),
        shown=len(shown),
        stories=[article_entry(catalogue, article_id, page, with_source=False) for article_id in shown],
    )
    return Page(page, text, f"the source {publisher.name}")


def source_year_pages(catalogue: Catalogue, source: Source, templates: jinja2.Environment) -> Iterator[Page]:
    """Render a page for each year of a source of many articles; it depends on the articles of that year alone."""
    if len(source.article_ids) <= MOST_ON_A_PAGE:
        return
    name = source.publisher.name
    for year, found in years_of(catalogue, source.article_ids).items():
        page, title = addresses.source_year_page(source, year), year_titled(name, year)
        count = counted(len(found), "{count} article", "{count} articles")
        whole = link(escape(_("All years")), relative(page, addresses.source_page(source)))
        text = templates.get_template(YEAR_TEMPLATE).render(
            front_matter=page_head(PageKind.SOURCE, title, titled(title, count)),
            title=title,
            details=dotted([escape(count), whole]),
            stories=[article_entry(catalogue, article_id, page, with_source=False) for article_id in found],
        )
        yield Page(page, text, f"the source {name} in {year}")


def _extent(catalogue: Catalogue, source: Source) -> str:
    articles = counted(len(source.article_ids), "{count} article", "{count} articles")
    return f"{articles}, {days_in_words(catalogue, source.article_ids)}"


def _source_entry(catalogue: Catalogue, source: Source, page: str) -> SourceEntry:
    extent = _extent(catalogue, source)
    return SourceEntry(
        link(escape(source.publisher.name), relative(page, addresses.source_page(source)), css_class="source"),
        dotted([escape(source.publisher.country or ""), escape(extent)]),
    )

"""The ways to the articles by source: the index of the sources, a page for each, and its years where they are many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

import jinja2

from builder.model import Page, Source
from builder.rendering import addresses
from builder.rendering.addresses import relative
from builder.rendering.drafts import Draft
from builder.rendering.escaping import Markdown, escape, link
from builder.rendering.feeds.channel import feed_field, feed_line
from builder.rendering.front.in_the_news import ends_of, trend_of
from builder.rendering.language import _
from builder.rendering.page_head import PageKind, page_head
from builder.rendering.sources.source_portrait import portrait_of
from builder.rendering.views import ArticleEntry, Catalogue, article_entry, days_in_words, dotted
from builder.rendering.wording import counted, titled
from builder.rendering.years import (
    Part,
    all_parts,
    newest,
    part_details,
    part_titled,
    parts_in_words,
    sections_of,
    years_in_words,
    years_of,
)

SOURCES_TEMPLATE = "pages/sources.md.j2"
SOURCE_TEMPLATE = "pages/source.md.j2"
YEAR_TEMPLATE = "pages/source_year.md.j2"


MOST_ON_INDEX = 40
"""Of more sources than this the index shows half as many with their trends, and all by name."""

UNNAMED_SHOWN = 40


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A source in a list: its link, its country, how its coverage ran, how many articles it has and of what days."""

    source: Markdown
    country: str
    trend: Markdown
    count: str
    days: str


@dataclass(frozen=True, slots=True)
class SourceSection:
    """Articles with the head of their year; without one where they are few, or where years have pages."""

    title: str
    anchor: str
    stories: tuple[ArticleEntry, ...]


def source_index(catalogue: Catalogue, templates: jinja2.Environment) -> Page:
    """Render the index of the sources, those of most articles first, and what names no source."""
    page, sources, ends = addresses.SOURCE_INDEX, catalogue.briefing.sources, ends_of(catalogue)
    unnamed = [annotated.id for annotated in catalogue.briefing.articles if annotated.article.source is None]
    ordered = sorted(sources, key=lambda source: -len(source.article_ids))
    is_long = len(sources) > MOST_ON_INDEX
    most = ordered[: MOST_ON_INDEX // 2] if is_long else ordered
    text = templates.get_template(SOURCES_TEMPLATE).render(
        front_matter=page_head(PageKind.INDEX, _("Sources"), _("The articles of this briefing by their source.")),
        count=len(sources),
        most=[_source_entry(catalogue, source, ends, page) for source in most],
        sources=[_source_entry(catalogue, source, ends, page) for source in sources] if is_long else [],
        unnamed=[article_entry(catalogue, found, page) for found in unnamed[:UNNAMED_SHOWN]],
        timeline=link(escape(_("the timeline")), relative(page, addresses.TIMELINE)),
        unnamed_left=max(len(unnamed) - UNNAMED_SHOWN, 0),
    )
    return Page(page, text, "the source index")


def source_page(catalogue: Catalogue, source: Source, templates: jinja2.Environment) -> Page:
    """Render the page of a source: what the desk knows about it, and its articles, newest first."""
    page, publisher, feed = addresses.source_page(source), source.publisher, addresses.source_feed(source)
    extent = _extent(catalogue, source)
    years = years_of(catalogue, source.article_ids)
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
        portrait=portrait_of(catalogue, source, years, page),
        years=years_in_words(years, page, partial(addresses.source_year_page, source)),
        shown=len(newest(years)),
        sections=list(_sections(catalogue, years, page)),
    )
    return Page(page, text, f"the source {publisher.name}")


def source_year_drafts(catalogue: Catalogue, source: Source, templates: jinja2.Environment) -> Iterator[Draft]:
    """Draft a page for each year of a source of many articles, and for each month of a year of very many.

    A page depends on the articles of its time alone: an old one stays as it is when an article arrives.
    """
    for part, year in all_parts(years_of(catalogue, source.article_ids)):
        make = partial(_year_page, catalogue, source, part, year, templates)
        yield Draft(addresses.source_year_page(source, part.key), make, (part, year.key if year else ""))


def _year_page(
    catalogue: Catalogue, source: Source, part: Part, year: Part | None, templates: jinja2.Environment
) -> Page:
    name, address = source.publisher.name, partial(addresses.source_year_page, source)
    page, title = address(part.key), part_titled(name, part)
    count = counted(len(part.article_ids), "{count} article", "{count} articles")
    whole = link(escape(name), relative(page, addresses.source_page(source)))
    text = templates.get_template(YEAR_TEMPLATE).render(
        front_matter=page_head(PageKind.SOURCE, title, titled(title, count)),
        title=title,
        details=part_details(part, year, page, whole=whole, address=address),
        parts=parts_in_words(part, page, address),
        shown=len(part.shown),
        stories=_stories(catalogue, part.shown, page),
    )
    return Page(page, text, f"the source {name} in {part.key}")


def _extent(catalogue: Catalogue, source: Source) -> str:
    articles = counted(len(source.article_ids), "{count} article", "{count} articles")
    return f"{articles}, {days_in_words(catalogue, source.article_ids)}"


def _sections(catalogue: Catalogue, years: Sequence[Part], page: str) -> Iterator[SourceSection]:
    for title, anchor, shown in sections_of(years):
        yield SourceSection(title, anchor, _stories(catalogue, shown, page))


def _stories(catalogue: Catalogue, article_ids: Sequence[str], page: str) -> tuple[ArticleEntry, ...]:
    return tuple(article_entry(catalogue, found, page, with_source=False) for found in article_ids)


def _source_entry(catalogue: Catalogue, source: Source, ends: tuple[date, date] | None, page: str) -> SourceEntry:
    return SourceEntry(
        source=link(escape(source.publisher.name), relative(page, addresses.source_page(source)), css_class="source"),
        country=source.publisher.country or "",
        trend=trend_of(catalogue, source.article_ids, ends),
        count=counted(len(source.article_ids), "{count} article", "{count} articles"),
        days=days_in_words(catalogue, source.article_ids),
    )

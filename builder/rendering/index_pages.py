"""The ways to the articles by time and by source: the timeline, its years, the sources."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import jinja2

from builder.model import Day, Page, Source
from builder.rendering import addresses
from builder.rendering.addresses import relative
from builder.rendering.escaping import Markdown, escape, front_matter, link
from builder.rendering.views import PAGE_SETTINGS, ArticleEntry, Catalogue, article_entry, days_in_words, dotted
from builder.rendering.wording import MONTHS, counted, day_in_words

TIMELINE_TEMPLATE = "pages/timeline.md.j2"
YEAR_TEMPLATE = "pages/year.md.j2"
SOURCES_TEMPLATE = "pages/sources.md.j2"
SOURCE_TEMPLATE = "pages/source.md.j2"


@dataclass(frozen=True, slots=True)
class YearEntry:
    """A year in the timeline: its link, how much was published, and its months with links."""

    year: Markdown
    count: str
    months: Markdown


@dataclass(frozen=True, slots=True)
class DayEntry:
    """The articles of a day."""

    day: str
    entries: tuple[ArticleEntry, ...]


@dataclass(frozen=True, slots=True)
class MonthEntry:
    """The days of a month on which something was published, in time order."""

    name: str
    anchor: str
    days: tuple[DayEntry, ...]


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A source in the index: its link, and what is known of it and its articles."""

    source: Markdown
    details: Markdown


def timeline(catalogue: Catalogue, templates: jinja2.Environment) -> Page:
    """Render the timeline: the years, newest first, with their months; then the articles without a date."""
    briefing, page = catalogue.briefing, addresses.TIMELINE
    text = templates.get_template(TIMELINE_TEMPLATE).render(
        front_matter=front_matter(
            {"title": "Timeline", "description": "All articles by year and month.", **PAGE_SETTINGS}
        ),
        years=[_year_entry(year, days) for year, days in _by_year(briefing.days).items()],
        undated=[article_entry(catalogue, article_id, page) for article_id in briefing.undated],
    )
    return Page(page, text, "the timeline")


def year_pages(catalogue: Catalogue, templates: jinja2.Environment) -> Iterator[Page]:
    """Render a page for each year, January first: a year is read as it went."""
    for year, days in _by_year(catalogue.briefing.days).items():
        page = addresses.year_page(year)
        months: defaultdict[int, list[DayEntry]] = defaultdict(list)
        for day in reversed(days):
            entries = tuple(
                article_entry(catalogue, article_id, page, with_day=False) for article_id in day.article_ids
            )
            months[day.day.month].append(DayEntry(day_in_words(day.day), entries))
        count = counted(sum(len(day.article_ids) for day in days), "article")
        text = templates.get_template(YEAR_TEMPLATE).render(
            front_matter=front_matter({"title": f"{year}", "description": f"{year}: {count}.", **PAGE_SETTINGS}),
            year=f"{year}",
            count=count,
            months=[MonthEntry(MONTHS[month - 1], _anchor(month), tuple(entry)) for month, entry in months.items()],
            months_line=_months_line(page, page, list(months)),
        )
        yield Page(page, text, f"the timeline of {year}")


def source_index(catalogue: Catalogue, templates: jinja2.Environment) -> Page:
    """Render the index of the sources, and the articles that name none."""
    briefing, page = catalogue.briefing, addresses.SOURCE_INDEX
    text = templates.get_template(SOURCES_TEMPLATE).render(
        front_matter=front_matter({"title": "Sources", "description": "Who published what.", **PAGE_SETTINGS}),
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
    page, publisher = addresses.source_page(source), source.publisher
    extent = f"{counted(len(source.article_ids), 'article')}, {days_in_words(catalogue, source.article_ids)}"
    text = templates.get_template(SOURCE_TEMPLATE).render(
        front_matter=front_matter(
            {"title": publisher.name, "description": publisher.note or f"{publisher.name}: {extent}", **PAGE_SETTINGS}
        ),
        publisher=publisher,
        details=dotted(
            [escape(publisher.country or ""), escape(", ".join(publisher.domains)), escape(extent)],
        ),
        stories=[article_entry(catalogue, article_id, page, with_source=False) for article_id in source.article_ids],
    )
    return Page(page, text, f"the source {publisher.name}")


def _by_year(days: Sequence[Day]) -> Mapping[int, list[Day]]:
    """Group days by year; both stay newest first."""
    years: defaultdict[int, list[Day]] = defaultdict(list)
    for day in days:
        years[day.day.year].append(day)
    return years


def _year_entry(year: int, days: Sequence[Day]) -> YearEntry:
    counts: Counter[int] = Counter()
    for day in reversed(days):
        counts[day.day.month] += len(day.article_ids)
    page, target = addresses.TIMELINE, addresses.year_page(year)
    return YearEntry(
        link(escape(f"{year}"), relative(page, target)),
        counted(counts.total(), "article"),
        _months_line(page, target, [*counts], counts),
    )


def _months_line(page: str, target: str, months: Sequence[int], counts: Mapping[int, int] | None = None) -> Markdown:
    """Link the months of a year, from its own page or from another one."""
    prefix = "" if page == target else relative(page, target)
    links = {month: link(escape(MONTHS[month - 1]), f"{prefix}#{_anchor(month)}") for month in months}
    return dotted(Markdown(f"{links[month]} {counts[month]:,}" if counts else links[month]) for month in months)


def _anchor(month: int) -> str:
    return MONTHS[month - 1].lower()


def _source_entry(catalogue: Catalogue, source: Source, page: str) -> SourceEntry:
    extent = f"{counted(len(source.article_ids), 'article')}, {days_in_words(catalogue, source.article_ids)}"
    return SourceEntry(
        link(escape(source.publisher.name), relative(page, addresses.source_page(source)), css_class="source"),
        dotted([escape(source.publisher.country or ""), escape(extent)]),
    )

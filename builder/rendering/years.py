"""Many articles by year, the newest first: what a page shows of them, and what the pages of the years show."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby

from builder.rendering.addresses import relative
from builder.rendering.escaping import Markdown, escape, link
from builder.rendering.language import _, filled
from builder.rendering.views import Catalogue, dotted

UNDATED = "undated"
NEWEST_SHOWN = 40


def years_of(catalogue: Catalogue, article_ids: Sequence[str]) -> dict[str, list[str]]:
    """Group articles by the year of their publication.

    Args:
        catalogue: The briefing.
        article_ids: In any order.

    Returns:
        Years ("2017"), the newest first and "undated" last, to their articles: the newest first, on one day in the
        given order.
    """

    def day_of(article_id: str) -> date:
        return catalogue.articles[article_id].article.published or date.min

    def year_of(article_id: str) -> str:
        published = catalogue.articles[article_id].article.published
        return f"{published.year:04}" if published else UNDATED

    ordered = sorted(article_ids, key=lambda found: -day_of(found).toordinal())
    return {year: list(found) for year, found in groupby(ordered, key=year_of)}


def articles_of(years: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the articles of all years in their order."""
    return [found for articles in years.values() for found in articles]


def newest(article_ids: Sequence[str]) -> Sequence[str]:
    """Return as many of the newest as a page shows, given the newest first."""
    return article_ids[:NEWEST_SHOWN]


def years_line(years: Iterable[str], page: str, year_page: Callable[[str], str]) -> Markdown:
    """Write the links from a page to the pages of its years; nothing where there are none."""
    links = dotted(
        link(escape(_("undated") if year == UNDATED else year), relative(page, year_page(year))) for year in years
    )
    return filled(_("By year: {years}"), years=links) if links else links


def year_titled(name: str, year: str) -> str:
    """Name the page of a year."""
    time = _("undated") if year == UNDATED else year
    return f"{name}, {time}"

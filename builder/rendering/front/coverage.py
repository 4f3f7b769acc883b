"""The coverage over time as a chart whose bars lead to the editions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from builder.rendering import addresses
from builder.rendering.addresses import relative, web_address
from builder.rendering.charts import Period, bar_chart, periods_of
from builder.rendering.editions.cutting import EditionFinder
from builder.rendering.escaping import Markdown, escape, link
from builder.rendering.language import _, grouped
from builder.rendering.views import dotted
from builder.rendering.wording import counted, titled

_PAGE = addresses.FRONT_PAGE


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much was published when: a chart, and the same figures as a line of links."""

    chart: Markdown
    figures: Markdown


def coverage_chart(days: Sequence[date], editions: EditionFinder) -> Coverage | None:
    """Draw how many articles were published in each day, month or year.

    Args:
        days: One for each article.
        editions: Tell where a bar leads.

    Returns:
        None when everything is of one day, or of none.
    """
    periods = periods_of(days)
    if len(periods) < 2:  # one bar is no chart
        return None
    places = {period.value: editions.place_of(period.value) for period in periods if period.count}
    links = {value: _joined(web_address(_PAGE, place[0]), place[1]) for value, place in places.items() if place}
    figures = [_figure(period, places[period.value]) for period in periods if period.count]
    chart = bar_chart(periods, title=_("Articles over time"), in_words=_articles_in_words, links=links)
    return Coverage(chart, dotted(figures))


def _articles_in_words(count: int) -> str:
    return counted(count, "{count} article", "{count} articles")


def _figure(period: Period, place: tuple[str, str] | None) -> Markdown:
    words = escape(titled(period.name, grouped(period.count)))
    return link(words, _joined(relative(_PAGE, place[0]), place[1])) if place else words


def _joined(target: str, anchor: str) -> str:
    return f"{target}#{anchor}" if anchor else target

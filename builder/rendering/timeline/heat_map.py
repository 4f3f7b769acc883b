"""The coverage as a heat map: a row for each year, a cell for each month, as inline SVG without script or style."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from builder.rendering.addresses import web_address, year_page
from builder.rendering.escaping import Markdown, escape_html
from builder.rendering.language import _, grouped, spoken_locale
from builder.rendering.timeline.timeline_tree import MONTH_ANCHORS, Stretch, Timeline
from builder.rendering.wording import capitalised, counted, month_name, titled

STEPS = 5
"""So many shades: the classes shade-1 (few articles) to shade-5."""

MOST_EMPTY_ROWS = 2
"""More years in a row without an article than this share one row."""

_LEFT, _TOP = 32, 16
_CELL, _ROW, _SHADED, _THICK = 26, 31, 25, 4
"""In the chart's units, which are pixels at its narrowest: a cell is a target of 24 or more."""

_WIDTH = _LEFT + 12 * _CELL
_LONGEST_BAR, _SHORTEST_BAR = _CELL - 4, 4


@dataclass(frozen=True, slots=True)
class _Row:
    """One year, or a run of years without an article.

    Attributes:
        first: The later year.
        last: The earlier one; the same for one year.
        months: Number of the month to its stretch.
    """

    first: int
    last: int
    months: dict[int, Stretch]


def heat_map(timeline: Timeline, page: str) -> Markdown:
    """Draw how many articles were published in each month, and mark how many events the texts date to it.

    The years go from the newest with an article to the oldest, as the list below them. More than two in a row without
    an article are one row. A month of which there is something is a link to its place on the timeline.

    Args:
        timeline: The timeline.
        page: The page that the chart stands on.

    Returns:
        One block of HTML without blank lines: the chart, its legend in words, and the same figures as a table that
        opens. Nothing when no article has a date. The shades are those of the style sheet, by class.
    """
    rows = _rows(timeline)
    if not rows:
        return Markdown("")
    months = [month for row in rows for month in row.months.values()]
    limits = limits_of(max(month.article_count for month in months))
    most_events = max(month.event_count for month in months)
    height = _TOP + _ROW * len(rows)
    title = _("Articles by year and month")
    lines = [
        '<figure class="heat">',
        '<div class="heat-window">',
        f'<svg viewBox="0 0 {_WIDTH} {height}" role="group" aria-labelledby="heat-title">',
        f'<title id="heat-title">{escape_html(title)}</title>',
        *_month_heads(),
        *(line for index, row in enumerate(rows) for line in _row(row, _TOP + index * _ROW, limits, most_events, page)),
        "</svg>",
        "</div>",
        f"<figcaption>{_legend(limits, has_events=bool(most_events))}</figcaption>",
        "</figure>",
        *_table(rows, page),
    ]
    return Markdown("\n".join(lines))


def limits_of(most: int) -> tuple[int, ...]:
    """Return the largest number of articles of each shade, the lightest first: each step multiplies, as counts do.

    >>> limits_of(300), limits_of(3)
    ((3, 10, 31, 96, 300), (1, 2, 3))
    """
    return tuple(sorted({max(1, round(most ** (step / STEPS))) for step in range(1, STEPS + 1)} if most else ()))


def _shade(limits: Sequence[int], index: int) -> str:
    """Few shades stand as far apart as they can; one alone is a light one."""
    return f"shade-{1 + round(index * (STEPS - 1) / (len(limits) - 1)) if len(limits) > 1 else 2}"


def _rows(timeline: Timeline) -> list[_Row]:
    years = [number for number, year in timeline.years.items() if year.article_count]
    if not years:
        return []
    rows: list[_Row] = []
    covered = set(years)
    for has_articles, run in groupby(range(max(years), min(years) - 1, -1), key=lambda year: year in covered):
        found = list(run)
        if not has_articles and len(found) > MOST_EMPTY_ROWS:
            rows.append(_Row(found[0], found[-1], {}))
        else:
            rows.extend(_Row(year, year, _months(timeline.years.get(year))) for year in found)
    return rows


def _months(year: Stretch | None) -> dict[int, Stretch]:
    numbers = {anchor: number for number, anchor in enumerate(MONTH_ANCHORS, 1)}
    return {numbers[part.anchor]: part for part in (year.parts if year else ()) if part.anchor in numbers}


def _month_heads() -> Iterator[str]:
    initials = spoken_locale().months["stand-alone"]["narrow"]
    for number in range(1, 13):
        head = f"<title>{escape_html(month_name(number))}</title>{escape_html(initials[number])}"
        yield f'<text class="head" x="{_LEFT + (number - 0.5) * _CELL:g}" y="{_TOP - 5}">{head}</text>'


def _row(row: _Row, top: int, limits: Sequence[int], most_events: int, page: str) -> Iterator[str]:
    middle = top + _SHADED / 2 + 4
    if row.first != row.last:
        words = escape_html(_("{first}–{last}: no articles").format(first=row.last, last=row.first))
        yield f'<text class="gap" x="0" y="{middle:g}">{words}</text>'
        return
    yield f'<text class="year" x="0" y="{middle:g}">{row.first}</text>'
    for number in range(1, 13):
        left = _LEFT + (number - 1) * _CELL
        if month := row.months.get(number):
            yield _cell(row.first, month, left, top, limits, most_events, page)
        else:
            yield f"<rect {_box(left, top)}></rect>"


def _cell(year: int, month: Stretch, left: int, top: int, limits: Sequence[int], most_events: int, page: str) -> str:
    words, target = escape_html(_words(month)), escape_html(_target(year, month, page))
    box, inner = f"<rect {_box(left, top)}></rect>", ""
    if count := month.article_count:
        shade = _shade(limits, next(index for index, limit in enumerate(limits) if count <= limit))
        box = f'<rect class="{shade}" {_box(left, top)}></rect>'
        middle = f'x="{left + _CELL / 2:g}" y="{top + _SHADED / 2 + 3.5:g}"'
        inner = (
            f'<text aria-hidden="true" class="count on-{shade}{" long" if count > 999 else ""}" {middle}>{count}</text>'
        )
    if count := month.event_count:
        length = round(_SHORTEST_BAR + (_LONGEST_BAR - _SHORTEST_BAR) * count / most_events)
        inner += f'<rect class="told" x="{left + 2}" y="{top + _SHADED}" width="{length}" height="{_THICK}"></rect>'
    return f'<a href="{target}"><title>{words}</title>{box}{inner}</a>'


def _box(left: int, top: int) -> str:
    return f'x="{left + 1}" y="{top}" width="{_CELL - 2}" height="{_SHADED - 1}"'


def _target(year: int, month: Stretch, page: str) -> str:
    """The month's place on its year's page, which leads on where the month has a page of its own."""
    return f"{web_address(page, year_page(year))}#{month.anchor}"


def _words(month: Stretch) -> str:
    parts = [_articles(month.article_count), _events(month.event_count) if month.event_count else ""]
    return titled(capitalised(month.title), ", ".join(filter(None, parts)))


def _articles(number: int) -> str:
    return counted(number, "{count} article", "{count} articles")


def _events(number: int) -> str:
    return counted(number, "{count} event", "{count} events")


def _legend(limits: Sequence[int], *, has_events: bool) -> str:
    """Say what shade, number and bar mean: no one needs to tell colours apart."""
    starts = (1, *(limit + 1 for limit in limits[:-1]))
    spans = [
        grouped(start) if start == limit else f"{grouped(start)}–{grouped(limit)}"
        for start, limit in zip(starts, limits, strict=True)
    ]
    keys = "".join(
        f'<span class="key"><svg viewBox="0 0 12 12" aria-hidden="true"><rect class="{_shade(limits, index)}" '
        f'width="12" height="12"></rect></svg>{escape_html(span)}</span>'
        for index, span in enumerate(spans)
    )
    published = escape_html(_("Number and shade: articles published in the month"))
    words = [f"<span>{published}</span>{keys}"]
    if has_events:
        rect = f'<rect class="told" y="4" width="12" height="{_THICK}"></rect>'
        bar = f'<svg viewBox="0 0 12 12" aria-hidden="true">{rect}</svg>'
        told = escape_html(_("Bar below: events that the texts date to the month; the longer, the more"))
        words.append(f'<span class="key">{bar}{told}</span>')
    return "".join(words)


def _table(rows: Sequence[_Row], page: str) -> Iterator[str]:
    heads = "".join(f'<th scope="col">{escape_html(head)}</th>' for head in (_("Month"), _("Articles"), _("Events")))
    yield '<details class="figures heat-table">'
    summary = escape_html(_("The same as a table"))
    yield f"<summary>{summary}</summary>"
    yield f"<table><thead><tr>{heads}</tr></thead><tbody>"
    for row in rows:
        for _number, month in sorted(row.months.items(), reverse=True):
            target = escape_html(_target(row.first, month, page))
            name = f'<th scope="row"><a href="{target}">{escape_html(capitalised(month.title))}</a></th>'
            yield f"<tr>{name}<td>{grouped(month.article_count)}</td><td>{grouped(month.event_count)}</td></tr>"
    yield "</tbody></table></details>"

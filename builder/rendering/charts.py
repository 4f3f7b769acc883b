"""Charts: bars over time as inline SVG that needs no script and no style of its own, with the same figures in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from builder.rendering.escaping import Markdown, escape_html
from builder.rendering.language import _
from builder.rendering.wording import day_in_words, grouped, month_in_words, titled

WIDTH, HEIGHT = 600, 60
_ALTERNATIVE = 'role="img" aria-labelledby="chart-title chart-desc"'
_SVG = f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" preserveAspectRatio="none" {_ALTERNATIVE}>'
_GAP = 0.2
"""Share of a bar's room that stays free beside it."""
_MOST_DAYS = 31
_MOST_MONTHS = 36
_MOST_YEARS = 60


@dataclass(frozen=True, slots=True)
class Period:
    """A day, month, year or decade in words, and how much fell into it."""

    name: str
    count: int


def periods_of(days: Iterable[date]) -> tuple[Period, ...]:
    """Count days by period: by day within a month, by month within three years, by year, or by decade.

    Args:
        days: One for each thing to count, in any order.

    Returns:
        Every period from the first to the last, those in which nothing fell included.

    >>> [(p.name, p.count) for p in periods_of([date(2016, 11, 2), date(2017, 1, 9), date(2017, 1, 10)])]
    [('November 2016', 1), ('December 2016', 0), ('January 2017', 2)]
    """
    ordered = sorted(days)
    if not ordered:
        return ()
    first, last = ordered[0], ordered[-1]
    if (last - first) < timedelta(days=_MOST_DAYS):
        return _counted(ordered, date.toordinal, lambda number: day_in_words(date.fromordinal(number)))
    if _month(last) - _month(first) < _MOST_MONTHS:
        return _counted(ordered, _month, lambda number: month_in_words(number // 12, number % 12 + 1))
    if last.year - first.year < _MOST_YEARS:
        return _counted(ordered, lambda day: day.year, str)
    return _counted(ordered, lambda day: day.year // 10, _decade)


def _decade(number: int) -> str:
    # Translators: a decade in a chart or table; {decade} is its first year, e.g. 1980.
    return _("{decade}s").format(decade=number * 10)


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1


def _counted(days: Sequence[date], number: Callable[[date], int], name: Callable[[int], str]) -> tuple[Period, ...]:
    counts = Counter(map(number, days))
    return tuple(Period(name(n), counts[n]) for n in range(number(days[0]), number(days[-1]) + 1))


def bar_chart(periods: Sequence[Period], *, title: str, in_words: Callable[[int], str]) -> Markdown:
    """Draw a bar for each period.

    The colours come from the page's style sheet, by the classes `chart` and `bar`; the width is that of the column.

    Args:
        periods: Two or more, in time order.
        title: What the chart shows, any text.
        in_words: Writes a number with what was counted, e.g. "2 mentions".

    Returns:
        One block of HTML without blank lines. Its text alternative names the first and the last period and the highest
        bar; below the bars the ends of the time and the height of the highest are written.
    """
    most = max(periods, key=lambda period: period.count)
    room = WIDTH / len(periods)
    bars = [
        _bar(period, round((place + _GAP / 2) * room, 2), round(room * (1 - _GAP), 2), most.count, in_words)
        for place, period in enumerate(periods)
        if period.count
    ]
    first, last, highest = periods[0].name, periods[-1].name, in_words(most.count)
    # Translators: what a chart shows; {first}, {last} and {period} are days, months, years or decades.
    message = _("From {first} to {last}; the most, {highest}, in {period}.")
    summary = message.format(first=first, last=last, highest=highest, period=most.name)
    # Translators: the height of the highest bar of a chart: "at most 12 mentions".
    legend = first, _("at most {highest}").format(highest=highest), last
    lines = [
        '<figure class="chart">',
        _SVG,
        f'<title id="chart-title">{escape_html(title)}</title>',
        f'<desc id="chart-desc">{escape_html(summary)}</desc>',
        *bars,
        "</svg>",
        f"<figcaption>{' '.join(f'<span>{escape_html(words)}</span>' for words in legend)}</figcaption>",
        "</figure>",
    ]
    return Markdown("\n".join(lines))


def _bar(period: Period, left: float, width: float, most: int, in_words: Callable[[int], str]) -> str:
    height = round(max(period.count / most * HEIGHT, 1), 2)
    place = f'x="{left:g}" y="{HEIGHT - height:g}" width="{width:g}" height="{height:g}"'
    words = escape_html(titled(period.name, in_words(period.count)))
    return f'<rect class="bar" {place}><title>{words}</title></rect>'


def figures_in_words(periods: Sequence[Period]) -> str:
    """Write the figures of a chart in a line, without the periods in which nothing fell.

    >>> figures_in_words([Period("2014", 3), Period("2015", 0), Period("2016", 1)])
    '2014: 3, 2016: 1'
    """
    return ", ".join(titled(period.name, grouped(period.count)) for period in periods if period.count)

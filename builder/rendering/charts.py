"""Charts: bars over time as inline SVG that needs no script and no style of its own, with the same figures in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from builder.rendering.escaping import Markdown, escape_html
from builder.rendering.language import _, grouped
from builder.rendering.wording import day_in_words, month_in_words, titled

WIDTH, HEIGHT = 600, 60
_ALTERNATIVE = 'role="img" aria-labelledby="chart-title chart-desc"'
_SVG = f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" preserveAspectRatio="none" {_ALTERNATIVE}>'
# What is an image holds no links for a screen reader.
_LINKED_SVG = _SVG.replace('role="img"', 'role="group" width="{width}"')
_FINGER = 24
"""A link is to be so many pixels wide: WCAG 2.2, 2.5.8 Target Size (Minimum)."""

_WIDEST = 24
"""Of a bar, in the chart's units: a few bars across a wide page would be blocks."""

_MOST_LABELS, _SHORT = 12, 5
"""So many bars with names of so many characters are all named below."""

NO_LINKS: Mapping[str, str] = MappingProxyType({})

_GAP = 0.2
"""Share of a bar's room that stays free beside it."""
_MOST_DAYS = 31
_MOST_MONTHS = 36
_MOST_YEARS = 60


@dataclass(frozen=True, slots=True)
class Period:
    """A day, month, year or decade in words, how much fell into it, and its TIMEX3 value ("2016-11", "201")."""

    name: str
    count: int
    value: str = ""


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
        return _counted(ordered, date.toordinal, _day)
    if _month(last) - _month(first) < _MOST_MONTHS:
        return _counted(ordered, _month, _month_named)
    if last.year - first.year < _MOST_YEARS:
        return _counted(ordered, lambda day: day.year, lambda n: (str(n), f"{n:04}"))
    return _counted(ordered, lambda day: day.year // 10, _decade)


def _day(number: int) -> tuple[str, str]:
    day = date.fromordinal(number)
    return day_in_words(day), day.isoformat()


def _month_named(number: int) -> tuple[str, str]:
    year, month = number // 12, number % 12 + 1
    return month_in_words(year, month), f"{year:04}-{month:02}"


def _decade(number: int) -> tuple[str, str]:
    # Translators: a decade in a chart or table; {decade} is its first year, e.g. 1980.
    return _("{decade}s").format(decade=number * 10), f"{number:03}"


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1


def _counted(
    days: Sequence[date], number: Callable[[date], int], named: Callable[[int], tuple[str, str]]
) -> tuple[Period, ...]:
    counts = Counter(map(number, days))
    found = ((named(n), counts[n]) for n in range(number(days[0]), number(days[-1]) + 1))
    return tuple(Period(name, count, value) for (name, value), count in found)


def bar_chart(
    periods: Sequence[Period], *, title: str, in_words: Callable[[int], str], links: Mapping[str, str] = NO_LINKS
) -> Markdown:
    """Draw a bar for each period.

    The colours come from the page's style sheet, by the classes `chart` and `bar`; the width is that of the column.

    Args:
        periods: Two or more, in time order.
        title: What the chart shows, any text.
        in_words: Writes a number with what was counted, e.g. "2 mentions".
        links: Value of a period to the address that its bar leads to, as a browser takes it. A chart with links is as
            wide as fingers need it; the style sheet lets it slide where the page is narrower.

    Returns:
        One block of HTML without blank lines. Its text alternative names the first and the last period and the highest
        bar; below the bars the ends of the time and the height of the highest are written.
    """
    most = max(periods, key=lambda period: period.count)
    room = WIDTH / len(periods)
    width = min(room * (1 - _GAP), _WIDEST)
    bars = [
        _linked(
            _bar(period, round((place + 0.5) * room - width / 2, 2), round(width, 2), most.count, in_words),
            f'x="{place * room:g}" y="0" width="{room:g}" height="{HEIGHT}"',
            _words(period, in_words),
            links.get(period.value, ""),
        )
        for place, period in enumerate(periods)
        if period.count
    ]
    first, last, highest = periods[0].name, periods[-1].name, in_words(most.count)
    # Translators: what a chart shows; {first}, {last} and {period} are days, months, years or decades.
    message = _("From {first} to {last}; the most, {highest}, in {period}.")
    summary = message.format(first=first, last=last, highest=highest, period=most.name)
    # Translators: the height of the highest bar of a chart: "at most 12 mentions".
    legend = [first, _("at most {highest}").format(highest=highest), last]
    if len(periods) <= _MOST_LABELS and all(len(period.name) <= _SHORT for period in periods):
        legend = [period.name for period in periods]
    opening = (f'<div class="chart-window">{_LINKED_SVG.format(width=_FINGER * len(periods))}',) if links else (_SVG,)
    lines = [
        f'<figure class="chart{" linked" if links else ""}">',
        *opening,
        f'<title id="chart-title">{escape_html(title)}</title>',
        f'<desc id="chart-desc">{escape_html(summary)}</desc>',
        *bars,
        "</svg></div>" if links else "</svg>",
        f"<figcaption>{' '.join(f'<span>{escape_html(words)}</span>' for words in legend)}</figcaption>",
        "</figure>",
    ]
    return Markdown("\n".join(lines))


def _bar(period: Period, left: float, width: float, most: int, in_words: Callable[[int], str]) -> str:
    height = round(max(period.count / most * HEIGHT, 1), 2)
    place = f'x="{left:g}" y="{HEIGHT - height:g}" width="{width:g}" height="{height:g}"'
    return f'<rect class="bar" {place}><title>{_words(period, in_words)}</title></rect>'


def _words(period: Period, in_words: Callable[[int], str]) -> Markdown:
    return escape_html(titled(period.name, in_words(period.count)))


def _linked(bar: str, reach: str, words: Markdown, target: str) -> str:
    """Make a link of a bar and the room above it; nothing changes without a target."""
    if not target:
        return bar
    return f'<a href="{escape_html(target)}" aria-label="{words}"><rect class="reach" {reach}></rect>{bar}</a>'


def figures_in_words(periods: Sequence[Period]) -> str:
    """Write the figures of a chart in a line, without the periods in which nothing fell.

    >>> figures_in_words([Period("2014", 3), Period("2015", 0), Period("2016", 1)])
    '2014: 3, 2016: 1'
    """
    return ", ".join(titled(period.name, grouped(period.count)) for period in periods if period.count)

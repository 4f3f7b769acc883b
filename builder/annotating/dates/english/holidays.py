"""English rules for holidays that are told by name, as the days that they are in the United States."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from builder.annotating.dates.english.surroundings import is_capital, word_before
from builder.annotating.dates.english.words import PATTERNS
from builder.annotating.dates.language import At, Reading, alternatives
from builder.annotating.dates.nearest import Direction
from builder.annotating.dates.readers import full_year, way_of

_INTRODUCES = frozenset(
    "on at before after until till by since for last next this around through over every to".split()
)


def _nth(month: int, weekday: int, number: int) -> Callable[[int], date]:
    """The so-manieth weekday of a month; number 5 is the last."""

    def of(year: int) -> date:
        first = date(year, month, 1)
        day = first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (number - 1))
        return day if day.month == month else day - timedelta(days=7)

    return of


def _easter(year: int) -> date:
    """Western Easter. Source: the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


_HOLIDAYS: dict[str, Callable[[int], date]] = {
    "new year's day": lambda year: date(year, 1, 1),
    "new year's eve": lambda year: date(year, 12, 31),
    "christmas eve": lambda year: date(year, 12, 24),
    "christmas day": lambda year: date(year, 12, 25),
    "christmas": lambda year: date(year, 12, 25),
    "boxing day": lambda year: date(year, 12, 26),
    "valentine's day": lambda year: date(year, 2, 14),
    "st. patrick's day": lambda year: date(year, 3, 17),
    "independence day": lambda year: date(year, 7, 4),
    "the fourth of july": lambda year: date(year, 7, 4),
    "halloween": lambda year: date(year, 10, 31),
    "veterans day": lambda year: date(year, 11, 11),
    "martin luther king day": _nth(1, 1, 3),
    "presidents day": _nth(2, 1, 3),
    "memorial day": _nth(5, 1, 5),
    "labor day": _nth(9, 1, 1),
    "columbus day": _nth(10, 1, 2),
    "thanksgiving": _nth(11, 4, 4),
    "thanksgiving day": _nth(11, 4, 4),
    "election day": lambda year: _nth(11, 1, 1)(year) + timedelta(days=1),
    "easter sunday": _easter,
    "easter": _easter,
    "good friday": lambda year: _easter(year) - timedelta(days=2),
}


def _read_holiday(at: At) -> Iterator[Reading]:
    name, year = at.group("holiday").replace("’", "'"), at.group("year")
    if not is_capital(at.text, at.match.start()) and not name.startswith("the"):
        return
    if not year and " " not in name and word_before(at.text, at.match.start()) not in _INTRODUCES:
        return  # "the Christmas spirit"
    day_in = _HOLIDAYS[" ".join(name.split())]
    if year:
        yield Reading("DATE", day_in(full_year(year)).isoformat(), at.span)
    elif at.published and 1 < at.published.year < 9999:
        this_year = at.published.year
        days = [day_in(candidate) for candidate in (this_year - 1, this_year, this_year + 1)]
        back = max(day for day in days if day <= at.published)
        ahead = min(day for day in days if day > at.published)
        looks_ahead = way_of(at) is not Direction.BACK
        near = (ahead - at.published).days < (60 if looks_ahead else 30)
        yield Reading("DATE", (ahead if near or looks_ahead else back).isoformat(), at.span)


_HOLIDAY = alternatives(_HOLIDAYS).replace("'", "['’]")

RULES = (
    PATTERNS.rule(
        "holiday",
        "new christmas boxing valentine st independence the halloween veterans martin presidents memorial labor "
        "columbus thanksgiving election easter good",
        rf"(?P<holiday>{_HOLIDAY})"
        r"(?:,? (?P<year>@year))?",
        _read_holiday,
        0.7,
    ),
)

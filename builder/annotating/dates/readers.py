"""Readers that rules of any language share: from what the groups of a match say to TIMEX3 values.

The groups that they look at: `x` (the expression, when it is not the whole match), `year`, `month` (a name),
`monthnumber`, `day`, `weekday`, `num`, `unit`, `season`. A reader gives nothing when the words name no date.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from builder.annotating.dates.language import At, Read, Reading
from builder.annotating.dates.nearest import (
    Direction,
    direction,
    happened,
    narrated_day,
    nearest_day,
    nearest_month,
    nearest_weekday,
)
from builder.annotating.dates.values import Unit, date_of, duration, first_day, shifted, value_at

_PIVOT = 50
"""A year of two digits below it is of this century."""


_CONFIDENCE = {Direction.BACK: None, Direction.AHEAD: 0.8, Direction.UNKNOWN: 0.6}
"""That a day or month without a year was looked for on the right side; None is that of its rule."""


_NARRATED = 0.8
"""That a day or month goes on with the one before it."""
_NEAR = 400
"""Characters within which it does."""
_MONTH_LENGTH = len("2017-03")


def way_of(at: At) -> Direction:
    """Tell where the clause of an expression looks."""
    return direction(at.context, *at.match.span())


def full_year(digits: str) -> int:
    """Return a year of two or four digits.

    >>> [full_year(digits) for digits in ("2017", "89", "07")]
    [2017, 1989, 2007]
    """
    year = int(digits.lstrip("'’"))
    if year > 99:
        return year
    return year + (2000 if year < _PIVOT else 1900)


def read_day(at: At) -> Iterator[Reading]:
    """Read a day of a month, with its year, the nearest that fits, or the one that goes on with what was told."""
    month, day, year = at.month(), int(at.group("day")), at.group("year")
    earlier = None
    if year:
        found = date_of(full_year(year), month, day)
    elif at.published:
        way = way_of(at)
        found = nearest_day(at.published, month, day, way, is_over=happened(at.context, *at.match.span()))
        earlier = _narrated(at, found) if found and way is not Direction.AHEAD else None
    else:
        found = None
    if earlier:
        yield Reading("DATE", earlier.isoformat(), at.span, _NARRATED)
    elif found:
        yield Reading("DATE", found.isoformat(), at.span)


def _narrated(at: At, usual: date) -> date | None:
    """The day or month, told of without its year, that goes on with the one before; None where that does not fit."""
    last = at.last
    if not (last and at.published and len(last.value) >= _MONTH_LENGTH):
        return None
    told = first_day(last.value) if at.match.start() - last.span[1] <= _NEAR else None
    return narrated_day(told, at.published, usual, usual.month, usual.day) if told else None


def read_month(at: At) -> Iterator[Reading]:
    """Read a month, with its year, the nearest that fits the tense, or the one that goes on with what was told."""
    month, year = at.month(), at.group("year")
    if year:
        yield Reading("DATE", f"{full_year(year):04}-{month:02}", at.span)
    elif at.published:
        way = way_of(at)
        found = nearest_month(at.published, month, way, is_over=happened(at.context, *at.match.span()))
        earlier = _narrated(at, date(found, month, 1)) if way is not Direction.AHEAD else None
        if earlier:
            yield Reading("DATE", f"{earlier.year:04}-{month:02}", at.span, _NARRATED)
        else:
            is_to_come = way is Direction.BACK and (found, month) > (at.published.year, at.published.month)
            confidence = _CONFIDENCE[Direction.UNKNOWN if is_to_come else way]  # the tense speaks against it
            yield Reading("DATE", f"{found:04}-{month:02}", at.span, confidence)


def read_weekday(at: At) -> Iterator[Reading]:
    """Read a weekday, in the direction of its clause."""
    weekday = at.words.weekdays[at.group("weekday")]
    if at.published:
        way = way_of(at)
        found = nearest_weekday(at.published, weekday, way)
        yield Reading("DATE", found.isoformat(), at.span, _CONFIDENCE[way] if found != at.published else None)


def read_reference(value: str) -> Read:
    """Return a reader of words that stand for the present, the past or the future."""

    def read(at: At) -> Iterator[Reading]:
        yield Reading("DATE", value, at.span)

    return read


def read_offset(count: int, unit: Unit = Unit.DAY) -> Read:
    """Return a reader of words for the day, week, … that is so many from now."""

    def read(at: At) -> Iterator[Reading]:
        yield from at_offset(at, at.published, count, unit)

    return read


def read_unit_offset(count: int) -> Read:
    """Return a reader of "last", "this" or "next" with the unit, weekday, month or season that the match names."""

    def read(at: At) -> Iterator[Reading]:
        if at.published is None:
            return
        if unit := at.words.units.get(at.group("unit")):
            yield from at_offset(at, at.published, count, unit)
        elif weekday := at.words.weekdays.get(at.group("weekday"), 0):
            found = shifted(at.published, _days_to(at.published, weekday, count), Unit.DAY)
            if found:
                yield Reading("DATE", found.isoformat(), at.span)
        elif month := at.words.months.get(at.group("month"), 0):
            yield Reading("DATE", f"{_year_of(at.published, month, count):04}-{month:02}", at.span)
        elif season := at.words.seasons.get(at.group("season")):
            first = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[season]
            yield Reading("DATE", f"{_year_of(at.published, first, count):04}-{season}", at.span)

    return read


def read_ago(at: At) -> Iterator[Reading]:
    """Read an amount of time back from now, at the precision of its unit; an open amount is the past."""
    yield from _moved(at, -1, "PAST_REF")


def read_hence(at: At) -> Iterator[Reading]:
    """Read an amount of time from now on, at the precision of its unit; an open amount is the future."""
    yield from _moved(at, 1, "FUTURE_REF")


def read_duration(at: At) -> Iterator[Reading]:
    """Read a length of time; without a number (no group `num`, or an empty one) it is left open."""
    count = at.words.count(at.group("num")) if at.group("num") else None
    yield Reading("DURATION", duration(count, at.words.units[at.group("unit")]), at.span)


def read_set(at: At) -> Iterator[Reading]:
    """Read how often: every `num` units, or on every such weekday or in every such month."""
    if unit := at.words.units.get(at.group("unit")):
        count = at.words.count(at.group("num")) if at.group("num") else 1
        yield Reading("SET", duration(count, unit), at.span)
    elif weekday := at.words.weekdays.get(at.group("weekday")):
        yield Reading("SET", f"XXXX-WXX-{weekday}", at.span)
    elif month := at.words.months.get(at.group("month")):
        yield Reading("SET", f"XXXX-{month:02}", at.span)


def at_offset(at: At, origin: date | None, count: int, unit: Unit) -> Iterator[Reading]:
    """Read the unit of the calendar that is so many from a day."""
    if origin and (found := shifted(origin, count, unit)):
        yield Reading("DATE", value_at(found, unit), at.span)


def _moved(at: At, sign: int, vague: str) -> Iterator[Reading]:
    unit = at.words.units[at.group("unit")]
    count = at.words.count(at.group("num")) if at.group("num") else None
    if count is None:
        yield Reading("DATE", vague, at.span)
        return
    while unit is not Unit.SECOND and count != int(count):
        count, unit = count * _PARTS.get(unit, (1, unit))[0], _PARTS.get(unit, (1, Unit.SECOND))[1]
    if unit in (Unit.DECADE, Unit.CENTURY):
        count, unit = count * (10 if unit is Unit.DECADE else 100), Unit.YEAR
    if unit in (Unit.HOUR, Unit.MINUTE, Unit.SECOND):
        yield Reading("DURATION", duration(count, unit), at.span)
    else:
        yield from at_offset(at, at.published, sign * int(count), unit)


_PARTS = {Unit.DECADE: (10, Unit.YEAR), Unit.CENTURY: (100, Unit.YEAR), Unit.YEAR: (12, Unit.MONTH)}


def _days_to(day: date, weekday: int, count: int) -> int:
    """Days to the weekday before (-1), in (0) or after (1) a day; "this" one is at most three days back or ahead."""
    ahead = (weekday - day.isoweekday()) % 7
    if count < 0:
        return ahead - 7
    return ahead or (7 if count else 0)


def _year_of(day: date, month: int, count: int) -> int:
    """Year of the last (-1), this (0) or the next (1) such month."""
    if count < 0:
        return day.year - (month >= day.month - 1)  # a month that has just passed is called "last month"
    return day.year + (month <= day.month if count else 0)

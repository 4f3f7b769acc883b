"""Timespans: the days that a TIMEX3 value stands for, and the order of values of different precision."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

_VALUE = re.compile(
    r"""
      (?P<century>\d{2}) | (?P<decade>\d{3})
    | (?P<year>\d{4})
      (?: -(?P<month>\d{2})(?:-(?P<day>\d{2}))?
        | -Q(?P<quarter>[1-4])
        | -H(?P<half>[12])
        | -(?P<season>SP|SU|FA|WI)
        | -W(?P<week>\d{2})(?:-(?P<weekday>[1-7]|WE))?
      )?
      (?:T\S*)?
    """,
    re.VERBOSE | re.ASCII,
)
_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The month in which each begins, in the north; the winter of a year ends in the next."""

_SATURDAY, _THURSDAY = 6, 4


@dataclass(frozen=True, slots=True)
class Timespan:
    """A time at the precision with which it was told.

    Attributes:
        value: The TIMEX3 value; of a time of day, that of its day; of a day of a week, the day of the month.
        first: Its first day.
        last: Its last day.
        year: The year that it belongs to; None when it is longer than a year.
        month: The month of that year that it belongs to, 1 to 12; None when it is longer than a month.
    """

    value: str
    first: date
    last: date
    year: int | None
    month: int | None

    @property
    def order(self) -> tuple[date, int, str]:
        """By its first day; of those that begin together the longest first, since it frames the others."""
        return self.first, -self.last.toordinal(), self.value

    @property
    def is_day(self) -> bool:
        """True for a single day."""
        return self.first == self.last

    def holds(self, other: Timespan) -> bool:
        """Tell whether another timespan lies within this one; each lies within itself."""
        return self.first <= other.first and other.last <= self.last


@lru_cache(maxsize=1 << 14)
def timespan_of(value: str) -> Timespan | None:
    """Read a TIMEX3 value of type DATE or TIME.

    Args:
        value: "2016-11-17", "2016-11", "2016", "2016-Q4", "2016-H2", "2016-SU", "2016-W46", "2016-W46-WE", "198",
            "19", or one of those with a time of day, "2016-11-17T14:00".

    Returns:
        Its timespan; None for everything else: durations, sets, PRESENT_REF, what leaves a digit open ("XXXX-11"),
        fiscal years, years before 1, and days that the calendar does not have.

    Source: TimeML 1.2.1, TIMEX3; ISO 8601 for weeks. Centuries and decades are the years that begin with their digits.

    >>> span = timespan_of("2016-11-17TMO")
    >>> span.value, span.first, span.last, span.month
    ('2016-11-17', datetime.date(2016, 11, 17), datetime.date(2016, 11, 17), 11)
    >>> timespan_of("P4M"), timespan_of("2017-02-29"), timespan_of("BC0044")
    (None, None, None)
    """
    found = _VALUE.fullmatch(value)
    if found is None:
        return None
    try:
        first, last = _days(found)
    except (ValueError, OverflowError):
        return None
    if first == last:
        return Timespan(first.isoformat(), first, last, first.year, first.month)
    belonging = _thursday(first) if found["week"] else first
    month = belonging.month if found["month"] or found["week"] else None
    return Timespan(value.partition("T")[0], first, last, int(found["year"]) if found["year"] else None, month)


def wider_values(span: Timespan) -> Iterator[str]:
    """Yield the values of the month and the year that hold a timespan and are longer than it.

    >>> list(wider_values(timespan_of("2016-11-17"))), list(wider_values(timespan_of("2016-SU")))
    (['2016-11', '2016'], ['2016'])
    """
    if span.year is None:
        return
    month = timespan_of(f"{span.year:04}-{span.month:02}") if span.month else None
    if month and month.value != span.value and month.holds(span):
        yield month.value
    if span.value != f"{span.year:04}":
        yield f"{span.year:04}"


def _days(found: re.Match[str]) -> tuple[date, date]:
    if found["century"]:
        return _years(int(found["century"]) * 100, 100)
    if found["decade"]:
        return _years(int(found["decade"]) * 10, 10)
    year = int(found["year"])
    if found["day"]:
        day = date(year, int(found["month"]), int(found["day"]))
        return day, day
    if found["week"]:
        return _week(year, int(found["week"]), found["weekday"])
    if found["month"]:
        return _months(year, int(found["month"]), 1)
    if found["quarter"]:
        return _months(year, int(found["quarter"]) * 3 - 2, 3)
    if found["half"]:
        return _months(year, int(found["half"]) * 6 - 5, 6)
    if found["season"]:
        return _months(year, _SEASONS[found["season"]], 3)
    return _years(year, 1)


def _years(first: int, count: int) -> tuple[date, date]:
    """Years without the year 0, which the calendar does not have, unless it is asked for alone."""
    return date(max(first, 1) if count > 1 else first, 1, 1), date(first + count - 1, 12, 31)


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    first = date(year, month, 1)
    past = month - 1 + count
    last = date(year, 12, 31) if past == 12 else date(year + past // 12, past % 12 + 1, 1) - timedelta(days=1)
    return first, last


def _week(year: int, week: int, weekday: str | None) -> tuple[date, date]:
    if weekday is None:
        return date.fromisocalendar(year, week, 1), date.fromisocalendar(year, week, 7)
    if weekday == "WE":
        return date.fromisocalendar(year, week, _SATURDAY), date.fromisocalendar(year, week, 7)
    day = date.fromisocalendar(year, week, int(weekday))
    return day, day


def _thursday(day: date) -> date:
    """The Thursday of a day's week: a week belongs to the year and month that most of its days are in."""
    return day + timedelta(days=_THURSDAY - day.isoweekday())

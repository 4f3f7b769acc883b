"""TIMEX3 values: written at a precision, moved by units of the calendar, and checked."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from enum import StrEnum

PRESENT = "PRESENT_REF"
PAST = "PAST_REF"
FUTURE = "FUTURE_REF"


class Unit(StrEnum):
    """A unit of time, by the letters that a TIMEX3 duration has for it, those of the clock with a T."""

    SECOND = "TS"
    MINUTE = "TM"
    HOUR = "TH"
    DAY = "D"
    WEEK = "W"
    WEEKEND = "WE"
    MONTH = "M"
    QUARTER = "Q"
    HALF = "HY"
    YEAR = "Y"
    DECADE = "DE"
    CENTURY = "CE"


_CLOCK = {Unit.HOUR: "H", Unit.MINUTE: "M", Unit.SECOND: "S"}
_DAYS = {Unit.DAY: 1, Unit.WEEK: 7, Unit.WEEKEND: 7}
_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF: 6, Unit.YEAR: 12, Unit.DECADE: 120, Unit.CENTURY: 1200}
_YEARS = {Unit.DECADE: 10, Unit.CENTURY: 100}
_FINER = {
    Unit.YEAR: (12, Unit.MONTH),
    Unit.WEEK: (7, Unit.DAY),
    Unit.DAY: (24, Unit.HOUR),
    Unit.HOUR: (60, Unit.MINUTE),
    Unit.MINUTE: (60, Unit.SECOND),
}

_MOST = 10**6
"""Nothing longer than so many units is a time that a newspaper means."""


def value_at(day: date, unit: Unit) -> str:
    """Write the unit of the calendar that holds a day.

    >>> [value_at(date(2017, 3, 8), unit) for unit in (Unit.DAY, Unit.WEEK, Unit.WEEKEND, Unit.MONTH)]
    ['2017-03-08', '2017-W10', '2017-W10-WE', '2017-03']
    >>> [value_at(date(2017, 3, 8), unit) for unit in (Unit.QUARTER, Unit.HALF, Unit.YEAR, Unit.DECADE, Unit.CENTURY)]
    ['2017-Q1', '2017-H1', '2017', '201', '20']
    """
    year = f"{day.year:04}"
    match unit:
        case Unit.WEEK | Unit.WEEKEND:
            iso = day.isocalendar()
            return f"{iso.year:04}-W{iso.week:02}" + ("-WE" if unit is Unit.WEEKEND else "")
        case Unit.MONTH:
            return f"{year}-{day.month:02}"
        case Unit.QUARTER:
            return f"{year}-Q{(day.month + 2) // 3}"
        case Unit.HALF:
            return f"{year}-H{(day.month + 5) // 6}"
        case Unit.YEAR:
            return year
        case Unit.DECADE:
            return year[:3]
        case Unit.CENTURY:
            return year[:2]
        case _:
            return day.isoformat()


def shifted(day: date, count: int, unit: Unit) -> date | None:
    """Move a day by some units, backwards where the count is negative; None outside of the years 1 to 9999.

    A day that the month does not have becomes its last; hours and less do not move a day.

    >>> str(shifted(date(2016, 3, 31), -1, Unit.MONTH))
    '2016-02-29'
    """
    if abs(count) > _MOST:
        return None
    if unit in _MONTHS:
        months = day.year * 12 + day.month - 1 + count * _MONTHS[unit]
        year, month = divmod(months, 12)
        if not 1 <= year <= 9999:
            return None
        return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    try:
        return day + timedelta(days=count * _DAYS.get(unit, 0))
    except OverflowError:
        return None


def duration(amount: float | None, unit: Unit) -> str:
    """Write so many units of time; None is an amount that the text leaves open.

    A part of a unit is told in the next finer one; decades and centuries are counted in years.

    >>> [duration(amount, Unit.YEAR) for amount in (4, 2.5, None)]
    ['P4Y', 'P2Y6M', 'PXY']
    >>> duration(4, Unit.DECADE), duration(None, Unit.DECADE), duration(0.5, Unit.HOUR), duration(2, Unit.WEEKEND)
    ('P40Y', 'PXDE', 'PT30M', 'P2WE')
    """
    if amount is None:
        return _period(("X", Unit.MONTH if unit is Unit.HALF else unit))
    if unit in _YEARS:
        amount, unit = amount * _YEARS[unit], Unit.YEAR
    if unit is Unit.HALF:
        amount, unit = amount * 6, Unit.MONTH
    amount = min(amount, float(_MOST))
    whole = int(amount)
    if whole == amount or unit not in _FINER:
        return _period((f"{whole}" if whole == amount else f"{amount:.2f}".rstrip("0").rstrip("."), unit))
    times, finer = _FINER[unit]
    parts = (whole, unit), (round((amount - whole) * times), finer)
    return _period(*((f"{count}", part) for count, part in parts if count))


def _period(*parts: tuple[str, Unit]) -> str:
    days = "".join(amount + unit.value for amount, unit in parts if unit not in _CLOCK)
    clock = "".join(amount + _CLOCK[unit] for amount, unit in parts if unit in _CLOCK)
    return f"P{days}T{clock}" if clock else f"P{days or '0D'}"


def date_of(year: int, month: int, day: int) -> date | None:
    """Return a day of the calendar, None when there is no such day.

    >>> date_of(2017, 2, 29) is None
    True
    """
    try:
        return date(year, month, day)
    except ValueError:
        return None


def first_day(value: str) -> date | None:
    """Return the first day of what a DATE or TIME value names, None when it names no stretch of the calendar.

    >>> str(first_day("2016-11")), str(first_day("198")), str(first_day("2017-W10")), first_day("PAST_REF")
    ('2016-11-01', '1980-01-01', '2017-03-06', None)
    """
    found = _STRETCH.match(value)
    if found is None:
        return None
    year = int(found["year"].ljust(4, "0"))
    try:
        if found["week"]:
            return date.fromisocalendar(year, int(found["week"]), 1)
        month = int(found["month"] or 1)
        if found["quarter"]:
            month = 3 * int(found["quarter"]) - 2
        if found["half"]:
            month = 6 * int(found["half"]) - 5
        if found["season"]:
            month = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[found["season"]]
        return date(year, month, int(found["day"] or 1))
    except ValueError:
        return None


_STRETCH = re.compile(
    r"(?P<year>\d{2,4})(?![\dX])(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?|-W(?P<week>\d\d)"
    r"|-Q(?P<quarter>[1-4])|-H(?P<half>[12])|-(?P<season>SP|SU|FA|WI))?"
)

_CLOCK_TIME = r"(?:MO|MI|AF|EV|NI|DT|(?:[01]\d|2[0-4])(?::[0-5]\d(?::[0-5]\d)?)?(?:Z|[+-]\d\d(?::\d\d)?)?)"
_WEEK = r"W(?:0[1-9]|[1-4]\d|5[0-3])(?:-WE|-[1-7])?"
_PART = rf"(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?|{_WEEK}|Q[1-4]|H[12]|SP|SU|FA|WI"
_AMOUNT = r"(?:\d+(?:\.\d+)?|X)"
_PERIOD = (
    rf"P(?=.)(?:{_AMOUNT}(?:Q|DE|CE|WE|X)|(?:{_AMOUNT}Y)?(?:{_AMOUNT}M)?(?:{_AMOUNT}W)?(?:{_AMOUNT}D)?"
    rf"(?:T(?=.)(?:{_AMOUNT}H)?(?:{_AMOUNT}M)?(?:{_AMOUNT}S)?)?)"
)
_REPEATED = rf"XXXX-(?:WXX-(?:[1-7]|WE)|XX-(?:0[1-9]|[12]\d|3[01]|XX)|{_PART})(?:T{_CLOCK_TIME})?|{_PERIOD}"
_GRAMMAR = {
    "DATE": re.compile(rf"{PRESENT}|{PAST}|{FUTURE}|\d\d|\d{{3}}|\d{{4}}(?:-(?:{_PART}))?"),
    "TIME": re.compile(rf"(?:\d{{4}}-\d\d-\d\d)T{_CLOCK_TIME}"),
    "DURATION": re.compile(_PERIOD),
    "SET": re.compile(_REPEATED),
}


def is_value(kind: str, value: str) -> bool:
    """Tell whether a value is well formed for its TIMEX3 type, and its day one of the calendar.

    Source: TimeML annotation guidelines 1.2.1, TIMEX3.

    >>> [is_value("DATE", value) for value in ("2016-11", "2016-13", "2019-W07", "2017-02-29", "198")]
    [True, False, True, False, True]
    >>> is_value("TIME", "1998-08-07T10:35"), is_value("DURATION", "P2Y6M"), is_value("SET", "XXXX-WXX-4")
    (True, True, True)
    """
    grammar = _GRAMMAR.get(kind)
    if grammar is None or not grammar.fullmatch(value):
        return False
    return kind not in ("DATE", "TIME") or value.endswith("_REF") or first_day(value) is not None

"""What a TIMEX3 value says, in English words and as HTML allows it in an element of time."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from builder.rendering.wording import MONTHS, counted, day_in_words, listed

_REFERENCES = {"PRESENT_REF": "the present", "PAST_REF": "the past", "FUTURE_REF": "the future"}
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_EVERY = {"XXXX": "every year", "XXXX-XX": "every month", "XXXX-XX-XX": "every day"}
_ORDINALS = ("first", "second", "third", "fourth")
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_PARTS_OF_DAY = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}
_UNITS = {"Y": "year", "Q": "quarter", "M": "month", "W": "week", "D": "day", "WE": "weekend", "CE": "century"}
_UNITS |= {"DE": "decade", "X": "time", "TH": "hour", "TM": "minute", "TS": "second"}
_PLURALS = {"CE": "centuries", "X": "time"}

_REMEMBERED = 4096
"""The articles of a dossier speak of the same days again and again."""

_PERIOD = re.compile(r"P(?=.)((?:(?:\d+(?:\.\d+)?|X)(?:WE|CE|DE|[YQMWDX]))*)(?:T((?:(?:\d+(?:\.\d+)?|X)[HMS])+))?")
_AMOUNT = re.compile(r"(\d+(?:\.\d+)?|X)(WE|CE|DE|[YQMWDXHS])")
_CALENDAR = re.compile(r"(\d{4}|XXXX)-(?:(\d\d)(?:-(\d\d))?|W(\d\d|XX)(?:-([1-7]|WE))?|([QH])([1-4])|(SP|SU|FA|WI))")
_OPEN_END = re.compile(r"(?<=\d)X{0,2}(?:-(?:XX|WXX|QX))*\Z")  # "198X", "1990-XX-XX"
_CLOCK = re.compile(r"(\d\d(?::\d\d){0,2})(Z|[+-]\d\d(?::\d\d)?)?")

_HTML_DATE = re.compile(r"(?!0000)\d{4}(?:-\d\d(?:-\d\d)?|-W\d\d)?")
_HTML_TIME = re.compile(r"T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?")
_HTML_DURATION = re.compile(r"P(?=.)(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?")


@lru_cache(_REMEMBERED)
def timex_in_words(kind: str, value: str) -> str:
    """Say what a date, time, duration or set expression means.

    Args:
        kind: Its TIMEX3 type: "DATE", "TIME", "DURATION" or "SET".
        value: Its TIMEX3 value.

    Returns:
        Words that can stand alone; nothing for a value that is not known here.

    Source: TimeML annotation guidelines 1.2.1, TIMEX3.

    >>> [timex_in_words("DATE", value) for value in ("2017-03-08", "2016-11", "198", "19", "2016-Q4", "2016-W46")]
    ['8 March 2017', 'November 2016', 'the 1980s', 'the 20th century', 'the fourth quarter of 2016', \
'the week of 14 November 2016']
    >>> timex_in_words("DURATION", "P4M"), timex_in_words("DURATION", "PXY"), timex_in_words("SET", "XXXX-WXX-3")
    ('a period of four months', 'a period of some years', 'every Wednesday')
    >>> timex_in_words("TIME", "2017-03-08TEV"), timex_in_words("TIME", "2017-03-08T14:30Z")
    ('the evening of 8 March 2017', '8 March 2017, 14:30 UTC')
    """
    if value in _REFERENCES:
        return _REFERENCES[value]
    if period := _PERIOD.fullmatch(value):
        return _repeated_period(period) if kind == "SET" else f"a period of {_length(period)}"
    day, clock, time = value.partition("T")
    words = _stretch(_closed(day))
    return _at(words, time) if clock else words


@lru_cache(_REMEMBERED)
def html_datetime(value: str) -> str:
    """Return a TIMEX3 value where HTML allows it as the `datetime` of a `time` element, and nothing where it does not.

    Source: HTML Standard, section 4.5.14, the time element.

    >>> [html_datetime(value) for value in ("2016-11", "2017-02-29", "P3D", "P4M", "198", "2017-03-08T14:30")]
    ['2016-11', '', 'P3D', '', '', '2017-03-08T14:30']
    """
    if _HTML_DURATION.fullmatch(value):
        return value
    day, clock, time = value.partition("T")
    is_day = bool(_HTML_DATE.fullmatch(day)) and _begins(day) is not None
    if clock:
        return value if is_day and len(day) == len("2017-03-08") and _HTML_TIME.fullmatch(clock + time) else ""
    return value if is_day else ""


@lru_cache(_REMEMBERED)
def timex_order(value: str) -> tuple[int, date, str]:
    """Return by what values are put in order: those of the calendar by their first day, then all others as they are.

    >>> sorted(["P4M", "2017-03", "2016-W46", "2016-Q4", "201"], key=timex_order)
    ['201', '2016-Q4', '2016-W46', '2017-03', 'P4M']
    """
    first = _begins(_closed(value.partition("T")[0]))
    return (0, first, value) if first else (1, date.min, value)


def _closed(day: str) -> str:
    """Leave out at the end what a value leaves open."""
    return _OPEN_END.sub("", day)


def _begins(day: str) -> date | None:
    """Return the first day of a stretch of the calendar, None when it is none."""
    if re.fullmatch(r"\d{2,4}", day):
        begun = int(day.ljust(4, "0"))
        return date(begun, 1, 1) if begun else None
    found = _CALENDAR.fullmatch(day)
    if not found or found[1] == "XXXX" or found[4] == "XX":
        return None
    year, month, number, week, part, unit, count, season = found.groups()
    try:
        if week:
            return date.fromisocalendar(int(year), int(week), 6 if part == "WE" else int(part or 1))
        if unit:
            return date(int(year), (3 if unit == "Q" else 6) * (int(count) - 1) + 1, 1)
        first_month = list(_SEASONS).index(season) * 3 + 3 if season else int(month)
        return date(int(year), first_month, int(number or 1))
    except ValueError:
        return None


def _stretch(day: str) -> str:
    if re.fullmatch(r"\d{4}", day):
        return str(int(day))
    if re.fullmatch(r"\d{3}", day):
        return f"the {int(day)}0s"
    if re.fullmatch(r"\d{2}", day):
        return f"the {_numbered(int(day) + 1)} century"
    if day in _EVERY:
        return _EVERY[day]
    if found := re.fullmatch(r"XXXX-XX-(\d\d)", day):
        return f"the {_numbered(int(found[1]))} of every month"
    found = _CALENDAR.fullmatch(day)
    if not found:
        return ""
    return _every(found) if found[1] == "XXXX" else _in_a_year(day, found)


def _in_a_year(day: str, found: re.Match[str]) -> str:
    first = _begins(day)
    year, _, number, week, part, unit, count, season = found.groups()
    if first is None:
        return ""
    if week:
        named = {None: "the week of ", "WE": "the weekend of "}.get(part, "")
        return named + day_in_words(first)
    if unit:
        return f"the {_ORDINALS[int(count) - 1]} {'quarter' if unit == 'Q' else 'half'} of {int(year)}"
    if season:
        return f"{_SEASONS[season]} {int(year)}"
    return day_in_words(first) if number else f"{MONTHS[first.month - 1]} {first.year}"


def _every(found: re.Match[str]) -> str:
    _, month, number, week, part, unit, count, season = found.groups()
    if week:
        return f"every {'week' if part is None else 'weekend' if part == 'WE' else _WEEKDAYS[int(part) - 1]}"
    if unit:
        return f"the {_ORDINALS[int(count) - 1]} {'quarter' if unit == 'Q' else 'half'} of every year"
    if season:
        return f"every {_SEASONS[season]}"
    if not 1 <= int(month) <= 12:
        return ""
    return f"every {f'{int(number)} ' if number else ''}{MONTHS[int(month) - 1]}"


def _at(day: str, time: str) -> str:
    if time in _PARTS_OF_DAY:
        return f"{_PARTS_OF_DAY[time]}, {day}" if day.startswith("every") else f"the {_PARTS_OF_DAY[time]} of {day}"
    found = _CLOCK.fullmatch(time)
    if not found:
        return day
    zone = {None: "", "Z": " UTC"}.get(found[2], f" UTC{found[2]}")
    clock = found[1] if ":" in found[1] else f"{found[1]}:00"
    return f"{day}, {clock}{zone}" if day else f"{clock}{zone}"


def _length(period: re.Match[str]) -> str:
    return listed([_amount(number, unit) for number, unit in _amounts(period)])


def _repeated_period(period: re.Match[str]) -> str:
    amounts = _amounts(period)
    if len(amounts) == 1 and amounts[0][0] == "1":
        return f"every {_UNITS[amounts[0][1]]}"
    return f"every {_length(period)}"


def _amounts(period: re.Match[str]) -> list[tuple[str, str]]:
    clock = [(number, f"T{unit}") for number, unit in _AMOUNT.findall(period[2] or "")]
    return [*_AMOUNT.findall(period[1]), *clock]


def _amount(number: str, unit: str) -> str:
    noun, plural = _UNITS[unit], _PLURALS.get(unit, f"{_UNITS[unit]}s")
    if number == "X":
        return f"some {plural}"
    if number.isdigit() and 1 <= int(number) <= len(_NUMBERS):
        return f"{_NUMBERS[int(number) - 1]} {noun if number == '1' else plural}"
    return counted(int(number), noun, plural) if number.isdigit() else f"{number} {plural}"


def _numbered(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"

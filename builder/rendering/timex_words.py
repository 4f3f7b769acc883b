"""What a TIMEX3 value says, in words and as HTML allows it in an element of time."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from builder.rendering.language import N_, _, remembered
from builder.rendering.ordinals import numbered_century, numbered_day
from builder.rendering.period_words import Amount, period_in_words, repeated_period_in_words
from builder.rendering.wording import day_in_words, day_of_year, month_in_words, month_name, weekday_name

_REFERENCES = {"PRESENT_REF": N_("the present"), "PAST_REF": N_("the past"), "FUTURE_REF": N_("the future")}
_EVERY = {"XXXX": N_("every year"), "XXXX-XX": N_("every month"), "XXXX-XX-XX": N_("every day")}

# Translators: the season of a year, and of every year.
_SEASONS = {
    "SP": (N_("spring {year}"), N_("every spring")),
    "SU": (N_("summer {year}"), N_("every summer")),
    "FA": (N_("autumn {year}"), N_("every autumn")),
    "WI": (N_("winter {year}"), N_("every winter")),
}
_PARTS_OF_YEAR = {
    "Q1": (N_("the first quarter of {year}"), N_("the first quarter of every year")),
    "Q2": (N_("the second quarter of {year}"), N_("the second quarter of every year")),
    "Q3": (N_("the third quarter of {year}"), N_("the third quarter of every year")),
    "Q4": (N_("the fourth quarter of {year}"), N_("the fourth quarter of every year")),
    "H1": (N_("the first half of {year}"), N_("the first half of every year")),
    "H2": (N_("the second half of {year}"), N_("the second half of every year")),
}
# Translators: {day} is "8 March 2017" in the first, and "every Wednesday" in the second.
_PARTS_OF_DAY = {
    "MO": (N_("the morning of {day}"), N_("morning, {day}")),
    "MI": (N_("the midday of {day}"), N_("midday, {day}")),
    "AF": (N_("the afternoon of {day}"), N_("afternoon, {day}")),
    "EV": (N_("the evening of {day}"), N_("evening, {day}")),
    "NI": (N_("the night of {day}"), N_("night, {day}")),
    "DT": (N_("the daytime of {day}"), N_("daytime, {day}")),
}

_REMEMBERED = 16_384
"""The articles of a dossier speak of the same days again and again."""

_PERIOD = re.compile(r"P(?=.)((?:(?:\d+(?:\.\d+)?|X)(?:WE|CE|DE|[YQMWDX]))*)(?:T((?:(?:\d+(?:\.\d+)?|X)[HMS])+))?")
_AMOUNT = re.compile(r"(\d+(?:\.\d+)?|X)(WE|CE|DE|[YQMWDXHS])")
_CALENDAR = re.compile(r"(\d{4}|XXXX)-(?:(\d\d)(?:-(\d\d))?|W(\d\d|XX)(?:-([1-7]|WE))?|([QH])([1-4])|(SP|SU|FA|WI))")
_OPEN_END = re.compile(r"(?<=\d)X{0,2}(?:-(?:XX|WXX|QX))*\Z")  # "198X", "1990-XX-XX"
_CLOCK = re.compile(r"(\d\d(?::\d\d){0,2})(Z|[+-]\d\d(?::\d\d)?)?")

_HTML_DATE = re.compile(r"(?!0000)\d{4}(?:-\d\d(?:-\d\d)?|-W\d\d)?")
_HTML_TIME = re.compile(r"T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?")
_HTML_DURATION = re.compile(r"P(?=.)(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?")


@remembered
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
        return _(_REFERENCES[value])
    if period := _PERIOD.fullmatch(value):
        return repeated_period_in_words(_amounts(period)) if kind == "SET" else period_in_words(_amounts(period))
    day, clock, time = value.partition("T")
    words = _stretch(_closed(day))
    return _at(words, time, is_repeated=day.startswith("XXXX")) if clock else words


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
        # Translators: {decade} is its first year, e.g. 1980.
        return _("the {decade}s").format(decade=int(day) * 10)
    if re.fullmatch(r"\d{2}", day):
        # Translators: {ordinal} is "20th", or as the language numbers its centuries: "20.", "XXe", "XX".
        return _("the {ordinal} century").format(ordinal=numbered_century(int(day) + 1))
    if day in _EVERY:
        return _(_EVERY[day])
    if found := re.fullmatch(r"XXXX-XX-(\d\d)", day):
        # Translators: {ordinal} is "5th", or as the language writes the number of a day: "5.", "5".
        return _("the {ordinal} of every month").format(ordinal=numbered_day(int(found[1])))
    found = _CALENDAR.fullmatch(day)
    if not found:
        return ""
    return _every(found) if found[1] == "XXXX" else _in_a_year(day, found)


def _in_a_year(day: str, found: re.Match[str]) -> str:
    first = _begins(day)
    year, _month, number, week, part, unit, count, season = found.groups()
    if first is None:
        return ""
    if week:
        words = {None: _("the week of {day}"), "WE": _("the weekend of {day}")}.get(part, "{day}")
        return words.format(day=day_in_words(first))
    if unit:
        return _(_PARTS_OF_YEAR[unit + count][0]).format(year=int(year))
    if season:
        return _(_SEASONS[season][0]).format(year=int(year))
    return day_in_words(first) if number else month_in_words(first.year, first.month)


def _every(found: re.Match[str]) -> str:
    _year, month, number, week, part, unit, count, season = found.groups()
    if week:
        return _every_week(part)
    if unit:
        return _(_PARTS_OF_YEAR[unit + count][1])
    if season:
        return _(_SEASONS[season][1])
    if not 1 <= int(month) <= 12:
        return ""
    if not number:
        return _("every {month}").format(month=month_name(int(month)))
    day = day_of_year(int(month), int(number))
    # Translators: {day} is a day of the year without the year: "8 March".
    return _("every {day}").format(day=day) if day else ""


def _every_week(part: str | None) -> str:
    if part is None:
        return _("every week")
    return _("every weekend") if part == "WE" else _("every {weekday}").format(weekday=weekday_name(int(part)))


def _at(day: str, time: str, *, is_repeated: bool) -> str:
    if time in _PARTS_OF_DAY:
        return _(_PARTS_OF_DAY[time][is_repeated]).format(day=day) if day else ""
    found = _CLOCK.fullmatch(time)
    if not found:
        return day
    zone = {None: "", "Z": " UTC"}.get(found[2], f" UTC{found[2]}")
    clock = found[1] if ":" in found[1] else f"{found[1]}:00"
    return f"{day}, {clock}{zone}" if day else f"{clock}{zone}"


def _amounts(period: re.Match[str]) -> list[Amount]:
    clock = [(number, f"T{unit}") for number, unit in _AMOUNT.findall(period[2] or "")]
    return [*_AMOUNT.findall(period[1]), *clock]

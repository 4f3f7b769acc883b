"""Dates as news sites print them over an article: "March 8, 2017News", "Updated:Dec 22, 2023 / 05:01 PM EST"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from builder.reading.fields.calendar_days import YEAR_HINT, CalendarDay, read_calendar_day
from builder.reading.fields.date_labels import read_date_label
from builder.reading.fields.date_surroundings import clock_after, clock_before, weekday_before
from builder.reading.lines import LINES_REMEMBERED

_MOST_LEAD_DATE_CHARACTERS = 80
_LEAD_GLUE = " :|·•-–—,"
_ASCII_DIGIT = re.compile("[0-9]")


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedDate:
    """A full date in a line.

    Attributes:
        day: The calendar day.
        start: Offset of its first character in the line; a weekday or a time before it belongs to it.
        end: Offset past its last character; a time and its zone belong to it.
        label: "published" or "modified" where the words before it say so, else "".
        label_start: Offset of the label's first character; `start` where there is none.
        ambiguous: True when day and month could be exchanged ("03/04/2019").
        order: "day-first" or "month-first" where it is written in numbers that can be read in this way only, else "".
        clock: "12" or "24" for a time with or without a.m. and p.m. beside it, else "".
    """

    day: date
    start: int
    end: int
    label: str = ""
    label_start: int
    ambiguous: bool = False
    order: str = ""
    clock: str = ""


def parse_dates(text: str, *, day_first: bool) -> tuple[PrintedDate, ...]:
    """Find the full dates in a line, in their order, in any of the six languages.

    Args:
        text: One line.
        day_first: How to read a numeric date that could be both, "03/04/2019".

    Returns:
        Dates that exist in the calendar, from 1900 to 2099, and do not overlap.

    >>> [found.day.isoformat() for found in parse_dates("March 8, 2017News", day_first=False)]
    ['2017-03-08']
    >>> line = "Updated:Dec 22, 2023 / 05:01 PM"
    >>> [(found.day.isoformat(), found.label) for found in parse_dates(line, day_first=False)]
    [('2023-12-22', 'modified')]
    """
    if not YEAR_HINT.search(text):
        return ()
    found = _dates_with_day_first(text)
    return found if day_first else tuple(map(with_month_first, found))


def with_month_first(found: PrintedDate) -> PrintedDate:
    """Read an ambiguous date, which was read with the day first, the other way; leave any other as it is."""
    if not found.ambiguous:
        return found
    return replace(found, day=found.day.replace(month=found.day.day, day=found.day.month))


@lru_cache(maxsize=LINES_REMEMBERED)
def _dates_with_day_first(text: str) -> tuple[PrintedDate, ...]:
    if not _ASCII_DIGIT.search(text):
        return ()
    found: list[PrintedDate] = []
    for hint in YEAR_HINT.finditer(text):
        floor = found[-1].end if found else 0
        core = read_calendar_day(text, hint, floor) if hint.start() >= floor else None
        if core is not None:
            found.append(_with_surroundings(text, core, floor))
    return tuple(found)


def parse_lead_date(text: str, *, day_first: bool) -> tuple[PrintedDate, str] | None:
    """Read a date that is glued to the beginning of the lead, and the lead without it.

    An entry of a chronology ("4 July 2014: He preaches.") is not dated by its date.

    >>> found, rest = parse_lead_date("date 2019-09-16 Daesh has been driven out.", day_first=False)
    >>> found.day.isoformat(), rest
    ('2019-09-16', 'Daesh has been driven out.')
    """
    found = next(iter(parse_dates(text[:_MOST_LEAD_DATE_CHARACTERS], day_first=day_first)), None)
    if found is None or text[: found.label_start].strip(_LEAD_GLUE):
        return None
    glue = text[found.end :]
    rest = glue.lstrip(_LEAD_GLUE)
    if (":" in glue[: len(glue) - len(rest)] and not found.label) or not rest:
        return None
    begins_sentence = rest[0] in "\"'“‘«„" or (rest[0].isalpha() and not rest[0].islower())
    return (found, rest) if begins_sentence else None


def _with_surroundings(text: str, core: CalendarDay, floor: int) -> PrintedDate:
    """Take in weekday and time, let the weekday settle what is ambiguous, and read the label before it all."""
    end, clock = clock_after(text, core.end)
    start, weekday = weekday_before(text, floor, core.start)
    if not clock:
        start, clock = clock_before(text, floor, start)
    day, ambiguous, order = core.day, core.other is not None, core.order
    if core.other is not None:
        on_weekday = [each for each in (core.day, core.other) if each.weekday() == weekday]
        if len(on_weekday) == 1:
            day, ambiguous = on_weekday[0], False
            order = "day-first" if day == core.day else "month-first"
    label, label_start = read_date_label(text, floor, start)
    return PrintedDate(
        day=day,
        start=start,
        end=end,
        label=label,
        label_start=label_start,
        ambiguous=ambiguous,
        order=order,
        clock=clock,
    )

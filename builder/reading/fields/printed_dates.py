"""Dates as news sites print them over an article: "March 8, 2017News", "Updated:Dec 22, 2023 / 05:01 PM EST"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from builder.reading.fields.date_labels import read_date_label
from builder.reading.fields.date_surroundings import clock_after, clock_before, weekday_before
from builder.reading.lines import LINES_REMEMBERED

# English, German, French, Spanish, Portuguese, Italian; full names and the abbreviations in use. Numbered from January.
_MONTH_NAMES = (
    "january jan januar jänner jän janvier janv enero ene janeiro gennaio gen",
    "february feb februar feber février fevrier févr fevr fév febrero fevereiro fev febbraio febr",
    "march mar märz maerz mär mrz mars marzo março",
    "april apr avril avr abril abr aprile",
    "may mai mayo maio mag maggio",
    "june jun juni juin junio junho giugno giu",
    "july jul juli juillet juil julio julho luglio lug",
    "august aug août aout agosto ago",
    "september sept sep septembre septiembre setiembre setembro set settembre sett",
    "october oct oktober okt octobre octubre outubro out ottobre ott",
    "november nov novembre noviembre novembro",
    "december dec dezember dez décembre decembre déc diciembre dic dezembro dicembre",
)
_MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, start=1) for name in names.split()}

# Every date is found from its year: what stands before the year, or else after it, has to be a day and a month.
# It begins with a digit, and only then looks back, because a search skips to the digits of a line in no time.
_HINT = re.compile(
    r"\d(?<!\d\d)(?:(?<=1)9\d\d|(?<=2)0\d\d"
    r"|(?<!\d[/.-]\d)(?P<short>\d?/\d\d?/\d\d|\d\.\d\d\.\d\d|\d?-[A-Za-z]{3}-\d\d)(?!\d|[/.]\d))"
)
_AFTER_GLUED_YEAR = re.compile(r"\d\d?[:.h]\d\d|\d{1,5} ?[A-ZÄÖÜÉ]")
_MOST_DATE_CHARACTERS = 34
_ORDINAL = r"(?:st|nd|rd|th|er|º|ª|°|o\b|\.)?"
_LETTERS = r"(?P<month>[^\W\d_]{3,})"
_MONTH_DAY = re.compile(_LETTERS + rf"(?:\. ?|[ /-])?(?P<day>\d\d?){_ORDINAL}(?: ?, ?|[ /-])$", re.IGNORECASE)
_DAY_MONTH = re.compile(
    rf"(?<!\d)(?<!\d[-–/.,])(?<!\d [-–] )(?P<day>\d\d?){_ORDINAL}[ /.-]?(?:de |di |of )?"
    + _LETTERS
    + r"(?:\. ?|, ?|[ /-])?(?:de |del )?$",
    re.IGNORECASE,
)
_NUMBERS = re.compile(r"(?<!\d)(?<!\d[/.-])(?P<a>\d\d?) ?(?P<sep>[/.-]) ?(?P<b>\d\d?) ?(?P=sep) ?$")
_MORE_NUMBERS = re.compile(r"[/.-]\d")
_NUMBERS_AFTER = re.compile(r" ?(?P<sep>[/.-]) ?(?P<month>\d\d?) ?(?P=sep) ?(?P<day>\d\d?)(?!\d)")
_WORDS_AFTER = re.compile(r"(?:, ?|[ -])" + _LETTERS + r"\.?[ -](?P<day>\d\d?)(?!\d)")
_COMPACT_AFTER = re.compile(r"(?P<month>\d\d)(?P<day>\d\d)(?P<clock>[T_ -]?\d\d:?\d\d(?::?\d\d)?Z?)?(?![^\W_])")
_GLUED_MONTH = re.compile(r"[A-Z][^\W\d_A-Z]+$")

_TWO_DIGIT_YEAR_PIVOT = 70
_MOST_LEAD_DATE_CHARACTERS = 80
_LEAD_GLUE = " :|·•-–—,"
_ASCII_DIGIT = re.compile("[0-9]")
_DIGIT = re.compile(r"\d")


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


@dataclass(frozen=True, slots=True)
class _Core:
    """Day, month and year alone: `other` is the second reading where there are two."""

    start: int
    end: int
    day: date
    other: date | None = None
    order: str = ""


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
    if not _HINT.search(text):
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
    for hint in _HINT.finditer(text):
        floor = found[-1].end if found else 0
        core = _core_at(text, hint, floor) if hint.start() >= floor else None
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


def _core_at(text: str, hint: re.Match[str], floor: int) -> _Core | None:
    if hint["short"]:
        return _short_date(hint)
    start, end = hint.span()
    year = int(hint[0])
    if not text[end : end + 1].isdecimal():
        return _before_year(text, start, end, year, floor) or _after_year(text, start, end, year)
    if _AFTER_GLUED_YEAR.match(text, end) and (core := _before_year(text, start, end, year, floor)):
        return core
    return _compact(text, start, end, year, floor)


def _before_year(text: str, start: int, end: int, year: int, floor: int) -> _Core | None:
    offset = max(floor, start - _MOST_DATE_CHARACTERS)
    head = text[offset:start]
    if not _DIGIT.search(head):
        return None
    if match := _NUMBERS.search(head):
        if _MORE_NUMBERS.match(text, end):
            return None
        return _numeric(offset + match.start(), end, year, int(match["a"]), int(match["b"]), match["sep"])
    for pattern in (_MONTH_DAY, _DAY_MONTH):
        if match := pattern.search(head):
            month, glued = _month(match["month"])
            day = _calendar_day(year, month, int(match["day"]))
            if day and not (glued and pattern is _DAY_MONTH):
                return _Core(offset + match.start() + glued, end, day)
    return None


def _after_year(text: str, start: int, end: int, year: int) -> _Core | None:
    if match := _NUMBERS_AFTER.match(text, end):
        day = _calendar_day(year, int(match["month"]), int(match["day"]))
    elif match := _WORDS_AFTER.match(text, end):
        day = _calendar_day(year, _MONTHS.get(match["month"].casefold(), 0), int(match["day"]))
    else:
        return None
    return _Core(start, match.end(), day) if day else None


def _compact(text: str, start: int, end: int, year: int, floor: int) -> _Core | None:
    """Eight digits are a date only beside a label or a time, or where the text is a name without spaces."""
    match = _COMPACT_AFTER.match(text, end)
    day = _calendar_day(year, int(match["month"]), int(match["day"])) if match else None
    if match is None or day is None or text[start - 1 : start].isalnum():
        return None
    if match["clock"] or " " not in text or read_date_label(text, floor, start)[0]:
        return _Core(start, match.end(), day)
    return None


def _short_date(hint: re.Match[str]) -> _Core | None:
    """A date whose year has two digits, "12/22/23", "22.12.23" or "22-Dec-23"."""
    first, second, last = re.split("[/.-]", hint[0])
    year = int(last) + (1900 if int(last) >= _TWO_DIGIT_YEAR_PIVOT else 2000)
    if second.isdecimal():
        sep = "." if "." in hint[0] else "/"
        return _numeric(hint.start(), hint.end(), year, int(first), int(second), sep)
    day = _calendar_day(year, _month(second)[0], int(first))
    return _Core(hint.start(), hint.end(), day) if day else None


def _numeric(start: int, end: int, year: int, a: int, b: int, sep: str) -> _Core | None:
    """The reading with the day first, and the other where both exist; between dots the day is first where it can be."""
    day_month, month_day = _calendar_day(year, b, a), _calendar_day(year, a, b)
    if day_month is None:
        return _Core(start, end, month_day, None, "month-first") if month_day else None
    if month_day is None:
        return _Core(start, end, day_month, None, "day-first")
    return _Core(start, end, day_month, month_day if sep != "." and a != b else None)


def _month(word: str) -> tuple[int, int]:
    """The month that a word names, 0 for none, and how many characters of another word are glued to its beginning."""
    number = _MONTHS.get(word.casefold(), 0)
    if not number and (tail := _GLUED_MONTH.search(word)):
        return _MONTHS.get(tail[0].casefold(), 0), tail.start()
    return number, 0


def _calendar_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _with_surroundings(text: str, core: _Core, floor: int) -> PrintedDate:
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

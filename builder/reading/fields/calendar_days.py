"""Day, month and year as news sites print them, in words or numbers, without what stands beside them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from builder.reading.fields.date_labels import read_date_label

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

# It begins with a digit, and only then looks back, because a search skips to the digits of a line in no time.
YEAR_HINT = re.compile(
    r"\d(?<!\d\d)(?:(?<=1)9\d\d|(?<=2)0\d\d"
    r"|(?<!\d[/.-]\d)(?P<short>\d?/\d\d?/\d\d|\d\.\d\d\.\d\d|\d?-[A-Za-z]{3}-\d\d)(?!\d|[/.]\d))"
)
"""Every date is found from its year: what stands before the year, or else after it, has to be a day and a month."""

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
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """Day, month and year alone.

    Attributes:
        start, end: Offsets in the line.
        day: Read with the day first where two readings exist.
        other: The second reading, with the month first, or None.
        order: As that of a `PrintedDate`.
    """

    start: int
    end: int
    day: date
    other: date | None = None
    order: str = ""


def read_calendar_day(text: str, hint: re.Match[str], floor: int) -> CalendarDay | None:
    """Read the date to which a year belongs.

    Args:
        text: A line.
        hint: A match of `YEAR_HINT` in it.
        floor: Offset at which what belongs to an earlier date of the line ends.

    >>> line = "On 8 March 2017 the city fell."
    >>> read_calendar_day(line, YEAR_HINT.search(line), 0)
    CalendarDay(start=3, end=15, day=datetime.date(2017, 3, 8), other=None, order='')
    """
    if hint["short"]:
        return _short_date(hint)
    start, end = hint.span()
    year = int(hint[0])
    if not text[end : end + 1].isdecimal():
        return _before_year(text, start, end, year, floor) or _after_year(text, start, end, year)
    if _AFTER_GLUED_YEAR.match(text, end) and (core := _before_year(text, start, end, year, floor)):
        return core
    return _compact(text, start, end, year, floor)


def _before_year(text: str, start: int, end: int, year: int, floor: int) -> CalendarDay | None:
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
                return CalendarDay(offset + match.start() + glued, end, day)
    return None


def _after_year(text: str, start: int, end: int, year: int) -> CalendarDay | None:
    if match := _NUMBERS_AFTER.match(text, end):
        day = _calendar_day(year, int(match["month"]), int(match["day"]))
    elif match := _WORDS_AFTER.match(text, end):
        day = _calendar_day(year, _MONTHS.get(match["month"].casefold(), 0), int(match["day"]))
    else:
        return None
    return CalendarDay(start, match.end(), day) if day else None


def _compact(text: str, start: int, end: int, year: int, floor: int) -> CalendarDay | None:
    """Eight digits are a date only beside a label or a time, or where the text is a name without spaces."""
    match = _COMPACT_AFTER.match(text, end)
    day = _calendar_day(year, int(match["month"]), int(match["day"])) if match else None
    if match is None or day is None or text[start - 1 : start].isalnum():
        return None
    if match["clock"] or " " not in text or read_date_label(text, floor, start)[0]:
        return CalendarDay(start, match.end(), day)
    return None


def _short_date(hint: re.Match[str]) -> CalendarDay | None:
    """A date whose year has two digits, "12/22/23", "22.12.23" or "22-Dec-23"."""
    first, second, last = re.split("[/.-]", hint[0])
    year = int(last) + (1900 if int(last) >= _TWO_DIGIT_YEAR_PIVOT else 2000)
    if second.isdecimal():
        sep = "." if "." in hint[0] else "/"
        return _numeric(hint.start(), hint.end(), year, int(first), int(second), sep)
    day = _calendar_day(year, _month(second)[0], int(first))
    return CalendarDay(hint.start(), hint.end(), day) if day else None


def _numeric(start: int, end: int, year: int, a: int, b: int, sep: str) -> CalendarDay | None:
    """The reading with the day first, and the other where both exist; between dots the day is first where it can be."""
    day_month, month_day = _calendar_day(year, b, a), _calendar_day(year, a, b)
    if day_month is None:
        return CalendarDay(start, end, month_day, None, "month-first") if month_day else None
    if month_day is None:
        return CalendarDay(start, end, day_month, None, "day-first")
    return CalendarDay(start, end, day_month, month_day if sep != "." and a != b else None)


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

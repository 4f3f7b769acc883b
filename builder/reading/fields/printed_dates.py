"""Dates as news sites print them over an article: "March 8, 2017News", "Updated:Dec 22, 2023 / 05:01 PM EST"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

# English, German, French, Spanish, Portuguese, Italian; full names and the abbreviations in use. Numbered from January.
_MONTH_NAMES = (
    "january jan januar jänner janvier janv enero ene janeiro gennaio gen",
    "february feb februar février févr fév febrero fevereiro fev febbraio",
    "march mar märz mrz mars marzo março",
    "april apr avril avr abril abr aprile",
    "may mai mayo maio mag maggio",
    "june jun juni juin junio junho giugno giu",
    "july jul juli juillet juil julio julho luglio lug",
    "august aug août agosto ago",
    "september sept sep septembre septiembre setembro set settembre",
    "october oct oktober okt octobre octubre outubro out ottobre ott",
    "november nov novembre noviembre novembro",
    "december dec dezember dez décembre déc diciembre dic dezembro dicembre",
)
_MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, start=1) for name in names.split()}
_MONTH = "(?P<month>" + "|".join(sorted(_MONTHS, key=lambda name: (-len(name), name))) + r")\b\.?"
# A month may be glued to a name before it ("By Kent GermanDec 22, 2023"), a year to a word or a time after it.
_BEFORE = r"(?:(?<![^\W\d_])|(?<=[a-zß-ÿ])(?-i:(?=[A-ZÄÖÜÉ])))"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?=\D|$|\d{1,2}:\d\d)"
_PATTERNS = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        ("iso", r"(?<!\d)(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)"),
        ("iso", r"(?<![\d/])(?P<year>(?:19|20)\d\d)/(?P<month>\d\d)/(?P<day>\d\d)(?!\d)"),
        ("month-first", _BEFORE + _MONTH + r"\s?(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+" + _YEAR),
        (
            "day-first",
            r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s-]+(?:de\s+|di\s+|of\s+)?"
            + _MONTH
            + r",?[\s-]+(?:de\s+|del\s+)?"
            + _YEAR,
        ),
        (
            "numeric",
            r"(?<![\d/.-])(?P<a>\d{1,2})(?P<sep>[/.-])(?P<b>\d{1,2})(?P=sep)(?P<year>(?:19|20)\d\d|\d\d)(?![\d/])",
        ),
    )
)
_MODIFIED = re.compile(
    r"(?:updated|last modified|modified|last update|aktualisiert|mis à jour|actualizado|atualizado|aggiornato)"
    r"(?:\s+(?:on|at|le|el|em|il|am))?\W*(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?"
    r"(?:\d{1,2}:\d\d\s*(?:[ap]\.?m\.?)?(?:\s+[a-z]{2,4})?,?\s*)?$",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"(?:published|posted|publié|veröffentlicht|publicado|pubblicato|erschienen)\b[^.]{0,40}$", re.IGNORECASE
)
_DIGIT = re.compile(r"\d")
_TWO_DIGIT_YEAR_PIVOT = 70
_MAX_LABEL_CHARACTERS = 80
_LEAD_LABEL = re.compile(r"(?:(?P<label>date|published|posted)\b)?\W{0,3}", re.IGNORECASE)
_MAX_LEAD_DATE_CHARACTERS = 60


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A full date in a line.

    Attributes:
        day: The calendar day.
        start: Offset of its first character in the line.
        end: Offset past its last character.
        label: "published" or "modified" where the words before it say so, else "".
        ambiguous: True when day and month could be exchanged ("03/04/2019").
    """

    day: date
    start: int
    end: int
    label: str
    ambiguous: bool


def parse_dates(text: str, *, day_first: bool) -> tuple[PrintedDate, ...]:
    """Find the full dates in a line, in their order.

    Args:
        text: One line.
        day_first: How to read a numeric date that could be both, "03/04/2019".

    Returns:
        Dates that exist in the calendar and do not overlap.

    >>> [found.day.isoformat() for found in parse_dates("March 8, 2017News", day_first=False)]
    ['2017-03-08']
    >>> line = "Updated:Dec 22, 2023 / 05:01 PM"
    >>> [(found.day.isoformat(), found.label) for found in parse_dates(line, day_first=False)]
    [('2023-12-22', 'modified')]
    """
    found: list[PrintedDate] = []
    for date_ in sorted(_candidates(text, day_first), key=lambda d: (d.start, -d.end)):
        if not found or date_.start >= found[-1].end:
            found.append(date_)
    return tuple(found)


def parse_lead_date(text: str, *, day_first: bool) -> tuple[PrintedDate, str] | None:
    """Read a date that is glued to the beginning of the lead, and the lead without it.

    An entry of a chronology ("4 July 2014: He preaches.") is not dated by its date.

    >>> found, rest = parse_lead_date("date 2019-09-16 Daesh has been driven out.", day_first=False)
    >>> found.day.isoformat(), rest
    ('2019-09-16', 'Daesh has been driven out.')
    """
    label = _LEAD_LABEL.match(text)
    found = next(iter(parse_dates(text[:_MAX_LEAD_DATE_CHARACTERS], day_first=day_first)), None)
    if not label or found is None or found.start != label.end():
        return None
    glue = text[found.end :]
    rest = glue.lstrip(" :|·•-–—,")
    if (":" in glue[: len(glue) - len(rest)] and not label["label"]) or not rest:
        return None
    begins_sentence = rest[0] in "\"'“‘«„" or (rest[0].isalpha() and not rest[0].islower())
    return (found, rest) if begins_sentence else None


def _candidates(text: str, day_first: bool) -> Iterator[PrintedDate]:
    if not _DIGIT.search(text):
        return
    for name, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if name == "numeric":
                day, ambiguous = _numeric_day(match, day_first)
            else:
                day, ambiguous = _named_day(match), False
            if day is not None:
                before = text[max(0, match.start() - _MAX_LABEL_CHARACTERS) : match.start()]
                yield PrintedDate(day, match.start(), match.end(), _label(before), ambiguous)


def _named_day(match: re.Match[str]) -> date | None:
    month = match["month"].casefold()
    # Regular expressions take "aprıl" for "april"; there is no such month.
    number = int(month) if month.isdecimal() else _MONTHS.get(month, 0)
    return _calendar_day(int(match["year"]), number, int(match["day"]))


def _numeric_day(match: re.Match[str], day_first: bool) -> tuple[date | None, bool]:
    a, b, year = int(match["a"]), int(match["b"]), int(match["year"])
    if len(match["year"]) == 2:
        if match["sep"] != "/":
            return None, False
        year += 1900 if year >= _TWO_DIGIT_YEAR_PIVOT else 2000
    as_day_month, as_month_day = _calendar_day(year, b, a), _calendar_day(year, a, b)
    if match["sep"] == ".":
        return as_day_month, False
    if as_day_month and as_month_day:
        return (as_day_month if day_first else as_month_day), a != b
    return as_day_month or as_month_day, False


def _calendar_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _label(before: str) -> str:
    if _MODIFIED.search(before):
        return "modified"
    return "published" if _PUBLISHED.search(before) else ""

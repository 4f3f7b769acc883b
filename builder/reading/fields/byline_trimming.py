"""What a byline's line holds besides the names: dates, places, addresses, and what follows a bar."""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.given_names import is_given_name
from builder.reading.fields.person_names import is_person
from builder.reading.fields.printed_dates import PrintedDate
from builder.reading.fields.sections import parse_section

_MONTH = (
    r"(?:jan|feb|fév|fev|mar|mär|mrz|apr|avr|abr|may|mai|mag|jun|juin|giu|jul|juil|lug|aug|ago|août|sep|set|oct|okt|ott"
    r"|out|nov|dec|dez|déc|dic|ene|gen)"
)
_CUT_AT_MARK = re.compile(r"\s[|•·/]\s|(?<=[a-zß-ÿ])/(?=[A-Z])|[|•·―(]|\s[–—-](?:\s|$)")
_CUT_AT_WORD = re.compile(
    r",?\s+(?:updated|published|posted|last\supdated|on\s(?=\w+\s\d)|special\sto|(?:for|at|via|from)\s(?-i:(?=[A-Z])))",
    re.IGNORECASE,
)
_CUT_AT_NUMBER = re.compile(
    rf"""(?:(?<![^\W\d_])|(?-i:(?<=[a-zß-ÿ])(?=[A-Z]))){_MONTH}\w*\.?\s?\d{{1,2}}
    |\d{{1,2}}\.?\s(?:de\s)?{_MONTH}|\d{{1,2}}[/.:]\d|\d{{1,3}}\s?(?:min|hours?|hrs?|days?|weeks?|months?|h|d)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_DIGIT = re.compile(r"\d")
_IN_PLACE = re.compile(r"\s+in\s+[A-ZÀ-Þ][\w.'’-]*(?:,?\s(?!AND\b)[A-ZÀ-Þ][\w.'’-]*){0,3}")
_NEXT_LABEL = re.compile(r"[.;,]?\s[^\W\d_]+\s?:\s.*$")
_BAR = re.compile(r"\s+[|/•·]\s+")
_KICKER = re.compile(r"\s*(?:\s[|•·/]\s|:)\s*(?=\S)")
_DATE_LABEL = re.compile(
    r"(?:\W|\b(?:(?:last |first )?(?:published|posted|updated|modified)|on|date"
    r"|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)\b)*",
    re.IGNORECASE,
)
_DATE_LABEL_AT_END = re.compile(
    r"[\s,|/·•–—-]+(?:(?:last )?(?:updated|published|posted|modified)\W*)?(?:on\W*)?"
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\W*)?$",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\W*(?:at\W+)?\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\b\.?)?(?:\s[A-Z]{2,4}\b)?\W*", re.IGNORECASE)
_SUFFIX_COMMA = re.compile(r",(?=\s*(?:Jr|Sr|II|III|IV)\b)")
_MAIL_OR_HANDLE = re.compile(r"\s*(?:\S+@[\w-]+\.[\w.]+|@\w+|https?://\S+|www\.\S+)")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
EDGES = " ,.;:|–—―-•·/*"
"""Marks that are no part of a name where they stand at the ends of one."""


def clean_line(text: str) -> str:
    """Drop mail addresses, handles, web addresses, invisible characters, and marks at the ends.

    >>> clean_line("| Jane Doe @janedoe")
    'Jane Doe'
    """
    text = _INVISIBLE.sub("", text)
    if "@" in text or "://" in text or "www." in text:  # as every match of the pattern has
        text = _MAIL_OR_HANDLE.sub(" ", text)
    return text.strip(EDGES)


def trim_names(text: str, *, led: bool) -> str:
    """Cut from the names what follows them after a bar, "for", a clock or the like, and places.

    Args:
        text: The words in which the names stand.
        led: Whether "By" stood before them; without it a section's name may stand before a bar.

    >>> trim_names("Jane Doe in London | Sample News", led=True), trim_names("Opinion | Jane Doe", led=False)
    ('Jane Doe', 'Jane Doe')
    """
    words = _NEXT_LABEL.sub("", text) if led else _without_kicker(text)
    parts = _BAR.split(words)
    if len(parts) > 1 and all(is_person(part) and is_given_name(part.split()[0]) for part in parts):
        words = ", ".join(parts)
    words = _IN_PLACE.sub("", words) if "in" in words else words
    return undoubled(_SUFFIX_COMMA.sub("", _cut(words)).strip(EDGES))


def beside_dates(text: str, dates: Sequence[PrintedDate]) -> str:
    """What a line says before its dates or, when that is only a label, after them."""
    if not dates:
        return text
    before = text[: dates[0].start]
    if _DATE_LABEL.fullmatch(before):
        return _CLOCK.sub("", text[dates[-1].end :], count=1).lstrip(EDGES)
    return _DATE_LABEL_AT_END.sub("", before)


def undoubled(text: str) -> str:
    """Print once what is printed twice in a row.

    >>> undoubled("Jane DoeJane Doe")
    'Jane Doe'
    """
    half = len(text) // 2
    for end in (half, half + 1):
        if " " in text[:end].strip() and text[:end].strip() == text[end:].strip():
            return text[:end].strip()
    return text


def _cut(words: str) -> str:
    """Cut off what begins at a bar or bracket, at "for" and the like, or at a date or a time, whichever comes first."""
    patterns = (_CUT_AT_MARK, _CUT_AT_WORD, _CUT_AT_NUMBER) if _DIGIT.search(words) else (_CUT_AT_MARK, _CUT_AT_WORD)
    starts = [found.start() for pattern in patterns if (found := pattern.search(words))]
    return words[: min(starts)].rstrip() if starts else words


def _without_kicker(text: str) -> str:
    """Drop a section's name before a name: "Opinion | Jane Doe"."""
    mark = _KICKER.search(text)
    return text[mark.end() :] if mark and parse_section(text[: mark.start()]) else text

"""Asides: dates in a sentence that do not say when what it tells took place."""

from __future__ import annotations

import re
from collections.abc import Iterable

from builder.timespans import Timespan

_BARE_YEAR = re.compile(r"(?:['’]?\d{2}|\d{3,4})s?")
_FULL_YEAR = re.compile(r"\b\d{4}\b")
_MONTH = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|janv|fév|mai|juin|juil|août|mär|okt|dez|ene|abr|ago|dic)",
    re.IGNORECASE,
)
_LAST_WORD = re.compile(r"([^\W\d_]+)[\s(]*\Z")
_BEFORE_YEARS = frozenset(
    """in since during from until till by early late mid around circa before after to and of spring summer autumn fall
    winter year im seit bis ab jahr jahre jahren anno en depuis dès jusqu vers desde durante hasta hacia em até nel dal
    del dall fino""".split()
)
"""A year without one of these before it only names something: "the 2016 campaign", "Vision 2030"."""

_NAMED_DAYS = frozenset("cyber black super good giving ash bloody freaky easter palm maundy shrove fat casual".split())
_PERIOD = re.compile(r"\b(?:year|quarter|month|week|period)s?\b", re.IGNORECASE)
_COMPARED = re.compile(r"\b(?:than|from|over|versus|as|to|with)\s+(?:in\s+|that\s+of\s+)?\Z", re.IGNORECASE)
_THAN = re.compile(r"\bthan\s+(?:in\s+|on\s+)?\Z", re.IGNORECASE)
_OWNS = re.compile(r"['’]s?\s")
_NEAR_CHARACTERS = 24


def is_aside(sentence: str, start: int, end: int, span: Timespan, years: Iterable[int]) -> bool:
    """Tell whether a date only names, owns or compares something, or whether its year is anybody's guess.

    Args:
        sentence: The sentence.
        start: Offset of the date in it.
        end: Offset past the date.
        span: What the date stands for.
        years: The years that the sentence gives in full.

    >>> from builder.timespans import timespan_of
    >>> sentence = "The 2016 campaign cost more than that of 2012."
    >>> is_aside(sentence, 4, 8, timespan_of("2016"), [2016, 2012])
    True
    """
    before = sentence[max(start - _NEAR_CHARACTERS, 0) : start]
    return (
        _only_names(sentence, start, end, before)
        or (_OWNS.match(sentence, end) is not None and (not span.is_day or sentence[start:end].lower() == "today"))
        or bool(_THAN.search(before))
        or bool(_PERIOD.search(sentence, start, end) and _COMPARED.search(before))
        or _has_doubtful_year(sentence[start:end], span, years)
    )


def explicit_years(words: str) -> list[int]:
    """The years that stand in full in some words."""
    return [int(found[0]) for found in _FULL_YEAR.finditer(words)]


def _only_names(sentence: str, start: int, end: int, before: str) -> bool:
    """Tell a year that is part of a name or stands in brackets behind one, and a day such as "Cyber Monday"."""
    word = _LAST_WORD.search(before)
    if word and word[1].lower() in _NAMED_DAYS and word[1][0].isupper():
        return True
    if not _BARE_YEAR.fullmatch(sentence, start, end) or not before.strip(" \"“‘'"):  # "1979: The Shah flees."
        return False
    return word is None or word[1].lower() not in _BEFORE_YEARS


def _has_doubtful_year(words: str, span: Timespan, years: Iterable[int]) -> bool:
    """A month without its year, in a sentence that gives another year, may be of either."""
    years = set(years)
    is_without = bool(_MONTH.search(words)) and not _FULL_YEAR.search(words)
    return is_without and bool(years) and span.year not in years

"""Happenings: whether a sentence tells of something that happened or is to happen, not of how things are in general."""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.timespans import Timespan

_ENDS = re.compile(r"[.!…。！;:][\"'“”‘’»)\]」』]*\Z")
_WORD = re.compile(r"[^\W\d_]+")
_IRREGULAR = frozenset(
    """was were had did said told went came took made got gave saw became began left felt brought held kept led
    lost met paid ran sent sold sought spent stood struck taught thought threw understood won wore wrote ate
    bent bit blew bought broke built caught chose clung crept dealt died drew drank drove dug fed fell fled flew
    forbade forgot fought found froze grew heard hid hung knew laid lay lent lit meant rode rose sang sank sat
    shook shot showed shrank slept slid spoke sprang stole stuck stung swam swept swore swung tore underwent
    upheld withdrew woke been born gone shown taken given known written driven fallen risen stolen spoken seen
    begun chosen""".split()
)
"""Past forms of English that do not end in "-ed" and are no present forms, as far as news has them."""

_NEVER_PRESENT = frozenset("was were had did said told went came took became began been".split())
_PRESENT = frozenset("is are be being can may as".split())
_NOT_PAST = frozenset("need needed speed feed seed indeed mixed united red bed breed weed deed exceed proceed".split())
_AHEAD = frozenset("will shall won expects expected plans planned due scheduled slated planning upcoming ’ll".split())
_VERB = re.compile(r"\b(?:[a-z]+s|are|be|been|has|have|will|shall|may|can|would|could|should)\b|['’](?:s|re|ve|ll)\b")
_CLAUSE = re.compile(r"[,;:—–()“”\"]|\s-\s")
_IN_GENERAL = frozenset("typically usually always annually traditionally generally often".split())
_MONEY = re.compile(
    r"[$€£¥%]|\b(?:profits?|revenues?|sales|earnings|loss(?:es)?|income|per\s?cent|gdp|growth|econom\w+|shares?|results|"
    r"company|market|prices?|budget|inflation|compan\w+|fiscal|billion|million)\b",
    re.IGNORECASE,
)
_ABOUT_ITSELF = re.compile(
    r"\b(?:article|story|post|page|interview|piece|version|column)\s(?:has\s|was\s|is\s|had\s|been\s|\w+ly\s|first\s){0,3}"
    r"(?:published|updated|appeared|posted|corrected|edited|ran)\b|\b(?:published|updated)\s(?:on|at|by)\b.{0,40}\Z",
)
_PUBLISHING = ("published", "updated", "appeared", "posted", "corrected", "edited", " ran")
_MOST_CHARACTERS, _ENDING_CHARACTERS = 2_000, 8


def tells_of_happening(sentence: str, language: str | None, span: Timespan, *, expected: bool) -> bool:
    """Tell whether a dated sentence tells of an event.

    It must be a whole sentence that is no question and does not speak of the article itself. A quarter needs money to
    be one of the calendar and not of a game. English sentences must have a verb, as far as its form shows it; they must
    be in the past or speak of plans when the time is longer than a day, and with "today" in the very same clause. In
    other languages the verbs are not looked at.

    Args:
        sentence: The sentence.
        language: Its ISO 639-1 code; None is taken for English.
        span: What the sentence dates.
        expected: Whether that is still to come.

    >>> from builder.timespans import timespan_of
    >>> december = timespan_of("2023-12")
    >>> tells_of_happening("Iranians celebrate Yalda in December.", "en", december, expected=False)
    False
    >>> tells_of_happening("Thousands celebrated Yalda in December.", "en", december, expected=False)
    True
    """
    near = sentence[-_MOST_CHARACTERS:]
    lowered = near.lower()
    if not _ENDS.search(near[-_ENDING_CHARACTERS:]) or _speaks_of_itself(lowered):
        return False
    if "-Q" in span.value and not _MONEY.search(near):
        return False
    if language not in {None, "en"}:
        return True
    if span.is_day and "today" not in lowered:
        words = _WORD.findall(lowered)
        return _is_in_past(words) or (bool(_VERB.search(near)) and _IN_GENERAL.isdisjoint(words))
    clause = next((part for part in _CLAUSE.split(lowered) if "today" in part), lowered) if span.is_day else lowered
    words = _WORD.findall(clause)
    return _is_in_past(words) or (expected and not _AHEAD.isdisjoint(words))


def _speaks_of_itself(lowered: str) -> bool:
    return any(word in lowered for word in _PUBLISHING) and bool(_ABOUT_ITSELF.search(lowered))


def _is_in_past(words: Sequence[str]) -> bool:
    """Tell whether one of some words is a past form, and no participle of the present: "is tilted"."""
    for place, word in enumerate(words):
        is_form = word in _IRREGULAR or (word.endswith("ed") and len(word) > 4 and word not in _NOT_PAST)
        if is_form and (word in _NEVER_PRESENT or _PRESENT.isdisjoint(words[max(place - 2, 0) : place])):
            return True
    return False

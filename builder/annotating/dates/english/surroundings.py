"""What stands around an English expression, and what is no date there although it looks like one."""

from __future__ import annotations

import re

_LAST_WORD = re.compile(r"([^\W_]+)['’`\"“‘(,-]*\s{0,2}\Z")
_NEXT_WORD = re.compile(r"[\s-]{0,2}([^\W_]+)")
_REACH = 24

_INTRODUCES = frozenset(
    "in since until till by of from to through for during early late mid this last next between and before after "
    "around about throughout beginning starting ending past every each coming on late that following or ended ending "
    "effective as".split()
)
_INTRODUCES_MONTHS = frozenset("in since until till by last next early late mid this during of".split())
_NAMES_TOO = frozenset("may march april june august".split())
_COUNTED = frozenset(
    "people men women children troops soldiers workers employees jobs miles feet kilometers kilometres meters metres "
    "tons tonnes pounds dollars euros yen shares points votes homes houses square acres members cases deaths barrels "
    "units copies percent pct students patients families times words pages degrees francs marks rubles pesos million "
    "billion gallons watts megawatts calories km mph rpm "
    "hours days weeks months years more others cars planes visitors "
    "residents refugees prisoners police seats fans delegates passengers bodies kg lbs mm cc hp stores yards".split()
)

_NUMBERED = frozenset(
    "no number room page flight route highway resolution article section paragraph rule channel boeing about nearly "
    "almost some than exactly approximately roughly".split()
)
_OF_THEM = re.compile(r"\sof\s(?:them|those|these|its|his|her|their)\b")


def word_before(text: str, start: int) -> str:
    """Return the word that ends before an offset, in lower case; empty at the beginning of a sentence or clause."""
    found = _LAST_WORD.search(text, max(start - _REACH, 0), start)
    return found[1].lower() if found else ""


def word_after(text: str, end: int) -> str:
    """Return the word that begins after an offset, as it is written."""
    found = _NEXT_WORD.match(text, end)
    return found[1] if found else ""


def is_capital(text: str, start: int) -> bool:
    """Tell whether a word begins with a capital letter."""
    return text[start : start + 1].isupper()


def is_month_name(text: str, start: int, end: int) -> bool:
    """Tell whether the name of a month that stands without day and year is one, and no verb and no name of a person."""
    if not is_capital(text, start):
        return False
    before, after = word_before(text, start), word_after(text, end)
    word = text[start:end].lower()
    if before in (_INTRODUCES_MONTHS if after[:1].isupper() and word in _NAMES_TOO else _INTRODUCES):
        return True
    if word in ("may", "march"):
        return False
    return word not in _NAMES_TOO or not (after[:1].isupper() or not before)


def is_year(text: str, start: int, end: int) -> bool:
    """Tell whether a number of four digits is a year rather than an amount, a part of a number, or an address."""
    before, after = text[max(start - 2, 0) : start], text[end : end + 2]
    if before[-1:] in tuple("$£€¥#.,/:-–+_@&=\\%") and before[-1:] not in tuple("-–/,."):
        return False
    if before[-1:] in tuple("-–/,.") and (before[:1].isalnum() or len(before) < 2):
        return before[-1:] in tuple("-–") and before[:1].isalpha()
    if after[:1] in tuple("%°$€£_@=") or (after[:1] in tuple(".,:/") and after[1:].isdecimal()):
        return False
    if word_after(text, end).lower() in _COUNTED:
        return False
    return not _OF_THEM.match(text, end) and word_before(text, start) not in _NUMBERED

"""Glyphs: the characters of a text that can be quotation marks, line by line."""

from __future__ import annotations

import re
from typing import NamedTuple

_MARK = re.compile(r"``|''|‘‘|’’|\"\"?|[“”„‟«»]|(?<!\w)[‘’'‚‛‹›`]|['’‘›‹](?!\w)|\n+")
"""Apostrophes inside of words are no marks and never looked at."""

CLOSED_BY = {"“": "”", "‟": "”", "„": "“", "«": "»", "»": "«", '"': '"', "``": "''", "''": "''", "”": "”"}
_WRITTEN_AS = {"‘‘": "``", "’’": "''", '""': '"'}
"""The double marks, each with the one that closes it."""

ANGLES = frozenset("«»")
_BEFORE_OPENING = frozenset("([{—–-/:;…>*_" + "\"“”„‟«»‘’'‚‛`")


class Mark(NamedTuple):
    """A mark where it stands: text[start:end]; what is around it tells whether it can open and close."""

    start: int
    end: int
    glyph: str
    can_open: bool
    can_close: bool


class Line(NamedTuple):
    """A line of a text by offsets, with its double marks and the others, in order."""

    start: int
    end: int
    doubles: list[Mark]
    singles: list[Mark]


def lines_of(text: str) -> list[Line]:
    """Cut a text into lines and find the marks in each."""
    lines = [Line(0, len(text), [], [])]
    for found in _MARK.finditer(text):
        start, end, glyph = found.start(), found.end(), _WRITTEN_AS.get(found[0], found[0])
        if glyph[0] == "\n":
            lines[-1] = lines[-1]._replace(end=start)
            lines.append(Line(end, len(text), [], []))
            continue
        before, after = text[start - 1 : start], text[end : end + 1]
        is_open_before = not before or before.isspace() or before in _BEFORE_OPENING
        can_open = is_open_before and bool(after) and not after.isspace()
        can_close = bool(before) and not before.isspace() and not after.isalnum()
        mark = Mark(start, end, glyph, can_open, can_close)
        (lines[-1].doubles if glyph in CLOSED_BY else lines[-1].singles).append(mark)
    return lines

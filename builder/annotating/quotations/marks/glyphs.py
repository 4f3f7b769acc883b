"""Glyphs: the characters of a text that can be quotation marks, line by line."""

from __future__ import annotations

import re
from typing import NamedTuple

_GLYPH = re.compile("[\"“”„‟«»`‘’'‚‛‹›\n]")
_LINE_ENDS = re.compile(r"\n+")
_DOUBLED = {"``": "``", "‘‘": "``", "''": "''", "’’": "''", '""': '"'}
"""Two characters that are one mark, and what they are written as here."""

CLOSED_BY = {"“": "”", "‟": "”", "„": "“", "«": "»", "»": "«", '"': '"', "``": "''", "''": "''", "”": "”"}
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
    """Cut a text into lines and find the marks in each; apostrophes inside of words are none."""
    lines = [Line(0, len(text), [], [])]
    done = 0
    for found in _GLYPH.finditer(text):
        start = found.start()
        if start < done:
            continue
        glyph, done = found[0], start + 1
        if glyph == "\n":
            line_ends = _LINE_ENDS.match(text, start)
            done = line_ends.end() if line_ends else done
            lines[-1] = lines[-1]._replace(end=start)
            lines.append(Line(done, len(text), [], []))
            continue
        if text[start : start + 2] in _DOUBLED:
            glyph, done = _DOUBLED[text[start : start + 2]], start + 2
        before, after = text[start - 1 : start], text[done : done + 1]
        if glyph in CLOSED_BY:
            lines[-1].doubles.append(_mark(start, done, glyph, before, after))
        elif not (before.isalnum() and after.isalnum()):
            lines[-1].singles.append(_mark(start, done, glyph, before, after))
    return lines


def _mark(start: int, end: int, glyph: str, before: str, after: str) -> Mark:
    is_open_before = not before or before.isspace() or before in _BEFORE_OPENING
    can_open = is_open_before and bool(after) and not after.isspace()
    can_close = bool(before) and not before.isspace() and not after.isalnum()
    return Mark(start, end, glyph, can_open, can_close)

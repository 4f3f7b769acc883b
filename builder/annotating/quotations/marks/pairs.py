"""Quotation marks: which of them belong together, in every style, and what was meant where one is missing."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from builder.annotating.quotations.marks.glyphs import ANGLES, CLOSED_BY, Line, Mark, lines_of
from builder.annotating.quotations.marks.repair import find_end, tells_speaker
from builder.annotating.quotations.marks.single_marks import pair_singles

_STOPS = frozenset(",.!?…")
_TAIL_CHARACTERS = 80
_FAR_CHARACTERS = 160


class Marked(NamedTuple):
    """Words between quotation marks, by offsets.

    Attributes:
        start: The first character that is not white space behind the opening mark.
        end: Past the last one before the closing mark.
        outer_start: The opening mark itself.
        outer_end: Past the closing mark.
        is_repaired: True when one of the marks is missing, and its place had to be guessed.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    is_repaired: bool = False


def find_marked(text: str) -> tuple[Marked, ...]:
    r"""Find what stands between quotation marks: straight, curly, single, low-high or angle ones.

    A quotation goes on in the next paragraph when that opens it again. Where a closing mark is missing it is taken to
    stand where an apostrophe took its place, before the words that tell the speaker, at the end of a paragraph that the
    quotation began, or else at the end of the sentence. A foot and an inch are no marks, nor is an apostrophe.

    Args:
        text: A body.

    Returns:
        The outermost ones in text order, none empty, none overlapping. The time is linear in the length of the text.

    >>> text = "“It works,” she said of the 5'2\" screen. He's 'sure'."
    >>> [text[marked.start : marked.end] for marked in find_marked(text)]
    ['It works,', 'sure']
    """
    lines = lines_of(text)
    found = _trimmed(text, sorted(_Doubles(text, lines).find()))
    spans = [(marked.outer_start, marked.outer_end) for marked in found]
    place = 0
    for line in lines:
        while place < len(spans) and spans[place][1] <= line.start:
            place += 1
        if len(line.singles) > 1:
            inside = spans[place : bisect_left(spans, (line.end, 0))]
            pairs = (pair for pair in pair_singles(text, line, inside) if not _is_chance(text, *pair))
            found += _trimmed(text, (Marked(one.end, two.start, one.start, two.end) for one, two in pairs))
    return _outermost(sorted(found))


def _trimmed(text: str, spans: Iterable[Marked]) -> list[Marked]:
    """Take white space off the words' edges, and leave out what has no words."""
    trimmed = []
    for marked in spans:
        words = text[marked.start : marked.end]
        start = marked.start + len(words) - len(words.lstrip())
        end = marked.end - (len(words) - len(words.rstrip()))
        if start < end:
            trimmed.append(marked._replace(start=start, end=end))
    return trimmed


def _is_chance(text: str, one: Mark, two: Mark) -> bool:
    """Tell two apostrophes far from each other, as of Arabic names, from marks around a long quotation."""
    return two.start - one.end > _FAR_CHARACTERS and text[two.start - 1] not in _STOPS


def _outermost(spans: Sequence[Marked]) -> tuple[Marked, ...]:
    found: list[Marked] = []
    for marked in spans:
        if not found or marked.outer_start >= found[-1].outer_end:
            found.append(marked)
    return tuple(found)


class _Doubles:
    """Pairs the double marks of a text, line by line, with the one that is open."""

    def __init__(self, text: str, lines: Sequence[Line]) -> None:
        self._text = text
        self._lines = lines
        self._open: Mark | None = None
        self._depth = 0
        self._found: list[Marked] = []

    def find(self) -> Iterator[Marked]:
        """Yield the pairs; the place of what is missing is marked as repaired."""
        for number, line in enumerate(self._lines):
            marks = line.doubles
            if self._open is not None and self._opens_again(line, self._open):
                marks = marks[1:]
            self._depth = 0
            for place, mark in enumerate(marks):
                self._take(mark, marks, place, line)
            if self._open is not None and not self._goes_on(number, self._open):
                self._repair(self._open, line.end)
        yield from self._found

    def _take(self, mark: Mark, marks: Sequence[Mark], place: int, line: Line) -> None:
        if self._open is None:
            if self._is_opening(mark):
                self._open = mark
            elif not place and mark.can_close and self._text[mark.start - 1] in _STOPS:
                self._found.append(Marked(line.start, mark.start, line.start, mark.end, is_repaired=True))
        elif self._is_closing(mark, self._open, len(marks) - place - 1):
            if self._depth:
                self._depth -= 1
            else:
                self._found.append(Marked(self._open.end, mark.start, self._open.start, mark.end))
                self._open = None
        elif mark.can_open and not mark.can_close:
            self._open_inside(mark, self._open, marks[place + 1 : place + 3])

    def _is_opening(self, mark: Mark) -> bool:
        if mark.glyph in {"“", "„", "‟", "«", "``"}:
            return mark.glyph not in ANGLES or not (mark.can_close and not mark.can_open)
        if mark.glyph == "''":
            return mark.can_open
        is_inch = mark.glyph == '"' and self._text[mark.start - 1 : mark.start].isdecimal()
        return not is_inch and (mark.can_open or not mark.can_close)

    def _is_closing(self, mark: Mark, opened: Mark, behind: int) -> bool:
        glyph, wanted = mark.glyph, CLOSED_BY[opened.glyph]
        if glyph == '"' and self._text[mark.start - 1].isdecimal() and behind % 2:
            return False
        if glyph in ANGLES or opened.glyph in ANGLES:
            return glyph == wanted
        if glyph == '"' == opened.glyph:
            return mark.can_close or not mark.can_open or behind % 2 == 0
        if glyph == '"':
            return mark.can_close and not mark.can_open
        if opened.glyph == "„":
            return glyph in "“”"
        if glyph == "“":
            return mark.can_close and not mark.can_open
        return glyph in {wanted, "”", "''"} and (mark.can_close or not mark.can_open)

    def _open_inside(self, mark: Mark, opened: Mark, following: Sequence[Mark]) -> None:
        """Take an opening mark behind an open one for a quotation inside it, or for a new one."""
        same = mark.glyph == opened.glyph and mark.glyph != '"'
        wanted = CLOSED_BY[opened.glyph]
        if same and [other.glyph for other in following] == [wanted, wanted]:
            self._depth += 1
        elif same or (mark.glyph == '"' and opened.glyph == '"'):
            self._repair(opened, mark.start)
            self._open = mark

    def _opens_again(self, line: Line, opened: Mark) -> bool:
        if not line.doubles:
            return False
        first = line.doubles[0]
        same = first.glyph == opened.glyph or {first.glyph, opened.glyph} <= set('"“”')
        again = same or (opened.glyph in ANGLES and first.glyph in ANGLES)
        return again and not self._text[line.start : first.start].strip() and first.can_open

    def _goes_on(self, number: int, opened: Mark) -> bool:
        """Tell whether what is open at the end of a line is opened again in the next one, or closed there."""
        line = self._lines[number]
        if number + 1 == len(self._lines) or not self._lines[number + 1].doubles:
            return False
        following = self._lines[number + 1]
        if self._opens_again(following, opened):
            return not tells_speaker(self._text, max(opened.start, line.end - _TAIL_CHARACTERS), line.end)
        return self._is_closing(following.doubles[0], opened, 1) and not following.doubles[0].can_open

    def _repair(self, opened: Mark, limit: int) -> None:
        self._open = None
        opens_line = not opened.start or self._text[opened.start - 1] == "\n"
        end = find_end(self._text, opened.end, limit, opens_line=opens_line)
        self._found.append(Marked(opened.end, end.inner, opened.start, end.outer, is_repaired=True))

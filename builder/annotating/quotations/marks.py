"""Quotation marks: which of them belong together, in every style, and what was meant where one is missing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_MARK = re.compile(r"``|''|[\"“”„‟«»]|(?<!\w)[‘’'‚‛‹›`]|['’‘›‹](?!\w)|\n+")
"""Apostrophes inside of words are no marks and never looked at."""

_CLOSED_BY = {"“": "”", "‟": "”", "„": "“", "«": "»", "»": "«", '"': '"', "``": "''", "''": "''", "”": "”"}
_ANGLES = frozenset("«»")
_STOPS = frozenset(",.!?…")
_BEFORE_OPENING = frozenset("([{—–-/:;…>*_" + "\"“”„‟«»‘’'‚‛`")
_ELIDED = re.compile(r"[’'](?:\d0s\b|em\b|til\b|tis\b|twas\b|cause\b|n\b|bout\b|round\b|cuz\b)", re.IGNORECASE)
_STRAY_CLOSING = re.compile(r"[,.!?…][’'](?=\s|\Z)")
_SINGLE_OPENING = re.compile(r"(?<!\w)[‘'](?=\w)")
_SENTENCE_END = re.compile(r"[.!?…](?=\s|\Z)")
_SPEAKING = re.compile(
    r"(?<=[,!?…]) (?:(?:s?he|they|I|we|[A-ZÀ-Þ][\w.-]+(?: [A-ZÀ-Þ][\w.-]+){0,3}) )?"
    r"(?:said|says|added|adds|told|wrote|explained|continued)\b"
)


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


class _Mark(NamedTuple):
    start: int
    end: int
    glyph: str
    can_open: bool
    can_close: bool


class _Line(NamedTuple):
    start: int
    end: int
    doubles: list[_Mark]
    singles: list[_Mark]


def find_marked(text: str) -> tuple[Marked, ...]:
    """Find what stands between quotation marks: straight, curly, single, low-high or angle ones.

    A quotation goes on in the next paragraph when that opens it again. Where a closing mark is missing it is taken to
    stand where an apostrophe took its place, before the words that tell the speaker, at the end of a paragraph that the
    quotation began, or else at the end of the sentence. A foot and an inch are no marks, nor is an apostrophe.

    Args:
        text: A body.

    Returns:
        The outermost ones in text order, none empty, none overlapping. The time is linear in the length of the text.

    >>> text = "“It works,” she said of the 5'2\\" screen. He's 'sure'."
    >>> [text[marked.start : marked.end] for marked in find_marked(text)]
    ['It works,', 'sure']
    """
    lines = _lines(text)
    doubles = sorted(_trimmed(text, _Doubles(text, lines).find()))
    found: list[Marked] = []
    for marked in sorted([*doubles, *_trimmed(text, _singles(text, lines, doubles))]):
        if not found or marked.outer_start >= found[-1].outer_end:
            found.append(marked)
    return tuple(found)


def _trimmed(text: str, spans: Iterator[Marked]) -> Iterator[Marked]:
    for marked in spans:
        words = text[marked.start : marked.end]
        start = marked.start + len(words) - len(words.lstrip())
        end = marked.end - (len(words) - len(words.rstrip()))
        if start < end:
            yield marked._replace(start=start, end=end)


def _lines(text: str) -> list[_Line]:
    lines = [_Line(0, len(text), [], [])]
    for found in _MARK.finditer(text):
        start, end, glyph = found.start(), found.end(), found[0]
        if glyph[0] == "\n":
            lines[-1] = lines[-1]._replace(end=start)
            lines.append(_Line(end, len(text), [], []))
            continue
        before, after = text[start - 1 : start], text[end : end + 1]
        is_open_before = not before or before.isspace() or before in _BEFORE_OPENING
        can_open = is_open_before and bool(after) and not after.isspace()
        can_close = bool(before) and not before.isspace() and not after.isalnum()
        mark = _Mark(start, end, glyph, can_open, can_close)
        (lines[-1].doubles if glyph in _CLOSED_BY else lines[-1].singles).append(mark)
    return lines


class _Doubles:
    """Pairs the double marks of a text, line by line, with the one that is open."""

    def __init__(self, text: str, lines: Sequence[_Line]) -> None:
        self._text = text
        self._lines = lines
        self._open: _Mark | None = None
        self._depth = 0
        self._found: list[Marked] = []

    def find(self) -> Iterator[Marked]:
        """Yield the pairs; the place of what is missing is marked as repaired."""
        for number, line in enumerate(self._lines):
            marks = line.doubles
            if self._open is not None and marks and self._opens_again(line):
                marks = marks[1:]
            self._depth = 0
            for place, mark in enumerate(marks):
                self._take(mark, marks, place, line)
            if self._open is not None and not self._goes_on(number):
                self._repair(line.end)
        yield from self._found

    def _take(self, mark: _Mark, marks: Sequence[_Mark], place: int, line: _Line) -> None:
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
            self._open_inside(mark, marks, place)

    def _is_opening(self, mark: _Mark) -> bool:
        if mark.glyph in {"“", "„", "‟", "«", "``"}:
            return mark.glyph not in _ANGLES or not (mark.can_close and not mark.can_open)
        if mark.glyph == "''":
            return mark.can_open
        is_inch = mark.glyph == '"' and self._text[mark.start - 1 : mark.start].isdecimal()
        return not is_inch and (mark.can_open or not mark.can_close)

    def _is_closing(self, mark: _Mark, opened: _Mark, behind: int) -> bool:
        glyph, wanted = mark.glyph, _CLOSED_BY[opened.glyph]
        if glyph == '"' and self._text[mark.start - 1].isdecimal() and behind % 2:
            return False
        if glyph in _ANGLES or opened.glyph in _ANGLES:
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

    def _open_inside(self, mark: _Mark, marks: Sequence[_Mark], place: int) -> None:
        """Take an opening mark behind an open one for a quotation inside it, or for a new one."""
        opened = self._open
        assert opened is not None
        same = mark.glyph == opened.glyph and mark.glyph != '"'
        nearby = marks[place + 1 : place + 3]
        wanted = _CLOSED_BY[opened.glyph]
        if same and len(nearby) == 2 and all(other.glyph == wanted for other in nearby):  # noqa: PLR2004
            self._depth += 1
        elif same or (mark.glyph == '"' and opened.glyph == '"'):
            self._repair(mark.start)
            self._open = mark

    def _opens_again(self, line: _Line) -> bool:
        first, opened = line.doubles[0], self._open
        assert opened is not None
        same = first.glyph == opened.glyph or {first.glyph, opened.glyph} <= set("\"“”")
        again = same or (opened.glyph in _ANGLES and first.glyph in _ANGLES)
        return again and not self._text[line.start : first.start].strip() and first.can_open

    def _goes_on(self, number: int) -> bool:
        """Tell whether what is open at the end of a line is opened again in the next one, or closed there."""
        line, opened = self._lines[number], self._open
        assert opened is not None
        if number + 1 == len(self._lines) or not self._lines[number + 1].doubles:
            return False
        following = self._lines[number + 1]
        if self._opens_again(following):
            return _SPEAKING.search(self._text, max(opened.start, line.end - 80), line.end) is None
        return self._is_closing(following.doubles[0], opened, 1) and not following.doubles[0].can_open

    def _repair(self, limit: int) -> None:
        opened = self._open
        assert opened is not None
        self._open, start = None, opened.end
        text = self._text
        is_first = not opened.start or text[opened.start - 1] == "\n"
        stray = _STRAY_CLOSING.search(text, start, limit)
        if stray and not _SINGLE_OPENING.search(text, start, stray.start()):
            self._found.append(Marked(start, stray.start() + 1, opened.start, stray.end(), is_repaired=True))
            return
        told = _SPEAKING.search(text, start, limit)
        if told:
            end = told.start()
        elif is_first:
            end = limit
        else:
            stop = _SENTENCE_END.search(text, start, limit)
            end = stop.end() if stop else limit
        self._found.append(Marked(start, end, opened.start, end, is_repaired=True))


def _singles(text: str, lines: Sequence[_Line], doubles: Sequence[Marked]) -> Iterator[Marked]:
    """Yield what stands between single marks outside of double ones."""
    taken = iter(doubles)
    inside = next(taken, None)
    for line in lines:
        opened: _Mark | None = None
        weak: _Mark | None = None
        for mark in line.singles:
            while inside is not None and inside.outer_end <= mark.start:
                inside = next(taken, None)
            if inside is not None and inside.outer_start <= mark.start:
                continue
            if opened is None:
                opened = mark if _opens_single(text, mark) else None
            elif _closes_single(mark, opened):
                if not _is_plural(text, mark):
                    yield Marked(opened.end, mark.start, opened.start, mark.end)
                    opened = weak = None
                elif weak is None:
                    weak = mark
            elif _opens_single(text, mark):
                if weak is not None:
                    yield Marked(opened.end, weak.start, opened.start, weak.end)
                opened, weak = mark, None
        if opened is not None and weak is not None:
            yield Marked(opened.end, weak.start, opened.start, weak.end)


def _opens_single(text: str, mark: _Mark) -> bool:
    return mark.can_open and not _ELIDED.match(text, mark.start) and (mark.glyph != "’" or not mark.can_close)


def _closes_single(mark: _Mark, opened: _Mark) -> bool:
    if opened.glyph in "‹›":
        return mark.glyph in "‹›" and mark.glyph != opened.glyph
    return mark.can_close and (mark.glyph in "'’" or (opened.glyph in "‚‘‛" and mark.glyph == "‘"))


def _is_plural(text: str, mark: _Mark) -> bool:
    """Tell what may be a possessive: "the workers’ rights"."""
    return text[mark.start - 1] == "s" and text[mark.end : mark.end + 2].strip()[:1].isalnum()

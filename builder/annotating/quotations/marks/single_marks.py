"""Single marks: what they enclose, told from apostrophes, possessives and what elides letters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from builder.annotating.quotations.marks.glyphs import Line, Mark

_ELIDED = re.compile(r"[’'](?:\d0s\b|em\b|til\b|tis\b|twas\b|cause\b|n\b|bout\b|round\b|cuz\b)", re.IGNORECASE)

Pair = tuple[Mark, Mark]
"""An opening mark and the one that closes it."""


def pair_singles(text: str, line: Line, taken: Sequence[tuple[int, int]]) -> Iterator[Pair]:
    """Pair the single marks of a line.

    A mark behind a plural's "s" and before another word may be a possessive: it closes only when no better one does.

    Args:
        text: The body.
        line: One of its lines.
        taken: Offsets of what stands between double marks, in order; single marks there are not looked at.
    """
    opened: Mark | None = None
    weak: Mark | None = None
    for mark in _outside(line.singles, taken):
        if opened is not None and _closes(mark, opened):
            if not _is_plural(text, mark):
                yield opened, mark
                opened = weak = None
            else:
                weak = weak or mark
        elif _opens(text, mark):
            if opened is not None and weak is not None:
                yield opened, weak
            opened, weak = mark, None
    if opened is not None and weak is not None:
        yield opened, weak


def _outside(marks: Sequence[Mark], taken: Sequence[tuple[int, int]]) -> Iterator[Mark]:
    place = 0
    for mark in marks:
        while place < len(taken) and taken[place][1] <= mark.start:
            place += 1
        if place == len(taken) or mark.start < taken[place][0]:
            yield mark


def _opens(text: str, mark: Mark) -> bool:
    return mark.can_open and not _ELIDED.match(text, mark.start) and (mark.glyph != "’" or not mark.can_close)


def _closes(mark: Mark, opened: Mark) -> bool:
    if opened.glyph in "‹›":
        return mark.glyph in "‹›" and mark.glyph != opened.glyph
    return mark.can_close and (mark.glyph in "'’" or (opened.glyph in "‚‘‛" and mark.glyph == "‘"))


def _is_plural(text: str, mark: Mark) -> bool:
    """Tell what may be a possessive: "the workers’ rights"."""
    return text[mark.start - 1] == "s" and text[mark.end : mark.end + 2].strip()[:1].isalnum()

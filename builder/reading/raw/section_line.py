"""The section of a page: glued to its date, or on a line above the story."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from builder.reading.fields.sections import parse_section
from builder.reading.lines import Line

_WINDOW_LINES = 40


@dataclass(frozen=True, slots=True)
class SectionLine:
    """A section, the index of its line, the rule that found it, and a confidence in [0, 1]."""

    section: str
    index: int
    rule: str
    confidence: float


def find_section(
    lines: Sequence[Line], start: int, *, date_ends: Iterable[tuple[int, int]], taken: frozenset[int]
) -> SectionLine | None:
    """Find the section of a page.

    Args:
        lines: The page.
        start: Index of the story's first line; only the lines above it are looked at.
        date_ends: Index of each date line, and where its last date ends in it.
        taken: Indices of lines that say something else.

    Returns:
        The section after a date ("March 8, 2017News"), else the one on the line that is nearest above the story.
    """
    for index, end in date_ends:
        glued = parse_section(lines[index].text[end:])
        if glued and index < start:
            return SectionLine(glued, index, "after-date", 0.9)
    for index in range(min(start, len(lines)) - 1, max(-1, start - _WINDOW_LINES - 1), -1):
        section = parse_section(lines[index].text) if index not in taken else None
        if section:
            return SectionLine(section, index, "section-line", 0.7)
    return None

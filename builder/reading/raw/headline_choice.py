"""Which line of a page is its headline."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from builder.reading.fields.sections import parse_section
from builder.reading.lines import Line, fold, word_count
from builder.reading.raw.roles import LineRole

_LEAST_LIKELY = 0.05
_MOST_WORDS = 45
_MIN_REPEATED_WORDS = 4
_MOST_CONFIDENCE = 0.98


@dataclass(frozen=True, slots=True)
class HeadlineChoice:
    """A line taken for the headline.

    Attributes:
        index: Of the line.
        repeats: Indices of the other lines above the story that say the same.
        confidence: In [0, 1].
    """

    index: int
    repeats: tuple[int, ...]
    confidence: float


def choose_headline(
    lines: Sequence[Line], roles: Sequence[LineRole], start: int, *, excluded: frozenset[int]
) -> HeadlineChoice | None:
    """Choose the headline.

    Lines that say the same speak for one another: a page prints its headline in its title, its path and over the story.

    Args:
        lines: The page.
        roles: How likely each line's roles are.
        start: Index of the story's first line.
        excluded: Indices of lines that are known to be something else.

    Returns:
        The likeliest line, the last of those above the story that say it; None when no line is likely.
    """
    shares: dict[str, float] = defaultdict(float)
    places: dict[str, list[int]] = defaultdict(list)
    for index, (line, role) in enumerate(zip(lines, roles, strict=True)):
        key = fold(line.text)
        if key and index not in excluded:
            shares[key] += role.headline
            places[key].append(index)
    candidates = [key for key in shares if shares[key] >= _LEAST_LIKELY and _can_be(lines[places[key][0]].text)]
    best = max(candidates, key=lambda key: (shares[key], -places[key][0]), default=None)
    if best is None:
        return None
    index = _place(best, places, roles, start)
    better = _under_crumb(lines, index, places) or _over_standfirst(lines, index, places, start)
    if better is not None:
        best, index = fold(lines[better].text), better
    above = [place for place in places[best] if place < start]
    repeats = tuple(other for other in above if other != index)
    return HeadlineChoice(index, repeats, round(_calibrated(shares[best], lines, index, repeats), 2))


def _place(key: str, places: Mapping[str, Sequence[int]], roles: Sequence[LineRole], start: int) -> int:
    """The likeliest of the lines that say the same, the last of those above the story."""
    above = [index for index in places[key] if index < start] or places[key][:1]
    return max(above, key=lambda index: (roles[index].headline, index))


def _under_crumb(lines: Sequence[Line], index: int, places: Mapping[str, Sequence[int]]) -> int | None:
    """The line right below that says the end of the chosen one, which has a section's or button's words before it."""
    below = fold(lines[index + 1].text) if index + 1 < len(lines) else ""
    chosen = fold(lines[index].text)
    many = below.count(" ") + 1 >= _MIN_REPEATED_WORDS
    return index + 1 if many and below in places and below != chosen and chosen.endswith(below) else None


def _over_standfirst(lines: Sequence[Line], index: int, places: Mapping[str, Sequence[int]], start: int) -> int | None:
    """The line right over the chosen one when the page says it again above the story, and the chosen one only once."""
    above = fold(lines[index - 1].text) if index else ""
    repeated = sum(place < start for place in places.get(above, ())) > 1
    many = above.count(" ") + 1 >= _MIN_REPEATED_WORDS
    alone = len(places[fold(lines[index].text)]) == 1
    return index - 1 if repeated and many and alone and _can_be(lines[index - 1].text) else None


def _can_be(text: str) -> bool:
    return word_count(text) <= _MOST_WORDS and parse_section(text) is None


def _calibrated(share: float, lines: Sequence[Line], index: int, repeats: Sequence[int]) -> float:
    if repeats and word_count(lines[index].text) >= _MIN_REPEATED_WORDS:
        share = 1 - (1 - share) / 2
    return min(share, _MOST_CONFIDENCE)

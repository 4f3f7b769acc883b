"""Where the story stands on a page: the lines of running text, and what stands between and after them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from builder.reading.furniture import TAIL_REASONS, furniture_reason
from builder.reading.lines import Line, ends_like_sentence, fold, is_prose, word_count

_MAX_GAP_LINES = 14
_MAX_GAP_AFTER_TAIL_LINES = 4
_SENTENCE_WORDS = 4
_SUBHEAD_WORDS = 12


@dataclass(frozen=True, slots=True)
class Story:
    """The story's place among the lines of a page.

    Attributes:
        start: Index of the first line of the story; the masthead and the navigation are before it.
        end: Index past its last line.
        kept: Indices of the story's lines, in order.
        reasons: Index to the reason for which a line is not the story; lines that are neither kept nor here are left to
            others to judge (the masthead).
    """

    start: int
    end: int
    kept: tuple[int, ...]
    reasons: dict[int, str]


def find_story(lines: Sequence[Line], *, taken: frozenset[int]) -> Story:
    """Find the story: the cluster of prose lines with the most words, and the short lines that belong to it.

    Args:
        lines: The lines of the page.
        taken: Indices of lines that are known to be something else (captions, footnotes, bylines).

    Returns:
        The story; without any prose on the page it is every line that no rule knows, from the first on.
    """
    reasons = {
        index: reason
        for index, line in enumerate(lines)
        if index not in taken and (reason := furniture_reason(line.text))
    }
    prose = [
        index for index, line in enumerate(lines) if index not in taken and index not in reasons and is_prose(line.text)
    ]
    if not prose:
        kept = tuple(index for index in range(len(lines)) if index not in taken and index not in reasons)
        return Story(kept[0] if kept else 0, kept[-1] + 1 if kept else 0, kept, reasons)
    cluster = max(_clusters(prose, reasons), key=lambda c: (sum(word_count(lines[i].text) for i in c), -c[0]))
    start, end = _extend(lines, cluster[0], cluster[-1] + 1, taken, reasons)
    kept_set = {i for i in range(start, end) if i not in taken and i not in reasons}
    for index in sorted(kept_set):
        if not _belongs(lines, index, end, kept_set):
            kept_set.remove(index)
            reasons[index] = "not-story"
    for index in range(end, len(lines)):
        if index not in taken:
            reasons.setdefault(index, "after-story")
    _drop_repetitions(lines, kept_set, reasons)
    return Story(start, end, tuple(sorted(kept_set)), reasons)


def _clusters(prose: Sequence[int], reasons: dict[int, str]) -> list[list[int]]:
    """Group prose lines; a group ends at a long gap, or at a shorter one that holds the furniture of a page's end."""
    clusters = [[prose[0]]]
    for before, index in pairwise(prose):
        gap = range(before + 1, index)
        tail = sum(reasons.get(i) in TAIL_REASONS for i in gap)
        allowed = _MAX_GAP_AFTER_TAIL_LINES if tail > 1 else _MAX_GAP_LINES
        if len(gap) > allowed:
            clusters.append([])
        clusters[-1].append(index)
    return clusters


def _extend(
    lines: Sequence[Line], start: int, end: int, taken: frozenset[int], reasons: dict[int, str]
) -> tuple[int, int]:
    """Take in the short sentences right before and after the cluster: a short lead, a short last paragraph."""
    while end < len(lines) and end not in taken and end not in reasons and _is_sentence(lines[end].text):
        end += 1
    return start, end


def _is_sentence(text: str) -> bool:
    return ends_like_sentence(text) and word_count(text) >= _SENTENCE_WORDS


def _belongs(lines: Sequence[Line], index: int, end: int, kept: set[int]) -> bool:
    """Judge a line inside the story: sentences belong, and so does a subhead right above a paragraph."""
    text = lines[index].text
    if is_prose(text) or ends_like_sentence(text):
        return True
    if word_count(text) > _SUBHEAD_WORDS:
        return True
    following = next((i for i in range(index + 1, end) if i in kept), None)
    return following == index + 1 and is_prose(lines[following].text) and word_count(text) > 1


def _drop_repetitions(lines: Sequence[Line], kept: set[int], reasons: dict[int, str]) -> None:
    """Drop a line that says again what a line before it said: pull quotes and doubled teasers."""
    seen: set[str] = set()
    for index in sorted(kept):
        key = fold(lines[index].text)
        if key in seen and word_count(lines[index].text) >= _SENTENCE_WORDS:
            kept.remove(index)
            reasons[index] = "repeated-line"
        seen.add(key)

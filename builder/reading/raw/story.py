"""Where the story stands on a page: the lines of running text, and what stands between and after them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from builder.reading.fields.furniture import END_MARK, TAIL_REASONS, furniture_reason
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
        The story. Without any prose on the page it is every line that no rule knows, from the first sentence on or,
        where there is none, from the first line on.
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
        return _story_without_prose(lines, taken, reasons)
    cluster = max(_clusters(prose, reasons), key=lambda c: (sum(word_count(lines[i].text) for i in c), -c[0]))
    start, end = cluster[0], _extended_end(lines, cluster[-1] + 1, taken, reasons)
    candidates = {i for i in range(start, end) if i not in taken and i not in reasons}
    kept_set = {index for index in candidates if _belongs(lines, index, candidates)}
    reasons.update(dict.fromkeys(candidates - kept_set, "not-story"))
    for index in range(end, len(lines)):
        if index not in taken:
            reasons.setdefault(index, "after-story")
    _drop_repetitions(lines, kept_set, reasons)
    return Story(start, end, tuple(sorted(kept_set)), reasons)


def _story_without_prose(lines: Sequence[Line], taken: frozenset[int], reasons: dict[int, str]) -> Story:
    known = [index for index in range(len(lines)) if index not in taken and index not in reasons]
    first = next((index for index in known if _is_sentence(lines[index].text)), known[0] if known else 0)
    kept = tuple(index for index in known if index >= first)
    return Story(first, kept[-1] + 1 if kept else first, kept, reasons)


def _clusters(prose: Sequence[int], reasons: dict[int, str]) -> list[list[int]]:
    """Group prose lines.

    A group ends at a long gap, at a shorter one that holds the furniture of a page's end, and at an end mark.
    """
    clusters = [[prose[0]]]
    for before, index in pairwise(prose):
        gap = range(before + 1, index)
        tail = sum(reasons.get(i) in TAIL_REASONS for i in gap)
        allowed = _MAX_GAP_AFTER_TAIL_LINES if tail > 1 else _MAX_GAP_LINES
        if len(gap) > allowed or any(reasons.get(i) == END_MARK for i in gap):
            clusters.append([])
        clusters[-1].append(index)
    return clusters


def _extended_end(lines: Sequence[Line], end: int, taken: frozenset[int], reasons: dict[int, str]) -> int:
    """Take in the short sentences right after the cluster: a short last paragraph."""
    while end < len(lines) and end not in taken and end not in reasons and _is_sentence(lines[end].text):
        end += 1
    return end


def _is_sentence(text: str) -> bool:
    return ends_like_sentence(text) and word_count(text) >= _SENTENCE_WORDS


def _belongs(lines: Sequence[Line], index: int, candidates: set[int]) -> bool:
    """Judge a line inside the story: sentences belong, and so does a subhead right above a paragraph."""
    text = lines[index].text
    words = word_count(text)
    if words > _SUBHEAD_WORDS or ends_like_sentence(text):
        return True
    return words > 1 and index + 1 in candidates and is_prose(lines[index + 1].text)


def _drop_repetitions(lines: Sequence[Line], kept: set[int], reasons: dict[int, str]) -> None:
    """Drop a line that says again what a line before it said: pull quotes and doubled teasers."""
    seen: set[str] = set()
    for index in sorted(kept):
        key = fold(lines[index].text)
        if key in seen and word_count(lines[index].text) >= _SENTENCE_WORDS:
            kept.remove(index)
            reasons[index] = "repeated-line"
        seen.add(key)

"""Which of the lines above a story is its headline: by its length, its repetition, and what follows it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from builder.reading.fields.person_names import is_person
from builder.reading.lines import Line, ends_like_sentence, fold, word_count

_WORDS = range(2, 36)
_MIN_REPEATED_WORDS = 4
_MIN_HEADLINE_WORDS = 5
_NEAR_LINES = 8
_STANDFIRST_WORDS = 7
_MAX_NAME_WORDS = 3
_FULL_SCORE = 8


@dataclass(frozen=True, slots=True)
class HeadlineChoice:
    """A line taken for the headline.

    Attributes:
        index: Of the line.
        repeats: Indices of the other lines in the window that say the same.
        confidence: In [0, 1].
    """

    index: int
    repeats: tuple[int, ...]
    confidence: float


def choose_headline(
    lines: Sequence[Line], window: range, *, excluded: frozenset[int], anchors: Sequence[int]
) -> HeadlineChoice | None:
    """Choose the headline among the lines above a story.

    Args:
        lines: The page.
        window: Indices of the lines to look at, all above the story.
        excluded: Indices of lines that are known to be something else.
        anchors: Indices of bylines and dates, in order: a headline is expected a few lines above the first of them.

    Returns:
        The line with the highest score, the first of them if several have it, or the headline right above it when that
        line is a standfirst; None when no line can be a headline.
    """
    counts = Counter(fold(lines[index].text) for index in window)
    scores = {
        index: _score(lines[index].text, index, anchors, repeated=counts[fold(lines[index].text)] > 1)
        for index in window
        if index not in excluded
    }
    best = max(scores, key=lambda index: (scores[index], -index), default=None)
    if best is None or scores[best] <= 0:
        return None
    best = _below_crumb(lines, best, scores) or _above_standfirst(lines, best, scores, counts)
    key = fold(lines[best].text)
    repeats = tuple(index for index in window if index != best and fold(lines[index].text) == key)
    confidence = 0.97 if repeats and anchors else min(0.95, 0.35 + max(scores[best], 0) / 10)
    return HeadlineChoice(best, repeats, round(confidence, 2))


def _score(text: str, index: int, anchors: Sequence[int], *, repeated: bool) -> float:
    words = word_count(text)
    if words not in _WORDS:
        return 0.0
    score = min(words, _FULL_SCORE) / 2
    if repeated and words >= _MIN_REPEATED_WORDS:
        score += 3.0
    following = next((anchor - index for anchor in anchors if anchor > index), None)
    if following is not None and following <= _NEAR_LINES:
        score += 3.0 - 0.25 * following
    elif anchors and index > anchors[-1]:
        score -= 1.0
    if _is_plain_sentence(text):
        score -= 2.5
    if text[0].islower():
        score -= 2.0
    if words <= _MAX_NAME_WORDS and is_person(text):
        score -= 2.5
    return score


def _above_standfirst(lines: Sequence[Line], best: int, scores: dict[int, float], counts: Counter[str]) -> int:
    """Go up to the headline from the standfirst below it, which is as long or longer and not repeated."""
    above = best - 1
    text = lines[best].text
    if scores.get(above, 0) <= 0 or counts[fold(text)] > 1 or word_count(text) < _STANDFIRST_WORDS:
        return best
    headline = lines[above].text
    words = word_count(headline)
    fits = words >= _MIN_HEADLINE_WORDS and not _is_plain_sentence(headline) and not headline[0].islower()
    glued = fold(headline).endswith(fold(text))
    return above if fits and not glued else best


def _below_crumb(lines: Sequence[Line], best: int, scores: dict[int, float]) -> int | None:
    """Go down to the headline from a path that ends in it ("MarketingFive things to know")."""
    below = best + 1
    if scores.get(below, 0) <= 0 or word_count(lines[below].text) < _MIN_REPEATED_WORDS:
        return None
    path, headline = fold(lines[best].text), fold(lines[below].text)
    return below if path != headline and path.endswith(headline) else None


def _is_plain_sentence(text: str) -> bool:
    return ends_like_sentence(text) and not text.endswith(("?", "!", "…", '"', "”", "’"))

"""Sets a headline in as few lines as it needs, all of about the same length, as large as it fits."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, pairwise

Measure = Callable[[str], float]
"""Tells the width of some words in pixels; the width of two texts together is the sum of theirs."""


_NEVER_FIRST = "-–—:;!?»%"


@dataclass(frozen=True, slots=True)
class Setting:
    """A text in lines, and the size of the type in pixels."""

    lines: tuple[str, ...]
    size: int


def fit(
    text: str, measure: Callable[[int], Measure], *, sizes: Sequence[int], width: float, height: float, leading: float
) -> Setting:
    """Set a text as large as it fits.

    Args:
        text: Words.
        measure: Gives what measures at a size.
        sizes: The sizes to try, the largest first; at least one.
        width: Of the column, in pixels.
        height: Of the column, in pixels.
        leading: Height of a line as a multiple of the size.

    Returns:
        The lines, balanced. At the smallest size a text that does not fit ends with an ellipsis, and a word that is
        wider than the column is broken.
    """
    words = _words(text)
    for size in sizes:
        wide = cache(measure(size))
        most = int(height / (size * leading))
        if all(wide(word) <= width for word in words) and len(wrap(text, wide, width)) <= most:
            return Setting(balance(text, wide, width), size)
    return Setting(_cut(wrap(text, wide, width), most, wide, width), size)


def wrap(text: str, measure: Measure, width: float) -> tuple[str, ...]:
    """Break a text at spaces so that no line is wider than `width`; a word that is wider is broken, too."""
    space = measure(" ")
    lines: list[list[str]] = []
    left = 0.0
    for word in (piece for whole in _words(text) for piece in _pieces(whole, measure, width)):
        needed = measure(word)
        if lines and needed + space <= left:
            lines[-1].append(word)
            left -= needed + space
        else:
            lines.append([word])
            left = width - needed
    return tuple(" ".join(words) for words in lines)


def balance(text: str, measure: Measure, width: float) -> tuple[str, ...]:
    """Break a text into as few lines as `width` allows, and these as even as can be.

    Args:
        text: Words, none wider than `width`.
        measure: What measures.
        width: In pixels.

    Source: the sum of the squares of what is left in each line is the least, after Knuth and Plass (1981).

    >>> balance("aaa bbb ccc ddd", len, 11)
    ('aaa bbb', 'ccc ddd')
    """
    words = _words(text)
    ends = [0.0, *accumulate(measure(word) + measure(" ") for word in words)]
    best: list[tuple[float, tuple[int, ...]]] = [(0.0, ())]  # of the first words: how uneven, and where lines begin
    for _ in wrap(text, measure, width):
        lines: list[tuple[float, tuple[int, ...]]] = [(float("inf"), ())] * (len(words) + 1)
        for end in range(1, len(words) + 1):
            for start in range(end - 1, -1, -1):
                left = width - (ends[end] - ends[start] - measure(" "))
                if left < 0:
                    break
                if start < len(best) and best[start][0] + left * left < lines[end][0]:
                    lines[end] = (best[start][0] + left * left, (*best[start][1], start))
        best = lines
    starts = [*best[-1][1], len(words)]
    return tuple(" ".join(words[start:end]) for start, end in pairwise(starts))


def clip(text: str, measure: Measure, width: float) -> str:
    """Shorten a text to one line, at a word if it can be, with an ellipsis."""
    lines = wrap(text, measure, width)
    return text if len(lines) <= 1 else _cut(lines, 1, measure, width)[0]


def _words(text: str) -> list[str]:
    """Part a text where a line may end: never before a dash, or a mark that stands alone as in French."""
    words: list[str] = []
    for word in text.split():
        if words and all(character in _NEVER_FIRST for character in word):
            words[-1] += f" {word}"
        else:
            words.append(word)
    return words


def _cut(lines: Sequence[str], most: int, measure: Measure, width: float) -> tuple[str, ...]:
    if len(lines) <= most:
        return tuple(lines)
    last = lines[most - 1]
    while last and measure(f"{last}…") > width:
        last = last.rpartition(" ")[0] or last[:-1]
    return (*lines[: most - 1], f"{last.rstrip(' ,;:–—-')}…")


def _pieces(word: str, measure: Measure, width: float) -> list[str]:
    """Break a word that is wider than a line between its characters."""
    if measure(word) <= width:
        return [word]
    pieces, wide = [""], 0.0
    for character in word:
        wide += measure(character)
        if pieces[-1] and wide > width:
            pieces.append("")
            wide = measure(character)
        pieces[-1] += character
    return pieces

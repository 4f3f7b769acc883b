"""Selectors: the words that find a passage again, and how much around them tells it from its likes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from builder.annotating.notes.folding import Folded
from builder.yamlwriting import quoted

LONGEST_CONTEXT_CHARACTERS = 600
"""More than this around a passage is nothing that an editor could read, let alone paste."""

_LONGEST_WORD_CHARACTERS = 24
"""Longer stretches without a space (Chinese, Thai) are taken piece by piece."""


@dataclass(frozen=True, slots=True)
class Selector:
    """A passage by its own words and what stands directly before and after them, with white space collapsed.

    Source: W3C Web Annotation Data Model, section 4.2.4 (Text Quote Selector).
    """

    exact: str
    prefix: str = ""
    suffix: str = ""

    @property
    def is_handy(self) -> bool:
        """Whether it has no more around the passage than an editor can look over."""
        return len(self.prefix) + len(self.suffix) <= LONGEST_CONTEXT_CHARACTERS

    def as_yaml(self) -> str:
        """Write the field `quote` of a note, on one line.

        >>> Selector("Mosul", prefix="abandoned ").as_yaml()
        'quote: {exact: "Mosul", prefix: "abandoned "}'
        """
        named = (("exact", self.exact), ("prefix", self.prefix), ("suffix", self.suffix))
        return f"quote: {{{', '.join(f'{name}: {quoted(words)}' for name, words in named if words)}}}"


def select(folded: Folded, low: int, high: int) -> Selector:
    """Describe a passage so that nothing else in the text fits.

    Args:
        folded: The text.
        low: Where the passage begins in the folded text; it begins and ends with no space.
        high: Where it ends there.

    Returns:
        Its words; and, where they stand elsewhere too, the fewest whole words before or after them that nothing else
        has around it, up to four on one side; if that is not enough, as many as it takes on both.
    """
    for before, after in _surroundings(folded.text, low, high):
        if is_unique(folded.text, folded.text[before:after]):
            break
    return Selector(folded.spaced[low:high], folded.spaced[before:low], folded.spaced[high:after])


def is_unique(text: str, words: str) -> bool:
    """Tell whether some words stand at most once in a text, the places that overlap counted."""
    first = text.find(words)
    return first < 0 or text.find(words, first + 1) < 0


def _surroundings(text: str, low: int, high: int) -> Iterator[tuple[int, int]]:
    """Yield wider and wider surroundings of a passage, from the passage itself to the whole text."""
    yield low, high
    before, after = low, high
    for _ in range(4):
        before, after = _word_before(text, before), _word_after(text, after)
        yield before, high
        yield low, after
    while before > 0 or after < len(text):
        yield before, after
        reach = max(low - before, after - high)
        before = _word_before(text, max(before - reach, 0))
        after = _word_after(text, min(after + reach, len(text)))
    yield 0, len(text)


def _word_before(text: str, place: int) -> int:
    """Where the word begins that ends at a place or before it."""
    least = max(place - _LONGEST_WORD_CHARACTERS, 0)
    return max(text.rfind(" ", least, max(place - 1, 0)) + 1, least)


def _word_after(text: str, place: int) -> int:
    """Where the word ends that begins at a place or after it."""
    most = min(place + _LONGEST_WORD_CHARACTERS, len(text))
    space = text.find(" ", place + 1, most)
    return space if space >= 0 else most

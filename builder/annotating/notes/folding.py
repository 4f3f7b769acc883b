"""Folding: a text in which white space and quotation marks no longer differ, with the way back to the text itself."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

_MARKS = str.maketrans({**dict.fromkeys("“”„‟«»＂", '"'), **dict.fromkeys("‘’‚‛‹›`´′ʼ＇", "'")})
"""Each stands for one character, so that folding them moves no offset."""

_ODD_SPACE = re.compile(r"\s\s+|[^\S ]")
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class _Edit:
    """Characters of the folded text, from `low` to `high`, that stand for those of the text from `start` to `end`."""

    low: int
    high: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Folded:
    """A text as quotes are looked up in it.

    Attributes:
        text: Runs of white space as one space each, Unicode form C, quotation marks straight.
        spaced: The same with the quotation marks as they were; as long as `text`.
    """

    text: str
    spaced: str
    _edits: tuple[_Edit, ...]

    def span(self, low: int, high: int) -> tuple[int, int]:
        r"""Return where a stretch of the folded text, not empty, stands in the text itself.

        >>> fold("to go\n\nhome").span(3, 8)
        (3, 9)
        """
        first, last = self._edit(low), self._edit(high - 1)
        start = low if first is None else first.start if low < first.high else low - first.high + first.end
        end = high if last is None else last.end if high <= last.high else high - last.high + last.end
        return start, end

    def _edit(self, place: int) -> _Edit | None:
        """The last edit that begins at a place or before it."""
        index = bisect_right(self._edits, place, key=lambda edit: edit.low)
        return self._edits[index - 1] if index else None


def fold(text: str) -> Folded:
    r"""Fold a text; characters that Unicode form C puts together stay together on the way back.

    >>> fold("He said:\n\n“No”").text
    'He said: "No"'
    """
    parts: list[str] = []
    edits: list[_Edit] = []
    done = length = 0
    for start, end, instead in _replacements(text):
        parts += [text[done:start], instead]
        low = length + start - done
        done, length = end, low + len(instead)
        edits.append(_Edit(low, length, start, end))
    spaced = "".join([*parts, text[done:]])
    return Folded(spaced.translate(_MARKS), spaced, tuple(edits))


def fold_quote(words: str) -> str:
    """Fold what an editor quotes: as `fold`, without white space at the edges."""
    return fold(words).text.strip()


def _replacements(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield what is folded to something of another length or form, in order."""
    spaces = ((found.start(), found.end(), " ") for found in _ODD_SPACE.finditer(text))
    if unicodedata.is_normalized("NFC", text):
        yield from spaces
        return
    composed = (
        (word.start() + start, word.start() + end, instead)
        for word in _WORD.finditer(text)
        if not unicodedata.is_normalized("NFC", word[0])
        for start, end, instead in _composed(word[0])
    )
    yield from sorted([*spaces, *composed])


def _composed(word: str) -> Iterator[tuple[int, int, str]]:
    """Yield the clusters of a word that form C writes differently."""
    start = 0
    for place in range(1, len(word) + 1):
        if place < len(word) and (unicodedata.combining(word[place]) or _compose(word[start:place], word[place])):
            continue
        cluster = word[start:place]
        if (instead := unicodedata.normalize("NFC", cluster)) != cluster:
            yield start, place, instead
        start = place


def _compose(cluster: str, letter: str) -> bool:
    """Tell whether a letter becomes part of the cluster before it, as in Hangul."""
    together = unicodedata.normalize("NFC", cluster + letter)
    return together != unicodedata.normalize("NFC", cluster) + unicodedata.normalize("NFC", letter)

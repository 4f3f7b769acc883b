"""Spread: in how many articles up to one of them a word stands, and where that is not what it was before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Places = NDArray[np.int64]
Words = NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class Spread:
    """The words of articles, each once in an article; both as the bytes of an array.

    Attributes:
        words: Their hashes of 64 bits, by article.
        counts: How many words each article has; integers of 32 bits.
    """

    words: bytes
    counts: bytes

    def arrays(self) -> tuple[Words, Places]:
        """Of each word the hash and the place of its article."""
        counts = np.frombuffer(self.counts, dtype=np.int32)
        return np.frombuffer(self.words, dtype=np.uint64), np.repeat(np.arange(len(counts)), counts)

    def of(self, places: Iterable[int]) -> AbstractSet[int]:
        """The words of some articles."""
        words, at = self.arrays()
        return set(words[np.isin(at, [*places])].tolist())


@dataclass(frozen=True, slots=True)
class Asked:
    """Words whose spread mattered at an article; both as the bytes of an array.

    Attributes:
        words: Their hashes of 64 bits, by article.
        places: Of each word the place of the article; integers of 32 bits.
    """

    words: bytes
    places: bytes

    def arrays(self) -> tuple[Words, Places]:
        """Of each word the hash and the place of the article."""
        places = np.frombuffer(self.places, dtype=np.int32)
        return np.frombuffer(self.words, dtype=np.uint64), places.astype(np.int64)

    def moved(self, to: Places) -> Asked:
        """The same for articles that have other places now."""
        _, places = self.arrays()
        return Asked(self.words, to[places].astype(np.int32).tobytes())


def spread_of(words: Sequence[bytes]) -> Spread:
    """Put together the words of articles, which are the bytes of an array of hashes each."""
    counts = np.fromiter((len(own) // 8 for own in words), dtype=np.int32, count=len(words))
    return Spread(b"".join(words), counts.tobytes())


def asked_of(asked: Mapping[int, AbstractSet[int]]) -> Asked:
    """Put together the words that were asked for at some articles, given by their places."""
    pairs = [(word, place) for place in sorted(asked) for word in sorted(asked[place])]
    return Asked(
        np.array([word for word, _ in pairs], dtype=np.uint64).tobytes(),
        np.array([place for _, place in pairs], dtype=np.int32).tobytes(),
    )


class Difference:
    """Tells how two sequences of articles differ in the number of articles up to one of them that have a word."""

    def __init__(self, before: Spread, after: Spread, words: AbstractSet[int], moved: Places) -> None:
        """Count the words that may be in more or fewer articles.

        Args:
            before: The words of the articles as they were.
            after: The words of the articles as they are.
            words: All that an article has which is not in both or has changed.
            moved: Of each article that there was its place now.
        """
        self._words = np.array(sorted(words), dtype=np.uint64)
        self._moved = moved
        self._before = _Counts(before, self._words)
        self._after = _Counts(after, self._words)

    def concerns(self, asked: Asked) -> bool:
        """Tell whether a word is in another class of powers of two at an article at which that was asked for.

        Args:
            asked: By the places that the articles had; all of them are there still.
        """
        words, places = asked.arrays()
        known = np.isin(words, self._words)
        words, places = words[known], places[known]
        return bool((self._before.classes(words, places) != self._after.classes(words, self._moved[places])).any())


class _Counts:
    """Counts the articles that have one of some words, up to an article."""

    def __init__(self, spread: Spread, words: Words) -> None:
        found, places = spread.arrays()
        self._words = words
        self._step = int(places[-1]) + 2 if len(places) else 1
        known = np.isin(found, words)
        self._keys = np.sort(np.searchsorted(words, found[known]) * self._step + places[known])

    def classes(self, words: Words, places: Places) -> Places:
        """Of each pair of a word and the place of an article the number of binary digits of the count."""
        begins = np.searchsorted(self._words, words) * self._step
        ends = begins + np.minimum(places, self._step - 2)
        counts = np.searchsorted(self._keys, ends, side="right") - np.searchsorted(self._keys, begins, side="left")
        classes: Places = np.frexp(counts)[1].astype(np.int64)
        return classes

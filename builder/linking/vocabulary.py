"""Vocabulary: the words of a text that say something, and how alike those of two texts are."""

from __future__ import annotations

import math
import zlib
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from builder.linking.shingles import words_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

_LENGTH_WEIGHTS = {4: 3, 5: 5, 6: 7}
_LONG_WEIGHT = 10
_SHORTEST_LETTERS = min(_LENGTH_WEIGHTS)


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """The words of a text, as numbers.

    Attributes:
        words: Hashes, rising.
        weights: Of each word: whole numbers, so that a sum is the same on every machine.
        norm: The root of the sum of their squares.
    """

    words: NDArray[np.uint32]
    weights: NDArray[np.int64]
    norm: float


def vocabulary_of(text: str) -> Vocabulary:
    """Take the words of a text that say something.

    Long words say more, and each repetition says less than the one before. A list of stop words or counts of how many
    articles use a word would tell better, but the one is a matter of language, and the other changes with each article.
    """
    counts = Counter(word for word in words_of(text) if len(word) >= _SHORTEST_LETTERS)
    weights: Counter[int] = Counter()
    for word, count in counts.items():
        hashed = zlib.crc32(word.encode("utf-8", "surrogatepass"))
        weights[hashed] += _LENGTH_WEIGHTS.get(len(word), _LONG_WEIGHT) * count.bit_length()
    ordered = sorted(weights)
    values = np.array([weights[word] for word in ordered], dtype=np.int64)
    return Vocabulary(np.array(ordered, dtype=np.uint32), values, math.sqrt(int(values @ values)))


def likeness(one: Vocabulary, other: Vocabulary) -> float:
    """The cosine of two vocabularies, in [0, 1]; 0 when one of them is empty.

    >>> one, other = vocabulary_of("Mosul surrendered yesterday"), vocabulary_of("Yesterday Raqqa surrendered")
    >>> round(likeness(one, other), 2)
    0.89
    """
    if len(one.words) > len(other.words):
        one, other = other, one
    if not one.norm:
        return 0.0
    places = np.searchsorted(other.words, one.words)
    places[places == len(other.words)] = 0
    shared = other.words[places] == one.words
    return int(one.weights[shared] @ other.weights[places[shared]]) / (one.norm * other.norm)

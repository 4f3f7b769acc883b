"""Vocabulary: the words of a text that say something, and how alike those of two texts are."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from builder.linking.hashing import hashes_of
from builder.linking.relations.shingles import words_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

_LENGTH_WEIGHTS = np.array([0, 0, 0, 0, 3, 5, 7, 10])
"""By number of letters; longer words weigh as much as those of seven."""

_SHORTEST_LETTERS = 4


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """The words of a text, as numbers.

    Attributes:
        words: Hashes, rising.
        weights: Of each word: whole numbers, so that a sum is the same on every machine.
        norm: The root of the sum of their squares.
    """

    words: NDArray[np.uint64]
    weights: NDArray[np.int64]
    norm: float


def vocabulary_of(text: str) -> Vocabulary:
    """Take the words of a text that say something.

    Long words say more, and each repetition says less than the one before. A list of stop words or counts of how many
    articles use a word would tell better, but the one is a matter of language, and the other changes with each article.
    """
    repetitions = Counter(words_of(text))
    words = [word for word in repetitions if len(word) >= _SHORTEST_LETTERS]
    hashes = hashes_of(words)
    order = np.argsort(hashes)
    lengths = np.fromiter(map(len, words), dtype=np.int64, count=len(words))
    counts = np.fromiter((repetitions[word] for word in words), dtype=np.int64, count=len(words))
    repeated = np.frexp(counts)[1].astype(np.int64)  # 1 for once, 2 for two and three times, 3 for four to seven
    weights = (_LENGTH_WEIGHTS[np.minimum(lengths, len(_LENGTH_WEIGHTS) - 1)] * repeated)[order]
    return Vocabulary(hashes[order], weights, math.sqrt(int(weights @ weights)))


def likeness(one: Vocabulary, other: Vocabulary) -> float:
    """The cosine of two vocabularies, in [0, 1]; 0 when one of them is empty.

    >>> one, other = vocabulary_of("Mosul surrendered yesterday"), vocabulary_of("Yesterday Raqqa surrendered")
    >>> round(likeness(one, other), 2)
    0.89
    """
    (alike,) = likenesses(one, [other])
    return alike


def likenesses(one: Vocabulary, others: Sequence[Vocabulary]) -> list[float]:
    """The cosines of a vocabulary with some others."""
    if not one.norm:
        return [0.0] * len(others)
    words = np.concatenate([other.words for other in others])
    weights = np.concatenate([other.weights for other in others])
    places = np.searchsorted(one.words, words)
    places[places == len(one.words)] = 0
    products = np.where(one.words[places] == words, one.weights[places] * weights, 0)
    ends = np.cumsum([len(other.words) for other in others])
    sums = np.diff(np.append(0, np.cumsum(products))[ends], prepend=0)  # of whole numbers, so exactly
    return [
        int(shared) / (one.norm * other.norm) if other.norm else 0.0 for shared, other in zip(sums, others, strict=True)
    ]

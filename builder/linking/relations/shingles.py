"""Shingles: the runs of five words of a text, by which two texts are compared, and a short signature of them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Hashable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from builder.linking.hashing import hashes_of

SHINGLE_WORDS = 5
BANDS, ROWS = 32, 3
"""Texts are candidates when all rows of one band of their signatures agree: two of Jaccard similarity s are,
with probability 1 - (1 - s³)³²: 0.70 at 1/3, 0.986 at 1/2, 1 - 10⁻¹⁰ at 0.8."""

_PERMUTATIONS = BANDS * ROWS
_BATCH_SHINGLES = 8192  # the permutations of a batch are in memory at once
_FACTOR = 0x9E3779B97F4A7C15  # odd, so that multiplying by it loses nothing modulo 2^64
_WORD = re.compile(r"\w+")
_BLANKS = {code: " " for code in range(128) if not _WORD.fullmatch(chr(code))}
_TYPOGRAPHIC = "’“”‘–—…"
"""What most texts in English have beside ASCII; no part of a word either."""


Shingle = tuple[str, ...]

Signature = NDArray[np.uint32]
"""Of each permutation of the 32-bit numbers the least that it makes of a text's shingles; shape (96,)."""

Signatures = NDArray[np.uint32]
"""One signature a row; shape (texts, 96)."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """How much two texts have in common, by their sets of shingles.

    Attributes:
        jaccard: The shared shingles over all of both, in [0, 1].
        containment: The shared shingles over those of the shorter text, in [0, 1].
    """

    jaccard: float
    containment: float


def words_of(text: str) -> list[str]:
    """Cut a text into its lower-cased words, without punctuation.

    >>> words_of("Iraq’s army said: “We’re in.”")
    ['iraq', 's', 'army', 'said', 'we', 're', 'in']
    """
    lowered = text.lower()
    if not lowered.isascii():
        for mark in _TYPOGRAPHIC:
            lowered = lowered.replace(mark, " ")
    return lowered.translate(_BLANKS).split() if lowered.isascii() else _WORD.findall(lowered)  # thrice as fast


def shingles_of(words: Sequence[str]) -> frozenset[Shingle]:
    """Return the distinct runs of five words; none when there are fewer words.

    >>> sorted(shingles_of("the town fell on monday morning".split()))
    [('the', 'town', 'fell', 'on', 'monday'), ('town', 'fell', 'on', 'monday', 'morning')]
    """
    return frozenset(zip(*(words[start:] for start in range(SHINGLE_WORDS)), strict=False))


def overlap(one: AbstractSet[Hashable], other: AbstractSet[Hashable]) -> Overlap:
    """Compare two texts exactly, by their shingles; texts without any have nothing in common."""
    shared = len(one & other)
    if not shared:
        return Overlap(0.0, 0.0)
    return Overlap(shared / (len(one) + len(other) - shared), shared / min(len(one), len(other)))


def signature(words: Sequence[str]) -> Signature:
    """Return the MinHash signature of a text's shingles, equal on every machine.

    Source: Broder (1997), On the resemblance and containment of documents. The permutations are x → a·x + b modulo 2³²
    with an odd a.
    """
    found = np.full(_PERMUTATIONS, np.iinfo(np.uint32).max, dtype=np.uint32)
    for batch in _batches(hashes_of(words)):
        shingles = _shingle_hashes(batch)
        if len(shingles):
            permuted = np.multiply.outer(_MULTIPLIERS, shingles)
            permuted += _SUMMANDS[:, np.newaxis]
            np.minimum(found, permuted.min(axis=1), out=found)
    return found


def agreement(one: Signature, others: Signatures) -> list[float]:
    """Estimate the Jaccard similarity of a text with each of some others from their signatures, in [0, 1]."""
    return [int(count) / _PERMUTATIONS for count in (others == one).sum(axis=1)]


class CandidateIndex:
    """Finds signatures that may be similar: those of which one band is equal.

    Source: locality-sensitive hashing in bands, Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, section 3.4.
    """

    def __init__(self, signatures: Signatures) -> None:
        """Look for equal bands; texts are given by their rows from now on."""
        self._groups: list[list[int]] = [[] for _ in signatures]
        self._members: list[list[int]] = []
        if len(signatures):
            for band in _bands_of(signatures):
                self._add_groups(band)

    def _add_groups(self, band: NDArray[np.uint64]) -> None:
        """Note which texts have an equal band."""
        order = np.argsort(band, kind="stable")
        is_equal = np.diff(band[order]) == 0
        leads, follows = np.append(is_equal, [False]), np.insert(is_equal, 0, [False])
        begins = leads & ~follows
        numbers = len(self._members) + np.cumsum(begins) - 1
        belongs = leads | follows
        self._members += [[] for _ in range(int(begins.sum()))]
        for place, number in zip(order[belongs].tolist(), numbers[belongs].tolist(), strict=True):
            self._groups[place].append(number)

    def insert(self, place: int) -> None:
        """Let a text be found from now on."""
        for group in self._groups[place]:
            self._members[group].append(place)

    def query(self, place: int) -> set[int]:
        """Return the texts that may be similar to one and were inserted."""
        return set(chain.from_iterable(self._members[group] for group in self._groups[place]))


def _bands_of(signatures: Signatures) -> Iterator[NDArray[np.uint64]]:
    """Of each band a number for each text, so that equal bands have equal numbers and others do not."""
    factor = np.uint64(_FACTOR)
    for band in range(BANDS):
        mixed = np.zeros(len(signatures), dtype=np.uint64)
        for row in range(band * ROWS, (band + 1) * ROWS):
            mixed = (mixed ^ signatures[:, row]) * factor
            mixed ^= mixed >> np.uint64(32)
        yield mixed


def signatures_of(packed: Sequence[bytes]) -> Signatures:
    """Put together the bytes of signatures."""
    return np.frombuffer(b"".join(packed), dtype=np.uint32).reshape(-1, _PERMUTATIONS)


def _parameters(name: str) -> NDArray[np.uint32]:
    """A number for each permutation; they need not be secret, only unlike one another."""
    digests = (hashlib.blake2b(f"{name} {place}".encode(), digest_size=4).digest() for place in range(_PERMUTATIONS))
    return np.array([int.from_bytes(digest, "little") for digest in digests], dtype=np.uint32)


_MULTIPLIERS = _parameters("multiplier") | np.uint32(1)
_SUMMANDS = _parameters("summand")


def _batches(hashes: NDArray[np.uint64]) -> Iterator[NDArray[np.uint64]]:
    """Cut the hashes of a text's words so that every shingle is in one batch."""
    for start in range(0, len(hashes) - SHINGLE_WORDS + 1, _BATCH_SHINGLES):
        yield hashes[start : start + _BATCH_SHINGLES + SHINGLE_WORDS - 1]


def _shingle_hashes(hashes: NDArray[np.uint64]) -> NDArray[np.uint32]:
    """Hash all shingles at once to the 32 bits that the permutations take."""
    count = max(0, len(hashes) - SHINGLE_WORDS + 1)
    mixed = hashes[:count].copy()
    for place in range(1, SHINGLE_WORDS):
        mixed *= np.uint64(_FACTOR)
        mixed ^= mixed >> np.uint64(32)
        mixed += hashes[place : place + count]
    mixed *= np.uint64(_FACTOR)
    mixed ^= mixed >> np.uint64(32)
    mixed *= np.uint64(_FACTOR)  # once more: the permutations keep what order there is
    return (mixed >> np.uint64(32)).astype(np.uint32)

"""Shingles: the runs of five words of a text, by which two texts are compared, and a short signature of them."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from builder.linking.hashing import hashes_of

T = TypeVar("T", bound=Hashable)

SHINGLE_WORDS = 5
BANDS, ROWS = 32, 3
"""Texts are candidates when all rows of one band of their signatures agree: two of Jaccard similarity s are,
with probability 1 - (1 - s³)³²: 0.70 at 1/3, 0.986 at 1/2, 1 - 10⁻¹⁰ at 0.8."""

_PERMUTATIONS = BANDS * ROWS
_BATCH_SHINGLES = 8192  # the permutations of a batch are in memory at once
_FACTOR = 0x9E3779B97F4A7C15  # odd, so that multiplying by it loses nothing modulo 2^64
_WORD = re.compile(r"\w+")
_BLANKS = {code: " " for code in range(128) if not _WORD.fullmatch(chr(code))}

Shingle = tuple[str, ...]

Signature = NDArray[np.uint32]
"""Of each permutation of the 32-bit numbers the least that it makes of a text's shingles; shape (96,)."""


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
            permuted = np.multiply.outer(shingles, _MULTIPLIERS) + _SUMMANDS
            np.minimum(found, permuted.min(axis=0), out=found)
    return found


def agreement(one: Signature, others: Sequence[Signature]) -> list[float]:
    """Estimate the Jaccard similarity of a text with each of some others from their signatures, in [0, 1]."""
    if not others:
        return []
    equal = np.stack(others) == one
    return [int(count) / _PERMUTATIONS for count in equal.sum(axis=1)]


class CandidateIndex(Generic[T]):
    """Finds signatures that may be similar: those of which one band is equal.

    Source: locality-sensitive hashing in bands, Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, section 3.4.
    """

    def __init__(self) -> None:
        """Begin with no signature."""
        self._bands: defaultdict[tuple[int, bytes], list[T]] = defaultdict(list)

    def insert(self, name: T, found: Signature) -> None:
        """Add a signature under a name."""
        for band in _bands_of(found):
            self._bands[band].append(name)

    def query(self, found: Signature) -> set[T]:
        """Return the names of all signatures that may be similar to one."""
        return {name for band in _bands_of(found) if band in self._bands for name in self._bands[band]}


def _bands_of(found: Signature) -> Iterator[tuple[int, bytes]]:
    packed, width = found.tobytes(), ROWS * found.itemsize
    return ((band, packed[band * width : (band + 1) * width]) for band in range(BANDS))


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

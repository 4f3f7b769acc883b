"""Shingles: the runs of five words of a text, by which two texts are compared, and a short signature of them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Hashable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # loading either takes longer than linking a small dossier: only what needs them imports them
    import numpy as np
    from datasketch import MinHash, MinHashLSH
    from numpy.typing import NDArray

SHINGLE_WORDS = 5
BANDS, ROWS = 32, 3
"""Texts are candidates when all rows of one band of their signatures agree: two of Jaccard similarity s are,
with probability 1 - (1 - s³)³²: 0.70 at 1/3, 0.986 at 1/2, 1 - 10⁻¹⁰ at 0.8."""

_PERMUTATIONS = BANDS * ROWS
_SEED = 1
_BATCH_SHINGLES = 8192  # the permutations of a batch are in memory at once
_FACTOR = 0x9E3779B97F4A7C15  # odd, so that multiplying by it loses nothing modulo 2^64
_WORD = re.compile(r"\w+")
_BLANKS = {code: " " for code in range(128) if not _WORD.fullmatch(chr(code))}

Shingle = tuple[str, ...]


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


def hashes_of(words: Sequence[str]) -> NDArray[np.uint64]:
    """Hash each word of a text to a number of 64 bits that is the same everywhere."""
    import numpy as np

    return np.fromiter(map(_word_hash, words), dtype=np.uint64, count=len(words))


def signature(words: Sequence[str]) -> MinHash:
    """Return the MinHash signature of a text's shingles, equal on every machine.

    Source: Broder (1997), On the resemblance and containment of documents; the permutations are datasketch's "affine32"
    of a fixed seed, named here because another version may have another default.
    """
    found = _empty_signature().copy()
    for batch in _batches(hashes_of(words)):
        found.update_batch(_shingle_hashes(batch).tolist())
    return found


def agreement(sketch: MinHash, others: Sequence[MinHash]) -> list[float]:
    """Estimate the Jaccard similarity of a text with each of some others from their signatures, in [0, 1]."""
    import numpy as np

    if not others:
        return []
    equal = np.stack([other.hashvalues for other in others]) == sketch.hashvalues
    return [int(count) / _PERMUTATIONS for count in equal.sum(axis=1)]


def candidate_index() -> MinHashLSH:
    """Return an empty index that finds signatures that may be similar.

    Source: locality-sensitive hashing in bands, Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, section 3.4.
    """
    from datasketch import MinHashLSH

    return MinHashLSH(num_perm=_PERMUTATIONS, params=(BANDS, ROWS))


@cache
def _empty_signature() -> MinHash:
    from datasketch import MinHash

    return MinHash(num_perm=_PERMUTATIONS, seed=_SEED, scheme="affine32", hashfunc=int)


@lru_cache(maxsize=1 << 16)
def _word_hash(word: str) -> int:
    """A number of 64 bits that nobody can aim at; Python's own differs from run to run."""
    return int.from_bytes(hashlib.blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


def _batches(hashes: NDArray[np.uint64]) -> Iterator[NDArray[np.uint64]]:
    """Cut the hashes of a text's words so that every shingle is in one batch."""
    for start in range(0, len(hashes) - SHINGLE_WORDS + 1, _BATCH_SHINGLES):
        yield hashes[start : start + _BATCH_SHINGLES + SHINGLE_WORDS - 1]


def _shingle_hashes(hashes: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Hash all shingles at once to the 32 bits that the permutations take."""
    import numpy as np

    count = len(hashes) - SHINGLE_WORDS + 1
    mixed = hashes[:count].copy()
    for place in range(1, SHINGLE_WORDS):
        mixed *= np.uint64(_FACTOR)
        mixed ^= mixed >> np.uint64(32)
        mixed += hashes[place : place + count]
    mixed *= np.uint64(_FACTOR)
    return np.asarray(mixed >> np.uint64(32), dtype=np.uint64)

"""Hashing: words and texts as numbers and bytes that are the same everywhere, small to keep and quick to compare."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

_DIGEST_BYTES = 16


@lru_cache(maxsize=1 << 18)
def word_hash(word: str) -> int:
    """A number of 64 bits that nobody can aim at; Python's own differs from run to run."""
    return int.from_bytes(hashlib.blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


def hashes_of(words: Sequence[str]) -> NDArray[np.uint64]:
    """Hash each word of a text."""
    return np.fromiter(map(word_hash, words), dtype=np.uint64, count=len(words))


def digest_of(value: object) -> bytes:
    """Hash a value that consists of texts, numbers, bytes and tuples of these; 16 bytes.

    >>> digest_of(("a", 1)) == digest_of(("a", 1)), digest_of(("a", 1)) == digest_of(("a", "1"))
    (True, False)
    """
    return hashlib.blake2b(repr(value).encode("utf-8", "surrogatepass"), digest_size=_DIGEST_BYTES).digest()

"""Hashing: words and texts as numbers and bytes that are the same everywhere, small to keep and quick to compare."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

_DIGEST_BYTES = 16


_REMEMBERED = 1 << 18


class _Hashes(dict[str, int]):
    """The hashes of words; twice as fast to ask as a cache that knows which word was asked for last."""

    def __missing__(self, word: str) -> int:
        if len(self) >= _REMEMBERED:
            self.clear()
        digest = hashlib.blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest()
        self[word] = number = int.from_bytes(digest, "little")
        return number


_hashes = _Hashes()


def word_hash(word: str) -> int:
    """A number of 64 bits that nobody can aim at; Python's own differs from run to run."""
    return _hashes[word]


def hashes_of(words: Sequence[str]) -> NDArray[np.uint64]:
    """Hash each word of a text."""
    return np.fromiter(map(_hashes.__getitem__, words), dtype=np.uint64, count=len(words))


def digest_of(value: object) -> bytes:
    """Hash a value that consists of texts, numbers, bytes and tuples of these; 16 bytes.

    >>> digest_of(("a", 1)) == digest_of(("a", 1)), digest_of(("a", 1)) == digest_of(("a", "1"))
    (True, False)
    """
    return hashlib.blake2b(repr(value).encode("utf-8", "surrogatepass"), digest_size=_DIGEST_BYTES).digest()

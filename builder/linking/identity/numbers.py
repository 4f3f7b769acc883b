"""Numbers: words and names as integers of 64 bits, and small tools for columns of them."""

from __future__ import annotations

import hashlib
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from builder.linking.identity.matching import Key

Numbers = NDArray[np.uint64]
Indexes = NDArray[np.int64]
Truths = NDArray[np.bool_]

NUMBER_BYTES = 8
_BETWEEN = "\x1f"


def written(key: Key) -> str:
    """A name in one string; `key_from` reads it."""
    return _BETWEEN.join(key)


def key_from(text: str) -> Key:
    """The name that `written` wrote."""
    return tuple(text.split(_BETWEEN))


@lru_cache(maxsize=1 << 18)
def number_of(text: str) -> int:
    """The number of a word, or of a name as `written` gives it; two have the same by a chance of one in 10¹⁹."""
    digest = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=NUMBER_BYTES)
    return int.from_bytes(digest.digest(), "little")


def index_in(ordered: Numbers, wanted: Numbers) -> Indexes:
    """The index of each wanted number among ordered ones, each there once; -1 where it is not among them."""
    if not len(ordered):
        return np.full(len(wanted), -1, np.int64)
    at = np.minimum(np.searchsorted(ordered, wanted), len(ordered) - 1)
    return np.where(ordered[at] == wanted, at, -1)


def starts_of(lengths: Indexes) -> Indexes:
    """Where pieces of some lengths begin that follow each other."""
    return np.cumsum(lengths) - lengths

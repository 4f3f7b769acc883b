"""Keeps what stands below a folder in the cache: a hundred thousand rows that are read in a moment."""

from __future__ import annotations

import os
import struct
from array import array
from hashlib import blake2b

from builder.caching.store import Store
from builder.publishing.known_files import NOTHING, OTHER, Survey

SITE_STORE = "site.sqlite"
"""The file in the cache that holds what the last build knew of the site."""

DOCS, SITE = b"docs survey", b"site survey"
"""Where those of the two folders are kept."""

_HEAD = struct.Struct("<IIQ")
"""How many files there are, how many folders, and how long the names of the files are together, in bytes."""

_HASH_BYTES, _NUMBER_BYTES = 32, 8
_BETWEEN = "\0"
"""No name has it."""


def load_survey(store: Store, key: bytes) -> Survey:
    """Return what was kept; nothing when that is lost."""
    packed = store.get(key)
    return unpack_survey(packed) if packed else NOTHING


def sums_of_surveys(store: Store) -> str:
    """Tell what is kept of the two folders from anything else that could be, in hex digits."""
    digest = blake2b(digest_size=16)
    for key in (DOCS, SITE):
        digest.update(blake2b(store.get(key) or b"").digest())
    return digest.hexdigest()


def pack_survey(survey: Survey) -> bytes:
    """Write a survey as bytes: the same ones for the same survey."""
    names = os.fsencode(_BETWEEN.join(survey.hashes))
    none = "00" * _HASH_BYTES
    return b"".join(
        (
            _HEAD.pack(len(survey.hashes), len(survey.folders), len(names)),
            survey.looks.tobytes(),
            array("q", survey.folders.values()).tobytes(),
            bytes.fromhex("".join(content or none for content in survey.hashes.values())),
            names,
            os.fsencode(_BETWEEN.join(survey.folders)),
        )
    )


def unpack_survey(packed: bytes) -> Survey:
    """Read it back."""
    files, folders, names_bytes = _HEAD.unpack_from(packed)
    looks, times = array("q"), array("q")
    start = _HEAD.size
    looks.frombytes(packed[start : (start := start + 2 * files * _NUMBER_BYTES)])
    times.frombytes(packed[start : (start := start + folders * _NUMBER_BYTES)])
    digits = packed[start : (start := start + files * _HASH_BYTES)].hex()
    names = os.fsdecode(packed[start : (start := start + names_bytes)]).split(_BETWEEN)
    step, none = 2 * _HASH_BYTES, "00" * _HASH_BYTES
    hashes = [digits[place : place + step] for place in range(0, len(digits), step)]
    if none in hashes:
        hashes = [OTHER if each == none else each for each in hashes]
    inner = os.fsdecode(packed[start:]).split(_BETWEEN)
    return Survey(dict(zip(names, hashes, strict=False)), looks, dict(zip(inner, times, strict=False)))

"""Looks: which outcome a file had when it looked as it does now, so that it need not be read to be known.

As for the surveys of docs/ and site/, a file whose size and times are as they were is the same file. One that changed
just before it was looked at is read the next time too, since a clock's tick may hold two changes.
"""

from __future__ import annotations

import struct
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from builder.caching.columns import Column
from builder.caching.keys import OutcomeKeys
from builder.caching.store import Store
from builder.model import NoteEntry
from builder.reading.source import Source

_SETTLED_NS = 2_000_000_000
"""The ticks of file systems are at most this long."""

_LOOK = struct.Struct("<qqqq")


@dataclass(frozen=True, slots=True)
class Look:
    """A look at a file.

    Attributes:
        key: Hash of what it looks like, with its path and the notes on it; empty when that says nothing.
        known: The key of the outcome that it had when it looked like that; None where no build has seen that.
    """

    key: bytes
    known: bytes | None


class Looks:
    """Knows by the looks of files which outcomes they have."""

    def __init__(self, store: Store, keys: OutcomeKeys) -> None:
        """Recall what the last build saw.

        Args:
            store: Where it is kept.
            keys: What all articles share counts.
        """
        self._keys = keys
        self._column = Column(store, "looks", bytes)
        self._used: list[bytes] = []
        self._settled = time.time_ns() - _SETTLED_NS

    def look(self, source: Source, notes: Iterable[NoteEntry]) -> Look:
        """Look at a file; do it before it is read."""
        try:
            found = source.file.stat()
        except OSError:
            return Look(b"", None)  # reading it says what is wrong
        if max(found.st_mtime_ns, found.st_ctime_ns) > self._settled:
            return Look(b"", None)
        # Where the file is on disk counts: another file may have had this path and these times.
        seen = _LOOK.pack(found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)
        key = self._keys.key(source, seen, notes)
        known = self._column.get(key)
        if known is not None:
            self._used.append(key)
        return Look(key, known)

    def remember(self, look: Look, key: bytes) -> None:
        """Take down the key of the outcome that a file has."""
        if look.key and look.known is None:
            self._column.put(look.key, key)
            self._used.append(look.key)

    def save(self) -> None:
        """Write what is new, and forget what was not seen again."""
        self._column.save(self._used)

    @property
    def pieces(self) -> Iterator[bytes]:
        """The keys under which the store has it."""
        return self._column.pieces

"""What was looked at when things were made, as flat arrays: of millions it is told at once which still hold.

Source: the verifying traces of Mokhov, Mitchell and Peyton Jones, "Build Systems à la Carte" (2018).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from itertools import count

import numpy as np
from numpy.typing import NDArray

from builder.rendering.tracing import DIGEST_BYTES, Digests, owner_of

_Places = NDArray[np.int32]
_Digests = NDArray[np.uint64]
_Truths = NDArray[np.bool_]

_PART = 4
"""The book is written anew when what came after it is more than a fourth of it, or what is looked at in all is less."""

_TOGETHER = 1024
"""So many traces are set one after the other in one step."""


@dataclass(frozen=True, slots=True)
class TraceBook:
    """Traces, and the names of what was looked at, in the order in which they came.

    Attributes:
        id: A hash of all that is in it; empty for what came after a book.
        names: Everything that was looked at, by its place.
        owners: What it is a part of: while an owner is as it was, so are its parts.
        owned_by: The owner of each name, by its place among them, as integers of 32 bits.
        looked_at: The places of the names of all traces, one trace after the other, as integers of 32 bits.
        lengths: How many there are in each trace, as integers of 32 bits.
    """

    id: bytes = b""
    names: list[str] = field(default_factory=list)
    owners: list[str] = field(default_factory=list)
    owned_by: bytes = b""
    looked_at: bytes = b""
    lengths: bytes = b""


@dataclass(frozen=True, slots=True)
class KeptTraces:
    """The traces of an earlier build, which all held when it ended. Most stand in a book that is seldom written.

    Attributes:
        book: The id of the book.
        added: What came after it; places and numbers go on from those of the book.
        digests: What each name stood for, as unsigned integers of 64 bits.
        owner_digests: The owners' digests.
        numbers: The trace of each thing that was made, by its number, as integers of 32 bits.
    """

    book: bytes = b""
    added: TraceBook = field(default_factory=TraceBook)
    digests: bytes = b""
    owner_digests: bytes = b""
    numbers: bytes = b""


class Traces:
    """The traces of a build: those of an earlier one by their numbers, and after them the new ones."""

    def __init__(self, book: TraceBook, kept: KeptTraces, digests: Digests) -> None:
        """Find out what has changed.

        Args:
            book: The book of the traces.
            kept: The traces of an earlier build.
            digests: Of what can be looked at now.
        """
        self._now, self._book = digests, book
        self._names = [*book.names, *kept.added.names]
        self._owners = [*book.owners, *kept.added.owners]
        self._owned_by: _Places = np.frombuffer(book.owned_by + kept.added.owned_by, np.int32)
        self._parts = [(_places(part.looked_at), _places(part.lengths)) for part in (book, kept.added)]
        self._count = sum(len(lengths) for _looked_at, lengths in self._parts)
        self._digests: _Digests = np.frombuffer(kept.digests, np.uint64).copy()
        self._owner_digests = _joined(digests.of_owner, self._owners)
        self._changed = self._what_changed(np.frombuffer(kept.owner_digests, np.uint64))
        self._new: list[_Places] = []
        self._places = _Numbers()

    def holding(self) -> _Truths:
        """Tell of each trace of the earlier build, by its number, whether all that was looked at is as it was."""
        return np.concatenate([*self._holding()])

    def add(self, seen: Collection[str]) -> int:
        """Add a trace of what was looked at now; return its number."""
        if not self._places:
            self._places.update(zip(self._names, count(), strict=False))
        places = np.fromiter(map(self._places.__getitem__, seen), np.int32, len(seen))
        places.sort()
        self._new.append(places)
        return self._count + len(self._new) - 1

    def kept(self, numbers: Sequence[int]) -> tuple[TraceBook, KeptTraces]:
        """Give some traces in this order for the next build; of the earlier ones they may be only those that hold.

        It can be asked for once: what takes much memory is given up as soon as may be.

        Returns:
            The book, which is the same one as long as it serves, and what goes with it.
        """
        chosen = np.array(numbers, np.int32)
        self._complete()
        (written, _lengths), *after = self._parts
        looked_at = np.concatenate([part for part, _lengths in after])
        lengths = np.concatenate([part for _looked_at, part in self._parts])
        if _PART * len(looked_at) > len(written) or _PART * int(lengths[chosen].sum()) < len(written):
            self._parts = []
            every = np.concatenate([written, looked_at]) if len(written) else looked_at
            del written, looked_at, after
            every, lengths = _chosen(every, lengths, chosen)
            return self._written_anew(every, lengths)
        book = self._book
        added = TraceBook(
            names=self._names[len(book.names) :],
            owners=self._owners[len(book.owners) :],
            owned_by=self._owned_by.tobytes()[len(book.owned_by) :],
            looked_at=looked_at.tobytes(),
            lengths=lengths.tobytes()[len(book.lengths) :],
        )
        kept = (self._digests.tobytes(), self._owner_digests.tobytes(), chosen.tobytes())
        return book, KeptTraces(book.id, added, *kept)

    def _written_anew(self, looked_at: _Places, lengths: _Places) -> tuple[TraceBook, KeptTraces]:
        """Give a book with some traces; names at which nobody looks any more are thrown out."""
        is_used = np.zeros(len(self._names), bool)
        is_used[looked_at] = True
        owned_by = self._owned_by[is_used]
        is_owner = np.zeros(len(self._owners), bool)
        is_owner[owned_by] = True
        names = [name for name, stays in zip(self._names, is_used.tolist(), strict=True) if stays]
        self._names = []
        np.take(_moved(is_used), looked_at, out=looked_at, mode="clip")
        moved = looked_at.tobytes()
        book = TraceBook(
            id=_hash_of("\n".join(names).encode("utf-8", "surrogatepass"), moved, lengths.tobytes()),
            names=names,
            owners=[owner for owner, stays in zip(self._owners, is_owner.tolist(), strict=True) if stays],
            owned_by=_moved(is_owner)[owned_by].tobytes(),
            looked_at=moved,
            lengths=lengths.tobytes(),
        )
        digests, owner_digests = self._digests[is_used].tobytes(), self._owner_digests[is_owner].tobytes()
        numbers = np.arange(len(lengths), dtype=np.int32).tobytes()
        return book, KeptTraces(book.id, TraceBook(), digests, owner_digests, numbers)

    def _holding(self) -> Iterator[_Truths]:
        for looked_at, lengths in self._parts:
            holding = np.ones(len(lengths), bool)
            if self._changed.any():
                hits = np.flatnonzero(self._changed[looked_at])
                holding[np.searchsorted(np.cumsum(lengths, dtype=np.int64), hits, side="right")] = False
            yield holding

    def _what_changed(self, owner_digests: _Digests) -> _Truths:
        changed: _Truths = (self._owner_digests != owner_digests)[self._owned_by]
        places = np.flatnonzero(changed)
        now = _joined(self._now.of, [self._names[place] for place in places.tolist()])
        changed[places] = self._digests[places] != now
        self._digests[places] = now
        return changed

    def _complete(self) -> None:
        """Add the new traces to the earlier ones, their names' owners to the owners, and the digests of all."""
        if not self._new:
            return
        self._parts.append((np.concatenate(self._new), np.array([*map(len, self._new)], np.int32)))
        self._count, self._new = self._count + len(self._new), []
        self._names, self._places = [*self._places], _Numbers()  # there are many, and no trace is added any more
        names = self._names[len(self._owned_by) :]
        places = {owner: place for place, owner in enumerate(self._owners)}
        owners = (places.setdefault(owner_of(name), len(places)) for name in names)
        owned_by = np.fromiter(owners, np.int32, len(names))
        self._owned_by = np.concatenate([self._owned_by, owned_by])
        self._digests = np.concatenate([self._digests, _joined(self._now.of_once, names)])
        new_owners = [*places][len(self._owners) :]
        self._owner_digests = np.concatenate([self._owner_digests, _joined(self._now.of_owner, new_owners)])
        self._owners += new_owners


class _Numbers(dict[str, int]):
    """Numbers names, in the order in which they come."""

    __slots__ = ()

    def __missing__(self, name: str) -> int:
        number = self[name] = len(self)
        return number


def _hash_of(*parts: bytes) -> bytes:
    digest = blake2b(digest_size=DIGEST_BYTES)
    for part in parts:
        digest.update(part)
    return digest.digest()


def _chosen(looked_at: _Places, lengths: _Places, numbers: _Places) -> tuple[_Places, _Places]:
    """Set some traces one after the other; give the length of each, too."""
    starts = np.cumsum(lengths, dtype=np.int64) - lengths
    chosen = lengths[numbers]
    ends = np.cumsum(chosen, dtype=np.int64)
    together = np.empty(int(chosen.sum()), np.int32)
    for first in range(0, len(numbers), _TOGETHER):  # all at once would take eight times the memory of what comes of it
        some = slice(first, first + _TOGETHER)
        shifts = starts[numbers[some]] - (ends[some] - chosen[some])
        begin, end = int(ends[first] - chosen[first]), int(ends[some][-1])
        together[begin:end] = looked_at[np.repeat(shifts, chosen[some]) + np.arange(begin, end)]
    return together, chosen


def _moved(stays: _Truths) -> _Places:
    """The place of each thing when only some stay."""
    return np.cumsum(stays, dtype=np.int32) - np.int32(1)


def _places(packed: bytes) -> _Places:
    return np.frombuffer(packed, np.int32)


def _joined(digest: Callable[[str], bytes], names: Iterable[str]) -> _Digests:
    return np.frombuffer(b"".join(map(digest, names)), np.uint64)

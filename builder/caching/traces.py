"""What was looked at when things were made, as flat arrays: of millions it is told at once which still hold.

Source: the verifying traces of Mokhov, Mitchell and Peyton Jones, "Build Systems à la Carte" (2018).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from builder.rendering.tracing import Digests, owner_of

_Places = NDArray[np.int32]
_Numbers = NDArray[np.int64]
_Digests = NDArray[np.uint64]

_SPARSE = 4
"""Names are thrown out that nobody looks at, when there are so many times more than are looked at."""


@dataclass(frozen=True, slots=True)
class KeptTraces:
    """The traces of an earlier build, which all held when it ended.

    Attributes:
        names: Everything that was looked at, by its place.
        digests: What that stood for, as unsigned integers of 64 bits.
        owners: What it is a part of: while an owner is as it was, so are its parts.
        owner_digests: The owners' digests.
        owned_by: The owner of each name, by its place among them, as integers of 32 bits.
        looked_at: The places of the names of all traces, one trace after the other, as integers of 32 bits.
        lengths: How many there are in each trace, as integers of 32 bits.
    """

    names: list[str] = field(default_factory=list)
    digests: bytes = b""
    owners: list[str] = field(default_factory=list)
    owner_digests: bytes = b""
    owned_by: bytes = b""
    looked_at: bytes = b""
    lengths: bytes = b""


class Traces:
    """The traces of a build: those of an earlier one by their numbers, and after them the new ones."""

    def __init__(self, kept: KeptTraces, digests: Digests) -> None:
        """Find out what has changed.

        Args:
            kept: The traces of an earlier build.
            digests: Of what can be looked at now.
        """
        self._now = digests
        self._names, self._owners = [*kept.names], [*kept.owners]
        self._owned_by: _Places = np.frombuffer(kept.owned_by, np.int32)
        self._looked_at: _Places = np.frombuffer(kept.looked_at, np.int32)
        self._lengths: _Places = np.frombuffer(kept.lengths, np.int32)
        self._digests: _Digests = np.frombuffer(kept.digests, np.uint64).copy()
        self._owner_digests = _joined(digests.of_owner, kept.owners)
        self._changed = self._what_changed(np.frombuffer(kept.owner_digests, np.uint64))
        self._new: list[_Places] = []
        self._places: dict[str, int] = {}

    def holding(self) -> list[bool]:
        """Tell of each trace of the earlier build whether all that was looked at is as it was."""
        holding = np.ones(len(self._lengths), bool)
        if self._changed.any():
            hits = np.flatnonzero(self._changed[self._looked_at])
            holding[np.searchsorted(np.cumsum(self._lengths, dtype=np.int64), hits, side="right")] = False
        return holding.tolist()

    def add(self, seen: Iterable[str]) -> int:
        """Add a trace of what was looked at now; return its number."""
        if not self._places:
            self._places = {name: place for place, name in enumerate(self._names)}
        self._new.append(np.array(sorted(map(self._place, seen)), np.int32))
        return len(self._lengths) + len(self._new) - 1

    def kept(self, numbers: Sequence[int]) -> KeptTraces:
        """Give some traces in this order for the next build; of the earlier ones they may be only those that hold."""
        looked_at, lengths = self._chosen(np.array(numbers, np.int64))
        names, owned_by, digests = self._names, self._all_owned_by(), self._all_digests()
        is_used = np.zeros(len(names), bool)
        is_used[looked_at] = True
        if len(names) > _SPARSE * np.count_nonzero(is_used):
            looked_at = (np.cumsum(is_used, dtype=np.int32) - 1)[looked_at]
            names = [name for name, stays in zip(names, is_used.tolist(), strict=True) if stays]
            owned_by, digests = owned_by[is_used], digests[is_used]
        new_owners = _joined(self._now.of_owner, self._owners[len(self._owner_digests) :])
        return KeptTraces(
            names=names,
            digests=digests.tobytes(),
            owners=self._owners,
            owner_digests=np.concatenate([self._owner_digests, new_owners]).tobytes(),
            owned_by=owned_by.tobytes(),
            looked_at=looked_at.tobytes(),
            lengths=lengths.tobytes(),
        )

    def _what_changed(self, owner_digests: _Digests) -> NDArray[np.bool_]:
        changed: NDArray[np.bool_] = (self._owner_digests != owner_digests)[self._owned_by]
        places = np.flatnonzero(changed)
        now = _joined(self._now.of, [self._names[place] for place in places.tolist()])
        changed[places] = self._digests[places] != now
        self._digests[places] = now
        return changed

    def _place(self, name: str) -> int:
        place = self._places.setdefault(name, len(self._names))
        if place == len(self._names):
            self._names.append(name)
        return place

    def _all_owned_by(self) -> _Places:
        """The owner of each name; those of new names are added to the owners."""
        places = {owner: place for place, owner in enumerate(self._owners)}
        new = [places.setdefault(owner_of(name), len(places)) for name in self._names[len(self._owned_by) :]]
        self._owners = [*places]
        return np.concatenate([self._owned_by, np.array(new, np.int32)])

    def _all_digests(self) -> _Digests:
        return np.concatenate([self._digests, _joined(self._now.of, self._names[len(self._digests) :])])

    def _chosen(self, numbers: _Numbers) -> tuple[_Places, _Places]:
        """Set some traces one after the other; give the length of each, too."""
        looked_at = np.concatenate([self._looked_at, *self._new])
        lengths = np.concatenate([self._lengths, np.array([*map(len, self._new)], np.int32)])
        starts = np.cumsum(lengths, dtype=np.int64) - lengths
        chosen = lengths[numbers]
        shifts = starts[numbers] - (np.cumsum(chosen, dtype=np.int64) - chosen)
        return looked_at[np.repeat(shifts, chosen) + np.arange(chosen.sum())], chosen


def _joined(digest: Callable[[str], bytes], names: Iterable[str]) -> _Digests:
    return np.frombuffer(b"".join(map(digest, names)), np.uint64)

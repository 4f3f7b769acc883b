"""Columns: a small value for each of many keys, read all at once and written where they changed.

A column lies in the store in a fixed number of pieces, by the first byte of the key: 10,000 values are read as 64, and
a new one is written with those of its piece.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, KeysView
from typing import Generic, TypeVar

import msgspec

from builder.caching.store import Store

T = TypeVar("T")

_PIECES = 64


class Column(Generic[T]):
    """The values of one kind by their keys."""

    def __init__(self, store: Store, name: str, kind: type[T]) -> None:
        """Read what is there.

        Args:
            store: What holds it.
            name: No other column of the store has it; it tells also what the values were made by.
            kind: A type that msgspec can encode and decode, equal to what it was.
        """
        self._store, self._name = store, name
        self._known: dict[bytes, T] = {}
        self._changed: set[int] = set()
        decoder = msgspec.msgpack.Decoder(dict[bytes, kind])  # type: ignore[valid-type] # known when it runs
        for key in self.pieces:
            if packed := store.get(key):
                self._known |= _decoded(decoder, packed)

    def get(self, key: bytes) -> T | None:
        """The value of a key; None where there is none."""
        return self._known.get(key)

    def values(self, keys: Iterable[bytes]) -> list[T | None]:
        """The values of some keys; None where there is none."""
        return [*map(self._known.get, keys)]

    def put(self, key: bytes, value: T) -> None:
        """Take a value for a key that has none."""
        self._known[key] = value
        self._changed.add(_piece_of(key))

    @property
    def keys(self) -> KeysView[bytes]:
        """The keys that have a value."""
        return self._known.keys()

    @property
    def pieces(self) -> Iterator[bytes]:
        """The keys under which the store has it."""
        return map(self._key, range(_PIECES))

    def save(self, used: Iterable[bytes], store: Store | None = None) -> None:
        """Write what changed, and drop the values of all keys but these.

        Args:
            used: The keys.
            store: Where to write; None writes where it was read.
        """
        for key in self._known.keys() - {*used}:
            del self._known[key]
            self._changed.add(_piece_of(key))
        together: dict[int, dict[bytes, T]] = {piece: {} for piece in self._changed}
        for key, value in self._known.items() if together else ():
            if (values := together.get(_piece_of(key))) is not None:
                values[key] = value
        pieces = {self._key(piece): _encoder.encode(values) for piece, values in together.items()}
        (store or self._store).put(pieces)
        self._changed.clear()

    def _key(self, piece: int) -> bytes:
        return f"{self._name}\0{piece}".encode()


def _piece_of(key: bytes) -> int:
    return key[0] % _PIECES


def _decoded(decoder: msgspec.msgpack.Decoder[dict[bytes, T]], packed: bytes) -> dict[bytes, T]:
    try:
        return decoder.decode(packed)
    except msgspec.MsgspecError:  # another version of this program wrote it
        return {}


_encoder = msgspec.msgpack.Encoder()

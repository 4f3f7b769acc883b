"""Makes the large data files, each from what it has in common with the one that an earlier build has made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from io import BytesIO
from itertools import accumulate, pairwise
from pathlib import Path
from typing import BinaryIO, TypeVar

import msgspec

from builder.caching.store import Store
from builder.digests import hash_of_file
from builder.files_beside import FilesBeside, LargeAsset, large_asset
from builder.rendering.addresses import DATABASE
from builder.rendering.data.database import ORIGIN, EarlierDatabase, make_database, recipe_of
from builder.rendering.data.filling import PartMade
from builder.rendering.data.parts import Part
from builder.rendering.drafts import Patchwork
from builder.rendering.tracing import Digests

K = TypeVar("K", "_KeptPatchwork", "_KeptDatabase")

_DATABASE_KEY = DATABASE.encode()
_CHUNK_BYTES = 1 << 18


@dataclass(frozen=True, slots=True)
class _KeptPatchwork:
    """A patchwork that was made.

    Attributes:
        base: Hash of what all pages depend on.
        hash: SHA-256 of the file.
        look: Its size in bytes and when it was written, in nanoseconds: a file of the same look has the same bytes.
        pieces: What each piece was made from, a digest each.
        lengths: Of the pieces, in bytes.
    """

    base: bytes
    hash: str
    look: tuple[int, int]
    pieces: list[bytes]
    lengths: list[int]


@dataclass(frozen=True, slots=True)
class _KeptDatabase:
    """A database that was made; `base`, `hash` and `look` as of a patchwork."""

    base: bytes
    hash: str
    look: tuple[int, int]
    recipe: str
    parts: list[PartMade]


class DataFiles:
    """Makes the data files of one build; what they are made from is looked at first, and most of it is copied."""

    def __init__(self, store: Store, base: bytes, digests: Digests, docs_dir: Path, beside: FilesBeside) -> None:
        """Prepare.

        Args:
            store: Where it is kept of what the files consist; it is used until the last one is made.
            base: A hash of what all pages depend on; so do all rows on the site's address.
            digests: Of what is in the catalogue.
            docs_dir: Where an earlier build has left its files. One that has other bytes by now is not used.
            beside: Begins at once with what takes long and will probably be asked for.
        """
        self._store, self._digests, self._docs_dir, self._beside = store, digests, docs_dir, beside
        self._base = base + digests.of_address()
        self.keys: list[bytes] = []

    def patchwork(self, work: Patchwork) -> LargeAsset:
        """Return a patchwork as a file that is made only when a piece of it has changed."""
        digest = self._digests.of_all_about_article if work.is_linked else self._digests.of_article
        pieces = [*map(digest, work.article_ids)]
        recipe = sha256(b"\0".join((self._base, work.head.encode(), *pieces))).hexdigest()
        key = work.path.encode()
        self.keys.append(key)
        before = self._kept(key, _patchwork_decoder)
        make = partial(_patch, work, pieces, before, self._docs_dir / work.path)
        made = make if before else self._beside.begin(make)

        def write(file: Path) -> str:
            content_hash, lengths = made(file)
            kept = _KeptPatchwork(self._base, content_hash, _look_of(file), pieces, lengths)
            self._store.put({key: msgspec.msgpack.encode(kept)})
            return content_hash

        return large_asset(work.path, recipe, write, work.origin)

    def database(self, parts: Sequence[Part]) -> LargeAsset:
        """Return the database, of which all rows are given, as a file that is made only when something has changed."""
        recipe = recipe_of(parts, self._base)
        before = self._kept(_DATABASE_KEY, _database_decoder)
        make = partial(_database, parts, before, self._docs_dir / DATABASE)
        made = make if before and before.recipe == recipe else self._beside.begin(make)
        self.keys.append(_DATABASE_KEY)

        def write(file: Path) -> str:
            content_hash, parts_made = made(file)
            kept = _KeptDatabase(self._base, content_hash, _look_of(file), recipe, parts_made)
            self._store.put({_DATABASE_KEY: msgspec.msgpack.encode(kept)})
            return content_hash

        return large_asset(DATABASE, recipe, write, ORIGIN)

    def _kept(self, key: bytes, decoder: msgspec.msgpack.Decoder[K]) -> K | None:
        """Return what an earlier build has kept with the same base."""
        try:
            kept = decoder.decode(self._store.get(key) or b"")
        except msgspec.MsgspecError:  # there is none, or another version of this program wrote it
            return None
        return kept if kept.base == self._base else None


def _patch(
    work: Patchwork, pieces: Sequence[bytes], before: _KeptPatchwork | None, earlier: Path, file: Path
) -> tuple[str, list[int]]:
    """Make a patchwork as a file; give its hash and the length of each piece."""
    places: dict[bytes, tuple[int, int]] = {}
    if before and _is_as_made(earlier, before):
        ends = accumulate(before.lengths, initial=len(work.head.encode()))
        places = dict(zip(before.pieces, pairwise(ends), strict=True))
    lengths: list[int] = []
    digest = sha256()
    with file.open("xb") as made, earlier.open("rb") if places else BytesIO() as source:
        for chunk in _chunks(work, pieces, places, source, lengths):
            made.write(chunk)
            digest.update(chunk)
    return digest.hexdigest(), lengths


def _chunks(
    work: Patchwork,
    pieces: Sequence[bytes],
    places: Mapping[bytes, tuple[int, int]],
    source: BinaryIO,
    lengths: list[int],
) -> Iterator[bytes | memoryview]:
    """Yield a patchwork bit by bit, what has a place in an earlier one from there; take down the length of each piece.

    What is yielded is to be used before the next is asked for.
    """
    yield work.head.encode()
    start = end = 0
    for piece, article_id in zip(pieces, work.article_ids, strict=True):
        place = places.get(piece)
        if place and place[0] == end:
            end = place[1]
        else:
            yield from _cut(source, start, end)
            start, end = place or (0, 0)
        if place:
            lengths.append(place[1] - place[0])
        else:
            content = work.piece(article_id).encode()
            lengths.append(len(content))
            yield content
    yield from _cut(source, start, end)


def _cut(source: BinaryIO, start: int, end: int) -> Iterator[memoryview]:
    source.seek(start)
    buffer = memoryview(bytearray(min(_CHUNK_BYTES, end - start)))
    for place in range(start, end, _CHUNK_BYTES):
        yield buffer[: source.readinto(buffer[: end - place])]  # type: ignore[attr-defined] # a buffered file has it


def _database(
    parts: Sequence[Part], before: _KeptDatabase | None, earlier: Path, file: Path
) -> tuple[str, list[PartMade]]:
    """Make the database as a file; give its hash, and of what it consists."""
    is_usable = before is not None and _is_as_made(earlier, before)
    made = make_database(file, parts, EarlierDatabase(earlier, before.parts) if before and is_usable else None)
    return hash_of_file(file), made


def _is_as_made(file: Path, before: _KeptPatchwork | _KeptDatabase) -> bool:
    """Tell whether a file is the one that an earlier build has made; it is read where its look does not say so."""
    return file.is_file() and (_look_of(file) == before.look or hash_of_file(file) == before.hash)


def _look_of(file: Path) -> tuple[int, int]:
    found = file.stat()
    return found.st_size, found.st_mtime_ns


_patchwork_decoder = msgspec.msgpack.Decoder(_KeptPatchwork)
_database_decoder = msgspec.msgpack.Decoder(_KeptDatabase)

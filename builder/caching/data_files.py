"""Makes the large data files, each from what it has in common with the one that an earlier build has made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import file_digest, sha256
from itertools import accumulate, pairwise
from pathlib import Path
from typing import TypeVar

import msgspec

from builder.caching.store import Store
from builder.files_beside import FilesBeside, made_here
from builder.model import Asset
from builder.rendering.addresses import DATABASE
from builder.rendering.data.database import ORIGIN, EarlierDatabase, make_database, recipe_of
from builder.rendering.data.filling import PartMade
from builder.rendering.data.parts import Part
from builder.rendering.drafts import Patchwork
from builder.rendering.tracing import Digests

K = TypeVar("K", "_KeptPatchwork", "_KeptDatabase")

_DATABASE_KEY = DATABASE.encode()


@dataclass(frozen=True, slots=True)
class _KeptPatchwork:
    """A patchwork that was made.

    Attributes:
        base: Hash of what all pages depend on.
        hash: SHA-256 of the file.
        pieces: What each piece was made from, a digest each.
        lengths: Of the pieces, in bytes.
    """

    base: bytes
    hash: str
    pieces: list[bytes]
    lengths: list[int]


@dataclass(frozen=True, slots=True)
class _KeptDatabase:
    """A database that was made; `base` and `hash` as of a patchwork."""

    base: bytes
    hash: str
    recipe: str
    parts: list[PartMade]


class DataFiles:
    """Makes the data files of one build; what they are made from is looked at first, and most of it is copied."""

    def __init__(self, store: Store, base: bytes, digests: Digests, docs_dir: Path) -> None:
        """Prepare.

        Args:
            store: Where it is kept of what the files consist; it is used until the last one is made.
            base: A hash of what all pages depend on.
            digests: Of what is in the catalogue.
            docs_dir: Where an earlier build has left its files. One that has other bytes by now is not used.
        """
        self._store, self._base, self._digests, self._docs_dir = store, base, digests, docs_dir
        self.keys: list[bytes] = []

    def patchwork(self, work: Patchwork) -> Asset:
        """Return a patchwork as a file that is made only when a piece of it has changed."""
        digest = self._digests.of_all_about_article if work.is_linked else self._digests.of_article
        pieces = [*map(digest, work.article_ids)]
        recipe = sha256(b"\0".join((self._base, work.head.encode(), *pieces))).hexdigest()
        key = work.path.encode()
        self.keys.append(key)

        def make() -> bytes:
            content, lengths = _patched(work, pieces, self._kept(key, _patchwork_decoder), self._docs_dir)
            kept = _KeptPatchwork(self._base, sha256(content).hexdigest(), pieces, lengths)
            self._store.put({key: msgspec.msgpack.encode(kept)})
            return content

        return Asset(work.path, recipe, make, work.origin)

    def database(self, parts: Sequence[Part], beside: FilesBeside) -> Asset:
        """Return the database as a file that is made only when something in it has changed.

        Args:
            parts: All its rows.
            beside: Begins at once with a database that will probably be asked for.
        """
        recipe = recipe_of(parts, self._base)
        before = self._kept(_DATABASE_KEY, _database_decoder)
        make = partial(_database, parts, before, self._docs_dir / DATABASE)
        made = beside.begin(make) if before and before.recipe != recipe else partial(made_here, make)
        self.keys.append(_DATABASE_KEY)

        def finish() -> bytes:
            content, (content_hash, parts_made) = made()
            kept = _KeptDatabase(self._base, content_hash, recipe, parts_made)
            self._store.put({_DATABASE_KEY: msgspec.msgpack.encode(kept)})
            return content

        return Asset(DATABASE, recipe, finish, ORIGIN)

    def _kept(self, key: bytes, decoder: msgspec.msgpack.Decoder[K]) -> K | None:
        """Return what an earlier build has kept with the same base."""
        try:
            kept = decoder.decode(self._store.get(key) or b"")
        except msgspec.MsgspecError:  # there is none, or another version of this program wrote it
            return None
        return kept if kept.base == self._base else None


def _patched(
    work: Patchwork, pieces: Sequence[bytes], before: _KeptPatchwork | None, docs_dir: Path
) -> tuple[bytes, list[int]]:
    """Make a patchwork; give the length of each piece, too."""
    file = docs_dir / work.path
    content = memoryview(file.read_bytes() if before and file.is_file() else b"")
    known: dict[bytes, memoryview] = {}
    if before and sha256(content).hexdigest() == before.hash:
        ends = accumulate(before.lengths, initial=len(work.head.encode()))
        known = {piece: content[start:end] for piece, (start, end) in zip(before.pieces, pairwise(ends), strict=True)}
    found = [
        known[piece] if piece in known else work.piece(article_id).encode()
        for piece, article_id in zip(pieces, work.article_ids, strict=True)
    ]
    return b"".join((work.head.encode(), *found)), [*map(len, found)]


def _database(
    parts: Sequence[Part], before: _KeptDatabase | None, earlier: Path, file: Path
) -> tuple[str, list[PartMade]]:
    """Make the database as a file; give its hash, and of what it consists."""
    is_usable = before is not None and earlier.is_file() and _hash_of(earlier) == before.hash
    made = make_database(file, parts, EarlierDatabase(earlier, before.parts) if before and is_usable else None)
    return _hash_of(file), made


def _hash_of(file: Path) -> str:
    with file.open("rb") as content:
        return file_digest(content, "sha256").hexdigest()


_patchwork_decoder = msgspec.msgpack.Decoder(_KeptPatchwork)
_database_decoder = msgspec.msgpack.Decoder(_KeptDatabase)

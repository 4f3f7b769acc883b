"""The briefing as an SQLite database, made with sqlite-utils: equal rows give equal bytes on the same machine.

It is put together in a file, because in memory it would take three times its size.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from builder.model import Asset
from builder.rendering.addresses import DATABASE
from builder.rendering.data.columns import Column, Table
from builder.rendering.data.filling import Filler, PartMade
from builder.rendering.data.parts import Part, parts_of
from builder.rendering.data.queries import views
from builder.rendering.data.tables import tables
from builder.rendering.tracing import Digests
from builder.rendering.views import Catalogue

if TYPE_CHECKING:
    from sqlite_utils import Database
    from sqlite_utils.db import Table as DatabaseTable

PAGE_BYTES = 4096

ORIGIN = "the briefing as a database"

_TYPES = {"text": str, "integer": int, "real": float}
_TOKENS = "unicode61 remove_diacritics 2"
_INDEX_BYTES = 64 << 20
"""So much of a full-text index is put together in memory: more than ten thousand articles take."""


@dataclass(frozen=True, slots=True)
class EarlierDatabase:
    """A database of an earlier build, and its parts in their order."""

    file: Path
    parts: Sequence[PartMade]


def database(catalogue: Catalogue) -> Asset:
    """Return the database as a file that is made only when something in it changes."""
    parts = parts_of(catalogue, Digests(catalogue))
    return Asset(DATABASE, recipe_of(parts), lambda: database_bytes(catalogue), ORIGIN)


def database_bytes(catalogue: Catalogue) -> bytes:
    """Make the database in one go; the file as bytes."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "made.sqlite"
        make_database(file, parts_of(catalogue, Digests(catalogue)))
        return file.read_bytes()


def make_database(file: Path, parts: Sequence[Part], earlier: EarlierDatabase | None = None) -> list[PartMade]:
    """Make the database: tables, foreign keys with their indexes, views, and full-text search (FTS5).

    It has no clock, no random number and no free page in it: it depends on the rows and on the version of SQLite alone,
    whether they are made or copied.

    Args:
        file: Where it is to be; nothing is there. It is UTF-8, with pages of `PAGE_BYTES` bytes.
        parts: All rows.
        earlier: The rows of the pieces that it has are copied from there, at a fifth of the time.

    Returns:
        The parts in their order.
    """
    from sqlite_utils import Database  # loaded when a database is made

    with ExitStack() as stack:
        connection = stack.enter_context(closing(sqlite3.connect(file, uri=True)))
        made = Database(connection, execute_plugins=False)
        made.execute(f"pragma page_size = {PAGE_BYTES}")
        for pragma in ("synchronous = off", "journal_mode = off"):  # who would need it again after a crash?
            made.execute(f"pragma {pragma}")
        if earlier:
            made.execute("attach ? as earlier", [f"{earlier.file.absolute().as_uri()}?mode=ro&immutable=1"])
        befores = earlier.parts if earlier else [None] * len(parts)
        fillers = [
            stack.enter_context(Filler(part, before, file.parent)) for part, before in zip(parts, befores, strict=True)
        ]
        by_table = {table: filler for filler in fillers for table in filler.part.tables}
        for table in tables():
            _create(made, table)
            by_table[table.name].fill(made.conn, table)
            _finish(made, table)
        for view in views():
            made.create_view(view.name, view.query.strip())
        made.conn.commit()
        if earlier:
            made.execute("detach earlier")
        if made.execute("pragma freelist_count").fetchone() != (0,):
            # Rows were only ever added, so that their numbers, by which the search finds them, are those that remain.
            made.conn.execute("vacuum")
    return [filler.made for filler in fillers]


def _create(made: Database, table: Table) -> None:
    made.table(table.name).create(
        {column.name: _TYPES[column.type] for column in table.columns},
        pk=table.key or None,
        foreign_keys=[(column.name, column.refers_to, _key_of(column)) for column in table.columns if column.refers_to],
    )


def _finish(made: Database, table: Table) -> None:
    """Make what finds the rows of a table."""
    created: DatabaseTable = made.table(table.name)
    for column in table.columns:
        if column.refers_to and table.key[:1] != (column.name,):
            created.create_index([column.name])
    made.conn.commit()
    if table.searched:
        _index_words(made, table)


def _index_words(made: Database, table: Table) -> None:
    """Make the full-text index of a table, as `sqlite_utils` would make it, but in one piece as long as memory allows.

    Pieces would have to be merged in the end, and leave free pages.

    Source: the documentation of FTS5, "The 'hashsize' Configuration Option".
    """
    name = f"{table.name}_fts"
    columns = ", ".join(f'"{column}"' for column in table.searched)
    options = f"{columns}, tokenize='{_TOKENS}', content=\"{table.name}\""
    made.execute(f'CREATE VIRTUAL TABLE "{name}" USING FTS5 ({options})')
    made.execute(f'insert into "{name}" ("{name}", rank) values (\'hashsize\', {_INDEX_BYTES})')  # noqa: S608 - names of ours
    created: DatabaseTable = made.table(table.name)
    created.populate_fts(table.searched)
    made.conn.commit()
    made.execute(f"delete from \"{name}_config\" where k = 'hashsize'")  # noqa: S608 - as above; it is not for readers
    made.conn.commit()
    created.optimize()


def _key_of(column: Column) -> str:
    return "id" if column.refers_to == "articles" else "slug"


def recipe_of(parts: Sequence[Part], base: bytes = b"") -> str:
    """Hash what the rows are made from, the shape of the tables, and the versions of what writes them.

    Args:
        parts: All rows.
        base: A hash of what all rows depend on, the program itself above all.
    """
    digest = hashlib.sha256(f"{sqlite3.sqlite_version} {version('sqlite-utils')} {_TOKENS} {PAGE_BYTES}".encode())
    digest.update(base)
    for view in views():
        digest.update(f"{view.name} {view.query}".encode())
    for table in tables():
        shape = [[column.name, column.type, column.refers_to] for column in table.columns]
        digest.update(json.dumps([table.name, shape, table.key, table.searched]).encode())
    for part in parts:
        digest.update(b"".join(part.pieces) + b".")
    return digest.hexdigest()

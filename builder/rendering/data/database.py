"""The briefing as an SQLite database, made with sqlite-utils: equal rows give equal bytes on the same machine."""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlite_utils import Database
from sqlite_utils.db import Table as DatabaseTable

from builder.model import Asset
from builder.rendering.addresses import DATABASE
from builder.rendering.data.article_columns import Value
from builder.rendering.data.columns import Column, Table
from builder.rendering.data.queries import views
from builder.rendering.data.rows import Row, rows_of
from builder.rendering.data.tables import tables
from builder.rendering.views import Catalogue

PAGE_BYTES = 4096

_TYPES = {"text": str, "integer": int, "real": float}
_TOKENS = "unicode61 remove_diacritics 2"
_NOT_IN_TEXT = re.compile("[\x00\ud800-\udfff]")
"""SQLite takes the first for the end of a text, and UTF-8 cannot hold the others."""


def database(catalogue: Catalogue) -> Asset:
    """Return the database as a file that is made only when something in it changes."""
    return Asset(DATABASE, _recipe(catalogue), lambda: database_bytes(catalogue), "the briefing as a database")


def database_bytes(catalogue: Catalogue) -> bytes:
    """Make the database: tables, foreign keys with their indexes, views, and full-text search (FTS5).

    It has no clock, no random number and no free page in it: it depends on the rows and on the version of SQLite alone.
    It is put together in a temporary file, because in memory it would take three times its size.

    Returns:
        The file, UTF-8, with pages of `PAGE_BYTES` bytes.
    """
    with TemporaryDirectory() as folder:
        file = Path(folder) / "made.sqlite"
        with closing(sqlite3.connect(file)) as connection:
            _write(Database(connection, execute_plugins=False), catalogue)
        return file.read_bytes()


def _write(made: Database, catalogue: Catalogue) -> None:
    made.execute(f"pragma page_size = {PAGE_BYTES}")
    for pragma in ("synchronous = off", "journal_mode = off"):  # who would need it again after a crash?
        made.execute(f"pragma {pragma}")
    for table in tables():
        _fill(made, table, _clean(rows_of(catalogue, table.name)))
    for view in views():
        made.create_view(view.name, view.query.strip())
    made.conn.commit()
    # Rows were only ever added, so that their numbers, by which the search finds them, are those that remain.
    made.conn.execute("vacuum")


def _fill(made: Database, table: Table, rows: Iterator[Row]) -> None:
    created: DatabaseTable = made.table(table.name)
    created.create(
        {column.name: _TYPES[column.type] for column in table.columns},
        pk=table.key or None,
        foreign_keys=[(column.name, column.refers_to, _key_of(column)) for column in table.columns if column.refers_to],
    )
    places = ", ".join("?" * len(table.columns))
    made.conn.executemany(f'insert into "{table.name}" values ({places})', rows)  # noqa: S608 - a name of ours
    for column in table.columns:
        if column.refers_to and table.key[:1] != (column.name,):
            created.create_index([column.name])
    made.conn.commit()
    if table.searched:
        created.enable_fts(table.searched, tokenize=_TOKENS)
        created.optimize()


def _key_of(column: Column) -> str:
    return "id" if column.refers_to == "articles" else "slug"


def _clean(rows: Iterator[Row]) -> Iterator[Row]:
    """Replace what a database cannot hold as text; most rows have nothing of it, which a glance tells."""
    for row in rows:
        yield row if "".join(map(str, row)).isprintable() else tuple(map(_cleaned, row))


def _cleaned(value: Value) -> Value:
    return _NOT_IN_TEXT.sub("\N{REPLACEMENT CHARACTER}", value) if isinstance(value, str) else value


def _recipe(catalogue: Catalogue) -> str:
    """Hash the rows, the shape of the tables, and the versions of what writes them."""
    digest = hashlib.sha256(f"{sqlite3.sqlite_version} {version('sqlite-utils')} {_TOKENS} {PAGE_BYTES}".encode())
    for view in views():
        digest.update(f"{view.name} {view.query}".encode())
    for table in tables():
        shape = [[column.name, column.type, column.refers_to] for column in table.columns]
        digest.update(json.dumps([table.name, shape, table.key, table.searched]).encode())
        for row in rows_of(catalogue, table.name):
            digest.update(ascii(row).encode())
    return digest.hexdigest()

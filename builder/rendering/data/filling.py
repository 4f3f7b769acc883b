"""Fills the tables of a database with rows that are made, or copied from an earlier one."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from tempfile import SpooledTemporaryFile
from types import TracebackType

import msgspec

from builder.rendering.data.article_columns import Value
from builder.rendering.data.columns import Table
from builder.rendering.data.parts import Part
from builder.rendering.data.rows import Row

_NOT_IN_TEXT = re.compile("[\x00\ud800-\udfff]")
"""SQLite takes the first for the end of a text, and UTF-8 cannot hold the others."""

_IN_MEMORY_BYTES = 1 << 20
_LENGTH_BYTES = 4


@dataclass(frozen=True, slots=True)
class PartMade:
    """A part of a database that was made.

    Attributes:
        pieces: As of `Part`.
        counts: For each table of the part, how many rows each piece has in it.
    """

    pieces: list[bytes]
    counts: list[list[int]]


@dataclass(frozen=True, slots=True)
class _Run:
    """Pieces that follow one another, in the earlier database as well; without a place there they are new."""

    first: int
    count: int
    earlier: int | None


class Filler:
    """Fills the tables of one part, one after the other. Use it as a context manager."""

    def __init__(self, part: Part, earlier: PartMade | None, folder: Path) -> None:
        """Find the pieces that are copied.

        Args:
            part: What the tables are filled with.
            earlier: The same part of the earlier database, which is attached as "earlier".
            folder: Where rows may wait for their table: all rows of a piece are made when the first table is filled.
        """
        self.part = part
        self._earlier = earlier
        self._runs = [*_runs(part.pieces, earlier.pieces if earlier else ())]
        self._counts = {table: [0] * len(part.pieces) for table in part.tables}
        self._waiting = {table: _Waiting(folder) for table in part.tables[1:]}

    def __enter__(self) -> Filler:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for rows in self._waiting.values():
            rows.close()

    @property
    def made(self) -> PartMade:
        """What was filled."""
        return PartMade([*self.part.pieces], [self._counts[table] for table in self.part.tables])

    def fill(self, connection: sqlite3.Connection, table: Table) -> None:
        """Add the rows of a table that is there and empty; the first of the part has to be the first that is filled."""
        counts = self._counts[table.name]
        before = self._earlier.counts[self.part.tables.index(table.name)] if self._earlier else ()
        starts = [*accumulate(before, initial=0)]
        waiting = self._waiting.get(table.name)
        last = 0
        for run in self._runs:
            if run.earlier is None:
                _insert(connection, table, waiting.take(run.count) if waiting else self._rows(run))
            else:
                after = run.earlier + run.count
                counts[run.first : run.first + run.count] = before[run.earlier : after]
                moved = {self.part.numbered: run.first - run.earlier}
                _copy(connection, table, (starts[run.earlier], starts[after]), last, moved)
            last += sum(counts[run.first : run.first + run.count])

    def _rows(self, run: _Run) -> Iterator[Row]:
        """Make the rows of a run, and yield those of the first table: to come back to a piece is to load it again."""
        for place in range(run.first, run.first + run.count):
            for name in self.part.tables:
                rows = [*_clean(self.part.rows(name, place))]
                self._counts[name][place] = len(rows)
                if waiting := self._waiting.get(name):
                    waiting.put(rows)
                else:
                    yield from rows


class _Waiting:
    """Rows of pieces that wait for their table, in a file: those of ten thousand articles would fill the memory."""

    def __init__(self, folder: Path) -> None:
        self._file = SpooledTemporaryFile(_IN_MEMORY_BYTES, dir=str(folder))  # noqa: SIM115 - it stays open
        self._taken = 0

    def put(self, rows: Sequence[Row]) -> None:
        """Add the rows of a piece."""
        packed = _encoder.encode(rows)
        self._file.write(len(packed).to_bytes(_LENGTH_BYTES, "little"))
        self._file.write(packed)

    def take(self, pieces: int) -> Iterator[Row]:
        """Yield the rows of so many pieces more; none is put any more."""
        self._file.seek(self._taken)
        for _ in range(pieces):
            length = int.from_bytes(self._file.read(_LENGTH_BYTES), "little")
            yield from _decoder.decode(self._file.read(length))
        self._taken = self._file.tell()

    def close(self) -> None:
        """Give up the file."""
        self._file.close()


_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(list[tuple[Value, ...]])


def _runs(pieces: Sequence[bytes], earlier: Sequence[bytes]) -> Iterator[_Run]:
    places = {piece: place for place, piece in enumerate(earlier)}
    first, start = 0, None
    for place, piece in enumerate(pieces):
        found = places.get(piece)
        follows = found == (None if start is None else start + place - first)
        if place and not follows:
            yield _Run(first, place - first, start)
        if not place or not follows:
            first, start = place, found
    if pieces:
        yield _Run(first, len(pieces) - first, start)


def _insert(connection: sqlite3.Connection, table: Table, rows: Iterable[Row]) -> None:
    places = ", ".join("?" * len(table.columns))
    connection.executemany(f'insert into main."{table.name}" values ({places})', rows)  # noqa: S608 - our name


def _copy(
    connection: sqlite3.Connection, table: Table, rows: tuple[int, int], last: int, moved: dict[str, int]
) -> None:
    """Copy rows of the earlier database.

    Args:
        connection: To both.
        table: The table in both.
        rows: The numbers of the row before the first one, and of the last one.
        last: The number of the last row so far.
        moved: What is added to the numbers in some columns.
    """
    names = [column.name for column in table.columns]
    values = ", ".join(f'"{name}" + {moved[name]}' if name in moved else _quoted(name) for name in names)
    target = f'main."{table.name}" (rowid, {", ".join(map(_quoted, names))})'
    which = f'earlier."{table.name}" where rowid > ? and rowid <= ? order by rowid'
    statement = f"insert into {target} select rowid + ?, {values} from {which}"  # noqa: S608 - names of ours
    connection.execute(statement, (last - rows[0], *rows))


def _quoted(name: str) -> str:
    return f'"{name}"'


def _clean(rows: Iterator[Row]) -> Iterator[Row]:
    """Replace what a database cannot hold as text; most rows have nothing of it, which a glance tells."""
    for row in rows:
        yield row if "".join(map(str, row)).isprintable() else tuple(map(_cleaned, row))


def _cleaned(value: Value) -> Value:
    return _NOT_IN_TEXT.sub("\N{REPLACEMENT CHARACTER}", value) if isinstance(value, str) else value

"""Fills the tables of a database with rows that are made, or copied from an earlier one."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from builder.rendering.data.article_columns import Value
from builder.rendering.data.columns import Table
from builder.rendering.data.parts import Part
from builder.rendering.data.rows import Row

_NOT_IN_TEXT = re.compile("[\x00\ud800-\udfff]")
"""SQLite takes the first for the end of a text, and UTF-8 cannot hold the others."""


@dataclass(frozen=True, slots=True)
class PartMade:
    """A part of a database that was made.

    Attributes:
        pieces: As of `Part`.
        counts: For each table of the part, how many rows each piece has in it.
    """

    pieces: Sequence[bytes]
    counts: Sequence[Sequence[int]]


@dataclass(frozen=True, slots=True)
class _Run:
    """Pieces that follow one another, in the earlier database as well; without a place there they are new."""

    first: int
    count: int
    earlier: int | None


class Filler:
    """Fills the tables of one part."""

    def __init__(self, part: Part, earlier: PartMade | None) -> None:
        """Find the pieces that are copied.

        Args:
            part: What the tables are filled with.
            earlier: The same part of the earlier database, which is attached as "earlier".
        """
        self.part = part
        self._earlier = earlier
        self._runs = [*_runs(part.pieces, earlier.pieces if earlier else ())]
        self._counts: dict[str, list[int]] = {}

    @property
    def made(self) -> PartMade:
        """What was filled."""
        return PartMade(self.part.pieces, [self._counts[table] for table in self.part.tables])

    def fill(self, connection: sqlite3.Connection, table: Table) -> None:
        """Add the rows of a table that is there and empty."""
        counts = self._counts[table.name] = [0] * len(self.part.pieces)
        before = self._earlier.counts[self.part.tables.index(table.name)] if self._earlier else ()
        starts = [*accumulate(before, initial=0)]
        last = 0
        for run in self._runs:
            if run.earlier is None:
                _insert(connection, table, self._rows(run, table.name, counts))
            else:
                after = run.earlier + run.count
                counts[run.first : run.first + run.count] = before[run.earlier : after]
                moved = {self.part.numbered: run.first - run.earlier}
                _copy(connection, table, (starts[run.earlier], starts[after]), last, moved)
            last += sum(counts[run.first : run.first + run.count])

    def _rows(self, run: _Run, table: str, counts: list[int]) -> Iterator[Row]:
        """Make the rows of a run, and count those of each piece."""
        for place in range(run.first, run.first + run.count):
            for row in self.part.rows(table, place):
                counts[place] += 1
                yield row


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


def _insert(connection: sqlite3.Connection, table: Table, rows: Iterator[Row]) -> None:
    places = ", ".join("?" * len(table.columns))
    connection.executemany(f'insert into main."{table.name}" values ({places})', _clean(rows))  # noqa: S608 - our name


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

"""A store of values by their keys in one SQLite file: it can be deleted at any time, and nothing ever depends on it.

Builds may run side by side, be killed at any moment, or run out of disk. A value that was written is whole or not
there: SQLite's write-ahead log sees to that. Each carries a hash of itself and its key against what disks do to files
later.
"""

from __future__ import annotations

import logging
import sqlite3
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import partial
from hashlib import blake2b
from pathlib import Path
from types import TracebackType

_log = logging.getLogger(__name__)

_VERSION = 2
"""Of the tables below; a file with another one is made anew."""

_TABLE = "CREATE TABLE IF NOT EXISTS entry (id INTEGER PRIMARY KEY, key BLOB UNIQUE NOT NULL, value BLOB NOT NULL)"
_CHECK_BYTES = 8
_LARGE_BYTES = 1 << 20
"""A value that is larger is written bit by bit: SQLite would make three copies of it on the way."""

_WAIT_SECONDS = 60.0
"""How long to wait for another build that is writing."""

_RETRY_SECONDS = 0.01

_SIDE_FILES = ("-wal", "-shm", "-journal")
_KEPT = 2
"""Values that nobody asked for in this build are kept until there are so many times more than were asked for."""

_ALWAYS_KEPT = 1_000


class Store:
    """Values by key, both bytes. Use it as a context manager.

    It never fails: what cannot be read counts as absent, what cannot be written is left out; a warning says so once.
    """

    def __init__(self, file: Path | None, *, read_only: bool = False) -> None:
        """Name the file.

        Args:
            file: Made with its folder when it is missing; made anew, with a warning, when it is damaged. Without one
                nothing is found and nothing kept.
            read_only: Leave it and its folder as they are; it may be missing. What a build that is running or was
                killed has written last may not be found.
        """
        self._file = file or Path()
        self._read_only = read_only
        self._connection: sqlite3.Connection | None = None
        self._is_writable = file is not None and not read_only
        self._is_used = file is not None
        self._is_damage_told = False
        self._is_written_beside = False

    def again(self, *, read_only: bool = False) -> Store:
        """Return another store of the same file, not opened yet; one that is only read sees what this one writes."""
        again = Store(self._file if self._is_used else None, read_only=read_only or self._read_only)
        again._is_written_beside = self._is_writable
        again._is_writable &= self._is_writable
        return again

    def __enter__(self) -> Store:
        if self._is_used:
            with self._faults():
                self._open()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._close()

    def __contains__(self, key: bytes) -> bool:
        """Tell whether there is a value; it may yet turn out to be damaged."""
        return self._first("SELECT 1 FROM entry WHERE key = ?", key) is not None

    def get(self, key: bytes) -> bytes | None:
        """Return a value; None where there is none, or a damaged one."""
        value = self._first("SELECT CAST(value AS BLOB) FROM entry WHERE key = ?", key)  # damage may call it a text
        if not isinstance(value, bytes):
            return None
        content = value[_CHECK_BYTES:]
        if _sum(key, content) == value[:_CHECK_BYTES]:
            return content
        if not self._is_damage_told:
            self._is_damage_told = True
            _log.warning("%s: an entry is damaged; it is made again, and so is every other like it", self._file.name)
        return None

    @property
    def is_writable(self) -> bool:
        """Whether what is put is kept, as far as is known by now."""
        return self._connection is not None and self._is_writable

    def put(self, values: Mapping[bytes, bytes]) -> None:
        """Write values, all or none; one that is there already is replaced."""
        if values:
            self._write(partial(_put, values=values))

    def remove(self, keys: Iterable[bytes]) -> None:
        """Take out values; what is not there is passed over."""
        rows = [(key,) for key in keys]
        self._write(lambda connection: connection.executemany("DELETE FROM entry WHERE key = ?", rows))

    def keep(self, keys: Collection[bytes]) -> None:
        """Say which keys a build used; when far more are there, the oldest of the others go."""
        if self._connection is None or not self._is_writable:
            return
        with self._faults():
            (count,) = self._connection.execute("SELECT count(*) FROM entry").fetchone()
            surplus = count - _KEPT * len(keys) - _ALWAYS_KEPT
            if surplus <= 0:
                return
            used = set(keys)
            rows = self._connection.execute("SELECT id, key FROM entry ORDER BY id")
            gone = [(row_id,) for row_id, key in rows if key not in used][:surplus]
            self._write(lambda connection: connection.executemany("DELETE FROM entry WHERE id = ?", gone))
        self._shrink()

    def keep_only(self, keys: Collection[bytes]) -> None:
        """Take out all values but those of some keys."""
        with self._faults():
            if self._connection is not None and self._is_writable:
                found = {key for (key,) in self._connection.execute("SELECT key FROM entry")}
                self.remove(found - {*keys})
        self._shrink()

    def _shrink(self) -> None:
        """Give the space that is free back to the disk."""
        with self._faults():
            if self._connection is not None and self._is_writable:
                # Each step of this statement frees one page, and `execute` takes a single step.
                self._connection.executescript("PRAGMA incremental_vacuum")

    def _open(self) -> None:
        if self._read_only:
            if self._file.is_file():
                # Without "immutable" SQLite would write its log and its index beside the file even to read it.
                mode = "mode=ro" if self._is_written_beside else "mode=ro&immutable=1"
                self._connection, version = _connect(f"{self._file.absolute().as_uri()}?{mode}")
                if version != _VERSION:
                    self._close()
            return
        self._file.parent.mkdir(parents=True, exist_ok=True)
        uri = self._file.absolute().as_uri()
        connection, version = _connect(uri)
        if version not in (0, _VERSION):
            connection.close()
            self._remove()
            connection, version = _connect(uri)
        try:
            _prepare(connection, is_new=version == 0)
        except sqlite3.Error:
            connection.close()
            raise
        self._connection = connection

    def _write(self, change: Callable[[sqlite3.Connection], object]) -> None:
        """Change something in one transaction."""
        if self._connection is None or not self._is_writable:
            return
        with self._faults():
            try:
                self._connection.execute("BEGIN IMMEDIATE")
                change(self._connection)
                self._connection.execute("COMMIT")
            finally:  # whatever stopped it, Ctrl-C included
                with suppress(sqlite3.Error):
                    if self._connection.in_transaction:
                        self._connection.execute("ROLLBACK")

    def _first(self, query: str, key: bytes) -> object:
        with self._faults():
            if self._connection is not None:
                row = self._connection.execute(query, (key,)).fetchone()
                return row[0] if row else None
        return None

    @contextmanager
    def _faults(self) -> Iterator[None]:
        """Go on without what the store cannot do."""
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            if self._read_only:
                self._close()
            elif isinstance(error, sqlite3.OperationalError | OSError):
                self._give_up(error)
            else:
                self._start_again(error)

    def _give_up(self, error: Exception) -> None:
        """Write no more: the disk is full, the file locked or not allowed. What it holds is sound."""
        if self._is_writable:
            self._is_writable = False
            _log.warning("%s: %s; this build remembers nothing for the next", self._file.name, error)

    def _start_again(self, damage: Exception) -> None:
        self._close()
        try:
            self._remove()
            self._open()
        except (sqlite3.Error, OSError) as error:
            self._is_writable = False
            what = "%s is damaged (%s) and cannot be made again (%s); this build remembers nothing for the next"
            _log.warning(what, self._file.name, damage, error)
        else:
            _log.warning("%s is damaged (%s); it is made again", self._file.name, damage)

    def _remove(self) -> None:
        for file in (self._file, *(self._file.with_name(self._file.name + end) for end in _SIDE_FILES)):
            file.unlink(missing_ok=True)

    def _close(self) -> None:
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
            self._connection = None


def _connect(uri: str) -> tuple[sqlite3.Connection, int]:
    """Open a file; return the version of its tables too, 0 when there are none."""
    connection = sqlite3.connect(uri, uri=True, timeout=_WAIT_SECONDS, isolation_level=None)
    try:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
    except sqlite3.Error:
        connection.close()
        raise
    return connection, version


def _prepare(connection: sqlite3.Connection, *, is_new: bool) -> None:
    if is_new:
        connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
    _log_ahead(connection)
    connection.execute("PRAGMA synchronous = NORMAL")
    if is_new:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(_TABLE)
        connection.execute(f"PRAGMA user_version = {_VERSION}")
        connection.execute("COMMIT")


def _put(connection: sqlite3.Connection, values: Mapping[bytes, bytes]) -> None:
    rows = ((key, _sum(key, value) + value) for key, value in values.items() if len(value) <= _LARGE_BYTES)
    connection.executemany("INSERT OR REPLACE INTO entry (key, value) VALUES (?, ?)", rows)
    for key, value in values.items():
        if len(value) > _LARGE_BYTES:
            _put_large(connection, key, value)


def _put_large(connection: sqlite3.Connection, key: bytes, value: bytes) -> None:
    size = _CHECK_BYTES + len(value)
    statement = "INSERT OR REPLACE INTO entry (key, value) VALUES (?, zeroblob(?)) RETURNING id"
    [(row,)] = connection.execute(statement, (key, size)).fetchall()
    with connection.blobopen("entry", "value", row) as blob, memoryview(value) as content:
        blob.write(_sum(key, value))
        for start in range(0, len(value), _LARGE_BYTES):
            blob.write(content[start : start + _LARGE_BYTES])


def _log_ahead(connection: sqlite3.Connection) -> None:
    """Ask for the write-ahead log. For this alone SQLite does not wait by itself when another build does the same."""
    until = time.monotonic() + _WAIT_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() >= until:
                raise
            time.sleep(_RETRY_SECONDS)
        else:
            return


def _sum(key: bytes, value: bytes) -> bytes:
    digest = blake2b(key, digest_size=_CHECK_BYTES)
    digest.update(value)
    return digest.digest()

"""A store of values by their keys in one SQLite file: it can be deleted at any time, and nothing ever depends on it.

Builds may run side by side, be killed at any moment, or run out of disk. A value that was written is whole or not
there: SQLite's write-ahead log sees to that. Each carries a hash of itself against what disks do to files later.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from hashlib import blake2b
from pathlib import Path
from types import TracebackType

_log = logging.getLogger(__name__)

_VERSION = 1
"""Of the tables below; a file with another one is made anew."""

_TABLE = "CREATE TABLE IF NOT EXISTS entry (id INTEGER PRIMARY KEY, key BLOB UNIQUE NOT NULL, value BLOB NOT NULL)"
_CHECK_BYTES = 8
_WAIT_SECONDS = 60.0
"""How long to wait for another build that is writing."""

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
            read_only: Leave it as it is; it may be missing.
        """
        self._file = file or Path()
        self._read_only = read_only
        self._connection: sqlite3.Connection | None = None
        self._is_writable = file is not None and not read_only
        self._is_used = file is not None

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
        value = self._first("SELECT value FROM entry WHERE key = ?", key)
        if not isinstance(value, bytes):
            return None
        content = value[_CHECK_BYTES:]
        if _sum(content) == value[:_CHECK_BYTES]:
            return content
        _log.warning("%s: an entry is damaged; it is made again", self._file.name)
        return None

    def put(self, values: Mapping[bytes, bytes]) -> None:
        """Write values, all or none; one that is there already is replaced."""
        if values:
            rows = [(key, _sum(value) + value) for key, value in values.items()]
            self._write("INSERT OR REPLACE INTO entry (key, value) VALUES (?, ?)", rows)

    def remove(self, keys: Iterable[bytes]) -> None:
        """Take out values; what is not there is passed over."""
        self._write("DELETE FROM entry WHERE key = ?", [(key,) for key in keys])

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
            self._write("DELETE FROM entry WHERE id = ?", gone)
            self._connection.execute("PRAGMA incremental_vacuum")

    def _open(self) -> None:
        if self._read_only:
            if self._file.is_file():
                uri = f"{self._file.absolute().as_uri()}?mode=ro"
                self._connection = sqlite3.connect(uri, uri=True, timeout=_WAIT_SECONDS, isolation_level=None)
            return
        self._file.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(self._file, timeout=_WAIT_SECONDS, isolation_level=None)
        self._connection = connection
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version not in (0, _VERSION):
            self._start_again()
            return
        if version == 0:
            connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        if version == 0:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute(_TABLE)
            connection.execute(f"PRAGMA user_version = {_VERSION}")
            connection.execute("COMMIT")

    def _write(self, statement: str, rows: Iterable[tuple[object, ...]]) -> None:
        if self._connection is None or not self._is_writable:
            return
        with self._faults():
            self._connection.execute("BEGIN IMMEDIATE")
            self._connection.executemany(statement, rows)
            self._connection.execute("COMMIT")

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
        except (sqlite3.OperationalError, OSError) as error:  # full, locked, not allowed: the file itself is sound
            with suppress(sqlite3.Error):
                if self._connection is not None and self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
            if self._is_writable:
                self._is_writable = False
                _log.warning("%s: %s; this build remembers nothing for the next", self._file.name, error)
        except sqlite3.DatabaseError as error:
            if self._read_only:
                self._close()
                return
            _log.warning("%s is damaged (%s); it is made again", self._file.name, error)
            self._start_again()

    def _start_again(self) -> None:
        self._close()
        try:
            for file in (self._file, *(self._file.with_name(self._file.name + end) for end in _SIDE_FILES)):
                file.unlink(missing_ok=True)
            self._open()
        except (sqlite3.Error, OSError) as error:
            self._close()
            _log.warning("%s cannot be made again (%s); this build remembers nothing", self._file.name, error)

    def _close(self) -> None:
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
            self._connection = None


def _sum(value: bytes) -> bytes:
    return blake2b(value, digest_size=_CHECK_BYTES).digest()

"""The store of values: whatever happens to its file, a build goes on with the same results."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from builder import cli
from builder.caching import store as store_module
from builder.caching.store import Store
from tests.kept import read_with, warnings_in, watch_parsing, write_articles
from tests.projects import REPOSITORY, bytes_below, make_project, times_below
from tests.test_cli import STORY

connect = sqlite3.connect
VALUES = {number.to_bytes(16, "big"): bytes([number]) * 3000 for number in range(200)}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where a store's file belongs; nothing is there yet."""
    return tmp_path / "cache" / "articles.sqlite"


def fill(file: Path) -> None:
    """Make a store with the values."""
    with Store(file) as store:
        store.put(VALUES)


def found_in(file: Path) -> dict[bytes, bytes]:
    """Those of the values that a store gives back."""
    with Store(file) as store:
        return {key: value for key in VALUES if (value := store.get(key)) is not None}


def keys_in(file: Path) -> set[bytes]:
    """All keys of a store."""
    with connect(file) as connection:
        keys = {key for (key,) in connection.execute("SELECT key FROM entry")}
    connection.close()
    return keys


def change(file: Path, *statements: str) -> None:
    """Do something to a store that a build does not do."""
    connection = connect(file, isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()


def start(code: str, *arguments: str | Path) -> subprocess.Popen[str]:
    """Start a Python process that runs some code."""
    return subprocess.Popen(  # noqa: S603 -- our own code
        [sys.executable, "-c", code, *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )


def test_what_was_put_is_found_by_the_next_build(file: Path) -> None:
    """A value comes back as it was written; what was never written is absent."""
    fill(file)
    assert found_in(file) == VALUES
    with Store(file) as store:
        assert all(key in store for key in VALUES)
        assert b"another" not in store
        assert store.get(b"another") is None


def test_a_value_can_be_replaced(file: Path) -> None:
    """The last one that was written counts."""
    fill(file)
    with Store(file) as store:
        store.put(dict.fromkeys(VALUES, b"new"))
    assert found_in(file) == dict.fromkeys(VALUES, b"new")


@pytest.mark.parametrize("step", [-1, 0, 1, 12_345])
def test_a_large_value_is_written_bit_by_bit(file: Path, caplog: pytest.LogCaptureFixture, step: int) -> None:
    """It comes back whole, can be replaced, and counts as absent when a part of it is not what was written."""
    size = 2 * store_module._LARGE_BYTES + step
    first, second = b"1" * size, b"2" * (size - 1)
    with Store(file) as store:
        store.put({b"large": first, b"small": b"s"})
        assert store.get(b"large") == first
        store.put({b"large": second})
    with Store(file) as store:
        assert (store.get(b"large"), store.get(b"small")) == (second, b"s")
    spoilt = f"substr(value, 1, {size // 2}) || x'00' || substr(value, {size // 2 + 2})"
    change(file, f"UPDATE entry SET value = {spoilt}")  # noqa: S608 - a number of ours
    with Store(file) as store:
        assert store.get(b"large") is None
    assert warnings_in(caplog)


def test_without_a_file_nothing_is_kept() -> None:
    """A command that runs outside of a project reads everything."""
    with Store(None) as store:
        store.put(VALUES)
        store.keep(VALUES)
        assert not any(key in store or store.get(key) for key in VALUES)


def write_garbage(file: Path) -> None:
    """Put something else in the store's place."""
    file.write_bytes(b"no database\n" * 1000)


def cut_in_half(file: Path) -> None:
    """Lose the second half."""
    os.truncate(file, file.stat().st_size // 2)


def overwrite_pages(file: Path) -> None:
    """Spoil all but the first page, as a failing disk does."""
    data = file.read_bytes()
    file.write_bytes(data[:4096] + b"\xa5" * (len(data) - 4096))


def lose_content(file: Path) -> None:
    """Lose all of it but the name."""
    file.write_bytes(b"")


def make_of_another_version(file: Path) -> None:
    """Say that another version of the program has written it."""
    change(file, "PRAGMA user_version = 77", "DROP TABLE entry")


@pytest.mark.parametrize(
    ("happen", "warnings"),
    [
        (write_garbage, 1),
        (cut_in_half, 1),
        (overwrite_pages, 1),
        (lose_content, 0),
        (make_of_another_version, 0),
        (Path.unlink, 0),
    ],
)
def test_a_file_that_is_no_store_any_more_is_made_again(
    tmp_path: Path,
    file: Path,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    happen: Callable[[Path], None],
    warnings: int,
) -> None:
    """The results are the same, damage is told once, and the build after it finds everything."""
    sources = write_articles(tmp_path, 4)
    expected = read_with(Store(None), sources)
    fill(file)
    assert read_with(Store(file), sources) == expected
    happen(file)
    assert read_with(Store(file), sources) == expected
    said = warnings_in(caplog)
    assert len(said) == warnings
    assert all(line.startswith("articles.sqlite is damaged (") and "made again" in line for line in said)
    parsed = watch_parsing(monkeypatch)
    assert read_with(Store(file), sources) == expected
    assert not parsed
    assert len(warnings_in(caplog)) == warnings


@pytest.mark.parametrize("read_only", [False, True])
def test_any_part_of_a_file_can_be_lost(tmp_path: Path, caplog: pytest.LogCaptureFixture, read_only: bool) -> None:
    """Wherever it ends, a value that is found is the one that was written, and no error comes out."""
    fill(whole := tmp_path / "whole.sqlite")
    data = whole.read_bytes()
    for end in (1, 99, 100, 4095, 4096, 4097, *range(8192, len(data), 60_000)):
        cut = tmp_path / f"{end}.sqlite"
        cut.write_bytes(data[:end])
        with Store(cut, read_only=read_only) as store:
            assert all(store.get(key) in (None, value) for key, value in VALUES.items())
            store.put({b"new": b"value"})
            store.keep([])
            assert store.get(b"new") == (None if read_only else b"value")
    assert all("is damaged" in line for line in warnings_in(caplog))


@pytest.mark.parametrize("can_be_removed", [True, False])
def test_damage_that_shows_in_the_middle_of_a_build(
    file: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch, can_be_removed: bool
) -> None:
    """Whatever is asked of the store then, it answers; it is told once, even when the file cannot be removed."""

    def refuse(_path: Path, *, missing_ok: bool) -> None:
        raise PermissionError(13, f"Permission denied ({missing_ok=})")

    with Store(file) as store:
        store.put({key: value * 20 for key, value in VALUES.items()})  # more than SQLite keeps in memory
    if not can_be_removed:
        monkeypatch.setattr(Path, "unlink", refuse)
    with Store(file) as store:
        overwrite_pages(file)
        assert [store.get(key) for key in VALUES] == [None] * len(VALUES)
        store.put({b"new": b"value"})
        store.keep([])
        assert store.get(b"new") == (b"value" if can_be_removed else None)
    (said,) = warnings_in(caplog)
    assert ("cannot be made again" in said) is not can_be_removed


def test_a_damaged_value_counts_as_absent(file: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A changed byte is enough; many such values are one warning."""
    fill(file)
    damaged = "CAST(substr(value, 1, 1000) || x'ff' || substr(value, 1002) AS BLOB)"
    change(file, f"UPDATE entry SET value = {damaged} WHERE id <= 5")  # noqa: S608 -- both parts stand here
    assert found_in(file) == {key: value for key, value in VALUES.items() if key[-1] >= 5}
    assert [line.split(";")[0] for line in warnings_in(caplog)] == ["articles.sqlite: an entry is damaged"]


def test_a_value_that_the_file_calls_a_text_is_no_other_value(file: Path, caplog: pytest.LogCaptureFixture) -> None:
    """One bit makes the difference, and text that is no UTF-8 would stop the reading."""
    fill(file)
    change(file, "UPDATE entry SET value = CAST(value AS TEXT) WHERE id <= 5")
    assert found_in(file) == VALUES
    assert not warnings_in(caplog)


def test_the_value_of_another_key_counts_as_absent(file: Path) -> None:
    """Where a damaged index leads to another row, no article gets the words of another."""
    fill(file)
    change(file, "UPDATE entry SET value = (SELECT value FROM entry WHERE id = 9) WHERE id = 3")
    assert found_in(file) == {key: value for key, value in VALUES.items() if key[-1] != 2}


def put_folder(file: Path) -> Iterator[None]:
    """A folder stands where the file belongs."""
    file.mkdir(parents=True)
    yield


def put_file_for_folder(file: Path) -> Iterator[None]:
    """A file stands where the folder of the file belongs."""
    file.parent.write_bytes(b"")
    yield


def forbid(file: Path) -> Iterator[None]:
    """Nothing may be written in the folder."""
    file.parent.mkdir()
    file.parent.chmod(0o500)
    if os.access(file.parent, os.W_OK):
        pytest.skip("nothing is forbidden to root")
    yield
    file.parent.chmod(0o700)


def lock_for_writing(file: Path) -> Iterator[None]:
    """Another program writes and does not end."""
    fill(file)
    other = connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    yield
    other.close()


def lock_for_all(file: Path) -> Iterator[None]:
    """Another program has the file for itself alone."""
    fill(file)
    other = connect(file, isolation_level=None)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    yield
    other.close()


def lock_without_log(file: Path) -> Iterator[None]:
    """Another program writes into a file that has no write-ahead log yet."""
    file.parent.mkdir()
    other = connect(file, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    yield
    other.close()


def fill_disk(file: Path) -> Iterator[None]:
    """A small disk that is nearly full."""
    file.parent.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=128k", "none", str(file.parent)]
    mounting = subprocess.run(mount, capture_output=True)  # noqa: S603 -- the system's
    if mounting.returncode:
        pytest.skip("no disk can be mounted here")
    try:
        (file.parent / "other").write_bytes(bytes(48 * 1024))
        yield
    finally:
        subprocess.run(["umount", file.parent], check=True)  # noqa: S603, S607 -- the system's


@pytest.mark.parametrize(
    "obstacle",
    [
        put_folder,
        put_file_for_folder,
        forbid,
        lock_for_writing,
        lock_for_all,
        lock_without_log,
        fill_disk,
    ],
)
def test_a_store_that_cannot_be_written_costs_the_memory_alone(
    tmp_path: Path,
    file: Path,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    obstacle: Callable[[Path], Iterator[None]],
) -> None:
    """The results are the same, it is told once, and the file is left alone: it may be another's, and sound."""
    monkeypatch.setattr(store_module, "_WAIT_SECONDS", 0.05)
    monkeypatch.setattr(store_module, "_RETRY_SECONDS", 0.005)
    monkeypatch.setattr("builder.caching.reading._WRITTEN_TOGETHER", 4)
    sources = write_articles(tmp_path, 12)
    expected = read_with(Store(None), sources)
    obstacles = obstacle(file)
    next(obstacles)
    place = file.parent.stat().st_ino, file.exists() and file.stat().st_ino
    try:
        assert read_with(Store(file), sources) == expected
        assert place == (file.parent.stat().st_ino, place[1] and file.stat().st_ino)
    finally:
        next(obstacles, None)
    (said,) = warnings_in(caplog)
    assert said.startswith("articles.sqlite: ")
    assert said.endswith("; this build remembers nothing for the next")


def test_what_a_locked_store_holds_is_used(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading goes on while another build writes."""
    monkeypatch.setattr(store_module, "_WAIT_SECONDS", 0.05)
    for _ in lock_for_writing(file):
        assert found_in(file) == VALUES


@pytest.mark.parametrize("large", [100_000, store_module._LARGE_BYTES + 100_000])
def test_a_full_disk_loses_no_earlier_value(
    file: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch, large: int
) -> None:
    """A batch that does not fit is left out as a whole; what was there before stays, and can be read."""
    fill(file)

    def connect_to_full_disk(*arguments: Any, **options: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = connect(*arguments, **options)
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages + 3}")
        return connection

    monkeypatch.setattr(sqlite3, "connect", connect_to_full_disk)
    with Store(file) as store:
        store.put({b"small": b"fits", b"large": bytes(large)})
        store.put({b"later": b"value"})
        assert store.get(b"small") is store.get(b"large") is store.get(b"later") is None
        assert {key: store.get(key) for key in VALUES} == VALUES
    assert keys_in(file) == {*VALUES}
    assert warnings_in(caplog) == [
        "articles.sqlite: database or disk is full; this build remembers nothing for the next"
    ]


def test_ctrl_c_in_the_middle_of_writing_costs_that_batch_alone(
    file: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The build that ends then can still write what it has."""

    class Interrupted(sqlite3.Connection):
        """The editor presses Ctrl-C when the first rows have been written."""

        def executemany(self, statement: str, rows: Any, /) -> sqlite3.Cursor:
            """Write the rows; then, the first time, comes the interrupt."""
            cursor = super().executemany(statement, rows)
            if not interrupts:
                interrupts.append(1)
                raise KeyboardInterrupt
            return cursor

    interrupts: list[int] = []
    monkeypatch.setattr(sqlite3, "connect", partial(connect, factory=Interrupted))
    with Store(file) as store:
        with pytest.raises(KeyboardInterrupt):
            store.put({b"one": b"1"})
        store.put({b"two": b"2"})
    assert keys_in(file) == {b"two"}
    assert not warnings_in(caplog)


@pytest.mark.parametrize("times", [3, 10**9])
def test_a_store_that_another_build_is_making_is_waited_for(
    file: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    """SQLite refuses when two builds ask for the log at the same moment; it is asked again, but not for ever."""

    class Refusing(sqlite3.Connection):
        """Another build asks for the log at the same moment, so many times."""

        def execute(self, statement: str, *parameters: Any) -> sqlite3.Cursor:
            """Refuse as SQLite does."""
            if "journal_mode" in statement and len(refused) < times:
                refused.append(statement)
                error = sqlite3.OperationalError("database is locked")
                error.sqlite_errorcode = sqlite3.SQLITE_BUSY
                raise error
            return super().execute(statement, *parameters)

    refused: list[str] = []
    monkeypatch.setattr(store_module, "_WAIT_SECONDS", 0.2 if times > 3 else 60)
    monkeypatch.setattr(sqlite3, "connect", partial(connect, factory=Refusing))
    fill(file)
    monkeypatch.undo()
    assert bool(warnings_in(caplog)) == (times > 3)
    assert found_in(file) == ({} if times > 3 else VALUES)


def test_processes_that_write_at_once_lose_nothing(tmp_path: Path) -> None:
    """Each of them opens new stores at the same moment as the others, and all write into the same."""
    code = """
import sys
from pathlib import Path
from builder.caching.store import Store
folder, who = Path(sys.argv[1]), sys.argv[2]
for store in range(30):
    print("ready", flush=True)
    sys.stdin.readline()
    with Store(folder / f"{store}.sqlite") as open_store:
        for batch in range(3):
            open_store.put({f"{who} {batch} {item}".encode(): bytes(2000) for item in range(10)})
"""
    writers = [start(code, tmp_path, who) for who in "abc"]
    for _ in range(30):
        for writer in writers:
            assert writer.stdout
            assert writer.stdout.readline() == "ready\n"
        for writer in writers:
            assert writer.stdin
            writer.stdin.write("go\n")
            writer.stdin.flush()
    for writer in writers:
        writer.communicate()
        assert writer.returncode == 0
    expected = {f"{who} {batch} {item}".encode() for who in "abc" for batch in range(3) for item in range(10)}
    assert [keys_in(tmp_path / f"{store}.sqlite") for store in range(30)] == [expected] * 30


def test_a_process_that_is_killed_while_it_writes_leaves_whole_values(file: Path) -> None:
    """Of every batch all values are there or none, and all that were said to be written are there."""
    code = """
import sys
from itertools import count
from pathlib import Path
from builder.caching.store import Store
with Store(Path(sys.argv[1])) as store:
    for batch in count():
        store.put({f"{batch} {item}".encode(): bytes([batch % 256]) * 100_000 for item in range(30)})
        print(batch, flush=True)
"""
    writer = start(code, file)
    assert writer.stdout
    written = [int(writer.stdout.readline()) for _ in range(3)]
    writer.kill()
    written += [int(line) for line in writer.communicate()[0].splitlines()]
    assert file.with_name("articles.sqlite-wal").exists(), "the process had ended in peace"
    with Store(file) as store:
        for batch in range(len(written) + 2):
            values = {store.get(f"{batch} {item}".encode()) for item in range(30)}
            whole = {bytes([batch % 256]) * 100_000}
            assert values == whole or (batch not in written and values == {None})
    connection = connect(file)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()


def test_what_nobody_asks_for_goes_oldest_first(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Up to twice what the build used and a fixed number is kept; what it used is never thrown out, however old."""
    monkeypatch.setattr(store_module, "_ALWAYS_KEPT", 20)
    fill(file)
    keys = [*VALUES]
    with Store(file) as store:
        store.keep(keys[10:40])
    assert keys_in(file) == {*keys[10:40], *keys[-50:]}
    with Store(file) as store:
        store.keep(keys[-50:])
        store.keep(keys[10:40])
    assert keys_in(file) == {*keys[10:40], *keys[-50:]}, "there is room for all of these"


def test_few_values_are_all_kept(file: Path) -> None:
    """A small project that goes back and forth between two branches does not read again each time."""
    fill(file)
    with Store(file) as store:
        store.keep([])
    assert keys_in(file) == {*VALUES}


def test_what_goes_makes_the_file_smaller(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The space is given back to the disk, not only kept for other values."""
    monkeypatch.setattr(store_module, "_ALWAYS_KEPT", 0)
    fill(file)
    full = file.stat().st_size
    with Store(file) as store:
        store.keep([*VALUES][:10])
    assert len(keys_in(file)) == 20
    assert file.stat().st_size < full / 5


def test_reading_only_leaves_the_folder_as_it_is(file: Path) -> None:
    """No byte and no time of any file changes, and none is added, not even beside the store."""
    fill(file)
    before = (bytes_below(file.parent), times_below(file.parent), file.parent.stat().st_mtime_ns)
    with Store(file, read_only=True) as store:
        assert {key: store.get(key) for key in VALUES} == VALUES
        store.put({b"new": b"value"})
        store.keep([])
        assert bytes_below(file.parent).keys() == {"articles.sqlite"}
    assert (bytes_below(file.parent), times_below(file.parent), file.parent.stat().st_mtime_ns) == before


def test_reading_only_disturbs_no_build_that_is_writing(file: Path) -> None:
    """Its log is left alone; what the log alone holds may be missing, and nothing else."""
    fill(file)
    with Store(file) as writing:
        writing.put({b"new": b"value"})
        before = (bytes_below(file.parent), times_below(file.parent))
        assert "articles.sqlite-wal" in before[0]
        with Store(file, read_only=True) as store:
            assert {key: store.get(key) for key in VALUES} == VALUES
        assert (bytes_below(file.parent), times_below(file.parent)) == before


@pytest.mark.parametrize("happen", [write_garbage, cut_in_half, make_of_another_version, lose_content])
def test_reading_only_repairs_nothing(
    file: Path, caplog: pytest.LogCaptureFixture, happen: Callable[[Path], None]
) -> None:
    """A store that cannot be used is as good as none, and stays as it is for the next build to say."""
    fill(file)
    happen(file)
    before = (bytes_below(file.parent), times_below(file.parent))
    with Store(file, read_only=True) as store:
        assert all(store.get(key) in (None, value) for key, value in VALUES.items())
    assert (bytes_below(file.parent), times_below(file.parent)) == before
    assert not warnings_in(caplog)


def test_reading_only_takes_nothing_from_another_version(file: Path) -> None:
    """Its values may mean something else."""
    fill(file)
    change(file, "PRAGMA user_version = 77")
    with Store(file, read_only=True) as store:
        assert not any(key in store for key in VALUES)


def test_reading_only_makes_no_folder(file: Path) -> None:
    """Where there is no cache there is none afterwards."""
    with Store(file, read_only=True) as store:
        assert b"key" not in store
    assert not file.parent.exists()


@pytest.mark.parametrize("is_built", [False, True])
def test_check_leaves_a_project_as_it_is(tmp_path: Path, is_built: bool) -> None:
    """`briefing check` writes nothing, whether a build has left a cache or not."""
    config = make_project(tmp_path, {"good.txt": STORY})
    if is_built:
        sources = write_articles(tmp_path / "other", 1)
        read_with(Store(tmp_path / ".cache" / "articles.sqlite"), sources)
    before = (bytes_below(tmp_path), times_below(tmp_path), {*tmp_path.rglob("*")})
    assert cli.main(["check", "--jobs", "1", "--config", str(config)]) == 0
    assert (bytes_below(tmp_path), times_below(tmp_path), {*tmp_path.rglob("*")}) == before
    assert (tmp_path / ".cache").exists() is is_built

"""Work in processes: the order of the items, how far it runs ahead, and what happens when a process is lost."""

from __future__ import annotations

import multiprocessing
import os
import re
import select
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Event

import pytest

from builder.errors import WorkerError
from builder.parallel import Shipped, begun_in_copies, map_in_order
from tests.projects import REPOSITORY, bytes_below, make_project, run_briefing
from tests.test_cli import LATER, STORY


def square(number: int) -> int:
    """Pure work, at the module's level so that a process can find it."""
    return number * number


def die_at_30(number: int) -> int:
    """Work that the system ends in the middle."""
    if number == 30:
        os._exit(9)
    return number


def stop_at_80(folder: Path, number: int) -> int:
    """Work that takes long on one item, and says when it was not ended meanwhile."""
    if number == 80:
        (folder / "begun").touch()
        Event().wait(20)
        (folder / "done").touch()
    return number


unpickled = 0
"""How often a counted value was unpickled in this process."""


class Counted:
    """A value that counts how often it is pickled and unpickled."""

    def __init__(self) -> None:
        self.pickled = 0

    def __reduce__(self) -> tuple[Callable[[], Counted], tuple[()]]:
        """Count."""
        self.pickled += 1
        return unpickle_counted, ()


def unpickle_counted() -> Counted:
    """Count."""
    global unpickled  # noqa: PLW0603 -- it is this process that counts
    unpickled += 1
    return Counted()


@dataclass(frozen=True)
class CountedWork:
    """Work that needs a counted value."""

    shared: Shipped[Counted]

    def __call__(self, _item: int) -> tuple[int, int]:
        """Tell in which process this runs, and how often the value was unpickled there."""
        assert isinstance(self.shared.value, Counted)
        return os.getpid(), unpickled


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("count", [0, 1, 100])
def test_results_come_in_the_order_of_the_items(count: int, jobs: int) -> None:
    """However many processes there are, the order is that of the items."""
    assert list(map_in_order(square, range(count), jobs=jobs)) == [number * number for number in range(count)]


def test_a_lost_process_is_a_clear_error() -> None:
    """A process that the system ends, as when memory runs out, gives one line and the way out."""
    with pytest.raises(WorkerError, match=r"ended from outside .*try again with --jobs 1"):
        list(map_in_order(die_at_30, range(100), jobs=2))


UNGUARDED = """
from pathlib import Path
from builder.errors import WorkerError
from builder.parallel import map_in_order
from builder.publishing.files import one_writer

{lock}
    try:
        print(list(map_in_order(abs, range(100), jobs=2)))
    except WorkerError as error:
        print(error)
"""


@pytest.mark.parametrize("lock", ["with one_writer(Path('.')):", "if True:"])
def test_a_process_that_dies_when_it_starts_is_a_clear_error(tmp_path: Path, lock: str) -> None:
    """As when a script builds as soon as it is read: its workers read it too. None waits for a lock of the first."""
    (tmp_path / "script.py").write_text(UNGUARDED.format(lock=lock), encoding="utf-8")
    ended = subprocess.run(
        [sys.executable, "script.py"], cwd=tmp_path, capture_output=True, text=True, timeout=120, check=False,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
    )  # fmt: skip
    assert "ended from outside" in ended.stdout
    assert "__name__ == '__main__'" in ended.stderr


@pytest.mark.parametrize(("jobs", "ahead"), [(1, 48), (2, 64), (3, 96)])
def test_items_are_taken_only_a_little_ahead(jobs: int, ahead: int) -> None:
    """However many items there are, those and the results that wait are a few dozen for each process."""

    def items() -> Iterator[int]:
        for number in range(100_000):
            taken.append(number)
            yield number

    taken: list[int] = []
    results = map_in_order(square, items(), jobs=jobs)
    assert not taken, "nothing is done before it is asked for"
    most = max((len(taken) - done for done, _ in zip(range(300), results, strict=False)), default=0)
    results.close()  # type: ignore[attr-defined]  # it is a generator
    assert most <= ahead


@pytest.mark.parametrize("chunk_items", [1, 7, 48, 1000])
def test_items_travel_in_any_number(chunk_items: int) -> None:
    """However many items travel together, each gives one result, in order."""
    found = list(map_in_order(square, iter(range(150)), jobs=2, chunk_items=chunk_items))
    assert found == [number * number for number in range(150)]


def test_a_caller_that_stops_early_ends_the_processes(tmp_path: Path) -> None:
    """What has begun is not waited for, and no process is left."""
    results = map_in_order(partial(stop_at_80, tmp_path), range(200), jobs=2)
    assert [next(results) for _ in range(80)] == [*range(80)]
    while not (tmp_path / "begun").exists():
        Event().wait(0.01)
    results.close()  # type: ignore[attr-defined]  # it is a generator
    assert not multiprocessing.active_children()
    assert not (tmp_path / "done").exists()


def test_what_is_shipped_is_pickled_once_and_unpickled_once_in_each_process() -> None:
    """The desk of a large project goes along with every chunk, and costs its making once."""
    counted = Counted()
    found = list(map_in_order(CountedWork(Shipped(counted)), range(300), jobs=2))
    assert {times for _, times in found} == {1}
    assert os.getpid() not in {process for process, _ in found}
    assert counted.pickled == 1


@dataclass(frozen=True)
class Ended:
    """A build that a test has ended: its exit status, and all that was on the terminal."""

    status: int
    shown: str


def end_build(config: Path, *, when: str, number: signal.Signals, whole_group: bool) -> Ended:
    """Build on a terminal and send a signal as soon as it shows some words.

    Returns:
        What became of it, once every process that had the terminal has let it go.
    """
    ours, theirs = os.openpty()
    command = [sys.executable, "-m", "builder", "build", "--jobs", "2", "--config", str(config)]
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY), "TERM": "xterm", "COLUMNS": "80"}
    with subprocess.Popen(  # noqa: S603 -- ours
        command, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True, env=environment
    ) as running:
        os.close(theirs)
        shown = ""
        is_sent = False
        while piece := read_terminal(ours):
            shown += piece
            if not is_sent and re.search(when, shown):
                is_sent = True
                os.killpg(running.pid, number) if whole_group else running.send_signal(number)
        os.close(ours)
    assert is_sent, shown
    return Ended(running.returncode, shown)


def read_terminal(ours: int) -> str:
    """Read what is shown; nothing when the last process has closed its side."""
    ready, _, _ = select.select([ours], [], [], 60)
    assert ready, "a process that shows nothing any more still has the terminal"
    try:
        return os.read(ours, 65536).decode(errors="replace")
    except OSError:  # how Linux says that the other side is closed
        return ""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The mkdocs.yml of a project that was built with one article, and has got 100 since."""
    config = make_project(tmp_path / "project", {"good.txt": STORY})
    assert run_briefing("build", "--config", config).returncode == 0
    for number, text in enumerate(many_articles()):
        (config.parent / "articles" / f"{number:03}.txt").write_text(text, encoding="utf-8")
    return config


def many_articles() -> Iterator[str]:
    """Articles that take a few seconds to read."""
    story = LATER.split("\n\n")
    for number in range(100):
        body = "\n\n".join(paragraph.replace("citadel", f"citadel {number}") for paragraph in story[3:])
        yield "\n\n".join(story[:3]) + "\n\n" + "\n\n".join([body] * 12)


def store_of(config: Path) -> tuple[str, int]:
    """What SQLite says of a project's store, and how many articles it holds."""
    with closing(sqlite3.connect(config.parent / ".cache" / "articles.sqlite")) as connection:
        (sound,) = connection.execute("PRAGMA integrity_check").fetchone()
        (count,) = connection.execute("SELECT count(*) FROM entry WHERE length(key) = 16").fetchone()
    return sound, count


def test_ctrl_c_in_the_middle_of_reading(project: Path, tmp_path: Path) -> None:
    """All processes end with one line, the site is as it was, and the next build is as if nothing had been."""
    before = bytes_below(project.parent / "site")
    ended = end_build(project, when=r"\b([1-9]|\d\d)/101", number=signal.SIGINT, whole_group=True)
    assert ended.status == 1
    assert ended.shown.endswith("interrupted; the published site is as it was\r\n")
    assert "Traceback" not in ended.shown
    assert "Linking" not in ended.shown, "it was not interrupted in the middle"
    assert bytes_below(project.parent / "site") == before
    sound, count = store_of(project)
    assert sound == "ok"
    assert 1 < count < 101

    other = make_project(tmp_path / "other", {"good.txt": STORY})
    for number, text in enumerate(many_articles()):
        (other.parent / "articles" / f"{number:03}.txt").write_text(text, encoding="utf-8")
    for config in (project, other):
        assert run_briefing("build", "--config", config).returncode == 0
        assert store_of(config) == ("ok", 101)
    for folder in ("docs", "site"):
        assert bytes_below(project.parent / folder) == bytes_below(other.parent / folder)


@pytest.mark.parametrize("frames", [1, 3, 6, 9])
def test_ctrl_c_while_processes_begin(project: Path, frames: int) -> None:
    """A process that has loaded half of its libraries says nothing either."""
    ended = end_build(project, when=f"(Reading[^R]*){{{frames}}}", number=signal.SIGINT, whole_group=True)
    assert ended.status == 1
    assert ended.shown.endswith("interrupted; the published site is as it was\r\n")
    assert "Traceback" not in ended.shown


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_no_process_outlives_the_first(project: Path, number: signal.Signals) -> None:
    """However the build ends, its workers end with it; what it has written is sound."""
    before = bytes_below(project.parent / "site")
    ended = end_build(project, when=r"\b([1-9]|\d\d)/101", number=number, whole_group=False)
    assert ended.status == -number
    assert bytes_below(project.parent / "site") == before
    assert store_of(project)[0] == "ok"


@pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux alone")
@pytest.mark.parametrize("jobs", [1, 2])
def test_what_is_begun_in_copies_goes_on_while_something_else_is_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, jobs: int
) -> None:
    """Nobody has asked for a result yet; they come in the order of the items, and there are many more than wait."""
    monkeypatch.setattr("builder.parallel.can_be_copied", lambda: True)
    begun = tmp_path / "begun"

    def work(number: int) -> tuple[int, int]:
        begun.touch()
        return number, os.getpid()

    with begun_in_copies(work, range(1000), jobs=jobs) as results:
        while jobs > 1 and not begun.exists():
            Event().wait(0.01)
        found = [*results]
    assert [number for number, _ in found] == [*range(1000)]
    assert (os.getpid() in {process for _, process in found}) is (jobs == 1)
    assert multiprocessing.active_children() == []


@pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux alone")
def test_what_nobody_waits_for_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    """An interrupt ends the copies at once."""
    monkeypatch.setattr("builder.parallel.can_be_copied", lambda: True)
    with pytest.raises(KeyboardInterrupt), begun_in_copies(lambda _: Event().wait(60), range(100), jobs=2):
        raise KeyboardInterrupt
    assert multiprocessing.active_children() == []

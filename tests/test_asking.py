"""A copy of this process answers a question or does something; whatever becomes of it, this process goes on."""

from __future__ import annotations

import os
import sys
import time
from functools import partial
from pathlib import Path
from threading import Event, Thread

import pytest

from builder.asking import Doing, asked, done_beside

needs_copies = pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux alone")


@pytest.fixture
def copied(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the process copied whatever threads earlier tests have left: what the copies do here needs none of them."""
    monkeypatch.setattr("builder.asking.can_be_copied", lambda: True)


@needs_copies
@pytest.mark.usefixtures("copied")
@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("answer", [b"", b"yes", b"long" * 100_000])
def test_an_answer_comes_as_it_is(answer: bytes, jobs: int) -> None:
    """However long it is, and wherever it is found."""
    with asked(lambda: answer, jobs=jobs) as wait:
        assert wait() == answer


@needs_copies
@pytest.mark.usefixtures("copied")
def test_it_is_answered_beside() -> None:
    """In another process, unless there may be no other one."""
    for jobs, is_here in ((1, True), (2, False)):
        with asked(lambda: str(os.getpid()).encode(), jobs=jobs) as wait:
            assert (int(wait()) == os.getpid()) is is_here


def test_a_process_with_threads_is_not_copied() -> None:
    """A lock that another thread holds would be held for ever in the copy."""
    end = Event()
    other = Thread(target=end.wait)
    other.start()
    with asked(lambda: str(os.getpid()).encode(), jobs=2) as wait:
        assert int(wait()) == os.getpid()
    end.set()
    other.join()


@needs_copies
@pytest.mark.usefixtures("copied")
@pytest.mark.parametrize("jobs", [1, 2])
def test_what_the_system_refuses_is_no_answer(jobs: int) -> None:
    """Nobody depends on it."""

    def fail() -> bytes:
        raise PermissionError

    with asked(fail, jobs=jobs) as wait:
        assert wait() == b""


@needs_copies
@pytest.mark.usefixtures("copied")
def test_a_copy_that_is_lost_has_no_answer() -> None:
    """As when memory runs out."""

    def die() -> bytes:
        os._exit(9)

    with asked(die, jobs=2) as wait:
        assert wait() == b""


@needs_copies
@pytest.mark.usefixtures("copied")
def test_nobody_waits_for_an_answer_that_is_not_asked_for(tmp_path: Path) -> None:
    """The copy is ended and nothing is left of it, whatever ends the block."""
    begun = tmp_path / "begun"

    def think() -> bytes:
        begun.with_suffix(".new").write_text(str(os.getpid()))
        begun.with_suffix(".new").rename(begun)
        Event().wait(60)
        return b"late"

    def interrupt() -> None:
        while not begun.exists():
            assert time.monotonic() - before < 60, "nobody began to think"
            Event().wait(0.01)
        raise KeyboardInterrupt

    before = time.monotonic()
    with pytest.raises(KeyboardInterrupt), asked(think, jobs=2):
        interrupt()
    assert time.monotonic() - before < 30
    with pytest.raises(ProcessLookupError):
        os.kill(int(begun.read_text()), 0)


@needs_copies
@pytest.mark.usefixtures("copied")
def test_things_are_done_beside_and_waited_for(tmp_path: Path) -> None:
    """Each in another process, unless there may be no other one; at the end of the block they are done."""
    for jobs in (1, 2):
        files = [tmp_path / f"{jobs} {number}" for number in range(3)]
        with done_beside(jobs=jobs) as beside:
            for file in files:
                beside(partial(_slowly_write_process, file))
        assert all((int(file.read_text()) == os.getpid()) is (jobs == 1) for file in files)


def _slowly_write_process(file: Path) -> None:
    time.sleep(0.1)
    file.write_text(str(os.getpid()))


@needs_copies
@pytest.mark.usefixtures("copied")
def test_what_fails_beside_is_shown(capfd: pytest.CaptureFixture[str]) -> None:
    """And the process goes on."""

    def fail() -> None:
        raise ValueError("no such luck")

    with done_beside(jobs=2) as beside:
        beside(fail)
    assert capfd.readouterr().err.splitlines()[-1] == "ValueError: no such luck"


@needs_copies
@pytest.mark.usefixtures("copied")
def test_an_interrupt_ends_what_is_done_beside(tmp_path: Path) -> None:
    """At once, and nothing is left of it."""
    begun = tmp_path / "begun"

    def dawdle() -> None:
        begun.with_suffix(".new").write_text(str(os.getpid()))
        begun.with_suffix(".new").rename(begun)
        Event().wait(60)

    def begin_and_interrupt(beside: Doing) -> None:
        beside(dawdle)
        while not begun.exists():
            Event().wait(0.01)
        raise KeyboardInterrupt

    before = time.monotonic()
    with pytest.raises(KeyboardInterrupt), done_beside(jobs=2) as beside:
        begin_and_interrupt(beside)
    assert time.monotonic() - before < 30
    with pytest.raises(ProcessLookupError):
        os.kill(int(begun.read_text()), 0)

"""Asks a copy of this process a question, or has it do something, while this one goes on."""

from __future__ import annotations

import os
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import NoReturn


@contextmanager
def asked(question: Callable[[], bytes], *, jobs: int) -> Iterator[Callable[[], bytes]]:
    """Ask a question of which nothing depends on the answer: a copy that is lost has none.

    Args:
        question: It changes nothing, so that it does not matter where it is answered.
        jobs: Processes to use at most. With 1, and where processes cannot be copied, it is answered here when the
            answer is asked for: not every system can, and a copy of one with threads may wait for a lock for ever.

    Yields:
        What waits for the answer and gives it, once; nothing when the system refused something. What has not been
        answered by the end of the block is not waited for.
    """
    if jobs == 1 or not can_be_copied():
        yield lambda: _answer(question)
        return
    reader, writer = os.pipe()
    copy = os.fork()
    if copy == 0:
        _tell(question, writer)
    os.close(writer)
    try:
        with os.fdopen(reader, "rb") as answer:
            yield answer.read
    finally:
        os.kill(copy, signal.SIGKILL)
        os.waitpid(copy, 0)


_NICENESS = 10
"""Nobody waits for what is done beside until all else is done."""

Doing = Callable[[Callable[[], None]], None]
"""Does something, here or elsewhere, now or later."""


def do_here(action: Callable[[], None]) -> None:
    """Do something here and now."""
    action()


@contextmanager
def done_beside(*, jobs: int) -> Iterator[Doing]:
    """Do things that nothing in this process depends on; the end of the block waits until they are done.

    Args:
        jobs: Processes to use at most. Where no process is copied, see `asked`, things are done here.

    Yields:
        What begins to do a thing. One that fails in a copy shows what failed, and this process goes on. When the block
        is interrupted, the copies are ended at once.
    """
    copies: list[int] = []

    def do(action: Callable[[], None]) -> None:
        if jobs == 1 or not can_be_copied():
            action()
        elif copy := os.fork():
            copies.append(copy)
        else:
            _do(action)

    try:
        yield do
    except KeyboardInterrupt:
        for copy in copies:
            os.kill(copy, signal.SIGKILL)
        raise
    finally:
        for copy in copies:
            os.waitpid(copy, 0)


def _do(action: Callable[[], None]) -> NoReturn:
    """Be the copy, likewise."""
    status = 1
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        os.nice(_NICENESS)
        action()
        status = 0
    except Exception:
        traceback.print_exc()
    finally:
        os._exit(status)


def can_be_copied() -> bool:
    """Tell whether this process can be copied: not on every system, and one with threads might wait for ever."""
    return sys.platform == "linux" and threading.active_count() == 1


def _tell(question: Callable[[], bytes], writer: int) -> NoReturn:
    """Be the copy: whatever happens, it ends here."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # what Ctrl-C means is for the first process to decide
        with os.fdopen(writer, "wb") as told:
            told.write(_answer(question))
    finally:
        os._exit(0)


def _answer(question: Callable[[], bytes]) -> bytes:
    with suppress(OSError):
        return question()
    return b""

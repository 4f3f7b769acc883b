"""Asks a copy of this process a question while this one goes on."""

from __future__ import annotations

import os
import signal
import sys
import threading
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
    if jobs == 1 or not _can_be_copied():
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


def _can_be_copied() -> bool:
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

"""Makes large files in copies of this process while it goes on."""

from __future__ import annotations

import multiprocessing
import sys
import threading
from collections.abc import Callable
from contextlib import ExitStack
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import TypeVar

from builder.errors import Problem, WorkerError
from builder.parallel import begin_worker

R = TypeVar("R")


class FilesBeside:
    """Makes files beside what this process does. Use it as a context manager; what is not asked for by then is lost."""

    def __init__(self, jobs: int) -> None:
        """Prepare.

        Args:
            jobs: Processes to use at most; with 1 each file is made here, when it is asked for.
        """
        self._jobs = jobs
        self._stack = ExitStack()

    def __enter__(self) -> FilesBeside:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    def begin(self, make: Callable[[Path], R]) -> Callable[[], tuple[bytes, R]]:
        """Begin to make a file.

        Args:
            make: Makes the file of a path, and gives what can be pickled. It is pure, so that it does not matter where
                it runs. Not every system can copy a process, and a copy of one with threads may wait for ever: there it
                is made here.

        Returns:
            What waits for the file, and gives its bytes and what `make` gave. It raises WorkerError when the process
            has failed.
        """
        if self._jobs == 1 or sys.platform != "linux" or threading.active_count() > 1:
            return lambda: made_here(make)
        file = Path(self._stack.enter_context(TemporaryDirectory()), "made")
        context = multiprocessing.get_context("fork")
        receiver, sender = context.Pipe(duplex=False)
        process = context.Process(target=_make, args=(sender, make, file), daemon=True)
        process.start()
        sender.close()
        self._stack.callback(_end, process, receiver)

        def wait() -> tuple[bytes, R]:
            try:
                result: R = receiver.recv()
            except EOFError as error:
                message = "a process that made a data file has failed (out of memory?); try again with --jobs 1"
                raise WorkerError(Problem("briefing", 0, message)) from error
            return file.read_bytes(), result

        return wait


def made_here(make: Callable[[Path], R]) -> tuple[bytes, R]:
    """Make a file in this process; return its bytes and what `make` gave."""
    with TemporaryDirectory() as folder:
        file = Path(folder, "made")
        result = make(file)
        return file.read_bytes(), result


def _make(sender: Connection, make: Callable[[Path], object], file: Path) -> None:
    begin_worker()
    sender.send(make(file))


def _end(process: BaseProcess, receiver: Connection) -> None:
    receiver.close()
    process.terminate()
    process.join()
    process.close()

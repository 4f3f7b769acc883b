"""Large files: made as files, since in memory they would fill it, and in copies of this process while it goes on."""

from __future__ import annotations

import multiprocessing
import shutil
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import TypeVar

from builder.asking import can_be_copied
from builder.errors import Problem, WorkerError
from builder.model import Asset
from builder.parallel import begin_worker

R = TypeVar("R")


Write = Callable[[Path], str]
"""Makes the file of a path at which nothing stands; gives the SHA-256 of its bytes, in hex digits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LargeAsset(Asset):
    """An asset that is made as a file: `write` makes the one that has the bytes of `make`."""

    write: Write


def large_asset(path: str, recipe: str, write: Write, origin: str) -> LargeAsset:
    """Return an asset that is made as a file; see `Asset` for what is given."""
    return LargeAsset(path, recipe, partial(_content, write), origin, write=write)


def _content(write: Write) -> bytes:
    with TemporaryDirectory() as folder:
        file = Path(folder, "made")
        write(file)
        return file.read_bytes()


class FilesBeside:
    """Makes files beside what this process does. Use it as a context manager; what is not asked for by then is lost."""

    def __init__(self, jobs: int, folder: Path | None = None) -> None:
        """Prepare.

        Args:
            jobs: Processes to use at most; with 1 each file is made here, when it is asked for.
            folder: Where files wait for who asks for them, best in the file system where they go; whatever a build that
                was killed has left there goes. Without one they wait where the system keeps such files.
        """
        self._jobs, self._folder = jobs, folder
        self._stack = ExitStack()
        self._is_emptied = False

    def __enter__(self) -> FilesBeside:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    def begin(self, make: Callable[[Path], R]) -> Callable[[Path], R]:
        """Begin to make a file.

        Args:
            make: Makes the file of a path, and gives what can be pickled. It is pure, so that it does not matter where
                it runs. Not every system can copy a process, and a copy of one with threads may wait for ever: there it
                is made here.

        Returns:
            What waits for the file, puts it at a path, and gives what `make` gave. It raises WorkerError when the
            process has failed.
        """
        if self._jobs == 1 or not can_be_copied():
            return make
        file = Path(self._stack.enter_context(TemporaryDirectory(dir=self._emptied())), "made")
        context = multiprocessing.get_context("fork")
        receiver, sender = context.Pipe(duplex=False)
        process = context.Process(target=_make, args=(sender, make, file), daemon=True)
        process.start()
        sender.close()
        self._stack.callback(_end, process, receiver)

        def wait(path: Path) -> R:
            try:
                result: R = receiver.recv()
            except EOFError as error:
                message = "a process that made a data file has failed (out of memory?); try again with --jobs 1"
                raise WorkerError(Problem("briefing", 0, message)) from error
            shutil.move(file, path)
            return result

        return wait

    def _emptied(self) -> Path | None:
        """Return the folder, without what others have left in it before the first file."""
        if self._folder and not self._is_emptied:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder.mkdir(parents=True)
            self._is_emptied = True
        return self._folder


def _make(sender: Connection, make: Callable[[Path], object], file: Path) -> None:
    begin_worker()
    sender.send(make(file))


def _end(process: BaseProcess, receiver: Connection) -> None:
    receiver.close()
    process.terminate()
    process.join()
    process.close()

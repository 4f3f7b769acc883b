"""A process that stands by to build: what it has loaded stays loaded, and as it has no thread, it can be copied."""

from __future__ import annotations

import multiprocessing
import signal
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import TracebackType

from builder.build_command import build_once
from builder.config import Project, load_project
from builder.errors import BriefingError, Problem, WorkerError
from builder.garbage import collect_garbage_now, collect_garbage_rarely
from builder.model import Briefing
from builder.proofreader import Copies
from builder.status import say


class StandingBuilder:
    """Builds a project again and again for a preview. Use it as a context manager; it ends what it has started."""

    def __init__(self, config_file: Path, *, jobs: int, proofreader: str = "") -> None:
        """Name the project.

        Args:
            config_file: Its mkdocs.yml, absolute; it is read again for each build.
            jobs: Processes to use at most; with more than 1 there is one more between builds.
            proofreader: The address of what wants proofs made between builds, and while the next one is on its way.
        """
        self._config_file, self._jobs = config_file, jobs
        self._proofreader = proofreader if jobs > 1 else ""
        self._process: BaseProcess | None = None
        self._asked: Connection | None = None

    def __enter__(self) -> StandingBuilder:
        self._start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def build(self) -> None:
        """Build, and say what came of it.

        Raises:
            BriefingError: Nothing was published. The next call builds again, whatever happened.
        """
        asked = self._asked or self._start()
        try:
            asked.send(None)
            failure: BriefingError | None = asked.recv()
        except (EOFError, BrokenPipeError, ConnectionResetError) as error:
            self._end()
            message = "the process that builds was ended from outside (out of memory?); save again to try again"
            raise WorkerError(Problem("briefing", 0, message)) from error
        if failure is not None:
            raise failure

    def _start(self) -> Connection:
        context = multiprocessing.get_context("spawn")
        self._asked, other = context.Pipe()
        self._process = context.Process(
            target=_stand_by, args=(other, self._config_file, self._jobs, self._proofreader)
        )
        self._process.start()
        other.close()
        return self._asked

    def _end(self) -> None:
        if self._asked is not None:
            self._asked.close()
        if self._process is not None:
            self._process.terminate()  # a build may be killed at any moment
            self._process.join()
        self._asked = self._process = None


def _stand_by(asking: Connection, config_file: Path, jobs: int, proofreader: str) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # what Ctrl-C means is for the first process to decide
    collect_garbage_rarely()
    copies = Copies(proofreader, asking)
    while True:
        try:
            asking.recv()
        except EOFError:  # the first process has ended, however
            return
        failure, published = _build(config_file, jobs)
        asking.send(failure)
        if proofreader and published:  # from here on nobody waits
            copies.renew(*published)
        del published
        collect_garbage_now()


def _build(config_file: Path, jobs: int) -> tuple[BriefingError | None, tuple[Project, Briefing] | None]:
    """Build; return what stopped it, and what was published."""
    briefings: list[Briefing] = []
    try:
        project = load_project(config_file)
        build_once(project, jobs=jobs, strict=False, say=say, published=briefings.append)
    except BriefingError as error:
        return error, None
    return None, (project, briefings[-1])

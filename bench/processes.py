"""Runs programs as whole processes: how long they take on the clock, and how much memory any process of theirs took."""

from __future__ import annotations

import os
import re
import resource
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter as clock
from time import sleep
from types import TracebackType
from typing import TypeVar

T = TypeVar("T")

REPOSITORY = Path(__file__).parent.parent
PROC = Path("/proc")

_LOOK_SECONDS = 0.05
_WAIT_SECONDS = 0.02
_END_SECONDS = 20
_BYTES_PER_KIB = 1024
_BYTES_PER_MB = 1_000_000
_PEAK = re.compile(r"^VmHWM:\s*(\d+) kB$", re.MULTILINE)
_LINES_SHOWN = 12


class RunError(Exception):
    """A program failed, or did not do in time what it was started for; says which and shows its last lines."""


@dataclass(frozen=True, slots=True)
class Run:
    """What one run of a program cost.

    Attributes:
        seconds: On the clock.
        peak_mb: The largest resident set of any of its processes, in MB of 1,000,000 bytes.
        output: What it printed, errors included.
    """

    seconds: float
    peak_mb: float
    output: str


def run(command: Sequence[str], *, folder: Path) -> Run:
    """Run a program in a folder, from its start to its exit.

    Raises:
        RunError: Its exit status is not 0.
    """
    begin = clock()
    with started(command, folder=folder) as program:
        status = program.child.wait()
        seconds = clock() - begin
        if status:
            raise program.error(f"exit status {status}")
        output = program.output()
    return Run(seconds, program.memory.peak_mb, output)


@contextmanager
def started(command: Sequence[str], *, folder: Path) -> Iterator[Program]:
    """Start a program in a folder, watch its memory, and end it with the block if it still runs then."""
    paths = (str(REPOSITORY), os.environ.get("PYTHONPATH", ""))
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # who sets it would measure how long modules take to compile
    with (
        tempfile.TemporaryFile() as log,
        subprocess.Popen(  # noqa: S603 - our own words
            command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT
        ) as child,
    ):
        try:
            with MemoryWatch(child.pid) as memory:
                yield Program(command, child, log.fileno(), memory)
        finally:
            child.kill()


class Program:
    """A program that runs."""

    def __init__(self, command: Sequence[str], child: subprocess.Popen[bytes], log: int, memory: MemoryWatch) -> None:
        self.child = child
        self.memory = memory
        self._command = command
        self._log = log

    def output(self) -> str:
        """What it has printed up to now."""
        size = os.fstat(self._log).st_size
        return os.pread(self._log, size, 0).decode("utf-8", "replace")

    def wait_for(self, pattern: re.Pattern[str], *, seconds: float, after: int = 0) -> re.Match[str]:
        """Wait until what it printed, from a place on, has a pattern.

        Raises:
            RunError: It ended, or did not print it in time.
        """
        return self.wait_until(
            lambda: pattern.search(self.output(), after), seconds=seconds, what=f"to print {pattern.pattern!r}"
        )

    def wait_until(self, look: Callable[[], T | None], *, seconds: float, what: str) -> T:
        """Look again and again until there is something to see, and return it.

        Raises:
            RunError: It ended, or it took too long.
        """
        end = clock() + seconds
        while (found := look()) is None:
            if self.child.poll() is not None:
                raise self.error(f"ended with exit status {self.child.returncode}; expected {what}")
            if clock() > end:
                raise self.error(f"waited {seconds:.0f} s for it {what}")
            sleep(_WAIT_SECONDS)
        return found

    def interrupt(self) -> None:
        """End it as Ctrl-C does.

        Raises:
            RunError: It goes on, or ends with another exit status than 0.
        """
        self.child.send_signal(signal.SIGINT)
        try:
            status = self.child.wait(_END_SECONDS)
        except subprocess.TimeoutExpired:
            raise self.error(f"still runs {_END_SECONDS} s after an interrupt") from None
        if status:
            raise self.error(f"exit status {status} after an interrupt")

    def error(self, what: str) -> RunError:
        """Say what went wrong, with the command and its last lines."""
        lines = self.output().splitlines()
        shown = "".join(f"\n    {line}" for line in lines[-_LINES_SHOWN:])
        return RunError(f"{' '.join(self._command)}: {what}{shown}")


class MemoryWatch:
    """Looks every few hundredths of a second at the peak memory of a process and all below it.

    Where there is no /proc it tells the largest peak of any child that this process has had, which is no less.
    """

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._peak_kib = 0
        self._has_proc = (PROC / str(pid) / "status").exists()
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> MemoryWatch:
        if self._has_proc:
            self._thread.start()
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._ended.set()
        if self._has_proc:
            self._thread.join()

    @property
    def peak_mb(self) -> float:
        """The largest peak that was seen, in MB of 1,000,000 bytes."""
        if self._has_proc:
            return self._peak_kib * _BYTES_PER_KIB / _BYTES_PER_MB
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        return peak * (1 if sys.platform == "darwin" else _BYTES_PER_KIB) / _BYTES_PER_MB

    def _watch(self) -> None:
        while True:
            self._peak_kib = max(self._peak_kib, *map(peak_kib, tree_of(self._pid)))
            if self._ended.wait(_LOOK_SECONDS):
                return


def tree_of(pid: int, *, proc: Path = PROC) -> list[int]:
    """A process and all that it started, directly or not, in no particular order."""
    children: dict[int, list[int]] = {}
    for name in os.listdir(proc):  # noqa: PTH208 - it is done often
        if name.isdecimal():
            children.setdefault(_parent_of(name, proc), []).append(int(name))
    found = [pid]
    for parent in found:
        found.extend(children.get(parent, ()))
    return found


def _parent_of(pid: str, proc: Path) -> int:
    """The parent of a process; 0 when it has ended meanwhile."""
    try:
        status = (proc / pid / "stat").read_bytes()
    except OSError:
        return 0
    return int(status.rpartition(b")")[2].split()[1])  # the name before it may hold anything


def peak_kib(pid: int, *, proc: Path = PROC) -> int:
    """The largest resident set that a process has had; 0 when it has ended."""
    try:
        found = _PEAK.search((proc / str(pid) / "status").read_text(encoding="utf-8", errors="replace"))
    except OSError:
        return 0
    return int(found[1]) if found else 0

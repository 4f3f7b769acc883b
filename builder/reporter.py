"""Shows on a terminal, or in a log, how far the work is."""

from __future__ import annotations

import time
from typing import TextIO

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

_SECONDS_BETWEEN = 0.1
"""What is drawn more often is not seen."""


class Reporter:
    """Shows how far the work is: a bar on a terminal, a plain line a stage otherwise."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        console = Console(file=stream)
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        # Without its own thread, so that processes can be copied meanwhile.
        self._bar = (
            Progress(*columns, console=console, transient=True, auto_refresh=False) if console.is_terminal else None
        )
        self._shown = 0.0
        self._task: TaskID | None = None
        self._stage = ""

    def __enter__(self) -> Reporter:
        if self._bar:
            self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar:
            self._bar.stop()

    def step(self, stage: str, done: int, total: int) -> None:
        """Take a step of a stage: done of total."""
        if stage != self._stage:
            self._stage = stage
            if self._bar:
                self._task = self._bar.add_task(stage, total=total)
            else:
                print(f"{stage}: {total}" if total != 1 else stage, file=self._stream, flush=True)
        if self._bar and self._task is not None:
            now = time.monotonic()
            is_due = now - self._shown >= _SECONDS_BETWEEN or done in {0, total}
            self._bar.update(self._task, completed=done, total=total, refresh=is_due)
            self._shown = now if is_due else self._shown

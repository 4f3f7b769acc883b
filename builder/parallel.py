"""Runs functions in worker processes: over many items, in order, or once beside what the caller does meanwhile."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import TypeVar

from builder.errors import Problem, WorkerError
from builder.garbage import collect_garbage_rarely

T = TypeVar("T")
R = TypeVar("R")

_ITEMS_WORTH_A_POOL = 48
"""Below this a pool costs more than it saves: each worker first loads the language libraries, about a second."""

_CHUNK_ITEMS = 8


def map_in_order(function: Callable[[T], R], items: Sequence[T], *, jobs: int) -> Iterator[R]:
    """Apply a picklable function to each item.

    Args:
        function: Pure, so that it does not matter where it runs.
        items: Any number of picklable values.
        jobs: Processes to use at most, 1 or more; few items are done in this process whatever the number.

    Yields:
        The results in the order of the items. When the caller stops early or is interrupted, what has not begun is
        cancelled.

    Raises:
        WorkerError: A process was ended from outside, as systems do when memory runs out.
    """
    if jobs == 1 or len(items) < _ITEMS_WORTH_A_POOL:
        yield from map(function, items)
        return
    with _processes(jobs) as executor:
        yield from executor.map(function, items, chunksize=_CHUNK_ITEMS)


@contextmanager
def beside(function: Callable[[T], R], value: T, *, jobs: int) -> Iterator[Callable[[], R]]:
    """Apply a picklable function in another process while the caller goes on.

    Args:
        function: Pure, so that it does not matter where it runs.
        value: A picklable value.
        jobs: With 1 the function runs in this process, when its result is asked for.

    Yields:
        What waits for the result and returns it.

    Raises:
        WorkerError: The process was ended from outside.
    """
    if jobs == 1:
        yield lambda: function(value)
        return
    with _processes(1) as executor:
        result = executor.submit(function, value).result
        executor.shutdown(wait=False)  # what was asked for is done; then the process ends and gives its memory back
        yield result


@contextmanager
def _processes(count: int) -> Iterator[ProcessPoolExecutor]:
    # A forked copy of a process with threads (the preview's server and watcher) may deadlock; a fresh one may not.
    context = multiprocessing.get_context("spawn")
    executor = ProcessPoolExecutor(count, mp_context=context, initializer=collect_garbage_rarely)
    try:
        yield executor
    except BrokenProcessPool as error:
        message = "a process that worked on articles was ended from outside (out of memory?); try again with --jobs 1"
        raise WorkerError(Problem("briefing", 0, message)) from error
    finally:
        executor.shutdown(wait=True, cancel_futures=True)

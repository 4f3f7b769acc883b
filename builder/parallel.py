"""Runs functions in worker processes: over many items, in their order."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, CancelledError, Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache, partial
from importlib import import_module
from itertools import islice
from threading import Thread
from typing import Any, Generic, TypeVar

from builder.asking import can_be_copied
from builder.errors import ConfigError, Problem, WorkerError
from builder.garbage import collect_garbage_rarely

T = TypeVar("T")
R = TypeVar("R")

PROCESSES = "processes"
"""The setting that asks for processes on this machine."""

DASK = "dask:"
"""How the setting begins that asks for the workers of a Dask scheduler; its address follows."""

_ITEMS_WORTH_A_POOL = 48
"""Below this a pool costs more than it saves: each worker first loads the language libraries, about a second."""

_CHUNK_ITEMS = 8
_CHUNKS_WAITING = 4
"""For each worker: so many are sent ahead, and no more, so that neither tasks nor results pile up."""

_ITEMS_WORTH_COPIES = 50
_CHUNK_OF_COPIES = 32

_inherited: tuple[Callable[..., object], Sequence[object]] | None = None
"""What the copies of this process are to do."""

_DASK_SECONDS = 10


@dataclass(frozen=True, slots=True)
class _Pool:
    """Workers: what gives them a function and its arguments, and how many there are."""

    submit: Callable[..., Any]  # returns a future: of concurrent.futures, or of Dask, which has no types
    width: int


class Shipped(Generic[T]):
    """A value that goes along with many items: it is pickled once, and a worker unpickles it once."""

    def __init__(self, value: T) -> None:
        """Wrap a picklable value."""
        self._value = value
        self._pickled: bytes | None = None

    @property
    def value(self) -> T:
        """The value."""
        return self._value

    def __reduce__(self) -> tuple[Callable[[bytes], Shipped[T]], tuple[bytes]]:
        """Send the bytes; the other side may have them already."""
        if self._pickled is None:
            self._pickled = pickle.dumps(self._value)
        return _unship, (self._pickled,)


@lru_cache(maxsize=4)
def _unship(pickled: bytes) -> Shipped[T]:
    return Shipped(pickle.loads(pickled))  # noqa: S301 - from the process that started this one


def map_in_order(
    function: Callable[[T], R],
    items: Iterable[T],
    *,
    jobs: int,
    executor: str = PROCESSES,
    chunk_items: int = _CHUNK_ITEMS,
) -> Iterator[R]:
    """Apply a picklable function to each item.

    Args:
        function: Pure, so that it does not matter where it runs.
        items: Picklable values; they are taken only a little ahead of the results.
        jobs: Processes to use at most, 1 or more; few items are done in this process whatever the number.
        executor: `PROCESSES`, or `DASK` and a scheduler's address, whose workers are used whatever `jobs` says.
        chunk_items: How many items travel together.

    Yields:
        The results in the order of the items. When the caller stops early or is interrupted, what has not begun is
        cancelled, and processes of this machine are ended at once.

    Raises:
        WorkerError: A process was ended from outside, as systems do when memory runs out, or the scheduler was.
        ConfigError: No scheduler answers at the address, or what talks to it is not installed.
    """
    waiting = iter(items)
    first = [*islice(waiting, _ITEMS_WORTH_A_POOL)]
    if len(first) < _ITEMS_WORTH_A_POOL or (jobs == 1 and executor == PROCESSES):
        yield from map(function, first)
        yield from map(function, waiting)
        return
    with _pool_of(executor, jobs) as pool:
        running: deque[Any] = deque()
        for chunk in _chunks(first, waiting, chunk_items):
            with _interrupt_later():
                running.append(pool.submit(_apply, function, chunk))
            if len(running) >= _CHUNKS_WAITING * pool.width:
                yield from running.popleft().result()
        while running:
            yield from running.popleft().result()


def _chunks(first: Sequence[T], rest: Iterator[T], size: int) -> Iterator[list[T]]:
    both = iter((*first,))
    while chunk := [*islice(both, size)]:
        if len(chunk) < size:
            chunk += islice(rest, size - len(chunk))
        yield chunk
    while chunk := [*islice(rest, size)]:
        yield chunk


def _apply(function: Callable[[T], R], chunk: Sequence[T]) -> list[R]:
    return [function(item) for item in chunk]


def map_in_copies(function: Callable[[T], R], items: Sequence[T], *, jobs: int) -> Iterator[R]:
    """Apply a function in copies of this process, which have all that it has without being sent it.

    Args:
        function: Pure; only its results are pickled.
        items: Any values.
        jobs: Processes to use at most, 1 or more. Few items are done in this process, and so are all where processes
            cannot be copied: not every system can, and a copy of a process with threads may wait for a lock for ever.

    Yields:
        The results in the order of the items.

    Raises:
        WorkerError: A process was ended from outside.
    """
    with begun_in_copies(function, items, jobs=jobs) as results:
        yield from results


@contextmanager
def begun_in_copies(function: Callable[[T], R], items: Sequence[T], *, jobs: int) -> Iterator[Iterator[R]]:
    """Begin at once to do what `map_in_copies` does, so that this process can do something else meanwhile.

    Yields:
        What waits for the results and yields them. What nobody has waited for by the end of the block is cancelled.
    """
    global _inherited  # noqa: PLW0603 - what a copy finds in its place of the one that it is a copy of
    if jobs == 1 or len(items) < _ITEMS_WORTH_COPIES or not can_be_copied():
        yield map(function, items)
        return
    _inherited = (function, items)
    try:
        with _processes(jobs, are_copies=True) as executor:
            waiting = (range(at, at + _CHUNK_OF_COPIES) for at in range(0, len(items), _CHUNK_OF_COPIES))

            def begin(places: range) -> Future[list[R]]:
                return executor.submit(_apply_inherited, places)

            with _interrupt_later():  # until all processes are started
                running = deque([begin(next(waiting))])
            running.extend(map(begin, islice(waiting, _CHUNKS_WAITING * jobs - 1)))
            yield _results(running, map(begin, waiting))
    finally:
        _inherited = None


def _results(running: deque[Future[list[R]]], rest: Iterator[Future[list[R]]]) -> Iterator[R]:
    """Yield what comes of chunks; for each that is done, one of the rest begins."""
    while running:
        done = running.popleft().result()
        running.extend(islice(rest, 1))
        yield from done


def _apply_inherited(places: range) -> list[Any]:
    if _inherited is None:
        raise RuntimeError("this process is no copy of one that has something to do")
    function, items = _inherited
    return [function(item) for item in items[places.start : places.stop]]


@contextmanager
def _pool_of(setting: str, jobs: int) -> Iterator[_Pool]:
    if setting.startswith(DASK):
        with _dask(setting.removeprefix(DASK)) as pool:
            yield pool
    else:
        with _processes(jobs) as executor:
            yield _Pool(executor.submit, jobs)


@contextmanager
def _processes(count: int, *, are_copies: bool = False) -> Iterator[ProcessPoolExecutor]:
    # A forked copy of a process with threads (the preview's server and watcher) may deadlock; a fresh one may not.
    context = multiprocessing.get_context("fork" if are_copies else "spawn")
    before = {*multiprocessing.active_children()}
    executor = ProcessPoolExecutor(count, mp_context=context, initializer=begin_worker)
    try:
        yield executor
    except BrokenExecutor as error:
        message = "a process that worked on articles was ended from outside (out of memory?); try again with --jobs 1"
        raise WorkerError(Problem("briefing", 0, message)) from error
    except (KeyboardInterrupt, GeneratorExit):
        for process in {*multiprocessing.active_children()} - before:
            process.terminate()
        raise
    finally:
        executor.shutdown(wait=True, cancel_futures=True)


@contextmanager
def _interrupt_later() -> Iterator[None]:
    """Hold Ctrl-C back while processes are started, so that they inherit this and none is started and not known.

    A terminal interrupts the whole group; what that means is for the first process to decide.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def begin_worker() -> None:
    """Prepare a process that another one has started: only that one hears Ctrl-C, and this one ends with it."""
    collect_garbage_rarely()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def is_starting_worker() -> bool:
    """Tell whether this process is a worker that is not at work yet: it reads the script that started the work.

    Source: `multiprocessing.spawn`, which refuses by the same sign that such a process starts others.
    """
    return bool(getattr(multiprocessing.current_process(), "_inheriting", False))


def _end_with_parent() -> None:
    """End this process when the one that started it is no more, however that ended: nobody else would end it."""
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)


@contextmanager
def _dask(address: str) -> Iterator[_Pool]:
    """Use the workers of a scheduler.

    The futures are Dask's own: those of `Client.get_executor` wait for ever when the connection breaks at a bad moment.
    """
    try:
        distributed: Any = import_module("distributed")  # it has no types
    except ModuleNotFoundError as error:
        message = "'executor' asks for Dask, and it is not installed (pip install 'annotated-news-briefing[dask]')"
        raise ConfigError(Problem("mkdocs.yml", 0, message)) from error
    try:
        client = distributed.Client(address, timeout=_DASK_SECONDS, set_as_default=False)
    except (OSError, ValueError) as error:
        message = f"no Dask scheduler answers at '{address}' (start one, or set 'executor: {PROCESSES}')"
        raise ConfigError(Problem("mkdocs.yml", 0, message)) from error
    with client:
        try:
            yield _Pool(partial(client.submit, pure=False), max(1, sum(client.nthreads().values())))
        except distributed.KilledWorker as error:
            message = f"workers of the scheduler at '{address}' were lost again and again (see their logs)"
            raise WorkerError(Problem("briefing", 0, message)) from error
        except (CancelledError, OSError) as error:
            if not _is_of_connection(error, distributed.comm.CommClosedError):
                raise
            message = f"the scheduler at '{address}' was lost (see its log; what was read before is kept)"
            raise WorkerError(Problem("briefing", 0, message)) from error


def _is_of_connection(error: BaseException, lost: type[OSError]) -> bool:
    """Tell what Dask says of its connection from what the work met: one that could not be made in time has a cause."""
    return not isinstance(error, OSError) or isinstance(error, lost) or isinstance(error.__cause__, OSError)

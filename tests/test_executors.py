"""Workers of a Dask scheduler: the results are those of this machine's processes, whatever happens to a worker."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from pathlib import Path
from threading import Event
from types import SimpleNamespace
from typing import Any

import pytest

from builder import parallel
from builder.caching.outcomes import pack
from builder.caching.reading import ArticleReader
from builder.caching.store import Store
from builder.config import Settings
from builder.errors import ConfigError, WorkerError
from builder.model import Desk
from builder.parallel import map_in_order
from tests.kept import read_with, write_articles
from tests.projects import REPOSITORY

SECONDS = 30


def square(number: int) -> int:
    """Pure work, at the module's level so that a worker can find it."""
    return number * number


def die_at_60(number: int) -> int:
    """Work that ends whatever worker takes it."""
    if number == 60:
        os._exit(9)
    return number


class Scheduler:
    """A scheduler with two worker processes on this machine, all started as a user starts them."""

    def __init__(self, distributed: Any, folder: Path, **configuration: str) -> None:
        """Start them, and wait until both workers are there."""
        self._environment = {
            **os.environ,
            **configuration,
            "PYTHONPATH": str(REPOSITORY),
            "DASK_DISTRIBUTED__WORKER__DAEMON": "False",
        }
        self._folder = folder
        file = folder / "scheduler.json"
        self.process = self._start("scheduler", "--port", "0", "--scheduler-file", file)
        while not file.exists():
            assert self.process.poll() is None
            Event().wait(0.02)
        self.workers = [
            self._start("worker", "--nthreads", "1", "--no-nanny", "--scheduler-file", file) for _ in range(2)
        ]
        with distributed.Client(scheduler_file=str(file), timeout=SECONDS, set_as_default=False) as client:
            client.wait_for_workers(2, timeout=SECONDS)
            self.address = str(client.scheduler.address)
            self.listening = [self.address, *client.scheduler_info()["workers"]]

    def _start(self, command: str, *arguments: str | Path) -> subprocess.Popen[bytes]:
        options = ("--host", "127.0.0.1", "--no-dashboard", *map(str, arguments))
        return subprocess.Popen(  # noqa: S603 -- ours
            [sys.executable, "-m", f"distributed.cli.dask_{command}", *options],
            cwd=self._folder,
            env=self._environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    @property
    def setting(self) -> str:
        """What an editor writes into mkdocs.yml."""
        return f"dask:{self.address}"

    def end(self) -> None:
        """End what is still there."""
        for process in (*self.workers, self.process):
            process.kill()
            process.wait(SECONDS)


@pytest.fixture
def distributed() -> Any:
    """The library, where it is installed."""
    return pytest.importorskip("distributed", reason="Dask is not installed")


@pytest.fixture
def scheduler(distributed: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scheduler]:
    """A scheduler that gives up work that has ended one worker."""
    running = Scheduler(distributed, tmp_path_factory.mktemp("dask"), DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES="0")
    yield running
    running.end()


@pytest.fixture
def patient_scheduler(distributed: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scheduler]:
    """A scheduler that gives the work of a lost worker to another."""
    running = Scheduler(distributed, tmp_path_factory.mktemp("dask"))
    yield running
    running.end()


def test_the_results_are_those_of_processes_even_when_a_worker_is_killed(
    patient_scheduler: Scheduler, tmp_path: Path
) -> None:
    """Byte for byte: with one process, two, two workers, and one worker that is left in the middle."""
    assert all(address.startswith("tcp://127.0.0.1:") for address in patient_scheduler.listening)
    others = {"050 empty.txt": b"", "051 furniture.txt": b"Share\nTweet\nComments\n"}
    sources = write_articles(tmp_path, 150, others=others)
    one = [*map(pack, read_with(Store(None), sources))]
    assert [*map(pack, read_with(Store(None), sources, jobs=2))] == one
    settings = replace(Settings(), executor=patient_scheduler.setting)
    assert [*map(pack, read_with(Store(None), sources, settings=settings))] == one

    with Store(None) as store:
        changed = replace(settings, keyphrases=9)  # so that the scheduler does not know the results already
        outcomes = ArticleReader(changed, Desk(), store).read(sources, jobs=1)
        found = [pack(next(outcomes))]
        patient_scheduler.workers[0].send_signal(signal.SIGKILL)
        patient_scheduler.workers[0].wait(SECONDS)
        found += map(pack, outcomes)
    assert found == [*map(pack, read_with(Store(None), sources, settings=Settings(keyphrases=9)))]
    assert patient_scheduler.workers[1].poll() is None


def test_work_that_ends_its_worker_is_a_clear_error(scheduler: Scheduler) -> None:
    """What is lost again and again is not tried for ever; a smaller number of articles still needs no worker."""
    assert [*map_in_order(square, range(40), jobs=1, executor="dask:tcp://127.0.0.1:1")][-1] == 39 * 39
    with pytest.raises(WorkerError, match=rf"workers of the scheduler at '{scheduler.address}' were lost again"):
        list(map_in_order(die_at_60, range(100), jobs=2, executor=scheduler.setting))


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")  # Dask's, of the lost connection
def test_a_lost_scheduler_is_a_clear_error(scheduler: Scheduler, monkeypatch: pytest.MonkeyPatch) -> None:
    """The results that came before are there; then it is said what was lost."""
    monkeypatch.setattr(parallel, "_DASK_SECONDS", 4)
    results = map_in_order(square, range(100_000), jobs=1, executor=scheduler.setting)
    assert [next(results) for _ in range(10)] == [number * number for number in range(10)]
    scheduler.process.kill()
    with pytest.raises(WorkerError, match=rf"the scheduler at '{scheduler.address}' was lost"):
        list(results)


class FailingClient(nullcontext[Any]):
    """Stands for the client of a scheduler of which each result is one error."""

    def __init__(self, error: Exception) -> None:
        super().__init__(self)
        self._error = error

    def submit(self, *_: object, **__: object) -> Future[object]:
        """Give what fails."""
        failing = Future[object]()
        failing.set_exception(self._error)
        return failing

    def nthreads(self) -> dict[str, int]:
        """One worker."""
        return {"worker": 1}


def unreachable() -> OSError:
    """What Dask raises when a connection could not be made again in time."""
    error = OSError("timed out trying to connect")
    error.__cause__ = TimeoutError()
    return error


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (unreachable(), pytest.raises(WorkerError, match=r"the scheduler at 'tcp://127\.0\.0\.1:1' was lost")),
        (PermissionError("the work's own"), pytest.raises(PermissionError, match="the work's own")),
    ],
)
def test_a_scheduler_that_cannot_be_reached_again_is_told_from_a_failure_of_the_work(
    monkeypatch: pytest.MonkeyPatch, error: Exception, expected: AbstractContextManager[object]
) -> None:
    """Both are errors of the system; only the first is of the scheduler."""
    distributed = SimpleNamespace(
        Client=lambda *_, **__: FailingClient(error),
        KilledWorker=LookupError,
        comm=SimpleNamespace(CommClosedError=ConnectionError),
    )
    monkeypatch.setattr(parallel, "import_module", lambda _: distributed)
    with expected:
        list(map_in_order(square, range(100), jobs=1, executor="dask:tcp://127.0.0.1:1"))


def test_no_scheduler_at_the_address_is_a_clear_error(distributed: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """It says at which address, and the way out."""
    assert distributed
    monkeypatch.setattr(parallel, "_DASK_SECONDS", 0.2)
    message = r"mkdocs\.yml: no Dask scheduler answers at 'tcp://127\.0\.0\.1:1' \(start one, or set 'executor: proc"
    with pytest.raises(ConfigError, match=message):
        list(map_in_order(square, range(100), jobs=1, executor="dask:tcp://127.0.0.1:1"))


def test_without_the_package_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra's name is in the message."""

    def import_module(name: str) -> Any:
        assert name == "distributed"
        raise ModuleNotFoundError(name)

    monkeypatch.setattr(parallel, "import_module", import_module)
    with pytest.raises(ConfigError, match=r"not installed \(pip install 'annotated-news-briefing\[dask\]'\)"):
        list(map_in_order(square, range(100), jobs=1, executor="dask:tcp://127.0.0.1:1"))

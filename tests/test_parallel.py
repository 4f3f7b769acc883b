"""Work in processes: the order of the items, and what happens when a process is lost."""

from __future__ import annotations

import os

import pytest

from builder.errors import WorkerError
from builder.parallel import beside, map_in_order


def square(number: int) -> int:
    """Pure work, at the module's level so that a process can find it."""
    return number * number


def die_at_30(number: int) -> int:
    """Work that the system ends in the middle."""
    if number == 30:
        os._exit(9)
    return number


def process_beside(_: None) -> int:
    """Tell in which process this runs."""
    return os.getpid()


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("count", [0, 1, 100])
def test_results_come_in_the_order_of_the_items(count: int, jobs: int) -> None:
    """However many processes there are, the order is that of the items."""
    assert list(map_in_order(square, range(count), jobs=jobs)) == [number * number for number in range(count)]


def test_a_lost_process_is_a_clear_error() -> None:
    """A process that the system ends, as when memory runs out, gives one line and the way out."""
    with pytest.raises(WorkerError, match=r"ended from outside .*try again with --jobs 1"):
        list(map_in_order(die_at_30, range(100), jobs=2))


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_result_from_beside_is_the_function_s(jobs: int) -> None:
    """The caller gets what the function returns, when it asks for it."""
    with beside(square, 7, jobs=jobs) as result:
        assert result() == 49


def test_work_beside_runs_in_another_process() -> None:
    """With two jobs the caller's process is free; with one there is no other."""
    with beside(process_beside, None, jobs=2) as other, beside(process_beside, None, jobs=1) as same:
        assert other() != os.getpid() == same()


def test_a_lost_process_beside_is_a_clear_error() -> None:
    """The error is the same, and it comes where the result is asked for."""
    with pytest.raises(WorkerError, match=r"ended from outside .*try again with --jobs 1"):  # noqa: SIM117 - the inner one raises
        with beside(die_at_30, 30, jobs=2) as result:
            result()

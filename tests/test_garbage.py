"""Garbage: it is looked for rarely, and still found."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest

from builder.garbage import collect_garbage_rarely


class Knot:
    """A value that refers to itself."""

    def __init__(self) -> None:
        self.self = self


@pytest.fixture(autouse=True)
def own_threshold() -> Iterator[None]:
    """Leave this process as it was."""
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


def test_a_cycle_is_freed_after_many_values() -> None:
    """What nothing refers to goes when enough new values have come, not with the first thousand."""
    collect_garbage_rarely()
    gc.collect()
    gone = weakref.ref(Knot())
    kept: list[list[int]] = [[] for _ in range(10_000)]
    assert gone() is not None
    kept += [[] for _ in range(100_000)]
    assert gone() is None

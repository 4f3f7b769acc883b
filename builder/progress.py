"""How a long command tells how far it is."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[str, int, int], None]
"""Told of a stage, how many of its steps are done, and how many there are."""


def silent(_stage: str, _done: int, _total: int) -> None:
    """Progress that nobody watches."""

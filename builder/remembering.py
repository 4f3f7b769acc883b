"""Remembering what a pure function gives, for functions that are asked the same of nearly every word."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Remembered(dict[K, V]):
    """What a function gives for a value: `remembered[value]`.

    Unlike `functools.lru_cache` it keeps no order in which values were asked for: what is known is found by one look
    into a dictionary, and when it is full everything is forgotten.

    >>> lengths = Remembered(len, most=2)
    >>> [lengths[word] for word in ("a", "an", "the", "an")], len(lengths)
    ([1, 2, 3, 2], 2)
    """

    def __init__(self, function: Callable[[K], V], *, most: int) -> None:
        """Prepare.

        Args:
            function: Pure.
            most: So many values are remembered at most, 1 or more.
        """
        super().__init__()
        self._function, self._most = function, most

    def __missing__(self, value: K) -> V:
        """Ask the function."""
        found = self._function(value)
        if len(self) >= self._most:
            self.clear()
        self[value] = found
        return found

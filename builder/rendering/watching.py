"""Watches what a page looks at, so that it is rendered again only when that has changed.

Source: the verifying traces of Mokhov, Mitchell and Peyton Jones, "Build Systems à la Carte" (2018).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar, cast

V = TypeVar("V")


class Tracer:
    """Takes down what is looked at, while somebody watches."""

    def __init__(self) -> None:
        """Begin with nobody watching."""
        self._seen: set[str] | None = None
        self.note: Callable[[str], None] = _forget
        """Takes down that something was looked at. It is called so often that it is the set's own method."""
        self._remembered: dict[tuple[object, ...], tuple[object, frozenset[str]]] = {}

    @contextmanager
    def watching(self) -> Iterator[set[str]]:
        """Collect what is looked at in the block; a block around it learns of it as well."""
        outer, seen = self._seen, set[str]()
        self._watch(seen)
        try:
            yield seen
        finally:
            self._watch(outer)
            if outer is not None:
                outer |= seen

    def once(self, key: tuple[object, ...], make: Callable[[], V]) -> V:
        """Make a value the first time that it is asked for; whoever asks has looked at all that it was made from."""
        found = self._remembered.get(key)
        if found is None:
            with self.watching() as seen:
                value = make()
            found = self._remembered[key] = value, frozenset(seen)
        if self._seen is not None:
            self._seen |= found[1]
        return cast("V", found[0])

    def _watch(self, seen: set[str] | None) -> None:
        self._seen, self.note = seen, _forget if seen is None else seen.add


def _forget(dependency: str) -> None:
    """Nobody watches."""

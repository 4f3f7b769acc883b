"""Watches what a page looks at, so that it is rendered again only when that has changed.

Source: the verifying traces of Mokhov, Mitchell and Peyton Jones, "Build Systems à la Carte" (2018).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Generic, TypeVar, cast

K = TypeVar("K", str, tuple[str, int])
V = TypeVar("V")

SEPARATOR = "\x1f"
"""Stands between the parts of a name in a trace."""

ALL = "*"
"""The last part of the name of a whole."""


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


class _Names(dict[str, str]):
    """The names of what can be looked at in one place: each is made once, since most are noted again and again."""

    __slots__ = ("_place",)

    def __init__(self, place: str) -> None:
        super().__init__()
        self._place = f"{place}{SEPARATOR}"

    def __missing__(self, key: str) -> str:
        name = self[key] = self._place + key
        return name


class Watched(Mapping[K, V], Generic[K, V]):
    """A mapping that tells which of its keys are looked at; of an article and a place in it the article."""

    __slots__ = ("_names", "_tracer", "_values", "_wrap")

    def __init__(self, name: str, values: Mapping[K, V], tracer: Tracer, wrap: Callable[[V], V] | None = None) -> None:
        self._names = _Names(name)
        self._values: Mapping[K, V] = values
        self._tracer = tracer
        self._wrap = wrap

    def __getitem__(self, key: K) -> V:
        self._tracer.note(self._names[_key(key)])
        value = self._values[key]
        return self._wrap(value) if self._wrap else value

    def __contains__(self, key: object) -> bool:
        self._tracer.note(self._names[_key(key)])
        return key in self._values

    def __iter__(self) -> Iterator[K]:
        self._tracer.note(self._names[ALL])
        return iter(self._values)

    def __len__(self) -> int:
        self._tracer.note(self._names[ALL])
        return len(self._values)


def _key(key: object) -> str:
    return key if isinstance(key, str) else cast("tuple[str, int]", key)[0]


class Seen:
    """Stands for a value of the model, and tells which of its fields are looked at.

    What it was found by need not be looked at again.
    """

    __slots__ = ("_names", "_tracer", "_value", "slug")

    def __init__(self, name: str, value: object, tracer: Tracer, *, slug: str | None = None) -> None:
        """Stand for a value, by its name in a trace; its slug is told where it was found by that."""
        self._names, self._value, self._tracer = _Names(name), value, tracer
        if slug is not None:
            self.slug = slug

    @property  # type: ignore[misc] # so that isinstance takes it for what it stands for
    def __class__(self) -> type:
        return type(self._value)

    def __getattr__(self, field: str) -> object:
        self._tracer.note(self._names[field])
        return getattr(self._value, field)

    def __eq__(self, other: object) -> bool:
        self._tracer.note(self._names[ALL])
        return self._value == (other._value if type(other) is Seen else other)

    def __hash__(self) -> int:
        return hash(self._value)

    def __repr__(self) -> str:
        return repr(self._value)

"""A memory for tests: it keeps everything as encoded as a file would have it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import msgspec

from builder.linking.memory import Memory
from builder.model import AnnotatedArticle

T = TypeVar("T")


class KeptMemory(Memory):
    """Remembers all parts by the content of their article, and all that is kept by name."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.made = 0
        """How many parts were made."""

        self._parts: dict[tuple[str, bytes], bytes] = {}
        self._kept: dict[str, bytes] = {}

    def parts(
        self, articles: Iterable[AnnotatedArticle], make: Callable[[AnnotatedArticle], T], kind: type[T]
    ) -> list[T]:
        """Decode the parts that were made before, and make the others."""
        return [self._part(annotated, make, kind) for annotated in articles]

    def _part(self, annotated: AnnotatedArticle, make: Callable[[AnnotatedArticle], T], kind: type[T]) -> T:
        key = make.__name__, msgspec.msgpack.encode(annotated)
        if key not in self._parts:
            self.made += 1
            self._parts[key] = msgspec.msgpack.encode(make(annotated))
        return msgspec.msgpack.decode(self._parts[key], type=kind)

    def recall(self, name: str, kind: type[T]) -> T | None:
        """Decode what was kept under a name."""
        return msgspec.msgpack.decode(self._kept[name], type=kind) if name in self._kept else None

    def keep(self, name: str, value: Any) -> None:
        """Encode a value."""
        self._kept[name] = msgspec.msgpack.encode(value)

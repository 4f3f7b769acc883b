"""A memory that keeps what it is given as the one on disk does: encoded."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

import msgspec

from builder.linking.memory import Memory
from builder.model import AnnotatedArticle

T = TypeVar("T")


class EncodingMemory(Memory):
    """Keeps everything in this process, as bytes."""

    def __init__(self) -> None:
        self._parts: dict[tuple[str, bytes], bytes] = {}
        self._kept: dict[str, bytes] = {}

    def parts(
        self, articles: Iterable[AnnotatedArticle], make: Callable[[AnnotatedArticle], T], kind: type[T]
    ) -> list[T]:
        """See `Memory.parts`."""
        return [self._part(annotated, make, kind) for annotated in articles]

    def _part(self, annotated: AnnotatedArticle, make: Callable[[AnnotatedArticle], T], kind: type[T]) -> T:
        key = make.__name__, msgspec.msgpack.encode(annotated)
        if key not in self._parts:
            self._parts[key] = msgspec.msgpack.encode(make(annotated))
        return msgspec.msgpack.decode(self._parts[key], type=kind)

    def recall(self, name: str, kind: type[T]) -> T | None:
        """See `Memory.recall`."""
        return msgspec.msgpack.decode(self._kept[name], type=kind) if name in self._kept else None

    def keep(self, name: str, value: object) -> None:
        """See `Memory.keep`."""
        self._kept[name] = msgspec.msgpack.encode(value)

"""What linking remembers: parts of single articles by their content, and what it found the last time by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any, TypeVar

import msgspec

from builder.asking import asked, can_be_copied
from builder.caching.columns import Column
from builder.caching.store import Store
from builder.linking.memory import Memory
from builder.model import AnnotatedArticle
from builder.model.kept import KeptArticle
from builder.parallel import map_in_copies

T = TypeVar("T")
R = TypeVar("R")
Maker = tuple[Callable[[AnnotatedArticle], object], type[Any]]


class KeptMemory(Memory):
    """Remembers what is in a store, and writes what is new when asked to. Of another program it remembers nothing."""

    def __init__(self, store: Store, program: bytes, base: bytes, *, jobs: int) -> None:
        """Recall.

        Args:
            store: Where it is kept.
            program: Hash of the code; what was made by other code of single articles is not remembered.
            base: Hash of all that linking depends on but for the articles, that is code, desk and settings; what was
                found with another one is not remembered.
            jobs: Processes to use at most, 1 or more.
        """
        self._store, self._program, self._base, self._jobs = store, program, base, jobs
        self._columns: dict[str, Column[object]] = {}
        self._states: dict[bytes, bytes] = {}
        self._used: list[bytes] = []
        self._digests: set[bytes] = set()

    def prepare(self, articles: Iterable[AnnotatedArticle], makers: Sequence[Maker]) -> None:
        """Make the parts that articles lack, all of an article at once, in several processes where there are many.

        Args:
            articles: In any order.
            makers: What makes parts, each with the kind that it makes.
        """
        columns = [self._column(_name(make), kind) for make, kind in makers]
        kept = {annotated.digest: annotated for annotated in articles if isinstance(annotated, KeptArticle)}
        self._digests |= kept.keys()
        incomplete = {digest for column in columns for digest in kept.keys() - column.keys}
        lacking = [annotated for digest, annotated in kept.items() if digest in incomplete]
        made = self.apply(partial(_encoded, [make for make, _ in makers]), lacking)
        decoders = [msgspec.msgpack.Decoder(kind) for _, kind in makers]
        for annotated, parts in zip(lacking, made, strict=True):
            for column, decoder, part in zip(columns, decoders, parts, strict=True):
                if column.get(annotated.digest) is None:
                    column.put(annotated.digest, decoder.decode(part))

    def parts(
        self, articles: Iterable[AnnotatedArticle], make: Callable[[AnnotatedArticle], T], kind: type[T]
    ) -> list[T]:
        """As of any memory; only kept articles have parts that are remembered."""
        articles = tuple(articles)
        column = self._column(_name(make), kind)
        digests = [annotated.digest if isinstance(annotated, KeptArticle) else b"" for annotated in articles]
        self._digests.update(digests)
        return [
            self._made(column, annotated, make) if part is None else part
            for annotated, part in zip(articles, column.values(digests), strict=True)
        ]

    def _made(self, column: Column[T], annotated: AnnotatedArticle, make: Callable[[AnnotatedArticle], T]) -> T:
        if not isinstance(annotated, KeptArticle):
            return make(annotated)
        part = make(annotated.whole)
        column.put(annotated.digest, part)
        return part

    def apply(self, function: Callable[[T], R], items: Sequence[T]) -> Iterator[R]:
        """As of any memory."""
        return map_in_copies(function, items, jobs=self._jobs)

    @contextmanager
    def beside(self, make: Callable[[], T], kind: type[T]) -> Iterator[Callable[[], T]]:
        """As of any memory; what the copy was lost with is made here."""
        if self._jobs == 1 or not can_be_copied():
            yield make
            return
        with asked(lambda: _encoder.encode(make()), jobs=self._jobs) as answer:

            def wait() -> T:
                packed = answer()
                return msgspec.msgpack.decode(packed, type=kind) if packed else make()

            yield wait

    def recall(self, name: str, kind: type[T]) -> T | None:
        """As of any memory."""
        key = self._key(name)
        self._used.append(key)
        packed = self._store.get(key)
        try:
            return msgspec.msgpack.decode(packed, type=kind) if packed else None
        except msgspec.MsgspecError:  # another version of this program wrote it
            return None

    def keep(self, name: str, value: object) -> None:
        """As of any memory."""
        self._states[self._key(name)] = _encoder.encode(value)

    def save(self, store: Store) -> Iterable[bytes]:
        """Write what is new into a store, where the next build finds it.

        Returns:
            All keys of the store that are still of use.
        """
        store.put(self._states)
        keys = {*self._used, *self._states}
        for column in self._columns.values():
            column.save(self._digests, store)
            keys.update(column.pieces)
        return keys

    def _column(self, name: str, kind: type[T]) -> Column[T]:
        if name not in self._columns:
            self._columns[name] = Column(self._store, f"{self._program.hex()} {name}", kind)
        return self._columns[name]  # type: ignore[return-value] # what a function makes is always of one kind

    def _key(self, name: str) -> bytes:
        return b"\0".join((self._base, name.encode()))


def _name(make: Callable[[AnnotatedArticle], object]) -> str:
    return f"{make.__module__}.{make.__qualname__}"


def _encoded(makers: Iterable[Callable[[AnnotatedArticle], object]], annotated: KeptArticle) -> list[bytes]:
    whole = annotated.whole
    return [_encoder.encode(make(whole)) for make in makers]


_encoder = msgspec.msgpack.Encoder()

"""Memory: what linking found out at an earlier time, so that it need not find it out again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

from builder.model import AnnotatedArticle

T = TypeVar("T")
R = TypeVar("R")


class Memory:
    """Remembers nothing: everything is found out anew. `caching.memory` has the one that remembers.

    What is remembered never changes what linking finds, only how long it takes.
    """

    def parts(
        self, articles: Iterable[AnnotatedArticle], make: Callable[[AnnotatedArticle], T], kind: type[T]
    ) -> list[T]:
        """What linking needs of each article by itself.

        Args:
            articles: In any order.
            make: Makes the part of one article from nothing but that article; a function of a module, whose name tells
                its parts from others.
            kind: What it makes: a type that msgspec can encode and decode, equal to what it was.

        Returns:
            One part for each article, in their order.
        """
        del kind
        return [make(annotated) for annotated in articles]

    def apply(self, function: Callable[[T], R], items: Sequence[T]) -> Iterator[R]:
        """Apply a pure function to many values, here or in copies of this process; yield the results in their order."""
        yield from map(function, items)

    @contextmanager
    def beside(self, make: Callable[[], T], kind: type[T]) -> Iterator[Callable[[], T]]:
        """Begin to make something, here or in a copy of this process, while something else is done.

        Args:
            make: Pure, and does not ask this memory, which is not there in a copy.
            kind: What it makes: a type that msgspec can encode and decode, equal to what it was.

        Yields:
            What waits for it and gives it, once.
        """
        del kind
        yield make

    def recall(self, name: str, kind: type[T]) -> T | None:
        """What was kept under a name when articles were linked the last time; None when there is nothing.

        The desk and the settings were the same then; the articles may be others by now.
        """
        del name, kind
        return None

    def keep(self, name: str, value: object) -> None:
        """Keep something for the next time, of a type that msgspec can encode."""


FORGETFUL = Memory()
"""Remembers nothing."""

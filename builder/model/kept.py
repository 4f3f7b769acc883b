"""Kept articles: what lists say of an article is at hand; its text and its annotations are loaded when asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from typing import TypeVar

from builder.model.annotations import (
    AnnotatedArticle,
    DateExpression,
    Keyphrase,
    LooseNote,
    Name,
    Note,
    Quote,
    StatedAlias,
)
from builder.model.article import Article, Block, Caption, Dropped, Footnote

LOADED_OF_ARTICLE = frozenset({"body", "captions", "footnotes", "dropped", "blocks"})
"""The fields of an article that are large, and that hardly any page but its own shows."""

T = TypeVar("T")
Load = Callable[[], AnnotatedArticle]


class KeptHead(Article):
    """An article of which the large fields are loaded when asked for; what is made of it by replacing is whole."""

    __slots__ = ("_load", "dropped_lines")
    dropped_lines: int  # without looking at them
    _load: Load

    def __init__(self, head: object, load: Load) -> None:
        """Take over what is small.

        Args:
            head: Has them as attributes, by the names that `Article` gives them.
            load: Gives the whole.
        """
        for name in AT_HAND:
            object.__setattr__(self, name, getattr(head, name))
        object.__setattr__(self, "_load", load)

    @property
    def body(self) -> tuple[str, ...]:
        """As of any article."""
        return self._load().article.body

    @property
    def captions(self) -> tuple[Caption, ...]:
        """As of any article."""
        return self._load().article.captions

    @property
    def footnotes(self) -> tuple[Footnote, ...]:
        """As of any article."""
        return self._load().article.footnotes

    @property
    def dropped(self) -> tuple[Dropped, ...]:
        """As of any article."""
        return self._load().article.dropped

    @property  # type: ignore[misc] # so that it is equal to the whole, and `dataclasses.replace` gives a whole one
    def __class__(self) -> type:
        return Article

    def __reduce__(self) -> tuple[Callable[[Article], Article], tuple[Article]]:
        """Send the whole to other processes."""
        return _itself, (self._load().article,)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """As of any article."""
        return self._load().article.blocks


AT_HAND = (*(field.name for field in fields(Article) if field.name not in LOADED_OF_ARTICLE), "dropped_lines")
"""The attributes of an article that are small."""


class KeptArticle(AnnotatedArticle):
    """An annotated article of which all but its notes is loaded when asked for.

    Attributes:
        digest: A hash of the whole.
    """

    __slots__ = ("_load", "digest", "id")
    digest: bytes
    id: str  # asked for so often that it is no property here
    _load: Load

    def __init__(
        self, head: KeptHead, notes: tuple[Note, ...], loose_notes: tuple[LooseNote, ...], *, digest: bytes, load: Load
    ) -> None:
        """Take what is at hand; `load` gives the whole."""
        for name, value in (("article", head), ("notes", notes), ("loose_notes", loose_notes), ("digest", digest)):
            object.__setattr__(self, name, value)
        object.__setattr__(self, "id", head.id)
        object.__setattr__(self, "_load", load)

    @property
    def keyphrases(self) -> tuple[Keyphrase, ...]:
        """As of any annotated article."""
        return self._load().keyphrases

    @property
    def names(self) -> tuple[Name, ...]:
        """As of any annotated article."""
        return self._load().names

    @property
    def dates(self) -> tuple[DateExpression, ...]:
        """As of any annotated article."""
        return self._load().dates

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """As of any annotated article."""
        return self._load().quotes

    @property
    def aliases(self) -> tuple[StatedAlias, ...]:
        """As of any annotated article."""
        return self._load().aliases

    @property
    def key_points(self) -> tuple[tuple[int, int], ...]:
        """As of any annotated article."""
        return self._load().key_points

    @property
    def whole(self) -> AnnotatedArticle:
        """The annotated article with everything in it."""
        return self._load()

    @property  # type: ignore[misc] # as its article
    def __class__(self) -> type:
        return AnnotatedArticle

    def __reduce__(self) -> tuple[Callable[[AnnotatedArticle], AnnotatedArticle], tuple[AnnotatedArticle]]:
        """Send the whole to other processes."""
        return _itself, (self.whole,)


def loaded(annotated: AnnotatedArticle) -> AnnotatedArticle:
    """Return an article as it is when all of it is at hand; for whoever looks at much of it."""
    return annotated.whole if isinstance(annotated, KeptArticle) else annotated


def _itself(value: T) -> T:
    return value

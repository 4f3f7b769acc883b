"""Places: where a subject stands, as numbers, since all subjects together stand in hundreds of thousands of places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import repeat
from typing import Any

import numpy as np
from numpy.typing import NDArray

from builder.model import Mention

Numbers = NDArray[np.int32]


def _none() -> Numbers:
    return np.zeros(0, np.int32)


@dataclass(frozen=True, slots=True, eq=False)
class Places:
    """The places at which articles name a subject: by article in time order, then by offset.

    Attributes:
        article_ids: The articles that are counted in `articles`; all subjects of a briefing have the same ones.
        articles: Of each place the index of its article; the places of one article follow each other.
        starts: Of each place its offset in the article's text.
        ends: The offset past it.
    """

    article_ids: Sequence[str] = ()
    articles: Numbers = field(default_factory=_none)
    starts: Numbers = field(default_factory=_none)
    ends: Numbers = field(default_factory=_none)

    @classmethod
    def of(cls, mentions: Iterable[Mention]) -> Places:
        """Write mentions as numbers.

        >>> mentions = (Mention("a", 0, 5), Mention("a", 9, 14), Mention("b", 3, 8))
        >>> Places.of(mentions).mentions == mentions
        True
        """
        given = tuple(mentions)
        index = {article_id: n for n, article_id in enumerate(dict.fromkeys(m.article_id for m in given))}
        columns = ([index[m.article_id] for m in given], [m.start for m in given], [m.end for m in given])
        return cls(tuple(index), *(np.array(column, np.int32) for column in columns))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Places) and self.mentions == other.mentions

    def __hash__(self) -> int:
        return hash(self.mentions)

    def __len__(self) -> int:
        return len(self.articles)

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """The places as mentions."""
        ids = map(self.article_ids.__getitem__, self.articles.tolist())
        return _mentions(list(ids), self.starts.tolist(), self.ends.tolist())

    @property
    def naming_ids(self) -> tuple[str, ...]:
        """The articles, each once, in their order."""
        return tuple(dict.fromkeys(map(self.article_ids.__getitem__, self.articles.tolist())))


_create: Any = object.__new__
_setters: tuple[Any, ...] = tuple(getattr(Mention, name).__set__ for name in ("article_id", "start", "end"))


def _mentions(article_ids: Sequence[str], starts: Sequence[int], ends: Sequence[int]) -> tuple[Mention, ...]:
    """Make mentions without calling their constructor for each: thrice as fast."""
    made: tuple[Mention, ...] = tuple(map(_create, repeat(Mention, len(article_ids))))
    for put, values in zip(_setters, (article_ids, starts, ends), strict=True):
        for _ in map(put, made, values):
            pass
    return made

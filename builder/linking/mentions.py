"""Mentions: where articles speak of subjects or topics, as arrays, since there are hundreds of thousands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, repeat
from operator import attrgetter
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from builder.model import Mention

Numbers = NDArray[np.int64]

NOWHERE = -1
"""The start and the end of a row that stands for an editor's tag."""


class Spoken(Protocol):
    """A subject or a topic."""

    @property
    def mentions(self) -> Sequence[Mention]:
        """Where articles name it."""

    @property
    def tagged_ids(self) -> Sequence[str]:
        """The articles that an editor tagged with it."""


@dataclass(frozen=True, slots=True)
class Mentions:
    """All mentions and tags, one a row: by article, then by subject, then in their order, a tag last.

    Attributes:
        articles: The place of the article.
        subjects: The place of the subject.
        starts: Offset into the article's text, or `NOWHERE`.
        ends: Offset past it, or `NOWHERE`.
    """

    articles: Numbers
    subjects: Numbers
    starts: Numbers
    ends: Numbers

    def bounds(self, articles: int) -> list[int]:
        """For each of so many articles its first row, and past the last of them the number of rows."""
        bounds: list[int] = np.searchsorted(self.articles, np.arange(articles + 1)).tolist()
        return bounds


def mentions_of(subjects: Sequence[Spoken], places: Mapping[str, int]) -> Mentions:
    """Put together the mentions and tags of subjects.

    Args:
        subjects: Subjects or topics.
        places: Of each article by its id; what is not among them is left out.
    """
    found = [*chain.from_iterable(subject.mentions for subject in subjects)]
    tags = [*chain.from_iterable(subject.tagged_ids for subject in subjects)]
    nowhere = np.full(len(tags), NOWHERE)
    ids = chain(map(attrgetter("article_id"), found), tags)
    articles = _numbers(map(places.get, ids, repeat(-1)), len(found) + len(tags))
    counts = [len(subject.mentions) for subject in subjects], [len(subject.tagged_ids) for subject in subjects]
    owners = np.concatenate([np.repeat(np.arange(len(subjects)), np.array(own, dtype=np.int64)) for own in counts])
    starts = np.concatenate([_numbers(map(attrgetter("start"), found), len(found)), nowhere])
    ends = np.concatenate([_numbers(map(attrgetter("end"), found), len(found)), nowhere])
    order = np.argsort(articles * (len(subjects) + 1) + owners, kind="stable")
    order = order[np.searchsorted(articles[order], 0) :]
    return Mentions(articles[order], owners[order], starts[order], ends[order])


def _numbers(values: Iterable[int], count: int) -> Numbers:
    return np.fromiter(values, dtype=np.int64, count=count)

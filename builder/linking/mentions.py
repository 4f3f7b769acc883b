"""Mentions: where articles speak of subjects or topics, as arrays, since there are hundreds of thousands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from builder.linking.subjects.places import Places

Numbers = NDArray[np.int64]

NOWHERE = -1
"""The start and the end of a row that stands for an editor's tag."""


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


def mentions_of(places: Sequence[Places], tagged: Sequence[Sequence[str]], articles: Mapping[str, int]) -> Mentions:
    """Put together the mentions and tags of subjects.

    Args:
        places: Where each is mentioned.
        tagged: The articles that an editor tagged with each.
        articles: The place of each article by its id; what is not among them is left out.
    """
    tables = {id(own.article_ids): own.article_ids for own in places}
    numbers = {key: np.array([articles.get(a, -1) for a in ids], dtype=np.int64) for key, ids in tables.items()}
    tags = np.array([articles.get(article_id, -1) for ids in tagged for article_id in ids], dtype=np.int64)
    nowhere = np.full(len(tags), NOWHERE)
    found = np.concatenate([*(numbers[id(own.article_ids)][own.articles] for own in places), tags])
    owners = np.concatenate([_repeated([len(own) for own in places]), _repeated([len(ids) for ids in tagged])])
    starts = np.concatenate([*(own.starts for own in places), nowhere])
    ends = np.concatenate([*(own.ends for own in places), nowhere])
    order = np.argsort(found * (len(places) + 1) + owners, kind="stable")
    order = order[np.searchsorted(found[order], 0) :]
    return Mentions(found[order], owners[order], starts[order], ends[order])


def _repeated(counts: Sequence[int]) -> Numbers:
    """Each place so many times."""
    return np.repeat(np.arange(len(counts)), np.array(counts, dtype=np.int64))

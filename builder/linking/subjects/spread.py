"""Spread: which articles speak of which subjects, and how often, as numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from builder.linking.subjects.subject import Subject

Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Spread:
    """One row for each subject and each article that mentions it or is tagged with it, by subject, then by article.

    Attributes:
        subject: Of each row the index of the subject.
        article: Of each row the index of the article; every article that any subject has counts.
        mentions: Of each row how often the article mentions the subject; 0 when it is only tagged with it.
        is_tagged: Of each row whether an editor tagged the article with the subject.
        ends: Of each subject the end of its rows, which begin where those of the one before end.
        articles: Of each subject in how many articles it is.
    """

    subject: Numbers
    article: Numbers
    mentions: Numbers
    is_tagged: NDArray[np.bool_]
    ends: Sequence[int]
    articles: Sequence[int]

    def rows_of(self, subject: int) -> slice:
        """The rows of a subject."""
        return slice(self.ends[subject - 1] if subject else 0, self.ends[subject])

    def articles_of(self, subject: int) -> bytes:
        """The articles of a subject, equal for two that are in the same ones."""
        return self.article[self.rows_of(subject)].tobytes()

    def counts_of(self, subject: int) -> list[int]:
        """How often the articles that mention a subject do so."""
        counts: list[int] = self.mentions[self.rows_of(subject)].tolist()
        return [count for count in counts if count]


def spread_of(subjects: Sequence[Subject]) -> Spread:
    """Count where subjects are."""
    numbers: dict[str, int] = {}
    tables: dict[int, Numbers] = {}
    for ids in {id(subject.places.article_ids): subject.places.article_ids for subject in subjects}.values():
        tables[id(ids)] = np.array([numbers.setdefault(article_id, len(numbers)) for article_id in ids], np.int64)
    tagged = [
        (n, numbers.setdefault(a, len(numbers))) for n, subject in enumerate(subjects) for a in subject.tagged_ids
    ]
    total = max(1, len(numbers))
    lengths = [len(subject.places) for subject in subjects]
    places = [tables[id(subject.places.article_ids)][subject.places.articles] for subject in subjects]
    mentioned = np.repeat(np.arange(len(subjects)), lengths) * total + np.concatenate([*places, _NOTHING])
    codes, counts = np.unique(mentioned, return_counts=True)
    tags = np.unique(np.array([subject * total + article for subject, article in tagged], np.int64))
    both = np.union1d(codes, tags) if len(tags) else codes
    mentions = np.zeros(len(both), np.int64)
    mentions[np.searchsorted(both, codes)] = counts
    is_tagged = np.zeros(len(both), np.bool_)
    is_tagged[np.searchsorted(both, tags)] = True
    subject_of_row, article = np.divmod(both, total)
    ends = np.searchsorted(subject_of_row, np.arange(len(subjects)), side="right")
    articles = np.diff(ends, prepend=0)
    return Spread(subject_of_row, article, mentions, is_tagged, ends.tolist(), articles.tolist())


_NOTHING = np.zeros(0, np.int64)

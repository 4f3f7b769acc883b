"""The four measures by which a read article is compared with gold: headline, published, authors, body."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from builder.model import Article

SHINGLE_WORDS = 4

_WORD = re.compile(r"\w+")


class Measure(StrEnum):
    """What is compared; the values are the names of the article's fields, in the order of the tables."""

    HEADLINE = "headline"
    PUBLISHED = "published"
    AUTHORS = "authors"
    BODY = "body"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """What an article says by somebody else's judgement.

    Attributes:
        key: Names the article's files.
        published: YYYY-MM-DD, or empty where nobody knows.
        authors: Names with any separator between them, or empty where nobody knows.
        source: For people to read, e.g. "thehill.com"; may be empty.
        body: Lines of the story; how it is cut into lines does not count.
    """

    key: str
    headline: str
    body: str
    published: str = ""
    authors: str = ""
    source: str = ""


class Overlap(NamedTuple):
    """How much two texts share, in shingles; a shingle that stands twice counts twice."""

    shared: int
    ours: int
    gold: int

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, in [0, 1], 1 is best."""
        return 2 * self.shared / (self.ours + self.gold)

    @property
    def missed(self) -> float:
        """Share of the gold that we do not have, in [0, 1], 0 is best."""
        return 1 - self.shared / self.gold

    @property
    def surplus(self) -> float:
        """Share of ours that is not in the gold, in [0, 1], 0 is best."""
        return 1 - self.shared / self.ours


def score(article: Article | None, gold: Gold, measure: Measure) -> float | None:
    """Score one field of one article.

    Args:
        article: As it was read; None for one that could not be, which scores 0.
        gold: What it should be.
        measure: Which field.

    Returns:
        In [0, 1], 1 is best: for the body the F1 of `body_overlap`, for the others 1 or 0. None where the gold does not
        know the date or the authors: such an article does not count in that measure.

    >>> from builder.model import Format
    >>> gold = Gold(key="a1", headline="'Mosul' falls", authors="A. Reed, B. Hill", body="The city fell today.")
    >>> read = Article(id="", path="", format=Format.TEXT, headline="MOSUL FALLS", authors=("B. Hill", "A. Reed"))
    >>> [score(read, gold, measure) for measure in Measure]
    [1.0, None, 1.0, 0.0]
    """
    if measure is Measure.PUBLISHED and not gold.published:
        return None
    if measure is Measure.AUTHORS and not gold.authors:
        return None
    if article is None:
        return 0.0
    match measure:
        case Measure.HEADLINE:
            return float(words(article.headline) == words(gold.headline))
        case Measure.PUBLISHED:
            return float(article.published is not None and article.published.isoformat() == gold.published)
        case Measure.AUTHORS:
            return float(Counter(words(" ".join(article.authors))) == Counter(words(gold.authors)))
        case Measure.BODY:
            return body_overlap(article.body, gold.body).f1


def body_overlap(paragraphs: Sequence[str], gold: str) -> Overlap:
    """Compare a body with the gold's, as the article extraction benchmark does.

    Source: Scrapinghub, "Article extraction benchmark", 2020: bags of word 4-grams.

    >>> body_overlap(["One two three", "four five"], "one two three four. Six")
    Overlap(shared=1, ours=2, gold=2)
    """
    ours, theirs = shingles("\n".join(paragraphs)), shingles(gold)
    return Overlap((ours & theirs).total(), ours.total(), theirs.total())


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """Count the runs of four words, lower-cased; a text of fewer words, even of none, is one run."""
    found = _WORD.findall(text.lower())
    last = max(1, len(found) - SHINGLE_WORDS + 1)
    return Counter(tuple(found[start : start + SHINGLE_WORDS]) for start in range(last))


def words(text: str) -> list[str]:
    """Reduce a text to its words in lower case, in their order.

    >>> words("“U.S.-led”, he said…")
    ['u', 's', 'led', 'he', 'said']
    """
    # Found before they are lower-cased: lower-casing some letters adds a mark that is no part of a word.
    return [word.lower() for word in _WORD.findall(text)]


def mean(scores: Iterable[float | None]) -> float | None:
    """Average the scores that count, in [0, 1]; None when none does.

    >>> mean([1.0, None, 0.5]), mean([None])
    (0.75, None)
    """
    counted = [value for value in scores if value is not None]
    return sum(counted) / len(counted) if counted else None

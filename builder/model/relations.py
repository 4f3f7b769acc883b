"""Relations: how articles belong together."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Direction(StrEnum):
    """Where a related article stands in time, seen from the article that it is related to."""

    EARLIER = "earlier"
    SAME_DAY = "same day"
    LATER = "later"
    UNDATED = "undated"


class ReasonKind(StrEnum):
    """What two articles can have in common."""

    SUBJECT = "subject"
    DATE = "date"
    SAME_DAY = "same day"
    WORDING = "wording"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason why two articles belong together.

    Attributes:
        text: The subject's label, or the day that both speak of as ISO 8601; empty for the other kinds.
        slug: Of the subject's page; None when it has none.
        weight: Its share of the relation's score, above 0.
    """

    kind: ReasonKind
    text: str
    slug: str | None
    weight: float


@dataclass(frozen=True, slots=True)
class Relation:
    """Another article on the same matter.

    Attributes:
        article_id: The other article.
        reasons: Why, the weightiest first; at least one.
        score: Above 0; higher is closer. It depends on the two articles and on how common the subjects that they share
            were when the later one was published, so no newer article changes it.
    """

    article_id: str
    reasons: tuple[Reason, ...]
    score: float
    direction: Direction


class ChangeKind(StrEnum):
    """What a version of a story did with some words of the canonical one."""

    SAME = "same"
    ADDED = "added"
    CUT = "cut"


@dataclass(frozen=True, slots=True)
class Change:
    """Consecutive words of a version or of the canonical text; the changes in order give both texts."""

    kind: ChangeKind
    text: str


@dataclass(frozen=True, slots=True)
class Version:
    """Another article with the same story as the canonical one.

    Attributes:
        similarity: Jaccard similarity of the two bodies' 5-word shingles, in (0, 1].
        changes: From the canonical body to this one, word by word, in order; none where one of the two is withheld.
    """

    article_id: str
    similarity: float
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Family:
    """The articles that print the same story: the canonical one and the others in time order."""

    canonical_id: str
    versions: tuple[Version, ...]

    @property
    def article_ids(self) -> tuple[str, ...]:
        """All articles of the family, the canonical one first."""
        return (self.canonical_id, *(version.article_id for version in self.versions))


@dataclass(frozen=True, slots=True)
class Story:
    """Articles that follow one event over time: two or more ids, oldest first."""

    article_ids: tuple[str, ...]

"""AnnotatedArticle: an article and the standoff spans over its body."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from builder.model.article import Article


class Kind(StrEnum):
    """What a name or a topic denotes."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Signal:
    """One reason why a phrase is a keyphrase.

    Attributes:
        name: What speaks for it, in a word or two that a reader understands, e.g. "headline", "frequency".
        share: Its share of the score, in (0, 1].
    """

    name: str
    share: float


@dataclass(frozen=True, slots=True)
class Keyphrase:
    """A phrase that says what the article is about.

    Attributes:
        text: As it can be published.
        score: In (0, 1], higher is better; comparable within one article only.
        signals: What put it there, the largest share first; the shares add up to 1.
    """

    text: str
    score: float
    signals: tuple[Signal, ...] = ()


@dataclass(frozen=True, slots=True)
class Name:
    """A mention of a person, an organisation, a place or another named thing in the body.

    Attributes:
        rule: What told that it is a name of this kind, e.g. "title", "organisation-head", "gazetteer", "capitals".
    """

    text: str
    kind: Kind
    start: int
    end: int
    rule: str = "capitals"


@dataclass(frozen=True, slots=True)
class StatedAlias:
    """Two names that the article itself says are one.

    Attributes:
        passage: The sentence in which it says so.
        reason: How it says so: "stated" ("also known as"), "acronym", "former name" or "so-called".
    """

    name: str
    alias: str
    passage: str
    reason: str = "stated"


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A date, time, duration or set expression in the body with its TIMEX3 type and value."""

    text: str
    start: int
    end: int
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class Quote:
    """Words in the body that somebody said, and who (None when the text does not tell)."""

    text: str
    start: int
    end: int
    speaker: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnotatedArticle:
    """An article and the standoff spans over its body, in text order; its keyphrases are best first."""

    article: Article
    keyphrases: tuple[Keyphrase, ...] = ()
    names: tuple[Name, ...] = ()
    dates: tuple[DateExpression, ...] = ()
    quotes: tuple[Quote, ...] = ()
    aliases: tuple[StatedAlias, ...] = ()

    @property
    def id(self) -> str:
        """The article's id."""
        return self.article.id

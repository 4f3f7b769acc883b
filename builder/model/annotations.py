"""AnnotatedArticle: an article and the standoff spans over its body."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from builder.errors import Problem
from builder.model.article import Article
from builder.model.desk import NoteEntry
from builder.model.kind import Kind


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
    """A date, time, duration or set expression in the body with its TIMEX3 type and value.

    Attributes:
        text: The words, as they stand in the body.
        type: "DATE", "TIME", "DURATION" or "SET".
        value: ISO 8601 as TIMEX3 extends it, e.g. "2016-11", "2019-W07", "P4M", "198", "PRESENT_REF".
        rule: What read it, e.g. "full-date", "weekday", "month", "ago".
        confidence: That the value is right, in [0, 1].
    """

    text: str
    start: int
    end: int
    type: str
    value: str
    rule: str = ""
    confidence: float = 1.0


class QuoteKind(StrEnum):
    """How the text gives what somebody said: in the speaker's own words, or in the writer's."""

    DIRECT = "direct"
    INDIRECT = "indirect"


@dataclass(frozen=True, slots=True)
class Quote:
    """Words in the body that somebody said, and who.

    Attributes:
        text: The words without the outermost quotation marks, as they stand in the body; a quotation that goes on over
            several paragraphs has their breaks in it.
        speaker: The speaker as the article names them most fully, title included; None when the text does not tell.
        kind: Direct or indirect speech.
        name: The speaker's name as it stands among the article's names, without a title; None when the speaker is
            unknown or has none ("a spokesman").
        cue: Where the text says who speaks: offsets of the words that name the speaker there ("he", "Ghika"), start and
            end; None when nothing does.
        rule: How the speaker was found, e.g. "verb after", "verb before", "goes on", "pronoun".
        confidence: That the speaker is right, in [0, 1].
    """

    text: str
    start: int
    end: int
    speaker: str | None
    kind: QuoteKind = QuoteKind.DIRECT
    name: str | None = None
    cue: tuple[int, int] | None = None
    rule: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Note:
    """A note of the desk at its place in the body: from the first character of its quote to past the last.

    Where that passage is withheld, the note has no place: both offsets are 0, and of the passage there is no more than
    the words that the note itself quotes.
    """

    entry: NoteEntry
    start: int
    end: int

    @property
    def is_placed(self) -> bool:
        """Whether the body has the passage."""
        return self.end > self.start


@dataclass(frozen=True, slots=True)
class LooseNote:
    """A note whose quote is absent from its article, or is there more than once: an editor has to settle it.

    Attributes:
        problem: With file and line, what is wrong and the way out.
        article_id: The article; None when there is no such article.
        nearest: The passage of the article that is most like the quote; empty when none is.
        correction: What to paste over the note's field of that name, `quote` or `article`: a line, or several of which
            one is to be chosen; empty when there is nothing to propose.
    """

    entry: NoteEntry
    problem: Problem
    article_id: str | None = None
    nearest: str = ""
    correction: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnotatedArticle:
    """An article and the standoff spans over its body, in text order; its keyphrases are best first.

    Notes stay in the order of their passages where some of these are withheld.

    Attributes:
        key_points: The sentences that tell most of the article, best first: where each begins and ends in its text.
        loose_notes: The notes that could not be anchored, by file and line.
    """

    article: Article
    keyphrases: tuple[Keyphrase, ...] = ()
    names: tuple[Name, ...] = ()
    dates: tuple[DateExpression, ...] = ()
    quotes: tuple[Quote, ...] = ()
    aliases: tuple[StatedAlias, ...] = ()
    notes: tuple[Note, ...] = ()
    loose_notes: tuple[LooseNote, ...] = ()
    key_points: tuple[tuple[int, int], ...] = ()

    @property
    def id(self) -> str:
        """The article's id."""
        return self.article.id

"""Briefing: everything that the site shows, and the pages that show it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from builder.errors import Problem
from builder.model.annotations import AnnotatedArticle, LooseNote
from builder.model.desk import Publisher
from builder.model.kind import Kind


@dataclass(frozen=True, slots=True)
class Alias:
    """One more name of a topic, why it is believed to be one, and the passage that supports it.

    Attributes:
        text: The alias.
        reason: "glossary", "stated", "acronym", "former name" or "so-called" (an article says so), "same name" (another
            spelling), "short form", "plural", "initials", "middle initial" or "last name".
        passage: The sentence that says so, or the first one that shows it; empty when no body has the alias.
        article_id: The article of the passage; None without one.
    """

    text: str
    reason: str
    passage: str = ""
    article_id: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where an article's body names a topic."""

    article_id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Companion:
    """Another topic that occurs in the same articles: its slug, and in how many of them."""

    slug: str
    articles: int


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two names that may be one thing, too doubtful to be merged: for the desk to decide.

    Attributes:
        label: The name that more articles use.
        alias: The other.
        reason: Why they may be one.
        passages: Sentences in which the two stand, with the ids of their articles: (passage, article id).
        line: 1-based line of desk/glossary.yml on which the label has its entry; 0 when it has none.
    """

    label: str
    kind: Kind
    alias: str
    reason: str
    passages: tuple[tuple[str, str], ...] = ()
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """One thing that articles speak of, under all its names.

    Attributes:
        slug: Unique over the briefing; part of the address.
        aliases: Other names than the label, in alphabetical order.
        mentions: By article in time order (oldest first, undated last), then by place.
        tagged_ids: The articles that an editor tagged with the topic, in time order; they need not mention it.
        companions: The topics that it occurs with, the most frequent first.
    """

    slug: str
    label: str
    kind: Kind
    description: str | None = None
    aliases: tuple[Alias, ...] = ()
    mentions: tuple[Mention, ...] = ()
    tagged_ids: tuple[str, ...] = ()
    companions: tuple[Companion, ...] = ()

    @property
    def article_ids(self) -> tuple[str, ...]:
        """The articles that mention the topic, in time order, then those that are only tagged with it; each once."""
        mentioning = (mention.article_id for mention in self.mentions)
        return tuple(dict.fromkeys((*mentioning, *self.tagged_ids)))


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
        changes: From the canonical body to this one, word by word, in order.
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


@dataclass(frozen=True, slots=True)
class Label:
    """A label of notes and the notes that carry it.

    Attributes:
        slug: Unique over the labels; part of the address.
        notes: The article's id and the index of the note in its `notes`; by article in time order, then by place.
    """

    slug: str
    label: str
    notes: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """One sentence that tells of an event.

    Attributes:
        start: Offset of the sentence in the article's text; `end` is the offset past it.
        date: Index of the expression in the article's `dates`.
        expected: The article speaks of what was still to come.
    """

    article_id: str
    start: int
    end: int
    date: int
    expected: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """What happened at one time, as one or more articles tell it.

    Attributes:
        value: When, at its own precision: "2016", "2016-11", "2016-11-17", "2016-Q4", "2016-SU", "2016-W46", "198".
        tellings: The tellings by publication date (oldest first, undated last), then article, then place; at least one.
    """

    value: str
    tellings: tuple[Telling, ...]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who is quoted.

    Attributes:
        slug: Unique over the speakers; part of the address.
        name: As the briefing calls them: the topic's label where there is a topic.
        topic: Slug of the speaker's topic; None when there is none.
        quotes: The article's id and the index of the quotation in its `quotes`; by article in time order, then place.
    """

    slug: str
    name: str
    topic: str | None
    quotes: tuple[tuple[str, int], ...]

    @property
    def has_page(self) -> bool:
        """True for a topic, and for who is quoted more than once; the index has everybody."""
        return self.topic is not None or len(self.quotes) > 1


@dataclass(frozen=True, slots=True)
class Day:
    """The articles published on one day, in the briefing's order."""

    day: date
    article_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A publisher as the articles name it, what the desk knows about it, and its articles, newest first."""

    slug: str
    publisher: Publisher
    article_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """Everything that the site shows.

    Attributes:
        articles: Newest first, undated last; ties by path.
        topics: By label.
        topics_of: Article id to slugs of the topics mentioned in it, most telling first.
        related: Article id to at most as many relations as the settings allow, best first.
        days: Newest first.
        undated: Ids of the articles without a publication date.
        sources: By name.
        families: The stories that several articles print, by the canonical article in the briefing's order.
        stories: The chains of coverage, by their first article in time order; an article is in one at most.
        suggestions: What the desk may want to merge, the best supported first.
        labels: The labels of the notes, in alphabetical order.
        loose_notes: The notes that could not be anchored, by file and line; `problems` names them, too.
        events: What the articles date with confidence, by time; of one time, in the order of their first tellings.
        speakers: Who is quoted, by name.
        problems: What was left out or is doubtful, by path and line.
        drafts: Paths of the articles that are kept off the site.
    """

    articles: tuple[AnnotatedArticle, ...]
    topics: tuple[Topic, ...]
    topics_of: Mapping[str, tuple[str, ...]]
    related: Mapping[str, tuple[Relation, ...]]
    days: tuple[Day, ...]
    undated: tuple[str, ...]
    sources: tuple[Source, ...]
    families: tuple[Family, ...] = ()
    stories: tuple[Story, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    labels: tuple[Label, ...] = ()
    loose_notes: tuple[LooseNote, ...] = ()
    events: tuple[Event, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    problems: tuple[Problem, ...] = ()
    drafts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    r"""A file that the builder writes under docs/.

    Attributes:
        path: Relative to docs/, with forward slashes, e.g. "topics/mosul.md".
        text: The whole file, with "\n" line ends.
        origin: What it is made from, for messages: an article's path, or words such as "the topic index".
    """

    path: str
    text: str
    origin: str

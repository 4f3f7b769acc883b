"""The values that flow through the rooms: each stage's result wraps the result of the stage before it.

    bytes on disk -> Article -> AnnotatedArticle -> Briefing -> Page

Offsets are indices into `Article.text`, the body's paragraphs joined by a blank line. References between articles are
ids, never objects. Everything is immutable.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from builder.errors import Problem

PARAGRAPH_SEPARATOR = "\n\n"

DOUBTFUL_BELOW = 0.5
"""A field whose confidence is lower than this is listed on the desk page for an editor to look at."""


DERIVED_HEADLINE_RULE = "derived-from-lead"
"""The evidence of a headline that the page did not have and that was made of its first words."""


METADATA = (
    "headline",
    "published",
    "modified",
    "authors",
    "source",
    "agency",
    "dateline",
    "section",
    "language",
    "url",
)
"""The metadata fields of an article, in the order in which the record and the pages give them."""


class Format(StrEnum):
    """How an article came in. A Markdown article is authored (kept as it stands); the others are found material."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"


class Kind(StrEnum):
    """What a name or a topic denotes."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a field has the value that it has.

    Attributes:
        line: 1-based line of the file; None when the value stands on no line (a guess from the whole text).
        text: The words that carry the value, as they stand in the file.
        rule: The name of the rule that read them, e.g. "masthead-date"; "front-matter" when an editor set the field.
        confidence: In [0, 1], 1 is certain.
    """

    line: int | None
    text: str
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Caption:
    """The text under a picture, and who made the picture where it is said."""

    text: str
    credit: str | None


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note at the end of an article, and the mark that stands for it in the body, e.g. "*".

    Attributes:
        start: Offset of the mark in `Article.text`; None when the body does not show it.
    """

    mark: str
    text: str
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Dropped:
    """A line that is not the story: its 1-based number, its text, and the reason ("share-bar", "newsletter", …)."""

    line: int
    text: str
    reason: str


class ContainerKind(StrEnum):
    """What a block of an authored article can stand in."""

    QUOTE = "quote"
    BULLET = "bullet"
    ORDERED = "ordered"


@dataclass(frozen=True, slots=True)
class Container:
    """A block quote or a list item around a block.

    Attributes:
        kind: Which of the three.
        number: The number before an item of an ordered list; 0 otherwise.
        key: Tells this quote or item from any other of the same article: two blocks with equal keys stand in one.
        group: Tells this item's list from any other list of the same article; equal to `key` for quotes.
    """

    kind: ContainerKind
    number: int
    key: int
    group: int


@dataclass(frozen=True, slots=True)
class Block:
    """The shape of one paragraph of an authored body.

    Attributes:
        heading: 1 to 6 for a heading of that level, 0 for a paragraph.
        containers: What it stands in, outermost first.
    """

    heading: int = 0
    containers: tuple[Container, ...] = ()


class MarkKind(StrEnum):
    """Inline markup that an author wrote."""

    EMPHASIS = "emphasis"
    STRONG = "strong"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Mark:
    """Inline markup of an authored body as a standoff span.

    Attributes:
        start: Offset into `Article.text`.
        end: Offset past the last character.
        kind: Which markup.
        target: Of a link: an http, https or mailto address, or the path of another article relative to the project's
            folder; empty otherwise.
        line: 1-based line of the file on which the block begins.
    """

    start: int
    end: int
    kind: MarkKind
    target: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article as it was read: clean text, metadata, what was dropped, and the evidence for all of it.

    Attributes:
        id: Ten hex digits of a hash of `path`.
        path: Relative to the project's folder, with forward slashes, Unicode form C.
        headline: Never empty; its evidence tells a found headline from one derived from the lead.
        authors: In the byline's order.
        language: ISO 639-1 code, e.g. "en".
        body: The article's own paragraphs, white space collapsed, none empty.
        evidence: Field name to evidence, for every field that has a value.
        blocks: The shape of each paragraph, as many as `body` has; empty for found material, which is plain.
        marks: Inline markup of an authored body, by start.
        tags: Topics that an editor chose.
        slug: An editor's choice for the address, or None.
        summary: An editor's summary, or None.
        draft: True keeps the article off the site.
        warnings: What a reader of the file should know but did not cost anything.
    """

    id: str
    path: str
    format: Format
    headline: str
    published: date | None = None
    modified: date | None = None
    authors: tuple[str, ...] = ()
    source: str | None = None
    agency: str | None = None
    dateline: str | None = None
    section: str | None = None
    language: str | None = None
    url: str | None = None
    body: tuple[str, ...] = ()
    captions: tuple[Caption, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    blocks: tuple[Block, ...] = ()
    marks: tuple[Mark, ...] = ()
    tags: tuple[str, ...] = ()
    slug: str | None = None
    summary: str | None = None
    draft: bool = False
    warnings: tuple[Problem, ...] = ()

    @property
    def text(self) -> str:
        """The body as one string, in which all offsets count."""
        return PARAGRAPH_SEPARATOR.join(self.body)


@dataclass(frozen=True, slots=True)
class Keyphrase:
    """A phrase that says what the article is about; score in (0, 1], higher is better."""

    text: str
    score: float


@dataclass(frozen=True, slots=True)
class Name:
    """A mention of a person, an organisation, a place or another named thing in the body."""

    text: str
    kind: Kind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class StatedAlias:
    """Two names that the article itself says are one, and the passage in which it says so."""

    name: str
    alias: str
    passage: str


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


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryEntry:
    """What the desk knows about a topic; it always wins over what the articles say.

    Attributes:
        label: The name to show.
        aliases: Other names of the same thing.
        description: Plain text, or None.
        line: 1-based line of desk/glossary.yml.
    """

    label: str
    kind: Kind = Kind.OTHER
    aliases: tuple[str, ...] = ()
    description: str | None = None
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """What the desk knows about a source: domains without "www.", e.g. "reuters.com"."""

    name: str
    domains: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    country: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What the editors know: everything is optional.

    Attributes:
        publishers: In the file's order.
        glossary: In the file's order.
        never: Terms that are never to be a topic.
        recurring: The lines that are furniture because they recur, as `lines.fold` gives them, by whose articles they
            are in: under a source's folded names; under a folder's path with a "/" at its end for its articles without
            a source; under "" for all other articles. Each set holds all that counts there.
    """

    publishers: tuple[Publisher, ...] = ()
    glossary: tuple[GlossaryEntry, ...] = ()
    never: tuple[str, ...] = ()
    recurring: Mapping[str, frozenset[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Alias:
    """One more name of a topic, why it is believed to be one, and the passage that supports it.

    Attributes:
        text: The alias.
        reason: "glossary", "stated", "same name" (spelling, case, plural) or "last name".
        passage: The words of the article that say so; empty unless stated.
        article_id: The article of the passage; None unless stated.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """One thing that articles speak of, under all its names.

    Attributes:
        slug: Unique over the briefing; part of the address.
        aliases: Other names than the label, in alphabetical order.
        mentions: By article in time order (oldest first, undated last), then by place.
        tagged_ids: The articles that an editor tagged with the topic, in time order; they need not mention it.
    """

    slug: str
    label: str
    kind: Kind
    description: str | None = None
    aliases: tuple[Alias, ...] = ()
    mentions: tuple[Mention, ...] = ()
    tagged_ids: tuple[str, ...] = ()

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


@dataclass(frozen=True, slots=True)
class Relation:
    """Another article on the same matter.

    Attributes:
        article_id: The other article.
        topics: Slugs of the shared topics that are the reason, rarest first.
        score: Above 0; higher is closer. Comparable only among the relations of one article.
    """

    article_id: str
    topics: tuple[str, ...]
    score: float
    direction: Direction


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

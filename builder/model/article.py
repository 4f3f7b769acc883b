"""Article: one article as it was read, with the evidence for all of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from builder.errors import Problem
from builder.model.publishing import Publishing

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
        archived: Address of a copy in a web archive, or None.
        tags: Topics that an editor chose.
        slug: An editor's choice for the address, or None.
        summary: An editor's summary, or None.
        draft: True keeps the article off the site.
        publish: How much of the text an editor wants to be published; None leaves it to the source and the settings.
        withheld: How much of the text is left here, where the rest was cut off before rendering; FULL when nothing was.
        lead: True makes it the lead story of the front page while it is in the newest edition.
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
    archived: str | None = None
    tags: tuple[str, ...] = ()
    slug: str | None = None
    summary: str | None = None
    draft: bool = False
    publish: Publishing | None = None
    withheld: Publishing = Publishing.FULL
    lead: bool = False
    warnings: tuple[Problem, ...] = ()

    @property
    def text(self) -> str:
        """The body as one string, in which all offsets count."""
        return PARAGRAPH_SEPARATOR.join(self.body)

    @property
    def dropped_lines(self) -> int:
        """How many lines are not the story."""
        return len(self.dropped)

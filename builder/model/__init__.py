"""The values that flow through the rooms: each stage's result wraps the result of the stage before it.

    bytes on disk -> Article -> AnnotatedArticle -> Briefing -> Page, Asset

Offsets are indices into `Article.text`, the body's paragraphs joined by a blank line. References between articles are
ids, never objects. Everything is immutable.
"""

from builder.model.annotations import (
    AnnotatedArticle,
    DateExpression,
    Keyphrase,
    LooseNote,
    Name,
    Note,
    Quote,
    QuoteKind,
    Signal,
    StatedAlias,
)
from builder.model.article import (
    DERIVED_HEADLINE_RULE,
    DOUBTFUL_BELOW,
    METADATA,
    PARAGRAPH_SEPARATOR,
    Article,
    Block,
    Caption,
    Container,
    ContainerKind,
    Dropped,
    Evidence,
    Footnote,
    Format,
    Mark,
    MarkKind,
)
from builder.model.briefing import Asset, Briefing, Day, KnownPage, Page, Source
from builder.model.desk import (
    TOPIC_TARGET,
    Desk,
    GlossaryEntry,
    NoteEntry,
    Publisher,
    Usage,
)
from builder.model.gathered import Event, Label, Speaker, Telling
from builder.model.kind import Kind
from builder.model.publishing import Publishing
from builder.model.relations import Change, ChangeKind, Direction, Family, Reason, ReasonKind, Relation, Story, Version
from builder.model.site import Site
from builder.model.topics import Alias, Companion, Mention, Suggestion, Topic

__all__ = [
    "DERIVED_HEADLINE_RULE",
    "DOUBTFUL_BELOW",
    "METADATA",
    "PARAGRAPH_SEPARATOR",
    "TOPIC_TARGET",
    "Alias",
    "AnnotatedArticle",
    "Article",
    "Asset",
    "Block",
    "Briefing",
    "Caption",
    "Change",
    "ChangeKind",
    "Companion",
    "Container",
    "ContainerKind",
    "DateExpression",
    "Day",
    "Desk",
    "Direction",
    "Dropped",
    "Event",
    "Evidence",
    "Family",
    "Footnote",
    "Format",
    "GlossaryEntry",
    "Keyphrase",
    "Kind",
    "KnownPage",
    "Label",
    "LooseNote",
    "Mark",
    "MarkKind",
    "Mention",
    "Name",
    "Note",
    "NoteEntry",
    "Page",
    "Publisher",
    "Publishing",
    "Quote",
    "QuoteKind",
    "Reason",
    "ReasonKind",
    "Relation",
    "Signal",
    "Site",
    "Source",
    "Speaker",
    "StatedAlias",
    "Story",
    "Suggestion",
    "Telling",
    "Topic",
    "Usage",
    "Version",
]

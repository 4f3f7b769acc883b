"""Desk: what the editors know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from builder.errors import Problem
from builder.model.article import Mark
from builder.model.kind import Kind
from builder.model.publishing import Publishing

TOPIC_TARGET = "topic:"
"""How the target of a note's link to a topic begins; one of the topic's names follows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryEntry:
    """What the desk knows about a topic; it always wins over what the articles say.

    Attributes:
        label: The name to show.
        aliases: Other names of the same thing.
        description: Plain text, or None.
        apart_from: Names that are never this topic's (`not:` in the file), whatever the articles say.
        line: 1-based line of desk/glossary.yml.
    """

    label: str
    kind: Kind = Kind.OTHER
    aliases: tuple[str, ...] = ()
    description: str | None = None
    apart_from: tuple[str, ...] = ()
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """What the desk knows about a source.

    Attributes:
        domains: Without "www.", e.g. "reuters.com".
        publish: How much of the text of its articles may be published; None leaves it to the settings.
    """

    name: str
    domains: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    country: str | None = None
    note: str | None = None
    publish: Publishing | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """How the dossier uses words, as `briefing learn` counted it; empty before it has.

    Attributes:
        stories: How many different stories were counted.
        phrases: The phrases that are common in the dossier, by `words.phrase_key`, and in how many stories each stands.
        names: The words (`words.word_key`) that are capitalised wherever they stand inside a sentence.
    """

    stories: int = 0
    phrases: Mapping[tuple[str, ...], int] = field(default_factory=dict)
    names: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteEntry:
    """A note as an editor wrote it in desk/notes/, with the selector of the passage that it is about.

    Attributes:
        article: Path of the article, relative to the project's folder.
        exact: The words of the passage; white space and typographic quotation marks are folded to find them.
        prefix: What stands directly before them; empty where they stand only once.
        suffix: What stands directly after them, likewise.
        body: The note's paragraphs as plain text.
        marks: Emphasis and links of the note, with offsets into its paragraphs joined by a blank line. The target of a
            link is an http or https address, the path of an article, or `TOPIC_TARGET` and a topic's name.
        markdown: The note as it was written.
        label: What kind of note it is, e.g. "assessment".
        sources: What the note rests on: http or https addresses, or paths of articles.
        path: The file, relative to the project's folder.
        line: 1-based line of that file on which the note begins.
    """

    article: str
    exact: str
    prefix: str = ""
    suffix: str = ""
    body: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()
    markdown: str = ""
    label: str | None = None
    author: str | None = None
    created: date | None = None
    sources: tuple[str, ...] = ()
    path: str = ""
    line: int = 0


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
        usage: How the dossier uses words.
        notes: Path of an article to the notes on it, by file and line.
        problems: What is wrong with the files of notes, by file and line; such notes are left out.
    """

    publishers: tuple[Publisher, ...] = ()
    glossary: tuple[GlossaryEntry, ...] = ()
    never: tuple[str, ...] = ()
    recurring: Mapping[str, frozenset[str]] = field(default_factory=dict)
    usage: Usage = field(default_factory=Usage)
    notes: Mapping[str, tuple[NoteEntry, ...]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

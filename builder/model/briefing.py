"""Briefing: everything that the site shows, and the pages that show it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from builder.errors import Problem
from builder.model.annotations import AnnotatedArticle, LooseNote
from builder.model.desk import Publisher
from builder.model.gathered import Event, Label, Speaker
from builder.model.relations import Family, Relation, Story
from builder.model.topics import Suggestion, Topic


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
        text: The whole file, with "\n" line ends unless its format has others.
        origin: What it is made from, for messages: an article's path, or words such as "the topic index".
    """

    path: str
    text: str
    origin: str


@dataclass(frozen=True, slots=True)
class KnownPage:
    """A page that would be the same as in an earlier build, because nothing that it is made from has changed.

    Attributes:
        path: As of a page.
        hash: SHA-256 of its bytes.
        make: Renders it after all, where its file is gone.
        origin: As of a page.
    """

    path: str
    hash: str
    make: Callable[[], Page]
    origin: str


@dataclass(frozen=True, slots=True)
class Asset:
    """A binary file that the builder writes under docs/; it is made only when it has to be.

    Attributes:
        path: Relative to docs/, with forward slashes, e.g. "assets/previews/4f2a9c01be.png".
        recipe: A hash, or other words, of everything that determines the bytes; not empty. A file that was made by the
            same recipe is not made again.
        make: Makes the bytes: the same ones for the same recipe.
        origin: What it is made from, as for a page.
        elsewhere: `make` can be pickled and is worth it, so that many are made in several processes.
    """

    path: str
    recipe: str
    make: Callable[[], bytes]
    origin: str
    elsewhere: bool = False

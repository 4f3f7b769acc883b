"""What the annotations of all articles add up to: labels of notes, events, speakers."""

from __future__ import annotations

from dataclasses import dataclass


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
        """True for a topic, and for who is quoted in more than one article; the index has everybody."""
        return self.topic is not None or len({article_id for article_id, _ in self.quotes}) > 1

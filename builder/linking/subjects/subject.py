"""Subjects: what the articles speak of, each under all its names; those that matter enough become topics."""

from __future__ import annotations

from dataclasses import dataclass, field

from builder.linking.subjects.places import Places
from builder.model import Alias, Kind, Mention, Suggestion


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """One thing that articles speak of, whether or not it gets a page.

    Attributes:
        label: The name to show.
        description: The desk's, or None.
        aliases: Other names than the label, in alphabetical order.
        places: Where it is mentioned: by article in time order (oldest first, undated last), then by offset.
        tagged_ids: The articles that an editor tagged with it, in time order; they need not mention it.
        is_chosen: True when the desk knows it: it is in the glossary, or an editor's tag.
        is_in_glossary: True when the glossary has it.
        is_name: True for a named thing, False for a phrase.
        is_telling: True when it can be a topic: neither an adjective nor a phrase that only one article is about.
    """

    label: str
    kind: Kind
    description: str | None = None
    aliases: tuple[Alias, ...] = ()
    places: Places = field(default_factory=Places)
    tagged_ids: tuple[str, ...] = ()
    is_chosen: bool = False
    is_in_glossary: bool = False
    is_name: bool = True
    is_telling: bool = True

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Where it is mentioned, made anew each time that it is asked for."""
        return self.places.mentions

    @property
    def article_ids(self) -> tuple[str, ...]:
        """The articles that mention it, in time order, then those that are only tagged with it; each once."""
        return tuple(dict.fromkeys((*self.places.naming_ids, *self.tagged_ids)))


@dataclass(frozen=True, slots=True)
class Subjects:
    """What the articles of a briefing speak of.

    Attributes:
        found: By label; no two have the same, and no place of an article is a mention of two of them.
        suggestions: What the desk may want to merge, the best supported first.
    """

    found: tuple[Subject, ...]
    suggestions: tuple[Suggestion, ...] = ()

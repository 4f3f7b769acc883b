"""Topics: what articles speak of, under all its names."""

from __future__ import annotations

from dataclasses import dataclass

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
        named_in: The article of each place that names it, in the order of the mentions, where some of these places are
            withheld; empty where the mentions have them all.
        companions: The topics that it occurs with, the most frequent first.
    """

    slug: str
    label: str
    kind: Kind
    description: str | None = None
    aliases: tuple[Alias, ...] = ()
    mentions: tuple[Mention, ...] = ()
    tagged_ids: tuple[str, ...] = ()
    named_in: tuple[str, ...] = ()
    companions: tuple[Companion, ...] = ()

    @property
    def naming_ids(self) -> tuple[str, ...]:
        """The article of each place that names the topic, in time order, whether the place is shown or withheld."""
        return self.named_in or tuple(mention.article_id for mention in self.mentions)

    @property
    def article_ids(self) -> tuple[str, ...]:
        """The articles that mention the topic, in time order, then those that are only tagged with it; each once."""
        return tuple(dict.fromkeys((*self.naming_ids, *self.tagged_ids)))

"""Accounts: what each article says of the names in question, and what else must be known of these."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from builder.linking.identity.census import NOBODY, Census, Hearings
from builder.linking.identity.matching import Key
from builder.linking.identity.numbers import Indexes, Numbers, Truths, key_from, number_of
from builder.linking.identity.plain_words import PlainWords
from builder.model import Kind
from builder.words import singular, without_article


class SaidName(NamedTuple):
    """A name of a body; `weight` is that of its kind."""

    key: Key
    text: str
    kind: Kind
    weight: int
    is_after_the: bool
    start: int
    end: int


class SaidAlias(NamedTuple):
    """A statement; a name that is not in question has no key."""

    key: Key | None
    alias_key: Key | None
    name: str
    alias: str
    passage: str
    reason: str


class SaidPhrase(NamedTuple):
    """A keyphrase, or the person that it names with a title."""

    key: Key
    text: str
    use: int


@dataclass(frozen=True, slots=True)
class Account:
    """What one article says, in its order."""

    article_id: str
    names: Sequence[SaidName] = ()
    aliases: Sequence[SaidAlias] = ()
    phrases: Sequence[SaidPhrase] = ()
    tags: Sequence[tuple[Key, str]] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """What all articles together say of the names in question and of their words.

    Attributes:
        known: The names in question.
        acronyms: Which are acronyms.
        full: Which are a person's full name.
        plain: Which of their words are plain.
        first_words: Which of their words are the first one of a full name.
        last_words: Which are the last one, without its Arabic article.
        adjectives: The single words that are the adjective of a place.
        alike: Pairs that are spelled nearly alike.
    """

    known: Collection[Key] = ()
    acronyms: Collection[Key] = ()
    full: Collection[Key] = ()
    plain: PlainWords = field(default_factory=PlainWords)
    first_words: Collection[str] = ()
    last_words: Collection[str] = ()
    adjectives: Collection[str] = ()
    alike: Sequence[tuple[Key, Key]] = ()


def accounts_of(census: Census, hearings: Hearings, is_wanted: Truths) -> Iterator[Account]:
    """Yield what the articles say of some names, those articles only that speak of them."""
    rows = np.flatnonzero(is_wanted[census.name] & (census.article != NOBODY))
    keys: dict[int, Key] = {}
    names = census.name[rows].tolist()
    places = census.place[rows].tolist()
    articles, starts = np.unique(census.article[rows], return_index=True)
    ends = [*starts[1:].tolist(), len(rows)] if len(rows) else []
    for name in set(names):
        keys[name] = key_from(census.lexicon.names[name])
    for article, start, end in zip(articles.tolist(), starts.tolist(), ends, strict=True):
        in_question = {places[n]: keys[names[n]] for n in range(start, end)}
        yield _account(hearings, article, in_question)


def _account(hearings: Hearings, article: int, keys: Mapping[int, Key]) -> Account:
    details = hearings.details(article)
    return Account(
        hearings.testimonies[article].article_id,
        [SaidName(keys[row[0]], *row[1:]) for row in details.names if row[0] in keys],
        [
            SaidAlias(keys.get(row[0]), keys.get(row[1]), *row[2:])
            for row in details.aliases
            if row[0] in keys or row[1] in keys
        ],
        [SaidPhrase(keys[index], text, use) for index, text, use in details.phrases if index in keys],
        [(keys[index], text) for index, text in details.tags if index in keys],
    )


def facts_of(census: Census, names: Indexes, alike: Indexes) -> Facts:
    """Tell what is known of some names, given by their indexes, and of their words.

    Args:
        census: The census.
        names: The names.
        alike: Pairs of names that are spelled nearly alike, which need not be among them.
    """
    keys = {name: key_from(census.lexicon.names[name]) for name in names.tolist()}
    words = {word for key in keys.values() for word in key}
    words |= {singular(key[-1]) for key in keys.values()}
    words |= {without_article(word) for word in words}
    return Facts(
        known=frozenset(keys.values()),
        acronyms=frozenset(keys[name] for name in names[census.is_acronym[names]].tolist()),
        full=frozenset(keys[name] for name in names[census.is_full[names]].tolist()),
        plain=PlainWords(_among(words, census.plain_anywhere), _among(words, census.plain_alone)),
        first_words=_among(words, census.first_words),
        last_words=_among(words, census.last_words),
        adjectives=frozenset(keys[name][0] for name in names[census.is_adjective[names]].tolist()),
        alike=[(keys[one], keys[other]) for one, other in alike.tolist() if one in keys],
    )


def _among(words: Iterable[str], numbers: Numbers) -> frozenset[str]:
    wanted = frozenset(numbers.tolist())
    return frozenset(word for word in words if number_of(word) in wanted)

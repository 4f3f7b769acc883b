"""Said: the quotations of one article whose speaker has a name, and where that name stands, as few flat values."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import numpy as np

from builder.linking.annotations.speaker_names import joined_key
from builder.linking.hashing import word_hash
from builder.model import AnnotatedArticle, Kind, Name, Quote
from builder.words import bare

QUOTE_NUMBERS = 3
PLACE_BYTES = 8

_ONE_WORD = re.compile(r"[\w’'-]+")


@dataclass(frozen=True, slots=True)
class Said:
    """What the index of speakers needs of one article.

    Attributes:
        names: The speakers, as fully as the article names them.
        keys: Of each name what its spellings share.
        places: Where the article has the names of speakers: start and end; here and below as the bytes of an array.
        quotes: Of each quotation that counts its index, that of its speaker's name, and the number of places of that
            name.
        near: Of each quotation in turn the indices of these places, the ones near it first.
    """

    names: tuple[str, ...]
    keys: tuple[str, ...]
    places: bytes
    quotes: bytes
    near: bytes


@dataclass(frozen=True, slots=True)
class Words:
    """The words of each quotation of an article, hashed without case and punctuation; 0 when it has none."""

    hashes: tuple[int, ...]


def said_in(annotated: AnnotatedArticle) -> Said:
    """Take the quotations of an article that somebody is known to have said.

    A single word in quotation marks is how somebody calls a thing, and what stands in another quotation of the same
    speaker is given with that: neither counts.
    """
    inner = _inner(annotated.quotes)
    names: dict[str, int] = {}
    keys: dict[str, str] = {}
    places: dict[tuple[int, int], int] = {}
    quotes: list[int] = []
    near: list[int] = []
    for index, quote in enumerate(annotated.quotes):
        name = _fullest(annotated, quote.name or "")
        if name not in keys:
            keys[name] = joined_key(name)
        if keys[name] and index not in inner and not _ONE_WORD.fullmatch(quote.text):
            spans = [(n.start, n.end) for n in _places_of(annotated.names, quote)]
            quotes += [index, names.setdefault(name, len(names)), len(spans)]
            near += [places.setdefault(span, len(places)) for span in spans]
    return Said(
        tuple(names),
        tuple(keys[name] for name in names),
        np.array([*places], dtype=np.int32).tobytes(),
        np.array(quotes, dtype=np.int32).tobytes(),
        np.array(near, dtype=np.int32).tobytes(),
    )


def words_in(annotated: AnnotatedArticle) -> Words:
    """Take the words of an article's quotations, to tell which of them another version of the story has, too."""
    return Words(tuple(word_hash(words) if (words := bare(quote.text)) else 0 for quote in annotated.quotes))


def _places_of(names: Sequence[Name], quote: Quote) -> list[Name]:
    around = quote.cue[0] if quote.cue else quote.start
    same = [name for name in names if name.text == quote.name]
    return sorted(same, key=lambda name: (abs(name.start - around), name.start))


def _fullest(annotated: AnnotatedArticle, name: str) -> str:
    """The first full name of a person in the article that ends in a name of one word; else the name itself."""
    if not name or len(name.split()) > 1:
        return name
    return next((n.text for n in annotated.names if n.kind is Kind.PERSON and n.text.endswith(f" {name}")), name)


def _inner(quotes: Sequence[Quote]) -> AbstractSet[int]:
    """The quotations that stand in another one of the same speaker, as own words stand in reported speech."""
    found = set()
    ends: dict[str | None, int] = {}
    for index, quote in enumerate(quotes):
        if quote.end <= ends.get(quote.name, 0):
            found.add(index)
        ends[quote.name] = max(quote.end, ends.get(quote.name, 0))
    return found

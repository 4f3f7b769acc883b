"""Testimonies: what one article says of names, by itself; all that is asked of an article to tell what is one thing."""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

import msgspec
import numpy as np

from builder.given_names import is_given_name
from builder.linking.identity.acronyms import initials_of, letters_of
from builder.linking.identity.matching import Key
from builder.linking.identity.numbers import number_of, written
from builder.linking.identity.people import FULL_NAME_WORDS, after_the, is_like_a_person
from builder.linking.identity.plain_words import small_words
from builder.linking.identity.surfaces import SHORT_LETTERS, WORDS_OF_TITLE, Use, key_of, weight_of
from builder.model import AnnotatedArticle, Kind, Name

_ROW = struct.Struct("<QBBiiIIII")
ROW = np.dtype(
    [
        ("key", "<u8"),
        ("uses", "u1"),
        ("flags", "u1"),
        ("votes_of_plain", "<i4"),
        ("votes", "<i4"),
        ("person", "<u4"),
        ("kinds", "<u4"),
        ("capitals", "<u4"),
        ("forms", "<u4"),
    ]
)
"""What an article says of one name.

The number of the name; how it is used, and what else is true of it (`Flag`); the votes on its being a person's full
name if it is made of plain words, and if it is not; the votes on its kind that say it is a person, and all of them; how
many of its occurrences are an acronym's, and all of them.
"""


class Flag:
    """What is true of a name in an article, as bits."""

    NAMED = 1
    """It is among the names of the body."""

    TOLD = 2
    """A tag or a statement gives it."""

    NOT_UPPER = 4
    """Some spelling is no single word in capitals."""

    LONG = 8
    """Some spelling has more letters than short acronyms have."""

    PLACE = 16
    """It was taken for a place."""


NameRow = tuple[int, str, Kind, int, bool, int, int]
"""A name of the body: its index, as written, its kind and the weight of that, whether "the" is before it, its place."""

AliasRow = tuple[int, int, str, str, str, str]
"""A statement: the indexes of a name and its alias, as written, the passage, how it is said."""

PhraseRow = tuple[int, str, int]
"""A keyphrase: its index, as written, its use; or the person that it names with a title."""

TagRow = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Details:
    """All that the article says, in its order; names by their index in `keys`.

    Attributes:
        keys: The names, in the order of their first appearance, as `numbers.written` gives them.
    """

    keys: tuple[str, ...]
    names: tuple[NameRow, ...]
    aliases: tuple[AliasRow, ...]
    phrases: tuple[PhraseRow, ...]
    tags: tuple[TagRow, ...]


@dataclass(frozen=True, slots=True)
class Testimony:
    """What one article says of names.

    Attributes:
        article_id: The article.
        digest: Of all the rest; 8 bytes.
        rows: A `ROW` for each name, in the order of their first appearance.
        pairs: Names that may have to do with each other: pairs of their indexes, unsigned integers of 32 bits.
        capital: The numbers of the words of its names, each once.
        small: The numbers of the words that it has in small letters, each once.
        details: `Details`, encoded.
    """

    article_id: str
    digest: bytes
    rows: bytes
    pairs: bytes
    capital: bytes
    small: bytes
    details: bytes

    def read(self) -> Details:
        """Decode the details."""
        return _decoder.decode(self.details)


_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(Details)


@dataclass(slots=True)
class _Row:
    uses: int = 0
    flags: int = 0
    votes_of_plain: int = 0
    votes: int = 0
    person: int = 0
    kinds: int = 0
    capitals: int = 0
    forms: int = 0

    def count(self, form: str, use: int) -> None:
        """Count one occurrence."""
        self.uses |= use
        self.forms += 1
        flags = _flags_of(form)
        self.flags |= flags
        self.capitals += not flags & Flag.NOT_UPPER

    def vote(self, key: Key, name: Name, is_after_the: bool) -> None:
        """Count what a name of the body says of its kind, and whether it is a person's full name."""
        weight = weight_of(name)
        self.kinds += weight
        self.person += weight if name.kind is Kind.PERSON else 0
        self.flags |= Flag.NAMED | (Flag.PLACE if name.kind is Kind.PLACE else 0)
        if len(key) in FULL_NAME_WORDS:
            is_like = is_like_a_person(name.kind, key) and not is_after_the
            self.votes += 1 if is_like else -1
            self.votes_of_plain += 1 if is_like and name.kind is Kind.PERSON and is_given_name(key[0]) else -1


@lru_cache(maxsize=1 << 16)
def _flags_of(form: str) -> int:
    is_upper = form.isupper() and " " not in form
    return (0 if is_upper else Flag.NOT_UPPER) | (Flag.LONG if len(form) > SHORT_LETTERS else 0)


@dataclass(slots=True)
class _Maker:
    rows: dict[Key, _Row] = field(default_factory=dict)
    indexes: dict[Key, int] = field(default_factory=dict)

    def index(self, key: Key) -> int:
        """The index of a name, which gets a row when it comes first."""
        found = self.indexes.setdefault(key, len(self.indexes))
        if found == len(self.rows):
            self.rows[key] = _Row()
        return found

    def names(self, annotated: AnnotatedArticle) -> Iterator[NameRow]:
        """Count the names of the body."""
        text = annotated.article.text
        for name in annotated.names:
            if key := key_of(name.text):
                index = self.index(key)
                is_after_the = after_the(text, name)
                row = self.rows[key]
                row.count(name.text, Use.NAME)
                row.vote(key, name, is_after_the)
                yield index, name.text, name.kind, weight_of(name), is_after_the, name.start, name.end

    def aliases(self, annotated: AnnotatedArticle) -> Iterator[AliasRow]:
        """Count the names of the article's statements."""
        for stated in annotated.aliases:
            indexes = [self._tell(text, Use.NAME) for text in (stated.name, stated.alias)]
            if None not in indexes:
                yield indexes[0], indexes[1], stated.name, stated.alias, stated.passage, stated.reason  # type: ignore[misc] # neither is None

    def phrases(self, annotated: AnnotatedArticle) -> Iterator[PhraseRow]:
        """Count the keyphrases; one that is a name with a title is that name."""
        titled = {key_of(name.text): name.text for name in annotated.names if name.rule == "title"}
        for keyphrase in annotated.keyphrases:
            text = keyphrase.text
            key = key_of(text)
            use = Use.PHRASE | Use.CAPITAL_PHRASE if text[0].isupper() else Use.PHRASE
            if person := next((titled[key[n:]] for n in WORDS_OF_TITLE if key[n:] in titled), None):
                text, key, use = person, key_of(person), Use.PHRASE | Use.CAPITAL_PHRASE
            if key:
                index = self.index(key)
                self.rows[key].count(text, use)
                yield index, text, use

    def tags(self, annotated: AnnotatedArticle) -> Iterator[TagRow]:
        """Count the editor's tags."""
        for tag in annotated.article.tags:
            if (index := self._tell(tag, Use.TAG)) is not None:
                yield index, tag

    def _tell(self, text: str, use: int) -> int | None:
        key = key_of(text)
        if not key:
            return None
        index = self.index(key)
        self.rows[key].count(text, use)
        self.rows[key].flags |= Flag.TOLD
        return index

    def packed(self) -> bytes:
        """The rows as bytes."""
        return b"".join(_packed(key, row) for key, row in self.rows.items())


def _packed(key: Key, row: _Row) -> bytes:
    votes = row.votes_of_plain, row.votes, row.person, row.kinds
    return _ROW.pack(number_of(written(key)), row.uses, row.flags, *votes, row.capitals, row.forms)


def row_of_told(text: str) -> bytes:
    """The row of a name that nobody uses but that the desk gives; empty where the text has no word."""
    key = key_of(text)
    return _packed(key, _Row(flags=Flag.TOLD | _flags_of(text))) if key else b""


def testimony_of(annotated: AnnotatedArticle) -> Testimony:
    """Take down what one article says of names."""
    maker = _Maker()
    details = Details(
        names=tuple(maker.names(annotated)),
        aliases=tuple(maker.aliases(annotated)),
        phrases=tuple(maker.phrases(annotated)),
        tags=tuple(maker.tags(annotated)),
        keys=tuple(map(written, maker.indexes)),
    )
    pairs = [(row[0], row[1]) for row in details.aliases]
    pairs += sorted(_initials(annotated, maker.indexes))
    texts = {name.text for name in annotated.names}
    capital = {number_of(word) for text in texts for word in key_of(text)}
    small = {number_of(word) for word in small_words(annotated.article.text)}
    columns = (
        maker.packed(),
        np.array(pairs, np.uint32).tobytes(),
        np.fromiter(sorted(capital), np.uint64, len(capital)).tobytes(),
        np.fromiter(sorted(small), np.uint64, len(small)).tobytes(),
        _encoder.encode(details),
    )
    digest = hashlib.blake2b(annotated.id.encode(), digest_size=8)
    for column in (columns[0], columns[-1]):
        digest.update(column)
    return Testimony(annotated.id, digest.digest(), *columns)


def _initials(annotated: AnnotatedArticle, indexes: Mapping[Key, int]) -> Iterator[tuple[int, int]]:
    """Yield each single word with each name whose initials its letters are."""
    texts = {key: name.text for name in annotated.names if (key := key_of(name.text))}
    singles: dict[str, list[Key]] = {}
    for key, text in texts.items():
        if len(key) == 1:
            singles.setdefault(letters_of(text), []).append(key)
    for key, text in texts.items():
        for initials in initials_of(text) & singles.keys():
            yield from ((indexes[single], indexes[key]) for single in singles[initials])

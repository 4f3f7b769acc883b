"""The census: what all articles together say of each name, counted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np
from numpy.typing import NDArray

from builder.linking.identity.lexicon import Lexicon, lexicon_of
from builder.linking.identity.lookalikes import look_alike
from builder.linking.identity.matching import Key
from builder.linking.identity.numbers import Indexes, Numbers, Truths, index_in, key_from, number_of, written
from builder.linking.identity.people import FULL_NAME_WORDS
from builder.linking.identity.surfaces import SHARE_OF_CAPITALS, SHARE_OF_SHORT, Use, key_of
from builder.linking.identity.testimony import ROW, Details, Flag, Testimony, row_of_told
from builder.linking.memory import Memory
from builder.model import Desk

_MOST_ALIKE = 6
"""Of so many names that look alike each pair is compared; more are no spellings of one name."""

_NAME = "lookalikes"
_BUCKET_BITS = 22
NOBODY = -1


class Hearings:
    """The testimonies in the order of their articles, with their details, which are decoded when asked for."""

    def __init__(self, testimonies: Sequence[Testimony]) -> None:
        self.testimonies = testimonies
        self._details: dict[int, Details] = {}

    def details(self, article: int) -> Details:
        """The details of one testimony."""
        found = self._details.get(article)
        if found is None:
            found = self._details[article] = self.testimonies[article].read()
        return found


@dataclass(frozen=True, slots=True, eq=False)
class Census:
    """All names, in the order of their numbers, and all rows of the testimonies.

    Attributes:
        lexicon: The names.
        name: Of each row the index of its name.
        article: Of each row the index of its testimony; -1 for what the desk says. Rows are in the order of articles.
        place: Of each row its place in its testimony.
        uses: Of each row how its article uses the name.
        is_known: Which names count: neither what the desk never wants nor a person's name with a title.
        is_named: Which are names, and no mere phrases.
        is_told: Which the desk, a tag or a statement gives.
        is_acronym: Which are acronyms.
        is_full: Which are a person's full name.
        is_plain: Which are made of plain words only.
        is_adjective: Which have a place beside them that they can be the adjective of.
        articles: How many articles use each in any way.
        plain_anywhere: The words that are plain in longer names; ordered, as the following.
        plain_alone: The words that are plain by themselves.
        first_words: The first words of full names.
        last_words: The last words of full names, without an Arabic article.
    """

    lexicon: Lexicon
    name: Indexes
    article: Indexes
    place: Indexes
    uses: NDArray[np.uint8]
    is_known: Truths
    is_named: Truths
    is_told: Truths
    is_acronym: Truths
    is_full: Truths
    is_plain: Truths
    is_adjective: Truths
    articles: Indexes
    plain_anywhere: Numbers
    plain_alone: Numbers
    first_words: Numbers
    last_words: Numbers

    def index(self, keys: Iterable[Key]) -> list[int]:
        """The indexes of those names of some that count."""
        wanted = np.array([number_of(written(key)) for key in keys if key], np.uint64)
        return [n for n in index_in(self.lexicon.numbers, wanted).tolist() if n >= 0 and self.is_known[n]]

    def alike(self, memory: Memory) -> list[tuple[int, int]]:
        """The pairs of names that are spelled nearly alike: equal but for vowels, doubled and similar letters."""
        names = np.flatnonzero(self.is_known & self.is_named & ~self.is_acronym)
        names = names[np.argsort(self.lexicon.skeleton[names], kind="stable")]
        _, starts, counts = np.unique(self.lexicon.skeleton[names], return_index=True, return_counts=True)
        several = (counts > 1) & (counts <= _MOST_ALIKE)
        pairs = [
            pair
            for start, count in zip(starts[several].tolist(), counts[several].tolist(), strict=True)
            for pair in combinations(names[start : start + count].tolist(), 2)
        ]
        are_alike = _Compared(memory)
        written_names = self.lexicon.names
        found = [(a, b) for a, b in pairs if are_alike(written_names[a], written_names[b])]
        are_alike.keep()
        return found


class _Compared:
    """Tells which names look alike; the pairs of the last time are not compared again."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory
        self._before = memory.recall(_NAME, dict[str, bool]) or {}
        self._now: dict[str, bool] = {}

    def __call__(self, one: str, other: str) -> bool:
        """Tell of two names, as `numbers.written` gives them."""
        pair = f"{one}\n{other}"
        found = self._before.get(pair)
        if found is None:
            found = look_alike(key_from(one), key_from(other))
        self._now[pair] = found
        return found

    def keep(self) -> None:
        """Keep those that were asked for, for the next time."""
        if self._now.keys() != self._before.keys():
            self._memory.keep(_NAME, self._now)


def take_census(hearings: Hearings, desk: Desk, memory: Memory) -> Census:
    """Count what the testimonies and the desk's glossary say of each name."""
    testimonies = hearings.testimonies
    told = [text for entry in desk.glossary for text in (entry.label, *entry.aliases)]
    pieces = [b"".join(map(row_of_told, told))]
    pieces += [testimony.rows for testimony in testimonies]
    rows = np.frombuffer(b"".join(pieces), ROW)
    lengths = np.array([len(piece) // ROW.itemsize for piece in pieces], np.int64)
    article = np.repeat(np.arange(NOBODY, len(testimonies)), lengths)
    place = np.arange(len(rows)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    numbers, first, name = np.unique(rows["key"], return_index=True, return_inverse=True)
    by_desk = {number_of(name): name for name in map(written, map(key_of, told))}

    def name_of(number: int) -> str:
        row = int(first[np.searchsorted(numbers, np.uint64(number))])
        at = int(article[row])
        return by_desk[number] if at == NOBODY else hearings.details(at).keys[place[row]]

    lexicon = lexicon_of(numbers, name_of, memory)
    counts = _Counts(rows, name, len(numbers))
    never = np.array(sorted({number_of(written(key)) for key in map(key_of, desk.never) if key}), np.uint64)
    is_known = (index_in(never, numbers) < 0) & (counts.is_named | counts.is_told | ~_is_titled(lexicon, counts))
    anywhere, alone = _plain_words(testimonies, lexicon, counts, is_known)
    is_full = _full_names(lexicon, counts, anywhere)
    is_single = lexicon.word_counts == 1
    is_plain = np.where(is_single, index_in(alone, numbers) >= 0, lexicon.all_words(anywhere))
    known_full = is_full & is_known
    return Census(
        lexicon=lexicon,
        name=name,
        article=article,
        place=place,
        uses=rows["uses"].copy(),
        is_known=is_known,
        is_named=counts.is_named,
        is_told=counts.is_told,
        is_acronym=counts.is_acronym,
        is_full=known_full,
        is_plain=is_plain,
        is_adjective=lexicon.any_stem(numbers[is_known & is_single]),
        articles=np.bincount(name[article != NOBODY], minlength=len(numbers)),
        plain_anywhere=anywhere,
        plain_alone=alone,
        first_words=np.unique(lexicon.first[known_full]),
        last_words=np.unique(lexicon.bare_last[known_full]),
    )


class _Counts:
    """What the rows add up to for each name."""

    def __init__(self, rows: NDArray[Any], name: Indexes, names: int) -> None:
        self._name = name
        self._names = names
        uses, flags = rows["uses"].astype(np.int64), rows["flags"].astype(np.int64)
        self.named_in = np.bincount(name[uses & Use.NAME > 0], minlength=names)
        self.is_named = self.named_in > 0
        self.is_told = self._any(flags & Flag.TOLD)
        self.is_person = 2 * self._sum(rows["person"]) > self._sum(rows["kinds"])
        self.votes, self.votes_of_plain = self._sum(rows["votes"]), self._sum(rows["votes_of_plain"])
        capitals = self._sum(rows["capitals"])
        is_short = ~self._any(flags & (Flag.PLACE | Flag.LONG))
        share = np.where(is_short, SHARE_OF_SHORT, SHARE_OF_CAPITALS)
        is_usual = capitals >= share * self._sum(rows["forms"])
        self.is_acronym: Truths = np.where(capitals > 0, is_usual, ~self._any(flags & Flag.NOT_UPPER))

    def _sum(self, column: NDArray[Any]) -> NDArray[np.float64]:
        sums: NDArray[Any] = np.bincount(self._name, weights=column, minlength=self._names)
        return sums

    def _any(self, bits: Indexes) -> Truths:
        return np.bincount(self._name[bits > 0], minlength=self._names) > 0


def _is_titled(lexicon: Lexicon, counts: _Counts) -> Truths:
    """Tell phrases that are a person's name with a word or two before it, such as a title: "President Quorn"."""
    found = np.zeros(len(lexicon.numbers), np.bool_)
    for without in lexicon.without:
        at = index_in(lexicon.numbers, without)
        found |= (at >= 0) & counts.is_person[at]
    return found


def _plain_words(
    testimonies: Sequence[Testimony], lexicon: Lexicon, counts: _Counts, is_known: Truths
) -> tuple[Numbers, Numbers]:
    """The words of names that more articles write small than with a capital: in any name, and as a name by themselves.

    Acronyms are never plain ("IS", "WHO").
    """
    is_name = is_known & counts.is_named
    words = np.unique(lexicon.words[np.repeat(is_name, lexicon.word_counts)])
    small = _count_in([testimony.small for testimony in testimonies], words)
    capital = _count_in([testimony.capital for testimony in testimonies], words)
    singles = is_name & (lexicon.word_counts == 1)
    acronyms = np.sort(lexicon.numbers[singles & counts.is_acronym])
    anywhere = words[(small > capital) & (index_in(acronyms, words) < 0)]
    alone = np.flatnonzero(singles & ~counts.is_acronym)
    small_alone = small[index_in(words, lexicon.numbers[alone])] if len(alone) else np.zeros(0, np.int64)
    return anywhere, lexicon.numbers[alone[small_alone > counts.named_in[alone]]]


def _count_in(columns: Sequence[bytes], words: Numbers) -> Indexes:
    """Count in how many columns each of some ordered words is; most words of a column are none of them."""
    numbers = np.frombuffer(b"".join(columns), np.uint64)
    is_wanted = np.zeros(1 << _BUCKET_BITS, np.bool_)
    shift = np.uint64(64 - _BUCKET_BITS)
    is_wanted[words >> shift] = True
    at = index_in(words, numbers[is_wanted[numbers >> shift]])
    return np.bincount(at[at >= 0], minlength=len(words))


def _full_names(lexicon: Lexicon, counts: _Counts, plain: Numbers) -> Truths:
    """Tell the names that are a person's full name by the votes on them.

    What is no more than two last names that have lost what stood between them is none: "Schumer Clinton".
    """
    votes = np.where(lexicon.all_words(plain), counts.votes_of_plain, counts.votes)
    is_full: Truths = votes > 0
    lasts = np.unique(lexicon.bare_last[is_full & lexicon.is_given])
    is_pair = (lexicon.word_counts == FULL_NAME_WORDS.start) & ~lexicon.is_given
    is_full[is_pair & (index_in(lasts, lexicon.first) >= 0)] = False
    return is_full

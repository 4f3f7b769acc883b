"""The lexicon: what can be told of a name from its words alone, learned once for each name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from builder.given_names import is_given_name
from builder.linking.identity.lookalikes import skeleton
from builder.linking.identity.matching import Key
from builder.linking.identity.numbers import Indexes, Numbers, Truths, index_in, key_from, number_of, starts_of, written
from builder.linking.identity.people import last_word
from builder.linking.identity.surfaces import WORDS_OF_TITLE
from builder.linking.memory import Memory
from builder.words import singular

_NAME = "lexicon"
_PLURAL_LETTERS = 4
_DEMONYM_ENDINGS = ("i", "n", "an", "ian", "is", "ns", "ians", "ans")
_NONE = 0
"""Stands for no word; that a word has this number is as unlikely as that two have the same."""

_COLUMNS = ("first", "last", "bare_last", "one", "one_last", "skeleton", "without_one", "without_two")


@dataclass(frozen=True, slots=True)
class _Kept:
    """The lexicon of the last time; all numbers are unsigned integers of 64 bits.

    Attributes:
        names: As `numbers.written` gives them, in the order of their numbers.
        numbers: Their numbers.
        columns: Of each name a row of `_COLUMNS`.
        words: The numbers of their words, one after the other.
        stems: The numbers of the places that single words can be adjectives of, one after the other.
        lengths: Of each name the number of words and of stems; unsigned integers of 32 bits.
        given: Of each name whether its first word is a given name; bytes.
    """

    names: tuple[str, ...] = ()
    numbers: bytes = b""
    columns: bytes = b""
    words: bytes = b""
    stems: bytes = b""
    lengths: bytes = b""
    given: bytes = b""


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Names in the order of their numbers, each with what its words tell; 0 is the number of no word.

    Attributes:
        names: As `numbers.written` gives them.
        numbers: Their numbers.
        first: The first word.
        last: The last word; `bare_last` the same without its Arabic article.
        one: Of a regular plural the name in the singular, and `one_last` its last word.
        skeleton: What its transcriptions have in common.
        without: The name without its first word, and without its first two.
        words: All words one after the other.
        word_counts: How many words each name has.
        stems: The places that single words can be adjectives of, one after the other.
        stem_counts: How many stems each name has.
        is_given: Whether its first word is a given name.
    """

    names: Sequence[str]
    numbers: Numbers
    first: Numbers
    last: Numbers
    bare_last: Numbers
    one: Numbers
    one_last: Numbers
    skeleton: Numbers
    without: tuple[Numbers, Numbers]
    words: Numbers
    word_counts: Indexes
    stems: Numbers
    stem_counts: Indexes
    is_given: Truths

    def any_stem(self, numbers: Numbers) -> Truths:
        """Tell which names can be adjectives of a place with one of some ordered numbers."""
        found = np.zeros(len(self.numbers), np.bool_)
        found[np.repeat(np.arange(len(found)), self.stem_counts)[index_in(numbers, self.stems) >= 0]] = True
        return found

    def all_words(self, numbers: Numbers) -> Truths:
        """Tell which names are made of words with some ordered numbers only."""
        found = np.ones(len(self.numbers), np.bool_)
        found[np.repeat(np.arange(len(found)), self.word_counts)[index_in(numbers, self.words) < 0]] = False
        return found


def lexicon_of(numbers: Numbers, name_of: Callable[[int], str], memory: Memory) -> Lexicon:
    """Look names up, and learn those that are new.

    Args:
        numbers: Of the names, ordered, each once.
        name_of: Gives the name with a number; it is asked for new ones only.
        memory: What was learned the last time.
    """
    kept = memory.recall(_NAME, _Kept) or _Kept()
    at = index_in(np.frombuffer(kept.numbers, np.uint64), numbers)
    known = at[at >= 0]
    if len(known) == len(numbers) == len(kept.names):
        return _read(kept)
    old = _picked(kept, known)
    new = _learned([name_of(number) for number in numbers[at < 0].tolist()])
    order = np.argsort(np.concatenate([numbers[at >= 0], numbers[at < 0]]))
    kept = _picked(_joined(old, new), order)
    memory.keep(_NAME, kept)
    return _read(kept)


def _learned(names: Sequence[str]) -> _Kept:
    keys = [key_from(name) for name in names]
    words = [[number_of(word) for word in key] for key in keys]
    stems = [_stems(key) for key in keys]
    return _Kept(
        tuple(names),
        _bytes([number_of(name) for name in names]),
        _bytes([number for key in keys for number in _row(key)]),
        _bytes([number for row in words for number in row]),
        _bytes([number for row in stems for number in row]),
        np.array([(len(row), len(more)) for row, more in zip(words, stems, strict=True)], np.uint32).tobytes(),
        bytes(is_given_name(key[0]) for key in keys),
    )


def _bytes(numbers: Sequence[int]) -> bytes:
    return np.array(numbers, np.uint64).tobytes()


def _row(key: Key) -> tuple[int, ...]:
    """The numbers of `_COLUMNS`."""
    last = key[-1]
    one = (*key[:-1], singular(last))
    is_plural = len(last) > _PLURAL_LETTERS and one != key and last.endswith("s")
    return (
        number_of(key[0]),
        number_of(last),
        number_of(last_word(key)),
        number_of(written(one)) if is_plural else _NONE,
        number_of(one[-1]) if is_plural else _NONE,
        number_of(written(tuple(map(skeleton, key)))),
        *(number_of(written(key[n:])) if len(key) > n else _NONE for n in WORDS_OF_TITLE),
    )


def _stems(key: Key) -> list[int]:
    """The places that a single word can be an adjective of: "iraq" of "iraqi"."""
    if len(key) > 1:
        return []
    (word,) = key
    stems = [word.removesuffix(ending) for ending in _DEMONYM_ENDINGS if word.endswith(ending)]
    return [number_of(form) for stem in stems for form in (stem, stem + "a") if form != word and form]


def _picked(kept: _Kept, at: Indexes) -> _Kept:
    """Some names of a lexicon, in the order of the given indexes."""
    lengths = np.frombuffer(kept.lengths, np.uint32).reshape(-1, 2).astype(np.int64)
    return _Kept(
        tuple(kept.names[n] for n in at.tolist()),
        np.frombuffer(kept.numbers, np.uint64)[at].tobytes(),
        np.frombuffer(kept.columns, np.uint64).reshape(-1, len(_COLUMNS))[at].tobytes(),
        _pieces(np.frombuffer(kept.words, np.uint64), lengths[:, 0], at),
        _pieces(np.frombuffer(kept.stems, np.uint64), lengths[:, 1], at),
        lengths[at].astype(np.uint32).tobytes(),
        np.frombuffer(kept.given, np.uint8)[at].tobytes(),
    )


def _pieces(column: Numbers, lengths: Indexes, at: Indexes) -> bytes:
    wanted = lengths[at]
    inside = np.arange(int(wanted.sum())) - np.repeat(starts_of(wanted), wanted)
    pieces: Numbers = column[np.repeat(starts_of(lengths)[at], wanted) + inside]
    return pieces.tobytes()


def _joined(one: _Kept, other: _Kept) -> _Kept:
    return _Kept(
        one.names + other.names,
        one.numbers + other.numbers,
        one.columns + other.columns,
        one.words + other.words,
        one.stems + other.stems,
        one.lengths + other.lengths,
        one.given + other.given,
    )


def _read(kept: _Kept) -> Lexicon:
    columns = np.frombuffer(kept.columns, np.uint64).reshape(-1, len(_COLUMNS))
    lengths = np.frombuffer(kept.lengths, np.uint32).reshape(-1, 2).astype(np.int64)
    first, last, bare_last, one, one_last, skeletons, *without = (column.copy() for column in columns.T)
    return Lexicon(
        names=kept.names,
        numbers=np.frombuffer(kept.numbers, np.uint64),
        first=first,
        last=last,
        bare_last=bare_last,
        one=one,
        one_last=one_last,
        skeleton=skeletons,
        without=(without[0], without[1]),
        words=np.frombuffer(kept.words, np.uint64),
        word_counts=lengths[:, 0],
        stems=np.frombuffer(kept.stems, np.uint64),
        stem_counts=lengths[:, 1],
        is_given=np.frombuffer(kept.given, np.bool_),
    )

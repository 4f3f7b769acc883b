"""Components: sets of names that have nothing to do with each other, so that each can be settled by itself."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from builder.linking.identity.census import NOBODY, Census
from builder.linking.identity.household import HOUSEHOLD_NAMES
from builder.linking.identity.numbers import NUMBER_BYTES, Indexes, index_in
from builder.linking.identity.surfaces import key_of
from builder.linking.identity.testimony import Testimony
from builder.linking.memory import Memory
from builder.model import Desk

DIGEST_BYTES = 16
_UNKNOWN = -1


class Components:
    """The components of all names that count.

    Two names are in one when a rule may look at both: they end in the same word, and one is a full name or a single
    word; one is the plural of the other, or spelled nearly alike; an article says that they are one, or has one beside
    the other whose initials it is; or the desk speaks of both.

    Attributes:
        label: Of each name the least index of a name in its component; -1 for names that do not count.
    """

    def __init__(self, census: Census, testimonies: Sequence[Testimony], desk: Desk, memory: Memory) -> None:
        """Find them."""
        self._census = census
        self._testimonies = testimonies
        self.alike = np.array(census.alike(memory), np.int64).reshape(-1, 2)
        stated = _pairs_of_articles(census, testimonies)
        pieces = [_by_last_word(census), _plurals(census), stated, self.alike, _of_desk(census, desk)]
        pairs = np.concatenate(pieces)
        pairs = pairs[census.is_known[pairs].all(axis=1)]
        label = _connected(len(census.lexicon.numbers), pairs)
        self.label: Indexes = np.where(census.is_known, label, _UNKNOWN)

    def digests(self, min_articles: int, salt: bytes) -> dict[bytes, int]:
        """A digest of all that is known of each component, with its label.

        A single name that fewer articles use has none: nothing comes of it.
        """
        census = self._census
        names = np.flatnonzero(census.is_known)
        sizes = np.bincount(self.label[names], minlength=len(self.label))
        is_rare = (sizes == 1) & (census.articles < min_articles) & ~census.is_told
        names = names[~is_rare[self.label[names]]]
        names = names[np.argsort(self.label[names], kind="stable")]
        facts = np.stack((census.lexicon.numbers, self._bits(), self._alike_sums()), axis=1)[names]
        counts = (census.article != NOBODY) & census.is_known[census.name]
        rows = np.flatnonzero(counts)
        rows = rows[~is_rare[self.label[census.name[rows]]]]
        rows = rows[np.argsort(self.label[census.name[rows]], kind="stable")]
        articles = np.frombuffer(b"".join(testimony.digest for testimony in self._testimonies), np.uint64)
        said = np.stack((articles[census.article[rows]], census.lexicon.numbers[census.name[rows]]), axis=1)
        labels = np.unique(self.label[names])
        pieces = zip(
            labels.tolist(),
            _slices(facts, self.label[names], labels),
            _slices(said, self.label[census.name[rows]], labels),
            strict=True,
        )
        return {_digest(salt, *columns): label for label, *columns in pieces}

    def _bits(self) -> NDArray[np.uint64]:
        """What rules ask of other names and words."""
        census, lexicon = self._census, self._census.lexicon
        truths = (
            census.is_plain,
            index_in(census.plain_alone, lexicon.one) >= 0,
            index_in(census.last_words, lexicon.last) >= 0,
            index_in(census.last_words, lexicon.one_last) >= 0,
            index_in(census.first_words, lexicon.bare_last) >= 0,
            census.is_full,
            census.is_adjective,
        )
        return sum(truth.astype(np.uint64) << np.uint64(n) for n, truth in enumerate(truths))  # type: ignore[return-value] # there are some

    def _alike_sums(self) -> NDArray[np.uint64]:
        sums = np.zeros(len(self.label), np.uint64)
        for one, other in (self.alike.T, self.alike.T[::-1]):
            np.add.at(sums, one, self._census.lexicon.numbers[other])
        return sums


def _digest(*columns: bytes) -> bytes:
    digest = hashlib.blake2b(digest_size=DIGEST_BYTES)
    for column in columns:
        digest.update(len(column).to_bytes(NUMBER_BYTES, "little") + column)
    return digest.digest()


def _slices(rows: NDArray[np.uint64], row_labels: Indexes, labels: Indexes) -> Iterator[bytes]:
    """The bytes of the rows of each label; rows and labels are in their order."""
    packed = rows.tobytes()
    width = rows.shape[1] * NUMBER_BYTES
    starts = (np.searchsorted(row_labels, labels) * width).tolist()
    ends = (np.searchsorted(row_labels, labels, side="right") * width).tolist()
    return (packed[start:end] for start, end in zip(starts, ends, strict=True))


def _by_last_word(census: Census) -> Indexes:
    """Each full name and single word with the first one that ends in the same word."""
    is_single = census.lexicon.word_counts == 1
    names = np.flatnonzero(census.is_known & (census.is_full | is_single))
    _, first, inverse = np.unique(census.lexicon.bare_last[names], return_index=True, return_inverse=True)
    return np.stack((names, names[first[inverse]]), axis=1)


def _plurals(census: Census) -> Indexes:
    at = index_in(census.lexicon.numbers, census.lexicon.one)
    names = np.flatnonzero(at >= 0)
    return np.stack((names, at[names]), axis=1)


def _pairs_of_articles(census: Census, testimonies: Sequence[Testimony]) -> Indexes:
    columns = [testimony.pairs for testimony in testimonies]
    places = np.frombuffer(b"".join(columns), np.uint32).reshape(-1, 2).astype(np.int64)
    width = 2 * np.dtype(np.uint32).itemsize
    article = np.repeat(np.arange(len(columns)), [len(column) // width for column in columns])
    first_row = np.searchsorted(census.article, article)
    names: Indexes = census.name[places + first_row[:, None]]
    return names


def _of_desk(census: Census, desk: Desk) -> Indexes:
    """The names of each entry of the glossary, and those that every reader knows to be one."""
    groups: Iterable[Sequence[str]] = (
        *((entry.label, *entry.aliases, *entry.apart_from) for entry in desk.glossary),
        *HOUSEHOLD_NAMES,
    )
    known = (census.index(map(key_of, group)) for group in groups)
    return np.array([(names[0], name) for names in known for name in names[1:]], np.int64).reshape(-1, 2)


def _connected(count: int, pairs: Indexes) -> Indexes:
    """Label each of some things with the least one that it is connected with by pairs."""
    label = np.arange(count)
    one, other = pairs.T
    while True:
        least = np.minimum(label[one], label[other])
        if (label[one] == least).all() and (label[other] == least).all():
            return label
        for side in (label[one], label[other], one, other):
            np.minimum.at(label, side, least)
        while (label[label] != label).any():
            label = label[label]

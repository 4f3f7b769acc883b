"""Quotations: all that somebody is known to have said, as arrays, since there are tens of thousands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np

from builder.linking.annotations.said import PLACE_BYTES, QUOTE_NUMBERS, Said
from builder.linking.mentions import Numbers


@dataclass(frozen=True, slots=True, eq=False)
class Quotations:
    """The quotations, by article in the given order, then by place.

    Attributes:
        article: Of each quotation the place of its article.
        index: Its index among those of the article.
        name: That of its speaker's name in `names`.
        names: As the articles have them, article by article.
        keys: Of each name what its spellings share.
        near: Of each quotation in turn the places at which its article has the name, counted over all articles, the
            ones near it first.
        owner: Of each of these the quotation.
    """

    article: Numbers
    index: Numbers
    name: Numbers
    names: Sequence[str]
    keys: Sequence[str]
    near: Numbers
    owner: Numbers

    @property
    def places(self) -> Iterator[tuple[int, int]]:
        """Of each quotation the place of its article and the index."""
        return zip(self.article.tolist(), self.index.tolist(), strict=True)

    def about(self, topics: Numbers) -> Numbers:
        """Of each quotation the topic at the nearest place of the speaker's name that has one, or -1.

        Args:
            topics: Of each place of a speaker's name, over all articles, the topic that is mentioned there, or -1.
        """
        found = np.full(len(self.index), -1)
        there = topics[self.near]
        hits = np.flatnonzero(there >= 0)[::-1]
        found[self.owner[hits]] = there[hits]  # where an index comes several times, the last value stays
        return found


def quotations_of(said: Sequence[Said]) -> Quotations:
    """Put together the quotations of articles."""
    rows = np.frombuffer(b"".join(part.quotes for part in said), dtype=np.int32).reshape(-1, QUOTE_NUMBERS)
    index, name, counts = rows.astype(np.int64).T
    lengths = [len(part.quotes) // (QUOTE_NUMBERS * rows.itemsize) for part in said]
    article = np.repeat(np.arange(len(said)), np.array(lengths, dtype=np.int64))
    owner = np.repeat(np.arange(len(rows)), counts)
    near = np.frombuffer(b"".join(part.near for part in said), dtype=np.int32)
    return Quotations(
        article,
        index,
        _starts([len(part.names) for part in said])[article] + name,
        [*chain.from_iterable(part.names for part in said)],
        [*chain.from_iterable(part.keys for part in said)],
        _starts([len(part.places) // PLACE_BYTES for part in said])[article[owner]] + near,
        owner,
    )


def _starts(lengths: Sequence[int]) -> Numbers:
    """Where pieces of some lengths begin that follow each other."""
    ends: Numbers = np.cumsum(lengths, dtype=np.int64)
    return ends - np.array(lengths, dtype=np.int64)

"""Dated: the sentences of one article that date an event, with their wordings, as few flat values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

import numpy as np

from builder.linking.annotations.tellings import dated_sentences
from builder.linking.annotations.wordings import Wording, wording_of
from builder.linking.hashing import digest_of
from builder.model import AnnotatedArticle, Telling
from builder.timespans import Timespan, timespan_of

_PLACE_NUMBERS = 4
_COUNTS = 3


@dataclass(frozen=True, slots=True)
class Dated:
    """What the event timeline needs of one article; its id is not among it.

    Attributes:
        digest: Of the rest, and of the article's place in the order of publication.
        values: What each sentence dates its event to, separated by blanks; a sentence with two dates is here twice.
        places: Of each sentence start, end, index of the date, and 1 where it speaks of what is still to come; here and
            below as the bytes of an array.
        shapes: Of each sentence the numbers of its names, of its other telling words and of all others, and then of the
            words of each name.
        words: The hashes of the words of each sentence in that order.
        spread: The hashes of all words that the sentences have, each once.
    """

    digest: bytes
    values: str
    places: bytes
    shapes: bytes
    words: bytes
    spread: bytes

    def sentences(self, article_id: str, wanted: Sequence[bool]) -> Iterator[tuple[Timespan, Telling, Wording]]:
        """Yield sentences of the article with that id: what each dates, where it stands, and what it says.

        Args:
            article_id: The article.
            wanted: Of each value whether its sentence is wanted.
        """
        words = np.frombuffer(self.words, dtype=np.uint64).tolist()
        shapes = np.frombuffer(self.shapes, dtype=np.int32).tolist()
        places = np.frombuffer(self.places, dtype=np.int32).tolist()
        at = end = 0
        for number, value in enumerate(self.values.split()):
            names_count, numbers, rest = shapes[at : at + _COUNTS]
            lengths = shapes[at + _COUNTS : at + _COUNTS + names_count]
            at += _COUNTS + names_count
            begin, end_of_names = end, end + sum(lengths)
            end = end_of_names + numbers + rest
            if wanted[number]:
                bounds = pairwise(accumulate(lengths, initial=begin))
                names = tuple(tuple(words[one:other]) for one, other in bounds)
                telling = frozenset(words[begin : end_of_names + numbers])
                wording = Wording(frozenset(words[begin:end]), names, telling)
                start, finish, date, expected = places[number * _PLACE_NUMBERS : (number + 1) * _PLACE_NUMBERS]
                yield known_timespan(value), Telling(article_id, start, finish, date, bool(expected)), wording


def dated_of(annotated: AnnotatedArticle) -> Dated:
    """Take the dated sentences of an article."""
    named = {name.start for name in annotated.names}
    values: list[str] = []
    places: list[int] = []
    shapes: list[int] = []
    flat: list[int] = []
    spread: set[int] = set()
    for dated in dated_sentences(annotated):
        telling = dated.telling
        wording = wording_of(annotated, telling, named)
        in_names = [word for name in wording.names for word in name]
        numbers = sorted(wording.telling.difference(in_names))
        rest = sorted(wording.words - wording.telling)
        values.append(dated.span.value)
        places += [telling.start, telling.end, telling.date, int(telling.expected)]
        shapes += [len(wording.names), len(numbers), len(rest), *map(len, wording.names)]
        flat += [*in_names, *numbers, *rest]
        spread |= wording.words
    parts = (
        " ".join(values),
        np.array(places, dtype=np.int32).tobytes(),
        np.array(shapes, dtype=np.int32).tobytes(),
        np.array(flat, dtype=np.uint64).tobytes(),
        np.array(sorted(spread), dtype=np.uint64).tobytes(),
    )
    return Dated(digest_of((annotated.article.published, annotated.article.path, *parts)), *parts)


def known_timespan(value: str) -> Timespan:
    """The timespan of a value that is known to have one."""
    span = timespan_of(value)
    if span is None:
        raise ValueError(f"no timespan: {value!r}")
    return span

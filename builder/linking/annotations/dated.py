"""Dated: the sentences of one article that date an event, with their wordings, as few flat values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from builder.linking.annotations.tellings import dated_sentences
from builder.linking.annotations.wordings import Wording, wording_of
from builder.linking.hashing import digest_of
from builder.model import AnnotatedArticle, Telling
from builder.timespans import Timespan, timespan_of


@dataclass(frozen=True, slots=True)
class Dated:
    """What the event timeline needs of one article; its id is not among it.

    Attributes:
        digest: Of the rest, and of the article's place in the order of publication.
        values: What each sentence dates its event to; a sentence with two dates is here twice.
        places: Of each sentence start, end, index of the date, and 1 where it speaks of what is still to come.
        shapes: Of each sentence the numbers of its names, of its other telling words and of all others, and then of the
            words of each name.
        words: The hashes of the words of each sentence in that order, as bytes.
        spread: The hashes of all words that the sentences have, each once, as bytes.
    """

    digest: bytes
    values: tuple[str, ...]
    places: tuple[tuple[int, int, int, int], ...]
    shapes: tuple[tuple[int, ...], ...]
    words: bytes
    spread: bytes

    def sentences(self, article_id: str) -> Iterator[tuple[Timespan, Telling, Wording]]:
        """Yield each sentence of the article with that id: what it dates, where it stands, and what it says."""
        words = np.frombuffer(self.words, dtype=np.uint64).tolist()
        for value, (start, end, date, expected), shape in zip(self.values, self.places, self.shapes, strict=True):
            span = timespan_of(value)
            if span is None:
                raise ValueError(f"no timespan: {value!r}")
            names, at = [], 0
            for length in shape[3:]:
                names.append(tuple(words[at : at + length]))
                at += length
            numbers_end = at + shape[1]
            rest_end = numbers_end + shape[2]
            wording = Wording(frozenset(words[:rest_end]), tuple(names), frozenset(words[:numbers_end]))
            yield span, Telling(article_id, start, end, date, bool(expected)), wording
            words = words[rest_end:]


def dated_of(annotated: AnnotatedArticle) -> Dated:
    """Take the dated sentences of an article."""
    named = {name.start for name in annotated.names}
    values, places, shapes, flat = [], [], [], []
    spread: set[int] = set()
    for dated in dated_sentences(annotated):
        telling = dated.telling
        wording = wording_of(annotated, telling, named)
        in_names = [word for name in wording.names for word in name]
        numbers = sorted(wording.telling.difference(in_names))
        rest = sorted(wording.words - wording.telling)
        values.append(dated.span.value)
        places.append((telling.start, telling.end, telling.date, int(telling.expected)))
        shapes.append((len(wording.names), len(numbers), len(rest), *map(len, wording.names)))
        flat += [*in_names, *numbers, *rest]
        spread |= wording.words
    packed, spread_packed = _packed(flat), _packed(sorted(spread))
    article = annotated.article
    digest = digest_of((article.published, article.path, values, places, shapes, packed))
    return Dated(digest, tuple(values), tuple(places), tuple(shapes), packed, spread_packed)


def _packed(hashes: list[int]) -> bytes:
    return np.array(hashes, dtype=np.uint64).tobytes()

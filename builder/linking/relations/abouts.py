"""Abouts: what each article is about and how much, judged again only where the article or its mentions have changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from hashlib import blake2b
from itertools import chain
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from builder.linking.hashing import hashes_of
from builder.linking.memory import FORGETFUL, Memory
from builder.linking.mentions import NOWHERE, Mentions, mentions_of
from builder.linking.relations.gists import TAGGED, Gist, saliences_in
from builder.linking.relations.profiles import Matter, Matters, Numbers, Weights, matters_of, weights_of
from builder.linking.subjects.subject import Subject
from builder.model import AnnotatedArticle

T = TypeVar("T", bound=np.generic)

_DAY = 0.5
"""How salient a day is that the text speaks of."""

_KEY_BYTES = 16
_ROW = np.dtype([("subject", np.uint64), ("start", np.int32), ("end", np.int32)])


@dataclass(frozen=True, slots=True)
class Abouts:
    """What articles are about, in the order of publication; arrays as bytes.

    Attributes:
        ids: The articles.
        texts: The digests of their gists.
        keys: Of all that decides what each is about.
        labels: The subjects.
        bounds: As in `Matters`.
        matters: Places among the labels, or ordinals of days as negative numbers.
        saliences: As in `Matters`.
        rarities: As in `Matters`.
    """

    ids: tuple[str, ...]
    texts: tuple[bytes, ...]
    keys: tuple[bytes, ...]
    labels: tuple[str, ...]
    bounds: bytes
    matters: bytes
    saliences: bytes
    rarities: bytes

    def rows(self, place: int) -> slice:
        """The rows of an article."""
        bounds = np.frombuffer(self.bounds, dtype=np.int64)
        return slice(int(bounds[place]), int(bounds[place + 1]))

    def matter(self, number: int) -> Matter:
        """What stands for a number among the matters."""
        return date.fromordinal(-number) if number < 0 else self.labels[number]


def abouts_of(
    articles: Sequence[AnnotatedArticle],
    gists: Sequence[Gist],
    subjects: Sequence[Subject],
    known: Abouts | None,
    memory: Memory = FORGETFUL,
) -> tuple[Abouts, Matters]:
    """Tell what articles are about.

    Args:
        articles: In the order of publication.
        gists: Theirs.
        subjects: What they speak of.
        known: What was found before.
        memory: What does the work on many articles.
    """
    subjects = [subject for subject in subjects if subject.is_telling or subject.is_chosen]
    places = {annotated.id: place for place, annotated in enumerate(articles)}
    mentions = mentions_of([subject.places for subject in subjects], [s.tagged_ids for s in subjects], places)
    keys = _keys(gists, mentions, subjects)
    labels = tuple(subject.label for subject in subjects)
    found = _saliences(articles, keys, mentions, subjects, known, memory)
    own = np.concatenate([matters for matters, _ in found]) if found else np.array([], dtype=np.int64)
    saliences = np.concatenate([values for _, values in found]) if found else np.array([])
    days = np.fromiter(chain.from_iterable(gist.days for gist in gists), dtype=np.int64)
    counts = np.array([[len(one), len(gist.days)] for (one, _), gist in zip(found, gists, strict=True)], dtype=np.int64)
    bounds, is_day = _interleaved(counts.reshape(-1, 2))
    numbered, day_numbers = np.unique(days, return_inverse=True)
    matters = matters_of(
        bounds,
        _merged(is_day, own, len(subjects) + day_numbers),
        _merged(is_day, saliences, np.full(len(days), _DAY)),
        weights_of(subjects, len(numbered)),
    )
    abouts = Abouts(
        tuple(annotated.id for annotated in articles),
        tuple(gist.digest for gist in gists),
        tuple(keys),
        labels,
        bounds.tobytes(),
        _merged(is_day, own, -days).tobytes(),
        matters.saliences.tobytes(),
        matters.rarities.tobytes(),
    )
    return abouts, matters


def _interleaved(counts: Numbers) -> tuple[Numbers, NDArray[np.bool_]]:
    """The bounds of articles with so many subjects and days each, and of each row whether it is a day."""
    bounds = np.insert(np.cumsum(counts.sum(axis=1)), 0, 0)
    is_day = np.repeat(np.tile([False, True], len(counts)), counts.ravel())
    return bounds, is_day


def _merged(is_day: NDArray[np.bool_], of_subjects: NDArray[T], of_days: NDArray[T]) -> NDArray[T]:
    merged = np.empty(len(is_day), dtype=of_subjects.dtype)
    merged[~is_day] = of_subjects
    merged[is_day] = of_days
    return merged


def _keys(gists: Sequence[Gist], mentions: Mentions, subjects: Sequence[Subject]) -> list[bytes]:
    """For each article a hash of all that its saliences depend on."""
    names = hashes_of([f"{subject.label}\n{subject.is_chosen}" for subject in subjects])
    rows = np.empty(len(mentions.starts), dtype=_ROW)
    rows["subject"], rows["start"], rows["end"] = names[mentions.subjects], mentions.starts, mentions.ends
    packed = memoryview(rows.tobytes())
    bounds = [_ROW.itemsize * bound for bound in mentions.bounds(len(gists))]
    keys = []
    for gist, begin, end in zip(gists, bounds, bounds[1:], strict=False):
        digest = blake2b(gist.digest, digest_size=_KEY_BYTES)
        digest.update(packed[begin:end])
        keys.append(digest.digest())
    return keys


def _saliences(
    articles: Sequence[AnnotatedArticle],
    keys: Sequence[bytes],
    mentions: Mentions,
    subjects: Sequence[Subject],
    known: Abouts | None,
    memory: Memory,
) -> list[tuple[Numbers, Weights]]:
    """For each article the places of the subjects that it is about, and how much it is."""
    bounds = mentions.bounds(len(articles))
    recalled = _Recalled(known, subjects)
    found = [recalled.saliences(annotated.id, key) for annotated, key in zip(articles, keys, strict=True)]
    unknown = [
        (annotated, bounds[place], bounds[place + 1])
        for place, (annotated, judged) in enumerate(zip(articles, found, strict=True))
        if judged is None
    ]
    new = iter([*memory.apply(partial(_judged, mentions, subjects), unknown)])
    return [next(new) if judged is None else judged for judged in found]


class _Recalled:
    """What articles were about before, with the subjects as they are numbered now."""

    def __init__(self, known: Abouts | None, subjects: Sequence[Subject]) -> None:
        self._places: dict[tuple[str, bytes], int] = {}
        if known is None:
            return
        numbers = {subject.label: number for number, subject in enumerate(subjects)}
        renumbered = np.array([*(numbers.get(label, -1) for label in known.labels), -1])
        matters = np.frombuffer(known.matters, dtype=np.int64)
        is_subject = matters >= 0
        bounds = np.insert(np.cumsum(is_subject), 0, 0)[np.frombuffer(known.bounds, dtype=np.int64)]
        self._bounds: list[int] = bounds.tolist()
        self._matters = renumbered[matters[is_subject]]
        self._values = np.frombuffer(known.saliences)[is_subject]
        self._places = {pair: place for place, pair in enumerate(zip(known.ids, known.keys, strict=True))}

    def saliences(self, article_id: str, key: bytes) -> tuple[Numbers, Weights] | None:
        """What an article is about, if nothing has changed that decides it."""
        place = self._places.get((article_id, key))
        if place is None:
            return None
        rows = slice(self._bounds[place], self._bounds[place + 1])
        return self._matters[rows], self._values[rows]


def _judged(
    mentions: Mentions, subjects: Sequence[Subject], rows: tuple[AnnotatedArticle, int, int]
) -> tuple[Numbers, Weights]:
    """What an article is about, by its rows of the mentions: from the first to before the second."""
    annotated, begin, end = rows
    spans: dict[int, list[tuple[int, int]]] = {}
    tagged = set()
    columns = (column[begin:end].tolist() for column in (mentions.subjects, mentions.starts, mentions.ends))
    for number, start, finish in zip(*columns, strict=True):
        if start == NOWHERE:
            tagged.add(number)
        else:
            spans.setdefault(number, []).append((start, finish))
    judged = saliences_in(annotated, ((places, subjects[number].is_chosen) for number, places in spans.items()))
    found = {number: salience for number, salience in zip(spans, judged, strict=True) if salience}
    found |= dict.fromkeys(tagged, TAGGED)
    numbers = sorted(found)
    return np.array(numbers, dtype=np.int64), np.array([found[number] for number in numbers])

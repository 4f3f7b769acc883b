"""Recalled: what is still true of the pairs of articles that were weighed before."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from builder.linking.relations.abouts import Abouts
from builder.linking.relations.candidates import COMMON_ARTICLES
from builder.linking.relations.profiles import Matters, Numbers, Weights

_GONE = -1


class Recalled:
    """Compares what articles are about with what they were about before.

    Attributes:
        has_same_pairs: The articles for which the very same earlier ones are worth weighing as before.
    """

    def __init__(self, before: Abouts, earlier: bytes, later: bytes, now: Abouts, matters: Matters) -> None:
        """Find out what has changed.

        Args:
            before: What articles were about.
            earlier: The earlier article of each pair that was worth weighing, by its place before.
            later: The later.
            now: What articles are about.
            matters: The same, counted.
        """
        self._pairs = np.frombuffer(earlier, dtype=np.int64), np.frombuffer(later, dtype=np.int64)
        self._count = len(now.ids)
        self._with_same_text, self._moved = _moved(before, now)
        self._is_same = np.zeros(self._count, dtype=bool)
        self._is_same[self._moved[self._moved != _GONE]] = True
        self._has_same_rarities = _with_same_rarities(before, now, self._moved)
        concerned = _concerned(before, now, matters, self._moved, self._is_same)
        self.has_same_pairs = self._is_same & self._has_same_rarities & ~concerned

    def same_pairs(self) -> tuple[Numbers, Numbers]:
        """The pairs that are worth weighing of which the later article has the same ones as before."""
        earlier, later = (self._moved[places] for places in self._pairs)
        earlier, later = earlier[later != _GONE], later[later != _GONE]
        keeps = self.has_same_pairs[later]
        return earlier[keeps], later[keeps]

    def are_settled(self, earlier: Numbers, later: Numbers) -> NDArray[np.bool_]:
        """Of each pair whether it was weighed before and would be weighed in the very same way again."""
        known, _ = self._keys(self._moved)
        is_known = np.isin(later * self._count + earlier, known)
        return is_known & self._is_same[earlier] & self._is_same[later] & self._has_same_rarities[later]

    def fill(self, alike: Weights, known: Weights, earlier: Numbers, later: Numbers) -> None:
        """Fill in how alike the vocabularies of pairs are, where both texts are as they were."""
        keys, valid = self._keys(self._with_same_text)
        values = known[valid]
        order = np.argsort(keys)
        keys, values = keys[order], values[order]
        wanted = later * self._count + earlier
        places = np.searchsorted(keys, wanted)
        found = places < len(keys)
        found[found] = keys[places[found]] == wanted[found]
        alike[found] = values[places[found]]

    def now_at(self, earlier: int, later: int) -> tuple[int, int]:
        """The places now of a pair."""
        return int(self._moved[earlier]), int(self._moved[later])

    def _keys(self, moved: Numbers) -> tuple[Numbers, NDArray[np.bool_]]:
        """One number for each pair that is there still, and which pairs these are."""
        earlier, later = (moved[places] for places in self._pairs)
        valid = (earlier != _GONE) & (later != _GONE)
        return later[valid] * self._count + earlier[valid], valid


def _moved(before: Abouts, now: Abouts) -> tuple[Numbers, Numbers]:
    """Of each article the place now, if its text is the same; and if all is that decides what it is about."""
    with_same_text, moved = np.full(len(before.ids), _GONE), np.full(len(before.ids), _GONE)
    were = {article_id: place for place, article_id in enumerate(before.ids)}
    for place, (article_id, text, key) in enumerate(zip(now.ids, now.texts, now.keys, strict=True)):
        at = were.get(article_id)
        if at is not None and before.texts[at] == text:
            with_same_text[at] = place
            if before.keys[at] == key:
                moved[at] = place
    return with_same_text, moved


def _with_same_rarities(before: Abouts, now: Abouts, moved: Numbers) -> NDArray[np.bool_]:
    """Of each article that is about the same as before whether that is as rare as before."""
    there = np.flatnonzero(moved != _GONE)
    bounds, bounds_now = (np.frombuffer(abouts.bounds, dtype=np.int64) for abouts in (before, now))
    counts = np.diff(bounds)[there]
    steps = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    rarities = np.frombuffer(before.rarities)[np.repeat(bounds[there], counts) + steps]
    rarities_now = np.frombuffer(now.rarities)[np.repeat(bounds_now[moved[there]], counts) + steps]
    same = np.ones(len(now.ids), dtype=bool)
    same[np.repeat(moved[there], counts)[rarities != rarities_now]] = False
    return same


def _concerned(
    before: Abouts, now: Abouts, matters: Matters, moved: Numbers, is_same: NDArray[np.bool_]
) -> NDArray[np.bool_]:
    """The articles that may be about the same as one that has changed, came or went, with few before both."""
    labels = {label: number for number, label in enumerate(now.labels)}
    unknown = len(labels)
    renumbered = np.array([*(labels.get(label, unknown) for label in before.labels), unknown])
    numbers, numbers_now = (np.frombuffer(abouts.matters, dtype=np.int64) for abouts in (before, now))
    gone = moved == _GONE
    bounds = np.frombuffer(before.bounds, dtype=np.int64)
    old = numbers[np.repeat(gone, bounds[1:] - bounds[:-1])]
    old = np.where(old < 0, old, renumbered[np.maximum(old, 0)])
    articles = matters.articles
    changed = np.union1d(old, numbers_now[~is_same[articles]])
    concerns = np.isin(numbers_now, changed) & (matters.ranks < COMMON_ARTICLES + gone.sum())
    concerned = np.zeros(len(now.ids), dtype=bool)
    concerned[articles[concerns]] = True
    return concerned

"""Changes: what one version of a story added to another and cut from it, word by word, in nearly linear time."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from builder.model import Change, ChangeKind

_ANCHOR_WORDS = (5, 2, 1)
"""Texts are held together by runs of so many words that stand once in each, then what lies between by shorter ones."""

Pairs = list[tuple[int, int]]
"""Places of equal words in both texts, in order in both."""


def changes_between(old: str, new: str) -> tuple[Change, ...]:
    """Say how one text becomes another.

    Args:
        old: A text.
        new: A version of it.

    Returns:
        The changes in order, neighbours of different kinds, what was cut before what stands in its place. The texts of
        what is the same and what was cut, joined by a space, are the words of `old`; of what is the same and what was
        added, those of `new`. White space does not count.

    Source: patience diff (Cohen, 2003): words that are unique in both texts are what a reader, too, goes by.

    >>> for change in changes_between("The town fell on Monday.", "The old town fell."):
    ...     print(change.kind.value, repr(change.text))
    same 'The'
    added 'old'
    same 'town'
    cut 'fell on Monday.'
    added 'fell.'
    """
    before, after = old.split(), new.split()
    pairs = _align(before, after, 0, 0, _ANCHOR_WORDS)
    stretches = _stretches(before, after, pairs)
    return tuple(Change(kind, " ".join(words)) for kind, words in stretches if words)


def _stretches(before: Sequence[str], after: Sequence[str], pairs: Pairs) -> Iterator[tuple[ChangeKind, Sequence[str]]]:
    """Yield what stayed, was cut and was added, in turn; some of it may be nothing."""
    begin = left = right = 0
    for old, new in [*pairs, (len(before), len(after))]:
        if old != left or new != right:
            yield ChangeKind.SAME, before[begin:left]
            yield ChangeKind.CUT, before[left:old]
            yield ChangeKind.ADDED, after[right:new]
            begin = old
        left, right = old + 1, new + 1
    yield ChangeKind.SAME, before[begin:]


def _align(old: Sequence[str], new: Sequence[str], old_at: int, new_at: int, widths: Sequence[int]) -> Pairs:
    """Pair equal words of two stretches that begin at the given places of their texts."""
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    pairs = [(old_at + place, new_at + place) for place in range(head)]
    inner_old, inner_new = old[head : len(old) - tail], new[head : len(new) - tail]
    pairs += _between_anchors(inner_old, inner_new, old_at + head, new_at + head, widths)
    old_end, new_end = old_at + len(old), new_at + len(new)
    return [*pairs, *((old_end - place, new_end - place) for place in range(tail, 0, -1))]


def _common(old: Sequence[str], new: Sequence[str]) -> int:
    """How many words the two have in common at their beginning."""
    for place, (one, other) in enumerate(zip(old, new, strict=False)):
        if one != other:
            return place
    return min(len(old), len(new))


def _between_anchors(old: Sequence[str], new: Sequence[str], old_at: int, new_at: int, widths: Sequence[int]) -> Pairs:
    """Pair the anchors' words, and align what lies between anchors with shorter ones."""
    if not old or not new or not widths:
        return []
    pairs: Pairs = []
    left = right = 0
    for old_place, new_place in [*_anchors(old, new, widths[0]), (len(old), len(new))]:
        if old_place < left or new_place < right:  # begins inside of the stretch that the last anchor settled
            continue
        gap = _align(old[left:old_place], new[right:new_place], old_at + left, new_at + right, widths[1:])
        length = _common(old[old_place : old_place + widths[0]], new[new_place : new_place + widths[0]])
        pairs += gap
        pairs += [(old_at + old_place + step, new_at + new_place + step) for step in range(length)]
        left, right = old_place + length, new_place + length
    return pairs


def _anchors(old: Sequence[str], new: Sequence[str], width: int) -> Pairs:
    """Where runs of words stand that are unique in both: the longest series that is in order in both."""
    ours, theirs = _unique_runs(old, width), _unique_runs(new, width)
    return _longest_rising([(place, theirs[run]) for run, place in ours.items() if run in theirs])


def _unique_runs(words: Sequence[str], width: int) -> dict[tuple[str, ...], int]:
    """The runs that stand once, by place, and where."""
    places: dict[tuple[str, ...], int] = {}
    repeated = set()
    for place, run in enumerate(zip(*(words[start:] for start in range(width)), strict=False)):
        if places.setdefault(run, place) != place:
            repeated.add(run)
    return {run: place for run, place in places.items() if run not in repeated}


def _longest_rising(pairs: Pairs) -> Pairs:
    """The longest part of pairs, given by rising first places, whose second places rise too (patience sorting)."""
    piles: list[int] = []  # the smallest second place that ends a series of each length
    ends: list[int] = []  # which pair that is
    previous: list[int] = []
    for index, (_, place) in enumerate(pairs):
        pile = bisect_left(piles, place)
        piles[pile : pile + 1] = [place]
        ends[pile : pile + 1] = [index]
        previous.append(ends[pile - 1] if pile else -1)
    series = []
    index = ends[-1] if ends else -1
    while index >= 0:
        series.append(pairs[index])
        index = previous[index]
    return series[::-1]

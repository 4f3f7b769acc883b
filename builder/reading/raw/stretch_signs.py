"""What the stretch that a line stands in says about its role: running text, a list between, or what follows the end."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import MutableMapping, Sequence
from itertools import groupby
from typing import TypeAlias

from builder.reading.fields.furniture import TAIL_REASONS
from builder.reading.raw.line_signs import LineSigns

_TAIL_SIGNS = frozenset(f"furniture:{reason}" for reason in TAIL_REASONS)
_MIN_WORDS_ABOVE_TAIL = 60
"""Furniture that stands below stories counts as such when so many words of prose are above it."""

_LIST_SIZES = (1, 2, 5, 12)
_TITLE_WORDS = range(2, 19)
_SMALLEST_STRETCH = 8
_STRETCH_STEPS = 6.0
_BIG_SHARE = 0.3
_NEAR_LINES, _NEAR_PROSE = 4, 2
_STEM_CHARACTERS, _MIN_STEM_CHARACTERS = 6, 4
_SINCE_TAIL = (1, 40, 120)
_MOST_TAILS = 6
_POST_LINES, _POST_STEPS = 4, 3

_Places: TypeAlias = Sequence[MutableMapping[str, float]]


def read_stretch_signs(own: Sequence[LineSigns], places: _Places) -> None:
    """Add what the stretches of a page tell of their lines.

    Args:
        own: The signs of each line of the page.
        places: The signs of each line's place, the core's words among them; these are added to, values in [0, 1].
    """
    stretches = [(prose, list(lines)) for prose, lines in groupby(range(len(own)), lambda index: own[index].is_prose)]
    words = [sum(own[index].words for index in lines) for _, lines in stretches]
    most = max((size for size, (prose, _) in zip(words, stretches, strict=True) if prose), default=0)
    for size, (prose, lines) in zip(words, stretches, strict=True):
        if prose:
            _read_prose(lines, places, size, is_big=size >= _BIG_SHARE * most)
        else:
            _read_list(lines, own, places)
    _read_titles(own, places)
    _read_tail(own, places)
    _read_posts(own, places)


def _read_prose(lines: Sequence[int], places: _Places, words: int, *, is_big: bool) -> None:
    """How much running text stands together, and where in it the line is."""
    step, more = divmod(min(_STRETCH_STEPS, math.log2(max(words, _SMALLEST_STRETCH) / _SMALLEST_STRETCH)), 1)
    shared = {f"stretch-{int(step)}": 1 - more}
    if more:
        shared[f"stretch-{int(step) + 1}"] = more
    core = sum("core-words-1" in places[index] for index in lines) / len(lines)
    if core:
        shared["stretch-core"] = core
    if is_big:
        shared["stretch-big"] = 1.0
    for index in lines:
        places[index].update(shared)
    if len(lines) == 1:
        places[lines[0]]["stretch-alone"] = 1.0
    else:
        places[lines[0]]["stretch-first"] = places[lines[-1]]["stretch-last"] = 1.0


def _read_list(lines: Sequence[int], own: Sequence[LineSigns], places: _Places) -> None:
    """How many lines without running text stand together, whether text is on both sides, and what they are like."""
    inner = lines[0] > 0 and lines[-1] < len(own) - 1
    shared = {f"list-{bisect_right(_LIST_SIZES, len(lines) - 1)}{'' if inner else '-outer'}": 1.0}
    counts = {
        "list-furniture": sum("furniture" in own[index].signs for index in lines),
        "list-titles": sum("short" not in places[index] for index in lines),
        "list-stops": sum("ends-stop" in own[index].signs for index in lines),
    }
    shared |= {name: count / len(lines) for name, count in counts.items() if count}
    for index in lines:
        places[index].update(shared)


def _read_titles(own: Sequence[LineSigns], places: _Places) -> None:
    """How many of a title's words the prose near it uses: most of a subhead's, few of a teaser's."""
    stems = _ProseStems(own)
    for index, (line, place) in enumerate(zip(own, places, strict=True)):
        if line.is_prose or line.words not in _TITLE_WORDS or "furniture" in line.signs:
            continue
        title = _stems(line)
        if not title:
            continue
        below = _share(title, stems.near(range(index + 1, min(len(own), index + 1 + _NEAR_LINES))))
        above = _share(title, stems.near(range(index - 1, max(-1, index - 1 - _NEAR_LINES), -1)))
        if index + 1 == len(own) or not own[index + 1].is_prose:
            signs = {"title-shares-near": max(above, below)}
        else:
            signs = {"title-over-prose": 1.0, "title-shares-below": below, "title-shares-above": above}
            signs["title-shares-nothing"] = 0.0 if above or below else 1.0
            if index and own[index - 1].is_prose:
                signs |= {"title-between-prose": 1.0, "title-between-shares-below": below}
        place.update({name: value for name, value in signs.items() if value})


class _ProseStems:
    """The stems of a page's prose, reckoned where they are asked for: most prose has no title near it."""

    def __init__(self, own: Sequence[LineSigns]) -> None:
        self._own = own
        self._found: dict[int, frozenset[str]] = {}

    def near(self, indices: range) -> frozenset[str] | None:
        """The stems of the first lines of prose at some indices; None where none of them is prose."""
        prose = [index for index in indices if self._own[index].is_prose][:_NEAR_PROSE]
        for index in prose:
            if index not in self._found:
                self._found[index] = _stems(self._own[index])
        return frozenset().union(*[self._found[index] for index in prose]) if prose else None


def _share(title: frozenset[str], prose: frozenset[str] | None) -> float:
    """The share of a title's stems that some prose has, in [0, 1]."""
    return len(title & prose) / len(title) if prose else 0.0


def _stems(line: LineSigns) -> frozenset[str]:
    return frozenset([word[:_STEM_CHARACTERS] for word in line.vocabulary if len(word) >= _MIN_STEM_CHARACTERS])


def _read_tail(own: Sequence[LineSigns], places: _Places) -> None:
    """How often furniture stood above of those kinds that stand below stories, and how much prose since the last."""
    above = tails = 0
    since: int | None = None
    for line, place in zip(own, places, strict=True):
        if since is not None:
            place[f"prose-since-tail-{bisect_right(_SINCE_TAIL, since)}"] = 1.0
        if above > _MIN_WORDS_ABOVE_TAIL and not _TAIL_SIGNS.isdisjoint(line.signs):
            since = 0
            tails += 1
        elif line.is_prose and since is not None:
            since += line.words
        if line.is_prose:
            above += line.words
        place["tails-above" if tails else "no-tail-above"] = min(tails, _MOST_TAILS) / _MOST_TAILS if tails else 1.0


def _read_posts(own: Sequence[LineSigns], places: _Places) -> None:
    """How far below a line the signature of a post from a social network stands: the post is above it."""
    distance = _POST_LINES + 1
    for line, place in zip(reversed(own), reversed(places), strict=True):
        if "post-signature" in line.signs:
            distance = 1
        elif distance <= _POST_LINES:
            place[f"post-below-{min(distance, _POST_STEPS)}"] = 1.0
            distance += 1

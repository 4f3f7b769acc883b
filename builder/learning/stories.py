"""Tells which articles are one story: the same text printed twice must not look like lines that recur."""

from __future__ import annotations

import zlib
from array import array
from collections import Counter
from collections.abc import Iterable

from builder.reading.lines import fold

_SHINGLE_WORDS = 5
_SAMPLED = 4
_SAME_STORY = 2 / 3
_MOST_STORIES_OF_A_PASSAGE = 64


def sketch_text(text: str) -> array[int]:
    """Sketch a text: about one in four of the hashes of its runs of five words.

    Texts of any length that share a passage share the sketch of that passage, so the share of a sketch that another
    holds estimates the share of the text.

    Returns:
        32-bit hashes in ascending order, each once; at least one when the text has a word.

    Source: Broder, On the resemblance and containment of documents (1997), sketches modulo m.
    """
    words = fold(text).split()
    runs = (" ".join(words[i : i + _SHINGLE_WORDS]) for i in range(max(1, len(words) - _SHINGLE_WORDS + 1)))
    hashes = {zlib.crc32(run.encode("utf-8", "surrogatepass")) for run in runs} if words else set()
    kept = {value for value in hashes if value % _SAMPLED == 0} or {min(hashes)} if hashes else set()
    return array("L" if array("I").itemsize < 4 else "I", sorted(kept))


def tell_stories(sketches: Iterable[array[int]]) -> list[int]:
    """Number the stories that articles tell.

    An article tells the story of an earlier one when two thirds of the shorter text stand in the other. A passage that
    many stories hold (a standing paragraph about the publisher) tells none of them apart and is passed over.

    Args:
        sketches: One for each article; the time grows linearly with them.

    Returns:
        For each article the place of the first article that tells the same story.

    >>> first, other = sketch_text("a b c d e f"), sketch_text("u v w x y z")
    >>> tell_stories([first, other, first])
    [0, 1, 0]
    """
    holders: dict[int, list[int]] = {}
    sizes: dict[int, int] = {}
    stories: list[int] = []
    for place, sketch in enumerate(sketches):
        shared: Counter[int] = Counter()
        for value in sketch:
            shared.update(holders.get(value, ()))
        closest = max(shared, key=lambda story: (shared[story] / min(len(sketch), sizes[story]), -story), default=place)
        if shared and shared[closest] >= _SAME_STORY * min(len(sketch), sizes[closest]):
            stories.append(closest)
            continue
        stories.append(place)
        sizes[place] = len(sketch)
        for value in sketch:
            held = holders.setdefault(value, [])
            if len(held) < _MOST_STORIES_OF_A_PASSAGE:
                held.append(place)
    return stories

"""Near-copies among raw texts: how many of the true pairs the families' signatures find, beside a plain MinHash."""

from __future__ import annotations

import time
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from bench.linking_input import RawText
from builder.linking.relations.families import NEAR_COPY
from builder.linking.relations.shingles import CandidateIndex, overlap, shingles_of, signature, words_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

_LEAST_SHINGLES = 20
_PERMUTATIONS, _ROWS = 96, 3
_PRIME = np.uint64((1 << 31) - 1)
_ANY_SEED = 7

Pair = tuple[int, int]
T = TypeVar("T")


def compare_near_copies(texts: Sequence[RawText]) -> str:
    """Find the pairs of near-copies exactly, by the families' signatures and by a plain MinHash; render the recall.

    A pair is two texts of 20 shingles or more whose 5-word shingles have a Jaccard similarity of 0.8 or more. Seconds
    are for signatures, candidates and their verification, without cutting the texts into shingles for that.
    """
    shingles = [frozenset(map(hash, shingles_of(words_of(found.text)))) for found in texts]  # all at once: as numbers
    true, exactly = _timed(lambda: _verified(_exact_candidates(shingles), shingles))
    ours, our_time = _timed(lambda: _verified(_candidates([found.text for found in texts]), shingles))
    plain, plain_time = _timed(lambda: _verified(_plain_candidates([found.text for found in texts]), shingles))
    other = {(one, two) for one, two in true if texts[one].source != texts[two].source}
    lines = [f"near-copies among {len(texts):,} raw texts: {len(true):,} pairs, {len(other):,} of different sources"]
    lines.append(f"{'':<28}{'pairs':>8}{'recall':>9}{'different':>11}{'recall':>9}{'seconds':>10}")
    for name, found, seconds in (
        ("families' signatures", ours, our_time),
        ("plain NumPy, 96", plain, plain_time),
        ("exact, all shingles", true, exactly),
    ):
        right, others = len(found & true), len(found & other)
        lines.append(
            f"{name:<28}{right:>8,}{right / max(1, len(true)):>9.3f}{others:>11,}{others / max(1, len(other)):>9.3f}"
            f"{seconds:>10.1f}"
        )
    return "\n".join(lines)


def _timed(work: Callable[[], T]) -> tuple[T, float]:
    begin = time.process_time()
    result = work()
    return result, time.process_time() - begin


def _verified(candidates: Iterable[Pair], shingles: Sequence[frozenset[int]]) -> set[Pair]:
    """The candidates that are near-copies."""
    return {
        (one, two)
        for one, two in candidates
        if min(len(shingles[one]), len(shingles[two])) >= _LEAST_SHINGLES
        and overlap(shingles[one], shingles[two]).jaccard >= NEAR_COPY
    }


def _candidates(texts: Sequence[str]) -> set[Pair]:
    """The pairs that share a band of the families' signatures."""
    index = CandidateIndex(np.stack([signature(words_of(text)) for text in texts]))
    pairs: set[Pair] = set()
    for place in range(len(texts)):
        pairs.update((other, place) for other in index.query(place))
        index.insert(place)
    return pairs


def _plain_candidates(texts: Sequence[str]) -> set[Pair]:
    """The same by hand: permutations of checksums of shingles, modulo a prime, as one would at first."""
    random = np.random.default_rng(_ANY_SEED)
    factors, terms = random.integers(1, int(_PRIME), size=(2, _PERMUTATIONS, 1), dtype=np.uint64)
    buckets: defaultdict[tuple[int, bytes], list[int]] = defaultdict(list)
    pairs: set[Pair] = set()
    for place, text in enumerate(texts):
        words = words_of(text)
        hashes = _checksums(words)
        if not len(hashes):
            continue
        sketch = ((hashes * factors + terms) % _PRIME).min(axis=1)
        for band in range(0, _PERMUTATIONS, _ROWS):
            bucket = buckets[band, sketch[band : band + _ROWS].tobytes()]
            pairs.update((other, place) for other in bucket)
            bucket.append(place)
    return pairs


def _checksums(words: Sequence[str]) -> NDArray[np.uint64]:
    runs = {" ".join(words[start : start + 5]) for start in range(len(words) - 4)}
    return np.fromiter((zlib.crc32(run.encode()) % int(_PRIME) for run in runs), dtype=np.uint64, count=len(runs))


def _exact_candidates(shingles: Sequence[frozenset[int]]) -> set[Pair]:
    """All pairs that can be near-copies: of each text's rarest shingles, more than a fifth, one is in the other's."""
    numbers: defaultdict[int, int] = defaultdict(int)
    for found in shingles:
        for shingle in found:
            numbers[shingle] += 1
    having: defaultdict[int, list[int]] = defaultdict(list)
    pairs: set[Pair] = set()
    for place in sorted(range(len(shingles)), key=lambda place: len(shingles[place])):
        found = shingles[place]
        rarest = sorted(found, key=lambda shingle: (numbers[shingle], shingle))
        for shingle in rarest[: len(found) - int(np.ceil(NEAR_COPY * len(found))) + 1]:
            pairs.update((min(other, place), max(other, place)) for other in having[shingle])
            having[shingle].append(place)
    return pairs

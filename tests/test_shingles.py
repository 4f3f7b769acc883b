"""Shingles: a text is the set of its runs of five words, and a signature tells how alike two such sets are."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.linking.relations.shingles import CandidateIndex, agreement, overlap, shingles_of, signature, words_of

WORDS = [f"word{number}" for number in range(400)]

words = st.lists(st.sampled_from("the town fell and army left on monday".split()), max_size=30)


def test_case_and_punctuation_do_not_count() -> None:
    """Outlets differ in quotes, dashes and capitals."""
    assert words_of("The Army’s “retreat” — at last!") == words_of("the army's 'RETREAT', at last")


def test_a_text_of_fewer_words_has_no_shingle() -> None:
    """And shares nothing, not even with itself."""
    short = shingles_of("four words and no".split()[:4])
    assert short == frozenset()
    assert overlap(short, short).jaccard == 0


def test_overlap_is_counted_exactly() -> None:
    """Ten words have six shingles; the first eight of them have four, all of them shared."""
    found = overlap(shingles_of(WORDS[:10]), shingles_of(WORDS[:8]))
    assert (found.jaccard, found.containment) == (4 / 6, 1.0)


@given(words, words)
def test_overlap_has_no_direction_and_is_a_share(one: list[str], other: list[str]) -> None:
    """Both measures lie in [0, 1], containment is never below, and the order does not matter."""
    found = overlap(shingles_of(one), shingles_of(other))
    assert 0 <= found.jaccard <= found.containment <= 1
    assert found == overlap(shingles_of(other), shingles_of(one))


def test_a_signature_is_the_same_on_every_machine_and_in_every_run() -> None:
    """Python's own hashes change from run to run; these values are written down."""
    code = "from builder.linking.relations.shingles import signature; print(*signature('a b c d e f'.split())[:3])"
    printed = {
        subprocess.run(  # noqa: S603 - our own code
            [sys.executable, "-c", code], env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert printed == {"2370788675 700073586 680319016\n"}


def test_signatures_estimate_the_overlap() -> None:
    """Within three standard deviations of 96 permutations."""
    one, other = WORDS[:300], WORDS[100:400]
    true = overlap(shingles_of(one), shingles_of(other)).jaccard
    (estimate,) = agreement(signature(one), np.stack([signature(other)]))
    assert abs(estimate - true) < 3 * (true * (1 - true) / 96) ** 0.5


def test_a_long_text_is_hashed_in_batches_without_losing_a_shingle() -> None:
    """The signature does not depend on where the batches end."""
    long = [f"w{number}" for number in range(9000)]
    assert agreement(signature(long), np.stack([signature(long[:8193]), signature([*long, "w0"])]))[1] > 0.95
    single = [signature(long[place : place + 5]) for place in range(8150, 8200)]
    whole = signature(long)
    assert all((whole <= values).all() for values in single)


@pytest.mark.parametrize("cut", [10, 40])
def test_the_index_finds_a_near_copy_and_not_a_stranger(cut: int) -> None:
    """A text without some of its words is a candidate, another text is not."""
    stranger = [f"other{number}" for number in range(400)]
    index = CandidateIndex(np.stack([signature(words) for words in (WORDS, WORDS[cut:], stranger)]))
    assert index.query(0) == set()
    for place in (1, 2):
        index.insert(place)
    assert index.query(0) == {1}


@given(st.lists(st.lists(st.integers(0, 2), min_size=96, max_size=96), max_size=6))
def test_the_index_finds_every_text_of_which_a_band_is_equal(rows: list[list[int]]) -> None:
    """And no other."""
    index = CandidateIndex(np.array(rows, dtype=np.uint32).reshape(-1, 96))
    for place, row in enumerate(rows):
        alike = {
            other
            for other in range(place)
            if any(rows[other][band : band + 3] == row[band : band + 3] for band in range(0, 96, 3))
        }
        assert index.query(place) == alike
        index.insert(place)


def test_surrogates_are_words_like_others() -> None:
    """A broken file must not stop the linking of all."""
    assert len(signature(["\ud800"] * 6)) == 96

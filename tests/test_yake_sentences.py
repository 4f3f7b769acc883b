"""Sentences are segtok's, after yake's preparation, for any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from segtok.segmenter import split_multi
from yake.data.utils import pre_filter

from builder.annotating.yake_statistics.sentences import split_sentences

LINES = """Mosul fell. Dr. Smith said "No." he Y. 3. May 12. Oct x.) (see [in U.S. D.C. A. Dent and by General A. of
    was et al. Nature 12, !? ... 5 spp. i.e. etc. prof. Jän. M. musculus it ) ] ( . .") a.)] Über. élan. 東京。"""
PIECES = LINES.split()


def by_segtok(text: str) -> list[str]:
    """The sentences that yake counts in a text."""
    return [sentence for sentence in split_multi(pre_filter(text.replace("\n", " "))) if sentence.strip()]


@pytest.mark.parametrize(
    "text",
    [
        "He met Dr. Smith. He left.",
        "It was built by A. Dent and B. Kent. It stands.",
        "Born on 3. May. In Rome.",
        "(He said no. Then yes.) They left.",
        "(J. Exp. Med. 12, 1-5) is cited. [See X et al. Here]",
        '"Stop!" she said. "Go." He went.',
        "ends. and goes on. with ease.",
        "  Leading space.\nNext line. 1. 22. 333. x. Y.",
    ],
)
def test_abbreviations_brackets_and_quotations_hold_a_sentence_together(text: str) -> None:
    """What segtok joins is joined, and nothing else."""
    assert split_sentences(text) == by_segtok(text)


@given(st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from([" ", "  ", "\n", "\t", "\r", "\xa0", "\x1c", ""]))))
def test_any_row_of_pieces_is_split_as_segtok_splits_it(pieces: list[tuple[str, str]]) -> None:
    """Every rule of segtok may meet every other."""
    text = "".join(word + space for word, space in pieces)
    assert split_sentences(text) == by_segtok(text)


@given(st.text())
def test_any_text_is_split_as_segtok_splits_it(text: str) -> None:
    """No text makes the two differ."""
    assert split_sentences(text) == by_segtok(text)

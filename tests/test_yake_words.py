"""Words are segtok's, without what yake leaves out, for any sentence."""

from __future__ import annotations

import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from segtok.tokenizer import split_contractions, web_tokenizer

from builder.annotating.yake_statistics.words import split_words

LINES = """Mosul's can't 'quoted' dogs' rock'n'roll don't. won't! aʼbʼs word, a,, ;: x.y.z ... .start end. (x) "y." z."
1,2-diol 5'-ACGT-3' 12:30pm H₂O SO₄²⁻ m³ http://a.b/c?d#e, ftp://x@y.z/, b@c.d b@c. R&D AT&amp;T &#10; &#8217;s 漢字
soft\u00adhyphen co-\r\noperate u\u2028v four\x1cfive a_b U.S. ?! -- 's 't n't ’s"""
PIECES = re.split(r"(?<!\r)[ \n]", LINES)


def by_segtok(sentence: str) -> list[str]:
    """The words that yake counts in a sentence."""
    words = split_contractions(web_tokenizer(sentence))
    return [word for word in words if word and not (word.startswith("'") and len(word) > 1)]


@pytest.mark.parametrize("piece", PIECES)
def test_each_kind_of_word_is_cut_as_segtok_cuts_it(piece: str) -> None:
    """A word is cut alike alone, at the beginning, in the middle and at the end of a sentence."""
    for sentence in (piece, f"{piece} fell here.", f"It is {piece} of all.", f"It fell at {piece}.", f'At {piece} " )'):
        assert split_words(sentence) == by_segtok(sentence)


@given(st.lists(st.sampled_from(PIECES)))
def test_any_row_of_words_is_cut_as_segtok_cuts_it(pieces: list[str]) -> None:
    """The sentence's terminal, its addresses and its contractions do not get into each other's way."""
    sentence = " ".join(pieces)
    assert split_words(sentence) == by_segtok(sentence)


@given(st.text())
def test_any_text_is_cut_as_segtok_cuts_it(sentence: str) -> None:
    """No sentence makes the two differ."""
    assert split_words(sentence) == by_segtok(sentence)


def test_white_space_is_the_same_for_both() -> None:
    """Every character separates words for both or for neither; the last white space of Unicode is U+3000."""
    assert "".join(filter(str.isspace, map(chr, range(sys.maxunicode + 1))))[-1] == "\u3000"
    for code in range(0x3001):
        pair = f"a{chr(code)}b"
        assert split_words(pair) == by_segtok(pair), hex(code)

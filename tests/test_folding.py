"""Folding: white space, quotation marks and composed letters do not count, and the way back is exact."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from builder.annotating.notes.folding import fold, fold_quote

PIECES = st.sampled_from(
    [
        "a",
        "b",
        " ",
        "  ",
        "\n\n",
        "\xa0",
        "“",
        "»",
        "’",
        "e\u0301",
        "\u0301",
        "\u1100",
        "\u1161",
        "\u11a8",
        "🜀",
        "موصل",
        "o\u0323\u0302",
    ]
)
TEXTS = st.lists(PIECES, max_size=12).map("".join) | st.text(st.characters(exclude_categories=["Cs"]))


def test_what_is_folded() -> None:
    """A paragraph break is a space, every form of quotation mark is the straight one, a letter is one character."""
    assert fold("“No,”  he\n\nsaid: ‘e\u0301te\u0301’ «oui»").text == '"No," he said: \'été\' "oui"'
    assert fold("“No”").spaced == "“No”"
    assert fold_quote("  “No”\n") == '"No"'


def test_the_way_back() -> None:
    """A space that stands for a break, and a letter that stands for two characters, are the whole of them."""
    text = "a\n\ncafe\u0301 now"
    folded = fold(text)
    assert folded.text == "a café now"
    assert text[slice(*folded.span(0, 3))] == "a\n\nc"
    assert text[slice(*folded.span(5, 6))] == "e\u0301"
    assert text[slice(*folded.span(7, 10))] == "now"


@given(text=TEXTS)
def test_every_stretch_comes_back_as_itself(text: str) -> None:
    """Where a stretch of the folded text stands in the text, there is what folds to it, or more of one cluster."""
    folded = fold(text)
    assert len(folded.text) == len(folded.spaced)
    assert unicodedata.is_normalized("NFC", folded.spaced)
    for low in range(len(folded.text)):
        start, end = folded.span(low, low + 1)
        assert folded.text[low] in fold(text[start:end]).text
        if low:
            assert start >= folded.span(low - 1, low)[0]
    if folded.text:
        assert folded.span(0, len(folded.text)) == (0, len(text))


@given(text=TEXTS)
def test_folding_is_that_of_unicode_and_white_space(text: str) -> None:
    """Without quotation marks, folding is form C with white space collapsed."""
    assert " ".join(fold(text).spaced.split()) == unicodedata.normalize("NFC", " ".join(text.split()))

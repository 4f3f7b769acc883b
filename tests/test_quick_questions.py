"""The quick questions asked of every line before a slow pattern never refuse what the pattern would find."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from builder.reading.fields import byline_leads, furniture, newsrooms, person_names, publisher
from builder.reading.lines import fold, holds_any, word_count

LETTERS = st.text(st.sampled_from("Jane Doé-Mc’O'. dvBY1|/İıſK\u00a0"), max_size=30)
_WORD = re.compile(r"\w+(?:[-'’.]+\w+)*")


@given(
    st.lists(st.sampled_from(["by", "By", "BYE", "von", "PAR", "por", "as told to", "Aſ Told To", "Jane", "1", "_"]))
)
def test_by_is_not_overlooked(words: list[str]) -> None:
    """In whatever case it is written."""
    text = " ".join(words)
    assert byline_leads._may_have_by(text) or not byline_leads._BY.search(text)


@given(st.from_regex(newsrooms._STAFF, fullmatch=True))
def test_newsrooms_are_not_overlooked(text: str) -> None:
    """Each ends in one of the words of newsrooms."""
    assert text.casefold().endswith(newsrooms._STAFF_ENDS)


@given(st.from_regex(publisher._LEGAL))
def test_legal_lines_are_not_overlooked(text: str) -> None:
    """Each has a sign of copyright or the word."""
    assert holds_any(text.lower(), publisher._LEGAL_HINTS)


@given(st.from_regex(furniture._ROW_SEPARATOR))
def test_rows_are_not_overlooked(text: str) -> None:
    """Each has one of the separators."""
    assert holds_any(text, furniture._ROW_MARKS)


@given(st.builds("{} {}".format, st.sampled_from(["Jane", "Jane Doe", "Staff Writer Jane Doe", "Doe d'Arc"]), LETTERS))
def test_names_are_not_overlooked(text: str) -> None:
    """Where a text begins with a name, its first two words say that it may."""
    assert person_names._may_begin_with_name(text) or not person_names.leading_name(text)[0]


@given(st.text(st.sampled_from("aB1_-'’.“” –é漢²\u00a0,"), max_size=20))
def test_words_are_counted_and_folded_as_one_pattern_says(text: str) -> None:
    """The short way for ASCII and the marks of print has the same words."""
    words = _WORD.findall(text.replace("’", "'").casefold())
    assert fold(text) == " ".join(words)
    assert "漢" in text or word_count(text) == len(words)

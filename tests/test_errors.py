"""How messages are written."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from builder.errors import shown


@given(st.text())
def test_shown_text_fits_into_one_line(text: str) -> None:
    """A message stays one printable line whatever the file holds."""
    assert shown(text).isprintable()


def test_a_long_text_is_cut() -> None:
    """What is cut off is marked, and what fits is whole."""
    assert (shown("abcdef", 5), shown("abcde", 5)) == ("abcd…", "abcde")

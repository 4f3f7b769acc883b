"""Character references of web pages: those to characters that nobody can see are taken out, all others stay."""

from __future__ import annotations

from html.entities import html5

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.reading.decode import strip_unseen
from builder.reading.web.references import drop_unseen_references, unescape_text

NAMED = {f"&{name}": characters for name, characters in html5.items()}


def test_every_named_reference_to_an_unseen_character_is_taken_out() -> None:
    """Of all the names of the HTML standard, those go and no other."""
    unseen = {name for name, characters in NAMED.items() if not strip_unseen(characters)}
    assert "&shy;" in unseen
    assert {name for name in NAMED if drop_unseen_references(name) != name} == unseen


@pytest.mark.parametrize("number", [0xAD, 0x200B, 0x202E, 0x2066, 0xFEFF, 0x7F, 0x1, 0xFFFF])
@pytest.mark.parametrize("form", ["&#{};", "&#{:05};", "&#x{:x};", "&#X{:X};", "&#{} "])
def test_numbers_are_taken_out_in_every_form(number: int, form: str) -> None:
    """Decimal or hexadecimal, with zeros, without the semicolon."""
    assert drop_unseen_references(f"a{form.format(number)}b").replace(" ", "") == "ab"


@pytest.mark.parametrize(
    "html", ["&#8217;", "&#146;", "&nbsp;", "&zwj;", "&rlm;", "&#10;", "&amp;shy;", "&shyness;x", "&"]
)
def test_other_references_stay(html: str) -> None:
    """Letters, marks, spaces, the joiners and marks of direction that scripts need, and what only looks like one."""
    assert drop_unseen_references(html) == html


@given(st.text(st.sampled_from("&#xX;0123456789adshyfeffe \n") | st.characters(codec="utf-8")))
def test_lines_stay_lines(html: str) -> None:
    """Line numbers count in the page as it was."""
    assert drop_unseen_references(html).count("\n") == html.count("\n")


def test_a_texts_references_are_resolved_as_far_as_they_can_be_seen() -> None:
    """Half of a surrogate pair is shown as what it is, a character that could not be read."""
    assert unescape_text("Tom &amp;\n Jerry&shy;\u202e \ud800") == "Tom & Jerry \ufffd"

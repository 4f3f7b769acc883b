"""Footnotes and the places that refer to them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.model import Footnote
from builder.reading.fields.footnotes import are_referred_to, find_reference, parse_footnote, place_footnotes


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("*Not its real name", "*"),
        ("** Not its real name", "**"),
        ("[12] Not its real name", "[12]"),
        ("² Not its real name", "²"),
    ],
)
def test_notes_begin_with_their_mark(line: str, mark: str) -> None:
    """Asterisks, daggers, numbers in brackets and raised figures are marks."""
    assert parse_footnote(line) == Footnote(mark, "Not its real name")


@pytest.mark.parametrize(
    "line", ["* * *", "*", "*short", "Not its real name", "****Not its real name", "*. not a note at all"]
)
def test_what_is_no_note(line: str) -> None:
    """A rule of asterisks or a short line is none."""
    assert parse_footnote(line) is None


@pytest.mark.parametrize(
    ("body", "mark", "span"),
    [
        ("of Daesh,* is", "*", (9, 10)),
        ("a** b* c", "*", (5, 6)),
        ("2 * 3", "*", None),
        ("as said[1].", "[1]", (7, 10)),
        ("M*A", "*", None),
    ],
)
def test_references_follow_a_word(body: str, mark: str, span: tuple[int, int] | None) -> None:
    """A mark refers where it follows a word or its comma without a space and is not part of a longer mark."""
    assert find_reference(body, mark) == span


def test_a_mark_that_begins_several_lines_is_a_bullet() -> None:
    """Only a note whose mark is its own is referred to."""
    notes = [Footnote("*", "first thing"), Footnote("*", "second thing"), Footnote("†", "third thing")]
    assert are_referred_to(notes, ["he said so* and so†"]) == (False, False, True)


@given(st.text(alphabet="*a ,†[1]", max_size=60), st.sampled_from(["*", "**", "†", "[1]"]))
def test_a_reference_is_its_mark(body: str, mark: str) -> None:
    """The span that is found holds the mark."""
    span = find_reference(body, mark)
    assert span is None or body[span[0] : span[1]] == mark


def test_a_footnote_knows_where_its_mark_stands() -> None:
    """The page links the mark to the note; a note that the body does not refer to has no place."""
    placed = place_footnotes([Footnote("†", "one"), Footnote("*", "two"), Footnote("[1]", "three")], "a† of Daesh,* is")
    assert [note.start for note in placed] == [1, 12, None]

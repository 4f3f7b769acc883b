"""Captions and credits, and sentences that mention a picture."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.model import Caption
from builder.reading.fields.captions import parse_caption, parse_credit, tidy_credit


@pytest.mark.parametrize(
    ("text", "caption"),
    [
        ("The bridge. (- / AFP/ Getty Images)", Caption("The bridge.", "AFP/Getty Images")),
        ("The bridge (Photo: Sample Photos)", Caption("The bridge", "Sample Photos")),
        ("The bridge. Photograph: Jane Doe/EPA", Caption("The bridge.", "Jane Doe/EPA")),
        ("The bridge. Photo by J. R. Doe", Caption("The bridge.", "J. R. Doe")),
        ("The bridge, 100 km away. Map: Sample Graphics", Caption("The bridge, 100 km away.", "Sample Graphics")),
        ("The bridge.Jane Doe/Getty Images", Caption("The bridge.", "Jane Doe/Getty Images")),
        ("FILE - The bridge in May", Caption("FILE - The bridge in May", None)),
        ("© Photo: The bridge in May", Caption("© Photo: The bridge in May", None)),
        ("In this May 2, 2018 photo, ships wait", Caption("In this May 2, 2018 photo, ships wait", None)),
    ],
)
def test_captions(text: str, caption: Caption) -> None:
    """The form of a line says that it is a caption, and whose picture it is."""
    assert parse_caption(text) == caption


@pytest.mark.parametrize(
    "text",
    [
        "He left the city.",
        "He posted them online (with photos).",
        "He said so (according to Reuters).",
        "Photo: Sample Wire",
        "The file was lost.",
        "x " * 600 + "(Photo: Sample Wire)",
    ],
)
def test_what_is_no_caption(text: str) -> None:
    """A bracket that goes on with the sentence, a lone credit and a very long line are none."""
    assert parse_caption(text) is None


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("Photo: Sample Wire", "Sample Wire"),
        ("Illustration: Jane Doe/Sample Post", "Jane Doe/Sample Post"),
        ("Photograph by Jane Doe, NurPhoto/Getty Images", "Jane Doe, NurPhoto/Getty Images"),
        ("(Getty Images)", "Getty Images"),
        ("Reuters", "Reuters"),
        ("By The Associated Press", None),
        ("The bridge", None),
        ("", None),
    ],
)
def test_credits(text: str, credit: str | None) -> None:
    """A line that is nothing but a credit; a byline is none."""
    assert parse_credit(text) == credit


@given(st.text(max_size=120))
def test_tidying_a_credit_twice_changes_nothing(text: str) -> None:
    """A tidy credit without a label is tidy."""
    once = tidy_credit("Jane Doe/" + text.replace(":", "").replace("/", ""))
    assert tidy_credit(once) == once

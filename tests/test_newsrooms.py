"""Newsrooms and institutions that sign instead of a person."""

from __future__ import annotations

import pytest

from builder.reading.fields.newsrooms import parse_institution, parse_newsroom


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("PQR Staff", "PQR"),
        ("Sample Gazette Foreign Desk", "Sample Gazette"),
        ("News Staff", None),
        ("Editorial Board", None),
        ("La Redazione", None),
        ("Redaktion", None),
    ],
)
def test_newsrooms(text: str, outlet: str | None) -> None:
    """The outlet is what stands before "Staff", without a department."""
    newsroom = parse_newsroom(text)
    assert newsroom is not None
    assert newsroom.outlet == outlet


@pytest.mark.parametrize("text", ["Jane Doe", "he told our staff", "Staff"])
def test_no_newsrooms(text: str) -> None:
    """People and phrases are none."""
    assert parse_newsroom(text) is None


@pytest.mark.parametrize(
    "text",
    ["University of Sampleton", "Field Sample Media", "The Citizen", "Sting", "Reuters", "Sample Press & Gazette"],
)
def test_institutions(text: str) -> None:
    """They may stand alone after "By"."""
    assert parse_institution(text, [text]) == text


@pytest.mark.parametrize("text", ["design", "the end of the year", "New York", "Our Media"])
def test_no_institutions(text: str) -> None:
    """Phrases, places and what begins like a button may not."""
    assert parse_institution(text, [text]) is None

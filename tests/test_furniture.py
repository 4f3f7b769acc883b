"""Furniture by its wording: each reason, and sentences that only look like it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.reading.fields.furniture import furniture_reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("share", "share-bar"),
        ("Facebook Twitter WhatsApp Copy link", "share-bar"),
        ("Share on Facebook", "share-bar"),
        ("Comments (14)", "comments"),
        ("View comments (61)", "comments"),
        ("Skip to main content", "navigation"),
        ("Home / World / Syria", "navigation"),
        ("ADVERTISEMENT", "advertisement"),
        ("READ ALSO: How the pier was built", "related"),
        ("pqr newsletter icon", "newsletter"),
        ("We use cookies to make this site work.", "cookie-notice"),
        ("© 2018 Sample Post. All rights reserved.", "legal"),
        ("5 min read", "read-time"),
        ("This article is more than 1 month old", "age-notice"),
        ("Tags: Storm, Bridge", "tags"),
        ("Show Caption", "caption-control"),
        ("FOR IMMEDIATE RELEASE", "release-note"),
        ("– ENDS –", "end-mark"),
        ("###", "end-mark"),
        ("-30-", "end-mark"),
        ("+00 000", "no-words"),
    ],
)
def test_each_kind_of_furniture_is_known(text: str, reason: str) -> None:
    """A line's wording names its kind."""
    assert furniture_reason(text) == reason


@pytest.mark.parametrize(
    "text",
    [
        "He fled the city.",
        "Share prices fell on Monday after the storm.",
        "The comments were made at a meeting of the port authority.",
        "Advertisers have left the site.",
        "Homes were destroyed.",
        "The war ends",
    ],
)
def test_sentences_are_no_furniture(text: str) -> None:
    """A word of a button within a sentence means nothing."""
    assert furniture_reason(text) is None


def test_a_long_line_is_no_furniture() -> None:
    """Furniture is short; a paragraph is not judged by its first words."""
    assert furniture_reason("Sign up for " + "the course " * 50) is None


@given(st.text(max_size=80))
def test_case_of_a_line_does_not_matter_to_known_buttons(text: str) -> None:
    """A line without a single letter is never taken for words."""
    if not any(character.isalpha() for character in text):
        assert furniture_reason(" ".join(text.split())) in {"no-words", "end-mark"}

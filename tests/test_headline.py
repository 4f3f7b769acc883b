"""Headlines that are made of a lead."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.model import DERIVED_HEADLINE_RULE
from builder.reading.fields.headline import derive_headline, shorten


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("The leader fled. Nobody knows where.", "The leader fled"),
        ("Did Sen. Jane Doe know? Nobody says.", "Did Sen. Jane Doe know?"),
        ("The leader of Daesh,* fled.", "The leader of Daesh, fled"),
        ("桥已关闭。无人受伤。", "桥已关闭"),
    ],
)
def test_the_first_sentence_is_the_headline(text: str, headline: str) -> None:
    """Abbreviations do not end it, and the marks of footnotes are not part of it."""
    found = derive_headline(text, line=7)
    assert found is not None
    assert found.value == headline
    assert (found.evidence.line, found.evidence.rule, found.evidence.confidence) == (7, DERIVED_HEADLINE_RULE, 0.2)
    assert found.evidence.text in text


def test_a_text_without_words_gives_none() -> None:
    """Nothing is invented."""
    assert derive_headline("* * *", line=1) is None


@given(st.text(max_size=400))
def test_a_derived_headline_is_short_and_has_words(text: str) -> None:
    """At most 90 characters, whatever the text."""
    found = derive_headline(text, line=None)
    assert found is None or 0 < len(found.value) <= 90


@given(st.text(max_size=60), st.integers(min_value=1, max_value=40))
def test_a_shortened_text_fits(text: str, characters: int) -> None:
    """What fits is not changed, what does not is cut and says so."""
    short = shorten(text, characters)
    assert len(short) <= characters
    assert short == text if len(text) <= characters else short.endswith("…")

"""Common given names."""

from __future__ import annotations

import pytest

from builder.given_names import is_given_name


@pytest.mark.parametrize("word", ["Jane", "JANE", "Éric", "François", "Mary-Ann", "Giulia", "João"])
def test_given_names(word: str) -> None:
    """Case and the marks over letters do not matter; of a double name the first half decides."""
    assert is_given_name(word)


@pytest.mark.parametrize("word", ["Privacy", "Paris", "The", "Will", "", "-"])
def test_words_that_are_none(word: str) -> None:
    """Words of pages and places are left out, even where they are names as well."""
    assert not is_given_name(word)

"""In a language without rules of its own only dates as the standard writes them are found."""

from __future__ import annotations

import pytest

from tests.date_tables import found


@pytest.mark.parametrize("language", ["nl", "pl", "ar", "xx"])
def test_a_standard_date_is_found_in_any_language(language: str) -> None:
    """No word is needed, and no day of publication."""
    text = "Op 2017-03-08, om 10:35, (1989-11-09)."
    assert found(text, language, None) == [("2017-03-08", "DATE", "2017-03-08"), ("1989-11-09", "DATE", "1989-11-09")]


@pytest.mark.parametrize(
    "text",
    ["Op vrijdag 3 maart 2017 in 1989.", "03/04/2016", "2017-02-29", "2017-03-081", "a/2017-03-08/b", "x-2017-03-08"],
)
def test_nothing_else_is_found(text: str) -> None:
    """Words of other languages, dates that may be read in two ways, and parts of addresses are left alone."""
    assert found(text, "nl") == []


@pytest.mark.parametrize("language", ["de-AT", "DE", "de"])
def test_a_region_does_not_make_another_language(language: str) -> None:
    """The first two letters tell the language."""
    assert found("Am 3. Jänner 2017.", language) == [("3. Jänner 2017", "DATE", "2017-01-03")]

"""Gender: a title or a given name tells which pronoun fits, and nothing is told where it may be either."""

from __future__ import annotations

import pytest

from builder.annotating.quotations.words.gender import Gender, gender_of_given_name, gender_of_title
from builder.given_names import is_given_name


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Angela", Gender.SHE),
        ("Margaret", Gender.SHE),
        ("Emmanuel", Gender.HE),
        ("Joshua", Gender.HE),
        ("Chris", None),
        ("Robin", None),
        ("Xylo", None),
    ],
)
def test_given_names(name: str, expected: Gender | None) -> None:
    """A common given name of one gender tells it."""
    assert is_given_name(name) or expected is None
    assert gender_of_given_name(name) is expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [("mrs", Gender.SHE), ("congresswoman", Gender.SHE), ("sir", Gender.HE), ("spokesman", Gender.HE), ("dr", None)],
)
def test_titles(title: str, expected: Gender | None) -> None:
    """A title of one gender tells it, a title of both tells nothing."""
    assert gender_of_title(title) is expected

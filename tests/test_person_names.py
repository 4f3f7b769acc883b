"""Names of people, told from buttons, places and jobs."""

from __future__ import annotations

import pytest

from builder.reading.fields.person_names import (
    is_outlet,
    is_person,
    leading_name,
    mentions_job,
    name_likelihood,
)


@pytest.mark.parametrize(
    "name",
    [
        "Jane Doe",
        "J. R. Doe",
        "Mary-Ann O’Hara",
        "Ali al-Example",
        "JANE DOE",
        "Élodie Exemple",
        "Jane d’Exemple",
        "Clark Price",
    ],
)
def test_names(name: str) -> None:
    """Capitalised words with the usual particles are a name."""
    assert is_person(name)


@pytest.mark.parametrize(
    "text",
    [
        "Jane",
        "jane doe",
        "Buying Options",
        "Czech Republic",
        "The Good",
        "A B C D E F G",
        "He left.",
        "Renewal Price",
        "Jane Doe’s",
    ],
)
def test_no_names(text: str) -> None:
    """Single words, lower case, buttons and places are none."""
    assert not is_person(text)


def test_one_word_will_do_after_by() -> None:
    """Only where the caller knows that a name follows."""
    assert is_person("Sting", one_word=True)
    assert not is_person("AP", one_word=True)


@pytest.mark.parametrize(
    ("text", "name", "rest"),
    [
        ("Jane DoeCity Columnist", "Jane Doe", "City Columnist"),
        ("Jane DoePublished", "Jane Doe", "Published"),
        ("Jane DoeJohn Roe", "Jane Doe", "John Roe"),
        ("Jane Doe Globe Correspondent", "Jane Doe", "Globe Correspondent"),
        ("Jane Doe Wellness Writer", "Jane Doe", "Wellness Writer"),
        ("Jane Anne Doe Staff Writer", "Jane Anne Doe", "Staff Writer"),
        ("Jane van der Doe Reporter", "Jane van der Doe", "Reporter"),
        ("JANE DOE Sample Telegram", "JANE DOE", "Sample Telegram"),
        ("Jane Doe The Associated Press", "Jane Doe", "The Associated Press"),
        ("Jane Doe SAMPLEBusiness", "Jane Doe", "SAMPLEBusiness"),
        ("Senior Editor Jane Doe", "Jane Doe", ""),
        ("Jane MacDonald Reporter", "Jane MacDonald", "Reporter"),
        ("John Roe III", "John Roe III", ""),
        ("Sample Wire Staff", "", "Sample Wire Staff"),
        ("Field Sample Media", "", "Field Sample Media"),
        ("Jane Doe, Reporter", "", "Jane Doe, Reporter"),
        ("", "", ""),
    ],
)
def test_a_name_is_parted_from_what_follows(text: str, name: str, rest: str) -> None:
    """A title, an outlet or a button goes, even one that is glued to the name; a newsroom begins with no person."""
    assert leading_name(text) == (name, rest)


def test_outlets_and_jobs() -> None:
    """A publisher's word makes an outlet unless a job stands beside it."""
    assert is_outlet("Sample Times")
    assert not is_outlet("Times Reporter")
    assert mentions_job("Editors")
    assert not mentions_job("Jane Doe")


def test_how_likely_a_name_is() -> None:
    """A known given name speaks for a person; words that the page has in lower case, and endings of nouns, against."""
    common = frozenset({"sample", "choices"})
    assert name_likelihood("Jane Doe", common) > name_likelihood("Xqenia Doe", common) > 0.4
    assert name_likelihood("Sample Choices", common) < 0.1
    assert name_likelihood("Global Conditions", common) < name_likelihood("Xqenia Doe", common)
    assert name_likelihood("Jane Sample", common) > 0.5

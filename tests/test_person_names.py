"""Names of people, told from buttons, places and jobs."""

from __future__ import annotations

import pytest

from builder.reading.fields.person_names import is_outlet, is_person, mentions_job, tidy_case, without_job


@pytest.mark.parametrize(
    "name", ["Jane Doe", "J. R. Doe", "Mary-Ann O’Hara", "Ali al-Example", "JANE DOE", "Élodie Exemple"]
)
def test_names(name: str) -> None:
    """Capitalised words with the usual particles are a name."""
    assert is_person(name)


@pytest.mark.parametrize(
    "text", ["Jane", "jane doe", "Buying Options", "Czech Republic", "The Good", "A B C D E F G", "He left."]
)
def test_no_names(text: str) -> None:
    """Single words, lower case, buttons and places are none."""
    assert not is_person(text)


def test_one_word_will_do_after_by() -> None:
    """Only where the caller knows that a name follows."""
    assert is_person("Sting", one_word=True)
    assert not is_person("AP", one_word=True)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jane DoeCity Columnist", "Jane Doe"),
        ("Jane Doe Globe Correspondent", "Jane Doe"),
        ("Jane Doe SAMPLEBusiness", "Jane Doe"),
        ("Jane MacDonald Reporter", "Jane MacDonald"),
        ("John Roe III", "John Roe III"),
        ("Sample Wire Staff", "Sample Wire Staff"),
        ("Jane Doe, Reporter", "Jane Doe, Reporter"),
        ("", ""),
    ],
)
def test_jobs_are_cut_from_names(text: str, name: str) -> None:
    """A title or an outlet that follows without a comma goes; the staff of a newsroom stays."""
    assert without_job(text) == name


def test_outlets_and_jobs() -> None:
    """A publisher's word makes an outlet unless a job stands beside it."""
    assert is_outlet("Sample Times")
    assert not is_outlet("Times Reporter")
    assert mentions_job("Editors")
    assert not mentions_job("Jane Doe")


def test_all_caps_get_the_case_of_a_name() -> None:
    """Abbreviations do not."""
    assert (tidy_case("JEAN-PAUL DOE"), tidy_case("PQR"), tidy_case("Jane DOE")) == ("Jean-Paul Doe", "PQR", "Jane DOE")

"""Descriptions: who is called what, and who is nobody but what they are called."""

from __future__ import annotations

import pytest

from tests.quoting import speakers

STORY = "Mayor Ana Vask met Peter Brook in Orven.\n\n"


@pytest.mark.parametrize(
    ("subject", "speaker"),
    [
        ("the mayor", "Mayor Ana Vask"),
        ("the Sardian minister", "the Sardian minister"),
        ("the company’s president", "the company’s president"),
        ("a critic in the comments", "a critic in the comments"),
        ("the researcher behind the study", "the researcher behind the study"),
        ("lawyers representing the port", "lawyers representing the port"),
        ("many in the industry", "many in the industry"),
        ("the head of the Port Authority (OPA)", "the head of the Port Authority"),
    ],
)
def test_who_is_described(subject: str, speaker: str) -> None:
    """Roles point back; who is of another country, belongs to something or stands somewhere is described anew."""
    assert speakers(f"{STORY}“It rained,” {subject} said.") == [speaker]


def test_an_age_is_a_description() -> None:
    """Who is 25 years old was spoken of last."""
    assert speakers("Jakob Vask locked the door.\n\n“I think so,” the 25-year-old told the Star.") == ["Jakob Vask"]


def test_a_role_is_told_by_a_description_only() -> None:
    """What merely follows a name and a comma is no role."""
    story = "Police seek a woman who travelled with James Kopp, according to an investigator.\n\n"
    assert speakers(story + "“He may be in Orven,” the investigator said.") == ["an investigator"]

"""Things: "it", "they" and "the company" are organisations, papers, or several people."""

from __future__ import annotations

import pytest

from tests.quoting import indirect, speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Orven Port Authority closed the docks.\n\nIt said the storm would last.", "Orven Port Authority"),
        ("The commission met. While it blamed nobody, it said the storm was known.", "The commission"),
        ("Workers left the docks. They said the storm would last.", "Workers"),
    ],
)
def test_what_pronouns_of_things_mean(text: str, speaker: str) -> None:
    """An organisation that is named or described, or several people."""
    assert [said for _, said in indirect(text)] == [speaker]


@pytest.mark.parametrize(
    ("story", "subject", "speaker"),
    [
        ("The Orven Port Department met with Blue Harbour Corp.", "the department", "Orven Port Department"),
        ("Police of Orven came. The Orven Police Department came, too.", "the department", "Orven Police Department"),
        ("The Orven Times had the story, after it called Blue Harbour Corp.", "the newspaper", "Orven Times"),
        ("Blue Harbour Corp. closed its docks in Orven.", "the company", "Blue Harbour Corp"),
        ("Blue Harbour Corp. closed its docks.", "the Orven-based company", "Blue Harbour Corp"),
        ("Blue Harbour Corp. closed its docks.", "the government", "the government"),
    ],
)
def test_what_organisations_are_called_afterwards(story: str, subject: str, speaker: str) -> None:
    """By a word of their names; a firm by what firms are called; a government is no firm."""
    assert speakers(f"{story}\n\n“It is over,” {subject} said.") == [speaker]


def test_short_forms_are_the_organisation() -> None:
    """Initials, with "of" or without the last word, and the end or the beginning of a name."""
    story = (
        "The Ministry of Defence, the Centers for Port Control and Prevention and the Brookwell Institution met.\n\n"
    )
    said = "“One,” the MoD said. “Two,” the CPC said. “Three,” Brookwell said."
    assert speakers(story + said) == [
        "Ministry of Defence",
        "Centers for Port Control and Prevention",
        "Brookwell Institution",
    ]


def test_a_group_is_those_who_spoke() -> None:
    """They are several people who spoke just before, and not the next organisation."""
    text = "Four of his siblings said “he is never wrong”. The Orven Star called.\n\n“We love him,” the group wrote."
    assert speakers(text)[-1] == "Four of his siblings"

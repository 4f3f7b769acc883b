"""People: "he" and "she" are who is spoken of, whoever is named last."""

from __future__ import annotations

import pytest

from tests.quoting import speakers


@pytest.mark.parametrize(
    ("story", "speaker"),
    [
        ("Ana Vask met Lara Brook. She was late.", "Ana Vask"),
        ("Ana Vask spoke first. A friend of Lara Brook listened.", "Lara Brook"),
        ("Ana Vask opened the hall. Her team had come with Lara Brook’s help. She smiled.", "Ana Vask"),
        ("Ana Vask asked Lara Brook about the port.", "Lara Brook"),
        ("Lara Brook left. Then Ana Vask, a 34-year-old teacher, stood up with Peter Brook.", "Ana Vask"),
    ],
)
def test_the_most_salient_is_meant(story: str, speaker: str) -> None:
    """Subjects before others, those who are spoken of again before those who are not, whoever is asked before all."""
    assert speakers(f"{story} “It is done,” she said.") == [speaker]


def test_a_pronoun_that_is_settled_counts() -> None:
    """Whoever "she" was in one sentence is in mind for the next."""
    story = "Ana Vask runs the port. She inherited it from Lara Brook. She likes the sea."
    assert speakers(f"{story} “It never sleeps,” she said.") == ["Ana Vask"]


def test_a_name_that_ends_like_a_trade_is_a_name() -> None:
    """John Goodman is a man of that name."""
    story = "Donald Orven left long ago.\n\nJohn Goodman, a health expert, predicts a change."
    assert speakers(f"{story} “It will come,” he said.") == ["John Goodman"]


def test_a_given_name_alone_is_somebody() -> None:
    """Pamela, whose age is told and who has no other name, is meant though another woman has a full one."""
    story = (
        "Zara Brook is a host.\n\nPamela*, a 34-year-old from Orven, kept it secret, even when they lived abroad.\n\n"
    )
    assert speakers(f"{story}“He knew something,” she says.") == ["Pamela"]


def test_who_has_a_last_name_only_further_on_is_a_person() -> None:
    """No list of names knows Eryk Salvag, but "Salvag said" tells."""
    story = "Dr. Paul Seli spoke.\n\nThe artist Eryk Salvag is alone. “I am,” Salvag said.\n\nSalvag trusts no machine."
    assert speakers(f"{story} “Not one,” he said.")[-1] == "Eryk Salvag"


def test_who_is_only_described_can_be_meant() -> None:
    """One's son has no name, and is he."""
    story = "Robert Brook came by.\n\nWhen my son was in school, he was very sad."
    assert speakers(f"{story} “It is not fair,” he said.") == ["my son"]

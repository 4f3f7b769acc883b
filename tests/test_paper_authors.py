"""Authors: papers, posts and sites speak for who wrote them."""

from __future__ import annotations

import pytest

from tests.quoting import speakers

STORY = "Mayor Ana Vask met Peter Brook in Orven.\n\n"


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("“We are hot,” her caption said.", "Mayor Ana Vask"),
        ("His tweet said “it rained”.", "Peter Brook"),
        ("“It rained,” Brook’s letter said.", "Peter Brook"),
        ("A lawsuit, filed in May by the Port Guild, says “it rained”.", "Port Guild"),
        ("“It rained,” according to a report by the Port Guild.", "Port Guild"),
        ("“It rained,” the Orven Star article said.", "Orven Star"),
        ("“It rained,” the report said.", "the report"),
    ],
)
def test_papers_speak_for_who_wrote_them(sentence: str, speaker: str) -> None:
    """For their owner, for who is named behind or right before them, else for themselves."""
    assert speakers(STORY + sentence) == [speaker]


def test_a_paper_keeps_its_author() -> None:
    """Once told, "the study" is whose it was."""
    text = "A study by the Port Guild is out.\n\nAccording to the study, “it rained a lot”."
    assert speakers(text) == ["Port Guild"]

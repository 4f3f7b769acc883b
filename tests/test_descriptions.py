"""Descriptions: who is called what, and who is nobody but what they are called."""

from __future__ import annotations

import pytest

from tests.quoting import direct, indirect, speakers

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


def test_who_passes_on_did_not_say_it() -> None:
    """The Star only reports what Vask told the police."""
    assert speakers(STORY + "Vask told police she “heard it rain,” according to the Orven Star.") == ["Mayor Ana Vask"]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("“It was lost,” gravely explains Ana Vask.", "It was lost,"),
        ("“It was lost,” informs Ana Vask, who was there.", "It was lost,"),
        ("The plan, wrote Ana Vask, was “lost from the start”.", "lost from the start"),
        ("“It was lost from the start.” —Ana Vask, a mayor of few words", "It was lost from the start."),
    ],
)
def test_verbs_and_signatures(sentence: str, words: str) -> None:
    """Adverbs ahead of verbs, verbs that no list has, attributions that interrupt, described signatures."""
    assert direct(sentence) == [(words, "Ana Vask")]


def test_nouns_that_look_like_verbs() -> None:
    """On the phone call nobody is "the phone"; a chapter that is called something says nothing."""
    text = STORY + "Brook issued a statement saying that Vask’s call was “a long mistake”."
    assert speakers(text) == ["Peter Brook"]


@pytest.mark.parametrize(
    ("sentence", "clauses"),
    [
        ("Sixty per cent off the towels, and it is only May.", []),
        ("Smoke rose from the roof, adding a touch of truth.", []),
        ("The couple, who announced their plan in May, is away.", []),
        ("Police later said at least 14 people were hurt.", ["at least 14 people were hurt"]),
        ("The mayor predicted they’d have a plan later that year.", ["they’d have a plan later that year"]),
        ("The mayor told law enforcement he took the road.", ["he took the road"]),
        ("Models, according to Ana Vask, are trained on texts of all sorts.", ["are trained on texts of all sorts"]),
        (
            "The two will lose in most places, Ana Vask said, and voters will have more names to read.",
            ["The two will lose in most places", "voters will have more names to read"],
        ),
        ("Art, Ana Vask told the Orven Star in May, is no pursuit of images.", ["is no pursuit of images"]),
    ],
)
def test_indirect_speech(sentence: str, clauses: list[str]) -> None:
    """Per cent is no source and adding no saying; clauses begin and end where they do."""
    assert [words for words, _ in indirect(sentence)] == clauses

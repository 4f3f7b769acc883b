"""Indirect speech: the clause is what a named source said, without the source, the verb and "that"."""

from __future__ import annotations

import pytest

from builder.model import QuoteKind
from tests.quoting import indirect, quotes_of


@pytest.mark.parametrize(
    "sentence",
    [
        "Ana Vask said that the dam will hold for years.",
        "Ana Vask said the dam will hold for years.",
        "Ana Vask, the mayor of Mosul, said the dam will hold for years.",
        "Ana Vask said on Monday that the dam will hold for years.",
        "Ana Vask told Reuters that the dam will hold for years.",
        "Ana Vask told reporters the dam will hold for years.",
        "Ana Vask argued the dam will hold for years.",
        "The dam will hold for years, Ana Vask said.",
        "The dam will hold for years, Ana Vask said in a statement.",
        "The dam will hold for years, said Ana Vask, the mayor.",
        "The dam will hold for years, according to Ana Vask.",
        "According to Ana Vask, the dam will hold for years.",
        "Ana Vask opened the gates, saying the dam will hold for years.",
        "Ana Vask pointed out that the dam will hold for years.",
        "Ana Vask stressed to reporters that the dam will hold for years.",
        "Ana Vask said a week later that the dam will hold for years.",
        "Ana Vask wrote on her page that the dam will hold for years.",
        "Ana Vask opened the gates and argued that the dam will hold for years.",
        "The dam will hold for years, Ana Vask pointed out.",
        "For now, Ana Vask said, the dam will hold for years.",
        "MOSUL (Sample Wire) — The dam will hold for years, Ana Vask said.",
    ],
)
def test_the_clause(sentence: str) -> None:
    """Before or behind the clause, the source, the verb and "that" are no part of it."""
    ((words, speaker),) = indirect(sentence)
    assert (words.lower(), speaker) == ("the dam will hold for years", "Ana Vask")


@pytest.mark.parametrize(
    "sentence",
    [
        "Ana Vask thought the dam will hold for years.",
        "Ana Vask announced a plan for the dam.",
        "Ana Vask said so on Monday.",
        "Ana Vask told them to leave the dam at once.",
        "The dam is said to be the oldest one in Iraq.",
        "Ana Vask reports to the ministry in Baghdad every week.",
        "“The dam will hold for years,” Ana Vask said.",
        "Ana Vask explained how the dam was built.",
        "The man who proclaimed himself the king of Mosul was gone.",
        "Ana Vask, a trader in Mosul, promises a dam for all.",
    ],
)
def test_what_is_no_clause(sentence: str) -> None:
    """Thoughts, objects, orders, hearsay and direct speech are no indirect speech."""
    assert indirect(sentence) == []


def test_another_source_ends_the_clause() -> None:
    """The clause ends where somebody else, or the same one, says something more."""
    assert indirect("Ana Vask said the dam will hold, while Peter Brook said it would break.")[0] == (
        "the dam will hold",
        "Ana Vask",
    )
    assert indirect("Ana Vask said the dam will hold for years, adding that it is old and strong.") == [
        ("the dam will hold for years", "Ana Vask"),
        ("it is old and strong", "Ana Vask"),
    ]


def test_a_fragment_inside_is_one_more() -> None:
    """A sentence that mixes both has the fragment as direct speech inside of the clause."""
    quotes = quotes_of("Ana Vask said the dam was “safe for years” and strong.")
    assert [(quote.kind, quote.text) for quote in quotes] == [
        (QuoteKind.INDIRECT, "the dam was “safe for years” and strong"),
        (QuoteKind.DIRECT, "safe for years"),
    ]


def test_who_spoke_so_is_remembered() -> None:
    """A quotation behind indirect speech is that source's."""
    quotes = quotes_of("Peter Brook listened. The dam will hold, Ana Vask said. “It is as strong as ever.”")
    assert [quote.speaker for quote in quotes] == ["Ana Vask", "Ana Vask"]


def test_a_clause_that_its_source_interrupts_is_two() -> None:
    """Both parts are the source's, when they are as long as clauses are."""
    assert indirect("The old dam will hold, Ana Vask said, because it was built of stone.") == [
        ("The old dam will hold", "Ana Vask"),
        ("because it was built of stone", "Ana Vask"),
    ]


def test_a_relative_clause_ends_at_its_comma() -> None:
    """What a source says inside of somebody else's sentence goes no further than the comma."""
    assert indirect("It was a plan that Ana Vask said would fail within a year, and the dam broke.") == [
        ("would fail within a year", "Ana Vask")
    ]


def test_who_is_spoken_of_ahead_is_not_who_speaks() -> None:
    """In "Vask had won, she said" she is another one."""
    text = "Maria Brook spoke to the press. Ana Vask had won the vote in Mosul, she said."
    assert indirect(text) == [("Ana Vask had won the vote in Mosul", "Maria Brook")]


def test_a_name_in_apposition_is_no_clause() -> None:
    """What a name between commas explains is the speaker, and nothing that was said."""
    assert indirect("A military spokesman, Yahya Rasool, declared on Monday that the city had been freed.") == [
        ("the city had been freed", "Yahya Rasool")
    ]


@pytest.mark.parametrize(
    "source",
    [
        "two people familiar with the talks",
        "people briefed on the matter",
        "a study published in the spring",
        "a research team based in Mosul",
        "Iraqi and American commanders",
        "the foreign ministry in Mosul",
    ],
)
def test_sources_without_a_name(source: str) -> None:
    """A description goes on to what makes its people sources."""
    assert indirect(f"The International Dam Organization met. The dam will hold for years, {source} said.") == [
        ("The dam will hold for years", source)
    ]


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
def test_where_clauses_begin_and_end(sentence: str, clauses: list[str]) -> None:
    """Per cent is no source and adding no saying; clauses begin and end where they do."""
    assert [words for words, _ in indirect(sentence)] == clauses

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

"""What editors and learning say of phrases and names is read strictly, and a ruling wins over the counts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from builder.model import Usage
from builder.reading.learned_usage import (
    Expression,
    Ruling,
    key_of_name,
    key_of_phrase,
    parse_names,
    parse_phrases,
    usage_of,
)
from builder.strictyaml import Faults, Node, parse_yaml

Parser = Callable[[Node, Faults], tuple[Expression, ...]]


def parsed(parse: Parser, text: str) -> tuple[tuple[Expression, ...], list[str]]:
    """The content of a file, and what is wrong with it."""
    faults = Faults("x.yml")
    return parse(parse_yaml(text, faults), faults), [str(problem) for problem in faults.problems]


def test_a_file_of_phrases_gives_them_in_its_order() -> None:
    """Counts may be missing, as in what an editor adds."""
    text = 'phrases:\n  - {phrase: "health care", seen: 5, of: 9}\n  - {phrase: today, editor: common}\n'
    expected = (Expression("health care", 5, 9), Expression("today", editor=Ruling.COMMON))
    assert parsed(parse_phrases, text) == (expected, [])


def test_a_file_of_names_gives_them_in_its_order() -> None:
    """A ruling on a name is another one than on a phrase."""
    text = "names:\n  - {name: Mosul, seen: 5, of: 5}\n  - {name: Speaker, seen: 3, of: 3, editor: word}\n"
    expected = (Expression("Mosul", 5, 5), Expression("Speaker", 3, 3, Ruling.WORD))
    assert parsed(parse_names, text) == (expected, [])


@pytest.mark.parametrize("text", ["", "# only a comment\n", "{}", "phrases:\n"])
def test_an_empty_file_says_nothing(text: str) -> None:
    """There need be nothing to learn."""
    assert parsed(parse_phrases, text) == ((), [])


@pytest.mark.parametrize(
    ("parse", "text", "expected"),
    [
        (parse_phrases, "phrase: [a]", "x.yml:1: unknown field 'phrase' (did you mean 'phrases'?)"),
        (
            parse_phrases,
            "phrases:\n  - {phrase: health care, edtor: common}",
            "x.yml:2: unknown field 'edtor' (did you mean 'editor'?)",
        ),
        (
            parse_phrases,
            "phrases:\n  - {phrase: care, editor: name}",
            "x.yml:2: 'editor' cannot be 'name' (known: common, subject)",
        ),
        (
            parse_names,
            "names:\n  - {name: care, editor: words}",
            "x.yml:2: 'editor' cannot be 'words' (did you mean 'word'?)",
        ),
        (
            parse_phrases,
            "phrases:\n  - {phrase: air strikes}\n  - {phrase: Air strike}",
            "x.yml:3: 'Air strike' stands here and on line 2, expected it once (remove one)",
        ),
        (
            parse_phrases,
            "phrases:\n  - {phrase: one two three four}",
            "x.yml:2: 'phrase' is 'one two three four', expected a phrase of one to 3 words with a letter in it",
        ),
        (
            parse_phrases,
            "phrases:\n  - {phrase: '2017'}",
            "x.yml:2: 'phrase' is '2017', expected a phrase of one to 3 words with a letter in it",
        ),
        (
            parse_names,
            "names:\n  - {name: Chris Ghika}",
            "x.yml:2: 'name' is 'Chris Ghika', expected one word (the glossary has whole names)",
        ),
        (parse_names, "names:\n  - {seen: 3}", "x.yml:2: 'name' is missing, expected a text (add 'name: …')"),
        (
            parse_names,
            "names:\n  - {name: Mosul, seen: many}",
            "x.yml:2: 'seen' is 'many', expected a whole number from 0 to 1000000000",
        ),
    ],
)
def test_a_fault_is_named_with_its_line(parse: Parser, text: str, expected: str) -> None:
    """The message says what was expected and the way out."""
    assert parsed(parse, text)[1] == [expected]


def test_keys_are_those_that_annotating_uses() -> None:
    """Case, accents, a plural and the spelling of an Arabic article do not count."""
    assert key_of_phrase("al Qaeda leaders") == key_of_phrase("Al-Qaeda leader") == ("al-qaeda", "leader")
    assert key_of_name("São") == key_of_name("SAO") == "sao"


def test_nothing_learned_is_an_empty_usage() -> None:
    """Before the first `briefing learn` nobody knows what is common."""
    assert usage_of((), ()) == Usage()


def test_a_ruling_wins_over_the_counts() -> None:
    """A subject is never common, what an editor calls common stands in every story, and a word is no name."""
    phrases = (
        Expression("officials", 30, 40),
        Expression("Mosul", 20, 40, Ruling.SUBJECT),
        Expression("photo essay", 0, 40, Ruling.COMMON),
    )
    names = (Expression("Mosul", 9, 9), Expression("Speaker", 9, 9, Ruling.WORD), Expression("Bush", 2, 9, Ruling.NAME))
    usage = usage_of(phrases, names)
    assert usage.stories == 40
    assert dict(usage.phrases) == {("official",): 30, ("photo", "essay"): 40}
    assert usage.names == {"mosul", "bush"}


def test_a_share_can_be_taken_of_any_usage() -> None:
    """Where there is a phrase there is a story, even before anything was counted."""
    usage = usage_of((Expression("photo essay", editor=Ruling.COMMON),), ())
    assert (usage.stories, dict(usage.phrases)) == (1, {("photo", "essay"): 1})

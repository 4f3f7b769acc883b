"""Noun phrases: maximal runs of nouns, names and adjectives; names stay whole, verbs and titles stay out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.annotating.keyphrases.candidates import Candidate, find_candidates
from builder.annotating.keyphrases.classify import classify
from builder.annotating.keyphrases.noun_phrases import Text, find_noun_phrases
from builder.annotating.keyphrases.running_text import read_words
from builder.annotating.names import find_names
from builder.model import Kind
from tests.articles import make_article


def text_of(*body: str, headline: str = "", language: str = "en") -> Text:
    """A text with its words' classes."""
    article = make_article(*body, headline=headline, language=language)
    names = find_names(article.body, language)
    words = read_words(article, names, headline_is_derived=not headline)
    persons = frozenset(word.key for word in words if word.name >= 0 and names[word.name].kind is Kind.PERSON)
    return Text(words, classify(words, language), names, language, persons)


def phrases_in(*body: str) -> list[str]:
    """The noun phrases of a text, in order."""
    text = text_of(*body)
    return [" ".join(text.words[index].text for index in phrase) for phrase in find_noun_phrases(text)]


def candidates_in(*body: str, headline: str = "") -> dict[str, Candidate]:
    """The candidates of a text by what they are written as."""
    return {candidate.text: candidate for candidate in find_candidates(text_of(*body, headline=headline))}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The federal judge of the state has dismissed a long civil suit.",
            ["federal judge", "state", "long civil suit"],
        ),
        ("Rebels who seized the old port fired at grain ships.", ["rebels", "old port", "grain ships"]),
        ("The crumpled airplane lay in a ditch.", ["crumpled airplane", "ditch"]),
        ("Storms destroy the harbours, and the crews plan to repair them.", ["storms", "harbours", "crews"]),
        ("A plan to attack the port failed.", ["plan", "port"]),
        ("The attack on the port was the 1990 census attack.", ["attack", "port", "1990 census attack"]),
        ("Two million people and 14 House seats were lost on Monday.", ["people", "House seats"]),
        ("She quickly developed a two-day cease-fire plan.", ["two-day cease-fire plan"]),
        ("Now Tarsin falls after a siege.", ["Tarsin", "siege"]),
        ("It was large and illegal.", []),
    ],
)
def test_a_phrase_is_a_run_that_ends_in_a_noun(sentence: str, expected: list[str]) -> None:
    """Verbs, adverbs, numbers and dates end a run; adjectives and participles before a noun are part of it."""
    assert [
        phrase[0].lower() + phrase[1:] if phrase[0] in "RSCP" else phrase for phrase in phrases_in(sentence)
    ] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("He is at the University of Tarsin now.", "University of Tarsin"),
        ("They saw Abu Bakr al-Baghdadi there.", "Abu Bakr al-Baghdadi"),
        ("They met O’Hare’s son and J.B. Stone there.", "O’Hare"),
        ("They met J.B. Stone there.", "J.B. Stone"),
        ("A report by the Ministry of Trade and Industry is out.", "Ministry of Trade and Industry"),
    ],
)
def test_names_are_kept_whole(sentence: str, expected: str) -> None:
    """Hyphens, initials, apostrophes and "of" are inside names."""
    assert expected in phrases_in(sentence)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("They met Colonel Mara Venn there.", ["Mara Venn"]),
        ("They met Mr. Venn there.", ["Venn"]),
        ("They met President Venn there.", ["President Venn"]),
    ],
)
def test_a_title_is_no_part_of_a_full_name(sentence: str, expected: list[str]) -> None:
    """Beside a last name alone it tells who is meant, unless it is mere courtesy."""
    assert phrases_in(sentence) == expected


def test_a_piece_counts_when_it_recurs_in_different_phrases() -> None:
    """Of "large grain ship" and "old grain ship" the grain ship is what recurs; a piece of one phrase is nothing."""
    found = candidates_in("A large grain ship came. An old grain ship left. The broad harbour wall held.")
    assert found["grain ship"].alone == 0
    assert "harbour wall" not in found
    assert "broad harbour wall" in found


def test_a_piece_of_a_name_is_no_candidate() -> None:
    """A name is a keyphrase whole or not at all."""
    found = candidates_in("The big Tarsin Relief Council ship came. The new Tarsin Relief Council plan failed.")
    assert "Tarsin Relief Council" in found
    assert not {"Relief Council", "Tarsin Relief"} & set(found)


def test_a_phrase_is_written_as_it_stands_most_often() -> None:
    """A capital that only a sentence's beginning gives is not written."""
    found = candidates_in("Grain ships came. Then grain ships left, and a grain ship sank.")
    assert found["grain ships"].alone == 3


def test_title_case_is_no_sign_of_names() -> None:
    """In a headline of capitals only what has a capital in the story too is a name."""
    found = candidates_in("In Tarsin the harbour is open.", headline="Grain Ships Reach Tarsin")
    assert "grain ships" in found
    assert found["Tarsin"].is_name
    assert found["Tarsin"].sentence == 0


@given(st.lists(st.text(max_size=60), max_size=4), st.sampled_from(["en", "de", "fr", "es", "pt", "it", "sw"]))
def test_phrases_are_ordered_and_apart(body: list[str], language: str) -> None:
    """Whatever the text and the language, phrases come in order, and none is empty or overlaps another."""
    text = text_of(*(" ".join(part.split()) or "x" for part in body), language=language)
    assert len(text.classes) == len(text.words)
    end = 0
    for phrase in find_noun_phrases(text):
        assert end <= phrase.start < phrase.stop
        end = phrase.stop

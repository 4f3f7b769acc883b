"""Quotations: what the text gives as somebody's words is found, with sound offsets, and nothing else is."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.annotating.quotations import find_quotes
from builder.entry import main
from builder.model import Kind, Name, QuoteKind
from tests.quoting import direct, quotes_of

SHARED = Path(__file__).parents[2] / "shared"

_WORDS = st.lists(st.sampled_from("we went to the old dam and it held all day long".split()), min_size=4, max_size=9)
_STYLES = st.sampled_from(["“{},”", '"{},"', "‘{},’", "'{},'", "«{}»,", "„{}“,"])


@pytest.mark.parametrize(
    "text",
    [
        "Ana Vask starred in “White Christmas” and in “The Old Dam” last year.",
        "Ana Vask, known as “the Lioness”, lives in Mosul.",
        "The so-called “caliphate” fell in March.",
        "Ana Vask, who proclaimed the “caliphate” in March, is gone.",
        "The army began “Operation Inherent Resolve” in 2014.",
        "The word “dam” is Dutch.",
        "Her book, “A Day at the Dam”, was sold out.",
        "Critics liked the film ‘The Dam’ and the song ‘Rain’.",
        "They collect “holes” and “bits” in the lab.",
        "Robert “Bob” Venn lives in Mosul.",
    ],
)
def test_scare_quotes_and_titles_are_none(text: str) -> None:
    """Scare quotes, titles of works, nicknames, operations and words as words are nobody's words."""
    assert direct(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ana Vask called the vote “fake” on Monday.", "fake"),
        ("Ana Vask said the dam was “safe” for now.", "safe"),
        ("Ana Vask dismissed the vote as “a disgrace to us all”.", "a disgrace to us all"),
        ("Ana Vask vowed to “never give up on the dam” again.", "never give up on the dam"),
    ],
)
def test_fragments_that_somebody_said(text: str, words: str) -> None:
    """A fragment is a quotation where its sentence says whose it is."""
    assert direct(text) == [(words, "Ana Vask")]


def test_a_sentence_of_its_own_is_one() -> None:
    """A whole sentence between marks needs no verb: it is whose the sentence before speaks of."""
    assert direct("Ana Vask raised the flag over the dam. “We came here to stay.”") == [
        ("We came here to stay.", "Ana Vask")
    ]


def test_names_are_taken_as_given() -> None:
    """The speakers are the names that the caller has found."""
    body = ("“We won,” Xylo said.",)
    names = (Name("Xylo", Kind.PERSON, 10, 14),)
    assert [quote.name for quote in find_quotes(body, "en", names=names)] == ["Xylo"]


@given(_WORDS, _STYLES, st.booleans())
def test_marks_around_any_words_are_found(words: list[str], style: str, behind: bool) -> None:
    """In every style of marks, any words that somebody "said" are found with the speaker."""
    said = " ".join(words).capitalize()
    text = f"{style.format(said)} Ana Vask said." if behind else f"Ana Vask said: {style.format(said)} and left."
    assert [(words.rstrip(","), speaker) for words, speaker in direct(text)] == [(said, "Ana Vask")]


@given(
    st.lists(
        st.sampled_from(
            [
                "“",
                "”",
                '"',
                "'",
                "‘",
                "’",
                "«",
                "»",
                "„",
                "said",
                "Ana Vask",
                "he",
                "she",
                "according to",
                "that",
                "the",
                "minister",
                ",",
                ".",
                ":",
                "—",
                "(",
                ")",
                "\n\n",
                "saying",
                "told",
                "it",
                "was",
                "Mosul",
                "called",
                "A",
                "🐫",
                "her caption",
                "a report by",
                "the company",
                "they",
                "critic in the",
                "lawyers representing",
                "25-year-old",
                "many in",
                "my son",
                "per",
                "Orven Institute",
                "’s",
                "of",
                "who",
                "and added",
                "at least",
            ]
        ),
        max_size=40,
    ),
    st.sampled_from(["en", "de", "fr", "es", "pt", "it", "ar"]),
)
def test_any_text_gives_sound_quotations(pieces: list[str], language: str) -> None:
    """Whatever the text, quotations are its own words, in order, and direct ones do not overlap."""
    text = " ".join(pieces).strip()
    quotes = quotes_of(text, language)
    assert list(quotes) == sorted(quotes, key=lambda quote: (quote.start, -quote.end, quote.kind))
    assert all(quote.text and text[quote.start : quote.end] == quote.text for quote in quotes)
    assert all(quote.speaker is None or quote.speaker in text for quote in quotes)
    assert all(0 <= quote.confidence <= 1 for quote in quotes)
    spans = [(quote.start, quote.end) for quote in quotes if quote.kind is QuoteKind.DIRECT]
    assert all(one[1] <= two[0] for one, two in pairwise(spans))


@pytest.mark.parametrize(
    "shape",
    [
        "critic in the ",
        "lawyers representing the ",
        "four of his ",
        "he told the Star in an interview, ",
        "my son ",
        "according to X, and ",
    ],
)
def test_a_phrase_without_end_is_read(shape: str) -> None:
    """However long words of one shape go on, what is said behind them is found."""
    assert [words for words, _ in direct(shape * 2000 + "said: “It rained all day.”")] == ["It rained all day."]


@pytest.mark.skipif(not (SHARED / "seeds").is_dir(), reason="the two scraped articles are not here")
def test_the_scraped_article_has_all_of_its_quotations(capsys: pytest.CaptureFixture[str]) -> None:
    """Each of five words or more is found, in spite of the mark that is missing, and is the general's."""
    assert main(["extract", str(next((SHARED / "seeds").glob("000_*.txt")))]) == 0
    record = json.loads(capsys.readouterr().out)
    said = {quote["text"]: quote["speaker"] for quote in record["quotes"]}
    for beginning in (
        "the iconic status",
        "we don't really see him",
        "I am pretty confident",
        "a lot less cash' but still",
        "The solution to the fight",
        "go through the floor",
    ):
        (speaker,) = {speaker for words, speaker in said.items() if words.startswith(beginning)}
        assert speaker == "Major General Chris Ghika"


def test_a_heading_from_a_quotation_is_one() -> None:
    """A line between marks that a quotation of the article has is that speaker's; any other line is none."""
    said = "“We came here to stay and to build,” Ana Vask said in Mosul."
    (words, speaker), _ = direct(f"‘Here to stay’\n\n{said}")
    assert (words, speaker) == ("Here to stay", "Ana Vask")
    assert len(direct(f"‘Here to leave’\n\n{said}")) == 1

"""Sentences as spans: abbreviations do not end them, paragraphs do, and nothing is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.rendering.leads import FIRST_SENTENCE_LIMIT, first_sentence
from builder.sentences import (
    PASSAGE_LIMIT,
    has_sentences,
    passage_around,
    passage_of,
    sentence_spans,
    sentences_of,
    spans_before,
)

TEXT = st.text(st.sampled_from("aB .!?…\n\"'”’)U.S.。é1"), max_size=200) | st.text(max_size=100)


@pytest.mark.parametrize(
    "sentences",
    [
        ["Mosul fell.", "Raqqa fell!", "Did it?", "It did…", "Baghouz followed."],
        ["Maj. Gen. Chris Ghika spoke.", "Dr. A. B. Smith of St. Louis did not."],
        ["The U.S. Senate met.", "It was in the U.S.", "The vote came on Sept. 16 at 5 p.m. local time."],
        ["“I am confident.”", "He left.", "(He came back.)", "‘Why?’", "No one knows."],
        ["The reward is $25.5 million, e.g. for No. 1 on the list.", "It is paid by Acme Inc.", "The money is there."],
        ["Wait... what happened?", "Nothing."],
        ["他走了。", "她来了。"],
        ["„Wir haben die Stadt.“", "Das sagte er."],
        ["L’État a dit « Non. »", "Élise est partie."],
    ],
)
def test_sentences_are_found(sentences: list[str]) -> None:
    """Joined by a space, or directly where the script has none, the sentences come apart again."""
    text = ("" if "。" in sentences[0] else " ").join(sentences)
    assert [text[start:end] for start, end in sentence_spans(text)] == sentences


def test_a_paragraph_ends_a_sentence() -> None:
    """A blank line parts sentences even without a full stop, or after an abbreviation; a single line break does not."""
    text = "No full stop\n\nand on, said Dr.\n\nwho spoke\nagain"
    assert [text[start:end] for start, end in sentence_spans(text)] == [
        "No full stop",
        "and on, said Dr.",
        "who spoke\nagain",
    ]


@given(TEXT)
def test_the_sentences_hold_all_of_the_text(text: str) -> None:
    """In order, without overlap, without white space at their edges; between them there is nothing but white space."""
    end = 0
    for start, stop in sentence_spans(text):
        assert not text[end:start].strip()
        assert text[start:stop] == text[start:stop].strip() != ""
        end = stop
    assert not text[end:].strip()


def test_a_passage_is_the_sentence_around_a_mention() -> None:
    """A mention across a false sentence end is shown with both halves."""
    text = "Mosul fell. The Acme. Corp left. It rained."
    sentences = sentences_of(text)

    def around(words: str) -> str:
        start = text.index(words)
        low, high = passage_around(text, sentences, start, start + len(words))
        return text[low:high]

    assert around("fell") == "Mosul fell."
    assert around("rained") == "It rained."
    assert around("Acme. Corp") == "The Acme. Corp left."


@given(TEXT, st.data())
def test_a_passage_holds_its_mention(text: str, data: st.DataObject) -> None:
    """Wherever the mention stands, it is in the passage, and the passage is in the text."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    low, high = passage_around(text, sentences_of(text), start, end)
    assert 0 <= low <= start <= end <= high <= len(text)


def test_a_very_long_sentence_is_cut_around_its_mention() -> None:
    """A page is not flooded by a text without full stops; the cut falls between words."""
    text = "word " * 1000 + "Mosul " + "word " * 1000
    start = text.index("Mosul")
    low, high = passage_around(text, sentences_of(text), start, start + 5)
    assert high - low <= PASSAGE_LIMIT
    assert set(text[low:high].split()) == {"word", "Mosul"}


def test_a_first_sentence_fits_on_a_front_page() -> None:
    """A long one is cut at a word with an ellipsis; line breaks are spaces; no text gives no sentence."""
    assert first_sentence("One\nline. Two.") == "One line."
    cut = first_sentence("word " * 200)
    assert len(cut) <= FIRST_SENTENCE_LIMIT
    assert cut.endswith("word…")
    assert first_sentence(" \n ") == ""


@given(st.text(), st.integers(0, 400), st.integers(1, 60))
def test_a_passage_is_the_text_itself(around: str, before: int, length: int) -> None:
    """Whatever stands around it, a passage holds the words, and is short enough to be read."""
    words = "x" * length
    text = f"{around} {'y' * before} {words} {around}"
    passage = passage_of(text, len(around) + before + 2, len(around) + before + 2 + length)
    assert words in passage
    assert len(passage) <= PASSAGE_LIMIT + 2
    assert passage.strip("…") in " ".join(text.split())


@given(TEXT, st.integers(0, 200))
def test_the_sentences_before_an_offset_are_the_same(text: str, offset: int) -> None:
    """Looking at a part of the text finds what looking at all of it finds."""
    assert spans_before(text, offset) == tuple(span for span in sentence_spans(text) if span[0] < offset)


@given(TEXT, st.integers(0, 20))
def test_sentences_are_counted_as_far_as_they_count(text: str, fewest: int) -> None:
    """A text has so many sentences when all that are found in it are so many or more."""
    assert has_sentences(text, fewest) == (len(sentence_spans(text)) >= fewest)

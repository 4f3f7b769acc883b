"""Lines of a page: numbering, joining of wrapped paragraphs, and what their form tells."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.reading.lines import Line, ends_like_sentence, fold, is_prose, split_lines, word_count

WRAPPED = """\
The harbour bridge of the town was closed to traffic on Monday, and
nobody could say when it would be opened again, because the engineers
had not yet looked at the northern pier, which the storm had damaged.

The ferries took those who had to cross, but there were not enough of
them for all the people who were waiting at the landing in the rain."""


def test_blank_lines_are_not_lines_and_numbers_are_the_files() -> None:
    """White space collapses, blank lines go, and a line keeps its number."""
    assert split_lines("\n A  b \n\t\nc", first_line=3) == (Line(4, "A b"), Line(6, "c"))


def test_paragraphs_wrapped_at_a_width_are_joined() -> None:
    """A paragraph of a mail is one line with the number of its first."""
    lines = split_lines(WRAPPED)
    assert [line.number for line in lines] == [1, 5]
    assert lines[1].text.endswith("enough of them for all the people who were waiting at the landing in the rain.")


def test_lines_that_end_like_sentences_are_not_joined() -> None:
    """Short paragraphs without blank lines between them stay apart."""
    text = "\n".join(["The bridge of the town was closed to traffic on Monday morning."] * 6)
    assert len(split_lines(text)) == 6


@given(st.text(max_size=600))
def test_no_word_is_lost(text: str) -> None:
    """Joined or not, the lines hold the text's words in their order, and their numbers rise."""
    lines = split_lines(text)
    assert " ".join(line.text for line in lines).split() == text.split()
    assert all(a.number < b.number for a, b in pairwise(lines))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The U.S.-led coalition said so.", 5),
        ("巴格达迪已经死亡", 4),
        ("President Xi (习近平) spoke to the port workers.", 9),
        ("* * *", 0),
    ],
)
def test_words_are_counted_in_every_script(text: str, words: int) -> None:
    """Two characters of an unspaced script are a word, beside the spaced words of the same line."""
    assert word_count(text) == words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left.", True),
        ('He left."', True),
        ("Is he gone?)", True),
        ("a note.*", True),
        ("Read more", False),
        ("", False),
    ],
)
def test_sentences_are_told_by_their_end(text: str, expected: bool) -> None:
    """Closing quotes, brackets and a footnote's mark may follow the full stop."""
    assert ends_like_sentence(text) is expected


def test_prose_is_long_or_ends_like_a_sentence() -> None:
    """Twelve words with a full stop are prose, and so are twenty-five without."""
    assert is_prose("word " * 11 + "end.")
    assert not is_prose("word " * 12)
    assert is_prose("word " * 25)


def test_folding_ignores_case_quotes_and_punctuation() -> None:
    """Two printings of a headline are one."""
    assert fold("The ‘Storm’ is over!") == fold("THE 'STORM' IS OVER")

"""How a page was read: values, evidence and dropped lines in words."""

from __future__ import annotations

from datetime import date

import pytest

from builder.model import Caption, Dropped, Evidence, Footnote, Format
from builder.rendering.article.dropped_lines import FEW, SHOWN_CHARACTERS, SHOWN_OF_A_REASON, dropped_file
from builder.rendering.article.reading_notes import field_notes, reading_notes
from tests.briefings import article


@pytest.mark.parametrize(
    ("field", "value", "shown"),
    [
        ("published", date(2017, 3, 8), "8 March 2017"),
        ("authors", ("A", "B", "C"), "A, B and C"),
        ("source", "The\nPost", "The Post"),
        ("source", None, "none"),
        ("tags", (), "none"),
        ("draft", True, "yes"),
        ("draft", False, "no"),
        ("body", ("one", "two"), "2 paragraphs"),
        ("captions", (Caption("x", None),), "1 entry"),
        ("footnotes", (Footnote("*", "x"), Footnote("†", "y")), "2 entries"),
    ],
)
def test_a_value_is_shown_in_words(field: str, value: object, shown: str) -> None:
    """Dates, lists and long texts are written for a reader, not for a program."""
    found = article("0", **{field: value}, evidence={field: Evidence(4, "as it stands", "rule", 0.8)}).article
    (note,) = field_notes(found)
    assert (note.title, note.value, note.line, note.text) == (field.capitalize(), shown, "line 4", "as it stands")
    assert (note.rule, note.confidence, note.is_doubtful) == ("rule", "80%", False)


def test_evidence_that_is_the_value_is_not_shown_twice() -> None:
    """The line is enough, and where there is none nothing is said."""
    evidence = {"source": Evidence(None, "The  Post", "rule", 0.4), "unknown": Evidence(1, "word " * 99, "rule", 1)}
    source, unknown = field_notes(article("0", source="The Post", evidence=evidence).article)
    assert (source.line, source.text, source.is_doubtful) == ("", "", True)
    assert unknown.text.endswith("…")
    assert len(unknown.text) <= SHOWN_CHARACTERS


def test_dropped_lines_are_grouped_by_reason() -> None:
    """Reasons in the order in which they first come, lines in the file's; the editor sees all of them."""
    dropped = (Dropped(1, "share", "share-bar"), Dropped(2, "x", "legal"), Dropped(9, "tweet", "share-bar"))
    notes = reading_notes(article("0", format=Format.HTML, dropped=dropped), "articles/a.md")
    assert [(group.reason, [line.line for line in group.lines]) for group in notes.dropped] == [
        ("Share bar", [1, 9]),
        ("Legal", [2]),
    ]
    assert (notes.dropped_title, notes.format, notes.doubtful) == ("3 lines left out", "a saved web page", "")


def test_of_many_dropped_lines_the_page_shows_the_first_and_a_file_has_all() -> None:
    """A saved page brings hundreds: the page stays light, and nothing is lost."""
    few = tuple(Dropped(number, "share this", "share-bar") for number in range(1, FEW + 1))
    notes = reading_notes(article("0", dropped=few), "articles/2017/a-0.md")
    assert ([len(group.lines) for group in notes.dropped], notes.dropped[0].more, notes.all_dropped) == ([FEW], "", "")

    many = (*few, Dropped(FEW + 1, "words\tand\n" * 99, "legal"))
    found = article("0", dropped=many)
    share, legal = (notes := reading_notes(found, "articles/2017/a-0.md")).dropped
    assert ([line.line for line in share.lines], share.more) == (list(range(1, SHOWN_OF_A_REASON + 1)), "35 more")
    assert (len(legal.lines), legal.more) == (1, "")
    assert len(legal.lines[0].text) <= SHOWN_CHARACTERS
    assert notes.all_dropped == "[All of them, as a text file](a-0/dropped.txt)"

    file = dropped_file(found.article, "articles/2017/a-0.md")
    assert file.path == "articles/2017/a-0/dropped.txt"
    *lines, last = file.text.splitlines()
    assert lines == [f"{number}\tshare-bar\tshare this" for number in range(1, FEW + 1)]
    assert last == f"{FEW + 1}\tlegal\t{' '.join(['words and'] * 99)}"

"""How a page was read: values, evidence and dropped lines in words."""

from __future__ import annotations

from datetime import date

import pytest

from builder.model import Caption, Dropped, Evidence, Footnote, Format
from builder.rendering.article.reading_notes import SHOWN_CHARACTERS, field_notes, reading_notes
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
    notes = reading_notes(article("0", format=Format.HTML, dropped=dropped))
    assert [(group.reason, [line.line for line in group.lines]) for group in notes.dropped] == [
        ("Share bar", [1, 9]),
        ("Legal", [2]),
    ]
    assert (notes.dropped_title, notes.format, notes.doubtful) == ("3 lines left out", "a saved web page", "")

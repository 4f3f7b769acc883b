"""A file of notes keeps every byte that it has, and what is added to it is read again as it was meant."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.errors import NoteError
from builder.model import NoteEntry
from builder.noting.note_file import render_note, with_notes
from builder.reading.notes import parse_notes
from builder.strictyaml import Faults, parse_yaml

FULL = NoteEntry(
    article="articles/inbox/Press release (1).txt",
    exact="“a: b”",
    prefix="x ",
    suffix=" y",
    markdown="One *line*.\n\n  Two: #2",
    label="see also",
    author="null",
    created=date(2019, 11, 2),
    sources=("https://www.un.org/",),
)


def read(content: bytes) -> list[NoteEntry]:
    """The notes of a file without a fault."""
    faults = Faults("n.yml")
    notes = list(parse_notes(parse_yaml(content.decode("utf-8-sig"), faults), faults))
    assert not faults.problems
    return notes


def said(entry: NoteEntry) -> NoteEntry:
    """A note without what follows from where it stands."""
    return replace(entry, path="", line=0, body=(), marks=())


def test_a_note_is_written_for_people() -> None:
    """Plain words stay plain, the text keeps its lines, and what YAML would read otherwise has quotes."""
    assert render_note(FULL).split("\n") == [
        '- article: "articles/inbox/Press release (1).txt"',
        '  quote: {exact: "“a: b”", prefix: "x ", suffix: " y"}',
        "  label: see also",
        '  author: "null"',
        "  date: 2019-11-02",
        "  note: |-",
        "    One *line*.",
        "",
        "      Two: #2",
        "  sources:",
        '    - "https://www.un.org/"',
    ]
    assert render_note(NoteEntry(article="articles/a.txt", exact="x")).split("\n") == [
        "- article: articles/a.txt",
        '  quote: {exact: "x"}',
        "  note: # the note itself; without one the passage is highlighted",
    ]


@pytest.mark.parametrize(
    "before",
    [
        b"",
        b"# notes of the desk\n",
        b"- {article: articles/b.txt, quote: {exact: y}}",
        b"- article: articles/b.txt\r\n  quote: {exact: y}\r\n",
        b"\xef\xbb\xbf- article: articles/b.txt\n  quote: {exact: y}\n  note: |\n    text\n\n\n",
        b"# list\n  - article: articles/b.txt\n    quote: {exact: y}\n    sources:\n        - https://e.org/\n",
    ],
)
def test_what_is_in_the_file_stays(before: bytes) -> None:
    """Every byte of it, its line ends and its indent; the new note is the last."""
    content, lines = with_notes(before, [FULL, FULL], path="n.yml")
    assert content.startswith(before)
    notes = read(content)
    assert notes[: len(read(before))] == read(before)
    assert [said(note) for note in notes[-2:]] == [said(FULL), said(FULL)]
    assert [note.line for note in notes[-2:]] == list(lines)
    assert (b"\r\n" in before) == (content.count(b"\n") == content.count(b"\r\n"))


@pytest.mark.parametrize(
    ("before", "message"),
    [
        (b"[{article: articles/b.txt, quote: {exact: y}}]\n", "no note can be added to the end of this file"),
        (b"- {article: articles/b.txt, quote: {exact: y}}\n...\n", "no note can be added to the end of this file"),
        (b"- {article: articles/b.txt}\n", "'quote' is missing"),
        (b"- \xff\n", "not in UTF-8"),
    ],
)
def test_a_file_that_cannot_take_a_note_says_so(before: bytes, message: str) -> None:
    """Nothing is written that would not be read again, and the selector is there to be pasted."""
    with pytest.raises(NoteError, match=message):
        with_notes(before, [FULL], path="n.yml")


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30) | st.sampled_from(
    ["- a\n- b", "a\n", "# x", "null", "|", "a: b", "\ttab", "x\n\n  y", "'", '"', "\\n", "é\u2028x", "\x85"]
)


@given(markdown=TEXTS, label=TEXTS, exact=TEXTS.filter(lambda text: text.split()))
def test_any_note_is_read_as_it_was_written(markdown: str, label: str, exact: str) -> None:
    """Whatever the words are, YAML gives them back, in Unicode form C."""
    note = NoteEntry(article="articles/a.txt", exact=exact, markdown=markdown.strip(), label=label)
    (found,) = read(render_note(note).encode())
    assert found.markdown == normalize("NFC", markdown.strip()).strip()
    assert found.label == (" ".join(normalize("NFC", label).split()) or None)
    assert found.exact == " ".join(normalize("NFC", exact).split())

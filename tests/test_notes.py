"""The files of notes: what they may say, and how a fault in them reads."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from builder.model import Desk, NoteEntry
from builder.reading.desk import read_desk

EXAMPLE = """
- article: articles/2017/mosul.txt
  quote: {exact: "abandoned  Mosul", prefix: "appears to have "}
  label: assessment
  author: A.  Editor
  date: 2019-11-02
  note: Later reporting placed him in *Idlib*. See [the raid](articles/2019/raid.md).
  sources: [https://www.un.org/, articles/2019/raid.md]

- article: ./articles/2017/mosul.txt
  quote:
    exact: |
      said
      on Sunday
"""


def read(root: Path, **files: str) -> Desk:
    """Read a desk with these files of notes."""
    folder = root / "desk" / "notes"
    folder.mkdir(parents=True)
    for name, text in files.items():
        (folder / name.replace("_", ".")).write_text(text, encoding="utf-8")
    return read_desk(root / "desk", root)


def refusals(root: Path, text: str) -> list[str]:
    """The messages for a file with this content, without its path."""
    return [str(problem).removeprefix("desk/notes/a.yml:") for problem in read(root, a_yml=text).problems]


def test_notes_are_read(tmp_path: Path) -> None:
    """All fields, white space collapsed except at the edges of prefix and suffix, by article, file and line."""
    other = "- {article: articles/b.txt, quote: {exact: x}}\n- {article: articles/2017/mosul.txt, quote: {exact: y}}\n"
    notes = read(tmp_path, b_yml=other, a_yml=EXAMPLE).notes
    assert list(notes) == ["articles/2017/mosul.txt", "articles/b.txt"]
    first, second, third = notes["articles/2017/mosul.txt"]
    assert (first.exact, first.prefix, first.suffix) == ("abandoned Mosul", "appears to have ", "")
    assert (first.label, first.author, first.created) == ("assessment", "A. Editor", date(2019, 11, 2))
    assert first.body == ("Later reporting placed him in Idlib. See the raid.",)
    assert [mark.target for mark in first.marks] == ["", "articles/2019/raid.md"]
    assert first.markdown.startswith("Later reporting placed him in *Idlib*.")
    assert first.sources == ("https://www.un.org/", "articles/2019/raid.md")
    assert (first.path, first.line, first.marks[0].line) == ("desk/notes/a.yml", 2, 7)
    assert second == NoteEntry(
        article="articles/2017/mosul.txt", exact="said on Sunday", path="desk/notes/a.yml", line=10
    )
    assert (third.exact, third.path, third.line) == ("y", "desk/notes/b.yml", 2)


def test_everything_is_optional(tmp_path: Path) -> None:
    """No folder, an empty file, other files: no note."""
    assert read(tmp_path, a_yml="# nothing yet\n", README_md="not a note", _hidden="- x").notes == {}


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("article: x", ["1: a mapping stands here, expected a list of notes ('- article: articles/mosul.txt')"]),
        ("- article: a.txt", ["1: 'quote' is missing, expected the words of the passage (quote: {exact: \"…\"})"]),
        ("- quote: {exact: x}", ["1: 'article' is missing, expected a text (add 'article: …')"]),
        (
            "- {article: a.txt, quote: words}",
            ["1: 'quote' is 'words', expected the words of the passage (quote: {exact: \"…\"})"],
        ),
        ("- {article: a.txt, quote: {prefix: x}}", ["1: 'exact' is missing, expected a text (add 'exact: …')"]),
        ("- {article: a.txt, quote: {exact: x, sufix: y}}", ["1: unknown field 'sufix' (did you mean 'suffix'?)"]),
        ("- {article: a.txt, quote: {exact: x}, lable: y}", ["1: unknown field 'lable' (did you mean 'label'?)"]),
        ("- {article: a.txt, quote: {exact: x}, text: y}", ["1: unknown field 'text' (did you mean 'note'?)"]),
        ("- {article: a.txt, quote: {exact: x}, tags: y}", ["1: unknown field 'tags' (did you mean 'label'?)"]),
        (
            "- {article: a.txt, quote: {exact: x}, date: May}",
            ["1: 'date' is 'May', expected a date such as 2017-03-08"],
        ),
        ("- {article: a.txt, quote: {exact: x}, label: [y]}", ["1: 'label' is a list, expected a text"]),
        (
            "- {article: /a.txt, quote: {exact: x}}",
            ["1: 'article' is '/a.txt', expected a path from the folder of mkdocs.yml, such as articles/"],
        ),
        (
            "- article: a.txt\n  quote: {exact: x}\n  sources:\n    - the web\n    - topic:Mosul",
            [
                "4: 'sources' holds 'the web', expected an http or https address or the path of an article",
                "5: 'sources' holds 'topic:Mosul', expected an http or https address or the path of an article",
            ],
        ),
        ("- {article: a.txt", ["1: not valid YAML"]),
    ],
)
def test_a_fault_is_named_with_its_line(tmp_path: Path, text: str, messages: list[str]) -> None:
    """What is wrong, what was expected, and the way out; all at once."""
    found = refusals(tmp_path, text)
    assert len(found) == len(messages)
    assert all(line.startswith(message) for line, message in zip(found, messages, strict=True)), found


def test_files_that_would_be_ignored_are_named(tmp_path: Path) -> None:
    """Another extension, a folder below, a file beside the folder: each would hide notes."""
    folder = tmp_path / "desk" / "notes"
    (folder / "old").mkdir(parents=True)
    (folder / "old" / "a.yml").write_text("- x")
    (folder / "b.yaml").write_text("- x")
    (folder / "c.YML").write_text("- x")
    (tmp_path / "desk" / "notes.yml").write_text("- x")
    assert [str(problem) for problem in read_desk(tmp_path / "desk", tmp_path).problems] == [
        "desk/notes.yml: unknown file, expected notes in the folder desk/notes (move it to desk/notes/notes.yml)",
        "desk/notes/b.yaml: unknown file (did you mean 'b.yml'?)",
        "desk/notes/c.YML: unknown file (did you mean 'c.yml'?)",
        "desk/notes/old: a folder, in which no note is read (move its files into desk/notes)",
    ]

"""A file of notes as text: what is in it stays as it is, and notes are added at its end."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from builder.annotating.notes.selecting import Selector
from builder.errors import NoteError, Problem
from builder.model import NoteEntry
from builder.reading.note_text import parse_note_text
from builder.reading.notes import parse_notes
from builder.strictyaml import Faults, parse_yaml
from builder.yamlwriting import quoted

_PLAIN = re.compile(r"(?!(?:null|true|false|yes|no|on|off)\Z)[A-Za-z](?:[\w./ -]*[\w.])?", re.ASCII | re.IGNORECASE)
_ITEM = re.compile(r"^( *)- ", re.MULTILINE)
_EMPTY_NOTE = "# the note itself; without one the passage is highlighted"


def render_note(entry: NoteEntry) -> str:
    r"""Write a note as an item of a list in YAML.

    >>> print(render_note(NoteEntry(article="articles/a.txt", exact="Mosul", label="context", markdown="It fell.")))
    - article: articles/a.txt
      quote: {exact: "Mosul"}
      label: context
      note: "It fell."
    """
    return "\n".join(f"{'  ' if number else '- '}{line}".rstrip() for number, line in enumerate(_lines(entry)))


def with_notes(content: bytes, entries: Sequence[NoteEntry], *, path: str) -> tuple[bytes, tuple[int, ...]]:
    """Add notes to a file.

    Args:
        content: All of the file's bytes; none for a new one.
        entries: The notes.
        path: The file, for messages.

    Returns:
        The file's bytes, which begin with all of `content`, and the 1-based line on which each new note begins.

    Raises:
        NoteError: What is in the file is wrong, or is such that notes cannot be added at its end.
    """
    before, faults = _notes(content, path)
    if faults:
        raise NoteError(*sorted(set(faults)))
    end = "\r\n" if b"\r\n" in content else "\n"
    item = _ITEM.search(content.decode("utf-8-sig"))
    indent = item[1] if item else ""
    added = content
    for entry in entries:
        lines = [f"{indent}{line}".rstrip() for line in render_note(entry).split("\n")]
        gap = ("" if not added or added.endswith(b"\n") else end) + (end if added else "")
        added += (gap + end.join(lines) + end).encode()
    after, faults = _notes(added, path)
    new = after[len(before) :]
    if faults or after[: len(before)] != before or [*map(_bare, new)] != [*map(_bare, entries)]:
        message = "no note can be added to the end of this file as it is written"
        raise NoteError(Problem(path, 0, f"{message} (add it yourself: {_one_line(entries)})"))
    return added, tuple(entry.line for entry in new)


def _notes(content: bytes, path: str) -> tuple[list[NoteEntry], list[Problem]]:
    faults = Faults(path)
    try:
        return list(parse_notes(parse_yaml(content.decode("utf-8-sig"), faults), faults)), faults.problems
    except UnicodeDecodeError:
        return [], [Problem(path, 0, "not in UTF-8, the one encoding that is read here (save it as UTF-8)")]


def _bare(entry: NoteEntry) -> NoteEntry:
    """A note without what follows from where and how it is written."""
    body, _ = parse_note_text(entry.markdown)
    return replace(entry, path="", line=0, body=body, marks=(), markdown="")


def _one_line(entries: Iterable[NoteEntry]) -> str:
    return "; ".join(Selector(entry.exact, entry.prefix, entry.suffix).as_yaml() for entry in entries)


def _lines(entry: NoteEntry) -> Iterator[str]:
    yield f"article: {_scalar(entry.article)}"
    yield Selector(entry.exact, entry.prefix, entry.suffix).as_yaml()
    if entry.label:
        yield f"label: {_scalar(entry.label)}"
    if entry.author:
        yield f"author: {_scalar(entry.author)}"
    if entry.created:
        yield f"date: {entry.created.isoformat()}"
    yield from _note_lines(entry.markdown)
    if entry.sources:
        yield "sources:"
        yield from (f"  - {quoted(source)}" for source in entry.sources)


def _note_lines(markdown: str) -> Iterator[str]:
    """The note itself: as it is where it has several lines and nothing that could not be seen."""
    lines = markdown.split("\n")
    if not markdown:
        yield f"note: {_EMPTY_NOTE}"
    elif len(lines) == 1 or not all(line.isprintable() and line == line.rstrip() for line in lines):
        yield f"note: {quoted(markdown)}"
    else:
        yield "note: |-"
        yield from (f"  {line}" for line in lines)


def _scalar(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else quoted(text)

"""Reads the notes of the desk: what each says, and the passage of which article it is about."""

from __future__ import annotations

import posixpath
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from builder.errors import Problem, shown
from builder.model import TOPIC_TARGET, NoteEntry
from builder.reading.note_text import note_target, parse_note_text
from builder.reading.yamlfile import read_yaml
from builder.strictyaml import Faults, Node
from builder.yamlfields import Fields

NOTES = "notes"
"""The folder of the notes in the desk's."""

_FIELDS = ("article", "quote", "label", "author", "date", "note", "sources")
_MEANT = {
    **dict.fromkeys(("exact", "prefix", "suffix", "selector", "passage"), "quote"),
    **dict.fromkeys(("text", "body", "comment"), "note"),
    **dict.fromkeys(("created", "published"), "date"),
    **dict.fromkeys(("tag", "tags", "labels"), "label"),
}
_SPACE = re.compile(r"\s+")


def read_notes(folder: Path, name: str) -> tuple[Mapping[str, tuple[NoteEntry, ...]], tuple[Problem, ...]]:
    """Read the notes on all articles.

    Args:
        folder: The folder of the notes; it may be missing.
        name: What it is called in messages and in the notes.

    Returns:
        The notes by the path of their article, by file and line; and what is wrong with the files: broken YAML, unknown
        fields, bad values, files and folders that would be ignored although they look as if they held notes.
    """
    notes: defaultdict[str, list[NoteEntry]] = defaultdict(list)
    problems: list[Problem] = []
    for beside in (folder.with_suffix(".yml"), folder.with_suffix(".yaml")):
        if beside.exists():
            message = f"unknown file, expected notes in the folder {name} (move it to {name}/{beside.stem}.yml)"
            problems.append(Problem(f"{name}{beside.suffix}", 0, message))
    for place in sorted(folder.iterdir()) if folder.is_dir() else ():
        path = f"{name}/{shown(place.name)}"
        if place.name.startswith("."):
            continue
        if place.suffix.lower() in (".yaml", ".yml") and place.suffix != ".yml":
            problems.append(Problem(path, 0, f"unknown file (did you mean '{shown(place.stem)}.yml'?)"))
        elif place.is_dir() and any(place.rglob("*.y*ml")):
            problems.append(Problem(path, 0, f"a folder, in which no note is read (move its files into {name})"))
        elif place.suffix == ".yml":
            faults = Faults(path)
            for entry in parse_notes(read_yaml(place, faults), faults):
                notes[entry.article].append(entry)
            problems += faults.problems
    return {article: tuple(notes[article]) for article in sorted(notes)}, tuple(problems)


def parse_notes(node: Node, faults: Faults) -> Iterator[NoteEntry]:
    """Yield the notes of a file, in its order; what is wrong goes to `faults`, and such a note is left out."""
    if node.items is None and not node.null:
        faults.add(node.line, f"{node.shape} stands here, expected a list of notes ('- article: articles/mosul.txt')")
    for item in node.items or ():
        before = len(faults.problems)
        entry = _note(Fields(item, _FIELDS, faults, meant=_MEANT), item.line, faults)
        if len(faults.problems) == before:
            yield entry


def _note(fields: Fields, line: int, faults: Faults) -> NoteEntry:
    exact, prefix, suffix = _quote(fields, faults)
    markdown = fields.text("note", many_lines=True) or ""
    body, marks = parse_note_text(markdown, line=fields.line_of("note"))
    return NoteEntry(
        article=_article(fields),
        exact=exact,
        prefix=prefix,
        suffix=suffix,
        body=body,
        marks=marks,
        markdown=markdown,
        label=fields.text("label"),
        author=fields.text("author"),
        created=fields.date("date"),
        sources=_sources(fields, faults),
        path=faults.path,
        line=line,
    )


def _article(fields: Fields) -> str:
    path = fields.text("article", required=True) or ""
    tidy = posixpath.normpath(path) if path else ""
    if tidy.startswith(("/", "../")) or ":" in tidy or "\\" in tidy:
        fields.refuse("article", "a path from the folder of mkdocs.yml, such as articles/2017/mosul.txt")
    return tidy


def _quote(fields: Fields, faults: Faults) -> tuple[str, str, str]:
    """The words of the passage, and what stands before and after them."""
    node = fields.node("quote")
    example = 'the words of the passage (quote: {exact: "…"})'
    if node is None or node.null:
        faults.add(fields.line_of("quote"), f"'quote' is missing, expected {example}")
        return "", "", ""
    if node.fields is None:
        fields.refuse("quote", example)
        return "", "", ""
    quote = Fields(node, ("exact", "prefix", "suffix"), faults)
    return quote.text("exact", required=True) or "", _context(quote, "prefix"), _context(quote, "suffix")


def _context(quote: Fields, name: str) -> str:
    """A text whose white space is collapsed, but kept at the edges: "re" and "re " stand before different words."""
    node = quote.node(name)
    return _SPACE.sub(" ", node.raw) if quote.text(name) and node and node.raw else ""


def _sources(fields: Fields, faults: Faults) -> tuple[str, ...]:
    fields.texts("sources")
    node = fields.node("sources")
    sources = []
    for item in (node.items or (node,)) if node and not node.null else ():
        target = note_target(" ".join((item.raw or "").split()))
        if target and not target.startswith(TOPIC_TARGET):
            sources.append(target)
        elif item.raw is not None:
            expected = "an http or https address or the path of an article"
            faults.add(item.line, f"'sources' holds '{shown(item.raw)}', expected {expected}")
    return tuple(sources)

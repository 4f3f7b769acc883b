"""The text of a note by the desk: paragraphs with emphasis and links, and everything else the characters it is."""

from __future__ import annotations

import unicodedata
from urllib.parse import unquote

from builder.model import TOPIC_TARGET, Mark
from builder.reading.authored import body_of
from builder.reading.commonmark import Parser, checked_target


def parse_note_text(text: str, *, line: int = 0) -> tuple[tuple[str, ...], tuple[Mark, ...]]:
    r"""Parse what an editor wrote as a note.

    Emphasis and links are read as CommonMark does, without link definitions; a line break is a space. Headings, lists,
    quotes, HTML, code, images and links whose target is refused are text. A space in a target stands in angle brackets
    (`[he](<topic:Abu Bakr al-Baghdadi>)`) or as %20.

    Args:
        text: Markdown.
        line: 1-based line of the file, which all marks get.

    Returns:
        The paragraphs, white space collapsed, none empty; and the marks with offsets into them joined by a blank line.
        Targets are http and https addresses, paths of articles relative to the project's folder, and "topic:" with a
        topic's name.

    >>> paragraphs, marks = parse_note_text("*Not* in [Mosul](topic:Mosul).\n\n- See <b>")
    >>> paragraphs, [(mark.start, mark.end, mark.target) for mark in marks]
    (('Not in Mosul.', '- See <b>'), [(0, 3, ''), (7, 12, 'topic:Mosul')])
    """
    authored = body_of(_NoteParser().parse(text))
    marks = (Mark(mark.start, mark.end, mark.kind, mark.target, line) for mark in authored.marks)
    return authored.body, tuple(marks)


class _NoteParser(Parser):
    """The parser for one note."""

    def __init__(self) -> None:
        super().__init__("")
        self.block.ruler.enableOnly(["paragraph"])

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - overrides the library's name
        """Give the target as it goes into the note, or nothing for one that is refused."""
        return note_target(url)


def note_target(url: str) -> str:
    """Check what a note links to, or rests on; nothing for a target that is refused.

    >>> note_target("topic:Abu%20Bakr"), note_target("articles/a b.txt"), note_target("javascript:x")
    ('topic:Abu Bakr', 'articles/a b.txt', '')
    """
    scheme, name = url[: len(TOPIC_TARGET)].lower(), url[len(TOPIC_TARGET) :]
    if scheme == TOPIC_TARGET:
        label = _decoded(name)
        return f"{TOPIC_TARGET}{label}" if label else ""
    return "" if url.lower().startswith("mailto:") else checked_target(url.replace(" ", "%20"), "")


def _decoded(name: str) -> str:
    try:
        label = unicodedata.normalize("NFC", " ".join(unquote(name, errors="strict").split()))
    except UnicodeDecodeError:
        return ""
    return label if label.isprintable() else ""

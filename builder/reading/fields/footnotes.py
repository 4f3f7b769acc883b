"""Footnotes: a mark in the text and, at the end of the page, the note that begins with the mark."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from builder.model import Footnote

_NOTE = re.compile(
    r"^(?P<mark>\*{1,3}|[†‡§]|\[\d{1,2}\]|[¹²³⁴⁵⁶⁷⁸⁹])\s?(?P<text>(?=[^\W_]|[\"“«„'‘(]).{12,})$", re.DOTALL
)


def parse_footnote(text: str) -> Footnote | None:
    """Read a line as a footnote by its form; whether the text refers to it is another question.

    >>> parse_footnote("*Daesh is a terrorist organisation banned in Russia")
    Footnote(mark='*', text='Daesh is a terrorist organisation banned in Russia', start=None)
    >>> parse_footnote("* * *") is None
    True
    """
    match = _NOTE.match(text)
    return Footnote(match["mark"], match["text"]) if match else None


def find_reference(body: str, mark: str) -> tuple[int, int] | None:
    """Find where the body refers to a footnote: the first place where the mark follows a word without a space.

    Args:
        body: The article's text.
        mark: The footnote's mark, e.g. "*".

    Returns:
        Start and end of the mark, or None when the body does not show it.

    >>> find_reference("the leader of Daesh,* is", "*")
    (20, 21)
    """
    escaped = re.escape(mark)
    edge = re.escape(mark[0]) if not mark.startswith("[") else r"\Z"
    match = re.search(rf"(?<=[\w.,;:!?\"”’'»)])(?<!{edge}){escaped}(?!{edge})(?=\W|$)", body)
    return match.span() if match else None


def are_referred_to(notes: Sequence[Footnote], lines: Sequence[str]) -> tuple[bool, ...]:
    """For each note, whether one of the given lines bears its mark; marks that begin several notes are bullets.

    >>> are_referred_to([Footnote("*", "Not its real name")], ["the leader of Daesh,* is"])
    (True,)
    >>> are_referred_to([Footnote("*", "Not its real name"), Footnote("*", "Another thing")], ["of Daesh,* is"])
    (False, False)
    """
    text = "\n".join(lines)
    uses = Counter(note.mark for note in notes)
    referred = {mark: uses[mark] == 1 and find_reference(text, mark) is not None for mark in sorted(uses)}
    return tuple(referred[note.mark] for note in notes)


def place_footnotes(notes: Sequence[Footnote], body: str) -> tuple[Footnote, ...]:
    """Say of each footnote where the body refers to it.

    >>> place_footnotes([Footnote("*", "Not its real name")], "the leader of Daesh,* is")[0].start
    20
    """
    spans = (find_reference(body, note.mark) for note in notes)
    return tuple(replace(note, start=span[0] if span else None) for note, span in zip(notes, spans, strict=True))

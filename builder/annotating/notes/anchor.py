"""Anchoring: where the passage stands that a note quotes."""

from __future__ import annotations

from collections.abc import Sequence

from builder.model import Article, LooseNote, Note, NoteEntry


def anchor_notes(article: Article, entries: Sequence[NoteEntry]) -> tuple[tuple[Note, ...], tuple[LooseNote, ...]]:
    """Find the passages of an article that notes are about.

    Args:
        article: The article.
        entries: The notes on it.

    Returns:
        The notes at their places in text order, and those that could not be anchored, by file and line.
    """
    return (), ()

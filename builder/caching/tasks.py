"""Tasks: what is to be read and annotated."""

from __future__ import annotations

from dataclasses import dataclass

from builder.model import NoteEntry
from builder.reading.source import Source


@dataclass(frozen=True, slots=True)
class Task:
    """An article's file as it was found, and the notes on it."""

    source: Source
    data: bytes
    notes: tuple[NoteEntry, ...]

"""Remarks: what is to be said of a single article: its notes, its doubtful fields, where its links lead."""

from __future__ import annotations

from dataclasses import dataclass

from builder.errors import Problem
from builder.linking.doubts import doubts_about
from builder.model import AnnotatedArticle, LooseNote, MarkKind, NoteEntry


@dataclass(frozen=True, slots=True)
class Remarks:
    """What linking has to say of one article by itself.

    Attributes:
        problems: What a reader of the file should know, and what is doubtful.
        links: The paths of the articles that it links to, each with the line.
        notes: The notes on its passages, in their order.
        loose_notes: Those that have no place.
    """

    problems: tuple[Problem, ...]
    links: tuple[tuple[str, int], ...]
    notes: tuple[NoteEntry, ...]
    loose_notes: tuple[LooseNote, ...]


def remarks_on(annotated: AnnotatedArticle) -> Remarks:
    """Gather what is to be said of an article."""
    article = annotated.article
    links = (mark for mark in article.marks if mark.kind is MarkKind.LINK and ":" not in mark.target)
    return Remarks(
        problems=(*article.warnings, *doubts_about(article)),
        links=tuple((mark.target, mark.line) for mark in links),
        notes=tuple(note.entry for note in annotated.notes),
        loose_notes=annotated.loose_notes,
    )

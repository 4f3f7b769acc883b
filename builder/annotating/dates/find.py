"""The tagger's one door: a body goes in, its temporal expressions with their values come out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from builder.model import DateExpression


def find_dates(body: Sequence[str], language: str | None, *, published: date | None) -> tuple[DateExpression, ...]:
    """Find the temporal expressions of a body and resolve them.

    Args:
        body: The article's paragraphs.
        language: ISO 639-1 code; None is taken for English.
        published: The day from which "today" and "last November" count; without one such words are left out.

    Returns:
        Expressions in text order; none overlaps another.
    """
    return ()

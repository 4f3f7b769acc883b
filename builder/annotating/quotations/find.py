"""The one door: a body and the names in it go in, its quotations with their speakers come out."""

from __future__ import annotations

from collections.abc import Sequence

from builder.model import Name, Quote


def find_quotes(body: Sequence[str], language: str | None, *, names: Sequence[Name]) -> tuple[Quote, ...]:
    """Find the quotations of a body and who speaks.

    Args:
        body: The article's paragraphs.
        language: ISO 639-1 code; None is taken for English.
        names: The names in the body, in text order.

    Returns:
        Quotations in text order; no direct one overlaps another.
    """
    return ()

"""What the tests of dates in several languages have in common: a day of publication, and what is found on it."""

from __future__ import annotations

from datetime import date

from builder.annotating.dates import find_dates

PUBLISHED = date(2017, 3, 8)
"""A Wednesday, in the tenth week of its year."""


def found(sentence: str, language: str, published: date | None = PUBLISHED) -> list[tuple[str, str, str]]:
    """Text, type and value of every expression of a sentence; the offsets are checked on the way."""
    expressions = find_dates((sentence,), language, published=published)
    for expression in expressions:
        assert sentence[expression.start : expression.end] == expression.text
    return [(expression.text, expression.type, expression.value) for expression in expressions]

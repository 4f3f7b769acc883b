"""Leads: the first sentence of a text, as lists of articles show it."""

from __future__ import annotations

from builder.rendering.wording import clipped
from builder.sentences import first_span

FIRST_SENTENCE_LIMIT = 280


def first_sentence(text: str) -> str:
    """Return the first sentence of a text on one line, at most about 280 characters, cut at a word with an ellipsis.

    >>> first_sentence("Mosul fell. More later.")
    'Mosul fell.'
    """
    start, end = first_span(text)
    sentence = " ".join(text[start : min(end, start + 4 * FIRST_SENTENCE_LIMIT)].split())
    return clipped(sentence, FIRST_SENTENCE_LIMIT)

"""Doubts: the fields of an article that were read with little confidence, as warnings for the desk."""

from __future__ import annotations

from collections.abc import Iterator

from builder.errors import Problem, Severity
from builder.model import DOUBTFUL_BELOW, Article

_SHOWN_CHARACTERS = 80


def doubts_about(article: Article) -> Iterator[Problem]:
    """Yield a warning for each field whose confidence is below `DOUBTFUL_BELOW`, with the line to look at.

    A field that the front matter sets is never doubtful.
    """
    for field, evidence in article.evidence.items():
        if evidence.confidence < DOUBTFUL_BELOW:
            words = " ".join(evidence.text.split())
            shown = words if len(words) <= _SHOWN_CHARACTERS else words[:_SHOWN_CHARACTERS].rstrip() + "…"
            way_out = "check the text" if field == "body" else f"set '{field}' in its front matter if this is wrong"
            message = f"{field} is doubtful ({evidence.confidence:.0%}, {evidence.rule}: “{shown}”); {way_out}"
            yield Problem(article.path, evidence.line or 0, message, Severity.WARNING)

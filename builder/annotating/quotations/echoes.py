"""Echoes: a heading between quotation marks that is taken from a quotation in the article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from builder.annotating.quotations.marks.pairs import Marked
from builder.model import Quote, QuoteKind

_MIN_WORDS = 3
_MAX_HEADINGS = 20
_SHARE = 0.9
_EDGES = " .,!?…"


def find_echoes(text: str, marked: Sequence[Marked], quotes: Sequence[Quote]) -> Iterator[Quote]:
    """Yield the lines that are nothing but words between marks which a quotation has, with its speaker.

    Args:
        text: The body.
        marked: What stands between marks.
        quotes: The quotations that were found.
    """
    direct = [quote for quote in quotes if quote.kind is QuoteKind.DIRECT]
    taken = {quote.start for quote in direct}
    headings = [one for one in marked if one.start not in taken and _is_line(text, one)][:_MAX_HEADINGS]
    if not headings:
        return
    folded = [quote.text.casefold() for quote in direct]
    for one in headings:
        words = text[one.start : one.end].casefold().strip(_EDGES)
        source = next((quote for quote, said in zip(direct, folded, strict=True) if words in said), None)
        if source is not None and len(words.split()) >= _MIN_WORDS:
            inner = text[one.start : one.end]
            confidence = round(_SHARE * source.confidence, 2)
            yield replace(
                source, text=inner, start=one.start, end=one.end, cue=None, rule="echo", confidence=confidence
            )


def _is_line(text: str, one: Marked) -> bool:
    before, behind = text[max(one.outer_start - 1, 0) : one.outer_start], text[one.outer_end : one.outer_end + 1]
    return before in ("", "\n") and behind in ("", "\n")

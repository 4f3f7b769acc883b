"""Glimpses: what pages show of the inside of articles that are not their own, so that each is loaded once for all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from builder.model import Quote
from builder.rendering.leads import minutes_to_read, summary_of
from builder.rendering.views import Catalogue


@dataclass(frozen=True, slots=True)
class Glimpse:
    """What is remembered of an article once it was loaded: there may be ten thousand, so it is little.

    Attributes:
        text: Its own text.
        summary: As of `summary_of`.
        words: How many the text has.
        minutes: How many it takes to read; 0 without a text.
        dates: Where each of its date expressions begins and ends.
        quotes: Its quotations.
    """

    text: str
    summary: str
    words: int
    minutes: int
    dates: Sequence[tuple[int, int]]
    quotes: Sequence[Quote]


def glimpse_of(catalogue: Catalogue, article_id: str) -> Glimpse:
    """Return the glimpse of an article; whoever asks for it has looked at the article."""
    return catalogue.tracer.once(("glimpse", article_id), partial(_glimpse, catalogue, article_id))


def _glimpse(catalogue: Catalogue, article_id: str) -> Glimpse:
    annotated = catalogue.articles[article_id]
    article = annotated.article
    text = article.text
    return Glimpse(
        text=text,
        summary=summary_of(annotated),
        words=len(text.split()),
        minutes=minutes_to_read(article) if text else 0,
        dates=tuple((found.start, found.end) for found in annotated.dates),
        quotes=annotated.quotes,
    )

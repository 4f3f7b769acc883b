"""Glimpses: what pages show of the inside of articles that are not their own, so that each is loaded once for all."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from builder.model import QuoteKind
from builder.model.kept import loaded
from builder.rendering.leads import minutes_to_read, summary_of
from builder.rendering.views import Catalogue


class Words(NamedTuple):
    """A quotation without what its article's own page says of it: of the attributes of `Quote` these."""

    text: str
    kind: QuoteKind


@dataclass(frozen=True, slots=True)
class Glimpse:
    """What is remembered of an article once it was loaded: there may be ten thousand, so it is little.

    Attributes:
        text: Its own text.
        summary: As of `summary_of`.
        words: How many the text has.
        minutes: How many it takes to read; 0 without a text.
        date_starts: Where each of its date expressions begins.
        date_ends: Where each ends.
        quotes: The words of its quotations.
    """

    text: str
    summary: str
    words: int
    minutes: int
    date_starts: Sequence[int]
    date_ends: Sequence[int]
    quotes: Sequence[Words]


def glimpse_of(catalogue: Catalogue, article_id: str) -> Glimpse:
    """Return the glimpse of an article; whoever asks for it has looked at the article."""
    return catalogue.tracer.once(("glimpse", article_id), partial(_glimpse, catalogue, article_id))


def _glimpse(catalogue: Catalogue, article_id: str) -> Glimpse:
    annotated = loaded(catalogue.articles[article_id])
    article = annotated.article
    text = article.text
    return Glimpse(
        text=text,
        summary=summary_of(annotated),
        words=len(text.split()),
        minutes=minutes_to_read(article) if text else 0,
        date_starts=array("I", [found.start for found in annotated.dates]),
        date_ends=array("I", [found.end for found in annotated.dates]),
        quotes=tuple(Words(quote.text, quote.kind) for quote in annotated.quotes),
    )

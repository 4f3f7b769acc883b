"""Glimpses: an article is loaded once for all pages that show something of its inside, and each of them says so."""

from __future__ import annotations

from dataclasses import replace

from builder.model import QuoteKind
from builder.rendering.glimpses import Words, glimpse_of
from builder.rendering.tracing import traced
from builder.rendering.views import catalogue_of
from tests.briefings import briefing_of
from tests.test_kept_articles import ARTICLE, keep


def test_an_article_is_loaded_once() -> None:
    """Whoever asks after the first gets what was remembered, and it is what the article has."""
    loads: list[str] = []
    catalogue = catalogue_of(briefing_of([keep(ARTICLE, loads)]))
    glimpse = glimpse_of(catalogue, ARTICLE.id)
    assert glimpse_of(catalogue, ARTICLE.id) is glimpse
    assert len(loads) == 1
    assert glimpse.text == ARTICLE.article.text
    assert glimpse.words == len(ARTICLE.article.text.split())
    assert [*zip(glimpse.date_starts, glimpse.date_ends, strict=True)] == [(d.start, d.end) for d in ARTICLE.dates]
    assert [*glimpse.quotes] == [Words(quote.text, quote.kind) for quote in ARTICLE.quotes]
    assert {type(quote.kind) for quote in glimpse.quotes} <= {QuoteKind}


def test_whoever_asks_has_looked_at_the_article() -> None:
    """A page that gets what another page had remembered is made again when the article changes."""
    plain = catalogue_of(briefing_of([ARTICLE]))
    catalogue = traced(plain, plain.tracer)
    for _ in range(2):
        with plain.tracer.watching() as seen:
            glimpse_of(catalogue, ARTICLE.id)
        assert seen == {f"articles\x1f{ARTICLE.id}"}


def test_nothing_takes_no_time_to_read() -> None:
    """An article without a text has no minutes, rather than one."""
    empty = replace(ARTICLE, article=replace(ARTICLE.article, body=()), key_points=())
    assert glimpse_of(catalogue_of(briefing_of([empty])), empty.id).minutes == 0

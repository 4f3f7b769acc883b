"""The latest words of a speaker, for the pages that lead to everything the speaker said."""

from __future__ import annotations

from dataclasses import dataclass

from builder.model import Speaker
from builder.rendering import addresses
from builder.rendering.escaping import Markdown, escape
from builder.rendering.language import _
from builder.rendering.speakers.quotation_entries import QuotationEntry, latest_words, newest_first, quotation_entry
from builder.rendering.views import Catalogue, dotted, headline_link, source_words
from builder.rendering.wording import capitalised, day_in_words

SHOWN = 3
_LONGEST_CHARACTERS = 240


@dataclass(frozen=True, slots=True)
class LatestSaid:
    """A quotation, and where it stands: the article, linked to the words, its source and day."""

    quotation: QuotationEntry
    where: Markdown


def latest_said(catalogue: Catalogue, speaker: Speaker, page: str) -> tuple[LatestSaid, ...]:
    """Describe what a speaker said in the newest articles, one quotation of each, the newest first."""
    return tuple(
        LatestSaid(
            quotation_entry(catalogue, said, page, limit=_LONGEST_CHARACTERS),
            _where(catalogue, said[0], said[1], page),
        )
        for said in (latest_words(catalogue, quotes) for _id, quotes in newest_first(catalogue, speaker)[:SHOWN])
    )


def _where(catalogue: Catalogue, article_id: str, index: int, page: str) -> Markdown:
    article = catalogue.articles[article_id].article
    day = day_in_words(article.published) if article.published else capitalised(_("undated"))
    headline = headline_link(catalogue, article_id, page, anchor=addresses.quote_anchor(index))
    return dotted([headline, source_words(catalogue, article, page), escape(day)])

"""What the data files say of an article as a whole."""

from __future__ import annotations

from collections.abc import Mapping

from builder.rendering.addresses import site_address
from builder.rendering.data.columns import Column
from builder.rendering.language import _
from builder.rendering.views import Catalogue

SEPARATOR = "; "
"""Stands between the names in a column that has several."""

Value = str | int | float | None


def article_columns() -> tuple[Column, ...]:
    """Return the columns that the table of articles has in every file, described in the language that is spoken."""
    return (
        Column("id", "text", _("ten hexadecimal digits that stay as long as the file keeps its path")),
        Column("page", "text", _("address of the page on this site")),
        Column("path", "text", _("path of the file that was read")),
        Column("headline", "text", _("headline")),
        Column("published", "text", _("day of publication, as 2017-03-08")),
        Column("modified", "text", _("day of the last change that the article names")),
        Column("authors", "text", _("names in the byline, with “; ” between them")),
        Column("source", "text", _("who published it")),
        Column("agency", "text", _("news agency that the text came from")),
        Column("dateline", "text", _("place at the head of the story")),
        Column("section", "text", _("section of the publication")),
        Column("language", "text", _("language, as an ISO 639-1 code")),
        Column("url", "text", _("address of the original")),
        Column("summary", "text", _("the editors’ summary")),
        Column("words", "integer", _("words of the text")),
    )


def article_values(catalogue: Catalogue, article_id: str) -> Mapping[str, Value]:
    """Return what those columns hold for an article, by name; None for what was not found."""
    article = catalogue.articles[article_id].article
    return {
        "id": article.id,
        "page": address(catalogue, catalogue.pages[article_id]),
        "path": article.path,
        "headline": article.headline,
        "published": article.published.isoformat() if article.published else None,
        "modified": article.modified.isoformat() if article.modified else None,
        "authors": SEPARATOR.join(article.authors) or None,
        "source": article.source,
        "agency": article.agency,
        "dateline": article.dateline,
        "section": article.section,
        "language": article.language,
        "url": article.url,
        "summary": article.summary,
        "words": sum(len(paragraph.split()) for paragraph in article.body),
    }


def address(catalogue: Catalogue, page: str) -> str:
    """Return the address of a page: the whole of it where the site's is known, else from the site's top."""
    return (catalogue.site.url or "") + site_address(page)

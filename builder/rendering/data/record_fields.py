"""What the fields of the article record mean; see `builder.rendering.record`, which writes it."""

from __future__ import annotations

from builder.rendering.data.columns import Column
from builder.rendering.language import _


def record_fields() -> tuple[Column, ...]:
    """Return the fields of the record in its order, described in the language that is spoken."""
    return (
        Column("id", "text", _("ten hexadecimal digits that stay as long as the file keeps its path")),
        Column("path", "text", _("path of the file that was read")),
        Column("headline", "text", _("headline")),
        Column("published", "text", _("day of publication, as 2017-03-08")),
        Column("modified", "text", _("day of the last change that the article names")),
        Column("authors", "list", _("names in the byline")),
        Column("source", "text", _("who published it")),
        Column("agency", "text", _("news agency that the text came from")),
        Column("dateline", "text", _("place at the head of the story")),
        Column("section", "text", _("section of the publication")),
        Column("language", "text", _("language, as an ISO 639-1 code")),
        Column("url", "text", _("address of the original")),
        Column("publish", "text", _("how much of the text is here: full, excerpt or metadata")),
        Column("body", "list", _("the paragraphs of the text; joined by a blank line for offsets")),
        Column("captions", "list", _("texts under pictures: objects with text and credit")),
        Column("footnotes", "list", _("objects with mark and text")),
        Column("dropped", "list", _("lines that are not the story: objects with line, text and reason")),
        Column("keyphrases", "list", _("objects with text, score and signals, the best first")),
        Column("names", "list", _("objects with text, kind, start, end and rule")),
        Column("dates", "list", _("objects with text, start, end, type, value, rule and confidence")),
        Column("quotes", "list", _("objects with text, start, end, speaker, kind, rule and confidence")),
        Column("evidence", "object", _("for each field that was found: line, text, rule and confidence")),
    )

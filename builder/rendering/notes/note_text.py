"""The text of a note by the desk as Markdown: its emphasis, and its links where they lead somewhere."""

from __future__ import annotations

import re

from builder.linking.annotations.note_links import topic_key
from builder.model import PARAGRAPH_SEPARATOR, TOPIC_TARGET, Mark, MarkKind, NoteEntry
from builder.rendering import addresses
from builder.rendering.addresses import relative
from builder.rendering.article.weave import AUTHORED_LINK, EMPHASIS, STRONG, Span, weave
from builder.rendering.escaping import Markdown, escape, link, link_end
from builder.rendering.views import Catalogue
from builder.rendering.wording import clipped

_SCHEME = re.compile(r"https?://(?:www\.)?", re.IGNORECASE)
_SHOWN_CHARACTERS = 60
_TAGS = {MarkKind.STRONG: (STRONG, "strong"), MarkKind.EMPHASIS: (EMPHASIS, "em")}


def note_text(catalogue: Catalogue, entry: NoteEntry, page: str) -> Markdown:
    """Write the text of a note.

    Args:
        catalogue: Tells where articles and topics have their pages.
        entry: The note.
        page: The page on which it stands; links are relative to it.

    Returns:
        Its paragraphs, one line each, with a blank line between them; nothing for a note without a text. A link to an
        article or a topic that has no page is plain words.
    """
    paragraphs, offset = [], 0
    for text in entry.body:
        marks = [mark for mark in entry.marks if offset <= mark.start < offset + len(text)]
        spans = [span for mark in marks if (span := _span(catalogue, mark, page, offset))]
        paragraphs.append(weave(text, spans))
        offset += len(text) + len(PARAGRAPH_SEPARATOR)
    return Markdown("\n\n".join(paragraphs))


def note_sources(catalogue: Catalogue, entry: NoteEntry, page: str) -> tuple[Markdown, ...]:
    """Write what a note rests on, each as a link: articles by headline, addresses as they are."""
    return tuple(_source(catalogue, source, page) for source in entry.sources)


def note_target(catalogue: Catalogue, target: str, page: str) -> str | None:
    """Return where a link of a note leads from a page; None when there is no such page."""
    if target.startswith(TOPIC_TARGET):
        topic = catalogue.topics_by_name.get(topic_key(target.removeprefix(TOPIC_TARGET)))
        return relative(page, addresses.topic_page(topic)) if topic else None
    if ":" in target:
        return target
    article_page = catalogue.pages_of_paths.get(target)
    return relative(page, article_page) if article_page else None


def _span(catalogue: Catalogue, mark: Mark, page: str, offset: int) -> Span | None:
    start, end = mark.start - offset, mark.end - offset
    if mark.kind is not MarkKind.LINK:
        rank, tag = _TAGS[mark.kind]
        return Span(start, end, rank, f"<{tag}>", f"</{tag}>")
    target = note_target(catalogue, mark.target, page)
    return Span(start, end, AUTHORED_LINK, "[", link_end(target)) if target else None


def _source(catalogue: Catalogue, source: str, page: str) -> Markdown:
    target = note_target(catalogue, source, page)
    annotated = catalogue.articles_by_path.get(source)
    words = annotated.article.headline if annotated else clipped(_SCHEME.sub("", source), _SHOWN_CHARACTERS)
    return link(escape(words), target) if target else escape(words)

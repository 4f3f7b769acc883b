"""What an article's page says where its text is withheld, and the notes of the desk that have lost their place."""

from __future__ import annotations

from dataclasses import dataclass

import jinja2

from builder.model import AnnotatedArticle, Article, Block, Publishing
from builder.rendering.article.annotation_spans import note_span
from builder.rendering.article.block_layout import Paragraph, lay_out
from builder.rendering.article.desk_notes import note_block
from builder.rendering.article.originals import web_address
from builder.rendering.article.weave import weave
from builder.rendering.escaping import Markdown, escape, link
from builder.rendering.language import _
from builder.rendering.views import Catalogue


@dataclass(frozen=True, slots=True)
class Withheld:
    """Why a page has not the whole text, and where it is.

    Attributes:
        statement: What is here instead, a sentence.
        way: Where the article can be read, linked, a sentence; nothing when that is not known.
        notes_title: The head of the notes.
        notes: The notes on withheld passages, in the order of these, each beside the words that it quotes.
    """

    statement: Markdown
    way: Markdown
    notes_title: str
    notes: Markdown


def withheld_from(
    catalogue: Catalogue, annotated: AnnotatedArticle, page: str, templates: jinja2.Environment
) -> Withheld | None:
    """Say what a page withholds of an article; None when it has all of it."""
    article = annotated.article
    if article.withheld is Publishing.FULL:
        return None
    is_excerpt = article.withheld is Publishing.EXCERPT
    notes = [
        Paragraph(Block(), _quoted(annotated, index), [note_block(catalogue, annotated, index, page, templates)])
        for index, note in enumerate(annotated.notes)
        if not note.is_placed
    ]
    return Withheld(
        statement=escape(_("This is an excerpt.") if is_excerpt else _("The text is not published here.")),
        way=_way_to(article),
        notes_title=_("Notes on passages that are not shown"),
        notes=lay_out(notes),
    )


def _way_to(article: Article) -> Markdown:
    if address := web_address(article.url):
        words = _("Read the article at {source}").format(source=article.source) if article.source else ""
        return link(escape(words or _("Read the article where it was published")), address)
    return escape(_("It was published by {source}.").format(source=article.source)) if article.source else Markdown("")


def _quoted(annotated: AnnotatedArticle, index: int) -> Markdown:
    """The words that a note quotes, marked, with the id that its place in the text would have."""
    note = annotated.notes[index]
    words = " ".join(note.entry.exact.split())
    return Markdown(f"…{weave(words, [note_span(index, note, (0, len(words)))])}…")

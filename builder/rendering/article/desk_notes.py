"""Notes of the desk as blocks beside the text, and the words for them wherever they are named."""

from __future__ import annotations

import jinja2

from builder.model import AnnotatedArticle, Note
from builder.rendering import addresses
from builder.rendering.addresses import relative
from builder.rendering.article.tongues import tongue_of
from builder.rendering.escaping import Markdown, escape, link
from builder.rendering.language import _
from builder.rendering.notes.note_text import note_sources, note_text
from builder.rendering.views import Catalogue, dotted
from builder.rendering.wording import capitalised, day_in_words

NOTE_TEMPLATE = "pages/desk_note.md.j2"
DESK_NOTE_CLASS = "desk-mark"


def note_label(note: Note) -> str:
    """Say what kind of note it is."""
    return capitalised(note.entry.label.replace("-", " ")) if note.entry.label else _("Note")


def note_block(
    catalogue: Catalogue, annotated: AnnotatedArticle, index: int, page: str, templates: jinja2.Environment
) -> Markdown:
    """Render a note, given by its index, for the page of its article."""
    note = annotated.notes[index]
    site_language = catalogue.site.language
    anchor = addresses.note_anchor(index)
    text = templates.get_template(NOTE_TEMPLATE).render(
        number=index + 1,
        anchor=Markdown(anchor),
        marks=tongue_of(annotated.article.language, site_language=site_language).back,
        back=link(Markdown(str(index + 1)), f"#{anchor}", css_class=DESK_NOTE_CLASS, title=_("Back to the text")),
        label=note_label(note),
        linked_label=linked_label(catalogue, annotated, index, page),
        details=note_details(note),
        text=note_text(catalogue, note.entry, page),
        sources=note_sources(catalogue, note.entry, page),
    )
    return Markdown(str(text).strip())


def linked_label(catalogue: Catalogue, annotated: AnnotatedArticle, index: int, page: str) -> Markdown:
    """Write what kind of note one is, linked to the page of all such notes where there is one."""
    words = escape(note_label(annotated.notes[index]))
    label = catalogue.label_of.get((annotated.id, index))
    return link(words, relative(page, addresses.label_page(label))) if label else words


def note_details(note: Note) -> Markdown:
    """Say who wrote a note and when, as far as it is known."""
    created = note.entry.created
    return dotted([escape(note.entry.author or ""), escape(day_in_words(created) if created else "")])

"""The pages of the desk's notes: an index of their labels, and for each label what was noted where."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import jinja2

from builder.model import Label, Note, Page
from builder.rendering import addresses
from builder.rendering.addresses import relative
from builder.rendering.article.weave import STRONG, Span, weave
from builder.rendering.escaping import Markdown, escape, link
from builder.rendering.language import _
from builder.rendering.notes.note_text import note_sources, note_text
from builder.rendering.page_head import PageKind, page_head
from builder.rendering.passages import Passages
from builder.rendering.views import Catalogue, days_in_words, dotted, source_words
from builder.rendering.wording import counted, day_in_words, titled

INDEX_TEMPLATE = "pages/notes.md.j2"
LABEL_TEMPLATE = "pages/label.md.j2"

NEWEST_SHOWN = 10
"""So many notes that have a date are on the index."""

_MARK = ("<mark>", "</mark>")


@dataclass(frozen=True, slots=True)
class LabelEntry:
    """A label in the index: its link, and how many notes on articles of what days carry it."""

    label: Markdown
    extent: str


@dataclass(frozen=True, slots=True)
class NoteView:
    """A note away from its article.

    Attributes:
        passage: The sentence or sentences with the quoted words in them marked.
        text: The note's paragraphs; empty for a highlight.
        details: Label, author and day, as far as they are known.
        sources: What the note rests on, each linked.
        place: The article's headline, linked to the note's place in it.
        article: The article's source and date.
    """

    passage: Markdown
    text: Markdown
    details: Markdown
    sources: tuple[Markdown, ...]
    place: Markdown
    article: Markdown


def note_index(catalogue: Catalogue, passages: Passages, templates: jinja2.Environment) -> Page:
    """Render the index of the notes: the labels, the newest notes, and those without a label."""
    page, briefing = addresses.NOTE_INDEX, catalogue.briefing
    notes = [
        (annotated.id, index, note) for annotated in briefing.articles for index, note in enumerate(annotated.notes)
    ]
    dated = sorted((-_day(note).toordinal(), place) for place, (_, _, note) in enumerate(notes) if note.entry.created)
    text = templates.get_template(INDEX_TEMPLATE).render(
        front_matter=page_head(PageKind.INDEX, _("Notes"), _("What the desk notes on what it has read.")),
        count=len(notes),
        labels=[_label_entry(catalogue, label, page) for label in briefing.labels],
        newest=[_view(catalogue, *notes[place][:2], passages, page) for _, place in dated[:NEWEST_SHOWN]],
        unlabelled=[
            _view(catalogue, article_id, index, passages, page)
            for article_id, index, note in notes
            if not note.entry.label
        ],
    )
    return Page(page, text, "the index of notes")


def label_page(catalogue: Catalogue, label: Label, passages: Passages, templates: jinja2.Environment) -> Page:
    """Render the page of a label: its notes by article in time order."""
    page = addresses.label_page(label)
    extent = _extent(catalogue, label)
    text = templates.get_template(LABEL_TEMPLATE).render(
        front_matter=page_head(PageKind.NOTES, titled(_("Notes"), label.label), titled(label.label, extent)),
        label=label.label,
        extent=extent,
        notes=[_view(catalogue, found, index, passages, page, with_label=False) for found, index in label.notes],
    )
    return Page(page, text, f"the label {label.label}")


def _view(
    catalogue: Catalogue, article_id: str, index: int, passages: Passages, page: str, *, with_label: bool = True
) -> NoteView:
    annotated = catalogue.articles[article_id]
    note, article = annotated.notes[index], annotated.article
    entry = note.entry
    target = f"{relative(page, catalogue.pages[article_id])}#{addresses.note_anchor(index)}"
    day = day_in_words(entry.created) if entry.created else ""
    published = day_in_words(article.published) if article.published else _("Undated")
    return NoteView(
        passage=_passage(passages, article_id, note),
        text=note_text(catalogue, entry, page),
        details=dotted(
            [
                _label_link(catalogue, entry.label if with_label else None, page),
                escape(entry.author or ""),
                escape(day),
            ]
        ),
        sources=note_sources(catalogue, entry, page),
        place=link(escape(article.headline), target),
        article=dotted([source_words(catalogue, article, page), escape(published)]),
    )


def _passage(passages: Passages, article_id: str, note: Note) -> Markdown:
    """The sentences around the quoted words, or these alone where the rest is withheld; the words are marked."""
    if note.is_placed:
        return Markdown(" ".join(passages.around(article_id, [(note.start, note.end)], marks=_MARK)))
    words = " ".join(note.entry.exact.split())
    return Markdown(f"…{weave(words, [Span(0, len(words), STRONG, *_MARK)])}…")


def _label_link(catalogue: Catalogue, name: str | None, page: str) -> Markdown:
    label = next(
        (found for found in catalogue.briefing.labels if found.label.casefold() == (name or "").casefold()), None
    )
    return link(escape(label.label), relative(page, addresses.label_page(label))) if label else Markdown("")


def _label_entry(catalogue: Catalogue, label: Label, page: str) -> LabelEntry:
    target = relative(page, addresses.label_page(label))
    return LabelEntry(link(escape(label.label), target), _extent(catalogue, label))


def _extent(catalogue: Catalogue, label: Label) -> str:
    articles: Iterable[str] = dict.fromkeys(article_id for article_id, _ in label.notes)
    return counted(
        len(label.notes),
        "{count} note on articles of {days}",
        "{count} notes on articles of {days}",
        days=days_in_words(catalogue, articles),
    )


def _day(note: Note) -> date:
    return note.entry.created or date.min

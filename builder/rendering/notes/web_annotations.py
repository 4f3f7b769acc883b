"""The desk's notes as W3C Web Annotations, for other programs: one JSON-LD collection."""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Iterator
from urllib.parse import quote

from builder.model import AnnotatedArticle, LooseNote, Note, NoteEntry
from builder.rendering import addresses
from builder.rendering.addresses import relative
from builder.rendering.views import Catalogue

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
"""The published context, which says what the terms mean."""

CONTEXT_CHARACTERS = 32
"""So much of the text before and after a passage is its prefix and suffix, as other tools have it."""

_SURROGATE = re.compile("[\ud800-\udfff]")
_SPACE = re.compile(r"\s+")


def annotations_text(catalogue: Catalogue) -> str:
    """Write the notes on all published articles as an annotation collection with all of them on its first page.

    Returns:
        JSON-LD, indented. Each annotation has the note as Markdown, its label as a tag, what it rests on as links, the
        address of the article (the original's where it is known) as the source of its target, and the article's page on
        this site as the target's scope. Addresses on the site are relative to this file. The selectors are the words of
        the passage with `CONTEXT_CHARACTERS` around them, white space collapsed, and its offsets in the body; a note
        that could not be anchored, or whose passage is withheld, has the words that it quotes. Notes on articles that
        are not there are not in it.

    Source: W3C Web Annotation Data Model and Vocabulary, Recommendations of 23 February 2017.
    """
    items = list(_annotations(catalogue))
    collection = {
        "@context": CONTEXT,
        "id": "notes.jsonld",
        "type": "AnnotationCollection",
        "label": "Notes by the desk",
        "total": len(items),
        "first": {"id": "notes.jsonld#page-1", "type": "AnnotationPage", "startIndex": 0, "items": items},
    }
    text = json.dumps(collection, ensure_ascii=False, allow_nan=False, indent=1)
    return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text) + "\n"


def page_address(page: str) -> str:
    """Return the address of a page, seen from this file.

    >>> page_address("articles/2017/07/mosul-falls-4f2a9c01be.md")
    '../articles/2017/07/mosul-falls-4f2a9c01be/'
    """
    return quote(relative(addresses.NOTES, page).removesuffix(".md"), safe="/") + "/"


def _annotations(catalogue: Catalogue) -> Iterator[dict[str, object]]:
    loose: dict[str, list[LooseNote]] = {}
    for note in catalogue.briefing.loose_notes:
        loose.setdefault(note.article_id or "", []).append(note)
    for annotated in catalogue.articles.values():
        for found in annotated.notes:
            yield _annotation(catalogue, annotated, found.entry, _placed(annotated, found))
        for unplaced in loose.get(annotated.id, ()):
            yield _annotation(catalogue, annotated, unplaced.entry, [_as_quoted(unplaced.entry)])


def _annotation(
    catalogue: Catalogue, annotated: AnnotatedArticle, entry: NoteEntry, selectors: list[dict[str, object]]
) -> dict[str, object]:
    page = page_address(catalogue.pages[annotated.id])
    bodies = list(_bodies(catalogue, entry))
    annotation: dict[str, object] = {
        "id": _identifier(entry, annotated),
        "type": "Annotation",
        "motivation": "commenting" if entry.markdown else "highlighting",
    }
    if entry.author:
        annotation["creator"] = {"type": "Person", "name": entry.author}
    if entry.created:
        annotation["created"] = f"{entry.created.isoformat()}T00:00:00Z"
    if bodies:
        annotation["body"] = bodies
    source = {"source": annotated.article.url or page, "scope": page}
    annotation["target"] = {"type": "SpecificResource", **source, "selector": selectors}
    return annotation


def _identifier(entry: NoteEntry, annotated: AnnotatedArticle) -> str:
    """An IRI that depends on nothing but the note, so that it stays when others come and go."""
    said = [
        annotated.id,
        entry.exact,
        entry.prefix,
        entry.suffix,
        entry.markdown,
        entry.label or "",
        entry.author or "",
    ]
    said.append(entry.created.isoformat() if entry.created else "")
    said += entry.sources
    return uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(said)).urn


def _bodies(catalogue: Catalogue, entry: NoteEntry) -> Iterator[dict[str, object]]:
    if entry.markdown:
        text = {"value": entry.markdown, "format": "text/markdown", "purpose": "commenting"}
        yield {"type": "TextualBody", **text}
    if entry.label:
        yield {"type": "TextualBody", "value": entry.label, "purpose": "tagging"}
    for source in entry.sources:
        page = catalogue.pages_of_paths.get(source)
        address = source if ":" in source else page_address(page) if page else quote(source, safe="/")
        yield {"type": "SpecificResource", "source": address, "purpose": "linking"}


def _placed(annotated: AnnotatedArticle, note: Note) -> list[dict[str, object]]:
    if not note.is_placed:
        return [_as_quoted(note.entry)]
    text, start, end = annotated.article.text, note.start, note.end
    words = {
        "exact": _collapsed(text[start:end]),
        "prefix": _collapsed(text[max(start - CONTEXT_CHARACTERS, 0) : start]),
        "suffix": _collapsed(text[end : end + CONTEXT_CHARACTERS]),
    }
    quoted = {name: value for name, value in words.items() if value}
    return [{"type": "TextQuoteSelector", **quoted}, {"type": "TextPositionSelector", "start": start, "end": end}]


def _as_quoted(entry: NoteEntry) -> dict[str, object]:
    words = {"exact": entry.exact, "prefix": entry.prefix, "suffix": entry.suffix}
    return {"type": "TextQuoteSelector", **{name: value for name, value in words.items() if value}}


def _collapsed(text: str) -> str:
    return _SPACE.sub(" ", text)

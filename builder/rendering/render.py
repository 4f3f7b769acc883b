"""Briefing to pages: which pages there are. Each is a pure function of the briefing and the templates."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import jinja2

from builder.config import Settings
from builder.model import Briefing, Page, Site
from builder.rendering import addresses
from builder.rendering.article.article_page import article_page
from builder.rendering.desk.desk_page import desk_page
from builder.rendering.escaping import environment
from builder.rendering.front_page import front_page
from builder.rendering.language import speaking
from builder.rendering.notes.note_pages import label_page, note_index
from builder.rendering.notes.web_annotations import annotations_text
from builder.rendering.passages import Passages
from builder.rendering.record import record_line
from builder.rendering.search_page import search_page, search_words
from builder.rendering.source_pages import source_index, source_page
from builder.rendering.speakers.speaker_pages import speaker_index, speaker_pages
from builder.rendering.timeline.timeline_pages import stretch_pages, timeline_page
from builder.rendering.timeline.timeline_tree import Timeline, timeline_of
from builder.rendering.topic_pages import topic_index, topic_page
from builder.rendering.views import Catalogue, catalogue_of


def render(briefing: Briefing, *, templates: Path, site: Site, settings: Settings) -> tuple[Page, ...]:
    """Render all pages of a briefing.

    Args:
        briefing: What to show; it may hold no article at all.
        templates: The folder that has the folder "pages" of Jinja templates.
        site: What the site says of itself, and in which language.
        settings: What the editors chose.

    Returns:
        Markdown pages with front matter, the records of all articles as JSON Lines, the notes as JSON-LD, and the
        words of the search as JSON, by path.
        The page of an article depends on that article, its topics and its related articles alone.

    Raises:
        jinja2.TemplateError: A template is missing or wrong.
    """
    with speaking(site.language):
        return _pages(catalogue_of(briefing, site=site, settings=settings), environment(templates))


def _pages(catalogue: Catalogue, pages: jinja2.Environment) -> tuple[Page, ...]:
    briefing = catalogue.briefing
    timeline = timeline_of(briefing.days, briefing.events)
    passages = Passages(catalogue)
    indexes = [
        front_page(catalogue, pages),
        topic_index(catalogue, pages),
        timeline_page(catalogue, timeline, pages),
        speaker_index(catalogue, pages),
        source_index(catalogue, pages),
        note_index(catalogue, passages, pages),
        desk_page(catalogue, pages),
        search_page(pages),
        search_words(),
        Page(
            addresses.RECORDS, "".join(f"{record_line(found)}\n" for found in briefing.articles), "the article records"
        ),
        Page(addresses.NOTES, annotations_text(catalogue), "the notes as Web Annotations"),
    ]
    return tuple(sorted([*indexes, *_entries(catalogue, timeline, passages, pages)], key=lambda page: page.path))


def _entries(
    catalogue: Catalogue, timeline: Timeline, passages: Passages, templates: jinja2.Environment
) -> Iterator[Page]:
    """Render the pages that there are many of."""
    for annotated in catalogue.articles.values():
        yield article_page(catalogue, annotated, templates)
    for topic in catalogue.topics.values():
        yield topic_page(catalogue, topic, passages, templates)
    for source in catalogue.briefing.sources:
        yield source_page(catalogue, source, templates)
    for label in catalogue.briefing.labels:
        yield label_page(catalogue, label, passages, templates)
    yield from stretch_pages(catalogue, timeline, passages, templates)
    yield from speaker_pages(catalogue, templates)

"""Briefing to pages: which pages there are. Each is a pure function of the briefing and the templates."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import jinja2

from builder.config import Settings
from builder.model import Asset, Briefing, Page, Site
from builder.rendering import addresses
from builder.rendering.article.article_page import article_page
from builder.rendering.article.dropped_lines import are_many, dropped_file
from builder.rendering.data.data_files import data_files
from builder.rendering.desk.desk_page import desk_page
from builder.rendering.editions.cutting import editions_of
from builder.rendering.editions.edition_pages import edition_index, edition_pages
from builder.rendering.feeds.feed_pages import feed_pages
from builder.rendering.front.front_page import front_page
from builder.rendering.language import speaking
from builder.rendering.notes.note_pages import label_page, note_index
from builder.rendering.notes.web_annotations import annotations_text
from builder.rendering.passages import Passages
from builder.rendering.previews.preview_assets import preview_assets
from builder.rendering.record import record_line
from builder.rendering.search.search_names import name_files
from builder.rendering.search.search_page import search_page, search_words
from builder.rendering.sources.source_pages import source_index, source_page, source_year_pages
from builder.rendering.speakers.speaker_pages import speaker_index, speaker_pages
from builder.rendering.templates import environment
from builder.rendering.timeline.timeline_pages import stretch_pages, timeline_page
from builder.rendering.timeline.timeline_tree import Timeline, timeline_of
from builder.rendering.topics.topic_cards import topic_card
from builder.rendering.topics.topic_coverage import topic_year_pages
from builder.rendering.topics.topic_index import topic_index, topic_kind_pages
from builder.rendering.topics.topic_pages import topic_page
from builder.rendering.views import Catalogue, catalogue_of


def render(briefing: Briefing, *, templates: Path, site: Site, settings: Settings) -> tuple[Page | Asset, ...]:
    """Render all pages of a briefing.

    Args:
        briefing: What to show; it may hold no article at all.
        templates: The folder that has the folder "pages" of Jinja templates.
        site: What the site says of itself, and in which language.
        settings: What the editors chose.

    Returns:
        Markdown pages with front matter, files for other programs (data, feeds), and the preview pictures, by path.
        The page of an article depends on that article, its topics and its related articles alone.

    Raises:
        jinja2.TemplateError: A template is missing or wrong.
    """
    with speaking(site.language):
        return _pages(catalogue_of(briefing, site=site, settings=settings), environment(templates))


def _pages(catalogue: Catalogue, pages: jinja2.Environment) -> tuple[Page | Asset, ...]:
    briefing = catalogue.briefing
    timeline, editions = timeline_of(briefing.days, briefing.events), editions_of(briefing.days)
    passages, names = Passages(catalogue), name_files(catalogue)
    indexes: list[Page | Asset] = [
        front_page(catalogue, editions, pages),
        edition_index(catalogue, editions, pages),
        *edition_pages(catalogue, editions, pages),
        topic_index(catalogue, pages),
        timeline_page(catalogue, timeline, passages, pages),
        speaker_index(catalogue, pages),
        source_index(catalogue, pages),
        note_index(catalogue, passages, pages),
        desk_page(catalogue, pages),
        search_page(pages),
        search_words(len(names)),
        *names,
        Page(
            addresses.RECORDS, "".join(f"{record_line(found)}\n" for found in briefing.articles), "the article records"
        ),
        Page(addresses.NOTES, annotations_text(catalogue), "the notes as Web Annotations"),
        *data_files(catalogue, pages),
    ]
    files = [*indexes, *_entries(catalogue, timeline, passages, pages), *preview_assets(catalogue)]
    return tuple(sorted(files, key=lambda file: file.path))


def _entries(
    catalogue: Catalogue, timeline: Timeline, passages: Passages, templates: jinja2.Environment
) -> Iterator[Page]:
    """Render the pages that there are many of."""
    for annotated in catalogue.articles.values():
        page = article_page(catalogue, annotated, templates)
        yield page
        if are_many(annotated.article):
            yield dropped_file(annotated.article, page.path)
    for topic in catalogue.topics.values():
        yield topic_page(catalogue, topic, passages, templates)
        yield topic_card(catalogue, topic)
        yield from topic_year_pages(catalogue, topic, passages, templates)
    yield from topic_kind_pages(catalogue, templates)
    for source in catalogue.briefing.sources:
        yield source_page(catalogue, source, templates)
        yield from source_year_pages(catalogue, source, templates)
    for label in catalogue.briefing.labels:
        yield label_page(catalogue, label, passages, templates)
    yield from stretch_pages(catalogue, timeline, passages, templates)
    yield from speaker_pages(catalogue, templates)
    yield from feed_pages(catalogue)

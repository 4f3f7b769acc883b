"""Briefing to pages: which pages there are. Each is a pure function of the briefing and the templates."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import jinja2

from builder.config import Settings
from builder.model import Asset, Briefing, Label, Page, Site
from builder.rendering import addresses
from builder.rendering.article.article_page import article_page
from builder.rendering.article.dropped_lines import are_many, dropped_file
from builder.rendering.data.articles_csv import articles_head, articles_row
from builder.rendering.data.data_files import data_files
from builder.rendering.data.database import database
from builder.rendering.desk.desk_page import desk_page
from builder.rendering.drafts import Draft, Group, Patchwork
from builder.rendering.editions.cutting import Edition, editions_of
from builder.rendering.editions.edition_pages import edition_drafts, edition_index
from builder.rendering.feeds.channel import source_channel, topic_channel, whole_channel
from builder.rendering.feeds.feed_pages import feed_drafts
from builder.rendering.front.front_page import front_page
from builder.rendering.language import speaking
from builder.rendering.notes.note_pages import label_page, note_index
from builder.rendering.notes.web_annotations import annotations_text
from builder.rendering.passages import Passages
from builder.rendering.previews.preview_assets import article_preview, site_preview
from builder.rendering.record import record_line
from builder.rendering.search.search_names import name_files
from builder.rendering.search.search_page import search_page, search_words
from builder.rendering.sources.source_pages import source_index, source_page, source_year_drafts
from builder.rendering.speakers.speaker_pages import (
    speaker_drafts,
    speaker_index,
    speaker_letter_drafts,
    with_pages,
)
from builder.rendering.templates import environment
from builder.rendering.timeline.timeline_pages import stretch_drafts, timeline_page, undated_drafts
from builder.rendering.timeline.timeline_tree import Timeline, timeline_of
from builder.rendering.topics.topic_cards import topic_card
from builder.rendering.topics.topic_coverage import topic_year_drafts
from builder.rendering.topics.topic_index import topic_index, topic_kind_drafts
from builder.rendering.topics.topic_pages import topic_page
from builder.rendering.tracing import traced
from builder.rendering.views import Catalogue, catalogue_of
from builder.rendering.watching import Tracer


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
        catalogue = catalogue_of(briefing, site=site, settings=settings)
        files = [draft.make() for group in groups_of(catalogue, templates=templates) for draft in group.drafts()]
        files += [Page(work.path, work.text, work.origin) for work in patchworks(catalogue)]
        files.append(database(catalogue))
    return tuple(sorted(files, key=lambda file: file.path))


def patchworks(catalogue: Catalogue) -> Iterator[Patchwork]:
    """Give the files that have a piece for each article, in the briefing's order."""
    article_ids = tuple(catalogue.articles)

    def record(article_id: str) -> str:
        return f"{record_line(catalogue.articles[article_id])}\n"

    yield Patchwork(addresses.RECORDS, article_ids, record, "the article records")
    row = partial(articles_row, catalogue)
    yield Patchwork(
        addresses.ARTICLES_TABLE, article_ids, row, "the table of articles", head=articles_head(), is_linked=True
    )


def groups_of(catalogue: Catalogue, *, templates: Path) -> Iterator[Group]:
    """Draft all pages; they look at the catalogue through its tracer.

    Args:
        catalogue: The briefing, as `catalogue_of` gives it.
        templates: The folder that has the folder "pages" of Jinja templates.
    """
    pages, briefing = environment(templates), catalogue.briefing
    timeline, editions = timeline_of(briefing.days, briefing.events), editions_of(briefing.days)
    # What nobody watches is not kept with what is watched: it would seem to be made from nothing.
    unwatched = replace(catalogue, tracer=Tracer())
    yield Group("the whole", partial(_whole_drafts, unwatched, timeline, editions, pages), is_volatile=True)
    watched = traced(catalogue, catalogue.tracer)
    entries = _Entries(watched, pages, Passages(watched))
    for article_id in catalogue.articles:
        yield Group(f"article {article_id}", partial(entries.of_article, article_id))
    for slug in catalogue.topics:
        yield Group(f"topic {slug}", partial(entries.of_topic, slug))
    for slug in catalogue.sources:
        yield Group(f"source {slug}", partial(entries.of_source, slug))
    for speaker in with_pages(briefing.speakers):
        yield Group(f"speaker {speaker.slug}", partial(speaker_drafts, watched, speaker.slug, pages))
    yield from entries.by_time(timeline, editions)
    yield from entries.lists(catalogue)


def _whole_drafts(
    catalogue: Catalogue, timeline: Timeline, editions: Sequence[Edition], pages: jinja2.Environment
) -> Iterator[Draft]:
    """Draft what holds something of all articles: the front page, the indexes and the data files."""
    passages, names = Passages(catalogue), name_files(catalogue)
    made: tuple[Callable[[], Page | Asset], ...] = (
        partial(front_page, catalogue, editions, pages),
        partial(edition_index, catalogue, editions, pages),
        partial(topic_index, catalogue, pages),
        partial(timeline_page, catalogue, timeline, passages, pages),
        partial(speaker_index, catalogue, pages),
        partial(source_index, catalogue, pages),
        partial(note_index, catalogue, passages, pages),
        partial(desk_page, catalogue, pages),
        partial(search_page, pages),
        partial(search_words, len(names)),
    )
    yield from (_drafted(make()) for make in made)
    yield from map(_drafted, names)
    yield from map(_drafted, data_files(catalogue, pages))
    yield _drafted(Page(addresses.NOTES, annotations_text(catalogue), "the notes as Web Annotations"))
    if catalogue.site.url:
        yield from feed_drafts(catalogue, whole_channel(catalogue), site_url=catalogue.site.url)
    if catalogue.settings.pictures:
        yield _drafted(site_preview(catalogue.site))


def _drafted(file: Page | Asset) -> Draft:
    return Draft(file.path, lambda: file)


class _Entries:
    """Drafts the pages that there are many of."""

    def __init__(self, catalogue: Catalogue, pages: jinja2.Environment, passages: Passages) -> None:
        self._catalogue, self._pages, self._passages = catalogue, pages, passages

    def of_article(self, article_id: str) -> Iterator[Draft]:
        catalogue = self._catalogue
        annotated, page = catalogue.articles[article_id], catalogue.pages[article_id]
        yield Draft(page, partial(article_page, catalogue, annotated, self._pages), annotated)
        if are_many(annotated.article):
            make = partial(dropped_file, annotated.article, page)
            yield Draft(addresses.dropped_lines(page), make, annotated.article.dropped)
        if catalogue.settings.pictures:
            preview = article_preview(catalogue, annotated)
            yield Draft(addresses.preview(annotated.article), lambda: preview, preview.recipe)

    def of_topic(self, slug: str) -> Iterator[Draft]:
        catalogue, topic = self._catalogue, self._catalogue.topics[slug]
        make = partial(topic_page, catalogue, topic, self._passages, self._pages)
        yield Draft(addresses.topic_page(topic), make, slug)
        yield Draft(addresses.topic_card(topic), partial(topic_card, catalogue, topic), slug)
        yield from topic_year_drafts(catalogue, topic, self._passages, self._pages)
        if catalogue.site.url:
            yield from feed_drafts(catalogue, topic_channel(catalogue, topic), site_url=catalogue.site.url)

    def of_source(self, slug: str) -> Iterator[Draft]:
        catalogue, source = self._catalogue, self._catalogue.sources[slug]
        yield Draft(addresses.source_page(source), partial(source_page, catalogue, source, self._pages), slug)
        yield from source_year_drafts(catalogue, source, self._pages)
        if catalogue.site.url:
            yield from feed_drafts(catalogue, source_channel(catalogue, source), site_url=catalogue.site.url)

    def by_time(self, timeline: Timeline, editions: Sequence[Edition]) -> Iterator[Group]:
        """Group the pages of the editions and of the timeline, which are cut from the whole."""
        yield Group("editions", partial(edition_drafts, self._catalogue, editions, self._pages), editions)
        for stretch in (*timeline.years.values(), *timeline.eras):
            drafts = partial(stretch_drafts, self._catalogue, stretch, self._passages, self._pages)
            yield Group(f"timeline {stretch.page}", drafts, stretch)
        yield Group("timeline undated", partial(undated_drafts, self._catalogue, self._passages, self._pages))

    def lists(self, whole: Catalogue) -> Iterator[Group]:
        """Group the pages of labels, and the lists by name."""
        for label in whole.briefing.labels:
            yield Group(f"label {label.slug}", partial(self._of_label, label), label)
        yield Group("kinds of topics", partial(topic_kind_drafts, self._catalogue, self._pages))
        yield Group("letters of speakers", partial(speaker_letter_drafts, self._catalogue, self._pages))

    def _of_label(self, label: Label) -> Iterator[Draft]:
        make = partial(label_page, self._catalogue, label, self._passages, self._pages)
        yield Draft(addresses.label_page(label), make, label)

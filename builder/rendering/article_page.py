"""The page of an article: the story, what is linked in it, what else was written, and how the page was read."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import jinja2

from builder.model import AnnotatedArticle, Article, Footnote, MarkKind, Page
from builder.rendering import addresses
from builder.rendering.addresses import relative
from builder.rendering.body import BodyLink, render_body
from builder.rendering.escaping import Markdown, escape, front_matter, link
from builder.rendering.reading_notes import reading_notes
from builder.rendering.relations import related_to, story_of, versions_of
from builder.rendering.views import (
    KIND_WORDS,
    PAGE_SETTINGS,
    Catalogue,
    dotted,
    headline_is_derived,
    lead_of,
    source_words,
    topic_link,
)
from builder.rendering.wording import day_in_words, listed

TEMPLATE = "pages/article.md.j2"

_NOTE_CLASS = "note-mark"
_WEB = re.compile(r"https?://", re.IGNORECASE)  # anything else would be a path on this site


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote as the page shows it: its mark, linked back to the text where the text has it, and its words."""

    mark: Markdown
    text: str
    anchor: Markdown


def article_page(catalogue: Catalogue, annotated: AnnotatedArticle, templates: jinja2.Environment) -> Page:
    """Render the page of an article; it depends on the article, its topics, and the articles that it has to do with."""
    article = annotated.article
    page = catalogue.pages[article.id]
    text = templates.get_template(TEMPLATE).render(
        front_matter=front_matter({"title": article.headline, "description": lead_of(article), **PAGE_SETTINGS}),
        article=article,
        byline=_byline(catalogue, article, page),
        headline_is_derived=headline_is_derived(article),
        body=_body(catalogue, article, page),
        notes=[_note(note, number) for number, note in enumerate(article.footnotes, start=1)],
        original=_original(article),
        topics=[topic_link(catalogue.topics[slug], page) for slug in _topics_of(catalogue, article)],
        versions=versions_of(catalogue, article, page),
        story=story_of(catalogue, article, page),
        related=related_to(catalogue, article, page),
        reading=reading_notes(annotated),
    )
    return Page(page, text, article.path)


def _topics_of(catalogue: Catalogue, article: Article) -> Sequence[str]:
    return catalogue.briefing.topics_of.get(article.id, ())


def _byline(catalogue: Catalogue, article: Article, page: str) -> Markdown:
    facts = [
        escape(f"By {listed(article.authors)}" if article.authors else ""),
        source_words(catalogue, article, page),
        escape(f"via {article.agency}" if article.agency else ""),
        escape(article.dateline or ""),
        escape(article.section or ""),
        escape(day_in_words(article.published) if article.published else "Undated"),
        escape(f"updated {day_in_words(article.modified)}" if article.modified else ""),
    ]
    return dotted(facts)


def _body(catalogue: Catalogue, article: Article, page: str) -> Markdown:
    def page_of(path: str) -> str | None:
        target = catalogue.pages_of_paths.get(path)
        return relative(page, target) if target else None

    notes = [
        BodyLink(note.start, note.start + len(note.mark), f"#note-{number}", _NOTE_CLASS, anchor=f"mark-{number}")
        for number, note in enumerate(article.footnotes, start=1)
        if note.start is not None
    ]
    authored = [(mark.start, mark.end) for mark in article.marks if mark.kind is MarkKind.LINK]
    taken = [*authored, *((note.start, note.end) for note in notes)]
    return render_body(article, [*notes, *_first_mentions(catalogue, article.id, page, taken)], resolve=page_of)


def _first_mentions(
    catalogue: Catalogue, article_id: str, page: str, taken: Iterable[tuple[int, int]]
) -> Iterator[BodyLink]:
    """Link each topic where the article names it first, as far as no other link stands there."""
    busy = sorted(taken)
    linked: set[str] = set()
    free_from = 0
    for mention, topic in catalogue.mentions.get(article_id, ()):
        place = bisect_left(busy, (mention.end, 0))
        overlaps = place > 0 and busy[place - 1][1] > mention.start
        if topic.slug in linked or mention.start < free_from or overlaps:
            continue
        linked.add(topic.slug)
        free_from = mention.end
        target = relative(page, addresses.topic_page(topic))
        yield BodyLink(mention.start, mention.end, target, "topic", KIND_WORDS[topic.kind])


def _note(note: Footnote, number: int) -> Note:
    mark = escape(note.mark)
    back = link(mark, f"#mark-{number}", css_class=_NOTE_CLASS, title="Back to the text")
    return Note(mark if note.start is None else back, note.text, Markdown(f"{{: #note-{number} }}"))


def _original(article: Article) -> Markdown:
    """Link the page that the article came from; an address that no browser could open is only shown."""
    if not article.url:
        return Markdown("")
    try:
        if _WEB.match(article.url):
            return link(Markdown("Read the original"), article.url)
    except ValueError:  # a host that is none
        pass
    return escape(f"The original is at {article.url}")

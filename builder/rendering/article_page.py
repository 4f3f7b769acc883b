"""The page of an article: the story, what is linked in it, what else was written, and how the page was read."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import jinja2

from builder.model import AnnotatedArticle, Article, Direction, Footnote, MarkKind, Page, Relation
from builder.rendering import addresses
from builder.rendering.addresses import relative
from builder.rendering.body import BodyLink, render_body
from builder.rendering.escaping import Markdown, escape, front_matter, link
from builder.rendering.reading_notes import reading_notes
from builder.rendering.views import (
    KIND_WORDS,
    PAGE_SETTINGS,
    ArticleEntry,
    Catalogue,
    article_entry,
    dotted,
    headline_is_derived,
    lead_of,
    source_words,
    topic_link,
)
from builder.rendering.wording import day_in_words, listed

TEMPLATE = "pages/article.md.j2"
SHARED_TOPICS_SHOWN = 4

_DIRECTIONS = {
    Direction.EARLIER: "Earlier coverage",
    Direction.SAME_DAY: "Same day",
    Direction.LATER: "Later coverage",
    Direction.UNDATED: "Undated",
}
_NOTE_CLASS = "note-mark"
_WEB = re.compile(r"https?://", re.IGNORECASE)  # anything else would be a path on this site


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote as the page shows it: its mark, linked back to the text where the text has it, and its words."""

    mark: Markdown
    text: str
    anchor: Markdown


@dataclass(frozen=True, slots=True)
class RelatedEntry:
    """A related article and the reason in words."""

    entry: ArticleEntry
    reason: str


@dataclass(frozen=True, slots=True)
class RelatedGroup:
    """The related articles of one direction in time, closest first."""

    title: str
    anchor: Markdown
    entries: tuple[RelatedEntry, ...]


def article_page(catalogue: Catalogue, annotated: AnnotatedArticle, templates: jinja2.Environment) -> Page:
    """Render the page of an article; it depends on the article, its topics and its related articles alone."""
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
        related=_related(catalogue, article, page),
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


def _related(catalogue: Catalogue, article: Article, page: str) -> list[RelatedGroup]:
    order = list(_DIRECTIONS)
    # sorted() is stable: within a direction the closest stays first
    relations = sorted(catalogue.briefing.related.get(article.id, ()), key=lambda found: order.index(found.direction))
    return [
        RelatedGroup(
            _DIRECTIONS[direction],
            Markdown(direction.value.replace(" ", "-")),
            tuple(_related_entry(catalogue, found, page) for found in group),
        )
        for direction, group in groupby(relations, key=lambda found: found.direction)
    ]


def _related_entry(catalogue: Catalogue, relation: Relation, page: str) -> RelatedEntry:
    labels = [catalogue.topics[slug].label for slug in relation.topics]
    more = len(labels) - SHARED_TOPICS_SHOWN
    shown = [*labels[:SHARED_TOPICS_SHOWN], f"{more} more"] if more > 0 else labels
    reason = f"shares {listed(shown) if more > 0 else ', '.join(shown)}" if shown else ""
    return RelatedEntry(article_entry(catalogue, relation.article_id, page), reason)

"""What the briefing adds to the text of an article: links, dates, quotations and notes of the desk."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import jinja2

from builder.model import (
    AnnotatedArticle,
    MarkKind,
    Topic,
)
from builder.rendering import addresses
from builder.rendering.addresses import relative
from builder.rendering.article.annotation_spans import date_span, note_span, quote_span
from builder.rendering.article.body import Aside, link_span, render_body
from builder.rendering.article.desk_notes import note_block
from builder.rendering.article.weave import Span
from builder.rendering.escaping import Markdown
from builder.rendering.views import Catalogue, kind_in_words
from builder.rendering.wording import clipped, titled

FOOTNOTE_CLASS = "note-mark"

_LONGEST_TIP = 160


@dataclass(frozen=True, slots=True)
class AnnotatedBody:
    """The text of an article with its annotations.

    Attributes:
        text: Blocks of Markdown.
        terms: Slug to the id of the place that links the topic, for the topics that have a description.
    """

    text: Markdown
    terms: Mapping[str, str]


def annotated_body(
    catalogue: Catalogue,
    annotated: AnnotatedArticle,
    page: str,
    templates: jinja2.Environment,
    *,
    places: Sequence[Span] = (),
) -> AnnotatedBody:
    """Render the body of an article with everything that was found in it or is said about it.

    Every date expression, quotation and note has the id that `builder.rendering.addresses` gives it. What a date or a
    quotation means stands in `aria-description`, from which the style sheet makes the tip that is shown beside it. Only
    what the words do not say themselves is a stop for the Tab key.
    """
    article = annotated.article
    text = article.text
    footnotes = [
        link_span(note.start, note.start + len(note.mark), f"#note-{number}", FOOTNOTE_CLASS, anchor=f"mark-{number}")
        for number, note in enumerate(article.footnotes, start=1)
        if note.start is not None
    ]
    authored = [(mark.start, mark.end) for mark in article.marks if mark.kind is MarkKind.LINK]
    links = _Links([*authored, *((span.start, span.end) for span in footnotes)])
    topics, terms = _topics(catalogue, article.id, page, links)
    spans = [
        *footnotes,
        *topics,
        *places,
        *(date_span(index, found) for index, found in enumerate(annotated.dates)),
        *(quote_span(index, quote, text) for index, quote in enumerate(annotated.quotes)),
        *(note_span(index, note) for index, note in enumerate(annotated.notes) if note.is_placed),
    ]
    asides = [
        Aside(note.start, note.end, note_block(catalogue, annotated, index, page, templates))
        for index, note in enumerate(annotated.notes)
        if note.is_placed
    ]

    def page_of(path: str) -> str | None:
        target = catalogue.pages_of_paths.get(path)
        return relative(page, target) if target else None

    return AnnotatedBody(render_body(article, spans, asides, resolve=page_of), terms)


class _Links:
    """The places of links; links that overlap are one place, since not all of them can stay."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._spans: list[tuple[int, int]] = []
        for start, end in sorted(spans):
            before = self._spans.pop() if self._spans and start < self._spans[-1][1] else (start, end)
            self._spans.append((before[0], max(before[1], end)))

    def overlap(self, start: int, end: int) -> bool:
        """Tell whether a link has a character of a stretch of the text."""
        place = bisect_left(self._spans, (end, 0))
        return place > 0 and self._spans[place - 1][1] > start


def _topics(catalogue: Catalogue, article_id: str, page: str, busy: _Links) -> tuple[list[Span], dict[str, str]]:
    """Link each topic where the article names it first, as far as no other link stands there."""
    spans: list[Span] = []
    terms: dict[str, str] = {}
    for start, end, topic in _first_mentions(catalogue, article_id, busy):
        target = relative(page, addresses.topic_page(topic))
        anchor = f"term-{len(terms) + 1}" if topic.description else ""
        if anchor:
            terms[topic.slug] = anchor
        spans.append(link_span(start, end, target, "topic", _topic_title(topic), anchor))
    return spans, terms


def _first_mentions(catalogue: Catalogue, article_id: str, busy: _Links) -> Iterator[tuple[int, int, Topic]]:
    linked: set[str] = set()
    free_from = 0
    for mention, topic in catalogue.mentions.get(article_id, ()):
        if topic.slug in linked or mention.start < free_from or busy.overlap(mention.start, mention.end):
            continue
        linked.add(topic.slug)
        free_from = mention.end
        yield mention.start, mention.end, topic


def _topic_title(topic: Topic) -> str:
    kind = kind_in_words(topic.kind)
    return titled(kind, clipped(topic.description, _LONGEST_TIP)) if topic.description else kind

"""The pages of the topics: what each is also called and why, every passage that names it, and the index of them all."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

import jinja2

from builder.model import Alias, Kind, Page, Topic
from builder.rendering import addresses
from builder.rendering.body import STRONG, Span, weave
from builder.rendering.escaping import Markdown, front_matter
from builder.rendering.views import (
    KIND_WORDS,
    PAGE_SETTINGS,
    ArticleEntry,
    Catalogue,
    article_entry,
    days_in_words,
    headline_link,
    topic_link,
)
from builder.rendering.wording import capitalised, counted
from builder.sentences import passage_around, sentence_spans

TEMPLATE = "pages/topic.md.j2"
INDEX_TEMPLATE = "pages/topics.md.j2"

_KINDS = {
    Kind.PERSON: "People",
    Kind.ORGANISATION: "Organisations",
    Kind.PLACE: "Places",
    Kind.OTHER: "Subjects",
}


@dataclass(frozen=True, slots=True)
class AliasEntry:
    """Another name of the topic, why it is believed to be one, and where it says so.

    Attributes:
        text: The name.
        reason: In the words of the linking.
        passage: The words of the article that say so; empty unless stated.
        article: The article of the passage, linked; empty unless stated.
    """

    text: str
    reason: str
    passage: str
    article: Markdown


@dataclass(frozen=True, slots=True)
class MentionGroup:
    """The passages of one article that name the topic, in the text's order, the topic's names in strong."""

    entry: ArticleEntry
    passages: tuple[Markdown, ...]


@dataclass(frozen=True, slots=True)
class TopicEntry:
    """A topic in the index: its link, and how many articles of what days mention it."""

    topic: Markdown
    extent: str


class Passages:
    """Cuts articles into sentences, each article once for all the topics that it mentions."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Begin with no article cut."""
        self._articles = catalogue.articles
        self._cut: dict[str, tuple[str, tuple[tuple[int, int], ...]]] = {}

    def around(self, article_id: str, mentions: Iterable[tuple[int, int]]) -> Iterator[Markdown]:
        """Yield the passages that hold some mentions, given in the text's order; one passage may hold several."""
        if article_id not in self._cut:
            text = self._articles[article_id].article.text
            self._cut[article_id] = text, sentence_spans(text)
        text, sentences = self._cut[article_id]
        placed = [(passage_around(text, sentences, start, end), start, end) for start, end in mentions]
        for passage, group in groupby(placed, key=lambda found: found[0]):
            yield _marked(text, passage, [(start, end) for _, start, end in group], sentences)


def _marked(
    text: str, passage: tuple[int, int], mentions: Iterable[tuple[int, int]], sentences: Sequence[tuple[int, int]]
) -> Markdown:
    low, high = passage
    spans = [Span(start - low, end - low, STRONG, "**", "**") for start, end in _apart(mentions)]
    before = "" if _is_edge(low, sentences, 0) else "…"
    after = "" if _is_edge(high, sentences, 1) else "…"
    return Markdown(f"{before}{weave(text[low:high], spans)}{after}")


def _apart(mentions: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Leave out mentions that are empty or overlap an earlier one: strong cannot stand in strong."""
    free_from = 0
    for start, end in mentions:
        if start >= free_from and end > start:
            yield start, end
            free_from = end


def _is_edge(offset: int, sentences: Sequence[tuple[int, int]], side: int) -> bool:
    place = bisect_left(sentences, offset, key=lambda span: span[side])
    return place < len(sentences) and sentences[place][side] == offset


def topic_page(catalogue: Catalogue, topic: Topic, passages: Passages, templates: jinja2.Environment) -> Page:
    """Render the page of a topic."""
    page = addresses.topic_page(topic)
    articles = catalogue.topic_articles[topic.slug]
    extent = _extent(catalogue, articles)
    text = templates.get_template(TEMPLATE).render(
        front_matter=front_matter(
            {"title": topic.label, "description": topic.description or f"{topic.label}: {extent}", **PAGE_SETTINGS}
        ),
        topic=topic,
        kind=capitalised(KIND_WORDS[topic.kind]),
        extent=extent,
        aliases=[_alias(catalogue, alias, page) for alias in topic.aliases],
        groups=[
            MentionGroup(
                article_entry(catalogue, article_id, page),
                tuple(passages.around(article_id, ((mention.start, mention.end) for mention in mentions))),
            )
            for article_id, mentions in groupby(topic.mentions, key=lambda mention: mention.article_id)
        ],
    )
    return Page(page, text, f"the topic {topic.label}")


def topic_index(catalogue: Catalogue, templates: jinja2.Environment) -> Page:
    """Render the index of the topics: by kind, then by label."""
    page = addresses.TOPIC_INDEX
    groups: Mapping[Kind, list[TopicEntry]] = {kind: [] for kind in _KINDS}
    for slug, topic in catalogue.topics.items():
        extent = _extent(catalogue, catalogue.topic_articles[slug])
        groups[topic.kind].append(TopicEntry(topic_link(topic, page), extent))
    text = templates.get_template(INDEX_TEMPLATE).render(
        front_matter=front_matter(
            {"title": "Topics", "description": "People, organisations, places and subjects.", **PAGE_SETTINGS}
        ),
        topic_count=counted(len(catalogue.topics), "topic"),
        groups=[(_KINDS[kind], _KINDS[kind].lower(), entries) for kind, entries in groups.items() if entries],
    )
    return Page(page, text, "the topic index")


def _extent(catalogue: Catalogue, article_ids: Sequence[str]) -> str:
    return f"{counted(len(article_ids), 'article')}, {days_in_words(catalogue, article_ids)}"


def _alias(catalogue: Catalogue, alias: Alias, page: str) -> AliasEntry:
    is_shown = alias.article_id is not None and alias.article_id in catalogue.pages
    article = headline_link(catalogue, alias.article_id, page) if is_shown and alias.article_id else Markdown("")
    return AliasEntry(alias.text, alias.reason, alias.passage, article)

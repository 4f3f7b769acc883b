"""A source at a glance: when it published how much, of what it speaks, and whom it quotes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from builder.model import Source, Speaker, Topic
from builder.rendering import addresses
from builder.rendering.addresses import relative
from builder.rendering.charts import bar_chart, figures_in_words, periods_of
from builder.rendering.escaping import Markdown, escape, link
from builder.rendering.language import _, grouped
from builder.rendering.views import Catalogue, kind_in_words, published_of
from builder.rendering.wording import counted
from builder.rendering.years import Part, chart_links

SHOWN = 12
"""So many topics, and so many speakers."""


@dataclass(frozen=True, slots=True)
class Portrait:
    """What a source's articles have in common.

    Attributes:
        chart: The articles over time; empty where all are of one day or have none.
        figures: The same in words.
        topics: The topics that most of its articles mention, linked, with the number of these articles.
        agencies: The news agencies that its articles credit, the most first, with the number of these articles.
        speakers: Those whom most of its articles quote, likewise.
    """

    chart: Markdown
    figures: str
    topics: tuple[Markdown, ...]
    agencies: str
    speakers: tuple[Markdown, ...]


def portrait_of(catalogue: Catalogue, source: Source, years: Sequence[Part], page: str) -> Portrait:
    """Look through the articles of a source.

    Args:
        catalogue: The briefing.
        source: The source.
        years: Its articles by year, where the bars of the chart lead.
        page: The page that shows it.
    """
    periods = periods_of(filter(None, published_of(catalogue, source.article_ids).values()))
    has_chart = len(periods) > 1
    links = chart_links(periods, years, page, partial(addresses.source_year_page, source))
    title = _("Articles of {source} over time").format(source=source.publisher.name)
    return Portrait(
        chart=bar_chart(periods, title=title, in_words=_articles, links=links) if has_chart else Markdown(""),
        figures=figures_in_words(periods) if has_chart else "",
        topics=tuple(_topic(topic, count, page) for topic, count in _topics(catalogue, source)),
        agencies=_agencies(catalogue, source),
        speakers=tuple(_speaker(speaker, count, page) for speaker, count in _speakers(catalogue, source)),
    )


def _agencies(catalogue: Catalogue, source: Source) -> str:
    articles = (catalogue.articles[found].article for found in source.article_ids)
    counts = Counter(article.agency for article in articles if article.agency)
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(f"{agency} {grouped(count)}" for agency, count in ordered[:SHOWN])


def _topics(catalogue: Catalogue, source: Source) -> list[tuple[Topic, int]]:
    counts = Counter(slug for found in source.article_ids for slug in catalogue.briefing.topics_of.get(found, ()))
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return [(catalogue.topics[slug], count) for slug, count in ordered[:SHOWN]]


def _speakers(catalogue: Catalogue, source: Source) -> list[tuple[Speaker, int]]:
    """Those who have a page; a speaker whom an article quotes more than once counts once."""
    speakers: dict[str, Speaker] = {}
    counts: Counter[str] = Counter()
    for article_id in source.article_ids:
        found = catalogue.on_record.get(article_id, ())
        quoted = {speaker.slug: speaker for _index, speaker in found if speaker.has_page}
        speakers |= quoted
        counts.update(quoted.keys())
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return [(speakers[slug], count) for slug, count in ordered[:SHOWN]]


def _topic(topic: Topic, count: int, page: str) -> Markdown:
    title = counted(count, "{kind}, in {count} article", "{kind}, in {count} articles", kind=kind_in_words(topic.kind))
    return link(
        escape(f"{topic.label} {grouped(count)}"),
        relative(page, addresses.topic_page(topic)),
        css_class="topic",
        title=title,
    )


def _speaker(speaker: Speaker, count: int, page: str) -> Markdown:
    title = counted(count, "quoted in {count} article", "quoted in {count} articles")
    return link(
        escape(f"{speaker.name} {grouped(count)}"),
        relative(page, addresses.speaker_page(speaker)),
        css_class="topic",
        title=title,
    )


def _articles(count: int) -> str:
    return counted(count, "{count} article", "{count} articles")

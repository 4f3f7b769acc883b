"""The pages of the topics: other names and why, and every passage that names them, by year where there are many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import jinja2

from builder.model import Alias, Companion, Page, Speaker, Topic
from builder.rendering import addresses
from builder.rendering.addresses import relative
from builder.rendering.charts import bar_chart, figures_in_words, periods_of
from builder.rendering.escaping import Markdown, escape, link
from builder.rendering.evidence_words import reason_in_words
from builder.rendering.feeds.channel import feed_field, feed_line
from builder.rendering.language import _, filled, grouped
from builder.rendering.page_head import PageKind, page_head
from builder.rendering.passages import Passages
from builder.rendering.speakers.latest_said import latest_said
from builder.rendering.topics.topic_coverage import coverage_of
from builder.rendering.topics.topic_index import kind_address
from builder.rendering.views import (
    Catalogue,
    dotted,
    extent_in_words,
    headline_link,
    kind_in_words,
    published_of,
)
from builder.rendering.wording import capitalised, counted, day_in_words, listed, titled
from builder.rendering.years import Part, chart_links, newest, years_in_words, years_of

TEMPLATE = "pages/topic.md.j2"


@dataclass(frozen=True, slots=True)
class AliasEntry:
    """Another name of the topic, why it is believed to be one, and where it says so.

    Attributes:
        text: The name.
        reason: In words.
        passage: The sentence that says or shows so; empty when no body has the name.
        article: The article of the passage, linked; empty without one.
    """

    text: str
    reason: str
    passage: str
    article: Markdown


def topic_page(catalogue: Catalogue, topic: Topic, passages: Passages, templates: jinja2.Environment) -> Page:
    """Render the page of a topic: who or what it is, when and with whom it was in the news, and the latest coverage."""
    page, feed = addresses.topic_page(topic), addresses.topic_feed(topic)
    articles = catalogue.topic_articles[topic.slug]
    extent = _extent(catalogue, topic)
    years = years_of(catalogue, articles)
    chart, figures = _chart(catalogue, topic, years, page)
    quoted = catalogue.quoted.get(topic.slug)
    text = templates.get_template(TEMPLATE).render(
        front_matter=page_head(
            PageKind.TOPIC,
            topic.label,
            topic.description or titled(topic.label, extent),
            **feed_field(catalogue, feed, articles),
        ),
        topic=topic,
        facts=dotted([_kind_link(topic, page), escape(extent)]),
        feed=feed_line(catalogue, feed, articles, page),
        first=_first(catalogue, articles, page),
        chart=chart,
        figures=figures,
        said=latest_said(catalogue, quoted, page) if quoted else (),
        all_said=_all_said(quoted, page) if quoted else "",
        companions=[_companion(catalogue, companion, page) for companion in topic.companions],
        also_called=_also_called(topic),
        aliases=[_alias(catalogue, alias, page) for alias in topic.aliases],
        years=years_in_words(years, page, partial(addresses.topic_year_page, topic)),
        shown=len(newest(years)),
        sections=list(coverage_of(catalogue, topic, years, passages, page)),
    )
    return Page(page, text, f"the topic {topic.label}")


def description_of(catalogue: Catalogue, topic: Topic) -> str:
    """Say in a sentence what a topic is or, where the desk has not described it, how much was written on it."""
    return topic.description or _extent(catalogue, topic)


def _kind_link(topic: Topic, page: str) -> Markdown:
    return link(escape(capitalised(kind_in_words(topic.kind))), relative(page, kind_address(topic.kind)))


def _extent(catalogue: Catalogue, topic: Topic) -> str:
    return ", ".join(extent_in_words(catalogue.extents[topic.slug]))


def _also_called(topic: Topic) -> Markdown:
    # Translators: {names} is a list of other names of a topic.
    names = listed([escape(alias.text) for alias in topic.aliases])
    return filled(_("Also called {names}"), names=Markdown(names))


def _alias(catalogue: Catalogue, alias: Alias, page: str) -> AliasEntry:
    is_shown = alias.article_id is not None and alias.article_id in catalogue.pages
    article = headline_link(catalogue, alias.article_id, page) if is_shown and alias.article_id else Markdown("")
    return AliasEntry(alias.text, reason_in_words(alias.reason), alias.passage, article)


def _first(catalogue: Catalogue, articles: Sequence[str], page: str) -> Markdown:
    """The first article with its day; nothing where there is one alone, which stands below."""
    days = [(day, found) for found, day in published_of(catalogue, articles).items() if day]
    if len(days) < 2:
        return Markdown("")
    day, found = min(days, key=lambda end: end[0])
    # Translators: the first article on a topic: its day and its headline.
    return filled(_("First on {day}: {article}"), day=day_in_words(day), article=headline_link(catalogue, found, page))


def _chart(catalogue: Catalogue, topic: Topic, years: Sequence[Part], page: str) -> tuple[Markdown, str]:
    """The mentions over time as a chart and in words; neither where all are of one day or have none."""
    naming = topic.naming_ids
    published = published_of(catalogue, naming)
    periods = periods_of(day for found in naming if (day := published[found]))
    if len(periods) <= 1:
        return Markdown(""), ""
    links = chart_links(periods, years, page, partial(addresses.topic_year_page, topic))
    title = _("Mentions of {topic} over time").format(topic=topic.label)
    return bar_chart(periods, title=title, in_words=_mentions_in_words, links=links), figures_in_words(periods)


def _mentions_in_words(count: int) -> str:
    return counted(count, "{count} mention", "{count} mentions")


def _all_said(speaker: Speaker, page: str) -> Markdown:
    """Link everything that a speaker said; nothing for one who has no page."""
    if not speaker.has_page:
        return Markdown("")
    words = counted(len(speaker.quotes), "{count} quotation on the record", "All {count} quotations on the record")
    return link(escape(words), relative(page, addresses.speaker_page(speaker)))


def _companion(catalogue: Catalogue, companion: Companion, page: str) -> Markdown:
    other = catalogue.topics[companion.slug]
    title = counted(
        companion.articles,
        "{kind}, in {count} article with this one",
        "{kind}, in {count} articles with this one",
        kind=kind_in_words(other.kind),
    )
    target = relative(page, addresses.topic_page(other))
    return link(escape(f"{other.label} {grouped(companion.articles)}"), target, css_class="topic", title=title)

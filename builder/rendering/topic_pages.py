"""The pages of the topics: other names and why, and every passage that names them, by year where there are many."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import jinja2

from builder.model import Alias, Companion, Page, Topic
from builder.rendering import addresses
from builder.rendering.addresses import relative
from builder.rendering.charts import bar_chart, figures_in_words, periods_of
from builder.rendering.escaping import Markdown, escape, link
from builder.rendering.evidence_words import reason_in_words
from builder.rendering.feeds.channel import feed_field, feed_line
from builder.rendering.language import _, grouped
from builder.rendering.page_head import PageKind, page_head
from builder.rendering.passages import Passages
from builder.rendering.views import (
    ArticleEntry,
    Catalogue,
    article_entry,
    days_in_words,
    dotted,
    headline_link,
    kind_in_words,
)
from builder.rendering.wording import capitalised, counted, day_in_words, titled
from builder.rendering.years import articles_of, newest, year_titled, years_line, years_of

TEMPLATE = "pages/topic.md.j2"
YEAR_TEMPLATE = "pages/topic_year.md.j2"
MOST_ON_A_PAGE = 60
"""More articles than this have a page for each year."""


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


@dataclass(frozen=True, slots=True)
class MentionGroup:
    """The passages of one article that name the topic, in the text's order, its names in strong.

    There is none where an editor tagged an article that does not name it, and where its text is withheld.
    """

    entry: ArticleEntry
    passages: tuple[Markdown, ...]


def topic_page(catalogue: Catalogue, topic: Topic, passages: Passages, templates: jinja2.Environment) -> Page:
    """Render the page of a topic."""
    page, feed = addresses.topic_page(topic), addresses.topic_feed(topic)
    articles = catalogue.topic_articles[topic.slug]
    extent = _extent(catalogue, articles)
    chart, figures = _chart(catalogue, topic)
    years = years_of(catalogue, articles) if len(articles) > MOST_ON_A_PAGE else {}
    shown = newest(articles_of(years)) if years else articles
    text = templates.get_template(TEMPLATE).render(
        front_matter=page_head(
            PageKind.TOPIC,
            topic.label,
            topic.description or f"{topic.label}: {extent}",
            also_called=[alias.text for alias in topic.aliases],
            **feed_field(catalogue, feed, articles),
        ),
        topic=topic,
        facts=dotted(
            [escape(capitalised(kind_in_words(topic.kind))), escape(extent), _on_the_record(catalogue, topic, page)]
        ),
        feed=feed_line(catalogue, feed, articles, page),
        ends=_ends(catalogue, articles, page),
        chart=chart,
        figures=figures,
        companions=[_companion(catalogue, companion, page) for companion in topic.companions],
        aliases=[_alias(catalogue, alias, page) for alias in topic.aliases],
        years=years_line(years, page, lambda year: addresses.topic_year_page(topic, year)),
        shown=len(shown),
        groups=_groups(catalogue, topic, shown, passages, page),
    )
    return Page(page, text, f"the topic {topic.label}")


def topic_year_pages(
    catalogue: Catalogue, topic: Topic, passages: Passages, templates: jinja2.Environment
) -> Iterator[Page]:
    """Render a page for each year of a topic of many articles; it depends on the articles of that year alone."""
    articles = catalogue.topic_articles[topic.slug]
    if len(articles) <= MOST_ON_A_PAGE:
        return
    for year, found in years_of(catalogue, articles).items():
        page, title = addresses.topic_year_page(topic, year), year_titled(topic.label, year)
        count = counted(len(found), "{count} article", "{count} articles")
        whole = link(escape(_("All years")), relative(page, addresses.topic_page(topic)))
        text = templates.get_template(YEAR_TEMPLATE).render(
            front_matter=page_head(PageKind.TOPIC, title, titled(title, count)),
            title=title,
            details=dotted([escape(count), whole]),
            groups=_groups(catalogue, topic, found, passages, page),
        )
        yield Page(page, text, f"the topic {topic.label} in {year}")


def _groups(
    catalogue: Catalogue, topic: Topic, article_ids: Sequence[str], passages: Passages, page: str
) -> list[MentionGroup]:
    shown = set(article_ids)
    mentions: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for mention in topic.mentions:
        if mention.article_id in shown:
            mentions[mention.article_id].append((mention.start, mention.end))
    return [
        MentionGroup(article_entry(catalogue, found, page), tuple(passages.around(found, mentions[found])))
        for found in article_ids
    ]


def _extent(catalogue: Catalogue, article_ids: Sequence[str]) -> str:
    articles = counted(len(article_ids), "{count} article", "{count} articles")
    return f"{articles}, {days_in_words(catalogue, article_ids)}"


def _alias(catalogue: Catalogue, alias: Alias, page: str) -> AliasEntry:
    is_shown = alias.article_id is not None and alias.article_id in catalogue.pages
    article = headline_link(catalogue, alias.article_id, page) if is_shown and alias.article_id else Markdown("")
    return AliasEntry(alias.text, reason_in_words(alias.reason), alias.passage, article)


def _ends(catalogue: Catalogue, articles: Sequence[str], page: str) -> list[tuple[str, str, Markdown]]:
    """The first and the latest article with their days; one alone is both, and undated ones are neither."""
    days = [(day, found) for found in articles if (day := catalogue.articles[found].article.published)]
    if len(days) < 2:  # the mentions below say it all
        return []
    first, latest = min(days, key=lambda end: end[0]), max(days, key=lambda end: end[0])
    return [
        (name, day_in_words(day), headline_link(catalogue, found, page))
        for name, (day, found) in (("First", first), ("Latest", latest))
    ]


def _chart(catalogue: Catalogue, topic: Topic) -> tuple[Markdown, str]:
    """The mentions over time as a chart and in words; neither where all are of one day or have none."""
    articles = (catalogue.articles[article_id].article for article_id in topic.naming_ids)
    periods = periods_of(article.published for article in articles if article.published)
    if len(periods) <= 1:
        return Markdown(""), ""
    chart = bar_chart(periods, title=f"Mentions of {topic.label} over time", in_words=_mentions_in_words)
    return chart, figures_in_words(periods)


def _mentions_in_words(count: int) -> str:
    return counted(count, "{count} mention", "{count} mentions")


def _on_the_record(catalogue: Catalogue, topic: Topic, page: str) -> Markdown:
    """Link what somebody said; nothing for a topic that is not quoted."""
    speaker = catalogue.quoted.get(topic.slug)
    if speaker is None:
        return Markdown("")
    words = escape(counted(len(speaker.quotes), "{count} quotation", "{count} quotations"))
    return link(words, relative(page, addresses.speaker_page(speaker)), title="On the record")


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

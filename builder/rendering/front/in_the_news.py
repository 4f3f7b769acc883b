"""In the news: what the newest articles speak of most, with its coverage over time as a small picture."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from builder.model import Kind, Topic
from builder.rendering.escaping import Markdown, escape_html
from builder.rendering.views import Catalogue, published_of, topic_link
from builder.rendering.wording import counted, span_in_words, titled

SHOWN = 8
BUCKETS = 24
_WHO = frozenset({Kind.PERSON, Kind.ORGANISATION})
_HEIGHT = 16
_LEFT_OUT = 0.05
"""The share of the articles, the oldest, that may lie before the time that the pictures show."""


@dataclass(frozen=True, slots=True)
class InTheNews:
    """A topic in the news.

    Attributes:
        topic: Its link.
        trend: How its coverage ran, as a picture with the same in words; nothing when all is of one day.
        count: How many articles it is in.
    """

    topic: Markdown
    trend: Markdown
    count: str


@dataclass(frozen=True, slots=True)
class WhoAndWhat:
    """Who and what is in the news: people and organisations, places and subjects; most of the newest articles first."""

    who: tuple[InTheNews, ...]
    what: tuple[InTheNews, ...]


def who_and_what(catalogue: Catalogue, newest: Iterable[str], page: str) -> WhoAndWhat:
    """Find what some articles speak of most.

    Args:
        catalogue: The briefing.
        newest: The articles; topics that are in as many of them go by how many articles they are in at all.
        page: Where the links stand.
    """
    counts = Counter(slug for article_id in newest for slug in catalogue.briefing.topics_of.get(article_id, ()))
    topics = sorted(
        (catalogue.topics[slug] for slug in counts),
        key=lambda topic: (-counts[topic.slug], -len(catalogue.topic_articles[topic.slug]), topic.label, topic.slug),
    )
    who = [topic for topic in topics if topic.kind in _WHO][:SHOWN]
    what = [topic for topic in topics if topic.kind not in _WHO][:SHOWN]
    ends = ends_of(catalogue)
    return WhoAndWhat(
        tuple(with_trend(catalogue, topic, ends, page) for topic in who),
        tuple(with_trend(catalogue, topic, ends, page) for topic in what),
    )


def sparkline(days: Sequence[date], first: date, last: date, *, title: str) -> Markdown:
    """Draw how many of some days fall into each of `BUCKETS` equal parts of a time, as bars.

    Args:
        days: One for each thing to count; those before `first` are left out.
        first: Where the time begins.
        last: Where it ends, after `first`.
        title: The same in words, any text.

    Returns:
        An inline SVG whose colours come from the style sheet by the class `spark`.
    """
    length = (last - first).days + 1
    counts = Counter(min((day - first).days * BUCKETS // length, BUCKETS - 1) for day in days if day >= first)
    most = max(counts.values(), default=1)
    bars = []
    for place in sorted(counts):
        height = max(round(counts[place] / most * _HEIGHT), 2)
        bars.append(f"M{4 * place} {_HEIGHT}v-{height}h3v{height}z")
    words = escape_html(title)
    return Markdown(
        f'<svg class="spark" viewBox="0 0 {4 * BUCKETS} {_HEIGHT}" role="img" aria-label="{words}">'
        f'<path class="spark-base" d="M0 {_HEIGHT}h{4 * BUCKETS}"></path><path d="{"".join(bars)}"></path></svg>'
    )


def ends_of(catalogue: Catalogue) -> tuple[date, date] | None:
    """Where the pictures begin and end: a few articles from long before must not press all others into one bar."""
    days = sorted(day.day for day in catalogue.briefing.days for _article in day.article_ids)
    return (days[round((len(days) - 1) * _LEFT_OUT)], days[-1]) if days else None


def with_trend(catalogue: Catalogue, topic: Topic, ends: tuple[date, date] | None, page: str) -> InTheNews:
    """Describe a topic for a list on a page; all trends run between the same ends."""
    articles = catalogue.topic_articles[topic.slug]
    count = counted(len(articles), "{count} article", "{count} articles")
    return InTheNews(topic_link(topic, page), trend_of(catalogue, articles, ends), count)


def trend_of(catalogue: Catalogue, articles: Sequence[str], ends: tuple[date, date] | None) -> Markdown:
    """Draw how many of some articles were published when; nothing where everything is of one day, or none has one."""
    count = counted(len(articles), "{count} article", "{count} articles")
    days = [*filter(None, published_of(catalogue, articles).values())]
    if not ends or ends[0] == ends[1] or not days:
        return Markdown("")
    return sparkline(days, *ends, title=titled(count, span_in_words(days)))

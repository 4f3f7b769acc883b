"""Which feeds there are, and what a feed says of itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from builder.model import Source, Topic
from builder.rendering import addresses
from builder.rendering.addresses import FEED, FEED_ENDINGS, relative
from builder.rendering.escaping import Markdown, escape, link
from builder.rendering.feeds.entries import day_of, newest
from builder.rendering.feeds.plain import plain
from builder.rendering.language import _, filled
from builder.rendering.views import Catalogue
from builder.rendering.wording import titled


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """A feed without its entries; all texts are plain.

    Attributes:
        feed: Its path under docs/ without the ending.
        page: The page whose articles it gives.
        article_ids: The newest of them, at least one; see `newest`.
        origin: What it is made from, for messages.
    """

    feed: str
    page: str
    title: str
    description: str
    article_ids: tuple[str, ...]
    origin: str


def whole_channel(catalogue: Catalogue) -> Channel | None:
    """Describe the feed of the whole briefing; None where no article has a day, or the site no address."""
    name, description = plain(catalogue.site.name), plain(catalogue.site.description or "")
    return _channel(
        catalogue, FEED, addresses.FRONT_PAGE, name, description, [*catalogue.articles], "the whole briefing"
    )


def topic_channel(catalogue: Catalogue, topic: Topic) -> Channel | None:
    """Describe the feed of a topic, likewise."""
    return _channel(
        catalogue,
        addresses.topic_feed(topic),
        addresses.topic_page(topic),
        titled(plain(catalogue.site.name), plain(topic.label)),
        plain(topic.description or ""),
        catalogue.topic_articles[topic.slug],
        f"the topic {topic.label}",
    )


def source_channel(catalogue: Catalogue, source: Source) -> Channel | None:
    """Describe the feed of a source, likewise."""
    return _channel(
        catalogue,
        addresses.source_feed(source),
        addresses.source_page(source),
        titled(plain(catalogue.site.name), plain(source.publisher.name)),
        plain(source.publisher.note or ""),
        source.article_ids,
        f"the source {source.publisher.name}",
    )


def has_feed(catalogue: Catalogue, article_ids: Sequence[str]) -> bool:
    """Tell whether these articles have a feed."""
    return catalogue.site.url is not None and any(day_of(catalogue.articles[found].article) for found in article_ids)


def feed_field(catalogue: Catalogue, feed: str, article_ids: Sequence[str]) -> dict[str, str]:
    """Return what the front matter of a page says of its feed: "feed", its path without the ending."""
    return {"feed": feed} if has_feed(catalogue, article_ids) else {}


def feed_line(catalogue: Catalogue, feed: str, article_ids: Sequence[str], page: str) -> Markdown:
    """Write the links to a feed as a page shows them; nothing where there is no feed."""
    if not has_feed(catalogue, article_ids):
        return Markdown("")
    atom, json = (
        link(escape(name), relative(page, feed + ending))
        for name, ending in zip(("Atom", "JSON"), FEED_ENDINGS, strict=True)
    )
    return filled(_("As a feed: {atom}, {json}"), atom=atom, json=json)


def _channel(
    catalogue: Catalogue, feed: str, page: str, title: str, description: str, article_ids: Sequence[str], origin: str
) -> Channel | None:
    if not has_feed(catalogue, article_ids):
        return None
    return Channel(
        feed=feed,
        page=page,
        title=title,
        description=description,
        article_ids=newest(catalogue, article_ids),
        origin=f"{origin}, as a feed",
    )

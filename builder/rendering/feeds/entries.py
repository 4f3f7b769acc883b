"""What an article is in a feed: the same in every feed that has it, whichever format."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from uuid import UUID, uuid5

from builder.model import Article
from builder.rendering.addresses import site_address, source_feed, topic_page
from builder.rendering.feeds.content import article_html
from builder.rendering.feeds.plain import plain, web_address
from builder.rendering.glimpses import glimpse_of
from builder.rendering.views import Catalogue

NEWEST_IN_FEED = 30

TOPICS_OF_ENTRY = 10
"""The topics that say most of an article; feed readers show them all."""

_OURS = UUID("dcb5d20b-5a4f-5c1c-9a6c-4d1c9d3d1b60")
"""The name space of the ids; any other would do, but another one makes every article new to every feed reader."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """A topic of an entry: its slug, its label, and the address below which the slug is one."""

    slug: str
    label: str
    scheme: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An article in a feed; all texts are plain.

    Attributes:
        id: Never changes while the article's file keeps its path, wherever the site is published.
        address: Of the article's page.
        original: Address of the original, or None.
        published: Midnight (UTC) of the day; None when it is not known.
        updated: Likewise of the later of the days of publication and of change.
        authors: The byline; where there is none, the source.
        source: The publisher's name, or None.
        source_id: The id of the source's own feed; None without a page for the source.
        language: ISO 639-1 code, or None.
        summary: The editor's summary or the first sentence; may be empty.
        html: The text as HTML; None when feeds give excerpts only, and where there is no text.
    """

    id: str
    title: str
    address: str
    original: str | None
    published: datetime | None
    updated: datetime
    authors: tuple[str, ...]
    source: str | None
    source_id: str | None
    language: str | None
    summary: str
    html: str | None
    categories: tuple[Category, ...]


def day_of(article: Article) -> date | None:
    """Return the day by which feeds order an article: of its publication, else of its last change."""
    return article.published or article.modified


def newest(catalogue: Catalogue, article_ids: Iterable[str], *, most: int = NEWEST_IN_FEED) -> tuple[str, ...]:
    """Return the articles that a feed of these has: the newest first, of one day by path.

    Articles without any day are in no feed: Atom asks when an entry changed, and feeds are read for what is new.
    """
    articles = (catalogue.articles[found].article for found in article_ids)
    dated = [(-day.toordinal(), article.path, article.id) for article in articles if (day := day_of(article))]
    return tuple(article_id for _, _, article_id in sorted(dated)[:most])


def entry_id(article: Article) -> str:
    """Return an IRI for an article, made of its id alone.

    A tag: would name the site's host, which may move; so would the page's address. A name of its own stays.
    """
    return uuid5(_OURS, f"article {article.id}").urn


def feed_id(site_name: str, feed: str) -> str:
    """Return an IRI for a feed, made of the site's name and the feed's place on the site."""
    return uuid5(_OURS, f"feed {site_name}\n{feed}").urn


def entry_of(catalogue: Catalogue, article_id: str, site_url: str) -> Entry:
    """Make the entry of an article that has a day."""
    article = catalogue.articles[article_id].article
    days = [day for day in (article.published, article.modified) if day]
    source = catalogue.source_of.get(article_id)
    name = plain(article.source or "") or None

    def resolve(path: str) -> str | None:
        page = catalogue.pages_of_paths.get(path)
        return site_url + site_address(page) if page else None

    return Entry(
        id=entry_id(article),
        title=plain(article.headline),
        address=site_url + site_address(catalogue.pages[article_id]),
        original=web_address(article.url),
        published=_midnight(article.published) if article.published else None,
        updated=_midnight(max(days)),
        authors=tuple(filter(None, map(plain, article.authors))) or ((name,) if name else ()),
        source=name,
        source_id=feed_id(catalogue.site.name, source_feed(source)) if source else None,
        language=article.language,
        summary=plain(glimpse_of(catalogue, article_id).summary),
        html=(article_html(article, resolve=resolve) or None) if catalogue.settings.feeds == "full" else None,
        categories=tuple(_categories(catalogue, article_id, site_url)),
    )


def _categories(catalogue: Catalogue, article_id: str, site_url: str) -> Iterable[Category]:
    for slug in catalogue.briefing.topics_of.get(article_id, ())[:TOPICS_OF_ENTRY]:
        topic = catalogue.topics[slug]
        folder = topic_page(topic).rpartition("/")[0]
        yield Category(slug=slug, label=plain(topic.label), scheme=f"{site_url}{folder}/")


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)

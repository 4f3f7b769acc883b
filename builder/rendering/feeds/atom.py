"""Feeds as Atom (RFC 4287), written with feedgenerator; added is what the format has and the library does not write."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from io import StringIO
from typing import Any

from feedgenerator import Atom1Feed, SimplerXMLGenerator, rfc3339_date

from builder.model import Site
from builder.rendering.addresses import FEED_ENDINGS, site_address
from builder.rendering.feeds.channel import Channel
from builder.rendering.feeds.entries import Entry, feed_id
from builder.rendering.feeds.plain import plain

_ENCODING = "utf-8"


def atom_entry(entry: Entry) -> str:
    """Write an entry as XML without its name space: a piece that every feed with this entry takes over as it is."""
    feed = _AtomFeed(title="", link="", description="")
    feed.add_item(
        entry.title,
        entry.address,
        None,
        pubdate=entry.published,
        updateddate=entry.updated,
        unique_id=entry.id,
        content=entry.html,
        entry=entry,
    )
    out = StringIO()
    feed.write_items(SimplerXMLGenerator(out, _ENCODING, short_empty_elements=True))
    return out.getvalue()


def atom_feed(channel: Channel, entries: Iterable[str], *, updated: datetime, site: Site, site_url: str) -> str:
    """Write a feed.

    Args:
        channel: What it says of itself.
        entries: As `atom_entry` writes them.
        updated: When the entry that changed last did so.
        site: Who gives it out: the author of what names none.
        site_url: The site's address.
    """
    feed = _AtomFeed(
        title=channel.title,
        link=site_url + site_address(channel.page),
        description=channel.description,
        language=site.language,
        author_name=plain(site.name),
        author_link=site_url,
        feed_url=site_url + site_address(channel.feed + FEED_ENDINGS[0]),
        feed_guid=feed_id(site.name, channel.feed),
        updated=updated,
        written="\n".join(entries),
    )
    return f"{feed.writeString(_ENCODING)}\n"


class _AtomFeed(Atom1Feed):  # type: ignore[misc]  # the library has no types
    """Adds several authors, sources, originals, categories with labels, languages, and plain summaries."""

    def latest_post_date(self) -> datetime:
        """Return when the feed changed; the library would take the clock for a feed without items."""
        updated: datetime = self.feed["updated"]
        return updated

    def write_items(self, handler: SimplerXMLGenerator) -> None:
        """Write the items, or, for a feed, the entries that were written before."""
        super().write_items(handler)
        if written := self.feed.get("written"):
            handler.ignorableWhitespace(f"\n{written}\n")  # the one call that writes what is XML already

    def item_attributes(self, item: dict[str, Any]) -> dict[str, str]:
        """Give an entry its language."""
        entry: Entry = item["entry"]
        return {"xml:lang": entry.language} if entry.language else {}

    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict[str, Any]) -> None:
        """Write an entry: the library's elements, then what it has none for."""
        super().add_item_elements(handler, item)
        entry: Entry = item["entry"]
        for author in entry.authors:
            handler.startElement("author", {})
            handler.addQuickElement("name", author)
            handler.endElement("author")
        if entry.summary:
            handler.addQuickElement("summary", entry.summary, {"type": "text"})
        if entry.original:
            handler.addQuickElement("link", None, {"rel": "via", "href": entry.original})
        for category in entry.categories:
            facts = {"term": category.slug, "scheme": category.scheme, "label": category.label}
            handler.addQuickElement("category", None, facts)
        if entry.source and entry.source_id:
            # Of the three elements that a source should have, its last change is told as far as this entry knows it:
            # the entry would change with every other article of the source.
            handler.startElement("source", {})
            handler.addQuickElement("id", entry.source_id)
            handler.addQuickElement("title", entry.source)
            handler.addQuickElement("updated", rfc3339_date(entry.updated))
            handler.endElement("source")

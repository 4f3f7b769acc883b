"""Feeds as JSON Feed, version 1.1."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from builder.model import Site
from builder.rendering.addresses import FEED_ENDINGS, site_address
from builder.rendering.feeds.channel import Channel
from builder.rendering.feeds.entries import Entry
from builder.rendering.feeds.plain import plain

VERSION = "https://jsonfeed.org/version/1.1"


def json_item(entry: Entry) -> str:
    """Write an item as JSON: a piece that every feed with this item takes over as it is.

    An item must have content: where there is neither full text nor a summary, it is the title.
    """
    item: dict[str, Any] = {"id": entry.id, "url": entry.address}
    if entry.original:
        item["external_url"] = entry.original
    item["title"] = entry.title
    if entry.html:
        item["content_html"] = entry.html
    else:
        item["content_text"] = entry.summary or entry.title
    if entry.summary:
        item["summary"] = entry.summary
    if entry.published:
        item["date_published"] = entry.published.isoformat()
    if entry.updated != entry.published:
        item["date_modified"] = entry.updated.isoformat()
    if entry.authors:
        item["authors"] = [{"name": name} for name in entry.authors]
    if entry.categories:
        item["tags"] = [category.label for category in entry.categories]
    if entry.language:
        item["language"] = entry.language
    if entry.source:
        item["_source"] = {"name": entry.source}
    return _json(item)


def json_feed(channel: Channel, items: Iterable[str], *, site: Site, site_url: str) -> str:
    """Write a feed.

    Args:
        channel: What it says of itself.
        items: As `json_item` writes them.
        site: Who gives it out.
        site_url: The site's address.

    Source: JSON Feed, version 1.1 (jsonfeed.org).
    """
    feed: dict[str, Any] = {
        "version": VERSION,
        "title": channel.title,
        "home_page_url": site_url + site_address(channel.page),
        "feed_url": site_url + site_address(channel.feed + FEED_ENDINGS[1]),
    }
    if channel.description:
        feed["description"] = channel.description
    feed["language"] = site.language
    feed["authors"] = [{"name": plain(site.name), "url": site_url}]
    head = _json(feed).removesuffix("}")
    listed = ",\n".join(items)
    return f'{head}, "items": [\n{listed}\n]}}\n'


_json = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode

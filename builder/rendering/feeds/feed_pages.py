"""The files of all feeds."""

from __future__ import annotations

from collections.abc import Iterator

from builder.model import Page
from builder.rendering.addresses import FEED_ENDINGS
from builder.rendering.feeds.atom import atom_entry, atom_feed
from builder.rendering.feeds.channel import channels
from builder.rendering.feeds.entries import entries_of
from builder.rendering.feeds.json_feed import json_feed, json_item
from builder.rendering.views import Catalogue


def feed_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Render every feed in both formats; none when it is not known where the site will be published.

    An entry is the same in all feeds that have it, so it is written once.
    """
    site, url = catalogue.site, catalogue.site.url
    if url is None:
        return
    feeds = tuple(channels(catalogue))
    entries = entries_of(catalogue, {found for feed in feeds for found in feed.article_ids}, site_url=url)
    atom = {found: atom_entry(entry) for found, entry in entries.items()}
    items = {found: json_item(entry) for found, entry in entries.items()}
    for feed in feeds:
        updated = max(entries[found].updated for found in feed.article_ids)
        pieces = (atom[found] for found in feed.article_ids)
        xml = atom_feed(feed, pieces, updated=updated, site=site, site_url=url)
        json = json_feed(feed, (items[found] for found in feed.article_ids), site=site, site_url=url)
        for text, ending in zip((xml, json), FEED_ENDINGS, strict=True):
            yield Page(feed.feed + ending, text, feed.origin)

"""The files of a feed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from builder.model import Page
from builder.rendering.addresses import FEED_ENDINGS
from builder.rendering.drafts import Draft
from builder.rendering.feeds.atom import atom_entry, atom_feed
from builder.rendering.feeds.channel import Channel
from builder.rendering.feeds.entries import Entry, entry_of
from builder.rendering.feeds.json_feed import json_feed, json_item
from builder.rendering.views import Catalogue


def feed_drafts(catalogue: Catalogue, channel: Channel | None, *, site_url: str) -> Iterator[Draft]:
    """Draft a feed in both formats; nothing where there is none.

    An entry is the same in all feeds that have it, so it is written once.
    """
    if channel:
        for ending, write in zip(FEED_ENDINGS, (_atom, _json), strict=True):
            yield Draft(channel.feed + ending, partial(write, catalogue, channel, site_url), (channel, site_url))


def _atom(catalogue: Catalogue, channel: Channel, site_url: str) -> Page:
    entries = [_entry(catalogue, found, site_url) for found in channel.article_ids]
    pieces = (
        catalogue.tracer.once(("atom", found), partial(atom_entry, entry))
        for found, entry in zip(channel.article_ids, entries, strict=True)
    )
    updated = max(entry.updated for entry in entries)
    text = atom_feed(channel, pieces, updated=updated, site=catalogue.site, site_url=site_url)
    return Page(channel.feed + FEED_ENDINGS[0], text, channel.origin)


def _json(catalogue: Catalogue, channel: Channel, site_url: str) -> Page:
    entries = ((found, _entry(catalogue, found, site_url)) for found in channel.article_ids)
    items = (catalogue.tracer.once(("json", found), partial(json_item, entry)) for found, entry in entries)
    text = json_feed(channel, items, site=catalogue.site, site_url=site_url)
    return Page(channel.feed + FEED_ENDINGS[1], text, channel.origin)


def _entry(catalogue: Catalogue, article_id: str, site_url: str) -> Entry:
    return catalogue.tracer.once(("entry", article_id), lambda: entry_of(catalogue, article_id, site_url))

"""The files of a feed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import partial
from typing import NamedTuple

from builder.model import Page
from builder.rendering.addresses import FEED_ENDINGS
from builder.rendering.drafts import Draft
from builder.rendering.feeds.atom import atom_entry, atom_feed
from builder.rendering.feeds.channel import Channel
from builder.rendering.feeds.entries import entry_of
from builder.rendering.feeds.json_feed import json_feed, json_item
from builder.rendering.views import Catalogue


class _Pieces(NamedTuple):
    """The entry of an article in both formats, and when it changed."""

    updated: datetime
    atom: str
    json: str


def feed_drafts(catalogue: Catalogue, channel: Channel | None, *, site_url: str) -> Iterator[Draft]:
    """Draft a feed in both formats; nothing where there is none."""
    if channel:
        for ending, write in zip(FEED_ENDINGS, (_atom, _json), strict=True):
            yield Draft(channel.feed + ending, partial(write, catalogue, channel, site_url), (channel, site_url))


def _atom(catalogue: Catalogue, channel: Channel, site_url: str) -> Page:
    pieces = [_pieces(catalogue, found, site_url) for found in channel.article_ids]
    written = (piece.atom for piece in pieces)
    updated = max(piece.updated for piece in pieces)
    text = atom_feed(channel, written, updated=updated, site=catalogue.site, site_url=site_url)
    return Page(channel.feed + FEED_ENDINGS[0], text, channel.origin)


def _json(catalogue: Catalogue, channel: Channel, site_url: str) -> Page:
    items = (_pieces(catalogue, found, site_url).json for found in channel.article_ids)
    text = json_feed(channel, items, site=catalogue.site, site_url=site_url)
    return Page(channel.feed + FEED_ENDINGS[1], text, channel.origin)


def _pieces(catalogue: Catalogue, article_id: str, site_url: str) -> _Pieces:
    """Write the entry of an article once: it is the same in all feeds that have it."""
    return catalogue.tracer.once(("feeds", article_id), partial(_written, catalogue, article_id, site_url))


def _written(catalogue: Catalogue, article_id: str, site_url: str) -> _Pieces:
    entry = entry_of(catalogue, article_id, site_url)
    return _Pieces(entry.updated, atom_entry(entry), json_item(entry))

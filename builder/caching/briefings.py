"""Briefings as values that can be kept: without the articles, and with the mentions of topics as few flat columns."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

import msgspec
import numpy as np

from builder.linking.subjects.places import Numbers, Places
from builder.model import Briefing, Mention

_LEVEL = 1


@dataclass(frozen=True, slots=True)
class _Kept:
    """A briefing in two pieces, since topics stand in hundreds of thousands of places.

    Attributes:
        rest: The briefing without articles and mentions, encoded and compressed.
        article_ids: The articles by whose places mentions have theirs.
        counts: Of each topic the number of its mentions.
        articles: Of each mention its article, by its place among the ids; this and the following are the bytes of
            arrays of integers of 32 bits.
        starts: Where it begins.
        ends: Where it ends.
    """

    rest: bytes
    article_ids: tuple[str, ...]
    counts: tuple[int, ...]
    articles: bytes
    starts: bytes
    ends: bytes


def pack_briefing(briefing: Briefing, places: Sequence[Places]) -> bytes:
    """Write a briefing as bytes; its articles are left out.

    Args:
        briefing: The briefing.
        places: Of each of its topics the mentions, as numbers.
    """
    topics = tuple(replace(topic, mentions=()) for topic in briefing.topics)
    rest = _rest_encoder.encode(replace(briefing, articles=(), topics=topics))
    kept = _Kept(
        rest=zlib.compress(rest, _LEVEL),
        article_ids=tuple(places[0].article_ids) if places else (),
        counts=tuple(map(len, places)),
        articles=_joined(own.articles for own in places),
        starts=_joined(own.starts for own in places),
        ends=_joined(own.ends for own in places),
    )
    return _encoder.encode(kept)


def unpack_briefing(packed: bytes) -> Briefing | None:
    """Read a briefing back, without its articles; None for bytes that are none."""
    try:
        kept = _decoder.decode(packed)
        briefing = _rest_decoder.decode(zlib.decompress(kept.rest))
    except (zlib.error, msgspec.MsgspecError):  # another version of this program wrote it
        return None
    mentions = _mentions(kept)
    bounds = pairwise(accumulate(kept.counts, initial=0))
    topics = tuple(
        replace(topic, mentions=mentions[start:end])
        for topic, (start, end) in zip(briefing.topics, bounds, strict=True)
    )
    return replace(briefing, topics=topics)


def _joined(columns: Iterable[Numbers]) -> bytes:
    return b"".join(column.tobytes() for column in columns)


def _mentions(kept: _Kept) -> tuple[Mention, ...]:
    columns = (np.frombuffer(column, dtype=np.int32) for column in (kept.articles, kept.starts, kept.ends))
    return Places(kept.article_ids, *columns).mentions


_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(_Kept)
_rest_encoder = msgspec.msgpack.Encoder(order="deterministic")
_rest_decoder = msgspec.msgpack.Decoder(Briefing)

"""Readwise: what its API exports."""

from __future__ import annotations

from collections.abc import Iterator

from builder.noting.exchange.foreign import Foreign, day, mapping, sequence, text


def read_readwise(data: object) -> Iterator[Foreign]:
    """Yield the highlights, from documents with their highlights or from a bare list of highlights.

    Source: the Readwise API, version 2, `/api/v2/export/` and `/api/v2/highlights/`.
    """
    number = 0
    for result in map(mapping, sequence(mapping(data).get("results"))):
        for highlight in map(mapping, sequence(result.get("highlights", result))):
            number += 1
            addresses = (result.get("source_url"), highlight.get("url"), result.get("unique_url"))
            tags = (mapping(tag).get("name", tag) for tag in sequence(highlight.get("tags")))
            yield Foreign(
                place=f"highlight {number}",
                addresses=tuple(dict.fromkeys(filter(None, map(text, addresses)))),
                title=text(result.get("title")) or text(result.get("readable_title")),
                exact=text(highlight.get("text")),
                text=text(highlight.get("note")),
                tags=tuple(filter(None, map(text, tags))),
                created=day(highlight.get("highlighted_at")) or day(highlight.get("created_at")),
            )

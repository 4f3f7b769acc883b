"""wallabag: what it exports, and what its API lists."""

from __future__ import annotations

from collections.abc import Iterator

from builder.noting.exchange.foreign import Foreign, day, mapping, sequence, text


def read_wallabag(data: object) -> Iterator[Foreign]:
    """Yield the annotations of all entries; the tags are the entry's, not the annotation's, and are left out.

    Source: wallabag 2, the export of entries as JSON and `/api/entries`.
    """
    listed = mapping(mapping(data).get("_embedded")).get("items", data)
    number = 0
    for entry in map(mapping, sequence(listed)):
        addresses = (entry.get("url"), entry.get("given_url"), entry.get("origin_url"))
        for annotation in map(mapping, sequence(entry.get("annotations"))):
            number += 1
            yield Foreign(
                place=f"annotation {number}",
                addresses=tuple(dict.fromkeys(filter(None, map(text, addresses)))),
                title=text(entry.get("title")),
                exact=text(annotation.get("quote")),
                text=text(annotation.get("text")),
                author=text(annotation.get("user")) or None,
                created=day(annotation.get("created_at")),
            )

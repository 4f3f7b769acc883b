"""Hypothesis: what its client exports and its API gives."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from builder.noting.exchange.foreign import Foreign, day, mapping, sequence, text, texts, words


def read_hypothesis(data: object) -> Iterator[Foreign]:
    """Yield the annotations, from `rows` (API) or `annotations` (the client's export).

    Source: the Hypothesis API, version 1, `/api/search`; the client's "Export annotations" as JSON.
    """
    top = mapping(data)
    for number, item in enumerate(sequence(top.get("rows", top.get("annotations"))), start=1):
        row = mapping(item)
        target = next(map(mapping, sequence(row.get("target"))), {})
        selector = _quote(target)
        title = next(iter(texts(mapping(row.get("document")).get("title"))), "")
        yield Foreign(
            place=f"annotation {number}",
            addresses=tuple(dict.fromkeys(filter(None, (text(row.get("uri")), text(target.get("source")))))),
            title=title,
            exact=text(selector.get("exact")),
            prefix=words(selector.get("prefix")),
            suffix=words(selector.get("suffix")),
            text=text(row.get("text")),
            tags=texts(row.get("tags")),
            author=_author(row),
            created=day(row.get("created")),
        )


def _quote(target: Mapping[str, object]) -> Mapping[str, object]:
    selectors = map(mapping, sequence(target.get("selector")))
    return next((selector for selector in selectors if selector.get("type") == "TextQuoteSelector"), {})


def _author(row: Mapping[str, object]) -> str | None:
    """The name that is shown, else that of the account, "acct:name@hypothes.is"."""
    shown = text(mapping(row.get("user_info")).get("display_name"))
    return shown or text(row.get("user")).removeprefix("acct:").partition("@")[0] or None

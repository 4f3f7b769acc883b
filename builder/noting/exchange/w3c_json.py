"""W3C Web Annotations as JSON-LD: collections, pages, lists and single annotations; what we export ourselves is one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from builder.noting.exchange.foreign import Foreign, day, mapping, sequence, text, words


def read_w3c(data: object) -> Iterator[Foreign]:
    """Yield the annotations, those of nested pages included.

    Source: W3C Web Annotation Data Model, Recommendation of 23 February 2017.
    """
    for number, annotation in enumerate(_annotations(data), start=1):
        target = next(map(_resource, sequence(annotation.get("target"))), {})
        source = mapping(target.get("source"))
        selector = _quote(target)
        addresses = (target.get("scope"), target.get("source"), source.get("id"), target.get("id"))
        bodies = [
            _resource(body, key="value") for body in sequence(annotation.get("body", annotation.get("bodyValue")))
        ]
        yield Foreign(
            place=f"annotation {number}",
            addresses=tuple(dict.fromkeys(filter(None, map(text, addresses)))),
            exact=text(selector.get("exact")),
            prefix=words(selector.get("prefix")),
            suffix=words(selector.get("suffix")),
            text="\n\n".join(text(body.get("value")) for body in bodies if _is_comment(body)),
            tags=tuple(text(body.get("value")) for body in bodies if _purposes(body) == ["tagging"]),
            author=next(filter(None, map(_name, sequence(annotation.get("creator")))), None),
            created=day(annotation.get("created")),
            sources=tuple(filter(None, (_link(body) for body in bodies))),
        )


def _annotations(data: object) -> Iterator[Mapping[str, object]]:
    for item in map(mapping, sequence(data)):
        nested = [item[key] for key in ("first", "items", "@graph") if key in item]
        if nested:
            for value in nested:
                yield from _annotations(value)
        elif "target" in item:
            yield item


def _resource(value: object, key: str = "id") -> Mapping[str, object]:
    """A resource; one that is given by its address, or its text, alone is the same as an object with that."""
    return {key: value, "type": "TextualBody" if key == "value" else ""} if isinstance(value, str) else mapping(value)


def _quote(target: Mapping[str, object]) -> Mapping[str, object]:
    selectors = map(mapping, sequence(target.get("selector")))
    return next((selector for selector in selectors if selector.get("type") == "TextQuoteSelector"), {})


def _purposes(body: Mapping[str, object]) -> list[object]:
    return sequence(body.get("purpose"))


def _is_comment(body: Mapping[str, object]) -> bool:
    return bool(text(body.get("value"))) and _purposes(body) != ["tagging"]


def _link(body: Mapping[str, object]) -> str:
    return text(body.get("source")) if _purposes(body) == ["linking"] else ""


def _name(creator: object) -> str:
    return text(creator) or text(mapping(creator).get("name")) or text(mapping(creator).get("nickname"))

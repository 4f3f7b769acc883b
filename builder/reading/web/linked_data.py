"""The articles that the JSON-LD scripts of a page describe, with what they refer to in its graph."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from builder.reading.web.references import unescape_text

_ARTICLE_TYPE = re.compile(r"(?:Article|Posting|Report|Review|Analysis|Opinion)$")
_TRAILING_COMMA = re.compile(r",(?=\s*[\]}])")
_PARTS = ("@graph", "mainEntity", "mainEntityOfPage")


@dataclass(frozen=True, slots=True)
class LinkedValue:
    """A literal of the linked data.

    Attributes:
        text: Entities resolved, white space collapsed, not empty.
        kinds: The types of the thing that it names, e.g. ("Person",); empty where it is no thing.
        script: Which of the scripts it stands in, counted from 0.
    """

    text: str
    kinds: tuple[str, ...]
    script: int


@dataclass(slots=True)
class LinkedData:
    """What the scripts describe: their articles in order, and every thing that can be referred to, by its address."""

    articles: list[tuple[Mapping[str, object], int]] = field(default_factory=list)
    things: dict[str, Mapping[str, object]] = field(default_factory=dict)

    def values(self, name: str) -> tuple[LinkedValue, ...]:
        """All values of a property of the first article that has any, "a.b" being b of its a; a thing by its name."""
        first, _, rest = name.partition(".")
        for article, script in self.articles:
            found = tuple(self._literals(article.get(first), rest or "name", script))
            if found:
                return found
        return ()

    def _literals(self, value: object, part: str, script: int) -> Iterator[LinkedValue]:
        for one in _listed(value):
            kinds: tuple[str, ...] = ()
            if isinstance(one, dict):
                address = one.get("@id")
                thing = one if part in one or not isinstance(address, str) else self.things.get(address, one)
                kinds = _kinds(thing)
                texts = _listed(thing.get(part))
            else:
                texts = [one]
            for text in texts:
                words = unescape_text(text) if isinstance(text, str) else ""
                if words:
                    yield LinkedValue(words, kinds, script)


def parse_linked_data(sources: Sequence[str]) -> LinkedData:
    """Read the JSON-LD scripts of a page; one that is not JSON says nothing.

    Args:
        sources: The scripts' texts. Comment or CDATA marks around one, and commas after a last item, are forgiven.

    Source: JSON-LD 1.1, W3C; schema.org Article.

    >>> graph = '{"@graph": [{"@type": "Article", "author": {"@id": "#a"}}, {"@id": "#a", "name": "Ada Example"}]}'
    >>> [value.text for value in parse_linked_data([graph]).values("author")]
    ['Ada Example']
    """
    data = LinkedData()
    for number, source in enumerate(sources):
        for thing in _things(_listed(_parse(source))):
            address = thing.get("@id")
            if isinstance(address, str) and len(thing) > 1:
                data.things.setdefault(address, thing)
            if any(_ARTICLE_TYPE.search(kind) for kind in _kinds(thing)):
                data.articles.append((thing, number))
    return data


def _parse(source: str) -> object:
    inner = source[source.find("{") : source.rfind("}") + 1]
    for text in (source.strip(), f"[{inner}]", f"[{_TRAILING_COMMA.sub('', inner)}]"):
        try:
            return json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _things(waiting: list[object]) -> Iterator[Mapping[str, object]]:
    for thing in waiting:  # which grows meanwhile
        if isinstance(thing, dict):
            yield thing
            for part in _PARTS:
                waiting += _listed(thing.get(part))
        elif isinstance(thing, list):
            waiting += thing


def _kinds(thing: Mapping[str, object]) -> tuple[str, ...]:
    return tuple(kind for kind in _listed(thing.get("@type")) if isinstance(kind, str))


def _listed(value: object) -> list[object]:
    if value is None:
        return []
    return list(_flat(value)) if isinstance(value, list) else [value]


def _flat(values: Iterable[object]) -> Iterator[object]:
    """The items of a list and of the lists right in it."""
    for value in values:
        if isinstance(value, list):
            yield from value
        else:
            yield value

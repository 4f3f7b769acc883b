"""What a web page declares of itself for machines, and where: JSON-LD, Open Graph and other metadata."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from typing import TypeVar

from lxml.html import HtmlElement

from builder.model import Evidence
from builder.reading.findings import Finding

_ARTICLE_TYPE = re.compile(r"(Article|Posting|Report|Review|Analysis|Opinion)$")

_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Said:
    """A value as the page gives it.

    Attributes:
        text: White space collapsed.
        line: 1-based line of the file.
        rule: What kind of place it stands in, e.g. "json-ld".
        confidence: How far it can be believed, in [0, 1], 1 is certain.
    """

    text: str
    line: int
    rule: str
    confidence: float

    def found(self, value: _Value) -> Finding[_Value]:
        """What was read from these words, with them as evidence."""
        return Finding(value, Evidence(self.line, self.text, self.rule, self.confidence))


class Declarations:
    """The declarations of one page, by the names of their properties.

    Source: schema.org Article; The Open Graph protocol.
    """

    def __init__(self, tree: HtmlElement, *, first_line: int) -> None:
        """Collect what stands in the scripts and meta elements; `first_line` is the file's line of the page's first."""
        self._before = first_line - 1
        self._linked: list[tuple[Mapping[str, object], HtmlElement]] = []
        self._meta: dict[str, tuple[str, int]] = {}
        for element in tree.iter("script", "meta"):
            if element.tag == "script" and "ld+json" in (element.get("type") or ""):
                self._linked += [(thing, element) for thing in _articles(element.text or "")]
            name = element.get("property") or element.get("name") or element.get("itemprop") or ""
            content = " ".join(unescape(element.get("content") or "").split())
            if name and content:
                self._meta.setdefault(name.lower(), (content, self.line_of(element)))

    def line_of(self, element: HtmlElement) -> int:
        """The 1-based line of the file on which an element of the page begins."""
        return (element.sourceline or 1) + self._before

    def first(self, linked: Sequence[str], meta: Sequence[str]) -> Said | None:
        """The first value that is declared under one of these names, JSON-LD before metadata."""
        return next((said[0] for name in linked if (said := self.linked(name))), None) or self.meta(meta)

    def meta(self, names: Iterable[str]) -> Said | None:
        """The content of the first of these meta elements that the page has."""
        name = next((name for name in names if name in self._meta), None)
        if name is None:
            return None
        rule = "open-graph" if name.partition(":")[0] in ("og", "article") else "meta"
        return Said(*self._meta[name], rule, 0.9 if rule == "open-graph" else 0.8)

    def linked(self, name: str) -> tuple[Said, ...]:
        """All values of a property of the first article in the JSON-LD that has it, "a.b" being b of its a.

        Their line is that of the first of them: to look for each would take a time that grows with the square.
        """
        first, _, rest = name.partition(".")
        for thing, script in self._linked:
            texts = [text for value in _listed(thing.get(first)) if (text := _literal(value, rest))]
            if texts:
                line = self._line_in(script, texts[0])
                return tuple(Said(text, line, "json-ld", 0.95) for text in texts)
        return ()

    def _line_in(self, script: HtmlElement, text: str) -> int:
        source = script.text or ""
        place = max(source.find(text), 0)
        return self.line_of(script) + source.count("\n", 0, place)


def _articles(source: str) -> list[Mapping[str, object]]:
    """The articles in a JSON-LD script; none when it is not JSON."""
    try:
        waiting = _listed(json.loads(source.strip(), strict=False))
    except (ValueError, RecursionError):
        return []
    articles: list[Mapping[str, object]] = []
    for thing in waiting:  # which grows meanwhile
        if isinstance(thing, dict):
            waiting += _listed(thing.get("@graph")) + _listed(thing.get("mainEntity"))
            if any(isinstance(kind, str) and _ARTICLE_TYPE.search(kind) for kind in _listed(thing.get("@type"))):
                articles.append(thing)
        elif isinstance(thing, list):
            waiting += thing
    return articles


def _listed(value: object) -> list[object]:
    if value is None:
        return []
    return list(value) if isinstance(value, list) else [value]


def _literal(value: object, part: str) -> str:
    """The text of a JSON-LD value, or of the named part of a thing; a thing without it is known by its name."""
    if isinstance(value, dict):
        value = value.get(part or "name")
    return " ".join(unescape(value).split()) if isinstance(value, str) else ""

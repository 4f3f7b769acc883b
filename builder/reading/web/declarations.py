"""What a web page declares of itself for machines, and where: JSON-LD, Open Graph and other metadata, microdata."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from lxml.html import HtmlElement

from builder.model import Evidence
from builder.reading.findings import Finding
from builder.reading.web.linked_data import parse_linked_data
from builder.reading.web.references import unescape_text

_ARTICLE_SCOPE = re.compile(r"(?:Article|Posting|Report|Review|Analysis|Opinion|WebPage)$")
_MARKED = frozenset("headline author creator datePublished dateModified dateCreated articleSection".split())
_AUTHORS = frozenset({"author", "creator"})
_MAX_MARKED_CHARACTERS = 300
_MOST_MARKED = 50
_SPACED = 10
"""How many times as long as its text an element may be for white space."""

_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Said:
    """A value as the page gives it.

    Attributes:
        text: White space collapsed.
        line: 1-based line of the file.
        rule: What kind of place it stands in, e.g. "json-ld".
        confidence: How far it can be believed by its place alone, in [0, 1], 1 is certain.
        is_organisation: Whether the page says that it names an organisation.
    """

    text: str
    line: int
    rule: str
    confidence: float
    is_organisation: bool = False

    def found(self, value: _Value, *, confidence: float | None = None, beside: Said | None = None) -> Finding[_Value]:
        """What was read from these words, with them as evidence.

        Args:
            value: What they mean.
            confidence: In place of the place's own, when other evidence speaks for or against the value.
            beside: Other words that were weighed against these, and that the evidence shows after them.
        """
        text = f"{self.text} ({beside.rule}: {beside.text})" if beside else self.text
        return Finding(
            value, Evidence(self.line, text, self.rule, self.confidence if confidence is None else confidence)
        )


class Declarations:
    """The declarations of one page, by the names of their properties.

    Source: schema.org Article; The Open Graph protocol; WHATWG HTML, Microdata.
    """

    def __init__(self, tree: HtmlElement, *, first_line: int) -> None:
        """Collect what stands in scripts, meta and marked elements; `first_line` is the file's line of the page's."""
        self._before = first_line - 1
        self._scripts: list[HtmlElement] = []
        self._meta: dict[str, list[Said]] = {}
        self._marked: dict[str, list[Said]] = {}
        for element in tree.iter("script", "meta"):
            if element.tag == "script":
                if "ld+json" in (element.get("type") or ""):
                    self._scripts.append(element)
            else:
                self._add_meta(element)
        self._linked = parse_linked_data([script.text or "" for script in self._scripts])
        for element in tree.xpath("//*[@itemprop or @property][not(self::meta)]"):
            self._add_marked(element)

    def line_of(self, element: HtmlElement) -> int:
        """The 1-based line of the file on which an element of the page begins."""
        return (element.sourceline or 1) + self._before

    def first(self, linked: Iterable[str], meta: Iterable[str], marked: Iterable[str] = ()) -> Said | None:
        """The first value declared under one of these names: in JSON-LD, then metadata, then marked elements."""
        return next(iter(self.all(linked, meta, marked)), None)

    def all(self, linked: Iterable[str], meta: Iterable[str], marked: Iterable[str] = ()) -> tuple[Said, ...]:
        """The first value under each of these names, in the order of `first`."""
        groups = (
            *(self.linked(name) for name in linked),
            *(self.meta(name) for name in meta),
            *(self.marked(name) for name in marked),
        )
        return tuple(group[0] for group in groups if group)

    def meta(self, name: str) -> tuple[Said, ...]:
        """The contents of the meta elements of this name (in lower case), in the page's order."""
        return tuple(self._meta.get(name, ()))

    def marked(self, name: str) -> tuple[Said, ...]:
        """The values of the elements that are marked with this property of the article, in the page's order."""
        return tuple(self._marked.get(name, ()))

    def linked(self, name: str) -> tuple[Said, ...]:
        """All values of a property of the first article in the JSON-LD that has it, "a.b" being b of its a.

        Their line is that of the first of them: to look for each would take a time that grows with the square.
        """
        values = self._linked.values(name)
        if not values:
            return ()
        line = self._line_in(self._scripts[values[0].script], values[0].text)
        return tuple(
            Said(value.text, line, "json-ld", 0.95, any("organi" in kind.lower() for kind in value.kinds))
            for value in values
        )

    def _line_in(self, script: HtmlElement, text: str) -> int:
        source = script.text or ""
        place = max(source.find(text), 0)
        return self.line_of(script) + source.count("\n", 0, place)

    def _add_meta(self, element: HtmlElement) -> None:
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").lower()
        content = unescape_text(element.get("content") or "")
        if name and content:
            rule = "open-graph" if name.partition(":")[0] in ("og", "article") else "meta"
            said = Said(content, self.line_of(element), rule, 0.9 if rule == "open-graph" else 0.8)
            self._meta.setdefault(name, []).append(said)

    def _add_marked(self, element: HtmlElement) -> None:
        name = (element.get("itemprop") or element.get("property") or "").rpartition(":")[2]
        if name not in _MARKED or len(self.marked(name)) == _MOST_MARKED or not _is_of_article(element, name):
            return
        named = element.xpath("(.//*[@itemprop='name'])[1]") if element.get("itemscope") is not None else []
        source = named[0] if named else element
        text = source.get("content") or source.get("datetime") or short_text(source, _MAX_MARKED_CHARACTERS)
        text = unescape_text(text)
        if text:
            organisation = (element.get("itemtype") or "").endswith("Organization")
            self._marked.setdefault(name, []).append(Said(text, self.line_of(element), "microdata", 0.85, organisation))


def short_text(element: HtmlElement, most_characters: int) -> str:
    """The text of an element, white space collapsed; empty when it is longer, which takes no longer to find out."""
    text = ""
    for part in element.itertext():
        text += part
        if len(text) > _SPACED * most_characters:
            return ""
    text = " ".join(text.split())
    return text if len(text) <= most_characters else ""


def _is_of_article(element: HtmlElement, name: str) -> bool:
    """Whether the thing that an element's property belongs to is an article; authors of nothing can be any story's."""
    scope = next((around for around in element.iterancestors() if around.get("itemscope") is not None), None)
    if scope is None:
        return name not in _AUTHORS
    return bool(_ARTICLE_SCOPE.search((scope.get("itemtype") or "").rstrip("/")))

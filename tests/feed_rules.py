"""What the specifications of Atom and JSON Feed require of a feed, as checks that name what is wrong."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import jsonschema
from lxml import etree

ATOM = "{http://www.w3.org/2005/Atom}"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_FEED_ONCE, _FEED_MOST_ONCE = ("id", "title", "updated"), ("generator", "icon", "logo", "rights", "subtitle")
_FEED_MANY = ("author", "category", "contributor", "link", "entry")
_ENTRY_MOST_ONCE = ("content", "published", "rights", "source", "summary")
_ENTRY_MANY = ("author", "category", "contributor", "link")
_ATTRIBUTES = {
    "title": {"type"},
    "summary": {"type"},
    "content": {"type", "src"},
    "subtitle": {"type"},
    "link": {"href", "rel", "type", "hreflang", "title", "length"},
    "category": {"term", "scheme", "label"},
}
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")
_RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")


def atom_faults(text: str) -> list[str]:
    """Return what keeps a document from being a feed by RFC 4287, sections 3 and 4; nothing when it is one.

    Raises:
        lxml.etree.XMLSyntaxError: It is not even XML.
    """
    root = etree.fromstring(text.encode())
    if root.tag != f"{ATOM}feed":
        return [f"the root is {root.tag}"]
    faults = list(_common(root, "feed", _FEED_ONCE, _FEED_MOST_ONCE, _FEED_MANY))
    if not [link for link in root.findall(f"{ATOM}link") if link.get("rel") == "self"]:
        faults.append("feed: no link to itself (4.1.1, SHOULD)")
    entries = root.findall(f"{ATOM}entry")
    latest = root.findtext(f"{ATOM}updated", "")
    for entry in entries:
        faults += _common(entry, "entry", _FEED_ONCE, _ENTRY_MOST_ONCE, _ENTRY_MANY)
        faults += _entry(entry, root)
        if entry.findtext(f"{ATOM}updated", "") > latest:
            faults.append("entry: changed later than the feed (4.2.15)")
    ids = Counter(entry.findtext(f"{ATOM}id") for entry in entries)
    faults += [f"entry: the id {found} stands {number} times (4.1.1)" for found, number in ids.items() if number > 1]
    return faults


def _common(
    parent: Any, name: str, once: tuple[str, ...], most_once: tuple[str, ...], many: tuple[str, ...]
) -> Iterator[str]:
    counts = Counter(child.tag.removeprefix(ATOM) for child in parent)
    for child, number in counts.items():
        if child not in (*once, *most_once, *many):
            yield f"{name}: unknown element {child}"
        if number > 1 and child not in many:
            yield f"{name}: {number} elements {child}"
    yield from (f"{name}: no {child}" for child in once if not counts[child])
    for child in parent:
        yield from _element(child, child.tag.removeprefix(ATOM))
    shown = Counter(
        (link.get("type"), link.get("hreflang"))
        for link in parent.findall(f"{ATOM}link")
        if link.get("rel", "alternate") == "alternate"
    )
    yield from (f"{name}: {number} alternate links of one type (4.1.1)" for number in shown.values() if number > 1)


def _element(element: Any, name: str) -> Iterator[str]:
    allowed = _ATTRIBUTES.get(name, set()) | {_LANGUAGE}
    yield from (f"{name}: unknown attribute {attribute}" for attribute in set(element.keys()) - allowed)
    for names, check in _CHECKS.items():
        if name in names:
            yield from check(element, name)


def _id(element: Any, name: str) -> Iterator[str]:
    if not _IRI.fullmatch(element.text or ""):
        yield f"{name}: {element.text!r} is no IRI (4.2.6)"


def _date(element: Any, name: str) -> Iterator[str]:
    if not _RFC_3339.fullmatch(element.text or ""):
        yield f"{name}: {element.text!r} is no date of RFC 3339 (3.3)"


def _text(element: Any, name: str) -> Iterator[str]:
    if element.get("type", "text") not in ("text", "html"):
        yield f"{name}: a type that is not written here"
    if len(element):
        yield f"{name}: elements in text (3.1.1)"


def _person(element: Any, name: str) -> Iterator[str]:
    counts = Counter(child.tag.removeprefix(ATOM) for child in element)
    if counts["name"] != 1 or counts.keys() - {"name", "uri", "email"} or max(counts.values()) > 1:
        yield f"{name}: {dict(counts)} (3.2)"
    if not element.findtext(f"{ATOM}name"):
        yield f"{name}: no name (3.2.1)"


def _link(element: Any, name: str) -> Iterator[str]:
    if not _IRI.fullmatch(element.get("href", "")):
        yield f"{name}: {element.get('href')!r} is no absolute address (4.2.7.1)"


def _category(element: Any, name: str) -> Iterator[str]:
    if not element.get("term"):
        yield f"{name}: no term (4.2.2.1)"
    if not _IRI.fullmatch(element.get("scheme", "none:given")):
        yield f"{name}: the scheme is no IRI (4.2.2.2)"


def _source(element: Any, _: str) -> Iterator[str]:
    for child in element:
        yield from _element(child, child.tag.removeprefix(ATOM))


_CHECKS = {
    ("id", "icon", "logo"): _id,
    ("updated", "published"): _date,
    ("title", "summary", "subtitle", "rights", "content"): _text,
    ("author", "contributor"): _person,
    ("link",): _link,
    ("category",): _category,
    ("source",): _source,
}


def _entry(entry: Any, feed: Any) -> Iterator[str]:
    source = entry.find(f"{ATOM}source")
    places = (place for place in (entry, source, feed) if place is not None)
    if not any(place.find(f"{ATOM}author") is not None for place in places):
        yield "entry: no author, nor has the feed one (4.1.2)"
    links = [link for link in entry.findall(f"{ATOM}link") if link.get("rel", "alternate") == "alternate"]
    if entry.find(f"{ATOM}content") is None and not links:
        yield "entry: neither content nor an alternate link (4.1.2)"


_AUTHORS = {
    "type": "array",
    "items": {
        "type": "object",
        "minProperties": 1,
        "properties": {"name": {"type": "string"}, "url": {"type": "string"}, "avatar": {"type": "string"}},
        "additionalProperties": False,
    },
}
_ITEM = {
    "type": "object",
    "required": ["id"],
    "anyOf": [{"required": ["content_html"]}, {"required": ["content_text"]}],
    "properties": {
        **{
            name: {"type": "string"}
            for name in ("id", "title", "content_html", "content_text", "summary", "image", "banner_image", "language")
        },
        **{name: {"type": "string", "pattern": _IRI.pattern} for name in ("url", "external_url")},
        **{
            name: {"type": "string", "pattern": f"^{_RFC_3339.pattern}$"}
            for name in ("date_published", "date_modified")
        },
        "authors": _AUTHORS,
        "tags": {"type": "array", "items": {"type": "string"}},
    },
    "patternProperties": {"^_[A-Za-z]+$": {"type": "object"}},
    "additionalProperties": False,
}
_JSON_FEED = {
    "type": "object",
    "required": ["version", "title", "items"],
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        **{
            name: {"type": "string"} for name in ("title", "description", "user_comment", "icon", "favicon", "language")
        },
        **{name: {"type": "string", "pattern": _IRI.pattern} for name in ("home_page_url", "feed_url", "next_url")},
        "authors": _AUTHORS,
        "expired": {"type": "boolean"},
        "items": {"type": "array", "items": _ITEM},
    },
    "patternProperties": {"^_[A-Za-z]+$": {"type": "object"}},
    "additionalProperties": False,
}


def json_feed_faults(text: str) -> list[str]:
    """Return what keeps a document from being a JSON Feed of version 1.1; nothing when it is one."""
    feed = json.loads(text)
    faults = [error.message for error in jsonschema.Draft202012Validator(_JSON_FEED).iter_errors(feed)]
    ids = Counter(item.get("id") for item in feed.get("items", ()))
    return faults + [f"the id {found} stands {number} times" for found, number in ids.items() if number > 1]

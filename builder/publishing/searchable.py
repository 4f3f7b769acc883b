"""What the search is told of a built page: its facts, and the part of it that is read rather than used."""

from __future__ import annotations

import html
import json
import re
import zlib
from dataclasses import dataclass
from urllib.parse import urlencode

import msgspec

NOT_FOUND = frozenset({"search", "front", "topic", "speaker"})
"""Kinds of pages that are not in the index; topics and speakers are looked up by their names."""

BY_HAND = "page"
"""The kind of a page that says none: the editors wrote it."""

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_PASSED_OVER = re.compile(r"(?:timeline|editions)/\d{4}-\d\d-\d\d/|timeline/undated-|(?:topics|sources)/[^/]+/[^/]+/")
"""Each page in the index makes every search fetch 6 bytes more. So pages of single days are passed over, of which there
can be nearly as many as articles, which are found themselves, and parts of long lists, whose first page is found."""

_PARTS = {
    "article": r'<\w+(?= class="(?:standfirst|story|caption|notes)[ "])',
    "notes": r'<div(?= class="passage-note")',
}
"""The elements that hold what is read on a page, by its kind. Other generated pages are lists of what has a page of its
own: they are found by what they are called, so that an article that arrives does not change them in the index."""

_FACTS = re.compile(
    r'<meta name="search" content="(?P<kind>[^"]*)" data-day="(?P<day>[^"]*)" data-source="(?P<source>[^"]*)" '
    r"data-topics='(?P<topics>[^']*)' data-names='(?P<names>[^']*)'>"
)
_DESCRIPTION = re.compile(r'<meta name="description" content="([^"]*)">')
_CONTENT = re.compile(r'<article class="md-content__inner[^>]*>(.*)</article>', re.DOTALL)
_TITLE = re.compile(r"<h1\b[^>]*>(.*?)</h1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_ID = re.compile(r'(<(?!h[2-6]\b)[a-z][^>]*?) id="[^"]*"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Searchable:
    """A page as the search knows it.

    Attributes:
        url: Its address relative to the site, e.g. "topics/mosul/"; the front page has "".
        title: Its headline.
        kind: A value of `PageKind`, or "page" for one that was written by hand.
        day: ISO 8601 day on which it was published; empty where there is none.
        source: Who published it; empty where nobody did.
        topics: The labels of its topics.
        names: Other words by which it is found: its authors.
        text: HTML of what is read on it.
    """

    url: str
    title: str
    kind: str
    day: str
    source: str
    topics: tuple[str, ...]
    names: tuple[str, ...]
    text: str


def pack(page: Searchable) -> bytes:
    """Write what the search knows of a page as bytes."""
    return zlib.compress(_encoder.encode(page), _LEVEL)


def unpack(packed: bytes) -> Searchable:
    """Read it back."""
    return _decoder.decode(zlib.decompress(packed))


_LEVEL = 1
_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(Searchable)


def searchable(url: str, page: str) -> Searchable | None:
    """Read a built page.

    Args:
        url: Its address relative to the site.
        page: Its HTML as the theme wrote it.

    Returns:
        None for a page that the search passes over, and for one that was not made with this theme.
    """
    facts = _FACTS.search(page)
    if facts is None or facts["kind"] in NOT_FOUND or _PASSED_OVER.match(url):
        return None
    inner = _CONTENT.search(page)
    content = inner[1] if inner else ""
    heading = _TITLE.search(content)
    description = _DESCRIPTION.search(page)
    kind = html.unescape(facts["kind"]) or BY_HAND
    return Searchable(
        url=url,
        title=" ".join(html.unescape(_TAG.sub("", heading[1])).split()) if heading else "",
        kind=kind,
        day=facts["day"] if _DAY.fullmatch(facts["day"]) else "",
        source=html.unescape(facts["source"]),
        topics=tuple(json.loads(facts["topics"])),
        names=tuple(json.loads(facts["names"])),
        text=_text(kind, content) or f"<p data-pagefind-body>{description[1] if description else ''}</p>",
    )


def seen_by_search(page: str) -> tuple[str, ...]:
    """Cut out of a built page all that `searchable` looks at: where that is the same, so is what it returns."""
    found = (pattern.search(page) for pattern in (_FACTS, _DESCRIPTION, _CONTENT))
    return tuple(match[0] if match else "" for match in found)


def _text(kind: str, content: str) -> str:
    """Mark what is read; ids other than of headings would only make the index larger."""
    lean = _ID.sub(r"\1", _TITLE.sub("", content, count=1))
    if kind == BY_HAND:
        return f"<div data-pagefind-body>{lean}</div>"
    if kind not in _PARTS:
        return ""
    marked, found = re.subn(_PARTS[kind], r"\g<0> data-pagefind-body", lean)
    return marked if found else ""


def page_for_pagefind(page: Searchable) -> str:
    """Write the HTML that Pagefind reads for a page."""
    fields = "".join(
        f'<meta data-pagefind-meta="{name}[content]" content="{html.escape(value)}">'
        for name, value in (("title", page.title), ("names", "; ".join(page.names)))
        if value
    )
    return f"<html><head>{fields}</head><body>{page.text}</body></html>"


def address_for_pagefind(page: Searchable) -> str:
    """Write the address that Pagefind gives back for a page, with the page's facts behind the "#".

    They travel there because Pagefind looks for words in all fields of its own: one that says "article" would make
    every article a result for that word, and one with the source would put all of The New York Times before New York.

    >>> page = Searchable(url="a/", title="", kind="article", day="2017-03-08", source="", topics=(), names=(), text="")
    >>> address_for_pagefind(page)
    'a/#kind=article&day=2017-03-08'
    """
    facts = {"kind": page.kind, "day": page.day, "source": page.source}
    return f"{page.url}#{urlencode({name: value for name, value in facts.items() if value})}"

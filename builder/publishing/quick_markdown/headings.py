"""The headings of a page: their anchors, and what MkDocs is told of them, its table of contents and its title."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

from markdown.extensions.toc import nest_toc_tokens, slugify
from mkdocs.structure.toc import TableOfContents, get_toc

from builder.publishing.quick_markdown.grammar import NotKnownError

_HEADING = re.compile(r'<h([1-6])(?: class="[^"]*")?(?: dir="[^"]*")? id="([^"]*)"[^>]*>(.*)</h')
_HEADING_ALONE = re.compile(r"<h([1-6])>(.*)</h")
_TAG = re.compile("<[^>]*>")


def with_anchors(html: str) -> str:
    """Give the headings that have no anchor the one that follows from their words.

    Raises:
        NotKnownError: There is none, or it is on the page already.

    Source: Python-Markdown, `extensions.toc.TocTreeprocessor`.

    >>> with_anchors("<h2>What <em>now</em>?</h2>")
    '<h2 id="what-now">What <em>now</em>?</h2>'
    """
    given: set[str] = set()

    def with_anchor(match: re.Match[str]) -> str:
        level, heading = match.groups()
        anchor = slugify(unescape(_words(heading)), "-")
        if not anchor or anchor in given or f'id="{anchor}"' in html:
            raise NotKnownError
        given.add(anchor)
        return f'<h{level} id="{anchor}">{heading}</h'

    return _HEADING_ALONE.sub(with_anchor, html)


def contents_of(html: str) -> TableOfContents:
    """Make the table of contents of a page from its HTML.

    Source: Python-Markdown, `extensions.toc.TocTreeprocessor`.
    """
    tokens: list[dict[str, Any]] = [  # as Python-Markdown has them
        {"level": int(level), "id": anchor, "name": _words(heading)}
        for level, anchor, heading in _HEADING.findall(html)
    ]
    return get_toc(nest_toc_tokens(tokens))  # type: ignore[arg-type] # the type it names is private


def headline_of(html: str) -> str:
    """Return the text of a page's first heading, as HTML without tags.

    Source: `mkdocs.utils.rendering.get_heading_text` (1.6).
    """
    match = _HEADING.search(html)
    return _words(match[3]) if match else ""


def _words(heading: str) -> str:
    return " ".join(_TAG.sub("", heading).split())

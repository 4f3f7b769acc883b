"""What MkDocs is told of a page's headings: its table of contents, and its title."""

from __future__ import annotations

import re
from typing import Any

from markdown.extensions.toc import nest_toc_tokens
from mkdocs.structure.toc import TableOfContents, get_toc

_HEADING = re.compile(r'<h([1-6])(?: class="[^"]*")?(?: dir="[^"]*")? id="([^"]*)"[^>]*>(.*)</h')
_TAG = re.compile("<[^>]*>")


def contents_of(html: str) -> TableOfContents:
    """Make the table of contents of a page from its HTML.

    Source: Python-Markdown, `extensions.toc.TocTreeprocessor`.
    """
    tokens: list[dict[str, Any]] = [  # as Python-Markdown has them
        {"level": int(level), "id": anchor, "name": _words(heading)} for level, anchor, heading in _HEADING.findall(html)
    ]
    return get_toc(nest_toc_tokens(tokens))


def headline_of(html: str) -> str:
    """Return the text of a page's first heading, as HTML without tags.

    Source: `mkdocs.utils.rendering.get_heading_text` (1.6).
    """
    match = _HEADING.search(html)
    return _words(match[3]) if match else ""


def _words(heading: str) -> str:
    return " ".join(_TAG.sub("", heading).split())

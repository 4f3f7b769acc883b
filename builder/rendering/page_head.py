"""The front matter that a page begins with: what the theme, search and other programs are told of it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from builder.rendering.escaping import Markdown, front_matter


class PageKind(StrEnum):
    """What kind of page a page is; the search offers them as a choice."""

    FRONT = "front"
    EDITION = "edition"
    ARTICLE = "article"
    TIMELINE = "timeline"
    TOPIC = "topic"
    SOURCE = "source"
    SPEAKER = "speaker"
    NOTES = "notes"
    INDEX = "index"
    DESK = "desk"
    SEARCH = "search"


def page_head(kind: PageKind, title: str, description: str, **more: str | int | bool | Sequence[str]) -> Markdown:
    """Write the front matter of a page.

    Args:
        kind: Its kind.
        title: Its title, any text.
        description: What is on it in a sentence, any text.
        more: Further fields, as `front_matter` takes them.
    """
    # A column without side bars reads like a newspaper's, and the page's own text leads on.
    fields = {"title": title, "description": description, "kind": kind.value, "hide": ("navigation", "toc")}
    return front_matter({**fields, **more})

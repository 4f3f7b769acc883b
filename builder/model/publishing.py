"""Publishing: the one list of how much of an article's text the site may show."""

from __future__ import annotations

from enum import StrEnum


class Publishing(StrEnum):
    """How much of an article's text is published: all, its first sentences, or none."""

    FULL = "full"
    EXCERPT = "excerpt"
    METADATA = "metadata"

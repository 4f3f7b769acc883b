"""Site: what the published site says of itself on every page."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What mkdocs.yml says of the site as a whole.

    Attributes:
        name: What it is called.
        description: What it says of itself, or None.
        url: Where it will be published, with a slash at the end; None when that is not known. Only what must name its
            own address (feeds, sitemap, citations) needs it; every link on a page is relative.
        language: ISO 639-1 code of the site's own words.
    """

    name: str
    description: str | None = None
    url: str | None = None
    language: str = "en"

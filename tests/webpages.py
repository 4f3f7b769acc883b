"""Web pages for the tests: one story, and what can stand around it."""

from __future__ import annotations

import json
from html import escape

STORY = (
    "The old bridge over the Aller has been closed to all traffic since Monday morning, the district council said.",
    "Engineers found cracks in two of the four pillars during the yearly inspection of the bridge last week.",
    "Drivers must take the road through the neighbouring village, which adds about eleven kilometres to the way.",
    "The council expects the repair to take until spring, and to cost a little less than two million euros.",
)
LINKED = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "Aller Bote", "author": {"name": "Webmaster"}},
        {
            "@type": ["NewsArticle"],
            "headline": "Bridge over the Aller closed",
            "datePublished": "2017-03-08T23:30:00-08:00",
            "dateModified": "2017-03-09T01:00:00Z",
            "author": [{"@type": "Person", "name": "Ada Example"}, {"@type": "Person", "name": "Bo Sample"}],
            "publisher": {"@type": "Organization", "name": "Aller Bote"},
            "articleSection": "Region",
        },
    ],
}


def page(head: str = "", before: str = "", after: str = "", lang: str = "en") -> str:
    """A page with the story in it, one element a line: the head is line 2, what is before the story line 4."""
    story = "\n".join(f"<p>{escape(paragraph)}</p>" for paragraph in STORY)
    body = f"<body>\n{before}\n<article>\n{story}\n</article>\n{after}\n</body>"
    return f'<html lang="{lang}">\n<head>{head}</head>\n{body}</html>'


def linked(**changes: object) -> str:
    """A JSON-LD script with some of the article's properties changed."""
    website, article = LINKED["@graph"]
    thing = {**LINKED, "@graph": [website, {**article, **changes}]}  # type: ignore[dict-item]  # JSON is of any type
    return f'<script type="application/ld+json">{json.dumps(thing)}</script>'


def value(finding: object) -> object:
    """The value of a finding, or None."""
    return getattr(finding, "value", None)

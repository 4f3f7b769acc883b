"""Links to what an article was made from: the original, and a copy of it in a web archive."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from builder.model import Article
from builder.rendering.escaping import Markdown, escape, link
from builder.rendering.language import _
from builder.rendering.views import dotted

_WEB = re.compile(r"https?://", re.IGNORECASE)


def original_links(article: Article, *, is_told: bool = False) -> Markdown:
    """Write "Read the original · archived copy", as far as there is either.

    An address of the original that no browser could open is only shown; nothing when there is no address at all.

    Args:
        article: The article.
        is_told: The page leads to the original elsewhere.
    """
    original, archived = None if is_told else web_address(article.url), web_address(article.archived)
    links = [
        link(escape(_("Read the original")), original) if original else Markdown(""),
        link(escape(_("Archived copy") if not original else _("archived copy")), archived)
        if archived
        else Markdown(""),
    ]
    if article.url and not original and not is_told:
        links[0] = escape(_("The original is at {address}").format(address=article.url))
    return dotted(links)


def web_address(address: str | None) -> str | None:
    """Return an address that a browser can open from any page, or None: anything else would be a path on this site.

    >>> web_address("https://ntd.example/a"), web_address("javascript:alert(1)"), web_address("http://[::1")
    ('https://ntd.example/a', None, None)
    """
    if not address or not _WEB.match(address) or not address.isprintable() or " " in address:
        return None
    try:
        return address if urlsplit(address).hostname else None
    except ValueError:  # a host that is none
        return None

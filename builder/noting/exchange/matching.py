"""Which article an annotation is on: by its address, by the address of our own page, by path, by headline."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

from builder.annotating.notes.folding import fold_quote
from builder.model import Article

_OWN_PAGE = re.compile(r"(?:^|/)articles/(?:[^/]+/)*(?:[^/]+-)?([0-9a-f]{10})(?:/(?:index\.html)?|\.html|\.md)?$")
_TRACKING = ("utm_", "fbclid", "gclid", "mc_")


class Articles:
    """The articles of a briefing, found by what other programs know of them."""

    def __init__(self, articles: Iterable[Article]) -> None:
        """Index the articles; of those that share an address or a headline all are found, by path."""
        self._by_id: dict[str, Article] = {}
        self._by_path: dict[str, Article] = {}
        self._by_address: defaultdict[str, list[Article]] = defaultdict(list)
        self._by_title: defaultdict[str, list[Article]] = defaultdict(list)
        for article in sorted(articles, key=lambda article: article.path):
            self._by_id[article.id] = article
            self._by_path[article.path] = article
            self._by_title[title_key(article.headline)].append(article)
            if article.url:
                self._by_address[address_key(article.url)].append(article)

    def find(self, addresses: Sequence[str], title: str) -> tuple[Article, ...]:
        """Find the articles that an annotation may be on.

        Args:
            addresses: The most telling first; one that fits is enough.
            title: Counts only when no address fits.

        Returns:
            Usually one; several when they share the address or the headline; none when nothing fits.
        """
        for address in addresses:
            if found := self.at(address) or self._by_address.get(address_key(address), ()):
                return tuple(found)
        return tuple(self._by_title.get(title_key(title), ())) if title_key(title) else ()

    def at(self, address: str) -> tuple[Article, ...]:
        """Find the article of a page of the site, or of a path in the project."""
        bare = unquote(address.partition("#")[0].partition("?")[0])
        page = _OWN_PAGE.search(bare)
        found = self._by_path.get(bare) or (self._by_id.get(page[1]) if page else None)
        return (found,) if found else ()


def address_key(address: str) -> str:
    """Fold an address: scheme, "www.", a fragment, a slash at the end and marks of tracking do not count.

    >>> address_key("http://www.Example.org/a/?utm_source=x#top") == address_key("https://example.org/a")
    True
    """
    try:
        parts = urlsplit(address.strip())
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return address
    query = [(name, value) for name, value in parse_qsl(parts.query) if not name.lower().startswith(_TRACKING)]
    return f"{host}{parts.path.rstrip('/')}{'?' if query else ''}{urlencode(query)}"


def title_key(title: str) -> str:
    """Fold a headline: case, white space and quotation marks do not count."""
    return fold_quote(title).casefold()

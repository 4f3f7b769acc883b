"""What the search knows of the pages of a site, and what came of them when they were indexed, as the cache keeps it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from builder.caching.store import Store
from builder.publishing.files import sha256
from builder.publishing.searchable import Searchable, searchable, unpack
from builder.publishing.state import PageState


def page_key(path: str) -> bytes:
    """Where it is kept what the search knows of a page that has not been indexed yet, by the path of its Markdown."""
    return f"page {path}".encode()


def indexed_key(path: str) -> bytes:
    """Where it is kept what came of a page when it was indexed."""
    return f"indexed {path}".encode()


class KeptPages:
    """The pages of a site, as `page_indexing` asks for them."""

    def __init__(
        self, store: Store, pages: Mapping[str, PageState], by_url: Mapping[str, str], read_html: Callable[[str], str]
    ) -> None:
        """Name the pages: how they are built, and by their addresses the paths of their Markdown."""
        self._store, self._pages, self._by_url, self._read_html = store, pages, by_url, read_html

    def read(self, urls: Sequence[str]) -> Iterator[Searchable]:
        """Return what the search knows of some pages: what was kept of them, else what their HTML tells."""
        for url in urls:
            path = self._by_url[url]
            page = self._pages[path]
            packed = self._store.get(page_key(path))
            if packed and sha256(packed) == page.searchable:
                yield unpack(packed)
            elif found := searchable(url, self._read_html(page.place)):
                yield found

    def indexed(self, url: str) -> bytes | None:
        """Return what was kept of a page when it was indexed last; None when that is lost."""
        return self._store.get(indexed_key(self._by_url[url]))

    def keep(self, indexed: Mapping[str, bytes]) -> None:
        """Keep what came of pages when they were indexed; what they were indexed from is of no use any more."""
        self._store.put({indexed_key(self._by_url[url]): packed for url, packed in indexed.items()})
        self._store.remove(page_key(self._by_url[url]) for url in indexed)

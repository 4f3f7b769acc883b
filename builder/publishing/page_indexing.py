"""Has Pagefind index pages of which nothing is kept, and keeps what comes of it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Protocol

from builder.publishing.indexed_page import IndexedPage, LookupProgram, index_pages, is_packed, pack, unpack_page
from builder.publishing.searchable import Searchable

_BATCH_PAGES = 250
"""Indexed together at most: Pagefind needs some 400 kB of memory for each page of 480 words."""
_AT_ONCE = 4
"""Batches at most."""


class Pages(Protocol):
    """The pages of a site, as the search asks for them by their addresses."""

    def read(self, urls: Sequence[str]) -> Iterable[Searchable]:
        """Return what the search knows of some pages."""

    def indexed(self, url: str) -> bytes | None:
        """Return what was kept of a page when it was indexed last; None when that is lost."""

    def keep(self, indexed: Mapping[str, bytes]) -> None:
        """Keep what came of pages when they were indexed."""


def index_missing(recipes: Mapping[str, str], pages: Pages, language: str, jobs: int) -> LookupProgram:
    """Index the pages of which nothing was kept, some at the same time: Pagefind is a process for each batch.

    Args:
        recipes: Address of each page to the hash of all that it is made from.
        pages: Knows these pages, and keeps what comes of them.
        language: ISO 639-1 code of the one language by whose rules all words are stemmed.
        jobs: Batches to index at the same time at most, 1 or more.

    Returns:
        The program for them; Pagefind gives it even if there is nothing to index.

    Raises:
        PagefindError: Pagefind failed.
        FormatError: Its index is not as this program knows it.
    """
    urls = [url for url, recipe in recipes.items() if not is_packed(pages.indexed(url), recipe)]
    width = min(jobs, _AT_ONCE)
    pool = ThreadPoolExecutor(width)
    running: deque[Future[tuple[list[IndexedPage], LookupProgram]]] = deque()
    try:
        for start in range(0, max(len(urls), 1), _BATCH_PAGES):
            if len(running) > width:
                _keep(running.popleft().result(), recipes, pages)
            batch = [*pages.read(urls[start : start + _BATCH_PAGES])]
            running.append(pool.submit(index_pages, batch, language=language))
        while running:
            program = _keep(running.popleft().result(), recipes, pages)
    finally:
        pool.shutdown(cancel_futures=True)
    return program


def _keep(found: tuple[list[IndexedPage], LookupProgram], recipes: Mapping[str, str], pages: Pages) -> LookupProgram:
    indexed, program = found
    pages.keep({page.url: pack(page, recipes[page.url]) for page in indexed})
    return program


def indexed_pages(urls: Sequence[str], recipes: Mapping[str, str], pages: Pages, language: str) -> list[IndexedPage]:
    """Return pages as they were indexed; what could not be kept, as when the disk is full, is indexed once more."""
    found = {url: page for url in urls if (page := unpack_page(pages.indexed(url), recipes[url]))}
    if lost := [url for url in urls if url not in found]:
        again, _program = index_pages([*pages.read(lost)], language=language)
        return [*found.values(), *again]
    return [*found.values()]

"""What is noted of pages as they are built, for the checks of this build and for the next one."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from msgspec.structs import replace

from builder.caching.store import Store
from builder.publishing.files import sha256
from builder.publishing.kept_pages import page_key
from builder.publishing.page_work import BETWEEN_IDS, WrittenPage
from builder.publishing.state import Links, PageState, links_key, marks, pack_links, unpack_links

_WRITTEN_TOGETHER = 512
"""Of what is kept of pages, in one transaction."""


class PageNotes:
    """Notes of the pages that one build makes, packed: there are tens of thousands."""

    def __init__(self, store: Store, before: Mapping[str, PageState], sources: Mapping[str, str]) -> None:
        """Begin.

        Args:
            store: Where it is kept what the search knows of each page, and to which places of other pages it has links.
            before: What the last build knew of its pages.
            sources: The hash of the Markdown of each page by its path.
        """
        self._links: dict[str, bytes] = {}
        self._store, self._before, self._sources = store, before, sources
        self._ids: dict[str, str] = {}
        self._unwritten: dict[bytes, bytes] = {}

    def take(self, page: WrittenPage) -> PageState:
        """Note a page that has been built; return what the next build is to know of it."""
        before = self._before.get(page.path)
        state = PageState(
            source=self._sources[page.path],
            place=page.place,
            address=page.address,
            changed_on=page.changed_on,
            searchable=self._take_searchable(page, before),
            content=page.content,
        )
        if before and page.is_old:
            state = replace(state, targets=before.targets, anchored=before.anchored)
        else:
            state = replace(state, targets=marks(page.targets), anchored=self._take_links(page))
        if len(self._unwritten) >= _WRITTEN_TOGETHER:
            self.write()
        return state

    def write(self) -> None:
        """Keep what is not kept yet."""
        self._store.put(self._unwritten)
        self._unwritten = {}

    @property
    def linked(self) -> Collection[str]:
        """The paths of the pages whose links were noted: not of those whose content is old."""
        return self._links.keys()

    def links_of(self, path: str) -> Links | None:
        """Return the links of a page to places on pages; None where they were not noted."""
        packed = self._links.get(path)
        return None if packed is None else unpack_links(packed) if packed else ()

    def ids_of(self, place: str) -> frozenset[str] | None:
        """Return the ids of a page by its place on the site; None where they were not noted."""
        known = self._ids.get(place)
        return None if known is None else frozenset(known.split(BETWEEN_IDS))

    def _take_searchable(self, page: WrittenPage, before: PageState | None) -> str:
        known = before.searchable if before else ""
        if page.searchable is None:
            return known
        found = sha256(page.searchable) if page.searchable else ""
        if found and found != known:
            self._unwritten[page_key(page.path)] = page.searchable
        return found

    def _take_links(self, page: WrittenPage) -> bytes:
        if page.file:
            self._ids[page.place] = page.ids
        elsewhere = tuple(link for link in page.anchors if link[0] != page.path)
        packed = pack_links(elsewhere) if elsewhere else b""
        if elsewhere:
            self._unwritten[links_key(page.path)] = packed
        self._links[page.path] = packed if len(elsewhere) == len(page.anchors) else pack_links(page.anchors)
        return marks(dict.fromkeys(target for target, _, _ in elsewhere))

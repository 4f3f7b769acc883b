"""Builds many pages in several processes: each writes its HTML where it belongs and tells what it depends on."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from builder.config import Project
from builder.errors import SiteError
from builder.parallel import Shipped, map_in_order
from builder.publishing.anchors import ids_in
from builder.publishing.files import sha256
from builder.publishing.generator import problem_of
from builder.publishing.kept_content import OldPage, PageHtml, loses_ids, says_the_same_to_search
from builder.publishing.known_files import KnownFile
from builder.publishing.searchable import pack, searchable
from builder.publishing.single_pages import BuiltPage, SinglePages
from builder.publishing.state import Content

BETWEEN_IDS = "\0"
"""No page has it."""

_CHUNK_ITEMS = 32


@dataclass(frozen=True, slots=True)
class WrittenPage:
    """A page whose HTML is written; what it depends on is told as in `single_pages.BuiltPage`.

    Attributes:
        path: Of its Markdown.
        is_old: Whether its content was taken from the old page: its targets and anchors are as they were, and are not
            told; and all ids that it had it has.
        place: Of its HTML; empty when it has none.
        address: Whole; empty when the site has none.
        file: Its HTML as a file.
        anchors: Without the links to places on the page itself that are there.
        ids: The places on it to which links can lead, with `BETWEEN_IDS` between; empty where that is not checked.
        searchable: What the search is to know of it, packed; empty when the search passes it over, None where that is
            as it was.
    """

    path: str
    is_old: bool = False
    place: str = ""
    address: str = ""
    file: KnownFile | None = None
    targets: tuple[str, ...] = ()
    anchors: tuple[tuple[str, str, str], ...] = ()
    ids: str = ""
    changed_on: str = ""
    content: Content | None = None
    searchable: bytes | None = b""
    messages: tuple[str, ...] = ()
    failure: str = ""


def write_html(
    project: Project,
    paths: Collection[str],
    wanted: Collection[str],
    folder: Path,
    *,
    old: Mapping[str, OldPage],
    live: Path,
    jobs: int,
) -> Iterator[WrittenPage]:
    """Build pages and write their HTML below a folder.

    Args:
        project: Where mkdocs.yml and docs/ are.
        paths: Of all files under docs/.
        wanted: Those of the pages to build.
        folder: Where the site's paths begin.
        old: Pages as they stand on the site, by path, whose content is still the same.
        live: The site on which these stand.
        jobs: Processes to use at most, 1 or more.

    Yields:
        The pages in the order of `wanted`.

    Raises:
        SiteError: A page cannot be built at all; it is named.
    """
    work = _Work(Shipped((project, frozenset(paths))), folder, live)
    items = [(path, old.get(path)) for path in wanted]
    for written in map_in_order(work, items, jobs=jobs, chunk_items=_CHUNK_ITEMS):
        if written.failure:
            raise SiteError(problem_of(written.failure, project))
        yield written


@dataclass(frozen=True, slots=True)
class _Work:
    site: Shipped[tuple[Project, frozenset[str]]]
    folder: Path
    live: Path

    def __call__(self, item: tuple[str, OldPage | None]) -> WrittenPage:
        return PageWriter(_pages_of(self.site), self.folder, self.live)(item)


@dataclass(frozen=True, slots=True)
class PageWriter:
    """Builds pages, one after the other, and writes their HTML.

    Attributes:
        pages: Builds them.
        folder: Where the site's paths begin.
        live: The site on which old pages stand.
    """

    pages: SinglePages
    folder: Path
    live: Path

    def __call__(self, item: tuple[str, OldPage | None]) -> WrittenPage:
        """Build and write a page, given by its path; with its content as it stands on the site, if it is given."""
        path, old = item
        try:
            return (self._again(path, old) if old else None) or self._anew(path)
        except _PageError as error:
            cause = error.__cause__
            return WrittenPage(path, failure=f"Error building page '{path}': {type(cause).__name__}: {cause}")

    def _again(self, path: str, old: OldPage) -> WrittenPage | None:
        """Build a page of its old content; None where that is gone, or where what else is on it matters elsewhere."""
        before = old.read(self.live)
        built = _build(self.pages, path, before) if before else None
        if before is None or built is None or built.content is None or built.place != old.place:
            return None
        frame, now = before.frame, PageHtml(built.html, built.content).frame
        if self.pages.checks_anchors and loses_ids(frame, now):
            return None
        found = None if says_the_same_to_search(frame, now) else _searchable(built)
        return replace(self._written(built), is_old=True, searchable=found)

    def _anew(self, path: str) -> WrittenPage:
        built = _build(self.pages, path)
        if built is None or not built.html:
            return WrittenPage(path, messages=built.messages if built else ())
        ids = ids_in(built.html.decode()) if self.pages.checks_anchors else frozenset()
        return replace(
            self._written(built),
            targets=built.targets,
            anchors=tuple(link for link in built.anchors if link[0] != path or link[1] not in ids),
            ids=BETWEEN_IDS.join(sorted(ids)),
            searchable=_searchable(built),
        )

    def _written(self, built: BuiltPage) -> WrittenPage:
        return WrittenPage(
            path=built.path,
            place=built.place,
            address=built.address,
            file=_write(f"{self.folder}/{built.place}", built.html),
            changed_on=built.changed_on,
            content=built.content,
            messages=built.messages,
        )


class _PageError(Exception):
    """A page could not be built; the cause is whatever templates and extensions raise."""


def _searchable(built: BuiltPage) -> bytes:
    found = searchable(built.place.removesuffix("index.html"), built.html.decode())
    return pack(found) if found else b""


def _build(pages: SinglePages, path: str, old: PageHtml | None = None) -> BuiltPage | None:
    try:
        return pages.build(path, old)
    except Exception as error:
        raise _PageError from error


def _write(path: str, content: bytes) -> KnownFile:
    """Write a file, in as few calls of the system as can be: each costs as much as a part of the page."""
    folder = os.path.dirname(path)  # noqa: PTH120 - a string is enough here
    try:
        os.mkdir(folder)  # noqa: PTH102 - nearly always it is only this one that is missing
    except FileNotFoundError:
        os.makedirs(folder, exist_ok=True)  # noqa: PTH103 - as above
    except FileExistsError:
        pass
    with open(path, "wb") as file:  # noqa: PTH123 - a path of 32,000 is not made an object first
        file.write(content)
        file.flush()
        found = os.fstat(file.fileno())
    return KnownFile(found.st_size, found.st_mtime_ns, sha256(content))


@lru_cache(maxsize=1)
def _pages_of(site: Shipped[tuple[Project, frozenset[str]]]) -> SinglePages:
    return SinglePages(*site.value)

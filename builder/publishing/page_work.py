"""Builds many pages in several processes: each writes its HTML where it belongs and tells what it depends on."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from builder.config import Project
from builder.errors import SiteError
from builder.parallel import Shipped, map_in_order
from builder.publishing.anchors import ids_in
from builder.publishing.files import sha256
from builder.publishing.generator import problem_of
from builder.publishing.known_files import KnownFile
from builder.publishing.searchable import pack, searchable
from builder.publishing.single_pages import SinglePages

BETWEEN_IDS = "\0"
"""No page has it."""

_CHUNK_ITEMS = 32


@dataclass(frozen=True, slots=True)
class WrittenPage:
    """A page whose HTML is written; what it depends on is told as in `single_pages.BuiltPage`.

    Attributes:
        path: Of its Markdown.
        place: Of its HTML; empty when it has none.
        address: Whole; empty when the site has none.
        file: Its HTML as a file.
        anchors: Without the links to places on the page itself that are there.
        ids: The places on it to which links can lead, with `BETWEEN_IDS` between; empty where that is not checked.
        searchable: What the search is to know of it, packed; empty when the search passes it over.
    """

    path: str
    place: str = ""
    address: str = ""
    file: KnownFile | None = None
    targets: tuple[str, ...] = ()
    anchors: tuple[tuple[str, str, str], ...] = ()
    ids: str = ""
    changed_on: str = ""
    searchable: bytes = b""
    messages: tuple[str, ...] = ()
    failure: str = ""


def write_html(
    project: Project, paths: Collection[str], wanted: Collection[str], folder: Path, *, jobs: int
) -> Iterator[WrittenPage]:
    """Build pages and write their HTML below a folder.

    Args:
        project: Where mkdocs.yml and docs/ are.
        paths: Of all files under docs/.
        wanted: Those of the pages to build.
        folder: Where the site's paths begin.
        jobs: Processes to use at most, 1 or more.

    Yields:
        The pages in the order of `wanted`.

    Raises:
        SiteError: A page cannot be built at all; it is named.
    """
    work = _Work(Shipped((project, frozenset(paths))), folder)
    for written in map_in_order(work, wanted, jobs=jobs, chunk_items=_CHUNK_ITEMS):
        if written.failure:
            raise SiteError(problem_of(written.failure, project))
        yield written


@dataclass(frozen=True, slots=True)
class _Work:
    site: Shipped[tuple[Project, frozenset[str]]]
    folder: Path

    def __call__(self, path: str) -> WrittenPage:
        pages = _pages_of(self.site)
        try:
            built = pages.build(path)
        except Exception as error:
            return WrittenPage(path, failure=f"Error building page '{path}': {type(error).__name__}: {error}")
        if built is None or not built.html:
            return WrittenPage(path, messages=built.messages if built else ())
        html = built.html.decode()
        found = searchable(built.place.removesuffix("index.html"), html)
        ids = ids_in(html) if pages.checks_anchors else frozenset()
        return WrittenPage(
            path=path,
            place=built.place,
            address=pages.address_of(path) or "",
            file=_write(f"{self.folder}/{built.place}", built.html),
            targets=built.targets,
            anchors=tuple(link for link in built.anchors if link[0] != path or link[1] not in ids),
            ids=BETWEEN_IDS.join(sorted(ids)),
            changed_on=built.changed_on,
            searchable=pack(found) if found else b"",
            messages=built.messages,
        )


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

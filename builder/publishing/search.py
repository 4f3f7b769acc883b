"""Builds what the search needs into a new site: Pagefind's index of all pages, and facts to choose results by."""

from __future__ import annotations

import gzip
import json
import shutil
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path

from builder.errors import Problem, SiteError
from builder.publishing.files import sha256
from builder.publishing.indexer import Indexer, PagefindError
from builder.publishing.searchable import Searchable, address_for_pagefind, page_for_pagefind, searchable

FOLDER = "pagefind"
FACETS = "facets.json"
TOPICS = "topics.json"
MAX_TOPICS = 1000
"""More could not be offered as a choice."""

_MADE_BY = ("search.py", "searchable.py", "indexer.py")
_THEME_INDEX = "search/search_index.json"
THEME_SEARCH = ("assets/javascripts/lunr/", "assets/javascripts/workers/")
"""What only the theme's own search uses."""

_OURS = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json")
_MARK = b"pagefind_dcd"
"""What each of Pagefind's own files begins with when it is decompressed."""
_WAY_OUT = "install the packages pagefind and pagefind-bin again, and see that disk and memory are not full"


def build_search(site: Path, pages: Iterable[Searchable], *, language: str) -> None:
    """Index pages into the folder "pagefind" of a site.

    All pages are in one index, whatever the language of an article: Pagefind would part them by it, look only in the
    part of the page on which the reader searches, and stem the words of the query for that part alone. Words in another
    language are found as they stand.

    The bytes depend on the pages alone. That is why the facets are no filters of Pagefind, which it writes in another
    order each time; nor can it sort by date what several indexes have found.

    Args:
        site: The folder of the site.
        pages: What the search is to find; without one nothing is written.
        language: The language of the site.

    Raises:
        SiteError: Pagefind failed.
    """
    pages = sorted(pages, key=lambda page: page.url)
    pages.sort(key=lambda page: page.day, reverse=True)  # of equally good results the newest comes first
    if not pages:
        return
    folder = site / FOLDER
    try:
        with Indexer(language.partition("-")[0].lower()) as indexer:
            for page in pages:
                indexer.add(address_for_pagefind(page), page_for_pagefind(page))
            indexer.write(folder)
    except PagefindError as error:
        message = f"the search could not be built, Pagefind stopped: {error} ({_WAY_OUT})"
        raise SiteError(Problem(FOLDER, 0, message)) from error
    _remove_what_is_not_used(folder)
    ids = dict(_ids(folder))
    rows = [(ids[address], page) for page in pages if (address := address_for_pagefind(page)) in ids]
    _write(folder / FACETS, _facets(rows))
    _write(folder / TOPICS, _topics(rows))


def search_recipe(pages: Mapping[str, str], *, language: str) -> str:
    """Hash all that the search of a site depends on: what it knows of the pages, and what makes it.

    Args:
        pages: Place of each page that it is to find, to a hash of what it knows of that page.
        language: The language of the site.
    """
    code = [Path(__file__).with_name(name).read_bytes() for name in _MADE_BY]
    programs = [(package, version(package)) for package in ("pagefind", "pagefind-bin")]
    return sha256(repr((language, sorted(pages.items()), programs, code)).encode())


def pages_of_site(site: Path) -> Iterator[Searchable]:
    """Read what the search is to know from the pages of a built site."""
    for file in site.rglob("*.html"):
        url = file.relative_to(site).as_posix()
        page = searchable(url.removesuffix("index.html"), file.read_text(encoding="utf-8", errors="replace"))
        if page is not None:
            yield page


def remove_theme_search(site: Path) -> None:
    """Remove what only the theme's own search uses, unless the settings ask for that as well."""
    if not (site / _THEME_INDEX).is_file():
        for unused in THEME_SEARCH:
            shutil.rmtree(site / unused, ignore_errors=True)


def _remove_what_is_not_used(folder: Path) -> None:
    """Leave out Pagefind's own interfaces, and the program for the languages that the index is not in."""
    languages = json.loads((folder / "pagefind-entry.json").read_bytes())["languages"]
    programs = {f"wasm.{entry['wasm'] or 'unknown'}.pagefind" for entry in languages.values()}
    for path in folder.iterdir():
        if path.is_file() and path.name not in {*_OURS, *programs} and path.suffix != ".pf_meta":
            path.unlink()


def _ids(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the address and the id of each page in the index; a page without a word is not in it."""
    for file in (folder / "fragment").iterdir():
        content = gzip.decompress(file.read_bytes()).removeprefix(_MARK)
        yield json.loads(content)["url"], file.stem


def _facets(rows: Sequence[tuple[str, Searchable]]) -> dict[str, object]:
    """Columns of facts about each page, e.g. `kind[3]` is the place of the fourth page's kind in `kinds`."""
    kinds = sorted({page.kind for _, page in rows})
    sources = sorted({page.source for _, page in rows if page.source})
    return {
        "ids": [found for found, _ in rows],
        "days": [int(page.day.replace("-", "") or 0) for _, page in rows],
        "kinds": kinds,
        "kind": [kinds.index(page.kind) for _, page in rows],
        "sources": sources,
        "source": [sources.index(page.source) if page.source else -1 for _, page in rows],
    }


def _topics(rows: Sequence[tuple[str, Searchable]]) -> dict[str, object]:
    """The topics of two pages at least, and the places of their pages, each as its distance from the one before."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, (_, page) in enumerate(rows):
        for topic in page.topics:
            places[topic].append(place)
    several = sorted(
        (topic for topic in places if len(places[topic]) > 1), key=lambda topic: (-len(places[topic]), topic)
    )
    chosen = several[:MAX_TOPICS]
    return {
        "topics": chosen,
        "pages": [
            [place - before for before, place in zip([0, *places[topic]], places[topic], strict=False)]
            for topic in chosen
        ],
    }


def _write(file: Path, value: dict[str, object]) -> None:
    file.write_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")

"""Builds what the search needs into a new site: what Pagefind indexed, put together in bundles, and their list."""

from __future__ import annotations

import shutil
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache, partial
from importlib.metadata import version
from pathlib import Path

from builder.errors import Problem, SiteError
from builder.publishing.files import sha256
from builder.publishing.indexed_page import (
    PROGRAM,
)
from builder.publishing.indexer import PagefindError
from builder.publishing.page_indexing import Pages, index_missing, indexed_pages
from builder.publishing.search_bundle import BundleState, Made, Write, hash_of, json_of, make_bundle
from builder.publishing.search_format import FormatError
from builder.publishing.search_periods import Bundle, bundles_of
from builder.publishing.searchable import Searchable, searchable

FOLDER = "pagefind"
CATALOGUE = "bundles.json"
TOPICS = "topics"
MAX_TOPICS = 1000
"""More could not be offered as a choice."""

_MADE_BY = (
    "indexed_page.py",
    "indexer.py",
    "page_indexing.py",
    "search.py",
    "search_bundle.py",
    "search_format.py",
    "search_periods.py",
    "search_words.py",
    "searchable.py",
)
_PAGEFIND = ("pagefind", "pagefind-bin")
_THEME_INDEX = "search/search_index.json"
THEME_SEARCH = ("assets/javascripts/lunr/", "assets/javascripts/workers/")
"""What only the theme's own search uses."""

_WAY_OUT = "install the packages pagefind and pagefind-bin again, and see that disk and memory are not full"
_OLDER = "install the packages pagefind and pagefind-bin in version 1.5.2, whose index this program reads"


@dataclass(frozen=True, slots=True)
class SearchChange:
    """What a build of the search did.

    Attributes:
        bundles: All of them by name, in their order; what the next build is to know.
        kept: The files of the search that stand and stay without having been written.
    """

    bundles: dict[str, BundleState] = field(default_factory=dict)
    kept: frozenset[str] = frozenset()


class _InMemory:
    """Pages of which nothing is kept for another build."""

    def __init__(self, pages: Iterable[Searchable]) -> None:
        self.pages = {page.url: page for page in pages}
        self._indexed: dict[str, bytes] = {}

    def read(self, urls: Sequence[str]) -> Iterable[Searchable]:
        return [self.pages[url] for url in urls]

    def indexed(self, url: str) -> bytes | None:
        return self._indexed.get(url)

    def keep(self, indexed: Mapping[str, bytes]) -> None:
        self._indexed |= indexed


def build_search(site: Path, pages: Iterable[Searchable], *, language: str, jobs: int = 1) -> None:
    """Index pages into the folder "pagefind" of a site.

    All pages are in the index of one language, whatever that of an article: Pagefind would part them by it, look only
    in the part of the page on which the reader searches, and stem the words of the query for that part alone. Words in
    another language are found as they stand. The bytes depend on the pages alone, not on what was built before.

    Args:
        site: The folder of the site.
        pages: What the search is to find; without one nothing is written.
        language: The language of the site.
        jobs: Bundles to make at the same time at most, 1 or more.

    Raises:
        SiteError: Pagefind failed.
    """
    known = _InMemory(pages)
    update_search(dict.fromkeys(known.pages, ""), known, _writing_below(site), language=language, jobs=jobs)


def _writing_below(site: Path) -> Write:
    def write(path: str, content: bytes) -> None:
        file = site / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)

    return write


def update_search(
    hashes: Mapping[str, str],
    pages: Pages,
    write: Write,
    *,
    before: Mapping[str, BundleState] | None = None,
    standing: Collection[str] = (),
    language: str,
    jobs: int = 1,
) -> SearchChange:
    """Make the bundles again of which a page changed; only pages that changed are indexed again.

    Args:
        hashes: Address of each page to be found, relative to the site, to a hash of what the search knows of it.
        pages: Knows these pages.
        write: Writes a file, given its path on the site; what stands there and stays is not written.
        before: What the last build returned.
        standing: The files that it made, relative to the site, all of them or none.
        language: The language of the site.
        jobs: Batches of pages to index at the same time at most, 1 or more.

    Raises:
        SiteError: Pagefind failed.
    """
    bundles = bundles_of(hashes)
    recipes = {bundle.name: _recipe([(url, hashes[url]) for url in bundle.urls], language) for bundle in bundles}
    known = before or {} if standing else {}
    same = {name: state for name, state in known.items() if state.recipe == recipes.get(name)}
    made = _make([bundle for bundle in bundles if bundle.name not in same], hashes, pages, write, language, jobs)
    states = {name: same.get(name) or BundleState(recipe, made[name]) for name, recipe in recipes.items()}
    if states and states == known:
        return SearchChange(states, frozenset(standing))
    if found := [state.made for state in states.values() if state.made.pages]:
        _write_catalogue(found, write)
    stays = tuple(f"{FOLDER}/{name}/" for name in same) + (f"{FOLDER}/{PROGRAM}.",) * bool(same)
    return SearchChange(states, frozenset(path for path in standing if path.startswith(stays)))


def _recipe(made_from: object, language: str) -> str:
    """Hash all that something depends on: what it is made from, and what makes it of that."""
    return sha256(repr((language, _makers(), made_from)).encode())


@lru_cache(maxsize=1)
def _makers() -> str:
    code = [Path(__file__).with_name(name).read_bytes() for name in _MADE_BY]
    return sha256(repr((code, [(package, version(package)) for package in _PAGEFIND])).encode())


def _make(
    bundles: Sequence[Bundle], hashes: Mapping[str, str], pages: Pages, write: Write, language: str, jobs: int
) -> dict[str, Made]:
    """Make bundles from their pages, of which those are indexed first that are not known yet."""
    if not bundles:
        return {}
    recipes = {url: _recipe(hashes[url], language) for bundle in bundles for url in bundle.urls}
    code = language.partition("-")[0].lower()
    made = {}
    with _faults_of_pagefind():
        program = index_missing(recipes, pages, code, jobs)
        for bundle in bundles:
            found = indexed_pages(bundle.urls, recipes, pages, code)
            made[bundle.name] = make_bundle(
                bundle.name, found, partial(_write_below, write), program=program.name, letters=program.letters
            )
    if any(bundle.pages for bundle in made.values()):
        _write_below(write, program.name, program.content)
    return made


def _write_below(write: Write, path: str, content: bytes) -> None:
    write(f"{FOLDER}/{path}", content)


@contextmanager
def _faults_of_pagefind() -> Iterator[None]:
    try:
        yield
    except PagefindError as error:
        message = f"the search could not be built, Pagefind stopped: {error} ({_WAY_OUT})"
        raise SiteError(Problem(FOLDER, 0, message)) from error
    except FormatError as error:
        message = f"the search could not be built, Pagefind writes it in another form: {error} ({_OLDER})"
        raise SiteError(Problem(FOLDER, 0, message)) from error


def _write_catalogue(bundles: Sequence[Made], write: Write) -> None:
    """Write the one file that is asked for anew by every search: it names all others, and these never change."""
    topics = json_of(_topics(bundles))
    name = f"{TOPICS}.{hash_of(topics)}.json"
    listed = [[made.name, made.meta, made.facets] for made in bundles]
    catalogue = {"program": bundles[0].program, "letters": bundles[0].letters, "topics": name, "bundles": listed}
    _write_below(write, name, topics)
    _write_below(write, CATALOGUE, json_of(catalogue))


def _topics(bundles: Sequence[Made]) -> dict[str, object]:
    """The topics of two pages at least, and the places of their pages, each as its distance from the one before."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    first = 0
    for made in bundles:
        for topic, numbers in made.topics.items():
            places[topic] += [first + number for number in numbers]
        first += made.pages
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

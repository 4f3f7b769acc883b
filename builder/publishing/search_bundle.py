"""Makes one bundle of the search: Pagefind's index of some pages, cut into files of which a reader fetches few."""

from __future__ import annotations

import gzip
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

from builder.publishing.files import sha256
from builder.publishing.indexer import Indexer
from builder.publishing.search_format import MARK, FormatError, PageList, entries_of, page_list, unpack
from builder.publishing.search_words import word_files
from builder.publishing.searchable import Searchable, address_for_pagefind, page_for_pagefind

PROGRAM = "wasm"
"""What the name of the program begins with that looks words up in the browser."""

_ENTRY = "pagefind-entry.json"
_FRAGMENTS, _WORDS = "fragment/", "index/"
_FRAGMENT, _META, _INDEX = ".pf_fragment", ".pf_meta", ".pf_index"
_HASH_DIGITS = 7
_LEVEL = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A bundle that stands in its folder; one whose pages have no words has no folder, only its name.

    Attributes:
        name: Of the folder.
        meta: Hash in the name of the list of its pages.
        facets: Hash in the name of the facts of its pages.
        pages: How many it has; pages without a word are not among them.
        topics: The places of the pages of each topic, first to last.
        program: Name of the file of the program, beside the folder; the same for all bundles of a language.
        letters: Signs that are parts of words.
    """

    name: str
    meta: str = ""
    facets: str = ""
    pages: int = 0
    topics: dict[str, tuple[int, ...]] = field(default_factory=dict)
    program: str = ""
    letters: str = ""


@dataclass(frozen=True, slots=True)
class BundleState:
    """A bundle as it was built.

    Attributes:
        recipe: Hash of all that it was made from.
        made: What came of it.
    """

    recipe: str
    made: Made


def make_bundle(folder: Path, pages: Iterable[Searchable], *, language: str) -> Made:
    """Index pages into a new folder.

    Args:
        folder: Of the bundle.
        pages: What is to be found, one or more, in any order.
        language: ISO 639-1 code of the one language by whose rules all words are stemmed.

    Raises:
        PagefindError: Pagefind failed.
        FormatError: Its index is not as this program knows it.
    """
    rows = sorted(pages, key=lambda page: page.url)
    rows.sort(key=lambda page: page.day, reverse=True)  # of equally good results the newest comes first
    files = _indexed(rows, language)
    if not _languages(files):
        return Made(name=folder.name)
    listed = _pages_of(files)
    by_id = _write_fragments(folder, files, rows)
    found = [by_id[page_id] for page_id, _words in listed.pages]
    words, starts = _write_words(folder, files)
    program, letters = _write_program(folder.parent, files)
    meta = {
        "ids": " ".join(_short(page_id) for page_id, _words in listed.pages),
        "lengths": [count for _id, count in listed.pages],
        "fields": listed.fields,
        "words": words,
        "starts": " ".join(starts),
    }
    return Made(
        name=folder.name,
        meta=_write_named(folder, "meta", json_of(meta), _META),
        facets=_write_named(folder, "facets", json_of(_facets(found)), ".json"),
        pages=len(found),
        topics=_topics(found),
        program=program,
        letters=letters,
    )


def hash_of(content: bytes) -> str:
    """Hash a content as the names of files have it."""
    return sha256(content)[:_HASH_DIGITS]


def json_of(value: object) -> bytes:
    """Write JSON without white space."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _indexed(rows: Sequence[Searchable], language: str) -> dict[str, bytes]:
    with Indexer(language) as indexer:
        for page in rows:
            indexer.add(address_for_pagefind(page), page_for_pagefind(page))
        return indexer.files()


def _languages(files: Mapping[str, bytes]) -> list[dict[str, str | None]]:
    """Return what was indexed of each language: nothing, or the one that was asked for."""
    found: dict[str, dict[str, str | None]] | None = json.loads(files.get(_ENTRY, b"{}")).get("languages")
    if found is None:
        raise FormatError("no list of languages was made")
    return [*found.values()]


def _pages_of(files: Mapping[str, bytes]) -> PageList:
    lists = [file for path, file in files.items() if path.endswith(_META)]
    if len(lists) != 1:
        raise FormatError(f"{len(lists)} lists of pages were made")
    return page_list(unpack(lists[0]))


def _write_fragments(folder: Path, files: Mapping[str, bytes], rows: Sequence[Searchable]) -> dict[str, Searchable]:
    """Write what is shown of each page; return the pages by their ids. A page without a word has none."""
    by_address = {address_for_pagefind(page): page for page in rows}
    by_id = {}
    for path, file in files.items():
        if path.startswith(_FRAGMENTS):
            page_id = path.removeprefix(_FRAGMENTS).removesuffix(_FRAGMENT)
            by_id[page_id] = by_address[json.loads(unpack(file))["url"]]
            _write(folder / _FRAGMENTS / f"{_short(page_id)}{_FRAGMENT}", file)
    return by_id


def _short(page_id: str) -> str:
    """Return an id without the language, which is the same for all."""
    return page_id.partition("_")[2]


def _write_words(folder: Path, files: Mapping[str, bytes]) -> tuple[str, list[str]]:
    """Write the words; return the hash in the name of their folder, and the start of each file.

    The files have numbers, which take no room in the list of pages: when a page joins, nearly all of them change.
    """
    entries = [entry for path, file in files.items() if path.startswith(_WORDS) for entry in entries_of(unpack(file))]
    parts = word_files(entries)
    name = hash_of(b"".join(part.packed for part in parts))
    for number, part in enumerate(parts):
        _write(folder / f"words.{name}" / f"{number}{_INDEX}", gzip.compress(MARK + part.packed, _LEVEL, mtime=0))
    return name, [part.start for part in parts]


def _write_program(folder: Path, files: Mapping[str, bytes]) -> tuple[str, str]:
    """Write the program; return the name of its file, and the signs that are parts of words for it."""
    (language,) = _languages(files)
    stems = language["wasm"] or "unknown"
    name = f"{PROGRAM}.{stems}.{version('pagefind-bin')}.pagefind"
    _write(folder / name, files[f"{PROGRAM}.{stems}.pagefind"])
    return name, "".join(json.loads(files[_ENTRY])["include_characters"])


def _write_named(folder: Path, name: str, content: bytes, ending: str) -> str:
    """Write a file whose name has a hash of its content, and return that."""
    found = hash_of(content)
    packed = gzip.compress(MARK + content, _LEVEL, mtime=0) if ending == _META else content
    _write(folder / f"{name}.{found}{ending}", packed)
    return found


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def _facets(rows: Sequence[Searchable]) -> dict[str, object]:
    """Columns of facts about each page, e.g. `kind[3]` is the place of the fourth page's kind in `kinds`."""
    kinds = sorted({page.kind for page in rows})
    sources = sorted({page.source for page in rows if page.source})
    return {
        "days": [int(page.day.replace("-", "") or 0) for page in rows],
        "kinds": kinds,
        "kind": [kinds.index(page.kind) for page in rows],
        "sources": sources,
        "source": [sources.index(page.source) if page.source else -1 for page in rows],
    }


def _topics(rows: Sequence[Searchable]) -> dict[str, tuple[int, ...]]:
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, page in enumerate(rows):
        for topic in dict.fromkeys(page.topics):
            places[topic].append(place)
    return {topic: tuple(places[topic]) for topic in sorted(places)}

"""Makes one bundle of the search: the index of some pages, cut into files of which a reader fetches few."""

from __future__ import annotations

import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from builder.publishing.files import sha256
from builder.publishing.indexed_page import FIELDS, IndexedPage
from builder.publishing.search_format import MARK, pack_distance, pack_pages, pack_word
from builder.publishing.search_words import Entry, word_files

_FRAGMENT, _META, _INDEX = ".pf_fragment", ".pf_meta", ".pf_index"
_HASH_DIGITS = 7
_LEVEL = 9

Write = Callable[[str, bytes], None]
"""Writes a file of the search, given its path in the folder of the search."""


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


def make_bundle(name: str, pages: Iterable[IndexedPage], write: Write, *, program: str, letters: str) -> Made:
    """Put pages together as one index.

    Args:
        name: Of the bundle and of its folder.
        pages: What is to be found, in any order.
        write: Writes a file below the folder.
        program: Name of the file of the program that looks words up.
        letters: Signs that are parts of words for it.
    """
    rows = sorted((page for page in pages if page.id), key=lambda page: page.url)
    rows.sort(key=lambda page: page.day, reverse=True)  # of equally good results the newest comes first
    if not rows:
        return Made(name=name)
    ids = [*_ids(rows)]
    for page_id, page in zip(ids, rows, strict=True):
        write(f"{name}/fragment/{page_id}{_FRAGMENT}", page.fragment)
    words, starts = _write_words(name, rows, write)
    meta = {
        "ids": " ".join(ids),
        "lengths": [page.length for page in rows],
        "fields": FIELDS,
        "words": words,
        "starts": " ".join(starts),
    }
    return Made(
        name=name,
        meta=_write_named(f"{name}/meta", json_of(meta), _META, write),
        facets=_write_named(f"{name}/facets", json_of(_facets(rows)), ".json", write),
        pages=len(rows),
        topics=_topics(rows),
        program=program,
        letters=letters,
    )


def hash_of(content: bytes) -> str:
    """Hash a content as the names of files have it."""
    return sha256(content)[:_HASH_DIGITS]


def json_of(value: object) -> bytes:
    """Write JSON without white space."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _ids(rows: Sequence[IndexedPage]) -> Iterator[str]:
    """Yield the ids of pages; where two have the same, a number makes the second one another."""
    given = Counter[str]()
    for page in rows:
        number = given[page.id]
        given[page.id] += 1
        yield f"{page.id}{number or ''}"


def _write_words(name: str, rows: Sequence[IndexedPage], write: Write) -> tuple[str, list[str]]:
    """Write the words; return the hash in the name of their folder, and the start of each file.

    The files have numbers, which take no room in the list of pages: when a page joins, nearly all of them change.
    """
    parts = word_files(_entries(rows))
    folder = hash_of(b"".join(part.packed for part in parts))
    for number, part in enumerate(parts):
        write(f"{name}/words.{folder}/{number}{_INDEX}", gzip.compress(MARK + part.packed, _LEVEL, mtime=0))
    return folder, [part.start for part in parts]


def _entries(rows: Sequence[IndexedPage]) -> Iterator[Entry]:
    """Put together on which pages each word is, as Pagefind does; each page is known by its place in the rows."""
    distances = [pack_distance(number) for number in range(len(rows))]
    pages: dict[str, list[bytes]] = {}
    last: dict[str, int] = {}
    forms: defaultdict[str, defaultdict[str, list[tuple[int, bytes]]]] = defaultdict(lambda: defaultdict(list))
    for number, row in enumerate(rows):
        for word, places in zip(row.words, row.places, strict=True):
            known = pages.get(word)
            if known is None:
                pages[word] = [distances[number], places]
            else:
                known += (distances[number - last[word]], places)
            last[word] = number
        for word, form, places in row.forms:
            forms[word][form].append((number, places))
    for word in pages.keys() | forms.keys():
        of_forms = [(form, pack_pages([*_told(forms[word][form], distances)])) for form in sorted(forms.get(word, ()))]
        yield Entry(word, pack_word(word, pack_pages(pages.get(word, [])), of_forms))


def _told(pages: Iterable[tuple[int, bytes]], distances: Sequence[bytes]) -> Iterator[bytes]:
    before = 0
    for number, places in pages:
        yield distances[number - before]
        yield places
        before = number


def _write_named(start: str, content: bytes, ending: str, write: Write) -> str:
    """Write a file whose name has a hash of its content, and return that."""
    found = hash_of(content)
    packed = gzip.compress(MARK + content, _LEVEL, mtime=0) if ending == _META else content
    write(f"{start}.{found}{ending}", packed)
    return found


def _facets(rows: Sequence[IndexedPage]) -> dict[str, object]:
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


def _topics(rows: Sequence[IndexedPage]) -> dict[str, tuple[int, ...]]:
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, page in enumerate(rows):
        for topic in dict.fromkeys(page.topics):
            places[topic].append(place)
    return {topic: tuple(places[topic]) for topic in sorted(places)}

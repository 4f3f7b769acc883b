"""Pages as Pagefind indexed them, each by itself: whatever bundle a page is in later, it is indexed once."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version

import msgspec

from builder.publishing.indexer import Indexer
from builder.publishing.search_format import FormatError, PageList, page_list, postings_of, unpack
from builder.publishing.searchable import Searchable, address_for_pagefind, page_for_pagefind

PROGRAM = "wasm"
"""What the name of the program begins with that looks words up in the browser."""

FIELDS = ("names", "title")
"""What a page may have beside its text, in the order of the numbers by which Pagefind calls them."""

_ENTRY = "pagefind-entry.json"
_FRAGMENTS, _WORDS = "fragment/", "index/"
_FRAGMENT, _META = ".pf_fragment", ".pf_meta"
_ID_DIGITS = 7
"""Pagefind takes more where two pages that it indexes together would have one id."""

_LEVEL = 1


class IndexedPage(msgspec.Struct, array_like=True, frozen=True, gc=False, kw_only=True):
    """A page, and the words that are on it.

    Attributes:
        url: Its address relative to the site.
        kind: As `Searchable` has it; so are the day, the source and the topics.
        id: Hash of what is shown of it; empty for a page without a word.
        length: How many words it has.
        fragment: What is shown of it, a file of Pagefind's.
        words: The stems on it, sorted.
        places: For each of them where it is, as it is packed.
        forms: Words with accents: the stem, the form, and where it is; sorted.
    """

    url: str
    kind: str
    day: str
    source: str
    topics: tuple[str, ...]
    id: str = ""
    length: int = 0
    fragment: bytes = b""
    words: tuple[str, ...] = ()
    places: tuple[bytes, ...] = ()
    forms: tuple[tuple[str, str, bytes], ...] = ()


@dataclass(frozen=True, slots=True)
class LookupProgram:
    """The program that looks words up in the browser.

    Attributes:
        name: Of its file; it tells the language and the version.
        content: Its bytes.
        letters: Signs that are parts of words for it.
    """

    name: str
    content: bytes
    letters: str


def index_pages(pages: Sequence[Searchable], *, language: str) -> tuple[list[IndexedPage], LookupProgram]:
    """Index pages, each of which comes out as it would alone.

    Args:
        pages: What is to be found; it may be nothing.
        language: ISO 639-1 code of the one language by whose rules all words are stemmed.

    Returns:
        The pages in this order, and the program that belongs to them.

    Raises:
        PagefindError: Pagefind failed.
        FormatError: Its index is not as this program knows it.
    """
    with Indexer(language) as indexer:
        for page in pages:
            indexer.add(address_for_pagefind(page), page_for_pagefind(page))
        indexer.add("#", page_for_pagefind(_with_all_fields()))
        files = indexer.files()
    listed = _listed(files)
    if listed.fields != FIELDS:
        raise FormatError(f"pages have the fields {', '.join(listed.fields)}")
    found = _Found(files, listed)
    return [found.page(page) for page in pages], _program(files)


def _with_all_fields() -> Searchable:
    """A page that makes Pagefind number the fields of all others alike."""
    return Searchable(
        url="", title="title", kind="", day="", source="", topics=(), names=("name",), text="<p data-pagefind-body>text"
    )


class _Found:
    """The index of some pages, page by page."""

    def __init__(self, files: Mapping[str, bytes], listed: PageList) -> None:
        self._pages = listed.pages
        self._fragments: dict[str, bytes] = {}
        self._ids: dict[str, str] = {}
        for path, file in files.items():
            if path.startswith(_FRAGMENTS):
                page_id = path.removeprefix(_FRAGMENTS).removesuffix(_FRAGMENT)
                self._fragments[page_id] = file
                self._ids[json.loads(unpack(file))["url"]] = page_id
        self._numbers = {page_id: number for number, (page_id, _words) in enumerate(listed.pages)}
        self._words: list[list[tuple[str, bytes]]] = [[] for _ in listed.pages]
        self._forms: list[list[tuple[str, str, bytes]]] = [[] for _ in listed.pages]
        for path, file in files.items():
            if path.startswith(_WORDS):
                self._sort_out(unpack(file))

    def _sort_out(self, packed: bytes) -> None:
        words, forms = self._words, self._forms
        try:
            for word, form, page, places in postings_of(packed):
                if form:
                    forms[page].append((word, form, places))
                else:
                    words[page].append((word, places))
        except IndexError as error:
            raise FormatError("a word is on a page that is not in the list") from error

    def page(self, page: Searchable) -> IndexedPage:
        facts = IndexedPage(url=page.url, kind=page.kind, day=page.day, source=page.source, topics=page.topics)
        page_id = self._ids.get(address_for_pagefind(page))
        if page_id is None:
            return facts
        number = self._numbers[page_id]
        words = sorted(self._words[number])
        return msgspec.structs.replace(
            facts,
            id=page_id.partition("_")[2][:_ID_DIGITS],
            length=self._pages[number][1],
            fragment=self._fragments[page_id],
            words=tuple(word for word, _places in words),
            places=tuple(places for _word, places in words),
            forms=tuple(sorted(self._forms[number])),
        )


def _listed(files: Mapping[str, bytes]) -> PageList:
    lists = [file for path, file in files.items() if path.endswith(_META)]
    if len(lists) != 1:
        raise FormatError(f"{len(lists)} lists of pages were made")
    return page_list(unpack(lists[0]))


def _program(files: Mapping[str, bytes]) -> LookupProgram:
    entry = json.loads(files.get(_ENTRY, b"{}"))
    languages: Sequence[dict[str, str | None]] = [*entry.get("languages", {}).values()]
    if len(languages) != 1:
        raise FormatError(f"{len(languages)} languages are in the list")
    stems = languages[0]["wasm"] or "unknown"
    name = f"{PROGRAM}.{stems}.{version('pagefind-bin')}.pagefind"
    return LookupProgram(name, files[f"{PROGRAM}.{stems}.pagefind"], "".join(entry["include_characters"]))


def pack(page: IndexedPage, recipe: str) -> bytes:
    """Write a page as bytes, behind the hash of all that it was made from."""
    return recipe.encode() + zlib.compress(_encoder.encode(page), _LEVEL)


def is_packed(packed: bytes | None, recipe: str) -> bool:
    """Tell whether bytes are what `pack` gave for a page of a recipe."""
    return packed is not None and packed.startswith(recipe.encode())


def unpack_page(packed: bytes | None, recipe: str) -> IndexedPage | None:
    """Read a page back; None where there is none, or one of another recipe."""
    return _decoder.decode(zlib.decompress(packed[len(recipe) :])) if packed and is_packed(packed, recipe) else None


_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(IndexedPage)

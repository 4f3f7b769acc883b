"""That a page is indexed as it would be alone, and that what is put together of pages is what Pagefind would make."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

import msgspec
import pytest

from builder.publishing.indexed_page import FIELDS, IndexedPage, index_pages, is_packed, pack, unpack_page
from builder.publishing.indexer import Indexer
from builder.publishing.search_bundle import make_bundle
from builder.publishing.search_format import FormatError, Posting, page_list, postings_of, unpack
from builder.publishing.searchable import Searchable, address_for_pagefind, page_for_pagefind

TEXTS = (
    "Häuser and convoys of 𝔊othic hauser, naïve résumé",
    "convoys, cafés and cafe\u0301s; a café, the CAFÉ, cafe naive nàive",
    "",
    "HelloWorld self-made 2016 al-Baghdadi <h2 id='part'>Mosul café</h2> convoys",
    "市場 москва Москвы naïve",
)


def pages_of(texts: Sequence[str]) -> list[Searchable]:
    """Pages with these texts, the newest first; some have authors."""
    return [
        Searchable(
            url=f"articles/{number}/", title=f"Headline {number}" if text else "", kind="article",
            day=f"2017-03-{28 - number:02}", source="Post", topics=("Mosul",),
            names=("Jo Bär",) if number % 2 else (), text=f"<div data-pagefind-body><p>{text}</p></div>",
        )
        for number, text in enumerate(texts)
    ]  # fmt: skip


def written(pages: Sequence[IndexedPage]) -> dict[str, bytes]:
    """The files of a bundle."""
    files: dict[str, bytes] = {}
    make_bundle("all", pages, files.__setitem__, program="wasm", letters="_")
    return files


def words_in(files: dict[str, bytes], folder: str) -> list[Posting]:
    """All that is told of words, in an order of its own."""
    return sorted(
        posting for path, file in files.items() if path.startswith(folder) for posting in postings_of(unpack(file))
    )


def test_pages_put_together_are_what_pagefind_makes_of_them_together() -> None:
    """The words with all their places and forms, the ids, the lengths, and what is shown of each page."""
    pages = pages_of(TEXTS)
    with Indexer("en") as indexer:
        for page in pages:
            indexer.add(address_for_pagefind(page), page_for_pagefind(page))
        whole = indexer.files()
    indexed, _program = index_pages(pages, language="en")
    files = written(indexed)
    assert words_in(files, "all/words.") == words_in(whole, "index/")
    (listed,) = (page_list(unpack(file)) for path, file in whole.items() if path.endswith(".pf_meta"))
    (meta,) = (json.loads(unpack(file)) for path, file in files.items() if path.endswith(".pf_meta"))
    assert [f"en_{page_id}" for page_id in meta["ids"].split()] == [page_id for page_id, _length in listed.pages]
    assert meta["lengths"] == [length for _id, length in listed.pages]
    assert (tuple(meta["fields"]), listed.fields) == (FIELDS, FIELDS)
    for page_id, _length in listed.pages:
        shown = whole[f"fragment/{page_id}.pf_fragment"]
        assert files[f"all/fragment/{page_id.removeprefix('en_')}.pf_fragment"] == shown


def test_a_page_is_the_same_whatever_it_is_indexed_with() -> None:
    """Alone, or with others that have other fields and forms of its words, in any order."""
    pages = pages_of(TEXTS)
    together, program = index_pages(pages, language="en")
    backwards, _program = index_pages(pages[::-1], language="en")
    assert backwards[::-1] == together
    for page, indexed in zip(pages, together, strict=True):
        alone, same = index_pages([page], language="en")
        assert alone == [indexed]
        assert same == program
    assert [page.id == "" for page in together] == [not text for text in TEXTS]


def test_without_pages_there_is_the_program_alone() -> None:
    """A bundle from which a page has gone needs nothing else of Pagefind."""
    pages, program = index_pages([], language="de")
    assert pages == []
    assert program.name.startswith("wasm.de.")
    assert program.content
    assert program.letters.startswith("_")


def test_pages_with_one_id_are_told_apart() -> None:
    """In the order of the pages, so that each file is that of its page."""
    (first, second), _program = index_pages(pages_of(TEXTS)[:2], language="en")
    files = written([second, msgspec.structs.replace(first, id=second.id)])
    (meta,) = (json.loads(unpack(file)) for path, file in files.items() if path.endswith(".pf_meta"))
    assert meta["ids"] == f"{second.id} {second.id}1"
    assert files[f"all/fragment/{second.id}.pf_fragment"] == first.fragment
    assert files[f"all/fragment/{second.id}1.pf_fragment"] == second.fragment


def test_what_is_kept_of_a_page_is_of_its_recipe_alone() -> None:
    """What was made by another recipe counts as lost."""
    (page,), _program = index_pages(pages_of(TEXTS)[:1], language="en")
    packed = pack(page, "ab" * 32)
    assert unpack_page(packed, "ab" * 32) == page
    assert unpack_page(packed, "cd" * 32) is None
    assert unpack_page(None, "ab" * 32) is None
    assert [is_packed(packed, "ab" * 32), is_packed(packed, "cd" * 32), is_packed(None, "ab")] == [True, False, False]


def test_fields_that_are_not_known_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Their numbers would be taken for others."""
    monkeypatch.setattr("builder.publishing.indexed_page.FIELDS", ("title",))
    with pytest.raises(FormatError, match="pages have the fields names, title"):
        index_pages(pages_of(TEXTS)[:1], language="en")


def test_a_page_keeps_its_facts() -> None:
    """Those by which readers choose, and its address."""
    page = replace(pages_of(TEXTS)[0], topics=("Mosul", "Raqqa"), source="")
    (indexed,), _program = index_pages([page], language="en")
    assert (indexed.url, indexed.kind, indexed.day) == (page.url, page.kind, page.day)
    assert (indexed.source, indexed.topics) == ("", ("Mosul", "Raqqa"))

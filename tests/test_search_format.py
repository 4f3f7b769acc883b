"""Pagefind's files as they are read, and the smaller ones that are made of them."""

from __future__ import annotations

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.publishing import search_words
from builder.publishing.indexer import Indexer
from builder.publishing.search_format import (
    MARK,
    FormatError,
    pack_distance,
    pack_pages,
    pack_word,
    page_list,
    postings_of,
    unpack,
    words_file,
)
from builder.publishing.search_words import Entry, word_files

Item = int | str | list["Item"]
Words = dict[str, tuple[list[Item], list[tuple[str, list[Item]]]]]

NUMBERS = st.sampled_from([0, 23, 24, 255, 256, 70_000, -1, -24, -25, -257, 0x60, 0x83])
PLACES = st.lists(NUMBERS, max_size=30)
PAGES = st.lists(st.tuples(NUMBERS.map(abs), PLACES, PLACES).map(list), max_size=4)
FORMS = st.lists(st.tuples(st.text(min_size=1, max_size=3), PAGES), max_size=3)
WORDS = st.dictionaries(st.text(min_size=1, max_size=40), st.tuples(PAGES, FORMS), max_size=5)


def cbor(item: Item) -> bytes:
    """Write an item as Pagefind does."""
    if isinstance(item, int):
        return head(0, item) if item >= 0 else head(1, -1 - item)
    if isinstance(item, str):
        return head(3, len(item.encode())) + item.encode()
    return head(4, len(item)) + b"".join(map(cbor, item))


def head(kind: int, size: int) -> bytes:
    """Write the kind and the size of an item."""
    if size < 24:
        return bytes([kind << 5 | size])
    width = 1 if size < 1 << 8 else 2 if size < 1 << 16 else 4
    return bytes([kind << 5 | 23 + width.bit_length()]) + size.to_bytes(width)


def file_of(words: Words) -> bytes:
    """Write words as Pagefind does."""
    return cbor([[[word, pages, [[form, of] for form, of in forms]] for word, (pages, forms) in words.items()]])


def told(pages: list[Item]) -> list[tuple[int, bytes]]:
    """The pages of a word: how far each is from the one before, and its places as they stand."""
    found = []
    for page in pages:
        assert isinstance(page, list)
        assert isinstance(page[0], int)
        found.append((page[0], b"".join(map(cbor, page[1:]))))
    return found


@given(WORDS)
def test_the_words_are_read_page_by_page(words: Words) -> None:
    """Whatever numbers and texts they have: each page by its own number, with its places as they stand."""
    expected = []
    for word, (pages, forms) in words.items():
        for form, of in (("", pages), *forms):
            number = 0
            for distance, places in told(of):
                number += distance
                expected.append((word, form, number, places))
    assert postings_of(file_of(words)) == expected


@given(WORDS)
def test_what_is_written_is_what_pagefind_writes(words: Words) -> None:
    """But for the number of words, which takes as much room as that of any file."""

    def packed(pages: list[Item]) -> bytes:
        return pack_pages([part for distance, places in told(pages) for part in (pack_distance(distance), places)])

    entries = [
        pack_word(word, packed(pages), [(form, packed(of)) for form, of in forms])
        for word, (pages, forms) in words.items()
    ]
    assert b"".join(entries) == file_of(words)[1 + len(head(4, len(words))) :]
    assert postings_of(words_file(entries)) == postings_of(file_of(words))


@given(WORDS.filter(bool), st.data())
def test_a_file_that_is_cut_or_goes_on_is_refused(words: Words, data: st.DataObject) -> None:
    """So are floats and whatever else another version of Pagefind might write."""
    packed = file_of(words)
    for wrong in (
        packed + b"\xfb",
        packed + cbor("more"),
        b"\x82" + packed[1:],
        packed[: data.draw(st.integers(0, 2))],
    ):
        with pytest.raises(FormatError):
            postings_of(wrong)


def test_the_list_of_pages_has_their_ids_and_lengths() -> None:
    """In their order; filters and sorts are refused, as nothing here asks for them."""
    pages: list[Item] = [["en_0123456", 300], ["en_abcdef0", 7]]
    read = page_list(cbor(["1.5.2", pages, [["a", "z", "en_1"]], [], [], ["names", "title"]]))
    assert read.pages == (("en_0123456", 300), ("en_abcdef0", 7))
    assert read.fields == ("names", "title")
    for wrong in (
        cbor(["1.5.2", pages, [], [], []]),
        cbor(["1.5.2", pages, [], [["kind", "en_2"]], [], []]),
        cbor(["1.5.2", [["en_0123456", 300, "group"]], [], [], [], []]),
        cbor(["1.5.2", pages, [], [], [], [7]]),
        cbor(["1.5.2", pages, [], [], [], []])[:-9],
        b"\xf6",
    ):
        with pytest.raises(FormatError):
            page_list(wrong)


def test_what_is_no_file_of_pagefind_is_refused() -> None:
    """Compressed or not."""
    assert unpack(gzip.compress(MARK + b"x")) == b"x"
    for wrong in (b"", b"x", gzip.compress(b"x"), gzip.compress(MARK)[:-9]):
        with pytest.raises(FormatError):
            unpack(wrong)


def test_pagefind_writes_what_is_read_here() -> None:
    """Every word of a page is there, with the program's own stems."""
    with Indexer("en") as indexer:
        indexer.add("a/", "<html><body><p>Häuser and convoys of 𝔊othic hauser</p></body></html>")
        indexer.add("b/", "<html><body><p>convoys</p></body></html>")
        files = indexer.files()
    found = [
        posting for path, file in files.items() if path.startswith("index/") for posting in postings_of(unpack(file))
    ]
    assert {(posting.word, posting.form) for posting in found} == {
        ("hauser", ""), ("hauser", "häuser"), ("and", ""), ("convoy", ""), ("of", ""), ("𝔊othic", "")
    }  # fmt: skip
    assert [posting.page for posting in found if posting.word == "convoy"] == [0, 1]
    (pages,) = (page_list(unpack(file)) for path, file in files.items() if path.endswith(".pf_meta"))
    assert [length for _page, length in pages.pages] == [6, 1]


@given(st.sets(st.text(min_size=1, max_size=6)), st.integers(1, 60))
def test_each_word_is_in_the_file_that_its_letters_tell(words: set[str], size: int) -> None:
    """It is the last whose start does not come after it; all entries are there, and no file is too large."""
    packed = {word: cbor([word, [[0, [], []]], []]) for word in words}
    entries = [Entry(word, packed[word]) for word in sorted(words, key=str.swapcase)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search_words, "FILE_BYTES", size)
        files = word_files(entries)
    assert [file.start for file in files][:1] == ([""] if words else [])
    found = []
    for number, file in enumerate(files):
        read = [posting.word for posting in postings_of(file.packed)]
        found += read
        for word in read:
            assert max(place for place, other in enumerate(files) if other.start <= word) == number
        assert len(read) == 1 or sum(len(packed[word]) for word in read) <= size
    assert found == sorted(words)

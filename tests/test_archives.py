"""Addresses of copies in web archives."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.config import Settings
from builder.model import Article, Desk
from builder.reading.article import read_article
from builder.reading.fields.archives import parse_archive_address
from builder.reading.source import list_sources

STORY = "https://ntd.example/2017/mosul?page=1#top"
COPY = f"https://web.archive.org/web/20170308120000/{STORY}"


def read(folder: Path, text: str, name: str = "a.md") -> Article:
    """Read one article."""
    (folder / "articles").mkdir()
    (folder / "articles" / name).write_text(text, encoding="utf-8")
    (source,) = list_sources(folder, folder / "articles")[0]
    return read_article(source, settings=Settings(), desk=Desk())


@pytest.mark.parametrize(
    "address",
    [
        COPY,
        f"http://web.archive.org/web/20170308120000id_/{STORY}",
        f"https://web.archive.org/web/2017/{STORY}",
        f"https://archive.ph/20170308120000/{STORY}",
        f"https://archive.today/2017.03.08-120000/{STORY}",
        f"https://archive.is/o/AbC12/{STORY}",
        f"https://archive.is/newest/{STORY}",
        f"https://wayback.example.org/123/20170308120000/{STORY}",
        f"https://web.archive.org/web/20170308120000/{STORY.replace('://', ':/')}",
    ],
)
def test_the_original_is_taken_from_the_path(address: str) -> None:
    """Every archive that puts a moment and the original's address into its own is understood."""
    copy = parse_archive_address(address)
    assert copy
    assert (copy.original, copy.archived) == (STORY, address)


def test_an_original_without_a_scheme_is_http() -> None:
    """The Internet Archive takes addresses as people type them."""
    copy = parse_archive_address("https://web.archive.org/web/20170308/ntd.example/a")
    assert copy
    assert copy.original == "http://ntd.example/a"


@pytest.mark.parametrize(
    "address",
    [
        STORY,
        "https://web.archive.org/",
        "https://web.archive.org/web/20170308120000/",
        "https://web.archive.org/web/20170308120000/https://",
        "https://web.archive.org/web/2017*/mosul",
        "https://archive.ph/AbC12",
        "https://ntd.example/2017/03/08/mosul.html",
        "https://ntd.example/share?u=https://ntd.example/20170308120000/https://a.example",
        "https://web.archive.org/web/20170308120000/http://[::1",
    ],
)
def test_other_addresses_are_no_copies(address: str) -> None:
    """An address that does not tell the original's stays as it is."""
    assert parse_archive_address(address) is None


@given(st.text("ahtps:/.[]0123456789-_?#", max_size=60))
def test_no_address_is_too_odd(rest: str) -> None:
    """Whatever follows an archive's host, the original is an address with a host, or there is none."""
    copy = parse_archive_address(f"https://web.archive.org/web/{rest}")
    assert copy is None or copy.original.startswith(("http://", "https://"))


def test_an_archived_url_in_front_matter_is_two_addresses(tmp_path: Path) -> None:
    """The article keeps the original's address, the copy's, and the source that the original's host tells."""
    found = read(tmp_path, f"---\nheadline: Mosul\nurl: {COPY}\n---\nMosul fell.\n")
    assert (found.url, found.archived, found.source) == (STORY, COPY, "ntd.example")
    assert found.evidence["url"].text == COPY


def test_an_editor_s_copy_wins(tmp_path: Path) -> None:
    """A copy that front matter names is the one that counts."""
    found = read(tmp_path, f"---\nurl: {COPY}\narchived: https://archive.ph/x\n---\n# Mosul\n\nMosul fell.\n")
    assert (found.url, found.archived) == (STORY, "https://archive.ph/x")


def test_a_saved_page_of_an_archive_is_the_original_s(tmp_path: Path) -> None:
    """A page that was saved from an archive declares the copy's address."""
    words = "The town has fallen after months of fighting, the army said on Wednesday evening. " * 4
    page = f"<html><head><link rel=canonical href='{COPY}'></head><body><h1>Mosul</h1><p>{words}</p></body></html>"
    found = read(tmp_path, page, "a.html")
    assert (found.url, found.archived, found.source) == (STORY, COPY, "ntd.example")


def test_a_page_s_own_address_says_nothing_when_the_editor_gives_another(tmp_path: Path) -> None:
    """Then the copy that the page declares is a copy of something else."""
    words = "The town has fallen after months of fighting, the army said on Wednesday evening. " * 4
    page = f"<html><head><link rel=canonical href='{COPY}'></head><body><h1>Mosul</h1><p>{words}</p></body></html>"
    found = read(tmp_path, f"---\nurl: https://a.example/b\n---\n{page}", "a.html")
    assert (found.url, found.archived) == ("https://a.example/b", None)

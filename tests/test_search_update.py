"""That only what changed of the search is indexed again, and that it equals what is made from nothing."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from builder.publishing import page_indexing, search, search_periods
from builder.publishing.indexed_page import IndexedPage, index_pages
from builder.publishing.search import FOLDER, SearchChange, build_search, update_search
from builder.publishing.search_bundle import Made, Write, make_bundle
from builder.publishing.searchable import Searchable, pack
from tests.projects import bytes_below

WORDS = ("Mosul", "Raqqa", "siege", "convoy", "Häuser", "council", "wheat", "bridge", "harvest", "minister")


@pytest.fixture(autouse=True)
def small_bundles(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cut into small bundles, so that few pages make many."""
    monkeypatch.setattr(search_periods, "BUNDLE_PAGES", 8)
    monkeypatch.setattr(search_periods, "NEWEST_PAGES", 3)


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the bundles that were made."""
    names: list[str] = []

    def make(name: str, pages: Iterable[IndexedPage], write: Write, *, program: str, letters: str) -> Made:
        names.append(name)
        return make_bundle(name, pages, write, program=program, letters=letters)

    monkeypatch.setattr(search, "make_bundle", make)
    return names


@pytest.fixture
def indexed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses of the pages that Pagefind indexed."""
    urls: list[str] = []

    def index(pages: Sequence[Searchable], *, language: str) -> object:
        urls.extend(page.url for page in pages)
        return index_pages(pages, language=language)

    monkeypatch.setattr(page_indexing, "index_pages", index)
    return urls


def article(month: str, number: int, text: str = "Words of an article.") -> Searchable:
    """An article of a month, e.g. "2016/05", or "undated"."""
    day = "" if month == "undated" else f"{month.replace('/', '-')}-{number % 28 + 1:02}"
    return Searchable(
        url=f"articles/{month}/{number}/", title=f"Headline {number}", kind="article", day=day, source="Example Post",
        topics=("Mosul", f"Only {number}"), names=(), text=f"<div data-pagefind-body><p>{text}</p></div>",
    )  # fmt: skip


class Site:
    """A site whose search is built again after changes; it knows its pages as the search asks for them."""

    def __init__(self, root: Path, pages: list[Searchable]) -> None:
        self.root, self.pages = root, {page.url: page for page in pages}
        self.change = SearchChange()
        self.cache: dict[str, bytes] = {}

    @property
    def files(self) -> list[str]:
        """What stands of the search, relative to the site."""
        return [f"{FOLDER}/{path}" for path in bytes_below(self.root / FOLDER)] if (self.root / FOLDER).is_dir() else []

    def read(self, urls: Sequence[str]) -> list[Searchable]:
        """What the search knows of some pages."""
        return [self.pages[url] for url in urls]

    def indexed(self, url: str) -> bytes | None:
        """What was kept of a page when it was indexed."""
        return self.cache.get(url)

    def keep(self, indexed: Mapping[str, bytes]) -> None:
        """Keep what came of pages."""
        self.cache |= indexed

    def build(self) -> None:
        """Build what changed, and put it in place."""
        written: dict[str, bytes] = {}
        standing = self.files
        self.change = update_search(
            {url: sha256(pack(page)).hexdigest() for url, page in self.pages.items()}, self, written.__setitem__,
            before=self.change.bundles, standing=standing, language="en", jobs=2,
        )  # fmt: skip
        for path in {*standing} - self.change.kept:
            (self.root / path).unlink()
        for path, content in written.items():
            (self.root / path).parent.mkdir(parents=True, exist_ok=True)
            (self.root / path).write_bytes(content)

    def from_nothing(self) -> dict[str, bytes]:
        """The files of the search of these pages, built from nothing."""
        fresh = self.root.with_name("fresh")
        shutil.rmtree(fresh, ignore_errors=True)
        build_search(fresh, self.pages.values(), language="en")
        return bytes_below(fresh / FOLDER)


def some_years() -> list[Searchable]:
    """Articles of three years, some without a day, and other pages."""
    dated = [
        article(f"{year}/{month:02}", number) for year in (2014, 2015, 2016) for month in (2, 9) for number in range(3)
    ]
    page = replace(article("undated", 0), url="timeline/2016/", kind="timeline", topics=())
    return [*dated, article("undated", 7), page]


def test_an_article_that_is_added_touches_the_bundle_of_its_period_alone(tmp_path: Path, made: list[str]) -> None:
    """All other files keep their bytes; of the pages in that bundle, what is shown of them does, too."""
    site = Site(tmp_path / "site", some_years())
    site.build()
    assert made == ["2016-07.6", "2016-01.6", "2015-01.12", "2014-01.12", "undated", "pages"]
    before = bytes_below(site.root / FOLDER)
    made.clear()
    site.pages |= {page.url: page for page in [article("2015/04", 9)]}
    site.build()
    after = bytes_below(site.root / FOLDER)
    assert made == ["2015-01.12"]
    changed = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    others = {path for path in changed if not path.startswith("2015-01.12/")}
    assert {path for path in others if not path.startswith("topics.")} == {"bundles.json"}
    assert len([path for path in changed if "/fragment/" in path]) == 1


def test_only_the_pages_that_changed_are_indexed(tmp_path: Path, indexed: list[str]) -> None:
    """Whatever bundle they are in; the others are put together as they were indexed before."""
    site = Site(tmp_path / "site", some_years())
    site.build()
    assert sorted(indexed) == sorted(site.pages)
    indexed.clear()
    site.pages |= {page.url: page for page in (article("2015/04", 9), article("2014/02", 0, "Other words."))}
    site.build()
    assert indexed == ["articles/2015/04/9/", "articles/2014/02/0/"]
    assert bytes_below(site.root / FOLDER) == site.from_nothing()
    indexed.clear()
    del site.pages["articles/2014/02/0/"]
    site.build()
    assert indexed == []
    assert bytes_below(site.root / FOLDER) == site.from_nothing()


def test_what_was_kept_of_a_page_may_be_lost(tmp_path: Path, indexed: list[str]) -> None:
    """Then it is indexed again, as soon as its bundle is to be made."""
    site = Site(tmp_path / "site", some_years())
    site.build()
    indexed.clear()
    del site.cache["articles/2015/02/1/"], site.cache["articles/2014/02/1/"]
    site.pages |= {page.url: page for page in [article("2015/04", 9)]}
    site.build()
    assert sorted(indexed) == ["articles/2015/02/1/", "articles/2015/04/9/"]
    assert bytes_below(site.root / FOLDER) == site.from_nothing()


def test_nothing_is_missing_when_nothing_can_be_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As when the disk of the cache is full."""
    monkeypatch.setattr(Site, "keep", lambda *_: None)
    site = Site(tmp_path / "site", some_years())
    site.build()
    assert bytes_below(site.root / FOLDER) == site.from_nothing()


def test_what_is_the_same_is_not_made_again(tmp_path: Path, made: list[str]) -> None:
    """Unless the files are not as they were left, or it is in another language."""
    site = Site(tmp_path / "site", some_years())
    site.build()
    before = bytes_below(site.root / FOLDER)
    made.clear()
    site.build()
    assert made == []
    assert bytes_below(site.root / FOLDER) == before
    shutil.rmtree(site.root)
    site.build()
    assert len(made) == 6
    assert bytes_below(site.root / FOLDER) == before


def test_a_bundle_goes_with_its_last_page(tmp_path: Path, made: list[str]) -> None:
    """Nothing else is made for it."""
    site = Site(tmp_path / "site", some_years())
    site.build()
    made.clear()
    del site.pages["timeline/2016/"]
    site.build()
    assert made == []
    assert bytes_below(site.root / FOLDER) == site.from_nothing()
    site.pages.clear()
    site.build()
    assert site.files == []


@pytest.mark.parametrize("seed", [1, 2])
def test_builds_that_follow_changes_equal_one_from_nothing(tmp_path: Path, seed: int) -> None:
    """Byte for byte, whatever came and went before."""
    chance = random.Random(seed)  # noqa: S311 - it is to give the same again
    site = Site(tmp_path / "site", some_years())
    site.build()
    for _ in range(6):
        for _ in range(chance.randint(1, 5)):
            month = chance.choice(["undated", "2016/12", f"{chance.randint(2012, 2018)}/{chance.randint(1, 12):02}"])
            page = article(month, chance.randint(0, 40), " ".join(chance.choices(WORDS, k=30)))
            site.pages[page.url] = page
        del site.pages[chance.choice([*site.pages])]
        site.build()
        assert bytes_below(site.root / FOLDER) == site.from_nothing()

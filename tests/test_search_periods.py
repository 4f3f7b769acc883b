"""How the pages of a site are cut into the bundles of its search."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from builder.publishing import search_periods
from builder.publishing.search_periods import bundles_of

MOST, MOST_NEWEST, MOST_OF_MONTH = 12, 4, 6

MONTHS = st.builds("articles/{}/{:02}/".format, st.integers(1994, 2031), st.integers(1, 12))
FOLDERS = st.sampled_from(["articles/undated/", "timeline/", "notes/", "articles/2016/13/", "articles/2016/"])
SITES = st.lists(st.tuples(MONTHS | FOLDERS, st.integers(0, 200)), max_size=120).map(
    lambda rows: sorted({f"{folder}{number}/" for folder, number in rows})
)


@contextmanager
def small_bundles() -> Iterator[None]:
    """Cut into small bundles, so that few pages make many."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search_periods, "BUNDLE_PAGES", MOST)
        patch.setattr(search_periods, "NEWEST_PAGES", MOST_NEWEST)
        patch.setattr(search_periods, "NEWEST_MONTH_PAGES", MOST_OF_MONTH)
        yield


def cut(urls: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Cut pages into small bundles, by their names."""
    with small_bundles():
        return {bundle.name: bundle.urls for bundle in bundles_of(urls)}


def months(*counts: tuple[str, int]) -> list[str]:
    """Addresses of so many articles of each month."""
    return [f"articles/{month.replace('-', '/')}/{number}/" for month, count in counts for number in range(count)]


def test_a_small_site_has_a_bundle_of_articles_and_one_of_other_pages() -> None:
    """What has no day stands apart."""
    urls = ["about/", "articles/undated/x/", "sources/post/", *months(("2016-05", 2), ("2014-06", 1))]
    assert [(bundle.name, len(bundle.urls)) for bundle in bundles_of(urls)] == [
        ("0000-01.196608", 3),
        ("undated", 1),
        ("pages", 2),
    ]


def test_years_halves_quarters_and_months_are_parted_when_they_are_full() -> None:
    """The newest period is cut smaller than the others, and comes first."""
    full = months(("2014-03", 9), ("2015-04", 9), ("2016-01", 3), ("2016-07", 5), ("2016-11", 3), ("2016-12", 3))
    assert {name: len(urls) for name, urls in cut(full).items()} == {
        "2016-12.1": 3,
        "2016-11.1": 3,
        "2016-07.3": 5,
        "2016-01.6": 3,
        "2015-01.12": 9,
        "2014-01.12": 9,
    }
    assert next(iter(cut(full))) == "2016-12.1"


def test_a_month_with_too_many_articles_is_parted_by_their_addresses() -> None:
    """So are other pages; the names tell which part it is."""
    bundles = cut([*months(("2016-05", 30)), *(f"notes/{number}/" for number in range(20))])
    assert all(re.fullmatch(r"(?:2016-05\.1|pages)\.\d+of\d+", name) for name in bundles)
    assert max(len(found) for name, found in bundles.items() if name.startswith("2016")) <= MOST_OF_MONTH
    assert MOST_OF_MONTH < max(len(found) for name, found in bundles.items() if name.startswith("pages")) <= MOST


@given(SITES)
def test_every_page_is_in_one_bundle_of_bounded_size(urls: list[str]) -> None:
    """Whatever the order in which they are given."""
    bundles = cut(urls)
    assert sorted(url for found in bundles.values() for url in found) == urls
    assert all(0 < len(found) <= MOST for found in bundles.values())
    assert [*cut(reversed(urls)).items()] == [*bundles.items()]


@given(SITES)
def test_newer_articles_are_in_earlier_bundles(urls: list[str]) -> None:
    """Bundles are put together in their order, and of equally good results the newest is to come first."""
    dated = [found[-1][:16] for name, found in cut(urls).items() if name[0].isdigit()]
    assert dated == sorted(dated, reverse=True)


@given(SITES, MONTHS | FOLDERS)
def test_a_page_that_is_added_changes_few_others(urls: list[str], folder: str) -> None:
    """Not more than two bundles hold: those of its own, and those of the period that is no longer the newest."""
    before, after = cut(urls), cut([*urls, f"{folder}added/"])
    assert sum(len(found) for name, found in after.items() if before.get(name) != found) <= 2 * MOST


@given(st.lists(st.tuples(MONTHS, st.integers(0, 50)), min_size=1, max_size=80))
def test_what_is_added_to_the_newest_month_touches_a_small_bundle(rows: list[tuple[str, int]]) -> None:
    """As long as it has room."""
    urls = {f"{month}{number}/" for month, number in rows}
    newest, _ = max(rows)
    before, after = cut(urls), cut([*urls, f"{newest}added/"])
    assume(before.keys() == after.keys())
    (changed,) = (found for name, found in after.items() if before[name] != found)
    assert len(changed) <= MOST_OF_MONTH

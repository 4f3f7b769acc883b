"""The search as readers use it: by keyboard and by touch, with facets, by a shared address, without scripts."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.axe import needs_axe, violations
from tests.browser import visit

INDEX = "**/pagefind/**"


@pytest.fixture(scope="module")
def address(served: Callable[[Path], str], example: Path) -> str:
    """Where the example is served."""
    return served(example)


def query_of(page: Page) -> dict[str, list[str]]:
    """What the address says of the search."""
    return parse_qs(urlsplit(page.url).query)


def titles_of(page: Page) -> list[str]:
    """The titles of the results that are shown."""
    return page.locator(".finder-title").all_inner_texts()


def years_of(page: Page) -> list[str]:
    """The years of the results that are shown and have one."""
    details = page.locator(".finder-details").all_inner_texts()
    return [text[-4:] for text in details if text[-4:].isdigit()]


def facet(page: Page, name: str, value: str) -> None:
    """Choose a value of a facet, or choose it no more."""
    page.locator(f"[data-facet={name}] label", has_text=value).click()


def test_nothing_is_fetched_before_the_field_is_used(browser: Browser, address: str) -> None:
    """A reader who does not search pays for two small scripts only."""
    with visit(browser, address) as seen:
        asked: list[str] = []
        seen.page.wait_for_load_state("networkidle")
        seen.page.on("request", lambda request: asked.append(urlsplit(request.url).path))
        assert asked == []
        with seen.page.expect_request("**/pagefind/*/meta.*"):
            seen.page.focus(".search-field")
        seen.page.wait_for_load_state("networkidle")
        assert "/pagefind/bundles.json" in asked
        assert not [path for path in asked if re.search(r"/(?:facets|topics|words)\.[0-9a-f]", path)]
        seen.assert_clean()


def test_the_best_results_show_while_one_types(browser: Browser, address: str) -> None:
    """Arrows go through them and round, Enter opens the one that is marked, Escape closes the list."""
    with visit(browser, address) as seen:
        page, options = seen.page, seen.page.get_by_role("option")
        field = page.get_by_role("combobox")
        page.keyboard.press("/")
        expect(field).to_be_focused()
        page.keyboard.type("raqqa")
        expect(options.first).to_contain_text("Raqqa")
        expect(options.last).to_contain_text("Show all")
        expect(field).to_have_attribute("aria-expanded", "true")
        expect(page.locator(".search-status")).to_contain_text("results for “raqqa”")
        page.keyboard.press("ArrowUp")
        expect(options.last).to_have_attribute("aria-selected", "true")
        page.keyboard.press("ArrowDown")
        expect(page.locator("[role=option][aria-selected=true]")).to_have_count(0)
        page.keyboard.press("Escape")
        expect(page.locator(".search-list")).to_be_hidden()
        expect(field).to_have_attribute("aria-expanded", "false")
        page.keyboard.press("ArrowDown")
        expect(options.first).to_be_visible()
        page.keyboard.press("ArrowDown")
        expect(field).to_have_attribute("aria-activedescendant", "search-option-0")
        page.keyboard.press("Enter")
        page.wait_for_url("**/topics/raqqa/")
        seen.assert_clean()


def test_ctrl_k_reaches_the_field_and_enter_all_results(browser: Browser, address: str) -> None:
    """Where none is marked, Enter leads to the search page, as the form does."""
    with visit(browser, f"{address}topics/mosul/") as seen:
        seen.page.wait_for_load_state("networkidle")
        seen.page.keyboard.press("Control+k")
        seen.page.keyboard.type("caliphate")
        seen.page.keyboard.press("Enter")
        seen.page.wait_for_url("**/search/?q=caliphate")
        expect(seen.page.locator(".finder-results mark").first).to_contain_text("caliphate")
        seen.assert_clean()


@pytest.mark.parametrize("width", [320, 390])
def test_one_tap_reaches_the_field_on_a_phone(browser: Browser, address: str, width: int) -> None:
    """It is then as wide as the screen, and so are the results; nothing scrolls sideways."""
    with visit(browser, address, width=width) as seen:
        seen.page.click(".search-open")
        expect(seen.page.get_by_role("combobox")).to_be_focused()
        seen.page.keyboard.type("mosul")
        expect(seen.page.get_by_role("option").first).to_be_in_viewport()
        assert seen.page.evaluate("document.documentElement.scrollWidth") <= width
        seen.page.get_by_role("option").last.click()
        expect(seen.page.locator(".finder-results > li")).to_have_count(10)
        assert seen.page.evaluate("document.documentElement.scrollWidth") <= width
        seen.assert_clean()


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("al-Baghdadi", "Abu Bakr al-Baghdadi"),
        ("abu bakr al baghdadi", "Abu Bakr al-Baghdadi"),
        ("“caliphate”", "The ‘caliphate’ is gone: Syrian force takes Baghuz"),
        ("qaeda's branch", "Iraqi army flees as militants seize Mosul"),
        ("how to read this briefing", "How to read this briefing"),
        ("Jane Specimen", "Palmyra"),
    ],
)
def test_a_word_is_found_as_a_reader_types_it(browser: Browser, address: str, query: str, title: str) -> None:
    """Hyphens, quotation marks and apostrophes do not count; authors are found, and pages by hand."""
    with visit(browser, f"{address}search/?q={query}") as seen:
        expect(seen.page.locator(".finder-title", has_text=title).first).to_be_visible()


def test_facets_narrow_and_the_address_follows(browser: Browser, address: str) -> None:
    """Each choice has its count, which the results keep; back and forward undo and redo; an address can be shared."""
    with visit(browser, f"{address}search/?q=mosul") as seen:
        page, count = seen.page, seen.page.locator(".finder-count")
        whole = page.locator("[data-facet=year] label", has_text="2014")
        number = int(whole.locator("span").inner_text())
        before = count.inner_text()
        facet(page, "year", "2014")
        expect(count).to_have_text(f"{number} results for “mosul”")
        assert years_of(page) == ["2014"] * number
        assert query_of(page) == {"q": ["mosul"], "year": ["2014"]}
        facet(page, "source", "Sample Wire")
        expect(count).to_have_text("1 result for “mosul”")
        facet(page, "source", "Model Gazette")
        expect(count).to_have_text("2 results for “mosul”")
        assert query_of(page)["source"] == ["Sample Wire", "Model Gazette"]
        shared, shown = page.url, titles_of(page)
        page.go_back()
        expect(count).to_have_text("1 result for “mosul”")
        page.go_back()
        expect(count).to_have_text(f"{number} results for “mosul”")
        page.go_back()
        expect(count).to_have_text(before)
        page.go_forward()
        expect(count).to_have_text(f"{number} results for “mosul”")
        page.goto(shared)
        expect(count).to_have_text("2 results for “mosul”")
        assert titles_of(page) == shown
        expect(page.get_by_label("Model Gazette")).to_be_checked()
        seen.assert_clean()


def test_topics_are_a_facet_that_is_fetched_when_it_is_opened(browser: Browser, address: str) -> None:
    """They weigh as much as all other facts."""
    with visit(browser, f"{address}search/?q=siege") as seen:
        asked: list[str] = []
        seen.page.on("request", lambda request: asked.append(request.url))
        expect(seen.page.locator("[data-facet=kind] label").first).to_be_visible()
        assert not [url for url in asked if "/topics." in url]
        seen.page.locator("[data-facet=topic] summary").click()
        facet(seen.page, "topic", "Kobani")
        seen.page.wait_for_url("**/search/?q=siege&topic=Kobani")
        assert len([url for url in asked if "/topics." in url]) == 1
        seen.assert_clean()


def test_a_facet_alone_is_a_search(browser: Browser, address: str) -> None:
    """All pages of a kind, the newest or the oldest first; the keyboard reaches the choices."""
    with visit(browser, f"{address}search/?kind=article&sort=oldest") as seen:
        page = seen.page
        expect(page.locator(".finder-count")).to_have_text("16 results")
        years = years_of(page)
        assert years == sorted(years)
        page.get_by_label("Sort by").select_option("newest")
        expect(page.locator(".finder-details").first).to_contain_text("2019")
        assert query_of(page) == {"kind": ["article"], "sort": ["newest"]}
        page.get_by_role("button", name="More results").click()
        expect(page.locator(".finder-results > li")).to_have_count(16)
        expect(page.locator(".finder-results > li:nth-child(11) a")).to_be_focused()
        expect(page.get_by_role("button", name="More results")).to_be_hidden()
        years = years_of(page)
        assert years == sorted(years, reverse=True)
        box = page.get_by_label("2014")
        box.focus()
        page.keyboard.press("Space")
        expect(page.locator(".finder-count")).to_have_text("4 results")
        expect(page.get_by_label("2014")).to_be_focused()
        seen.assert_clean()


def test_parts_of_a_long_page_are_results_of_their_own(browser: Browser, address: str) -> None:
    """They lead to their headings."""
    with visit(browser, f"{address}search/?q=indented sentence") as seen:
        part = seen.page.locator(".finder-results > li", has_text="How to read").locator(".finder-parts a").first
        target = part.get_attribute("href") or ""
        part.click()
        expect(seen.page.locator(f"#{target.partition('#')[2]}")).to_have_count(1)


def test_nothing_found_says_so(browser: Browser, address: str) -> None:
    """On the page and in the header, with advice."""
    with visit(browser, f"{address}search/?q=zeppelin") as seen:
        expect(seen.page.locator(".finder-count")).to_have_text(
            "Nothing was found for “zeppelin”. Check the spelling, or try fewer or other words."
        )
        seen.page.locator(".search-field").fill("zeppelin")
        expect(seen.page.locator(".search-list")).to_have_text("Nothing was found for “zeppelin”.")
        seen.assert_clean()


def test_what_cannot_be_loaded_can_be_tried_again(browser: Browser, address: str) -> None:
    """A reader whose connection fails is told, and one button later has the results."""
    with visit(browser, f"{address}about/") as seen:
        seen.page.route(INDEX, lambda route: route.abort())
        seen.page.goto(f"{address}search/?q=mosul")
        expect(seen.page.locator(".finder-count")).to_contain_text("The search could not be loaded.")
        seen.page.locator(".search-field").fill("raqqa")
        expect(seen.page.locator(".search-list")).to_contain_text("The search could not be loaded.")
        seen.page.unroute(INDEX)
        seen.page.get_by_role("button", name="Try again").click()
        expect(seen.page.locator(".finder-results > li")).to_have_count(10)


@pytest.mark.parametrize(
    "script", ["delete window.Worker", "window.Worker = class { constructor() { throw Error() } }"]
)
def test_a_browser_without_workers_searches_on_the_page(browser: Browser, address: str, script: str) -> None:
    """The results are the same."""
    with visit(browser, f"{address}about/") as seen:
        seen.page.add_init_script(script)
        seen.page.goto(f"{address}search/?q=caliphate")
        expect(seen.page.locator(".finder-results mark").first).to_contain_text("caliphate")
        seen.assert_clean()


def test_a_site_in_a_subfolder_is_searched_as_well(
    browser: Browser, served: Callable[[Path], str], example: Path, tmp_path: Path
) -> None:
    """All addresses are relative to the page."""
    shutil.copytree(example, tmp_path / "news" / "briefing")
    with visit(browser, f"{served(tmp_path)}news/briefing/topics/mosul/") as seen:
        seen.page.locator(".search-field").fill("caliphate")
        seen.page.get_by_role("option", name="The ‘caliphate’ is gone").click()
        seen.page.wait_for_url("**/news/briefing/articles/**")
        seen.assert_clean()


def test_without_scripts_other_ways_are_shown(browser: Browser, address: str) -> None:
    """The field leads to the search page, which says what it needs."""
    with visit(browser, address, javascript=False) as seen:
        seen.page.locator(".search-field").fill("mosul")
        seen.page.locator(".search-field").press("Enter")
        seen.page.wait_for_url("**/search/?q=mosul")
        expect(seen.page.locator(".finder-note")).to_have_text(re.compile("The search needs JavaScript"))
        seen.page.locator(".finder-ways").get_by_role("link", name="Topics").click()
        seen.page.wait_for_url("**/topics/")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_what_was_found(browser: Browser, address: str, scheme: str) -> None:
    """Results, facets and the open list of the header."""
    needs_axe()
    with visit(browser, f"{address}search/?q=mosul&year=2014", color_scheme=scheme) as seen:  # type: ignore[arg-type]  # one of the two
        expect(seen.page.locator("[data-facet=topic]")).to_be_visible()
        seen.page.locator(".search-field").fill("raqqa")
        expect(seen.page.get_by_role("option").first).to_be_visible()
        assert violations(seen.page) == []

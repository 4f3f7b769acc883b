"""Cards beside links to topics, in a real browser: by mouse, by keyboard, by touch, and what is there without one."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from builder import pipeline
from builder.config import load_project
from tests.browser import visit
from tests.projects import make_project
from tests.test_pipeline import silent

MOSUL = "City on the Tigris, capital of Nineveh province in Iraq, taken in June 2014 and free again in July 2017."
GLOSSARY = f"""\
entries:
  - label: Mosul
    kind: place
    description: {MOSUL}
  - label: Raqqa
    kind: place
    description: City <b>on</b> the Euphrates.
"""
STORY = """\
---
headline: {headline}
published: {day}
language: en
---
The army of Iraq came to Mosul on Sunday, and many of the people of the city stood by the road to greet its soldiers.

The road from Mosul to Raqqa had been closed to all traffic for nine months before the battle came to its end there.

Nobody has counted the dead, and nobody knows when the bridges over the river will carry the cars of the city again.
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two articles that name two topics."""
    articles: dict[str, str | bytes] = {
        "a.txt": STORY.format(headline="Mosul is free", day="2017-07-10"),
        "b.txt": STORY.format(headline="Mosul counts its dead", day="2017-07-12"),
    }
    config = make_project(tmp_path_factory.mktemp("previews"), articles, desk={"glossary.yml": GLOSSARY})
    pipeline.build(load_project(config), jobs=1, progress=silent)
    return config.parent / "site"


@pytest.fixture(scope="module")
def address(site: Path, served: Callable[[Path], str]) -> str:
    """The address of the first article."""
    (page,) = site.glob("articles/2017/07/mosul-is-free-*/index.html")
    return f"{served(site)}{page.parent.relative_to(site).as_posix()}/"


@contextmanager
def phone(browser: Browser, address: str, *, width: int = 320) -> Iterator[Page]:
    """A page on a screen for fingers."""
    context = browser.new_context(viewport={"width": width, "height": 640}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(address)
    yield page
    context.close()


def topic(page: Page, name: str) -> Locator:
    """The link to a topic in the text."""
    return page.locator(".story a.topic", has_text=name)


def card(page: Page) -> Locator:
    """The card."""
    return page.locator(".topic-card")


def wait_for_script(page: Page) -> None:
    """The card is in the page, hidden, as soon as the script has run."""
    expect(card(page)).to_be_attached()


def test_the_card_of_a_topic_is_a_file_of_its_own(site: Path) -> None:
    """It says what the topic is and how often it is mentioned, in the words of the site."""
    assert json.loads((site / "topics" / "mosul" / "preview.json").read_text(encoding="utf-8")) == {
        "label": "Mosul",
        "kind": "Place",
        "description": MOSUL,
        "articles": "2 articles",
        "days": "10 July 2017 to 12 July 2017",
        "open": "Open the topic",
    }


def test_pointing_at_a_topic_shows_its_card(browser: Browser, address: str) -> None:
    """The pointer may go on to the card, which stays; nothing moves, the browser shows no tip, and away it ends."""
    with visit(browser, address) as seen:
        page = seen.page
        wait_for_script(page)
        link, text = topic(page, "Mosul"), page.locator(".story")
        before = text.bounding_box()
        link.hover()
        expect(card(page)).to_be_visible()
        expect(card(page)).to_contain_text(f"PlaceMosul{MOSUL}2 articles · 10 July 2017 to 12 July 2017")
        assert text.bounding_box() == before
        assert link.get_attribute("title") is None
        card(page).hover()
        page.wait_for_timeout(400)  # longer than the card stays without a pointer
        expect(card(page)).to_be_visible()
        assert str(link.get_attribute("title")).startswith("place: City on the Tigris")
        page.locator("h1").hover()
        expect(card(page)).to_be_hidden()
        seen.assert_clean()


def test_a_description_is_text(browser: Browser, address: str) -> None:
    """Markup in it shows as the characters that it is."""
    with visit(browser, address) as seen:
        wait_for_script(seen.page)
        topic(seen.page, "Raqqa").hover()
        expect(card(seen.page)).to_contain_text("City <b>on</b> the Euphrates.")
        assert card(seen.page).locator("b").count() == 0


def test_the_keyboard_shows_cards_and_escape_ends_them(browser: Browser, address: str) -> None:
    """At once with the focus, gone with the next stop or with Escape, and Enter follows the link."""
    with visit(browser, address) as seen:
        page = seen.page
        wait_for_script(page)
        for name in ("Mosul", "Raqqa"):
            while not topic(page, name).evaluate("link => link === document.activeElement"):
                page.keyboard.press("Tab")
            expect(card(page)).to_contain_text(name)
            expect(topic(page, name)).to_have_attribute("title", title_of(name))
        page.keyboard.press("Escape")
        expect(card(page)).to_be_hidden()
        assert topic(page, "Raqqa").evaluate("link => link === document.activeElement")
        page.keyboard.press("Enter")
        page.wait_for_url("**/topics/raqqa/")


def title_of(name: str) -> str:
    """The title of a link in the text, which a screen reader hears with it."""
    return f"place: {MOSUL}" if name == "Mosul" else "place: City <b>on</b> the Euphrates."


def test_the_first_tap_opens_the_card_and_the_second_the_topic(browser: Browser, address: str) -> None:
    """A tap elsewhere closes the card, which fits into the narrowest screen and has a way on of its own."""
    with phone(browser, address) as page:
        wait_for_script(page)
        here = page.url
        topic(page, "Mosul").tap()
        expect(card(page)).to_be_visible()
        assert page.url == here
        box = card(page).bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 320
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        page.locator("h1").tap()
        expect(card(page)).to_be_hidden()
        topic(page, "Raqqa").tap()
        expect(card(page)).to_contain_text("Raqqa")
        topic(page, "Raqqa").tap()
        page.wait_for_url("**/topics/raqqa/")
        page.goto(here)
        wait_for_script(page)
        topic(page, "Mosul").tap()
        card(page).get_by_role("link", name="Open the topic").tap()
        page.wait_for_url("**/topics/mosul/")


def test_a_list_of_topics_is_followed_by_one_tap(browser: Browser, address: str) -> None:
    """What every entry leads to is no question there; a pointer sees the cards all the same."""
    index = f"{address.partition('/articles/')[0]}/topics/"
    with phone(browser, index) as page:
        wait_for_script(page)
        page.locator(".topic-kind a.topic", has_text="Mosul").first.tap()
        page.wait_for_url("**/topics/mosul/")
    with visit(browser, index) as seen:
        wait_for_script(seen.page)
        seen.page.locator(".topic-kind a.topic", has_text="Mosul").first.hover()
        expect(card(seen.page)).to_be_visible()


def test_without_its_card_a_tap_leads_to_the_topic(browser: Browser, address: str) -> None:
    """A link is never dead."""
    with phone(browser, address) as page:
        wait_for_script(page)
        page.route("**/preview.json", lambda route: route.abort())
        topic(page, "Mosul").tap()
        page.wait_for_url("**/topics/mosul/")


def test_without_a_script_topics_are_links_with_titles(browser: Browser, address: str) -> None:
    """The title says what the card would say, as far as it does not change with other articles."""
    with visit(browser, address, javascript=False) as seen:
        expect(topic(seen.page, "Mosul")).to_have_attribute("title", title_of("Mosul"))
        topic(seen.page, "Mosul").click()
        assert seen.page.locator("h1").inner_text() == "Mosul"

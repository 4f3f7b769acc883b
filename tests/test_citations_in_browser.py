"""Taking a citation along from the page of an article, in a real browser."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import rispy  # type: ignore[import-untyped]  # it says nothing of its types
from playwright.sync_api import Browser, expect

from builder import pipeline
from builder.config import load_project
from tests.browser import visit
from tests.projects import make_project
from tests.test_pipeline import silent

STORY = """\
---
headline: "Mosul “falls” & 50% of {it}"
authors: [Ada Example]
source: Specimen Post
published: 2017-03-08
url: https://post.example/a?b=1&c=2
archived: https://archive.example/20170308/x
---
# Mosul

The town has fallen after months of fighting.
"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, served: Callable[[Path], str]) -> str:
    """The address of the article's page."""
    config = make_project(tmp_path_factory.mktemp("cited"), {"story.md": STORY})
    pipeline.build(load_project(config), jobs=1, progress=silent)
    site = config.parent / "site"
    (page,) = (site / "articles").glob("**/index.html")
    (picture,) = (site / "assets" / "previews").glob(f"*{page.parent.name[-10:]}.png")
    assert picture.read_bytes().startswith(b"\x89PNG")
    return f"{served(site)}{page.parent.relative_to(site).as_posix()}/"


def test_a_citation_is_copied_by_mouse_and_keyboard(browser: Browser, address: str) -> None:
    """The button copies the whole block and says so, with the mouse and with the keyboard, and the policy allows it."""
    with visit(browser, address) as seen:
        page = seen.page
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        button = page.locator("button[data-copy=cite-ris]")
        expect(button).not_to_be_visible()
        page.get_by_text("Cite this article").click()
        button.click()
        status = page.locator("p", has=button).get_by_role("status")
        expect(status).to_have_text("Copied")
        (record,) = rispy.loads(page.evaluate("navigator.clipboard.readText()"))
        assert (record["title"], record["urls"]) == ("Mosul “falls” & 50% of {it}", ["https://post.example/a?b=1&c=2"])
        page.locator("button[data-copy=cite-bibtex]").focus()
        page.keyboard.press("Enter")
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied == page.locator("#cite-bibtex").text_content()
        assert copied.startswith("@article{specimen-post-2017-")
        seen.assert_clean()


def test_the_older_way_copies_where_there_is_no_clipboard(browser: Browser, address: str) -> None:
    """On a page that was not fetched safely scripts have no clipboard; the words are selected and copied."""
    with visit(browser, address) as seen:
        page = seen.page
        page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
        page.get_by_text("Cite this article").click()
        page.locator("button[data-copy=cite-text]").click()
        expect(page.locator(".cite").get_by_role("status").first).to_have_text("Copied")
        assert page.evaluate("getSelection().toString()") == page.locator("#cite-text").text_content()


@pytest.mark.parametrize("width", [320, 1280])
def test_citations_fit_on_the_page(browser: Browser, address: str, width: int) -> None:
    """Long addresses wrap, and the buttons are large enough for a finger."""
    with visit(browser, address, width=width) as seen:
        seen.page.get_by_text("Cite this article").click()
        assert seen.page.evaluate("document.documentElement.scrollWidth") <= width
        for button in seen.page.locator("button[data-copy]").all():
            box = button.bounding_box()
            assert box
            assert min(box["width"], box["height"]) >= 24


def test_without_scripts_there_are_no_buttons(browser: Browser, address: str) -> None:
    """The citations are there to be marked and copied by hand; a button that does nothing is not."""
    with visit(browser, address, javascript=False) as seen:
        seen.page.get_by_text("Cite this article").click()
        expect(seen.page.locator("#cite-csl")).to_contain_text('"type": "article-newspaper"')
        assert seen.page.locator("button[data-copy]:visible").count() == 0


def test_the_original_and_its_copy_are_linked(browser: Browser, address: str) -> None:
    """Both open from the article's page."""
    with visit(browser, address) as seen:
        links = seen.page.locator(".original a")
        assert [(link.inner_text(), link.get_attribute("href")) for link in links.all()] == [
            ("Read the original", "https://post.example/a?b=1&c=2"),
            ("archived copy", "https://archive.example/20170308/x"),
        ]

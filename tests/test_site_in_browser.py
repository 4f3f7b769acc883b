"""The built site in a real browser: the example briefing is clean, and hostile articles stay text."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree, html
from playwright.sync_api import Browser

from bench.screenshots import Scheme, pages_of_every_kind
from tests.browser import visit
from tests.projects import build_site_of, make_project
from tests.xss_payloads import PAYLOADS

KEPT = "[...Object.keys(localStorage), ...Object.keys(sessionStorage)]"


def pages_of(site: Path) -> list[str]:
    """The addresses of all pages, relative to the site."""
    return sorted(page.parent.relative_to(site).as_posix() for page in site.rglob("index.html"))


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A briefing in which every text of an article is a payload: bodies, headlines, front matter, names of files."""
    story = "The forces of Tarsin took the citadel of Orven on Monday, officials said after a long siege. "
    articles: dict[str, str | bytes] = {}
    for number, payload in enumerate(PAYLOADS):
        line = " ".join(payload.split())
        quoted = '"' + line.replace("\\", "\\\\").replace('"', '\\"') + '"'
        fields = f"headline: {quoted}\nauthors: [{quoted}]\nsource: {quoted}\ntags: [{quoted}]\nsummary: {quoted}"
        front = f"---\n{fields}\n---\n"
        articles[f"t{number}.txt"] = (
            f"{payload}\n\nBy Example Desk\nMay 2, 2016\n\n{story}{payload}\n\n{payload}\n\n{story}\n"
        )
        articles[f"f{number}.txt"] = f"{front}{story}\n\n{payload}\n\n{story}\n"
        articles[f"m{number}.md"] = f"# {line}\n\n{story}\n\n{payload}\n\n> {line}\n\n- {line}\n"
        articles[f"h{number}.html"] = (
            f"<html><head><title>{payload}</title></head><body><article><h1>{payload}</h1>"
            f"<p>{story}{payload}</p><p>{story}</p></article></body></html>"
        )
    names = ["<img src=x onerror=alert(1)>.txt", "{: onclick=alert(1)}.txt", "[x](javascript:alert(1)).md", "a\nb.txt"]
    articles |= {name: f"A siege of Orven\n\n{story}\n" for name in names if "/" not in name}
    return build_site_of(make_project(tmp_path_factory.mktemp("hostile"), articles))


@pytest.mark.parametrize(("width", "scheme"), [(320, "dark"), (390, "light"), (1440, "light")])
def test_every_kind_of_page_is_clean_and_fits(
    browser: Browser, served: Callable[[Path], str], example: Path, width: int, scheme: Scheme
) -> None:
    """No console message, no request to another host, no sideways scrolling, and nothing kept but the colour scheme."""
    address = served(example)
    kinds = pages_of_every_kind(example)
    assert {"front", "edition", "article", "timeline", "topic", "source", "speaker", "label", "desk", "data"} <= set(
        kinds
    )
    with visit(browser, address, width=width, color_scheme=scheme) as seen:
        for kind, path in kinds.items():
            seen.page.goto(address + path)
            assert seen.violations == [], kind
            assert seen.page.locator("h1").count() == 1, kind
            assert seen.page.evaluate("document.documentElement.scrollWidth") <= width, kind
            assert seen.page.evaluate(KEPT) == ["/.__palette"], kind
        seen.assert_clean()
        assert seen.page.context.cookies() == []


def test_every_page_of_the_example_is_clean(browser: Browser, served: Callable[[Path], str], example: Path) -> None:
    """All pages, once."""
    address = served(example)
    with visit(browser, address) as seen:
        for page in pages_of(example):
            seen.page.goto(f"{address}{page}/")
            assert seen.violations == []
        seen.assert_clean()


COLOURS = """() => {
  const style = getComputedStyle(document.body);
  const names = ["--md-default-fg-color", "--md-default-bg-color", "--md-typeset-a-color", "--tint", "--mark"];
  return [style.backgroundColor, ...names.map((name) => style.getPropertyValue(name))];
}"""


def test_the_dark_scheme_needs_no_script(browser: Browser, served: Callable[[Path], str], example: Path) -> None:
    """The same colours, with and without; on a light system the light ones."""
    address, found = served(example), {}
    for scheme in ("dark", "light"):
        for javascript in (True, False):
            with visit(browser, address, color_scheme=scheme, javascript=javascript) as seen:
                found[scheme, javascript] = seen.page.evaluate(COLOURS)
    assert found["dark", True] == found["dark", False]
    assert found["light", True] == found["light", False]
    assert found["dark", True] != found["light", True]


def test_a_reader_goes_from_the_front_page_to_earlier_coverage(
    browser: Browser, served: Callable[[Path], str], example: Path
) -> None:
    """Front page, article, topic in its text, article again, earlier article: by links alone, without JavaScript."""
    with visit(browser, served(example), javascript=False) as seen:
        page = seen.page
        page.get_by_role("link", name="Iraq declares victory in Mosul").first.click()
        assert page.locator("h1").inner_text() == "Iraq declares victory in Mosul"
        page.locator(".story a.topic", has_text="Raqqa").click()
        assert page.locator("h1").inner_text() == "Raqqa"
        page.get_by_role("link", name="Iraq declares victory in Mosul").first.click()
        page.get_by_role("link", name="Battle for Mosul begins").first.click()
        assert page.locator("h1").inner_text() == "Battle for Mosul begins"
        page.locator(".story a.topic", has_text="Haider al-Abadi").click()
        page.get_by_role("link", name="Iraq raises its flag over Ramadi").first.click()
        assert page.locator("h1").inner_text() == "Iraq raises its flag over Ramadi"
        mark = page.locator(".story a.note-mark")
        assert mark.inner_text() == "*"
        mark.click()
        assert page.url.endswith("#note-1")


def test_no_payload_runs_in_a_page(browser: Browser, served: Callable[[Path], str], hostile: Path) -> None:
    """Whatever an article, its front matter or its file's name holds: no script, no dialog, no request, no console."""
    address = served(hostile)
    pages = pages_of(hostile)
    with visit(browser, address) as seen:
        for page in ("topics", "sources", "timeline", "desk", *pages[:: len(pages) // 40]):
            seen.page.goto(f"{address}{page}/")
            assert seen.violations == []
        seen.assert_clean()


def test_no_payload_is_live_in_any_page(hostile: Path) -> None:
    """In the content of every page: no element, attribute or address that we do not write ourselves."""
    pages = pages_of(hostile)
    assert len(pages) > 4 * len(PAYLOADS)
    for page in set(pages) - {"search"}:  # a form; its texts are ours, and results come in the browser
        (content,) = html.parse(hostile / page / "index.html").xpath("//article[contains(@class, 'md-content__inner')]")
        for element in content.iterdescendants(etree.Element):
            is_ours = element.tag == "svg" and (element.get("class") == "spark" or _is_in_a_figure(element))
            assert is_ours or element.tag not in FOREIGN_ELEMENTS, (page, element.tag)
            for name, value in element.attrib.items():
                assert not name.startswith("on"), (page, name, value)
                assert name not in {"style", "srcdoc", "formaction", "action"}, (page, name, value)
                assert name not in {"href", "src"} or OUR_ADDRESS.match(value), (page, name, value)


FOREIGN_ELEMENTS = frozenset(
    "script iframe img svg math object embed form input style base meta link video audio".split()
)
"""What articles could bring in; drawings are ours in the figures of charts, and as the trend of a topic."""


def _is_in_a_figure(element: etree._Element) -> bool:
    classes = {figure.get("class") for figure in element.iterancestors("figure")}
    return bool(classes & {"heat", "chart", "chart linked"})


OUR_ADDRESS = re.compile(r"https?:|mailto:|#|[.]|[^:]*$")

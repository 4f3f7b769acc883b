"""The theme's overrides in a real browser: a strict policy, nothing broken by it, and no payload alive."""

from __future__ import annotations

import html
import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Literal
from urllib.parse import urlencode

import pytest
import yaml
from playwright.sync_api import Browser, expect

from builder.config import load_project
from builder.publishing.site import build_site
from builder.rendering.escaping import escape, front_matter
from builder.rendering.search.search_page import search_page, search_words
from builder.rendering.templates import environment
from tests.browser import visit
from tests.xss_payloads import PAYLOADS

REPOSITORY = Path(__file__).parents[1]

PER_PAGE = 8
HEADLINES = tuple(" ".join(PAYLOADS[start : start + PER_PAGE]) for start in range(0, len(PAYLOADS), PER_PAGE))
"""Every payload stands in the headline of some page, and is a heading and a paragraph on it."""

TOPICS = tuple(f"Quarantine {payload}" for payload in PAYLOADS[3:5])
"""What topics are called and described as."""

FORGED = (
    "a[href^='javascript'], base, iframe, math, img:not(.md-logo img), [onerror], [onload], [onmouseover], "
    "style, script:not([src]):not([type='application/json']):not([type='application/ld+json'])"
)
"""What no page of a briefing has, unless a payload made it."""


FORGE = """() => new Promise((resolve) => {
  let left = 2;
  document.addEventListener("securitypolicyviolation", () => --left || resolve());
  setTimeout(resolve, 3000);
  document.body.insertAdjacentHTML("beforeend", "<img src=x onerror=alert(1)>");
  const script = document.createElement("script");
  script.textContent = "alert(2)";
  document.body.append(script);
})"""
"""Does what an attacker would do, and ends when the policy has stopped both, or has had the time to."""


def on_the_page(text: str) -> str:
    """Return the characters that a reader shall see for a text."""
    return html.unescape(escape(text))


def page_source(number: int) -> str:
    """Write a page as the templates do: the title is HTML in the front matter and Markdown in the body."""
    title = HEADLINES[number]
    sections = (f"## {escape(text)}\n\nQuarantine {escape(text)}\n" for text in payloads_of(number))
    told = dict.fromkeys(("title", "description", "headline", "source", "agency", "section", "original"), title)
    head = front_matter({**told, "kind": "article", "authors": payloads_of(number), "keywords": payloads_of(number)})
    story = "\n".join(sections)
    return f'{head}\n# {escape(title)}\n\n<div class="story" markdown>\n\nQuarantine.\n\n{story}\n</div>\n'


def payloads_of(number: int) -> tuple[str, ...]:
    """Return the payloads on a page."""
    return PAYLOADS[number * PER_PAGE : (number + 1) * PER_PAGE]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with the repository's settings and theme, and pages full of payloads."""
    root = tmp_path_factory.mktemp("themed")
    shutil.copytree(REPOSITORY / "templates" / "theme", root / "templates" / "theme")
    shutil.copytree(REPOSITORY / "docs" / "assets", root / "docs" / "assets")
    (root / "docs" / "assets" / "briefing.css").touch()
    settings = yaml.safe_load((REPOSITORY / "mkdocs.yml").read_text(encoding="utf-8"))
    settings["nav"] = [{"Latest": "index.md"}]
    settings["not_in_nav"] = "/search/\n/articles/\n/by-hand.md\n/quoted.md\n"
    settings["site_description"] = 'The "best" & <b>only</b> one'
    (root / "mkdocs.yml").write_text(yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8")
    pages = {f"articles/{number}.md": page_source(number) for number in range(len(HEADLINES))}
    pages["quoted.md"] = '---\ntitle: Rain\ndescription: 5" <b>of</b> rain & more\n---\n\nRain.\n'
    pages["by-hand.md"] = "# Why &lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;\n"
    table = "| Place | Articles |\n|---|--:|\n| Mosul | 12 |\n"
    pages["index.md"] = (
        f"---\ntitle: Latest\n---\n\n# Latest\n\nThe fall of “Mosul”.[^1]\n\n{table}\n[^1]: A footnote.\n"
    )
    search = search_page(environment(REPOSITORY / "templates"))
    pages[search.path] = re.sub(r"\(\.\./\w+/index\.md\)", "(../index.md)", search.text)  # none of the indexes is here
    pages[search_words(1).path] = search_words(1).text
    topics = [["topic", label, "", 1, [label], label] for label in TOPICS]
    pages["search/names/0.json"] = json.dumps(topics)
    for path, text in pages.items():
        (root / "docs" / path).parent.mkdir(parents=True, exist_ok=True)
        (root / "docs" / path).write_text(text, encoding="utf-8")
    project = load_project(root / "mkdocs.yml")
    build_site(project, edition=None)
    return project.site_dir


@pytest.fixture(scope="module")
def address(site: Path, served: Callable[[Path], str]) -> str:
    """Where the site is served."""
    return served(site)


def test_every_page_carries_the_policy_before_anything_that_loads(site: Path) -> None:
    """The policy stands in each page's head, ahead of all scripts and style sheets, and allows nothing inline."""
    pages = sorted(site.rglob("*.html"))
    assert len(pages) == len(HEADLINES) + 5
    for page in pages:
        head = page.read_text(encoding="utf-8").partition("</head>")[0]
        policy = head.index("Content-Security-Policy")
        assert "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';" in head
        assert head.count("unsafe") == 1
        assert policy < min(head.index("<script"), head.index('rel="stylesheet"'))


@pytest.mark.parametrize("color_scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["", "articles/0/"])
def test_a_page_loads_cleanly(
    browser: Browser, address: str, path: str, color_scheme: Literal["light", "dark"]
) -> None:
    """The console is empty, the policy forbids nothing that the page needs, and no other host is asked."""
    with visit(browser, address + path, color_scheme=color_scheme) as seen:
        seen.assert_clean()


def test_the_page_of_nothing_loads_cleanly(browser: Browser, address: str) -> None:
    """An address without a page shows the site's own 404 page, with its styles and scripts."""
    with visit(browser, address + "no/such/page/") as seen:
        assert "404" in seen.page.inner_text("h1")
        seen.console.remove("Failed to load resource: the server responded with a status of 404 (Not Found)")
        seen.assert_clean()


def test_a_forged_inline_script_would_not_run(browser: Browser, address: str) -> None:
    """The policy is in force: a handler and a script that got into the page all the same are stopped and recorded."""
    with visit(browser, address) as seen:
        seen.page.evaluate(FORGE)
        assert seen.dialogs == []
        assert len(seen.violations) == 2
        assert all(violation.startswith("script-src") for violation in seen.violations)


def test_hand_written_pages_have_a_whole_head(browser: Browser, address: str) -> None:
    """A title that MkDocs takes from a heading, a hand-written description and the site's own are text in the head."""
    with visit(browser, address + "by-hand/") as seen:
        assert seen.page.title() == "Why </title><script>alert(1)</script> - The Caliphate Files"
        assert seen.page.get_attribute("meta[name=description]", "content") == 'The "best" & <b>only</b> one'
        assert seen.page.locator(FORGED).count() == 0
        seen.page.goto(address + "quoted/")
        assert seen.page.get_attribute("meta[name=description]", "content") == '5" of rain & more'
        seen.assert_clean()


def test_all_sections_are_in_sight_on_a_phone(browser: Browser, address: str) -> None:
    """So is the search; nothing is behind a menu."""
    with visit(browser, address, width=360) as seen:
        expect(seen.page.locator(".sections a").first).to_be_in_viewport()
        expect(seen.page.locator(".search-open")).to_be_in_viewport()
        seen.assert_clean()


def test_the_page_can_be_read_without_scripts(browser: Browser, address: str) -> None:
    """Without JavaScript the article is there, and so is the menu."""
    with visit(browser, address + "articles/0/", javascript=False) as seen:
        expect(seen.page.locator("h1")).to_have_text(on_the_page(HEADLINES[0]))
        expect(seen.page.locator(".sections a").first).to_be_visible()


def test_the_palette_is_kept_on_the_next_page(browser: Browser, address: str) -> None:
    """A reader who chooses the dark palette finds it on the next page, before the bundle has run."""
    with visit(browser, address) as seen:
        scheme = "document.body.getAttribute('data-md-color-scheme')"
        assert seen.page.evaluate(scheme) == "default"
        seen.page.click("label[title='Switch to dark mode']")
        assert seen.page.evaluate(scheme) == "slate"
        seen.page.route("**/bundle.*.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
        seen.page.goto(address + "articles/0/")
        assert seen.page.evaluate(scheme) == "slate"
        seen.assert_clean()


def test_the_reader_s_system_chooses_the_palette_at_first(browser: Browser, address: str) -> None:
    """On a dark system the site is dark without a click."""
    with visit(browser, address, color_scheme="dark") as seen:
        assert seen.page.evaluate("document.body.getAttribute('data-md-color-scheme')") == "slate"


def test_payloads_in_headlines_stay_text(browser: Browser, address: str) -> None:
    """A headline shows as its characters in the tab, in the head and on the page."""
    with visit(browser, address) as seen:
        page = seen.page
        for number, headline in enumerate(map(on_the_page, HEADLINES)):
            page.goto(f"{address}articles/{number}/")
            assert page.title() == f"{headline} - The Caliphate Files"
            assert page.get_attribute("meta[name=description]", "content") == headline
            assert page.text_content("h1") == headline
            sections = [on_the_page(payload) for payload in payloads_of(number)]
            assert page.locator("h2").all_text_contents() == sections
            assert page.locator("h2 + p").all_text_contents() == [f"Quarantine {section}" for section in sections]
            assert page.locator(FORGED).count() == 0
            assert seen.violations == []
        seen.assert_clean()


def test_payloads_in_search_results_stay_text(browser: Browser, address: str) -> None:
    """The search finds every page, and shows headlines, excerpts and parts as the characters they are."""
    with visit(browser, f"{address}search/?q=quarantine") as seen:
        page, results = seen.page, seen.page.locator(".finder-results > li")
        titles = [*map(on_the_page, HEADLINES), *TOPICS]
        expect(page.locator(".finder-count")).to_have_text(f"{len(titles)} results for “quarantine”")
        while (shown := results.count()) < len(titles):
            page.get_by_role("button", name="More results").click()
            expect(results).not_to_have_count(shown)
        assert sorted(results.locator(".finder-title").all_inner_texts()) == sorted(titles)
        parts = results.locator(".finder-parts a").all_text_contents()
        assert len(parts) > len(HEADLINES)
        # Pagefind takes a heading that says "&lt;" for one that says "<": still a text.
        assert set(parts) <= {html.unescape(on_the_page(payload)) for payload in PAYLOADS}
        assert set(results.locator("mark").all_text_contents()) == {"Quarantine"}
        names = results.locator("*").evaluate_all("(all) => all.map(({ localName }) => localName)")
        assert set(names) == {"a", "li", "mark", "p", "ul"}
        page.locator(".search-field").fill("quarantine")
        expect(page.locator(".search-list").get_by_role("option")).to_have_count(6)
        assert set(page.locator(".search-title").all_inner_texts()) <= set(titles)
        assert page.locator(FORGED).count() == 0
        seen.assert_clean()


def test_payloads_in_a_query_stay_text(browser: Browser, address: str) -> None:
    """Whoever sends an address around can put anything into it."""
    with visit(browser, address) as seen:
        for payload in PAYLOADS[::8]:
            query = urlencode({"q": payload, "source": payload, "kind": "__proto__", "sort": payload})
            seen.page.goto(f"{address}search/?{query}")
            expect(seen.page.locator(".finder-count")).to_contain_text("Nothing was found")
            assert seen.page.locator(FORGED).count() == 0
        seen.assert_clean()

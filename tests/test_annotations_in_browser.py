"""Annotations in a real browser: in the margin or folded, by keyboard, on paper, and without JavaScript."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from builder import pipeline
from builder.caching.store import Store
from builder.config import load_project
from builder.model import AnnotatedArticle, DateExpression, Note, NoteEntry, Quote
from builder.publishing.docs import write_pages
from builder.publishing.site import build_site
from tests.browser import visit
from tests.projects import make_project
from tests.test_pipeline import silent

STORY = """\
---
headline: Mosul is free
published: 2017-07-10
---
The prime minister of Iraq came to Mosul on Sunday and said that the battle was won after nine months.

“This great feast day crowned the victories of the fighters,” he said. The attack had begun in October.

It was on 10 June 2014 that the city had fallen, within days, to a force that was a fraction of the army's.

The bridges over the Tigris are gone, and most of the old city is rubble in which nobody has counted the dead.
"""
LONG = "Later counts differ by a wide margin, and none of them is complete. " * 6


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, served: Callable[[Path], str]) -> str:
    """The address of the page of an article with annotations of every kind, more than its paragraphs are high."""
    project = load_project(make_project(tmp_path_factory.mktemp("annotated"), {"story.txt": STORY}))
    briefing = pipeline.brief(project, jobs=1, progress=silent)
    annotated = _annotated(briefing.articles[0])
    briefing = replace(briefing, articles=(annotated,), events=(), labels=(), speakers=(), loose_notes=())
    write_pages(pipeline.render_pages(project, briefing, Store(None)), project.docs_dir, root=project.root)
    build_site(project, edition=None)
    (page,) = (project.root / "site" / "articles").glob("**/mosul-is-free-*/index.html")
    site = project.root / "site"
    return f"{served(site)}{page.parent.relative_to(site).as_posix()}/"


def _annotated(found: AnnotatedArticle) -> AnnotatedArticle:
    text = found.article.text

    def place(words: str) -> tuple[int, int]:
        return text.index(words), text.index(words) + len(words)

    def note(words: str, body: str) -> Note:
        entry = NoteEntry(
            article=found.article.path, exact=words, body=(body,), label="context", author="A. Editor",
            created=date(2020, 3, 4), sources=("https://example.org/a/report/with/a/very/long/address/of/its/own",),
        )  # fmt: skip
        return Note(entry, *place(words))

    said = "This great feast day crowned the victories of the fighters,"
    return replace(
        found,
        dates=(
            DateExpression("Sunday", *place("Sunday"), "DATE", "2017-07-09"),
            DateExpression("nine months", *place("nine months"), "DURATION", "P9M"),
            DateExpression("in October", *place("in October"), "DATE", "2016-10"),
            DateExpression("10 June 2014", *place("10 June 2014"), "DATE", "2014-06-10"),
        ),
        quotes=(Quote(said, *place(said), "Prime Minister Haider al-Abadi", name="Haider al-Abadi"),),
        notes=(
            note("the battle was won", LONG),
            note("won after", "Short."),
            note("The attack had begun", LONG),
            note("within days", "Short."),
        ),
    )


def tip(place: Locator) -> str:
    """The words of the tip beside an element, as the style sheet makes it."""
    return str(place.evaluate("element => getComputedStyle(element, '::after').content"))


def boxes(places: Locator) -> list[tuple[float, float, float, float]]:
    """Left, top, right and bottom of elements, all of which are shown."""
    found = []
    for place in places.all():
        box = place.bounding_box()
        assert box
        assert box["height"] > 0
        found.append((box["x"], box["y"], box["x"] + box["width"], box["y"] + box["height"]))
    return found


@pytest.mark.parametrize("width", [1230, 1440, 1920])
@pytest.mark.parametrize("javascript", [True, False])
def test_notes_stand_in_the_margin_of_a_wide_window(
    browser: Browser, address: str, width: int, *, javascript: bool
) -> None:
    """Beside the story, the first at the height of its paragraph, none over another, and there is nothing to open."""
    with visit(browser, address, width=width, javascript=javascript) as seen:
        notes = boxes(seen.page.locator(".story aside"))
        (story,) = boxes(seen.page.locator(".story"))
        assert len(notes) == 4
        assert all(left >= story[2] and right <= width for left, _, right, _ in notes)
        assert all(above[3] <= below[1] for above, below in pairwise(notes))
        paragraphs = boxes(seen.page.locator(".story .noted > p"))
        assert abs(notes[0][1] - paragraphs[0][1]) < 12
        gaps = [below[1] - above[3] for above, below in pairwise(paragraphs)]
        assert max(gaps) < 40, "a long note pushes no text away"
        expect(seen.page.locator(".story summary").first).to_be_hidden()


def test_notes_are_folded_under_their_paragraphs_on_a_phone(browser: Browser, address: str) -> None:
    """The number in the text opens the note and leads to it, and the note's number leads back; no script is needed."""
    with visit(browser, address, width=390, javascript=False) as seen:
        note = seen.page.locator("#desk-note-3-text")
        expect(note).to_be_hidden()
        paragraphs, summaries = boxes(seen.page.locator(".noted > p")), boxes(seen.page.locator(".story summary"))
        assert paragraphs[0][3] <= summaries[0][1] < summaries[1][1] < paragraphs[1][1]
        seen.page.locator("#desk-note-3 ~ a.desk-mark").first.click()
        expect(note).to_be_in_viewport()
        note.locator("a.desk-mark").click()
        assert seen.page.url.endswith("#desk-note-3")
        seen.page.locator(".story summary").first.click()
        expect(seen.page.locator("#desk-note-1-text")).to_be_visible()
        expect(seen.page.locator("#desk-note-1-text")).to_contain_text("Later counts differ")


@pytest.mark.parametrize("width", [390, 1000, 1440])
def test_the_tab_key_shows_what_words_mean(browser: Browser, address: str, width: int) -> None:
    """It stops at what the words do not say, once for each, in the order of the text, and nothing gets wider."""
    told = []
    with visit(browser, address, width=width) as seen:
        stops = seen.page.locator(".story [tabindex]")
        assert [tip(stop) for stop in stops.all()] == ["none"] * 3
        for _ in range(60):
            seen.page.keyboard.press("Tab")
            focused = seen.page.locator(".story [tabindex]:focus")
            if focused.count():
                told.append(tip(focused))
                assert seen.page.evaluate("document.documentElement.scrollWidth") <= width
        assert told[:3] == ['"9 July 2017"', '"Prime Minister Haider al-Abadi"', '"October 2016"']
        assert len(told) in (3, 6), "no stop is met twice on one way through the page"
        seen.assert_clean()


def test_pointing_at_words_shows_what_they_mean(browser: Browser, address: str) -> None:
    """Periods have a tip without being a stop; a full date has none."""
    with visit(browser, address) as seen:
        for anchor, expected in (("date-2", '"a period of nine months"'), ("date-4", "none")):
            seen.page.locator(f"#{anchor}").hover()
            assert tip(seen.page.locator(f"#{anchor}")) == expected


def test_a_tap_shows_what_words_mean(browser: Browser, address: str) -> None:
    """At the foot of a phone's screen, until the next tap elsewhere."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(address)
    place = page.locator("#date-3")
    place.tap()
    assert tip(place) == '"October 2016"'
    assert place.evaluate("element => getComputedStyle(element, '::after').position") == "fixed"
    page.locator("h1").tap()
    assert tip(place) == "none"
    context.close()


@pytest.mark.parametrize("javascript", [True, False])
def test_every_entry_below_the_story_leads_to_its_words(browser: Browser, address: str, *, javascript: bool) -> None:
    """All annotations are in a list, and the words of each link are those that it leads to."""
    with visit(browser, address, javascript=javascript) as seen:
        for summary in seen.page.locator(".annotations summary").all():
            summary.click()
        entries = seen.page.locator(".annotations a[href^='#']")
        targets = [str(entry.get_attribute("href")) for entry in entries.all()]
        assert sorted(targets) == sorted(
            [*(f"#desk-note-{number}" for number in (1, 2, 3, 4)), "#quote-1", *(f"#date-{n}" for n in (1, 2, 3, 4))]
        )
        for entry, target in zip(entries.all(), targets, strict=True):
            entry.click()
            assert seen.page.url.endswith(target)
            words = entry.inner_text().strip("“”")
            assert seen.page.locator(target).inner_text() in words or words in seen.page.locator(target).inner_text()


def test_on_paper_notes_are_open_and_tips_are_not_there(browser: Browser, address: str) -> None:
    """The lists below the story are open as well: they say what the tips say on a screen."""
    with visit(browser, address) as seen:
        seen.page.locator("#date-1").focus()
        seen.page.emulate_media(media="print")
        assert tip(seen.page.locator("#date-1")) == "none"
        assert len(boxes(seen.page.locator(".story aside"))) == 4
        assert len(boxes(seen.page.locator(".annotations li"))) == 9
        expect(seen.page.locator(".annotations")).to_contain_text("9 July 2017: Sunday")


CONTRAST = """
  () => {
    const context = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
    const luminance = colour => {
      context.fillStyle = colour; context.fillRect(0, 0, 1, 1);
      const [r, g, b] = [...context.getImageData(0, 0, 1, 1).data].map(part => part / 255)
        .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ground = element => {
      for (let around = element; around; around = around.parentElement) {
        const colour = getComputedStyle(around).backgroundColor;
        if (!/, 0\\)|transparent/.test(colour)) return colour;
      }
      return getComputedStyle(document.body).backgroundColor;
    };
    const found = [...document.querySelectorAll(".story *, .annotations *")];
    return found.filter(element => element.innerText).map(element => {
      const [a, b] = [luminance(getComputedStyle(element).color), luminance(ground(element))];
      return [(Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05), element.outerHTML];
    });
  }
"""


@pytest.mark.parametrize("color_scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
def test_annotations_can_be_read_in_both_schemes(
    browser: Browser, address: str, width: int, color_scheme: Literal["light", "dark"]
) -> None:
    """The contrast of all words with what is behind them is 4.5 or more, and the page is no wider than the window."""
    with visit(browser, address, width=width, color_scheme=color_scheme) as seen:
        open_all(seen.page)
        contrasts = seen.page.evaluate(CONTRAST)
        assert len(contrasts) > 40
        assert [found for found in contrasts if found[0] < 4.5] == []
        assert seen.page.evaluate("document.documentElement.scrollWidth") <= width
        seen.assert_clean()


def open_all(page: Page) -> None:
    """Open everything that is folded."""
    for summary in page.locator(":is(.story, .annotations) summary").all():
        if summary.is_visible():
            summary.click()

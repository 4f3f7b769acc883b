"""The headline of a web page."""

from __future__ import annotations

import pytest
from lxml.html import document_fromstring

from builder.reading.findings import Finding
from builder.reading.web.declarations import Declarations
from builder.reading.web.titles import AGREED, CLOSE, DECLARED, find_headline, without_site
from tests.webpages import linked, page


def read(head: str, before: str = "", *, sites: tuple[str, ...] = ("Aller Bote",)) -> Finding[str] | None:
    """The headline of a page with this head, and this before its story."""
    tree = document_fromstring(page(head, before))
    return find_headline(tree, Declarations(tree, first_line=1), sites)


def og(title: str) -> str:
    """A title for social media."""
    return f'<meta property="og:title" content="{title}">'


def test_a_printed_headline_that_is_declared_is_nearly_certain() -> None:
    """Agreement is the best evidence; the site's name and typography do not count."""
    found = read("<title>Why it’s closed now - Aller Bote</title>", "<h1>Why it’s closed now</h1>")
    assert found is not None
    assert (found.value, found.evidence.rule, found.evidence.confidence) == (
        "Why it’s closed now",
        "first-heading",
        AGREED,
    )


def test_the_printed_headline_wins_over_another_wording_and_the_evidence_shows_both() -> None:
    """Search engines are given other headlines than readers."""
    found = read(og("Aller bridge: what drivers must know"), "<h1>Why the bridge had to be closed</h1>")
    assert found is not None
    assert (found.value, found.evidence.confidence) == ("Why the bridge had to be closed", CLOSE)
    assert found.evidence.text.endswith("(open-graph: Aller bridge: what drivers must know)")


def test_a_heading_on_something_else_is_not_the_headline() -> None:
    """The heading that shares most words with what is declared is chosen, and none that shares no word with it."""
    both = read(linked(), "<h1>News from the region</h1><h1>The Aller bridge remains closed</h1>")
    none = read(linked(), "<h1>News from here today</h1><h1>Weather of the week</h1>")
    assert both is not None
    assert none is not None
    assert both.value == "The Aller bridge remains closed"
    assert (none.value, none.evidence.rule) == ("Bridge over the Aller closed", "json-ld")


def test_a_lone_heading_is_the_headline_even_in_other_words() -> None:
    """A page has one headline; the site's own name in large letters is none."""
    alone = read(og("What drivers must know"), "<h1>A farewell to concrete</h1>")
    site = read(og("What drivers must know"), "<h1>Aller Bote am Sonntag</h1>", sites=("Aller Bote am Sonntag",))
    assert alone is not None
    assert site is not None
    assert alone.value == "A farewell to concrete"
    assert (site.value, site.evidence.confidence) == ("What drivers must know", DECLARED)


@pytest.mark.parametrize(
    ("printed", "headline"),
    [
        ("Opinion Why the bridge is closed", "Why the bridge is closed"),
        ("LIVE | Why the bridge is closed", "Why the bridge is closed"),
        ("Explained: Why the bridge is closed", "Explained: Why the bridge is closed"),
        ("A most useful guide to Why the bridge is closed", "A most useful guide to Why the bridge is closed"),
    ],
)
def test_a_kicker_in_the_heading_is_cut(printed: str, headline: str) -> None:
    """A word or two that no declaration has stand over the headline; what a colon ends is part of it."""
    found = read(og("Why the bridge is closed"), f"<h1>{printed}</h1>")
    assert found is not None
    assert found.value == headline


def test_of_declared_headlines_the_repeated_one_is_chosen() -> None:
    """Where no heading is printed, what two places say is likelier than what one says."""
    head = og("Why the bridge is closed") + "<title>Why the bridge is closed</title>"
    found = read(linked(headline="Closed bridge: all facts") + head)
    assert found is not None
    assert (found.value, found.evidence.confidence) == ("Why the bridge is closed", 0.9)


def test_a_page_without_title_or_heading_has_no_headline() -> None:
    """A headline is never invented."""
    assert read("") is None
    assert read("<title>Aller Bote</title>", "<h1> </h1>") is not None


@pytest.mark.parametrize(
    ("title", "site", "headline"),
    [
        ("Bridge closed - SBNation.com", "SB Nation", "Bridge closed - SBNation.com"),
        ("Bridge closed - SBNation.com", "sbnation.com", "Bridge closed"),
        ("Bridge closed - Aller Bote", "www.allerbote.example", "Bridge closed"),
        ("Aller Bote | Bridge closed", "Aller Bote", "Bridge closed"),
        ("Aller Bote", "Aller Bote", "Aller Bote"),
        ("A – B – C", "", "A – B – C"),
    ],
)
def test_the_site_s_name_is_no_part_of_a_title(title: str, site: str, headline: str) -> None:
    """It is known by its name and by its host, before and after the headline; a title is never emptied."""
    assert without_site(title, [site]) == headline

"""What a web page says of itself: what it declares for machines, and what it prints."""

from __future__ import annotations

from datetime import date

import pytest
from lxml.html import document_fromstring

from builder.model import Evidence
from builder.reading.findings import Finding, Findings
from builder.reading.web.blocks import parse_blocks
from builder.reading.web.metadata import parse_metadata
from tests.webpages import linked, page, value


def read(html: str) -> Findings:
    """The metadata of a page."""
    tree = document_fromstring(html)
    return parse_metadata(tree, tuple(parse_blocks(tree, first_line=1)), first_line=1)


def test_what_json_ld_declares_comes_first() -> None:
    """Every field of the article in the graph is read, dates as they are written, with its line."""
    head = f'\n<meta property="og:title" content="Another title">\n{linked()}'
    found = read(page(head))
    assert value(found.headline) == "Bridge over the Aller closed"
    assert value(found.published) == date(2017, 3, 8)
    assert value(found.modified) == date(2017, 3, 9)
    assert value(found.authors) == ("Ada Example", "Bo Sample")
    assert value(found.source) == "Aller Bote"
    assert value(found.section) == "Region"
    assert found.published is not None
    assert found.published.evidence == Evidence(4, "2017-03-08T23:30:00-08:00", "json-ld", 0.8)


def test_metadata_speaks_where_json_ld_is_silent() -> None:
    """Open Graph and plain metadata are read next."""
    head = """
<meta property="og:title" content="Bridge &amp; river">
<meta property="og:site_name" content="Aller Bote">
<meta property="article:published_time" content="2017-03-08">
<meta name="author" content="By Ada Example">
<link rel="canonical" href="https://example.org/bridge">"""
    found = read(page(head))
    assert found.headline is not None
    assert (found.headline.value, found.headline.evidence.rule) == ("Bridge & river", "open-graph")
    assert found.published is not None
    assert found.published.evidence == Evidence(5, "2017-03-08", "open-graph", 0.8)
    assert value(found.authors) == ("Ada Example",)
    assert value(found.source) == "Aller Bote"
    assert found.url is not None
    assert (found.url.value, found.url.evidence.line) == ("https://example.org/bridge", 7)


def test_the_printed_headline_wins_when_it_shares_words_with_the_declared_one() -> None:
    """Search engines are often given another headline than readers; a heading on something else is not the headline."""
    before = "<h1>Aller Bote am Sonntag</h1>\n<h1>Why the bridge had to be closed</h1>"
    found = read(page(linked(), before))
    assert found.headline is not None
    assert found.headline.value == "Why the bridge had to be closed"
    assert found.headline.evidence.line == 5


@pytest.mark.parametrize(
    "title",
    [
        "The bridge is closed | Aller Bote",
        "The bridge is closed - Aller Bote",
        "The bridge is closed | News | Aller Bote",
    ],
)
def test_a_title_loses_the_name_of_the_site(title: str) -> None:
    """What follows the last bar is the site, and what follows a dash is when it is the site's name."""
    head = f'<title>{title}</title><meta property="og:site_name" content="Aller Bote">'
    assert value(read(page(head)).headline) == "The bridge is closed"


def test_a_title_keeps_its_own_dashes() -> None:
    """A dash within a headline parts no site from it."""
    title = "The bridge – a history"
    assert value(read(page(f"<title>{title}</title>")).headline) == title


@pytest.mark.parametrize("written", ["2017-02-30", "yesterday", "", "0000-00-00"])
def test_what_is_no_date_is_not_found(written: str) -> None:
    """A fact that is not there is empty, never guessed."""
    assert read(page(linked(datePublished=written))).published is None


@pytest.mark.parametrize("author", ["https://example.org/ada", {"name": "Aller Bote"}, [], 7, None, {"name": 7}])
def test_addresses_and_the_publisher_are_no_authors(author: object) -> None:
    """Only people and desks write; odd JSON is nobody."""
    assert read(page(linked(author=author))).authors is None


@pytest.mark.parametrize(
    ("lang", "code"), [("en", "en"), ("pt-BR", "pt"), ("DE_at", "de"), ("", None), ("english", None)]
)
def test_the_language_is_that_of_the_page(lang: str, code: str | None) -> None:
    """Two letters of ISO 639-1, without a region."""
    assert value(read(page(lang=lang)).language) == code


@pytest.mark.parametrize("address", ["/bridge", "javascript:alert(1)", "http://[", "ftp://example.org/x", ""])
def test_only_http_addresses_are_addresses(address: str) -> None:
    """Nothing else can be linked from a page."""
    assert read(page(f'<link rel="canonical" href="{address}">')).url is None


def test_a_day_that_only_stands_far_from_the_headline_is_believed_last() -> None:
    """Where nothing is declared and nothing stands by the headline, the likeliest printed day is a guess."""
    found = read(page("<title>Bridge</title>", after="<p>Posted on 8 March 2017</p>"))
    assert found.published == Finding(date(2017, 3, 8), Evidence(11, "Posted on 8 March 2017", "printed-date", 0.6))
    assert read(page("<title>Bridge</title>")).published is None


@pytest.mark.parametrize(
    ("lang", "day"), [("en-US", date(2017, 3, 8)), ("en-GB", date(2017, 8, 3)), ("de", date(2017, 8, 3))]
)
def test_the_page_s_language_orders_day_and_month(lang: str, day: date) -> None:
    """A numeric date that could be both begins with the month in the United States only."""
    found = read(page(before="<h1>Why the bridge was closed</h1><p>03/08/2017</p>", lang=lang))
    assert value(found.published) == day


def test_evidence_counts_lines_from_the_first_line_of_the_page() -> None:
    """Below front matter the lines are still those of the file."""
    tree = document_fromstring(page("<title>Bridge</title>"))
    found = parse_metadata(tree, (), first_line=5)
    assert found.headline == Finding("Bridge", Evidence(6, "Bridge", "title", 0.6))

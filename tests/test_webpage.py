"""Reading a saved web page: what it declares, what it prints, its story, its captions, and what is dropped."""

from __future__ import annotations

import json
from datetime import date
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.errors import ArticleError
from builder.model import Caption, Dropped, Evidence
from builder.reading.findings import Findings
from builder.reading.webpage import parse_webpage

STORY = (
    "The old bridge over the Aller has been closed to all traffic since Monday morning, the district council said.",
    "Engineers found cracks in two of the four pillars during the yearly inspection of the bridge last week.",
    "Drivers must take the road through the neighbouring village, which adds about eleven kilometres to the way.",
    "The council expects the repair to take until spring, and to cost a little less than two million euros.",
)
LINKED = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "Aller Bote", "author": {"name": "Webmaster"}},
        {
            "@type": ["NewsArticle"],
            "headline": "Bridge over the Aller closed",
            "datePublished": "2017-03-08T23:30:00-08:00",
            "dateModified": "2017-03-09T01:00:00Z",
            "author": [{"@type": "Person", "name": "Ada Example"}, {"@type": "Person", "name": "Bo Sample"}],
            "publisher": {"@type": "Organization", "name": "Aller Bote"},
            "articleSection": "Region",
        },
    ],
}


def page(head: str = "", before: str = "", after: str = "", lang: str = "en") -> str:
    """A page with the story in it, one element a line: the head is line 2, what is before the story line 4."""
    story = "\n".join(f"<p>{escape(paragraph)}</p>" for paragraph in STORY)
    body = f"<body>\n{before}\n<article>\n{story}\n</article>\n{after}\n</body>"
    return f'<html lang="{lang}">\n<head>{head}</head>\n{body}</html>'


def linked(**changes: object) -> str:
    """A JSON-LD script with some of the article's properties changed."""
    website, article = LINKED["@graph"]
    thing = {**LINKED, "@graph": [website, {**article, **changes}]}  # type: ignore[dict-item]  # JSON is of any type
    return f'<script type="application/ld+json">{json.dumps(thing)}</script>'


def read(html: str) -> Findings:
    """What a page gives."""
    return parse_webpage(html, path="articles/x.html")


def value(finding: object) -> object:
    """The value of a finding, or None."""
    return getattr(finding, "value", None)


def test_the_story_is_the_paragraphs_of_the_page() -> None:
    """Paragraphs come whole, in their order, and nothing else with them."""
    found = read(page(before="<nav><a href='/'>Home</a></nav>", after="<footer>© Aller Bote</footer>"))
    assert found.body == STORY
    assert found.evidence == {"body": Evidence(6, "4 paragraphs", "main-text", 0.8)}


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
    assert found.published.evidence == Evidence(4, "2017-03-08T23:30:00-08:00", "json-ld", 0.95)


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
    assert found.published.evidence == Evidence(5, "2017-03-08", "open-graph", 0.9)
    assert value(found.authors) == ("Ada Example",)
    assert value(found.source) == "Aller Bote"
    assert found.url is not None
    assert (found.url.value, found.url.evidence.line) == ("https://example.org/bridge", 7)


def test_lines_count_from_the_first_line_of_the_page() -> None:
    """Below front matter the lines are still those of the file."""
    found = parse_webpage(page("<title>Bridge</title>"), path="x.html", first_line=5)
    assert found.headline is not None
    assert found.headline.evidence.line == 6
    assert found.evidence["body"].line == 10


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


def test_a_date_far_from_today_is_believed_when_it_is_printed() -> None:
    """What a page says does not depend on the day on which it is read."""
    found = read(page(before='<time datetime="2093-05-04">4 May 2093</time>'))
    assert found.published is not None
    assert (found.published.value, found.published.evidence.line) == (date(2093, 5, 4), 4)


@pytest.mark.parametrize("written", ["2017-02-30", "yesterday", "", "0000-00-00"])
def test_what_is_no_date_is_not_found(written: str) -> None:
    """A fact that is not there is empty, never guessed."""
    assert read(page(linked(datePublished=written))).published is None


@pytest.mark.parametrize("author", ["https://example.org/ada", {"name": "Aller Bote"}, [], 7, None, {"name": 7}])
def test_addresses_and_the_publisher_are_no_authors(author: object) -> None:
    """Only people and desks write; odd JSON is nobody."""
    assert read(page(linked(author=author))).authors is None


def test_captions_are_set_apart_with_their_credit() -> None:
    """A figure's words are a caption, not story; the credit is marked in the page or printed at the end."""
    figures = (
        '<figure><figcaption>The bridge on Monday. <span class="Credit">Photo: Cam Era</span></figcaption></figure>\n'
        "<figure><figcaption>A cracked pillar. (Sample/AFP)</figcaption></figure>"
    )
    found = read(page(before=figures))
    assert found.captions == (Caption("The bridge on Monday.", "Cam Era"), Caption("A cracked pillar.", "Sample/AFP"))
    assert found.body == STORY
    assert not any("pillar." in dropped.text and "cracked" in dropped.text for dropped in found.dropped)


def test_every_other_visible_line_is_dropped_with_its_place_and_reason() -> None:
    """What was kept and what was dropped are all that a reader of the page could see."""
    before = (
        "<nav><a>Home</a></nav>\n<header>Aller Bote</header>\n<form><label>Search</label> <button>Go</button></form>"
    )
    after = (
        "<aside>Most read<br>Weather</aside>\n<div>Share this <b>now</b></div>\n"
        "<script>hidden()</script><p hidden>hidden</p><div style='display: none'>hidden</div>\n<footer>Imprint</footer>"
    )
    assert read(page(before=before, after=after)).dropped == (
        Dropped(4, "Home", "navigation"),
        Dropped(5, "Aller Bote", "page-header"),
        Dropped(6, "Search", "form"),
        Dropped(6, "Go", "button"),
        Dropped(13, "Most read", "aside"),
        Dropped(13, "Weather", "aside"),
        Dropped(14, "Share this now", "outside-main-text"),
        Dropped(16, "Imprint", "page-footer"),
    )


@pytest.mark.parametrize(
    "html",
    [
        "",
        "<!-- nothing -->",
        "<!DOCTYPE html>",
        "<html><head><title>x</title></head></html>",
        "<html><body><script>document.write('the story')</script></body></html>",
        "<frameset><frame src='x'></frameset>",
    ],
)
def test_a_page_without_a_story_has_an_empty_body(html: str) -> None:
    """A page that only a script would fill has nothing to read."""
    assert read(html).body == ()


def test_elements_without_end_are_read() -> None:
    """Browsers close what a page leaves open, and so does the reading."""
    html = page().replace("</p>", "").replace("</article>", "").replace("</body></html>", "")
    assert read(html).body == STORY


def test_a_page_of_20000_nested_elements_is_refused() -> None:
    """The parser would silently stop reading; the message says where, and the way out."""
    with pytest.raises(ArticleError) as caught:
        read("<html>\n<body>" + "<div>" * 20_000 + STORY[0])
    assert str(caught.value) == (
        "articles/x.html:2: elements are nested too deeply to be read, expected a page as browsers save it "
        "(save its text as .txt)"
    )


@pytest.mark.parametrize("script", ["[" * 100_000, "{", "null", '"x"', '[[{"@type": 7}]]', '{"@graph": "x"}'])
def test_broken_json_ld_declares_nothing(script: str) -> None:
    """What cannot be read is as if it were not there."""
    found = read(page(f'<script type="application/ld+json">{script}</script><title>Bridge closed</title>'))
    assert (value(found.headline), found.body) == ("Bridge closed", STORY)


def test_an_encoding_declaration_is_of_no_matter() -> None:
    """The text is decoded already."""
    assert read('<?xml version="1.0" encoding="utf-16"?>' + page()).body == STORY


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


@given(
    st.lists(
        st.sampled_from(["<p>", "</p>", "<h1>", "<b", ">", "<div>", "<br>", "word ", "&#0;", "<script>", "<!--", "é"])
    )
)
def test_any_page_is_read(parts: list[str]) -> None:
    """Malformed pages never make the reading crash, and their lines have places."""
    found = read("".join(parts))
    assert all(dropped.line >= 1 and dropped.text for dropped in found.dropped)

"""Reading a saved web page: its story, its captions, what is dropped, and pages that are hard to read."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.errors import ArticleError
from builder.model import Caption, Dropped, Evidence, Footnote
from builder.reading.findings import Findings
from builder.reading.web.webpage import parse_webpage
from tests.webpages import STORY, linked, page, value


def read(html: str) -> Findings:
    """What a page gives."""
    return parse_webpage(html, path="articles/x.html")


def test_the_story_is_the_paragraphs_of_the_page() -> None:
    """Paragraphs come whole, in their order, and nothing else with them."""
    found = read(page(before="<nav><a href='/'>Home</a></nav>", after="<footer>© Aller Bote</footer>"))
    assert found.body == STORY
    assert found.evidence == {"body": Evidence(6, "4 paragraphs", "block-roles", 1.0)}


@pytest.mark.parametrize(
    ("line", "block"),
    [
        ("<p>Published</p>", "Published"),
        ("<p>By Ada Example</p>", "By Ada Example"),
        ("<p>Ada Example</p>", "Ada Example"),
        ("<p>8 March 2017, 20.15 GMT</p>", "8 March 2017, 20.15 GMT"),
    ],
)
def test_a_line_that_only_repeats_the_byline_or_the_date_is_dropped(line: str, block: str) -> None:
    """Labels, names and days above the lead are no paragraph of the story, even where they stand among its own."""
    found = read(page(linked()).replace("<article>", f"<article>{line}"))
    assert found.body == STORY
    assert found.dropped == (Dropped(5, block, "byline-or-date"),)


def test_a_label_without_its_date_is_dropped() -> None:
    """Where the date of a label went elsewhere, the label alone is no paragraph, and the line is dropped whole."""
    line = '<p>Published <time datetime="2017-03-08T20:15">Wed 8 Mar 2017 20.15 GMT</time></p>'
    found = read(page(linked()).replace("<article>", f"<article><header>{line}</header>"))
    assert found.body == STORY
    assert found.dropped == (Dropped(5, "Published Wed 8 Mar 2017 20.15 GMT", "byline-or-date"),)


def test_a_day_as_a_subheading_stays_in_the_story() -> None:
    """Below the lead a bare day parts the story; only a labelled one is the masthead's."""
    first, second, *rest = (f"<p>{paragraph}</p>" for paragraph in STORY)
    html = f"<article>{first}<h2>8 March 2017</h2>{second}<p>Updated 8 March 2017</p>{''.join(rest)}</article>"
    found = read(f"<html lang='en'><head>{linked()}</head><body>{html}</body></html>")
    assert found.body == (STORY[0], "8 March 2017", *STORY[1:])
    assert [dropped.text for dropped in found.dropped] == ["Updated 8 March 2017"]


def test_lines_count_from_the_first_line_of_the_page() -> None:
    """Below front matter the lines are still those of the file."""
    found = parse_webpage(page("<title>Bridge</title>"), path="x.html", first_line=5)
    assert found.headline is not None
    assert found.headline.evidence.line == 6
    assert found.evidence["body"].line == 10


def test_a_date_far_from_today_is_believed_when_it_is_printed() -> None:
    """What a page says does not depend on the day on which it is read."""
    found = read(page(before='<time datetime="2093-05-04">4 May 2093</time>'))
    assert found.published is not None
    assert (found.published.value, found.published.evidence.line) == (date(2093, 5, 4), 4)


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


@given(
    st.lists(
        st.sampled_from(["<p>", "</p>", "<h1>", "<b", ">", "<div>", "<br>", "word ", "&#0;", "<script>", "<!--", "é"])
    )
)
def test_any_page_is_read(parts: list[str]) -> None:
    """Malformed pages never make the reading crash, and their lines have places."""
    found = read("".join(parts))
    assert all(dropped.line >= 1 and dropped.text for dropped in found.dropped)


def test_sign_off_dateline_and_footnote_leave_the_story_for_their_fields() -> None:
    """A saved page's wire marks and notes are read as those of scraped text."""
    more = "\n".join(
        f"<p>{text}</p>" for text in ("The front,* which fell, was small.", "(REUTERS)", "*The front is banned")
    )
    html = page().replace("<p>", "<p>ORVEN, Tarsin (Reuters) - ", 1).replace("</article>", f"{more}</article>")
    found = parse_webpage(html, path="articles/x.html")
    assert (value(found.agency), value(found.dateline)) == ("Reuters", "ORVEN, Tarsin")
    assert found.agency is not None
    assert found.agency.evidence.rule == "agency-sign-off"
    assert found.footnotes == (Footnote("*", "The front is banned"),)
    assert not any("REUTERS" in paragraph or "banned" in paragraph for paragraph in found.body)

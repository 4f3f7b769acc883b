"""The visible text of a web page: its blocks, its captions, what is dropped, and which lines are no story."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import document_fromstring

from builder.model import Caption, Dropped
from builder.reading.web.blocks import PageBlock, dropped_lines, is_masthead_line, parse_blocks, parse_captions

AUTHORS = ("Ada Example", "Bo Sample")
DAYS = (date(2017, 3, 8),)


def blocks_of(html: str, first_line: int = 1) -> list[tuple[int, str, str]]:
    """The visible text of a page: line, text, reason."""
    blocks = parse_blocks(document_fromstring(html), first_line=first_line)
    return [(block.line, block.text, block.reason) for block in blocks]


def test_blocks_end_at_block_elements_and_line_breaks() -> None:
    """Inline elements part no text, block elements and line breaks do; white space is collapsed."""
    html = "<body>\n<div>Share  <b>this</b> now<p>One<br>two</p>three</div></body>"
    assert [text for _, text, _ in blocks_of(html)] == ["Share this now", "One", "two", "three"]


def test_what_no_reader_sees_is_no_block() -> None:
    """Scripts, styles and hidden elements are not part of the page that was read; what follows them is."""
    html = "<div>a<script>x</script><i hidden>x</i><p style='display: none'>x</p>b<svg><text>x</text></svg></div>"
    assert [text for _, text, _ in blocks_of(html)] == ["a", "b"]


def test_a_block_has_its_line_in_the_file_and_the_reason_of_the_nearest_element() -> None:
    """Inside a form in an aside it is the form that tells; text after an element belongs to what is around that."""
    html = "<body>\n<aside>\n<form>a<p>b</p></form>\nc</aside>\n<p>d</p>e</body>"
    assert blocks_of(html, first_line=11) == [
        (13, "a", "form"),
        (13, "b", "form"),
        (12, "c", "aside"),
        (15, "d", "outside-main-text"),
        (11, "e", "outside-main-text"),
    ]


def test_captions_are_read_once_each_with_their_credit() -> None:
    """A credit is marked in the page or printed at the end; a caption that is nothing but a credit is none."""
    tree = document_fromstring(
        '<figcaption>The bridge. <b class="credit">Photo: Cam Era</b></figcaption>'
        "<figcaption>A cracked pillar. (Sample/AFP)</figcaption>"
        "<figcaption>A cracked pillar. (Sample/AFP)</figcaption>"
        "<figcaption>Photo: Cam Era</figcaption>"
    )
    captions, _ = parse_captions(tree)
    assert captions == (Caption("The bridge.", "Cam Era"), Caption("A cracked pillar.", "Sample/AFP"))


@pytest.mark.parametrize(
    "line",
    [
        "Published",
        "Published:",
        "Last updated on",
        "Posted on 1 May 2016",
        "By",
        "By Ada Example and Bo Sample",
        "Written by Ada Example",
        "Ada Example - March 8, 2017",
        "3/8/2017 12:15 PM PT",
        "Wednesday 8 March 2017 05.39, UK",
    ],
)
def test_a_line_of_labels_names_and_days_is_the_mastheads(line: str) -> None:
    """Nothing but who and when is no story."""
    assert is_masthead_line(line, authors=AUTHORS, days=DAYS)


@pytest.mark.parametrize(
    "line",
    [
        "By train to Mosul",
        "9 March 2017",
        "Bo",
        "Monday",
        "and",
        "Updated plans for the bridge",
        "He was killed on 8 March 2017.",
        "Ada Example is a writer.",
        "Published " * 40,
    ],
)
def test_a_line_that_says_more_is_not_the_mastheads(line: str) -> None:
    """Other words, other names and other days are somebody's story."""
    assert not is_masthead_line(line, authors=AUTHORS, days=DAYS)


@pytest.mark.parametrize(
    ("line", "expected"), [("By Ada Example", True), ("Ada Example", False), ("8 March 2017", False)]
)
def test_within_a_story_only_a_label_tells(line: str, expected: bool) -> None:
    """A bare name or day can be a subheading there."""
    assert is_masthead_line(line, authors=AUTHORS, days=DAYS, labelled=True) is expected


def test_what_is_kept_is_not_dropped_however_it_was_parted() -> None:
    """A block whose words mostly stand in a kept text is kept; any other is dropped, with its own reason."""
    blocks = [
        PageBlock(1, "Home", "navigation"),
        PageBlock(2, "The old bridge has been closed", "outside-main-text"),
        PageBlock(3, "PUBLISHED!", "outside-main-text"),
    ]
    dropped = dropped_lines(blocks, kept=["The old bridge has been closed since Monday."], masthead=["Published"])
    assert list(dropped) == [Dropped(1, "Home", "navigation"), Dropped(3, "PUBLISHED!", "byline-or-date")]


@given(st.lists(st.sampled_from(["<p>", "</p>", "<b>", "</b>", "<br>", "<nav>", "</nav>", "word ", "é", "<script>"])))
def test_blocks_are_never_empty(parts: list[str]) -> None:
    """Any page's blocks have a text and a line."""
    blocks = blocks_of(f"<html><body>x{''.join(parts)}</body></html>")
    assert all(line >= 1 and text == " ".join(text.split()) != "" and reason for line, text, reason in blocks)

"""What a web page prints around its headline."""

from __future__ import annotations

from lxml.html import document_fromstring

from builder.reading.web.blocks import parse_blocks
from builder.reading.web.declarations import Declarations
from builder.reading.web.page_masthead import PageMasthead, find_masthead
from tests.webpages import STORY, page

HEADLINE = "Why the bridge had to be closed"


def read(before: str, after: str = "", headline: str | None = HEADLINE) -> PageMasthead:
    """The surroundings of the headline of a page."""
    tree = document_fromstring(page("", before, after))
    return find_masthead(tree, tuple(parse_blocks(tree, first_line=1)), Declarations(tree, first_line=1), headline)


def test_lines_are_taken_from_the_headline_to_the_story() -> None:
    """A standfirst and a caption may stand over the byline; the third run of prose is the story."""
    before = f"<p>Region</p><p>Traffic</p><h1>{HEADLINE}</h1><p>{STORY[3]}</p><p>By Ada Example</p>"
    found = read(before, "<p>By Cy Teaser</p>")
    assert [block.text for block in found.after] == [STORY[3], "By Ada Example", STORY[0]]
    assert [block.text for block in found.before] == ["Traffic", "Region"]
    assert found.lines == (*found.after, *found.before)


def test_a_kicker_in_the_heading_does_not_hide_it() -> None:
    """The headline's line is one that ends with it."""
    assert read(f"<h1>Opinion {HEADLINE}</h1><p>By Ada Example</p>").after[0].text == "By Ada Example"


def test_without_a_headline_nothing_is_known_to_stand_by_it() -> None:
    """A byline anywhere on a page can be a teaser's."""
    assert read("<p>By Ada Example</p>", headline=None) == PageMasthead()
    assert read("<p>By Ada Example</p>") == PageMasthead()


def test_marked_authors_are_the_innermost_after_the_headline() -> None:
    """A box around names and buttons says less than the elements in it; menus and what is before do not count."""
    found = read(
        f'<p class="author">Bo Before</p><nav class="authors">All authors</nav><h1>{HEADLINE}</h1>'
        '<div class="byline">By <a rel="author">Ada Example</a>, <b class="author name">Bo Sample</b> Follow</div>'
        '<nav><a class="author">Menu</a></nav><p class="authority">None</p>'
    )
    assert [(said.text, mark) for said, mark in found.authors] == [
        ("Ada Example", "0 a "),
        ("Bo Sample", "0 b author name"),
    ]
    assert {(said.rule, said.line) for said, _ in found.authors} == {("marked-author", 4)}


def test_times_know_whether_they_are_an_update() -> None:
    """By the words before the element, and by its own marks."""
    found = read(
        f'<h1>{HEADLINE}</h1><p>Published <time datetime="2017-03-08">8 March</time></p>'
        '<p>Last updated: <time datetime="2017-03-09">9 March</time></p>'
        '<p><span>Updated</span> <time datetime="2017-03-10">10 March</time></p>'
        '<p><time class="entry-date published updated" datetime="2017-03-11">11 March</time></p>'
        '<p><time class="update-date" datetime="2017-03-12"></time><time>13 March</time></p>'
    )
    labels = ["", "modified", "modified", "", "modified"]
    assert [label for _, label in found.times] == labels
    assert [said.text for said, _ in found.times] == [f"2017-03-{day:02}" for day in range(8, 13)]


def test_the_byline_of_a_teaser_is_another_byline() -> None:
    """Marks of names that stand far from each other differ, even if the markup is the same."""
    teaser = "<p>Related</p>" * 30
    found = read(f'<h1>{HEADLINE}</h1><b class="author">Ada Example</b>{teaser}<b class="author">Cy Teaser</b>')
    assert [mark for _, mark in found.authors] == ["0 b author", "1 b author"]

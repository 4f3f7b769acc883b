"""What the search is told of a built page."""

from __future__ import annotations

import pytest

from builder.publishing.searchable import Searchable, address_for_pagefind, page_for_pagefind, searchable


def page(
    content: str, *, kind: str = "", day: str = "", source: str = "", topics: str = "[]", names: str = "[]"
) -> str:
    """Write a page as the theme does."""
    facts = f"data-day=\"{day}\" data-source=\"{source}\" data-topics='{topics}' data-names='{names}'"
    return (
        '<html><head><meta name="description" content="In &quot;short&quot;.">'
        f'<meta name="search" content="{kind}" {facts}></head>'
        f'<body><nav>Menu</nav><article class="md-content__inner md-typeset">{content}</article></body></html>'
    )


def found(content: str, kind: str = "") -> Searchable:
    """Read a page that the search does not pass over."""
    read = searchable("a/", page(content, kind=kind))
    assert read is not None
    return read


def test_the_facts_come_from_the_head() -> None:
    """Each is the text that it was before the theme escaped it."""
    text = page(
        "<h1>x</h1>", kind="article", day="2017-03-08", source="A &amp; B",
        topics='["Mosul", "O\\u0027Neil \\u003cb\\u003e"]', names='["Jane Doe"]',
    )  # fmt: skip
    read = searchable("a/", text)
    assert read is not None
    assert (read.kind, read.day, read.source) == ("article", "2017-03-08", "A & B")
    assert (read.topics, read.names) == (("Mosul", "O'Neil <b>"), ("Jane Doe",))


@pytest.mark.parametrize("kind", ["search", "front", "topic", "speaker"])
def test_some_kinds_are_passed_over(kind: str) -> None:
    """The search page, the front page, which lists what has its own pages, and what is found by name."""
    assert searchable("", page("<h1>x</h1>", kind=kind)) is None


def test_days_are_passed_over() -> None:
    """Months, years and articles are not."""
    text = page("<h1>x</h1>", kind="timeline")
    assert searchable("timeline/2017-03-08/", text) is None
    assert searchable("editions/2017-03-08/", text) is None
    assert searchable("timeline/2017-03/", text) is not None
    assert searchable("articles/2017/03/2017-03-08/", text) is not None


def test_parts_of_long_lists_are_passed_over() -> None:
    """The first page of a source is found, not its years."""
    text = page("<h1>The Post, 2017</h1>", kind="source")
    assert searchable("sources/the-post/", text) is not None
    assert searchable("topics/kinds/people-a/", text) is None
    assert searchable("sources/the-post/undated/", text) is None


def test_a_page_of_another_theme_is_passed_over() -> None:
    """What has no facts was not made with this theme."""
    assert searchable("", "<html><body><h1>x</h1></body></html>") is None


def test_the_title_is_the_text_of_the_headline() -> None:
    """Its elements go, its references become characters, white space is one space."""
    assert found("<h1 id='a'>The <em>fall</em>\n of A &amp; &lt;B&gt;</h1>").title == "The fall of A & <B>"


def test_of_an_article_the_story_is_read() -> None:
    """Standfirst, story, captions and footnotes are marked, and nothing else on the page."""
    content = (
        '<h1>x</h1><p class="byline">By A</p><p class="standfirst">S</p><div class="story">T</div>'
        '<figure class="caption">C</figure><div class="notes">N</div><div class="stories related">R</div>'
    )
    text = found(content, "article").text
    assert text.count("data-pagefind-body") == 4
    for kept in (
        '<p data-pagefind-body class="standfirst"', '<div data-pagefind-body class="story"',
        '<figure data-pagefind-body class="caption"', '<div data-pagefind-body class="notes"',
    ):  # fmt: skip
        assert kept in text


def test_an_article_without_a_text_is_found_by_its_description() -> None:
    """A text that is withheld is not in the index."""
    assert found("<h1>x</h1>", "article").text == "<p data-pagefind-body>In &quot;short&quot;.</p>"


@pytest.mark.parametrize("kind", ["source", "timeline", "edition", "index", "desk"])
def test_a_list_of_pages_is_found_by_what_it_is_called(kind: str) -> None:
    """So it does not change in the index when an article joins it."""
    text = found('<h1>Mosul</h1><div class="mentions"><blockquote>Long</blockquote></div>', kind).text
    assert text == "<p data-pagefind-body>In &quot;short&quot;.</p>"


def test_notes_are_read_where_they_are_gathered() -> None:
    """A label is found by the notes."""
    assert '<div data-pagefind-body class="passage-note">' in found('<div class="passage-note">N</div>', "notes").text


def test_a_page_by_hand_is_read_as_a_whole() -> None:
    """It is of the kind "page"; only headings keep their ids, to which results lead."""
    read = found('<h1 id="t">x</h1><p id="p">y <a id="q" href="z">z</a></p><h2 id="part">Part</h2>')
    assert read.kind == "page"
    assert read.text == '<div data-pagefind-body><p>y <a href="z">z</a></p><h2 id="part">Part</h2></div>'


def test_pagefind_is_given_title_and_names_as_text() -> None:
    """Whatever they hold ends neither the attribute nor the element."""
    read = Searchable(
        url="", title='"><script>', kind="topic", day="", source="", topics=(), names=("a", "<b>"), text="<p>x</p>"
    )
    written = page_for_pagefind(read)
    assert "<script" not in written
    assert 'content="&quot;&gt;&lt;script&gt;"' in written
    assert 'content="a; &lt;b&gt;"' in written


def test_facts_travel_behind_the_address() -> None:
    """They are no words that somebody looks for."""
    read = Searchable(url="a/", title="", kind="article", day="", source="A & B", topics=(), names=(), text="")
    assert address_for_pagefind(read) == "a/#kind=article&source=A+%26+B"

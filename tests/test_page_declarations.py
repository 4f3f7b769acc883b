"""What a web page declares of itself, and where."""

from __future__ import annotations

import pytest
from lxml.html import document_fromstring

from builder.model import Evidence
from builder.reading.findings import Finding
from builder.reading.web.declarations import Declarations, Said
from tests.webpages import linked, page

ARTICLE_SCOPE = '<div itemscope itemtype="https://schema.org/NewsArticle">{}</div>'


def declared(html: str, *, first_line: int = 1) -> Declarations:
    """The declarations of a page."""
    return Declarations(document_fromstring(html), first_line=first_line)


def test_linked_data_comes_before_metadata_and_this_before_marked_elements() -> None:
    """Of several places the one that is made for search engines alone is the most careful."""
    meta = '<meta property="og:title" content="In metadata">'
    marked = ARTICLE_SCOPE.format('<p itemprop="headline">In the markup</p>')
    names = (("headline",), ("og:title",), ("headline",))
    everything = declared(page(meta + linked(), marked))
    assert [said.text for said in everything.all(*names)] == [
        "Bridge over the Aller closed",
        "In metadata",
        "In the markup",
    ]
    assert everything.first(*names) == everything.linked("headline")[0]
    assert declared(page(meta)).first(*names) == Said("In metadata", 2, "open-graph", 0.9)
    assert declared(page()).first(*names) is None


def test_repeated_metadata_is_kept_in_the_page_s_order() -> None:
    """Some sites give each author an element; names are compared without case, empty ones say nothing."""
    head = (
        '<meta name="Author" content="Ada&amp;amp;Co"><meta name="author" content=" "><meta name="author" content="Bo">'
    )
    assert [said.text for said in declared(page(head)).meta("author")] == ["Ada&Co", "Bo"]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ('<p itemprop="author">Ada Example</p>', "Ada Example"),
        ('<p itemprop="author" itemscope><a itemprop="name">Ada Example</a> reports</p>', "Ada Example"),
        ('<p itemprop="author" content="Ada Example">She</p>', "Ada Example"),
        ('<p property="schema:author">Ada Example</p>', "Ada Example"),
    ],
)
def test_marked_elements_name_their_value_in_several_ways(markup: str, text: str) -> None:
    """As their text, in an attribute, or as the name of the thing that they are."""
    assert declared(page(before=ARTICLE_SCOPE.format(markup))).marked("author")[0].text == text


def test_marks_of_other_things_are_not_the_article_s() -> None:
    """The author of a comment wrote no article, and an author of nothing in particular may be any teaser's."""
    comment = '<div itemscope itemtype="https://schema.org/Comment"><p itemprop="author">Reader</p></div>'
    assert declared(page(before=ARTICLE_SCOPE.format(comment))).marked("author") == ()
    assert declared(page(before='<p itemprop="author">Reader</p>')).marked("author") == ()
    assert declared(page(before='<p itemprop="headline">Bridge closed</p>')).marked("headline")[0].line == 4


def test_organisations_are_told_from_people() -> None:
    """By their type in linked data, and in the markup."""
    assert declared(page(linked())).linked("publisher.name")[0].is_organisation
    assert not declared(page(linked())).linked("author")[0].is_organisation
    marked = '<p itemprop="author" itemscope itemtype="https://schema.org/Organization">Aller Bote</p>'
    assert declared(page(before=ARTICLE_SCOPE.format(marked))).marked("author")[0].is_organisation


def test_lines_are_those_of_the_file() -> None:
    """Lines above the page count, and lines within a script."""
    script = '<script type="application/ld+json">{"@type": "Article",\n"headline": "Bridge closed"}</script>'
    assert declared(page(script), first_line=5).linked("headline")[0].line == 7


def test_evidence_shows_what_was_weighed() -> None:
    """Where two places disagree, the words of both stand in the evidence."""
    printed, other = Said("8 March", 7, "printed-date", 0.8), Said("2017-03-09", 2, "json-ld", 0.95)
    expected = Finding(8, Evidence(7, "8 March (json-ld: 2017-03-09)", "printed-date", 0.5))
    assert printed.found(8, confidence=0.5, beside=other) == expected
    assert printed.found(8) == Finding(8, Evidence(7, "8 March", "printed-date", 0.8))

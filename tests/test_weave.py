"""Spans that hold one another nest, of those that cross the worse is cut, and a link never is."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.rendering.article.weave import (
    AUTHORED_LINK,
    DATE,
    EMPHASIS,
    LINK_ON_PAGE,
    LINK_TO_PAGE,
    NOTE,
    QUOTE,
    STRONG,
    Span,
    keep_best_links,
    weave,
)

TEXT = "abcdefghij"


def span(start: int, end: int, rank: int, name: str) -> Span:
    """A span that is written as an element of its own."""
    return Span(start, end, rank, f"<{name}>", f"</{name}>")


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([span(0, 8, DATE, "d"), span(2, 4, QUOTE, "q")], "<d>ab<q>cd</q>efgh</d>ij"),
        ([span(0, 8, QUOTE, "q"), span(2, 4, DATE, "d")], "<q>ab<d>cd</d>efgh</q>ij"),
        ([span(2, 4, LINK_TO_PAGE, "a"), span(2, 4, QUOTE, "q")], "ab<q><a>cd</a></q>efghij"),
        ([span(0, 4, QUOTE, "q"), span(2, 8, DATE, "d")], "<q>ab</q><d><q>cd</q>efgh</d>ij"),
        ([span(0, 4, DATE, "d"), span(2, 8, QUOTE, "q")], "<d>ab<q>cd</q></d><q>efgh</q>ij"),
        (
            [span(0, 4, NOTE, "n"), span(2, 8, QUOTE, "q"), span(6, 10, LINK_ON_PAGE, "a")],
            "<n>ab<q>cd</q></n><q>ef</q><a><q>gh</q>ij</a>",
        ),
        (
            [span(0, 6, QUOTE, "q"), span(2, 5, LINK_ON_PAGE, "a"), span(3, 8, DATE, "d")],
            "<q>ab<a>c<d>de</d></a><d>f</d></q><d>gh</d>ij",
        ),
        (
            [span(2, 8, EMPHASIS, "i"), span(3, 5, EMPHASIS, "i"), span(0, 4, STRONG, "b"), span(6, 10, 1, "a")],
            "<b>ab<i>cd</i></b><i>ef</i><a><i>gh</i>ij</a>",
        ),
    ],
)
def test_what_is_cut_where_spans_cross(spans: list[Span], expected: str) -> None:
    """What holds another stands around it, whatever its rank; of two that cross, the better goes on."""
    assert weave(TEXT, spans) == expected
    assert weave(TEXT, reversed(spans)) == expected


def test_a_piece_is_not_the_first_and_not_in_a_link_as_the_first_outside_is() -> None:
    """An id and a stop of the Tab key are written once, and no stop inside of a link."""
    quote = Span(0, 6, QUOTE, "<q id tab>", "</q>", again=("<q>", "</q>"), in_link="<q id>")
    assert weave(TEXT, [quote, span(4, 8, LINK_ON_PAGE, "a")]) == "<q id tab>abcd</q><a><q>ef</q>gh</a>ij"
    assert weave(TEXT, [quote, span(0, 8, LINK_ON_PAGE, "a")]) == "<a><q id>abcdef</q>gh</a>ij"


def test_what_follows_a_span_stands_outside_of_links() -> None:
    """The number of a note is a link itself; it stands after the last piece, and after the link that this is in."""
    note = Span(0, 6, NOTE, "<n>", "</n>", tail="[1]")
    assert weave(TEXT, [note]) == "<n>abcdef</n>[1]ghij"
    assert weave(TEXT, [note, span(4, 8, LINK_ON_PAGE, "a")]) == "<n>abcd</n><a><n>ef</n>gh</a>[1]ij"
    assert weave(TEXT, [note, span(0, 9, QUOTE, "q")]) == "<q><n>abcdef</n>[1]ghi</q>j"


def test_of_links_that_overlap_the_best_is_kept() -> None:
    """The author's, then one on the page, then the earlier, then the longer; other spans all stay."""
    spans = [
        *(span(0, 4, LINK_TO_PAGE, "a"), span(3, 6, LINK_ON_PAGE, "b"), span(5, 9, AUTHORED_LINK, "c")),
        *(span(0, 3, LINK_TO_PAGE, "d"), span(0, 9, QUOTE, "q")),
    ]
    assert [kept.before for kept in keep_best_links(spans)] == ["<c>", "<a>", "<q>"]


ranks = st.sampled_from([AUTHORED_LINK, LINK_ON_PAGE, LINK_TO_PAGE, DATE, NOTE, QUOTE, STRONG, EMPHASIS])


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(1, 10), ranks), max_size=8))
def test_each_span_covers_its_words_in_as_few_pieces_as_the_better_ones_allow(
    drawn: list[tuple[int, int, int]],
) -> None:
    """Elements nest, none is empty, and what crosses nothing that is better is in one piece."""
    spans = keep_best_links(
        span(start, min(start + length, 10), rank, f"x{number}") for number, (start, length, rank) in enumerate(drawn)
    )
    opened: list[str] = []
    covered: Counter[str] = Counter()
    pieces: Counter[str] = Counter()
    for tag, letter in re.findall(r"<(/?x\d)>|(\w)", weave(TEXT, spans)):
        if tag.startswith("/"):
            assert opened.pop() == tag[1:]
        elif tag:
            opened.append(tag)
            pieces[tag] += 1
        for name in opened if letter else ():
            covered[name] += 1
    assert opened == []
    assert covered == {one.before[1:-1]: one.end - one.start for one in spans}
    for one in spans:
        crossing = [
            other
            for other in spans
            if other.rank <= one.rank
            and (other.start < one.start < other.end < one.end or one.start < other.start < one.end < other.end)
        ]
        if not crossing or one.is_link:
            assert pieces[one.before[1:-1]] == 1

"""The signs that tell a publication date from any other date."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.reading.lines import Line
from builder.reading.raw.date_signs import PageLayout, dates_on_page, find_signs
from builder.reading.raw.publication_date import WEIGHTS

LEAD = "The bridge over the river was closed to all traffic when the storm came, the mayor said."


def signs(*texts: str, at: int, headline: int | None = 0, story: range | None = None) -> frozenset[str]:
    """The signs of the first date on a line of a page; the story is the last line unless it is given."""
    lines = [Line(number, text) for number, text in enumerate(texts, start=1)]
    layout = PageLayout(headline=headline, story=story or range(len(lines) - 1, len(lines)))
    dates = dates_on_page(lines, layout)
    return next(found for each, found in zip(dates, find_signs(lines, layout, dates), strict=True) if each.index == at)


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Published May 2, 2018", "published"),
        ("Updated May 2, 2018", "modified"),
        ("This story was originally published May 2, 2018.", "original"),
        ("May 2, 2018", "only-date"),
        ("Published: May 2, 2018 | Updated: May 3, 2018", "only-date"),
        ("By Jane Doe | May 2, 2018", "with-byline"),
        ("May 2, 2018 at 10:15 p.m.", "clock"),
        ("The mayor said on May 2, 2018 that it would be so.", "sentence"),
        ("The mayor spoke to reporters at the bridge on May 2, 2018 and left", "many-words"),
        ("Figures as of May 2, 2018", "after-preposition"),
        ("— Jane Doe (@janedoe) May 2, 2018", "handle"),
        ("© Example News May 2, 2018", "copyright"),
        ("Citation: Storm closes the bridge (2018, May 2) retrieved 4 May 2018", "cited"),
        (f"Storm closes the bridge May 2, 2018 WASHINGTON - {LEAD * 5}", "heads-lead"),
        (f"Storm closes the bridge May 2, 2018 WASHINGTON - {LEAD * 5}", "long"),
    ],
)
def test_signs_of_the_line_itself(text: str, sign: str) -> None:
    """What the words beside the date say."""
    assert sign in signs("Storm closes the bridge", text, LEAD, at=1)


@pytest.mark.parametrize(
    ("at", "sign"),
    [
        (0, "above-headline"),
        (5, "right-above-headline"),
        (8, "right-below-headline"),
        (14, "below-headline"),
        (14, "above-story"),
        (16, "just-above-story"),
        (20, "top-of-story"),
        (26, "deep-in-story"),
        (31, "right-below-story"),
        (36, "below-story"),
    ],
)
def test_signs_of_the_place(at: int, sign: str) -> None:
    """Where the line stands relative to the headline (line 7) and the story (lines 19 to 29)."""
    texts = ["Weather"] * 40
    texts[at] = "May 2, 2018"
    assert sign in signs(*texts, at=at, headline=7, story=range(19, 30))


def test_a_byline_on_two_lines_is_beside_the_date() -> None:
    """The word "By" alone leads the name on the next line."""
    assert "beside-byline" in signs("Storm closes the bridge", "By", "Jane Doe", "May 2, 2018", LEAD, at=3)


def test_dates_between_other_lines_are_a_list() -> None:
    """Links to other articles have dates too; the same masthead's second date makes no list."""
    links = ("Ferry delayed again", "May 1, 2018") * 6
    assert "list-many" in signs(*links, at=5)
    assert not signs("Storm", "May 2, 2018", "Updated May 3, 2018", LEAD, at=1) & {"list-few", "list-many"}


@pytest.mark.parametrize(
    "told", ["Posted 24 hours ago", "PublishedThursday 1:30PM", "Publié il y a 3 heures", "2d ago"]
)
def test_a_masthead_that_tells_time_relatively_prints_no_date(told: str) -> None:
    """Then a bare date near it is some other thing's; "2d" is too little to tell."""
    expected = told != "2d ago"
    assert ("told-relatively" in signs("Storm closes the bridge", told, LEAD, "May 2, 2018", at=3)) == expected


def test_nothing_is_published_after_its_update() -> None:
    """A date later than the one labelled as the update is not the publication's."""
    page = ("Storm closes the bridge", "Updated May 2, 2018", "May 9, 2018", LEAD)
    assert "after-update" in signs(*page, at=2)


def test_captions_are_not_searched() -> None:
    """Lines that are known to be something else have no dates."""
    layout = PageLayout(headline=None, story=range(1, 1), taken=frozenset((0,)))
    assert dates_on_page([Line(1, "The bridge on May 2, 2018.")], layout) == ()


@given(
    st.lists(
        st.sampled_from(
            ["May 2, 2018", "By Jane Doe", "Updated 03/04/2019 10:15", LEAD, "© 2018", "2 hours ago", "Storm"]
        ),
        min_size=1,
        max_size=30,
    ),
    st.data(),
)
def test_every_sign_has_a_weight(texts: list[str], data: st.DataObject) -> None:
    """Whatever the page and wherever its parts are said to be."""
    at = st.integers(0, len(texts))
    start, stop = sorted((data.draw(at), data.draw(at)))
    headline = data.draw(st.one_of(st.none(), st.integers(0, len(texts) - 1)))
    lines = [Line(number, text) for number, text in enumerate(texts, start=1)]
    layout = PageLayout(headline=headline, story=range(start, stop))
    assert all(found <= WEIGHTS.keys() for found in find_signs(lines, layout, dates_on_page(lines, layout)))

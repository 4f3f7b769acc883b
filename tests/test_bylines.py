"""Bylines: who is named, what is cut away, and lines that are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.reading.fields.bylines import is_byline_lead, parse_byline


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("By Jane Doe", ("Jane Doe",)),
        ("BY JANE DOE AND JOHN ROE", ("Jane Doe", "John Roe")),
        ("By Jane Doe, John Roe and Mary Major", ("Jane Doe", "John Roe", "Mary Major")),
        ("By Jane Doe and John Roe on December 21, 2023 at 3:53PM PST", ("Jane Doe", "John Roe")),
        ("By Jane DoeDec 22, 2023", ("Jane Doe",)),
        ("ByJane Doe", ("Jane Doe",)),
        ("By Jane DoeStaff Writer", ("Jane Doe",)),
        ("By Jane MacDonald, Staff Writer", ("Jane MacDonald",)),
        ("By Jane Doe Globe Correspondent,Updated December 22, 2023, 5:49 p.m.", ("Jane Doe",)),
        ("By Jane Doe, Chief Technology Officer and Head of Sample Labs", ("Jane Doe",)),
        ("Written by Jane Doe | Published on Dec 5, 2023", ("Jane Doe",)),
        ("Posted On : May 20, 2018 Published By : Jane Doe", ("Jane Doe",)),
        ("Dec 19, 2023 by Jane Doe", ("Jane Doe",)),
        ("Mary Major as told to Jane Doe", ("Jane Doe",)),
        ("Von Jana Beispiel", ("Jana Beispiel",)),
        ("By Ludwig van Beispiel", ("Ludwig van Beispiel",)),
        ("By Sting", ("Sting",)),
        ("By The Associated Press", ("The Associated Press",)),
    ],
)
def test_led_bylines(text: str, authors: tuple[str, ...]) -> None:
    """A line that says "By" names its authors; dates, jobs and outlets are cut away."""
    byline = parse_byline(text)
    assert byline is not None
    assert (byline.authors, byline.led) == (authors, True)


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("Jane Doe", ("Jane Doe",)),
        ("Sample Post Staff and Jane Doe", ("Sample Post Staff", "Jane Doe")),
        ("Jane Doe and John Roe in New York", ("Jane Doe", "John Roe")),
        ("Jane Doe December 22, 2023 Comment Now!", ("Jane Doe",)),
        ("Dec 6, 2023Jane Doe", ("Jane Doe",)),
        ("Jane Doe USA TODAY", ("Jane Doe",)),
        ("Jane Doe, Sample Times - Dec 20, 2023", ("Jane Doe",)),
    ],
)
def test_bare_bylines(text: str, authors: tuple[str, ...]) -> None:
    """Where a place in the masthead allows it, a name is a byline without "By"."""
    byline = parse_byline(text, bare=True)
    assert byline is not None
    assert (byline.authors, byline.led) == (authors, False)
    assert parse_byline(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Show Caption",
        "Read More",
        "New York, March 8, 2017",
        "Middle East",
        "World News",
        "Sunday, July 6, 2014",
        "June 11, 2014World",
        "Battle for the Bridge",
        "The Good",
        "AP",
        "",
    ],
)
def test_lines_that_are_no_bare_byline(text: str) -> None:
    """Buttons, places, sections, dates and headlines name nobody."""
    assert parse_byline(text, bare=True) is None


@pytest.mark.parametrize(
    "text",
    [
        "By March 8, 2017, the army had won",
        "By design",
        "Photo by Jane Doe",
        "Edited by Jane Doe",
        "By " + "A and " * 60,
    ],
)
def test_lines_that_are_no_led_byline(text: str) -> None:
    """A sentence, a photographer, an editor or an endless line is no byline."""
    assert parse_byline(text) is None


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("By PQR Staff", "PQR"),
        ("By Sample Gazette Foreign Desk", "Sample Gazette"),
        ("By News Staff", None),
        ("By Jane Doe, Sample News", "Sample News"),
        ("By Jane Doe, News Editor", None),
        ("By Jane Doe, CNN", "CNN"),
    ],
)
def test_the_outlet_that_a_byline_names(text: str, outlet: str | None) -> None:
    """A newsroom's name gives the publisher, a job title none."""
    byline = parse_byline(text)
    assert byline is not None
    assert byline.outlet == outlet


def test_a_lead_alone() -> None:
    """The word "by" on its own line announces the name on the next."""
    assert is_byline_lead("By:")
    assert not is_byline_lead("Bye")


@given(st.text(max_size=200), st.booleans())
def test_a_byline_names_somebody(text: str, bare: bool) -> None:
    """Whatever the line, a byline has at least one author, none of them empty or twice."""
    byline = parse_byline(" ".join(text.split()), bare=bare)
    if byline is not None:
        assert all(byline.authors)
        assert len(set(byline.authors)) == len(byline.authors) > 0

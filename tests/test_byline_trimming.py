"""What is cut from a byline's line besides the names."""

from __future__ import annotations

import pytest

from builder.reading.fields.byline_trimming import beside_dates, clean_line, trim_names, undoubled
from builder.reading.fields.printed_dates import parse_dates


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Jane Doe | Sample News", "Jane Doe"),
        ("Jane Doe – Sample News", "Jane Doe"),
        ("Jane Doe (The Sample)", "Jane Doe"),
        ("Jane Doe for The Sample", "Jane Doe"),
        ("Jane DoeDec 05, 20232 Shares", "Jane Doe"),
        ("Jane Doe 5 min read", "Jane Doe"),
        ("Jane Doe in New York and John Roe in Paris", "Jane Doe and John Roe"),
        ("Jane Doe, Jr.", "Jane Doe Jr"),
        ("Mary-Ann O’Hara", "Mary-Ann O’Hara"),
        ("Jan Decker", "Jan Decker"),
        ("Opinion | Jane Doe", "Opinion"),
    ],
)
def test_what_follows_the_names_is_cut(text: str, left: str) -> None:
    """Bars, brackets, clocks and places end the names; months and hyphens within a name do not."""
    assert trim_names(text, led=True) == left


def test_a_section_before_a_bar_is_cut_only_without_by() -> None:
    """After "By" what stands first is the name."""
    assert trim_names("Opinion | Jane Doe", led=False) == "Jane Doe"
    assert trim_names("Jane Doe | Opinion", led=False) == "Jane Doe"


def test_addresses_and_marks_are_dropped() -> None:
    """Mail addresses, handles, invisible characters and bullets are no names."""
    assert clean_line("• Jane\u200b Doe jane@sample.example @jane www.sample.example") == "Jane Doe"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Jane Doe, Updated Dec 22, 2023, 5:49 p.m.", "Jane Doe"),
        ("Dec 22, 2023 5:49 p.m. Jane Doe", "Jane Doe"),
        ("Posted on: May 20, 2018 Published by: Jane Doe", "Published by: Jane Doe"),
        ("Jane Doe", "Jane Doe"),
    ],
)
def test_the_names_stand_before_the_date_or_after_it(text: str, left: str) -> None:
    """They are after it where only a label is before it."""
    assert beside_dates(text, parse_dates(text, day_first=False)) == left


def test_what_is_printed_twice_is_read_once() -> None:
    """With and without a space between; a single doubled word stays."""
    assert undoubled("Jane Doe Jane Doe") == undoubled("Jane DoeJane Doe") == "Jane Doe"
    assert undoubled("Sting Sting") == "Sting Sting"

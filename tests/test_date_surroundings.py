"""Weekday and time of day beside a date."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.reading.fields.date_surroundings import clock_after, clock_before, weekday_before

DATE = "22.12.2023"


@pytest.mark.parametrize(
    ("after", "kind"),
    [
        (" 10:15 AM", "12"),
        (" at 5 p.m.", "12"),
        (" / 05:01 PM EST", "12"),
        ("10:15am PDT", "12"),
        (" 10:15a", "12"),
        ("T10:00:00.000+01:00", "24"),
        (", 18.08 CET", "24"),
        (" um 10 Uhr", "24"),
        (" à 10 h 15", "24"),
        (" - 22:36", "24"),
    ],
)
def test_a_time_after_the_date_belongs_to_it(after: str, kind: str) -> None:
    """To its last character, the zone included."""
    assert clock_after(DATE + after, len(DATE)) == (len(DATE + after), kind)


@pytest.mark.parametrize("after", [" 5 people came", " 3 min read", " News", " | 12 comments", ""])
def test_other_numbers_are_no_time(after: str) -> None:
    """A bare number is none."""
    assert clock_after(DATE + after, len(DATE)) == (len(DATE), "")


@pytest.mark.parametrize(
    ("before", "kind"), [("09:45 AM ", "12"), ("10:15 AM EST, ", "12"), ("18:35 CET, ", "24"), ("10:15 | ", "24")]
)
def test_a_time_before_the_date_belongs_to_it(before: str, kind: str) -> None:
    """From its first character."""
    assert clock_before(before + DATE, 0, len(before)) == (0, kind)


@pytest.mark.parametrize(
    "before", ["Friday, ", "Fri ", "Freitag, den ", "Fr., ", "vendredi ", "viernes, ", "sexta-feira "]
)
def test_the_weekday_is_known_in_each_language(before: str) -> None:
    """Friday is number 4."""
    assert weekday_before(before + DATE, 0, len(before)) == (0, 4)


def test_a_weekday_may_be_glued_to_a_name() -> None:
    """The capital letter tells where it begins; another word is none."""
    assert weekday_before("Jane DoeFriday, " + DATE, 0, 16) == (8, 4)
    assert weekday_before("Jane Doe, " + DATE, 0, 10) == (10, None)


@given(st.text(max_size=60), st.data())
def test_spans_stay_within_the_line(text: str, data: st.DataObject) -> None:
    """Whatever the text, nothing is taken from before the floor or after the end."""
    floor, start = sorted(data.draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
    assert start <= clock_after(text, start)[0] <= len(text)
    assert floor <= clock_before(text, floor, start)[0] <= start
    assert floor <= weekday_before(text, floor, start)[0] <= start

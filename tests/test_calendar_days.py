"""Day, month and year alone: where a year stands, and the date that belongs to it."""

from __future__ import annotations

from datetime import date

import pytest

from builder.reading.fields.calendar_days import YEAR_HINT, CalendarDay, read_calendar_day


def read(text: str) -> CalendarDay | None:
    """The date of a line with one year."""
    (hint,) = YEAR_HINT.finditer(text)
    return read_calendar_day(text, hint, 0)


@pytest.mark.parametrize("text", ["March 8, 2017", "8. März 2017", "2017-03-08", "20170308", "8/3/17", "8-Mar-17"])
def test_the_day_of_a_year_is_read(text: str) -> None:
    """Whatever stands first, and in words or numbers."""
    found = read(text)
    assert found is not None
    assert (found.day, found.start, found.end) == (date(2017, 3, 8), 0, len(text))


def test_both_readings_of_numbers_are_given() -> None:
    """The day first, then the month first; none where only one exists."""
    both, one = read("03/04/2019"), read("28/02/2019")
    assert both is not None
    assert (both.day, both.other) == (date(2019, 4, 3), date(2019, 3, 4))
    assert one is not None
    assert (one.other, one.order) == (None, "day-first")


@pytest.mark.parametrize("text", ["in 2017 the army", "February 30, 2017", "120170308", "chapter 2017"])
def test_a_year_alone_is_no_date(text: str) -> None:
    """Nor is a day that the calendar does not have."""
    assert all(read_calendar_day(text, hint, 0) is None for hint in YEAR_HINT.finditer(text))

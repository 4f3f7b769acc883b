"""TIMEX3 values as days of the calendar."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.timespans import timespan_of, wider_values

DAYS = st.dates(date(1, 1, 8), date(9999, 12, 20))


@pytest.mark.parametrize(
    ("value", "first", "last", "year", "month"),
    [
        ("19", (1900, 1, 1), (1999, 12, 31), None, None),
        ("198", (1980, 1, 1), (1989, 12, 31), None, None),
        ("00", (1, 1, 1), (99, 12, 31), None, None),
        ("2016", (2016, 1, 1), (2016, 12, 31), 2016, None),
        ("0001", (1, 1, 1), (1, 12, 31), 1, None),
        ("9999", (9999, 1, 1), (9999, 12, 31), 9999, None),
        ("2016-02", (2016, 2, 1), (2016, 2, 29), 2016, 2),
        ("9999-12", (9999, 12, 1), (9999, 12, 31), 9999, 12),
        ("2016-Q4", (2016, 10, 1), (2016, 12, 31), 2016, None),
        ("2016-Q2", (2016, 4, 1), (2016, 6, 30), 2016, None),
        ("2016-H1", (2016, 1, 1), (2016, 6, 30), 2016, None),
        ("2016-SP", (2016, 3, 1), (2016, 5, 31), 2016, None),
        ("2016-WI", (2016, 12, 1), (2017, 2, 28), 2016, None),
        ("2016-W46", (2016, 11, 14), (2016, 11, 20), 2016, 11),
        ("2016-W46-WE", (2016, 11, 19), (2016, 11, 20), 2016, 11),
        ("2016-W46-4", (2016, 11, 17), (2016, 11, 17), 2016, 11),
        ("2019-W01", (2018, 12, 31), (2019, 1, 6), 2019, 1),
        ("2020-W53", (2020, 12, 28), (2021, 1, 3), 2020, 12),
        ("2016-11-17", (2016, 11, 17), (2016, 11, 17), 2016, 11),
        ("2016-11-17T14:30Z", (2016, 11, 17), (2016, 11, 17), 2016, 11),
    ],
)
def test_a_value_is_its_first_and_its_last_day(
    value: str, first: tuple[int, int, int], last: tuple[int, int, int], year: int | None, month: int | None
) -> None:
    """A week belongs to the year and the month that its Thursday is in, a winter to the year in which it begins."""
    span = timespan_of(value)
    assert span is not None
    assert (span.first, span.last, span.year, span.month) == (date(*first), date(*last), year, month)


@pytest.mark.parametrize(
    "value",
    [
        *("", "P4M", "PT2H", "PRESENT_REF", "PAST_REF", "FUTURE_REF", "XXXX", "XXXX-11", "2016-XX", "19XX", "BC0044"),
        *("FY2016", "0000", "2016-00", "2016-13", "2017-02-29", "2016-W00", "2017-W53", "9999-WI", "T14:00", "2016-Q5"),
        *("２０１６", "2016-11-17 ", "2016\n", "1", "20161"),
    ],
)
def test_what_is_no_time_of_the_calendar_has_no_timespan(value: str) -> None:
    """Durations, references without a date, open digits, years before 1 and days that never were."""
    assert timespan_of(value) is None


def test_the_frame_stands_before_what_it_frames() -> None:
    """By first day; of values that begin together the longest first."""
    values = ["2016-01-01", "2016-02", "2016", "2016-Q1", "20", "2015-12-31", "2016-01", "201", "2016-01-02"]
    spans = [span for value in values if (span := timespan_of(value))]
    ordered = [span.value for span in sorted(spans, key=lambda span: span.order)]
    assert ordered == ["20", "201", "2015-12-31", "2016", "2016-Q1", "2016-01", "2016-01-01", "2016-01-02", "2016-02"]


@given(DAYS)
def test_a_day_lies_in_its_week_month_and_year(day: date) -> None:
    """Whatever the day, the values that are made of it hold it, and its wider values are its month and its year."""
    own = timespan_of(day.isoformat())
    year, week, _ = day.isocalendar()
    assert own is not None
    assert own.is_day
    for value in (f"{year:04}-W{week:02}", f"{day.year:04}-{day.month:02}", f"{day.year:04}", f"{day.year // 10:03}"):
        span = timespan_of(value)
        assert span is not None
        assert span.holds(own)
    assert list(wider_values(own)) == [day.isoformat()[:7], day.isoformat()[:4]]


@given(st.text(alphabet="0123456789-QWHTSPUFAIEX", max_size=12))
def test_any_text_is_a_timespan_or_none(value: str) -> None:
    """Whatever an annotation says, its first day is not after its last, and the value is its own again."""
    span = timespan_of(value)
    if span is not None:
        assert span.first <= span.last
        assert timespan_of(span.value) == span

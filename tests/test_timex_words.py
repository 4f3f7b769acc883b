"""Every TIMEX3 value is told in words, and stands in HTML where HTML allows it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.rendering.timex_words import html_datetime, timex_in_words, timex_order


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        ("DATE", "2017-03-08", "8 March 2017"),
        ("DATE", "2016-11", "November 2016"),
        ("DATE", "2016", "2016"),
        ("DATE", "0800", "800"),
        ("DATE", "198", "the 1980s"),
        ("DATE", "198X", "the 1980s"),
        ("DATE", "19", "the 20th century"),
        ("DATE", "20", "the 21st century"),
        ("DATE", "2016-Q1", "the first quarter of 2016"),
        ("DATE", "2016-H2", "the second half of 2016"),
        ("DATE", "2016-SU", "summer 2016"),
        ("DATE", "2016-FA", "autumn 2016"),
        ("DATE", "2016-W46", "the week of 14 November 2016"),
        ("DATE", "2016-W46-WE", "the weekend of 19 November 2016"),
        ("DATE", "2016-W46-3", "16 November 2016"),
        ("DATE", "1990-XX-XX", "1990"),
        ("DATE", "1998-12-XX", "December 1998"),
        ("DATE", "PRESENT_REF", "the present"),
        ("DATE", "PAST_REF", "the past"),
        ("DATE", "FUTURE_REF", "the future"),
        ("TIME", "2017-03-08T14:30", "8 March 2017, 14:30"),
        ("TIME", "2017-03-08T14:30:10Z", "8 March 2017, 14:30:10 UTC"),
        ("TIME", "2017-03-08T14+03:00", "8 March 2017, 14:00 UTC+03:00"),
        ("TIME", "2017-03-08TNI", "the night of 8 March 2017"),
        ("TIME", "T09:00", "09:00"),
        ("DURATION", "P4M", "a period of four months"),
        ("DURATION", "P1Y6M", "a period of one year and six months"),
        ("DURATION", "P1D", "a period of one day"),
        ("DURATION", "PT2H30M", "a period of two hours and 30 minutes"),
        ("DURATION", "P2.5Y", "a period of 2.5 years"),
        ("DURATION", "PXCE", "a period of some centuries"),
        ("DURATION", "PXX", "a period of some time"),
        ("DURATION", "P1WE", "a period of one weekend"),
        ("DURATION", "P1000D", "a period of 1,000 days"),
        ("SET", "P1W", "every week"),
        ("SET", "P2Y", "every two years"),
        ("SET", "XXXX-XX-XX", "every day"),
        ("SET", "XXXX-XX-05", "the 5th of every month"),
        ("SET", "XXXX-WXX-3", "every Wednesday"),
        ("SET", "XXXX-WXX-WE", "every weekend"),
        ("SET", "XXXX-WXX-7TEV", "evening, every Sunday"),
        ("SET", "XXXX-03", "every March"),
        ("SET", "XXXX-03-08", "every 8 March"),
        ("SET", "XXXX-Q4", "the fourth quarter of every year"),
        ("SET", "XXXX-SP", "every spring"),
    ],
)
def test_values_in_words(kind: str, value: str, words: str) -> None:
    """Words that stand alone, at the precision of the value."""
    assert timex_in_words(kind, value) == words


@pytest.mark.parametrize(
    "value", ["", "P", "PT", "2017-02-30", "2016-13", "2016-W54", "XXXX-13", "last week", "0000-01"]
)
def test_what_is_no_value_has_no_words(value: str) -> None:
    """Nothing is better than a wrong date."""
    assert timex_in_words("DATE", value) == ""
    assert html_datetime(value) == ""


@pytest.mark.parametrize(
    "value", ["P4M", "P1W", "198", "2016-Q1", "2016-SU", "2017-03-08TEV", "2017-03-08T14", "T24:00", "PRESENT_REF"]
)
def test_html_does_not_allow_every_value(value: str) -> None:
    """Months of a duration, seasons and parts of a day are no valid `datetime`."""
    assert html_datetime(value) == ""


@pytest.mark.parametrize("value", ["2016", "2016-W46", "PT2H30M", "P3DT4H", "2017-03-08T14:30:10Z", "2017-03-08T14:30"])
def test_html_allows_these_as_they_are(value: str) -> None:
    """Years, weeks, times and durations of days and less."""
    assert html_datetime(value) == value


@given(st.dates(min_value=date(1000, 1, 1), max_value=date(9999, 12, 30)))
def test_days_stand_in_the_order_of_the_calendar(day: date) -> None:
    """A day is before the next, no earlier than what it is part of, and valid in HTML."""
    next_day = day + timedelta(days=1)
    assert timex_order(day.isoformat()) < timex_order(next_day.isoformat())
    for part in (f"{day.year}", f"{day.year}-{day.month:02}", f"{day.year}"[:3], f"{day.year}"[:2]):
        assert timex_order(part)[:2] <= timex_order(day.isoformat())[:2]
    assert html_datetime(day.isoformat()) == day.isoformat()


@given(
    st.text(alphabet="0123456789XPTWQHDMYSECZ-:+.REFU", max_size=14),
    st.sampled_from(["DATE", "TIME", "SET", "DURATION"]),
)
def test_any_value_is_told_or_not_but_never_fails(value: str, kind: str) -> None:
    """Values come from many rules; an odd one must not stop a page."""
    timex_in_words(kind, value)
    timex_order(value)
    assert html_datetime(value) in ("", value)

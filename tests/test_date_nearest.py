"""The tense of a clause tells on which side of the day of publication a weekday or a month without its year lies."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.annotating.dates.english.words import WORDS
from builder.annotating.dates.language import Context, Told
from builder.annotating.dates.nearest import (
    Direction,
    direction,
    last_day,
    nearest_day,
    nearest_month,
    nearest_quarter,
    nearest_weekday,
)

DAYS = st.dates(min_value=date(1000, 1, 1), max_value=date(9000, 1, 1))
WAYS = st.sampled_from(list(Direction))


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("The army said on [Friday] that it would attack.", Direction.BACK),
        ("The army said it would attack on [Friday].", Direction.AHEAD),
        ("The attack will begin, the army said on [Friday].", Direction.BACK),
        ("On [Friday], the army will attack.", Direction.AHEAD),
        ("On [Friday], the army attacked.", Direction.BACK),
        ("The vote is expected to be held on [Friday].", Direction.AHEAD),
        ("The vote will be held on [Friday].", Direction.AHEAD),
        ("The vote was held on [Friday].", Direction.BACK),
        ("They’ll vote on [Friday].", Direction.AHEAD),
        ("The offer stands until [Friday].", Direction.AHEAD),
        ("Until [Friday], nobody had asked.", Direction.BACK),
        ("They plan to leave on [Friday].", Direction.AHEAD),
        ("The report was written by the council [Friday].", Direction.BACK),
        ("He left. On [Friday] again?", Direction.UNKNOWN),
        ("Rain on [Friday].", Direction.UNKNOWN),
        ("A tree collapsed next to the market on [Friday].", Direction.BACK),
        ("The road was closed due to the storm on [Friday].", Direction.BACK),
        ("The bonds, due on [Friday], fell.", Direction.AHEAD),
        ("It will rain. They met on [Friday].", Direction.BACK),
    ],
)
def test_the_nearest_sign_of_tense_decides(text: str, way: Direction) -> None:
    """Signs before the expression count before those after it, and none beyond the sentence."""
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    assert direction(Context(plain, WORDS, date(2017, 3, 8), Told()), start, end) is way


@given(DAYS, st.integers(1, 7), WAYS)
def test_a_weekday_is_less_than_a_week_away(published: date, weekday: int, way: Direction) -> None:
    """It is that weekday, on the side of the clause, and the day of publication where that is one."""
    found = nearest_weekday(published, weekday, way)
    assert found.isoweekday() == weekday
    assert abs(found - published) < timedelta(days=7)
    assert (found > published) == (way is Direction.AHEAD and found != published)
    if published.isoweekday() == weekday:
        assert found == published


@given(DAYS, st.integers(1, 12), WAYS)
def test_a_month_is_less_than_a_year_away(published: date, month: int, way: Direction) -> None:
    """The next month is meant in any tense, others are on the side of the clause."""
    away = 12 * (nearest_month(published, month, way) - published.year) + month - published.month
    assert -12 < away < 12
    assert away != -11
    assert away >= 0 if way is Direction.AHEAD else away <= 1


@given(DAYS, st.integers(1, 12), st.integers(1, 31), WAYS)
def test_a_day_of_a_month_is_the_nearest(published: date, month: int, day: int, way: Direction) -> None:
    """A day that there is lies less than a year and a day away; one that is near is never passed over."""
    found = nearest_day(published, month, day, way)
    if found is None:
        assert day > 28
        return
    assert (found.month, found.day) == (month, day)
    assert abs(found - published) <= timedelta(days=4 * 366)
    last = last_day(published, month, day)
    if last and published - last < timedelta(days=100):
        assert found == last


@pytest.mark.parametrize(
    ("quarter", "way", "year"),
    [(4, Direction.BACK, 2016), (1, Direction.BACK, 2017), (1, Direction.AHEAD, 2017), (4, Direction.AHEAD, 2017)],
)
def test_a_quarter_has_begun_unless_the_clause_looks_ahead(quarter: int, way: Direction, year: int) -> None:
    """In March the fourth quarter is that of the year before."""
    assert nearest_quarter(date(2017, 3, 8), quarter, way) == year

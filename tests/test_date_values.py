"""TIMEX3 values are written at a precision, moved by units of the calendar, and always well formed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.annotating.dates.values import Unit, duration, first_day, is_value, shifted, value_at

CALENDAR = [unit for unit in Unit if unit not in (Unit.HOUR, Unit.MINUTE, Unit.SECOND)]
DAYS = st.dates(min_value=date(1000, 1, 1))


@pytest.mark.parametrize(
    ("amount", "unit", "expected"),
    [
        (4, Unit.MONTH, "P4M"),
        (1.5, Unit.MONTH, "P1.5M"),
        (2.5, Unit.YEAR, "P2Y6M"),
        (2.5, Unit.DAY, "P2DT12H"),
        (1.5, Unit.WEEK, "P1W4D"),
        (0.5, Unit.HOUR, "PT30M"),
        (1.5, Unit.MINUTE, "PT1M30S"),
        (40, Unit.DECADE, "P400Y"),
        (0.5, Unit.CENTURY, "P50Y"),
        (3, Unit.QUARTER, "P3Q"),
        (2, Unit.WEEKEND, "P2WE"),
        (1, Unit.HALF, "P6M"),
        (None, Unit.MONTH, "PXM"),
        (None, Unit.MINUTE, "PTXM"),
        (None, Unit.CENTURY, "PXCE"),
        (0.001, Unit.HOUR, "P0D"),
        (10.0**12, Unit.CENTURY, "P1000000Y"),
    ],
)
def test_durations_are_written_in_whole_units(amount: float | None, unit: Unit, expected: str) -> None:
    """A part of a unit becomes finer ones, decades and centuries become years, what is open is X."""
    assert duration(amount, unit) == expected
    assert is_value("DURATION", expected)


@given(DAYS, st.sampled_from(CALENDAR))
def test_a_day_lies_in_its_own_unit(day: date, unit: Unit) -> None:
    """The value of every unit is well formed, and begins on a day that has the same value."""
    value = value_at(day, unit)
    assert is_value("DATE", value)
    first = first_day(value)
    assert first is not None
    assert first <= day
    assert value_at(first, unit) == value


@given(DAYS, st.integers(-3000, 3000), st.sampled_from(CALENDAR))
def test_moving_there_and_back_stays_in_the_unit(day: date, count: int, unit: Unit) -> None:
    """A move by whole units can be undone at the precision of the unit."""
    there = shifted(day, count, unit)
    if there is not None:
        assert (there > day) == (count > 0)
        back = shifted(there, -count, unit)
        assert back is not None
        assert value_at(back, unit) == value_at(day, unit)


@given(DAYS, st.integers(), st.sampled_from(list(Unit)))
def test_no_move_leaves_the_calendar(day: date, count: int, unit: Unit) -> None:
    """A move of any length gives a day or nothing."""
    there = shifted(day, count, unit)
    assert there is None or isinstance(there, date)


@given(st.none() | st.floats(0, 10**9, allow_nan=False), st.sampled_from(list(Unit)))
def test_every_duration_is_well_formed(amount: float | None, unit: Unit) -> None:
    """Whatever the amount, the value follows the grammar."""
    assert is_value("DURATION", duration(amount, unit))


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("DATE", "2017-02-29"),
        ("DATE", "2017-13"),
        ("DATE", "2017-W54"),
        ("DATE", "2017-Q5"),
        ("DATE", "1998-08-07T10:35"),
        ("DATE", ""),
        ("TIME", "1998-08-07"),
        ("TIME", "1998-08-07T25:00"),
        ("TIME", "1998-08-32T10:00"),
        ("DURATION", "P"),
        ("DURATION", "PT"),
        ("DURATION", "P4"),
        ("DURATION", "2017"),
        ("SET", "XXXX-WXX-8"),
        ("EVENT", "2017"),
    ],
)
def test_malformed_values_are_told(kind: str, value: str) -> None:
    """What is not of the grammar of its type, or no day of the calendar, is no value."""
    assert not is_value(kind, value)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2016-11-05", "2016-11-05"),
        ("2016-11-05T10:35", "2016-11-05"),
        ("2017-Q3", "2017-07-01"),
        ("2017-H2", "2017-07-01"),
        ("1998-FA", "1998-09-01"),
        ("1989-W43-WE", "1989-10-23"),
        ("19", "1900-01-01"),
    ],
)
def test_a_value_begins_on_a_day(value: str, expected: str) -> None:
    """Every stretch of the calendar has a first day."""
    assert first_day(value) == date.fromisoformat(expected)


@pytest.mark.parametrize("value", ["PAST_REF", "XXXX-WXX-4", "P4M", "0000", "2017-02-30", ""])
def test_what_is_no_stretch_has_no_first_day(value: str) -> None:
    """References, sets, durations and impossible days begin nowhere."""
    assert first_day(value) is None

"""Whether a page writes 31/12 or 12/31."""

from __future__ import annotations

import pytest

from builder.reading.fields.printed_dates import parse_dates
from builder.reading.raw.day_order import DayOrder, decide_day_order


def decide(text: str, language: str | None = None, country: str | None = None, *, default: bool = False) -> DayOrder:
    """The order of a text's dates."""
    return decide_day_order(parse_dates(text, day_first=True), language=language, country=country, default=default)


@pytest.mark.parametrize(
    ("text", "language", "country", "day_first", "reason"),
    [
        ("03/04/2019 04/13/2019", "de", "GB", False, "impossible-month"),
        ("03/04/2019 13/04/2019", "en", "US", True, "impossible-month"),
        ("03/04/2019, Wed 03/08/2017", "de", None, False, "impossible-month"),
        ("03/04/2019, as of April 3, 2019", "en", "US", True, "same-day-in-words"),
        ("03/04/2019, as of March 4, 2019", "en", "GB", False, "same-day-in-words"),
        ("03/04/2019 10:15 AM", "en", "GB", True, "country"),
        ("03/04/2019 10:15", "en", "US", False, "country"),
        ("03/04/2019 10:15 AM", "es", None, True, "language"),
        ("03/04/2019 10:15 AM", "en", None, False, "clock"),
        ("03/04/2019 10:15", "en", "CA", True, "clock"),
        ("03/04/2019", "en", None, False, "default"),
    ],
)
def test_the_strongest_reason_decides(
    text: str, language: str, country: str | None, day_first: bool, reason: str
) -> None:
    """An impossible month or a weekday beats the same day in words, that the country, the language and the clock."""
    order = decide(text, language, country)
    assert (order.day_first, order.reason) == (day_first, reason)


def test_contradictions_are_no_evidence() -> None:
    """One date for each order leaves the next reason to decide."""
    assert decide("13/04/2019 04/13/2019", "en", "GB").reason == "country"


def test_the_default_is_the_callers() -> None:
    """Where nothing tells, and with the least confidence."""
    assert decide("03/04/2019", default=True).day_first
    assert decide("03/04/2019").confidence < decide("03/04/2019 10:15 AM").confidence

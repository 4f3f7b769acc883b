"""Whether a page writes the day or the month first in numeric dates such as "03/04/2019", and why we think so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from builder.reading.fields.printed_dates import PrintedDate, with_month_first

# Elsewhere the day comes first; Canada and Kenya write both, so that their language and clock are asked.
_MONTH_FIRST_COUNTRIES = frozenset("AS BZ FM GU MH MP PH PR PW US VI".split())
_UNSETTLED_COUNTRIES = frozenset("CA GH KE".split())


@dataclass(frozen=True, slots=True)
class DayOrder:
    """How a page orders day and month in numbers.

    Attributes:
        day_first: True for 31/12/2019, False for 12/31/2019.
        reason: "impossible-month", "same-day-in-words", "country", "language", "clock" or "default", strongest first.
        confidence: In [0, 1], that an ambiguous date of the page is to be read so.
    """

    day_first: bool
    reason: str
    confidence: float


def decide_day_order(
    dates: Sequence[PrintedDate], *, language: str | None = None, country: str | None = None, default: bool = False
) -> DayOrder:
    """Decide from all dates of a page, and then from where it comes.

    Args:
        dates: The page's dates, ambiguous ones read with the day first.
        language: ISO 639-1 code of the text.
        country: ISO 3166-1 alpha-2 code of the publisher.
        default: The answer where nothing tells.

    >>> from builder.reading.fields.printed_dates import parse_dates
    >>> decide_day_order(parse_dates("03/04/2019, 28/02/2018", day_first=True))
    DayOrder(day_first=True, reason='impossible-month', confidence=0.97)
    """
    settled = [found.order == "day-first" for found in dates if found.order]
    if settled and 2 * sum(settled) != len(settled):
        return DayOrder(2 * sum(settled) > len(settled), "impossible-month", 0.97)
    ambiguous = [found for found in dates if found.ambiguous]
    plain = {found.day for found in dates if not found.ambiguous}
    votes = [_agreement(found, plain) for found in ambiguous]
    if votes.count(True) != votes.count(False):
        return DayOrder(votes.count(True) > votes.count(False), "same-day-in-words", 0.93)
    if country and country not in _UNSETTLED_COUNTRIES:
        return DayOrder(country not in _MONTH_FIRST_COUNTRIES, "country", 0.93)
    if language and language != "en":
        return DayOrder(True, "language", 0.9)
    clocks = {found.clock for found in ambiguous if found.clock}
    if len(clocks) == 1:
        return DayOrder(clocks == {"24"}, "clock", 0.75)
    return DayOrder(default, "default", 0.6)


def _agreement(found: PrintedDate, plain: set[date]) -> bool | None:
    """Which reading of an ambiguous date is a day that the page also names plainly; None for both or neither."""
    day_first, month_first = found.day in plain, with_month_first(found).day in plain
    return day_first if day_first != month_first else None

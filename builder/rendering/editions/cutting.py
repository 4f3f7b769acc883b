"""Cutting: the days of a briefing are cut into editions, each a year, a month or a day."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from builder.model import Day
from builder.rendering import addresses
from builder.rendering.timex_words import timex_in_words

MOST_IN_AN_EDITION = 30
"""What can be read at a sitting. A day has no parts: it is an edition, however much was published on it."""


@dataclass(frozen=True, slots=True)
class Edition:
    """What was published in a year, a month or on a day.

    Attributes:
        value: "2019", "2017-03" or "2017-03-08".
        days: Its days that have an article, newest first; at least one.
    """

    value: str
    days: tuple[Day, ...]

    @property
    def page(self) -> str:
        """The path of its page."""
        return addresses.edition_page(self.value)

    @property
    def title(self) -> str:
        """Its time in words, e.g. "March 2017"."""
        return timex_in_words("DATE", self.value)

    @property
    def article_ids(self) -> tuple[str, ...]:
        """Its articles, newest first."""
        return tuple(article_id for day in self.days for article_id in day.article_ids)


def editions_of(days: Sequence[Day]) -> tuple[Edition, ...]:
    """Cut days into editions: each the longest of year, month and day with at most `MOST_IN_AN_EDITION` articles.

    How a year or month is cut depends on what was published in it and on nothing else, so that an article changes no
    edition but its own.

    Args:
        days: Newest first.

    Returns:
        The editions, newest first, that together hold all days.

    >>> [edition.value for edition in editions_of([Day(date(2019, 10, 27), ("a",)), Day(date(2017, 3, 8), ("b",))])]
    ['2019', '2017']
    """
    return tuple(_cut(days, (4, 7, 10)))


def _cut(days: Sequence[Day], lengths: Sequence[int]) -> Iterator[Edition]:
    """Cut days by the beginnings, of the given lengths, that their dates have in common: year, month, day."""
    for value, found in groupby(days, key=lambda day: day.day.isoformat()[: lengths[0]]):
        held = tuple(found)
        if len(lengths) == 1 or sum(len(day.article_ids) for day in held) <= MOST_IN_AN_EDITION:
            yield Edition(value, held)
        else:
            yield from _cut(held, lengths[1:])


class EditionFinder:
    """Finds the place where a stretch of time is shown: its edition, or its first day in a longer one."""

    def __init__(self, editions: Sequence[Edition]) -> None:
        """Take the editions, newest first."""
        self._values = {edition.value for edition in editions}
        self._days = sorted(
            ((day.day.isoformat(), edition) for edition in editions for day in edition.days), key=lambda found: found[0]
        )

    def place_of(self, value: str) -> tuple[str, str] | None:
        """Return the page and the anchor (empty for the page as a whole) of a year, month or day, or a decade ("201").

        What is cut into several editions is found in the list of all editions. None when nothing was published then.
        """
        low = bisect_left(self._days, value, key=lambda found: found[0])
        high = bisect_left(self._days, f"{value}\uffff", key=lambda found: found[0])
        if low == high:
            return None
        if value in self._values:
            return addresses.edition_page(value), ""
        first, last = self._days[low][1], self._days[high - 1][1]
        if first is not last:
            return addresses.EDITION_INDEX, year_anchor(self._days[high - 1][0][:4])
        return first.page, day_anchor(date.fromisoformat(self._days[high - 1][0]))


def year_anchor(year: str) -> str:
    """Return the id that a year has in the list of all editions."""
    return f"year-{year}"


def day_anchor(day: date) -> str:
    """Return the id that a day has on the page of its edition."""
    return f"day-{day.isoformat()}"

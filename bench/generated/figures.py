"""Days and numbers in the words of news: "on Tuesday", "last month", "4.2 million crowns"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_SMALL = "zero one two three four five six seven eight nine".split()
_SEASONS = ("winter", "spring", "summer", "autumn")
_CENTURY_AGO = 60


@dataclass(frozen=True, slots=True)
class Figures:
    """Where a text stands in time, and how its paper writes.

    Attributes:
        today: The day of publication, from which "last month" counts.
        american: Write "March 3, 2014" and "percent" instead of "3 March 2014" and "per cent".
    """

    random: Random
    today: date
    american: bool

    def below(self, limit: int) -> int:
        """A number from 0 to `limit` - 1; quicker than `randrange`."""
        return int(limit * self.random.random())

    def full(self, day: date) -> str:
        """A date with its year."""
        return full_date(day, american=self.american)

    def recent_day(self) -> str:
        """The weekday of what has just happened."""
        return WEEKDAYS[(self.today - timedelta(days=self.below(4))).weekday()]

    def past_date(self) -> str:
        """A day in the last two years or so."""
        return self.full(self.today - timedelta(days=10 + self.below(700)))

    def past_year(self) -> str:
        """A year; recent ones are more frequent."""
        return str(self.today.year - 1 - int(_CENTURY_AGO * self.random.random() ** 2))

    def past(self) -> str:
        """When something was, as an adverbial."""
        match self.below(10):
            case 0 | 1:
                return self.random.choice(("last month", "last year", f"last {self.random.choice(_SEASONS)}"))
            case 2 | 3:
                return f"on {self.past_date()}"
            case 4 | 5:
                return f"in {self.random.choice(MONTHS)} {self.today.year - 1 - self.below(6)}"
            case 6:
                return f"{_SMALL[2 + self.below(8)]} {self.random.choice(('weeks', 'months', 'years'))} ago"
            case 7:
                return f"in {MONTHS[(self.today.month - 3 - self.below(4)) % 12]}"
            case 8:
                return f"in the {self.random.choice(_SEASONS)} of {self.today.year - 1 - self.below(8)}"
            case _:
                return f"in {self.past_year()}"

    def ahead(self) -> str:
        """When something will be, as an adverbial."""
        match self.below(6):
            case 0:
                return self.random.choice(("next week", "next month", "next year"))
            case 1:
                return f"in {MONTHS[(self.today.month + 1 + self.below(4)) % 12]}"
            case 2:
                return f"before the end of the {self.random.choice(('year', 'month', 'season'))}"
            case 3:
                return f"in {_SMALL[2 + self.below(8)]} {self.random.choice(('days', 'weeks', 'months'))}"
            case 4:
                return f"in the {self.random.choice(_SEASONS)} of {self.today.year + 1 + self.below(2)}"
            case _:
                return self.day_ahead()

    def day_ahead(self) -> str:
        """A day that will be, as an adverbial."""
        day = self.today + timedelta(days=6 + self.below(120))
        if self.random.random() < 1 / 3:
            return f"next {WEEKDAYS[day.weekday()]}"
        short = f"{MONTHS[day.month - 1]} {day.day}" if self.american else f"{day.day} {MONTHS[day.month - 1]}"
        return f"on {self.full(day) if day.year != self.today.year else short}"

    def small(self) -> str:
        """A number from two to twelve, in words below ten."""
        number = 2 + self.below(11)
        return _SMALL[number] if number < len(_SMALL) else str(number)

    def thousands(self) -> str:
        """A number of four or five digits; the larger, the rounder and the rarer."""
        number = int(1100 * 80 ** self.random.random())
        return f"{round(number, -2 if number < 10_000 else -3):,}"

    def percent(self) -> str:
        """A share."""
        number = str(2 + self.below(88)) if self.random.random() < 2 / 3 else f"{self.below(12)}.{1 + self.below(9)}"
        return f"{number} percent" if self.american else f"{number} per cent"

    def money(self) -> str:
        """A sum, in the currency of no country."""
        match self.below(5):
            case 0:
                return f"{10 * (2 + self.below(97))},000 crowns"
            case 1:
                return f"{1 + self.below(9)}.{1 + self.below(9)} billion crowns"
            case _:
                whole = 1 + int(400 ** self.random.random())
                return f"{whole}{f'.{1 + self.below(9)}' if whole < len(_SMALL) else ''} million crowns"


def full_date(day: date, *, american: bool) -> str:
    """Write a date with its year.

    >>> full_date(date(2014, 3, 8), american=True), full_date(date(2014, 3, 8), american=False)
    ('March 8, 2014', '8 March 2014')
    """
    month = MONTHS[day.month - 1]
    return f"{month} {day.day}, {day.year}" if american else f"{day.day} {month} {day.year}"


FIGURES: Mapping[str, Callable[[Figures], str]] = {
    "day": lambda f: f"on {f.recent_day()}",
    "weekday": Figures.recent_day,
    "date": Figures.past_date,
    "on_date": lambda f: f"on {f.past_date()}",
    "past": Figures.past,
    "ahead": Figures.ahead,
    "ahead_day": Figures.day_ahead,
    "year": Figures.past_year,
    "year_ahead": lambda f: str(f.today.year + 1 + f.below(6)),
    "n": Figures.small,
    "tens": lambda f: str(13 + f.below(85)),
    "scores": lambda f: str(60 + f.below(120)),
    "hundreds": lambda f: str(110 + 10 * f.below(88)),
    "thousands": Figures.thousands,
    "percent": Figures.percent,
    "money": Figures.money,
    "level": lambda f: f"{2 + f.below(8)}.{1 + f.below(9)}",
    "score": lambda f: f"{2 + f.below(3)}–{f.below(2)}",
}
"""What fills a slot of this name."""

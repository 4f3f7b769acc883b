"""How long and how often, as TIMEX3 values say it, in words: "a period of four months", "every two years"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from babel.numbers import format_decimal

from builder.rendering.language import N_, _, grouped, ngettext, spoken_locale
from builder.rendering.wording import listed

Amount = tuple[str, str]
"""A number ("4", "2.5", or "X" for some) and a unit, a key of `UNITS`."""


@dataclass(frozen=True, slots=True)
class _Unit:
    """The messages for an amount of a unit of time.

    Attributes:
        length: So many, after the words "a period of".
        some: An unknown number, likewise.
        every: How often.
    """

    length: Callable[[int], str]
    some: str
    every: Callable[[int], str]


# Translators: "one year", "{number} years" and "some years" stand in "a period of {length}", in the case that it wants;
# {number} is one of the words "two" to "twelve", or figures. "every year" stands alone.
UNITS = {
    "Y": _Unit(
        lambda n: ngettext("one year", "{number} years", n),
        N_("some years"),
        lambda n: ngettext("every year", "every {number} years", n),
    ),
    "Q": _Unit(
        lambda n: ngettext("one quarter", "{number} quarters", n),
        N_("some quarters"),
        lambda n: ngettext("every quarter", "every {number} quarters", n),
    ),
    "M": _Unit(
        lambda n: ngettext("one month", "{number} months", n),
        N_("some months"),
        lambda n: ngettext("every month", "every {number} months", n),
    ),
    "W": _Unit(
        lambda n: ngettext("one week", "{number} weeks", n),
        N_("some weeks"),
        lambda n: ngettext("every week", "every {number} weeks", n),
    ),
    "D": _Unit(
        lambda n: ngettext("one day", "{number} days", n),
        N_("some days"),
        lambda n: ngettext("every day", "every {number} days", n),
    ),
    "WE": _Unit(
        lambda n: ngettext("one weekend", "{number} weekends", n),
        N_("some weekends"),
        lambda n: ngettext("every weekend", "every {number} weekends", n),
    ),
    "CE": _Unit(
        lambda n: ngettext("one century", "{number} centuries", n),
        N_("some centuries"),
        lambda n: ngettext("every century", "every {number} centuries", n),
    ),
    "DE": _Unit(
        lambda n: ngettext("one decade", "{number} decades", n),
        N_("some decades"),
        lambda n: ngettext("every decade", "every {number} decades", n),
    ),
    "TH": _Unit(
        lambda n: ngettext("one hour", "{number} hours", n),
        N_("some hours"),
        lambda n: ngettext("every hour", "every {number} hours", n),
    ),
    "TM": _Unit(
        lambda n: ngettext("one minute", "{number} minutes", n),
        N_("some minutes"),
        lambda n: ngettext("every minute", "every {number} minutes", n),
    ),
    "TS": _Unit(
        lambda n: ngettext("one second", "{number} seconds", n),
        N_("some seconds"),
        lambda n: ngettext("every second", "every {number} seconds", n),
    ),
    "X": _Unit(lambda _n: _("some time"), N_("some time"), lambda _n: _("some time")),
}

# Translators: "two" to "twelve" stand before units of time of any gender; figures, where words would have to agree.
_NUMBERS = (
    *(N_("two"), N_("three"), N_("four"), N_("five"), N_("six"), N_("seven")),
    *(N_("eight"), N_("nine"), N_("ten"), N_("eleven"), N_("twelve")),
)


def period_in_words(amounts: Sequence[Amount]) -> str:
    """Say how long a period is.

    >>> period_in_words([("1", "Y"), ("6", "M")]), period_in_words([("X", "Y")])
    ('a period of one year and six months', 'a period of some years')
    """
    # Translators: {length} is "four months", or "one year and six months".
    return _("a period of {length}").format(length=_length(amounts))


def repeated_period_in_words(amounts: Sequence[Amount]) -> str:
    """Say how often something is, by the period after which it is again.

    >>> repeated_period_in_words([("1", "W")]), repeated_period_in_words([("2", "Y")])
    ('every week', 'every two years')
    """
    if len(amounts) == 1 and amounts[0][0].isdigit():
        number, unit = amounts[0]
        return _said(UNITS[unit].every, number)
    # Translators: {length} is as in "a period of {length}": "every one year and six months".
    return _("every {length}").format(length=_length(amounts))


def _length(amounts: Sequence[Amount]) -> str:
    return listed([_amount(number, UNITS[unit]) for number, unit in amounts])


def _amount(number: str, unit: _Unit) -> str:
    return _(unit.some) if number == "X" else _said(unit.length, number)


def _said(message: Callable[[int], str], number: str) -> str:
    whole = int(number) if number.isdigit() else 0
    return message(whole or 2).format(number=_number(whole) if whole else _figures(number))  # 0 and 2.5 as several


def _number(number: int) -> str:
    return _(_NUMBERS[number - 2]) if 2 <= number < len(_NUMBERS) + 2 else grouped(number)


def _figures(number: str) -> str:
    return format_decimal(Decimal(number), locale=spoken_locale())

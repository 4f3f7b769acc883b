"""The numbers of days and centuries as each language writes them in a sentence: "5th", "20.", "XXe", "XX"."""

from __future__ import annotations

from builder.rendering.language import SOURCE_LANGUAGE, spoken

FIRST_OF_MONTH = {"fr": "1er", "it": "1º", "pt": "1º"}
"""How careful papers write the first day of a month where the Unicode CLDR has the bare number."""

_ROMAN_CENTURIES = {"es": "", "fr": "e", "it": "", "pt": ""}
"""What stands after the Roman numeral."""

_NUMERALS = (
    *((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX")),
    *((5, "V"), (4, "IV"), (1, "I")),
)


def numbered_day(day: int) -> str:
    """Write the number of a day of the month.

    >>> numbered_day(1), numbered_day(22), numbered_day(13)
    ('1st', '22nd', '13th')
    """
    language = spoken()
    if language == SOURCE_LANGUAGE:
        return _english(day)
    return f"{day}." if language == "de" else (FIRST_OF_MONTH.get(language) if day == 1 else None) or f"{day}"


def numbered_century(number: int) -> str:
    """Write the number of a century, 1 or more.

    >>> numbered_century(20), numbered_century(21)
    ('20th', '21st')
    """
    language = spoken()
    if language in _ROMAN_CENTURIES:
        return "Ier" if language == "fr" and number == 1 else roman(number) + _ROMAN_CENTURIES[language]
    return _english(number) if language == SOURCE_LANGUAGE else f"{number}."


def roman(number: int) -> str:
    """Write a number from 1 to 399 in Roman numerals.

    >>> [roman(number) for number in (1, 4, 9, 14, 20, 49)]
    ['I', 'IV', 'IX', 'XIV', 'XX', 'XLIX']
    """
    numerals = ""
    for value, numeral in _NUMERALS:
        numerals += numeral * (number // value)
        number %= value
    return numerals


def _english(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"

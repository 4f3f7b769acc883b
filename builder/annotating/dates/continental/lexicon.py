"""The words for time of a language whose calendar reads day, month, year: one table, from which its rules are made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from builder.annotating.dates.values import Unit

Phrases = tuple[str, ...]
"""Words or runs of words, in lower case with straight apostrophes; one that ends in ' or - is glued to what follows."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The table of a language; whatever a language does not have stays empty, and its rules never match.

    Attributes:
        months: Name to 1 … 12.
        short_months: The same for abbreviations, without the full stop.
        weekdays: Name to 1 (Monday) … 7.
        short_weekdays: The same for abbreviations.
        units: Unit in every form.
        seasons: Name to SP, SU, FA or WI.
        numbers: Number words from one half on.
        thousands: Words that make a number a thousand times as large.
        open_amounts: What says that there are some.
        ordinals: "first" to "fourth" in every form.
        parts_of_day: Name to MO, AF, EV or NI.
        part_joints: What stands between a day and its part ("por la"); "" where nothing does.
        days: "yesterday" and its like, to days from now.
        days_not_after: Words after which those words mean something else ("la mañana").
        these_parts: "this morning", "last night": days from now, and the part.
        tens: Number words with which decades are told, to 2 … 9.
        articles: Definite articles; they belong to the expression that they begin.
        of: What stands between day, month and year.
        to: What stands between the two ends of a range.
        until: What stands before the end of something that lasts still.
        all_weeks: The word before two weekdays when they are those of every week ("du lundi au vendredi").
        the: Articles between a weekday and the day of the month.
        first: Words for the first of a month.
        th: Pattern of what follows the number of a day of the month.
        nth: The same for other ordinal numbers.
        parts: "early", "mid", "late" and their like before a month or a year.
        month_of: "the month of", without the article.
        year_nouns: "year" before a number.
        decade_nouns: "years", "decade of" before a number of tens.
        before_year: Words after which a number of four digits is a year.
        bare_years: Whether a year may stand in a clause without any such word ("wurde 1898 gegründet").
        counted: Pattern of words after a number of four digits that tell that it counts something.
        last, last_after, next, next_after, this: Words that point to a unit, a weekday, a month or a season.
        ago, ago_after, hence: What makes an amount of time a distance from now.
        later, earlier: What makes an amount of time count from the date that was mentioned last.
        day_after: "the day after", without the article.
        around: "more than", "about" before an amount.
        half_after: "and a half" after the unit.
        plurals: Units of which "last" tells a length that is left open; all, when there are none here.
        recent: "last", "next" with an amount of time.
        lasting: What may follow an amount of time and belongs to it ("lang").
        during: Words after which "a year" is a length and not just any year.
        every: "each", "every".
        per: "a" in "twice a year".
        rates: "daily", "yearly".
        references: Words for now, the past and the future, to their values.
        quarters, halves: Words for a quarter and for half a year.
        centuries: Words for a century.
        clock_after: Units that make a number a time of day wherever it stands.
        clock_weak: Units that do so after one of `clock_before` only.
        clock_before: Words after which a number can be a time of day.
        clock_bare: Whether a whole hour can stand after those without any unit.
        clock_words: Noon and midnight, to HH:MM.
        halves_of_day: "in the afternoon" after an hour, to the hours to be added.
        age_before, age_after: Patterns of what makes an amount of years an age.
        functions: Words that begin no noun phrase: what follows an hour may be one of them.
        names: Words for time that are names too: with a capital letter they are one even where a sentence begins.
        nouns_are_capital: Whether months, weekdays and units begin with a capital letter.
        ahead, behind: Patterns of words that tell that a clause is about the future or the past.
    """

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    units: Mapping[str, Unit]
    seasons: Mapping[str, str]
    numbers: Mapping[str, float]
    ordinals: Mapping[str, int]
    ahead: str
    behind: str
    short_months: Mapping[str, int] = field(default_factory=dict)
    short_weekdays: Mapping[str, int] = field(default_factory=dict)
    thousands: Phrases = ()
    open_amounts: Phrases = ()
    parts_of_day: Mapping[str, str] = field(default_factory=dict)
    part_joints: Phrases = ("",)
    days: Mapping[str, int] = field(default_factory=dict)
    days_not_after: Phrases = ()
    these_parts: Mapping[str, tuple[int, str]] = field(default_factory=dict)
    tens: Mapping[str, int] = field(default_factory=dict)
    articles: Phrases = ()
    of: Phrases = ()
    to: Phrases = ()
    until: Phrases = ()
    all_weeks: str = ""
    the: Phrases = ()
    first: Phrases = ()
    th: str = ""
    nth: str = ""
    parts: Phrases = ()
    month_of: Phrases = ()
    year_nouns: Phrases = ()
    decade_nouns: Phrases = ()
    before_year: Phrases = ()
    bare_years: bool = False
    counted: str = "(?!)"
    last: Phrases = ()
    last_after: Phrases = ()
    next: Phrases = ()
    next_after: Phrases = ()
    this: Phrases = ()
    ago: Phrases = ()
    ago_after: Phrases = ()
    hence: Phrases = ()
    later: Phrases = ()
    earlier: Phrases = ()
    day_after: Phrases = ()
    around: Phrases = ()
    half_after: Phrases = ()
    recent: Phrases = ()
    plurals: Phrases = ()
    lasting: Phrases = ()
    during: Phrases = ()
    every: Phrases = ()
    per: Phrases = ()
    rates: Mapping[str, Unit] = field(default_factory=dict)
    references: Mapping[str, str] = field(default_factory=dict)
    quarters: Phrases = ()
    halves: Phrases = ()
    centuries: Phrases = ()
    clock_after: Phrases = ()
    clock_weak: Phrases = ()
    clock_before: Phrases = ()
    clock_bare: bool = False
    clock_words: Mapping[str, str] = field(default_factory=dict)
    halves_of_day: Mapping[str, int] = field(default_factory=dict)
    age_before: str = "(?!)"
    age_after: str = "(?!)"
    functions: Phrases = ()
    names: Phrases = ()
    nouns_are_capital: bool = False


def numbered(words: str, first: int = 1) -> dict[str, int]:
    """Number groups of words that a bar parts.

    >>> numbered("lundi|mardi", first=1), numbered("primo prima|secondo seconda")["seconda"]
    ({'lundi': 1, 'mardi': 2}, 2)
    """
    return {word: number for number, group in enumerate(words.split("|"), first) for word in group.split()}


def units(**forms: str) -> dict[str, Unit]:
    """Give the units by the names of `Unit` in lower case, each with its forms; a low line in a form is a space.

    >>> units(weekend="fin_de_semana", day="día días")
    {'fin de semana': <Unit.WEEKEND: 'WE'>, 'día': <Unit.DAY: 'D'>, 'días': <Unit.DAY: 'D'>}
    """
    return {form.replace("_", " "): Unit[name.upper()] for name, group in forms.items() for form in group.split()}


def seasons(spring: str, summer: str, autumn: str, winter: str) -> dict[str, str]:
    """Give the four seasons."""
    groups = {"SP": spring, "SU": summer, "FA": autumn, "WI": winter}
    return {name: value for value, group in groups.items() for name in group.split()}


def phrases(text: str) -> Phrases:
    """Split a list at commas.

    >>> phrases("il y a, voici")
    ('il y a', 'voici')
    """
    return tuple(phrase.strip() for phrase in text.split(","))


def counting(small: str, tens: str, joint: str) -> dict[str, float]:
    """Number words up to 99: those from one on that are words of their own, the tens from twenty, and their sums.

    >>> counting("um dois três", "vinte trinta", " e ")["trinta e dois"]
    32.0
    """
    ones = small.split()
    high = {word: 10.0 * number for number, word in enumerate(tens.split(), 2)}
    sums = {f"{ten}{joint}{one}": high[ten] + low for ten in high for low, one in enumerate(ones[:9], 1)}
    return {word: float(number) for number, word in enumerate(ones, 1)} | high | sums

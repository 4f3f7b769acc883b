"""What a language brings: its words for the calendar, and rules that find expressions and read them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from builder.annotating.dates.readings import Reading, Told
from builder.annotating.dates.values import Unit

__all__ = [
    "DIGITS",
    "REACH",
    "At",
    "Context",
    "Language",
    "Patterns",
    "Read",
    "Reading",
    "Rule",
    "Told",
    "Words",
    "alternatives",
]

REACH = 6
"""Words from a common opener to the word that tells of time, at most."""

DIGITS = "0"
"""Stands, among the openers of a rule, for every number written in digits."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a language, in lower case.

    Attributes:
        months: Name or abbreviation (without a full stop) to 1 … 12.
        weekdays: Name or abbreviation to 1 (Monday) … 7.
        units: Unit in any of its forms.
        seasons: Name to SP, SU, FA or WI.
        count: A number in digits or words to its value; None for an amount that is left open ("several").
        ahead: Finds what tells that a clause is about the future of its writer; it is given parts of sentences in lower
            case, so that it need not be slow in ignoring case.
        behind: Finds what tells that it is about the past.
        saying: Those of these words that do not tell that something happened at a time ("said").
        within: What stands before the time at which something happened: "on", "in".
    """

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    units: Mapping[str, Unit]
    seasons: Mapping[str, str]
    count: Callable[[str], float | None]
    ahead: re.Pattern[str]
    behind: re.Pattern[str]
    saying: frozenset[str] = frozenset()
    within: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Context:
    """Where an expression stands.

    Attributes:
        text: The paragraph.
        words: Of its language.
        published: The day from which relative expressions count; None when it is not known.
        told: What was told before.
    """

    text: str
    words: Words
    published: date | None
    told: Told


_FOLDED = str.maketrans("ſıİ", "sii")
"""Letters that a pattern takes for others when it does not care about case."""


@dataclass(frozen=True, slots=True)
class At:
    """What a rule matched, and where it stands: all that a reader is told."""

    match: re.Match[str]
    context: Context

    def group(self, name: str) -> str:
        """Return what a group holds, in lower case without a full stop; empty when the pattern has no such group."""
        if name not in self.match.re.groupindex:
            return ""
        return (self.match[name] or "").translate(_FOLDED).lower().rstrip(".")

    @property
    def span(self) -> tuple[int, int]:
        """Where the expression is: the group `x`, or all that matched."""
        return self.match.span("x") if "x" in self.match.re.groupindex else self.match.span()

    @property
    def text(self) -> str:
        """The paragraph."""
        return self.context.text

    @property
    def words(self) -> Words:
        """The words of its language."""
        return self.context.words

    @property
    def published(self) -> date | None:
        """The day from which relative expressions count."""
        return self.context.published

    @property
    def last(self) -> Reading | None:
        """The last stretch of the calendar that was mentioned before."""
        return self.context.told.last

    @property
    def period(self) -> Reading | None:
        """The last quarter, year or number of months that was mentioned before."""
        return self.context.told.period

    def month(self) -> int:
        """Return the month in the groups `month` (a name) or `monthnumber`, 0 when there is none."""
        number = self.group("monthnumber")
        return int(number) if number else self.words.months.get(self.group("month"), 0)


Read = Callable[[At], Iterable[Reading]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and how to read what it matches.

    Attributes:
        name: What the record says, e.g. "weekday".
        openers: The words (lower case), or `DIGITS`, with which a match can begin: only there the pattern is tried.
        pattern: Matched at the opener, never searched; it must need a bounded look-ahead only.
        read: Gives the expressions in the match, in text order, each within it; none when it is no date after all.
        confidence: That a value of this rule is right, in [0, 1].
    """

    name: str
    openers: frozenset[str]
    pattern: re.Pattern[str]
    read: Read
    confidence: float


@dataclass(frozen=True, slots=True)
class Language:
    """A language's words and rules; where several rules match at one place the longest wins, then the first.

    Attributes:
        words: The words.
        rules: The rules.
        telling: Words (lower case) of which every expression has one, at most `REACH` words after its opener, unless it
            has a month, a weekday, a unit, a season or a number that can be a year: rules are tried nowhere else, which
            saves time. When there are none, rules are tried at every opener.
    """

    words: Words
    rules: Sequence[Rule]
    telling: frozenset[str] = frozenset()

    def all_telling(self) -> frozenset[str]:
        """Return every word that tells of time; none when the language does not say."""
        words = self.words
        return (
            self.telling.union(words.months, words.weekdays, words.units, words.seasons)
            if self.telling
            else frozenset()
        )

    def by_opener(self) -> dict[str, tuple[Rule, ...]]:
        """Index the rules by the words with which they can begin."""
        table: dict[str, list[Rule]] = {}
        for rule in self.rules:
            for opener in sorted(rule.openers):
                table.setdefault(opener, []).append(rule)
        return {opener: tuple(rules) for opener, rules in table.items()}


def alternatives(words: Iterable[str]) -> str:
    """Return a regular expression for any of some words, longest first so that none hides another."""
    return (
        "(?:"
        + "|".join(re.escape(word).replace(r"\ ", " ") for word in sorted(words, key=lambda word: (-len(word), word)))
        + ")"
    )


_PIECE = re.compile(r"@([a-z_]+)")


class Patterns:
    """Compiles patterns in which `@name` stands for a named piece, a space for white space, `~` for that or a hyphen.

    A pattern ends at the end of a word and does not care about case.

    >>> Patterns({"unit": "(?:day|week)s?"}).compile("@unit ago").match("Weeks  ago.")[0]
    'Weeks  ago'
    """

    def __init__(self, pieces: Mapping[str, str]) -> None:
        self._pieces = dict(pieces)

    def compile(self, pattern: str) -> re.Pattern[str]:
        """Compile a pattern; a piece may hold other pieces, but not itself."""
        while "@" in pattern:
            pattern = _PIECE.sub(lambda found: f"(?:{self._pieces[found[1]]})", pattern)
        pattern = pattern.replace("\\d", "[0-9]")  # other digits would end up in values
        pattern = pattern.replace("~", r"(?:[-‐‑–]|\s{1,2})").replace(" ", r"(?:\s{1,2})")
        return re.compile(f"(?:{pattern})(?!\\w)", re.IGNORECASE)

    def rule(self, name: str, openers: str | Iterable[str], pattern: str, read: Read, confidence: float) -> Rule:
        """Make a rule; its openers may be given as one string of words."""
        words = openers.split() if isinstance(openers, str) else openers
        return Rule(name, frozenset(words), self.compile(pattern), read, confidence)

"""English rules for how long and how often."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from builder.annotating.dates.english.surroundings import is_capital, word_after, word_before
from builder.annotating.dates.english.words import (
    AMOUNT_OPENERS,
    NUMBER_OPENERS,
    PATTERNS,
    UNITS,
    WEEKDAY_OPENERS,
    count,
)
from builder.annotating.dates.language import At, Reading
from builder.annotating.dates.readers import read_duration, read_set
from builder.annotating.dates.values import Unit, duration

_RATES = {
    "hourly": Unit.HOUR,
    "daily": Unit.DAY,
    "nightly": Unit.DAY,
    "weekly": Unit.WEEK,
    "monthly": Unit.MONTH,
    "yearly": Unit.YEAR,
    "annually": Unit.YEAR,
}
_LASTING = frozenset(
    "for within in after over than about almost nearly only just least most last lasted lasts take takes took taken "
    "spent spend spends and or past next another every under to by served wait waited waiting during throughout half "
    "barely some roughly around of".split()
)
_FROM_AN_EVENT = frozenset("after before into since later earlier".split())
_RELATIVE = frozenset("past last next coming first final latest previous following recent".split())


def _read_single(at: At) -> Iterator[Reading]:
    """Read "a year": a length after "for" and its like, a rate after an amount ("$1 billion a year"), else nothing."""
    unit, before = UNITS[at.group("unit")], word_before(at.text, at.match.start())
    if unit in (Unit.SECOND, Unit.QUARTER, Unit.WEEKEND) or is_capital(at.text, at.match.start("unit")):
        return
    if before in _LASTING or at.group("amount") or word_after(at.text, at.match.end()) in _FROM_AN_EVENT:
        yield Reading("DURATION", duration(1.0, unit), at.span)
    elif at.text[at.match.start() - 1 : at.match.start()] == " " and before:
        yield Reading("SET", duration(1.0, unit), at.span, 0.7)


def _read_length(at: At) -> Iterator[Reading]:
    """Read "the past two years"; a hyphen makes an adjective, to which "the" does not belong: "the eight-year war"."""
    unit = at.match["unit"]
    if (unit[0].isupper() and not unit.isupper()) or (unit.lower().startswith("quarter") and _is_share(at)):
        return
    start, end = at.match.span()
    if at.text[at.match.start("unit") - 1] in "-‐‑–" and at.match[0].lower().startswith("the "):
        start += 4
    for reading in read_duration(at):
        yield replace(reading, span=(start, end))


def _is_share(at: At) -> bool:
    """Read "three-quarters", "a quarter of": parts of a whole, no time."""
    following = word_after(at.text, at.match.end())
    return at.text[at.match.start("unit") - 1] == "-" or following in ("of", "point", "mile", "inch", "cup")


def _read_half(at: At) -> Iterator[Reading]:
    amount = count(at.group("num") or "one")
    if amount is not None:
        yield Reading("DURATION", duration(amount + 0.5, UNITS[at.group("unit")]), at.span)


def _read_open(at: At) -> Iterator[Reading]:
    """Read "for weeks", "months of": so many of them is left open."""
    before, after = word_before(at.text, at.match.start()), word_after(at.text, at.match.end()).lower()
    if before in ("early", "late", "small", "wee", "rush"):
        return  # "the early hours of Friday"
    if before in ("for", "within", "over", "after", "in", "last", "take", "took", "lasted") or after == "of":
        yield from read_duration(at)


def _read_one_long(at: At) -> Iterator[Reading]:
    """Read "decade-long"."""
    yield Reading("DURATION", duration(1.0, UNITS[at.group("unit")]), at.span)


def _read_rate(at: At) -> Iterator[Reading]:
    if not (
        is_capital(at.text, at.match.start()) and is_capital(word_after(at.text, at.match.end()), 0)
    ):  # "Daily News"
        yield Reading("SET", duration(1.0, _RATES[at.group("rate")]), at.span)


_OPENERS = AMOUNT_OPENERS | NUMBER_OPENERS | frozenset("the these those this another".split()) | _RELATIVE
_WHICH = r"(?:(?:(?:the|these|those|this) )?(?:past|last|next|coming|first|final|latest|previous|following) |the )?"
_MORE = r"(?: more| additional| consecutive| straight| trading| full| long| whole| extra| business| working)?"

RULES = (
    PATTERNS.rule(
        "length",
        _OPENERS,
        rf"(?:(?:nearly|almost|at least) (?=the))?{_WHICH}(?:(?:@amod) )?(?P<num>@num)(?: (?:to|or) @num)?{_MORE}~"
        r"(?P<unit>@unit)(?:-long)?(?!(?:~olds?| ago)(?!\w))",
        _read_length,
        0.92,
    ),
    PATTERNS.rule(
        "length",
        NUMBER_OPENERS | {"the"},
        r"(?:the (?:past|last|next) )?(?P<num>an?|one|@num)? ?(?P<unit>@unit) and a half",
        _read_half,
        0.92,
    ),
    PATTERNS.rule(
        "length",
        AMOUNT_OPENERS | {"a", "an", "another", "half"},
        r"(?P<amount>@amod )?(?:an?|another)(?P<full> full| whole| single)? (?P<unit>@one_unit)",
        _read_single,
        0.92,
    ),
    PATTERNS.rule(
        "length",
        "the this",
        r"(?:the (?:past|last|next|coming)|this past) (?P<num>)(?P<unit>@one_unit)",
        _read_single,
        0.92,
    ),
    PATTERNS.rule(
        "open-length",
        "the past coming recent",
        r"the (?:past|last|next|coming|following) (?P<unit>days|weeks|months|years|decades|hours|quarters)",
        read_duration,
        0.75,
    ),
    PATTERNS.rule(
        "open-length",
        frozenset(UNITS),
        r"(?P<unit>minutes|hours|days|weeks|months|years|decades|centuries)",
        _read_open,
        0.75,
    ),
    PATTERNS.rule(
        "open-length",
        frozenset(UNITS),
        r"(?P<unit>minutes|hours|days|weeks|months|years|decades|centuries)~long",
        read_duration,
        0.75,
    ),
    PATTERNS.rule(
        "length", frozenset(UNITS), r"(?P<unit>day|week|month|year|decade|century)~long", _read_one_long, 0.92
    ),
    PATTERNS.rule(
        "often",
        NUMBER_OPENERS | {"once", "twice"},
        r"(?:once|twice|@number times) (?:an?|per|each|every) (?P<unit>@one_unit)",
        read_set,
        0.85,
    ),
    PATTERNS.rule("often", frozenset(_RATES), rf"(?P<rate>{'|'.join(_RATES)})", _read_rate, 0.85),
    PATTERNS.rule(
        "often",
        "every each per",
        r"(?:every|each) (?:(?P<num>@num|other) )?(?:(?P<unit>@unit)|(?P<weekday>@longday)|(?P<month>@longmonth))",
        read_set,
        0.85,
    ),
    PATTERNS.rule(
        "often", WEEKDAY_OPENERS | {f"{day}s" for day in WEEKDAY_OPENERS}, r"(?P<weekday>@longday)s", read_set, 0.85
    ),
)

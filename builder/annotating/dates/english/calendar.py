"""English rules for days, months and years as a calendar has them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from builder.annotating.dates.english.surroundings import is_capital, is_month_name, is_year, word_after, word_before
from builder.annotating.dates.english.words import (
    MONTH_OPENERS,
    PART_OPENERS,
    PATTERNS,
    SMALL,
    TENS,
    WEEKDAY_OPENERS,
    WORDS,
)
from builder.annotating.dates.language import DIGITS, At, Reading, alternatives
from builder.annotating.dates.nearest import last_day
from builder.annotating.dates.readers import full_year, read_day, read_month, read_weekday
from builder.annotating.dates.values import date_of

_DIGITS = frozenset([DIGITS])
_TH = "(?:st|nd|rd|th)?"


def _read_named_day(at: At) -> Iterator[Reading]:
    if not is_capital(at.text, at.match.start("month")):
        return
    if word_before(at.text, at.match.start()) == "ended":  # a period is told by its end, and it is over
        month, day, year = at.month(), int(at.match["day"]), at.group("year")
        if year:
            found = date_of(full_year(year), month, day)
        else:
            found = last_day(at.published, month, day) if at.published else None
        if found:
            yield Reading("DATE", found.isoformat(), at.span, anchors=False)
        return
    yield from read_day(at)


def _read_slashed(at: At) -> Iterator[Reading]:
    """The month comes first, as in the United States, unless it cannot be one."""
    first, second, year = int(at.match["first"]), int(at.match["second"]), full_year(at.match["year"])
    found = date_of(year, first, second) or date_of(year, second, first)
    if found:
        yield Reading("DATE", found.isoformat(), at.span)


def _read_attack(at: At) -> Iterator[Reading]:
    """The attacks of 2001 are told without their year."""
    yield Reading("DATE", "2001-09-11", at.span)


def _read_month_of_relative_year(at: At) -> Iterator[Reading]:
    """Read "December of last year"."""
    if at.published and is_capital(at.text, at.match.start("month")):
        year = at.published.year + {"last": -1, "this": 0, "next": 1}[at.group("which")]
        if not at.group("day"):
            yield Reading("DATE", f"{year:04}-{at.month():02}", at.span)
        elif day := date_of(year, at.month(), int(at.group("day"))):
            yield Reading("DATE", day.isoformat(), at.span)


def _read_bare_month(at: At) -> Iterator[Reading]:
    if is_month_name(at.text, at.match.start("month"), at.match.end("month")):
        yield from read_month(at)


def _read_month_of_year(at: At) -> Iterator[Reading]:
    if is_capital(at.text, at.match.start("month")):
        yield from read_month(at)


def _read_bare_year(at: At) -> Iterator[Reading]:
    if is_year(at.text, *at.match.span("year")):
        yield Reading("DATE", at.match["year"], at.span)


def _read_attributive_year(at: At) -> Iterator[Reading]:
    """Read "the 1990 invasion", "a 2023 Ford": a right year, in which the rest of the sentence need not happen."""
    if word_before(at.text, at.match.start()) not in _PREPOSITIONS:
        yield from _read_bare_year(at)


_PREPOSITIONS = frozenset(
    "in since until till by of from to through during between and or before after around about than for year".split()
)


def _read_short_year(at: At) -> Iterator[Reading]:
    """Read "the class of ’99"."""
    if word_before(at.text, at.match.start()) in ("of", "in", "since", "the", "until", "by", "from", "to", "and"):
        yield Reading("DATE", f"{full_year(at.match['short']):04}", at.span)


def _read_spelled_year(at: At) -> Iterator[Reading]:
    rest = WORDS.count(at.match["rest"].lower()) if at.match["rest"] else 0.0
    base = {"nineteen": 1900, "eighteen": 1800, "twenty": 2000}.get(at.group("base"), 2000)
    if rest is not None and rest < 100:
        yield Reading("DATE", str(base + int(rest)), at.span)


_NAMED_AFTER = frozenset("Night Morning Afternoon Evening Times Telegraph Express Mail Mirror Herald Post".split())
_NAMED_BEFORE = frozenset("black cyber super ash bloody fat".split())


def _read_plain_weekday(at: At) -> Iterator[Reading]:
    """Read "Friday", but not the name of a newspaper, a programme or a feast ("Black Friday").

    They "would appeal Friday's ruling": the tense is not that of the ruling, so a day ahead is a guess.
    """
    before, after = word_before(at.text, at.match.start()), word_after(at.text, at.match.end())
    if not is_capital(at.text, at.match.start("weekday")) or after in _NAMED_AFTER or before in _NAMED_BEFORE:
        return
    for reading in read_weekday(at):
        is_possessive = at.text[at.match.end() : at.match.end() + 2] in ("'s", "’s")
        yield replace(reading, confidence=0.6) if is_possessive and reading.confidence else reading


_LEAD = r"(?:(?:@part)~)?"
_WEEKDAY = r"(?:@weekday,? )?"
_SPELLED = rf"{alternatives(TENS)}(?:~{alternatives(SMALL[1:10])})?|{alternatives(SMALL[10:])}"
_THOUSAND = "(?:the year )?two thousand(?:(?: and)? (?P<rest>one|two|three|four|five|six|seven|eight|nine|ten))?"

RULES = (
    PATTERNS.rule(
        "full-date",
        "sept september",
        r"(?P<x>sept(?:\.|ember) 11)(?=,? (?:terror|attack|hijack|commission|victim))",
        _read_attack,
        0.97,
    ),
    PATTERNS.rule(
        "full-date",
        MONTH_OPENERS | WEEKDAY_OPENERS,
        rf"{_WEEKDAY}(?P<month>@month) (?P<day>@day){_TH}(?:,? |,)(?P<year>@year)",
        _read_named_day,
        0.97,
    ),
    PATTERNS.rule(
        "full-date",
        WEEKDAY_OPENERS | _DIGITS | {"the"},
        rf"{_WEEKDAY}(?:the )?(?P<day>@day){_TH}~(?:of )?(?P<month>@month),?~(?P<year>@year)",
        _read_named_day,
        0.97,
    ),
    PATTERNS.rule(
        "numeric-date",
        _DIGITS,
        r"(?P<year>@year)-(?P<monthnumber>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])",
        read_day,
        0.98,
    ),
    PATTERNS.rule(
        "numeric-date",
        _DIGITS,
        r"(?P<first>@day)/(?P<second>@day)/(?P<year>@year|\d\d)(?!/)",
        _read_slashed,
        0.85,
    ),
    PATTERNS.rule(
        "numeric-date",
        _DIGITS,
        r"(?P<day>@day)\.(?P<monthnumber>1[0-2]|0?[1-9])\.(?P<year>@year)(?!\.)",
        read_day,
        0.9,
    ),
    PATTERNS.rule(
        "month-day",
        MONTH_OPENERS | WEEKDAY_OPENERS,
        rf"{_WEEKDAY}(?P<month>@month) (?P<day>@day){_TH}(?![.:]?\d|%|,\d)",
        _read_named_day,
        0.97,
    ),
    PATTERNS.rule(
        "month-day",
        WEEKDAY_OPENERS | _DIGITS | {"the"},
        rf"{_WEEKDAY}(?:the )?(?P<day>@day){_TH}~(?:of )?(?P<month>@month)",
        _read_named_day,
        0.97,
    ),
    PATTERNS.rule(
        "month",
        MONTH_OPENERS | PART_OPENERS,
        rf"{_LEAD}(?P<month>@month)(?:,|,? of)? (?P<year>@year|'\d\d)",
        _read_month_of_year,
        0.97,
    ),
    PATTERNS.rule(
        "month",
        MONTH_OPENERS | PART_OPENERS,
        rf"{_LEAD}(?P<month>@longmonth|@month\.)",
        _read_bare_month,
        0.85,
    ),
    PATTERNS.rule(
        "month",
        MONTH_OPENERS | PART_OPENERS,
        rf"{_LEAD}(?P<month>@month)(?: (?P<day>@day))?,?(?: of)? (?P<which>last|this|next) year",
        _read_month_of_relative_year,
        0.95,
    ),
    PATTERNS.rule("full-date", DIGITS, "9/11(?!/)", _read_attack, 0.97),
    PATTERNS.rule("year-of", DIGITS, r"(?P<year>@year)(?= [a-z])", _read_attributive_year, 0.85),
    PATTERNS.rule(
        "year",
        _DIGITS | PART_OPENERS | {"year", "post", "pre"},
        rf"{_LEAD}(?:(?:the )?year |post-|pre-)?(?P<year>@year)",
        _read_bare_year,
        0.93,
    ),
    PATTERNS.rule(
        "year",
        "nineteen eighteen",
        rf"(?P<base>nineteen|eighteen)~(?:hundred )?(?P<rest>{_SPELLED})",
        _read_spelled_year,
        0.9,
    ),
    PATTERNS.rule("year", DIGITS, r"['’](?P<short>\d\d)(?!\d|s)", _read_short_year, 0.75),
    PATTERNS.rule("year", "the two", _THOUSAND, _read_spelled_year, 0.6),
    PATTERNS.rule(
        "weekday",
        WEEKDAY_OPENERS | {"early", "late"},
        r"(?:late |early )?(?P<weekday>@longday)",
        _read_plain_weekday,
        0.95,
    ),
)

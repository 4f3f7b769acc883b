"""English rules for time told from now, or from the date that was mentioned last."""

from __future__ import annotations

from collections.abc import Iterator

from builder.annotating.dates.english.surroundings import is_capital, word_after, word_before
from builder.annotating.dates.english.words import AMOUNT_OPENERS, NUMBER_OPENERS, PATTERNS, UNITS
from builder.annotating.dates.language import At, Read, Reading
from builder.annotating.dates.nearest import Direction
from builder.annotating.dates.readers import (
    at_offset,
    read_ago,
    read_duration,
    read_hence,
    read_offset,
    read_reference,
    read_unit_offset,
    way_of,
)
from builder.annotating.dates.values import FUTURE, PAST, PRESENT, Unit, first_day, shifted, value_at

_LEAD = r"(?:(?:(?:@part)~)|(?:the )?(?:beginning|start|end|middle) of )?"


def _unless_name(read: Read) -> Read:
    """A capital inside a sentence makes a word a part of a name: "USA Today", "the Future Forum"."""

    def checked(at: At) -> Iterator[Reading]:
        start = at.match.start()
        inside = bool(word_before(at.text, start)) and at.text[start - 1 : start] == " "
        if not (is_capital(at.text, start) and inside):
            yield from read(at)

    return checked


def _read_earlier(at: At) -> Iterator[Reading]:
    """An amount of time before (or after) the date mentioned last; "a year earlier" may count from now."""
    sign = -1 if at.group("way") in ("earlier", "before", "previously") else 1
    unit = UNITS[at.group("unit")]
    count = at.words.count(at.group("num"))
    last = at.last
    origin = first_day(last.value) if last else None
    if sign < 0 and unit is Unit.YEAR and count == 1.0:
        yield from _read_year_ago(at)
    elif count is not None and count == int(count) and origin and last and unit not in _CLOCK and len(last.value) >= 7:
        yield from at_offset(at, origin, sign * int(count), unit)
    else:
        yield from _as_duration(at)


def _as_duration(at: At) -> Iterator[Reading]:
    for reading in read_duration(at):
        words = at.match.span("amount")
        yield Reading(reading.type, reading.value, words, 0.8)


_CLOCK = (Unit.HOUR, Unit.MINUTE, Unit.SECOND)
_NEAR = 400
"""Characters within which a quarter is what "a year ago" is compared with."""


def _read_named_target(count: int) -> Read:
    """The names of months and weekdays have capitals: "this march" was on foot."""
    read_target = read_unit_offset(count)

    def read(at: At) -> Iterator[Reading]:
        names = [name for name in ("weekday", "month") if at.match[name]]
        if all(is_capital(at.text, at.match.start(name)) for name in names):
            yield from read_target(at)

    return read


def _read_year_ago(at: At) -> Iterator[Reading]:
    """The same quarter of the year before where a quarter is what the text is about, else the year before."""
    last = at.last
    if last and "-Q" in last.value and 0 <= at.match.start() - last.span[1] < _NEAR:
        yield Reading("DATE", f"{int(last.value[:4]) - 1:04}{last.value[4:]}", at.span)
    else:
        yield from at_offset(at, at.published, -1, Unit.YEAR)


def _read_anchored(at: At) -> Iterator[Reading]:
    """Read "that year", "the following day": counted from the date mentioned last."""
    origin = first_day(at.last.value) if at.last else None
    if origin is None or at.last is None:
        return
    which, unit = at.group("which"), at.words.units[at.group("unit")]
    if unit is Unit.DAY and len(at.last.value) < 10:
        return
    if unit in (Unit.MONTH, Unit.WEEK) and len(at.last.value) < 7:
        return
    count = {"following": 1, "next": 1, "after": 1, "previous": -1, "preceding": -1, "before": -1}.get(which, 0)
    yield from at_offset(at, origin, count, unit)


def _read_part_of_day(count: int) -> Read:
    def read(at: At) -> Iterator[Reading]:
        if at.published and (day := shifted(at.published, count, Unit.DAY)):
            part = _PARTS[at.group("daypart")] if at.group("daypart") else "NI"
            yield Reading("TIME", f"{day.isoformat()}T{part}", at.span)

    return read


_PARTS = {
    "morning": "MO",
    "noon": "MI",
    "afternoon": "AF",
    "evening": "EV",
    "night": "NI",
    "nights": "NI",
}
DAY_PARTS = _PARTS


def _read_weekend(at: At) -> Iterator[Reading]:
    if at.published is None:
        return
    ahead = way_of(at) is Direction.AHEAD or at.published.isoweekday() >= 6
    origin = shifted(at.published, 0 if ahead else -7, Unit.DAY)
    if origin:
        yield Reading("DATE", value_at(origin, Unit.WEEKEND), at.span)


def _read_one_day(at: At) -> Iterator[Reading]:
    if way_of(at) is Direction.AHEAD:
        yield Reading("DATE", FUTURE, at.span)


def _read_now(at: At) -> Iterator[Reading]:
    """Read "now", but not in "now that" or "from now on"."""
    if word_after(at.text, at.match.end()) not in ("that", "famous", "defunct", "infamous"):
        yield Reading("DATE", PRESENT, at.span)


_NUM = (
    r"(?P<amount>(?:(?:@amod|about|just|only|some|barely) )?(?P<num>a|an|@num)"
    r"(?: more| full| trading| calendar)?~(?P<unit>@unit))"
)
_AGO = AMOUNT_OPENERS | NUMBER_OPENERS | {"about", "just", "only", "barely"}
_TARGET = r"(?:(?P<unit>@one_unit)|(?P<weekday>@longday)|(?P<month>@longmonth)|(?P<season>@season))(?!s\b)"

RULES = (
    PATTERNS.rule("today", "today", "today", _unless_name(read_offset(0)), 0.96),
    PATTERNS.rule("today", "yesterday late", "(?:late )?yesterday", _unless_name(read_offset(-1)), 0.98),
    PATTERNS.rule("today", "tomorrow", "tomorrow", _unless_name(read_offset(1)), 0.95),
    PATTERNS.rule("today", "the day", "(?:the )?day before yesterday", read_offset(-2), 0.95),
    PATTERNS.rule("today", "the day", "(?:the )?day after tomorrow", read_offset(2), 0.95),
    PATTERNS.rule("part-of-day", "tonight", "tonight", _unless_name(_read_part_of_day(0)), 0.9),
    PATTERNS.rule("part-of-day", "this", "this (?P<daypart>morning|afternoon|evening)", _read_part_of_day(0), 0.95),
    PATTERNS.rule("part-of-day", "last", "last (?P<daypart>night|evening)", _read_part_of_day(-1), 0.9),
    PATTERNS.rule(
        "part-of-day",
        "yesterday",
        "yesterday (?P<daypart>morning|afternoon|evening|night)",
        _read_part_of_day(-1),
        0.95,
    ),
    PATTERNS.rule(
        "part-of-day", "tomorrow", "tomorrow (?P<daypart>morning|afternoon|evening|night)", _read_part_of_day(1), 0.95
    ),
    PATTERNS.rule(
        "last",
        "last this early late mid earlier later the sometime end",
        rf"{_LEAD}(?:last|this past) {_TARGET}",
        _read_named_target(-1),
        0.9,
    ),
    PATTERNS.rule(
        "this",
        "this early late mid earlier later the sometime end",
        rf"{_LEAD}(?:this|the current|the present) {_TARGET}",
        _read_named_target(0),
        0.9,
    ),
    PATTERNS.rule(
        "next",
        "next this early late mid earlier later the sometime end",
        rf"{_LEAD}(?:next|this coming|the coming) {_TARGET}",
        _read_named_target(1),
        0.92,
    ),
    PATTERNS.rule("weekend", "the", "the weekend", _read_weekend, 0.75),
    PATTERNS.rule("year-ago", "a one year the", "(?:a |one |the )?year~(?:ago|earlier|before)", _read_year_ago, 0.8),
    PATTERNS.rule(
        "year-ago",
        "the a year comparable",
        "(?:the |a )?(?:comparable |corresponding )?year~(?:ago|earlier) "
        "(?:third |first |second |fourth )?(?:period|quarter)",
        _read_year_ago,
        0.85,
    ),
    PATTERNS.rule("ago", _AGO, rf"{_NUM} ago", read_ago, 0.85),
    PATTERNS.rule("hence", _AGO, rf"{_NUM} (?:from now|from today|hence)", read_hence, 0.85),
    PATTERNS.rule("earlier", _AGO, rf"{_NUM} (?P<way>earlier|before(?=[,.;])|later|previously)", _read_earlier, 0.6),
    PATTERNS.rule(
        "anchored",
        "that the same later earlier",
        r"(?:later |earlier )?(?:that|the same|same) (?P<unit>day|week|month|year|quarter|weekend|decade)",
        _read_anchored,
        0.7,
    ),
    PATTERNS.rule(
        "anchored",
        "the",
        r"(?:the )(?P<which>following|next|previous|preceding) (?P<unit>day|week|month|quarter|year|weekend)",
        _read_anchored,
        0.7,
    ),
    PATTERNS.rule("present", "now right", "(?:right )?now", _unless_name(_read_now), 0.95),
    PATTERNS.rule(
        "present",
        "currently current presently nowadays these",
        "currently|current|presently|nowadays|these days",
        _unless_name(read_reference(PRESENT)),
        0.9,
    ),
    PATTERNS.rule(
        "present",
        "the this",
        "the present time|(?:this|the) (?:crucial |critical |very )?moment|the present(?! [a-z])|this time(?= of)",
        read_reference(PRESENT),
        0.7,
    ),
    PATTERNS.rule(
        "past",
        "the",
        "the (?:recent |distant )?past(?! (?:@num|@unit|@season|season|half|fiscal|calendar|tense|-))",
        read_reference(PAST),
        0.85,
    ),
    PATTERNS.rule(
        "past",
        "recently recent previously formerly more most",
        "(?:more |most )?recently|recent(?: @unit)?(?: and @unit)?",
        _unless_name(read_reference(PAST)),
        0.85,
    ),
    PATTERNS.rule(
        "future", "the near", "the (?:near |foreseeable |not too distant )?future", read_reference(FUTURE), 0.85
    ),
    PATTERNS.rule("future", "one", "one day", _read_one_day, 0.7),
)

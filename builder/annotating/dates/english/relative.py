"""English rules for time told from now."""

from __future__ import annotations

from collections.abc import Iterator

from builder.annotating.dates.english.surroundings import is_capital, word_after, word_before
from builder.annotating.dates.english.words import DAY_PARTS, NUMBERS, PATTERNS, QUANTITY_OPENERS
from builder.annotating.dates.language import At, Read, Reading
from builder.annotating.dates.nearest import Direction
from builder.annotating.dates.readers import (
    read_ago,
    read_hence,
    read_offset,
    read_reference,
    read_unit_offset,
    way_of,
)
from builder.annotating.dates.values import FUTURE, PAST, PRESENT, Unit, shifted, value_at

_LEAD = r"(?:(?:(?:@part)~)|(?:the )?(?:beginning|start|end|middle) of )?"


def _unless_name(read: Read) -> Read:
    """A capital inside a sentence makes a word a part of a name: "USA Today", "the Future Forum"."""

    def checked(at: At) -> Iterator[Reading]:
        start = at.match.start()
        inside = bool(word_before(at.text, start)) and at.text[start - 1 : start] == " "
        if not (is_capital(at.text, start) and inside):
            yield from read(at)

    return checked


def _read_named_target(count: int) -> Read:
    """The names of months and weekdays have capitals: "this march" was on foot."""
    read_target = read_unit_offset(count)

    def read(at: At) -> Iterator[Reading]:
        names = [name for name in ("weekday", "month") if at.match[name]]
        if all(is_capital(at.text, at.match.start(name)) for name in names):
            yield from read_target(at)

    return read


def _read_part_of_day(count: int) -> Read:
    def read(at: At) -> Iterator[Reading]:
        if at.published and (day := shifted(at.published, count, Unit.DAY)):
            part = DAY_PARTS[at.group("daypart")] if at.group("daypart") else "NI"
            yield Reading("TIME", f"{day.isoformat()}T{part}", at.span)

    return read


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


def _read_the_moment(at: At) -> Iterator[Reading]:
    """Read "the moment" where it is this one: "at the moment"."""
    if word_before(at.text, at.match.start()) in ("at", "for"):
        yield Reading("DATE", PRESENT, at.span)


def _read_long_ago(at: At) -> Iterator[Reading]:
    """Read "years ago", unless it is so many years and there is no day to count from."""
    if (
        word_before(at.text, at.match.start()) not in NUMBERS
        and not at.text[max(at.match.start() - 2, 0) : at.match.start()].strip().isdigit()
    ):
        yield Reading("DATE", PAST, at.span)


def _read_now(at: At) -> Iterator[Reading]:
    """Read "now", but not in "now that" or "from now on"."""
    if word_after(at.text, at.match.end()) not in ("that", "famous", "defunct", "infamous"):
        yield Reading("DATE", PRESENT, at.span)


_TARGET = r"(?:(?P<unit>@one_unit)|(?P<weekday>@longday)|(?P<month>@longmonth)|(?P<season>@season))(?!s\b)"
_NAMED = r"(?:(?P<weekday>@longday)|(?P<month>@longmonth)|(?P<season>@season))"

RULES = (
    PATTERNS.rule("today", "today", "today", _unless_name(read_offset(0)), 0.98),
    PATTERNS.rule("today", "yesterday late", "(?:late )?yesterday", _unless_name(read_offset(-1)), 0.98),
    PATTERNS.rule("today", "tomorrow", "tomorrow", _unless_name(read_offset(1)), 0.98),
    PATTERNS.rule("today", "the day", "(?:the )?day before yesterday", read_offset(-2), 0.98),
    PATTERNS.rule("today", "the day", "(?:the )?day after tomorrow", read_offset(2), 0.98),
    PATTERNS.rule("part-of-day", "tonight", "tonight", _unless_name(_read_part_of_day(0)), 0.85),
    PATTERNS.rule("part-of-day", "this", "this (?P<daypart>morning|afternoon|evening)", _read_part_of_day(0), 0.85),
    PATTERNS.rule("part-of-day", "last", "last (?P<daypart>night|evening)", _read_part_of_day(-1), 0.85),
    PATTERNS.rule(
        "part-of-day",
        "yesterday",
        "yesterday (?P<daypart>morning|afternoon|evening|night)",
        _read_part_of_day(-1),
        0.85,
    ),
    PATTERNS.rule(
        "part-of-day", "tomorrow", "tomorrow (?P<daypart>morning|afternoon|evening|night)", _read_part_of_day(1), 0.85
    ),
    PATTERNS.rule(
        "last",
        "last this early late mid earlier later the sometime end",
        rf"{_LEAD}last {_TARGET}",
        _read_named_target(-1),
        0.9,
    ),
    PATTERNS.rule("last", "this", rf"this past {_NAMED}", _read_named_target(-1), 0.9),
    PATTERNS.rule(
        "this",
        "this early late mid earlier later the sometime end",
        rf"{_LEAD}(?:this|the current|the present) {_TARGET}",
        _read_named_target(0),
        0.85,
    ),
    PATTERNS.rule(
        "next",
        "next this early late mid earlier later the sometime end",
        rf"{_LEAD}(?:next|this coming|the coming(?! (?:decade|century))) {_TARGET}",
        _read_named_target(1),
        0.9,
    ),
    PATTERNS.rule(
        "this",
        "the",
        "the (?:end|beginning|start|middle) of the (?P<unit>week|month|year|decade|century)",
        read_unit_offset(0),
        0.85,
    ),
    PATTERNS.rule("last", "the", "the (?P<unit>week|month|year) before last", read_unit_offset(-2), 0.9),
    PATTERNS.rule("next", "the", "the (?P<unit>week|month|year) after next", read_unit_offset(2), 0.9),
    PATTERNS.rule("weekend", "the", "the weekend", _read_weekend, 0.6),
    PATTERNS.rule("ago", QUANTITY_OPENERS, "@amount ago", read_ago, 0.8),
    PATTERNS.rule(
        "ago",
        "long some hours days weeks months years decades centuries",
        "(?:long|some time|(?:hours|days|weeks|months|years|decades|centuries)) ago",
        _read_long_ago,
        0.8,
    ),
    PATTERNS.rule("hence", QUANTITY_OPENERS, "@amount (?:from now|from today|hence)", read_hence, 0.8),
    PATTERNS.rule("present", "now right", "(?:right )?now", _unless_name(_read_now), 0.95),
    PATTERNS.rule(
        "present",
        "currently current presently nowadays these",
        "currently|current|presently|nowadays|these days",
        _unless_name(read_reference(PRESENT)),
        0.95,
    ),
    PATTERNS.rule(
        "present",
        "the this",
        "the present time|(?:this|the) (?:crucial|critical|present|current|very) moment|the present(?! [a-z])"
        "|this moment",
        read_reference(PRESENT),
        0.95,
    ),
    PATTERNS.rule("present", "the", "the moment", _read_the_moment, 0.95),
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
    PATTERNS.rule("future", "one", "one day", _read_one_day, 0.85),
)

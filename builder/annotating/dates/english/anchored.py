"""English rules for time told from the date that was mentioned last: "that year", "three days later"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from builder.annotating.dates.english.surroundings import is_capital, word_before
from builder.annotating.dates.english.words import DAY_PARTS, PATTERNS, QUANTITY_OPENERS, UNITS
from builder.annotating.dates.language import At, Reading
from builder.annotating.dates.readers import at_offset, read_duration
from builder.annotating.dates.values import Unit, first_day, shifted

_NEAR = 1000
"""Characters within which a quarter is what "a year ago" is compared with."""

_MONTH_LENGTH = len("2017-03")
_DAY_LENGTH = len("2017-03-08")
_STEPS = {"following": 1, "next": 1, "previous": -1, "preceding": -1, "before": -1, "after": 1}


def _origin(at: At, length: int) -> date | None:
    """Return the first day of what was mentioned last, if that is as precise as a value of so many characters."""
    return first_day(at.last.value) if at.last and len(at.last.value) >= length else None


def _read_earlier(at: At) -> Iterator[Reading]:
    """An amount of time before or after the date mentioned last; without such a date only its length is known."""
    unit, count = UNITS[at.group("unit")], at.words.count(at.group("num"))
    sign = -1 if at.group("way") in ("earlier", "before", "previously") else 1
    if sign < 0 and unit is Unit.YEAR and count == 1:
        yield from _read_year_ago(at)
        return
    origin = _origin(at, 4 if unit is Unit.YEAR else _MONTH_LENGTH if unit is Unit.MONTH else _DAY_LENGTH)
    if count is not None and count == int(count) and origin and unit in (Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR):
        yield from at_offset(at, origin, sign * int(count), Unit.DAY if unit is Unit.WEEK else unit)
    else:
        for reading in read_duration(at):
            yield replace(reading, span=at.match.span("amount"))


def _read_year_ago(at: At) -> Iterator[Reading]:
    """The same quarter of the year before where a quarter is what the text is about, else the year before."""
    period = at.period
    is_compared = not is_capital(at.text, at.match.start()) or at.match[0].lower().startswith("the")
    if period and "-Q" in period.value and 0 <= at.match.start() - period.span[1] < _NEAR and is_compared:
        yield Reading("DATE", f"{int(period.value[:4]) - 1:04}{period.value[4:]}", _without_article(at), anchors=False)
    else:
        for reading in at_offset(at, at.published, -1, Unit.YEAR):
            yield replace(reading, span=_without_article(at), anchors=False)


def _read_that_quarter(at: At) -> Iterator[Reading]:
    """Read "the 1988 quarter": of another year, but the one that the text is about."""
    if at.period and "-Q" in at.period.value:
        yield Reading("DATE", at.match["year"] + at.period.value[4:], at.span, anchors=False)


def _without_article(at: At) -> tuple[int, int]:
    """In "a year-earlier loss" the article belongs to the loss."""
    start, end = at.match.span()
    if "adjective" in at.match.re.groupindex and at.match["adjective"]:
        return at.match.span("adjective")
    return start, end


def _read_same(at: At) -> Iterator[Reading]:
    """Read "that year", "the same month"."""
    unit = UNITS[at.group("unit")]
    origin = _origin(at, _DAY_LENGTH if unit is Unit.DAY else 4 if unit in (Unit.YEAR, Unit.DECADE) else _MONTH_LENGTH)
    yield from at_offset(at, origin, 0, unit)


def _read_following(at: At) -> Iterator[Reading]:
    """Read "the following day", "the previous year", "the next morning"."""
    step, part = _STEPS[at.group("which")], at.group("daypart")
    if part or at.group("unit") == "night":
        day = _origin(at, _DAY_LENGTH)
        if day and (moved := shifted(day, step, Unit.DAY)):
            yield Reading("TIME", f"{moved.isoformat()}T{DAY_PARTS[part or 'night']}", at.span)
        return
    if weekday := at.words.weekdays.get(at.group("weekday"), 0):
        day = _origin(at, _DAY_LENGTH) or at.published
        if day and is_capital(at.text, at.match.start("weekday")):
            days = (weekday - day.isoweekday()) % 7 or 7 if step > 0 else -((day.isoweekday() - weekday) % 7 or 7)
            yield from at_offset(at, day, days, Unit.DAY)
        return
    unit = UNITS[at.group("unit")]
    origin = _origin(at, _DAY_LENGTH if unit is Unit.DAY else 4 if unit is Unit.YEAR else _MONTH_LENGTH)
    yield from at_offset(at, origin, step, unit)


def _read_the_week(at: At) -> Iterator[Reading]:
    """Read "for the week", "the week's": the week that the text is about."""
    if word_before(at.text, at.match.start()) in ("for", "during") or at.text[at.match.end() :][:2] in ("'s", "’s"):
        yield from at_offset(at, _origin(at, _DAY_LENGTH) or at.published, 0, UNITS[at.group("unit")])


def _read_year_ended(at: At) -> Iterator[Reading]:
    """Read "the year ended March 31": the length of the year that an account is given of."""
    yield Reading("DURATION", "P1Y", at.span)


_THAT = r"(?:later |earlier )?(?:that|the same|same) (?P<unit>day|week|month|year|quarter|weekend|decade)"
_NEXT = (
    r"the (?P<which>following|next|previous|preceding) "
    r"(?:(?P<unit>day|week|month|quarter|year|weekend)|(?P<daypart>morning|afternoon|evening|night)|(?P<weekday>@longday))"
)
_BEFORE = r"the (?P<unit>day|night) (?P<which>before|after)(?=[,.;])"
_COMPARED = (
    r"(?:the |a )?(?:comparable |corresponding |same )?year~(?:ago|earlier) (?:third |first |second |fourth )?"
    r"(?:period|quarter)"
)

_COMPARED_QUARTER = (
    r"the (?:(?:comparable|corresponding|same|like) (?:period|quarter)"
    r"(?:,? (?:of |in )?last year| an? year (?:ago|earlier))"
    r"|quarter a year (?:ago|earlier))"
)

RULES = (
    PATTERNS.rule("year-ago", "the", _COMPARED_QUARTER, _read_year_ago, 0.7),
    PATTERNS.rule("year-ago", "the", r"the (?P<year>@year) (?:quarter|period)", _read_that_quarter, 0.7),
    PATTERNS.rule("year-ago", "a one year", "(?:a |one )?year (?:ago|earlier|before)", _read_year_ago, 0.7),
    PATTERNS.rule("year-ago", "the year", "(?:the )?year before(?=[,.;])", _read_year_ago, 0.7),
    PATTERNS.rule("year-ago", "a the year", "(?:a |the )?(?P<adjective>year-(?:ago|earlier))", _read_year_ago, 0.7),
    PATTERNS.rule("year-ago", "the a year comparable", _COMPARED, _read_year_ago, 0.7),
    PATTERNS.rule(
        "earlier", QUANTITY_OPENERS, r"@amount (?P<way>earlier|before(?=[,.;])|later|previously)", _read_earlier, 0.65
    ),
    PATTERNS.rule("anchored", "that the same later earlier", _THAT, _read_same, 0.7),
    PATTERNS.rule("anchored", "the", _NEXT, _read_following, 0.7),
    PATTERNS.rule("anchored", "the", _BEFORE, _read_following, 0.7),
    PATTERNS.rule("anchored", "the", r"the (?P<unit>week)", _read_the_week, 0.7),
    PATTERNS.rule(
        "length",
        "the its fiscal year",
        r"(?:its )?(?P<x>(?:the )?(?:fiscal )?year)(?= (?:ended|ending))",
        _read_year_ended,
        0.92,
    ),
)

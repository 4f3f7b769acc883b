"""Rules for days, months and years as a calendar has them, the day before the month."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from builder.annotating.dates.continental.making import Maker
from builder.annotating.dates.continental.surroundings import (
    is_bare_year,
    is_capital,
    is_common,
    is_counted,
    is_glued,
    is_street,
    is_year,
    word_before,
)
from builder.annotating.dates.language import At, Reading, Rule
from builder.annotating.dates.nearest import Direction, nearest_day
from builder.annotating.dates.readers import full_year, read_day, read_month, read_weekday, way_of
from builder.annotating.dates.values import date_of

_CLAUSE = 120
"""Characters before an expression in which its clause is looked for."""


def _turn(at: At) -> Direction:
    """Where a word beside the day points: "the coming", "the past"."""
    if at.group("coming") or at.group("coming_after"):
        return Direction.AHEAD
    return Direction.BACK if at.group("gone") or at.group("gone_after") else Direction.UNKNOWN


def _is_deadline(maker: Maker, at: At) -> bool:
    """Tell whether something lasts until a day, of which nothing says that it is over."""
    before = at.text[max(at.match.start() - _CLAUSE, 0) : at.match.start()].lower()
    clause = before[max(before.rfind(sign) for sign in ".;!?") + 1 :]
    return bool(maker.until.search(clause)) and not maker.words.behind.search(clause)


def told_year(at: At) -> int | None:
    """Return the year that a match names, in digits or as this, the last or the next; None when it names none."""
    if year := at.group("year"):
        return full_year(year)
    steps = (step for group, step in (("thisyear", 0), ("lastyear", -1), ("nextyear", 1)) if at.group(group))
    step = next(steps, None)
    return at.published.year + step if at.published and step is not None else None


def _read_named_day(maker: Maker, at: At) -> Iterator[Reading]:
    """A weekday beside a day without a year tells the year."""
    month, day, year = at.month(), int(at.group("day") or 1), told_year(at)
    if maker.lexicon.nouns_are_capital and not is_capital(at.text, at.match.start("month")):
        return
    if is_glued(at.text, *at.match.span()) or is_street(at.text, at.match.start()):
        return
    weekday = at.words.weekdays.get(at.group("weekday"))
    if year:
        found = date_of(year, month, day)
    elif at.published is None:
        found = None
    else:
        way = _turn(at) or way_of(at)
        found = nearest_day(at.published, month, day, way)
        if found and found < at.published and _is_deadline(maker, at):
            found = date_of(found.year + 1, month, day) or found
        near = (at.published.year + step for step in (0, -1, 1))
        days = [other for each in near if 0 < each < 9999 and (other := date_of(each, month, day))]
        if weekday and found and found.isoweekday() != weekday:
            found = next((other for other in days if other.isoweekday() == weekday), found)
    if found:
        yield Reading("DATE", found.isoformat(), at.span)


def _read_numeric(maker: Maker, at: At) -> Iterator[Reading]:
    """A year of two digits needs a word before it that says that this is a date and no version number."""
    if is_glued(at.text, *at.match.span()):
        return
    if len(at.match["year"]) == 4 or word_before(at.text, at.match.start()).lower() in maker.lexicon.before_year:
        yield from read_day(at)


def _read_month_of_that_year(maker: Maker, at: At) -> Iterator[Reading]:
    """Read "November of last year"."""
    if (year := told_year(at)) and is_common(maker, at, "month"):
        yield Reading("DATE", f"{year:04}-{at.month():02}", at.span)


def _read_month_of_year(maker: Maker, at: At) -> Iterator[Reading]:
    is_written = is_capital(at.text, at.match.start("month")) or not maker.lexicon.nouns_are_capital
    if is_written and not is_street(at.text, at.match.start()):
        yield from read_month(at)


def _read_bare_month(maker: Maker, at: At) -> Iterator[Reading]:
    if is_common(maker, at, "month") and not is_street(at.text, at.match.start()):
        yield from read_month(at)


def _read_bare_year(maker: Maker, at: At) -> Iterator[Reading]:
    start, end = at.match.span("year")
    if word_before(at.text, start).lower() in maker.lexicon.months:  # a street, or the month would have taken it
        return
    if is_counted(maker, at.text, start, end) or is_glued(at.text, at.match.start(), end):
        return
    if start > at.match.start() or is_year(maker, at.text, start, end):
        yield Reading("DATE", at.match["year"], at.span)
    elif is_bare_year(maker, at.text, start, end):
        yield Reading("DATE", at.match["year"], at.span, 0.75)


def _read_weekday(maker: Maker, at: At) -> Iterator[Reading]:
    """A day of the month in brackets after a weekday tells which one it is."""
    weekday = at.words.weekdays.get(at.group("weekday"))
    if weekday is None or at.published is None or not is_common(maker, at, "weekday"):
        return
    found = _told_by_day(at.published, weekday, int(at.match["day"])) if at.group("day") else None
    if found:
        yield Reading("DATE", found.isoformat(), at.span)
    else:
        yield from read_weekday(at)


def _told_by_day(published: date, weekday: int, day: int) -> date | None:
    steps = sorted(range(-31, 32), key=lambda step: (abs(step), step))
    for step in steps:
        if 31 < published.toordinal() < date.max.toordinal() - 31:
            found = published + timedelta(days=step)
            if found.isoweekday() == weekday and found.day == day:
                return found
    return None


_TURN = r"(?:(?P<coming>@lead_next)|(?P<gone>@lead_last))?"
_DAY = (
    rf"(?:@lead_this?(?P<weekday>@weekday)(?:,? )@lead_the?)?{_TURN}@lead_the?(?:(?P<day>@day)@th|(?P<first>@first))"
    r"(?: |(?<=\.))@lead_of?(?P<month>@month)"
)
_YEAR = r"(?:,? )@lead_of?(?P<year>@year)"
_RELATIVE_YEAR = r"(?:,? )@relative_year"
_BEGIN = "@weekdays @short_weekdays @first @this @next @last 0"


def calendar_rules(maker: Maker) -> tuple[Rule, ...]:
    """Make the rules of a language."""
    months = "@months @short_months"
    rule = maker.rule
    return (
        rule("full-date", _BEGIN, _DAY + _YEAR, _read_named_day, 0.98),
        rule("full-date", _BEGIN, _DAY + _RELATIVE_YEAR, _read_named_day, 0.92),
        rule(
            "month-day",
            _BEGIN,
            rf"{_DAY} (?:(?P<coming_after>@next_after)|(?P<gone_after>@last_after))",
            _read_named_day,
            0.92,
        ),
        rule(
            "month",
            f"{months} @parts",
            rf"@part_of(?P<month>@months){_RELATIVE_YEAR}",
            _read_month_of_that_year,
            0.92,
        ),
        rule("month-day", _BEGIN, _DAY, _read_named_day, 0.92),
        rule(
            "numeric-date",
            "0",
            r"(?P<year>@year)-(?P<monthnumber>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])",
            _read_numeric,
            0.98,
        ),
        rule(
            "numeric-date",
            "0",
            r"(?P<day>@day)(?P<sign>[./-])(?P<monthnumber>1[0-2]|0?[1-9])(?P=sign)(?P<year>@year|\d\d)(?![./-]\d)",
            _read_numeric,
            0.92,
        ),
        rule(
            "month",
            f"{months} @parts @month_of",
            r"@part_of@lead_month_of?(?P<month>@month)(?:,? )@lead_of?"
            r"(?P<year>@year|['’]\d\d|(?:3[2-9]|[4-9]\d)(?=[,.;:)]))",
            _read_month_of_year,
            0.97,
        ),
        rule(
            "month",
            "@months @parts @month_of",
            r"@part_of@lead_month_of?(?P<month>@months)",
            _read_bare_month,
            0.85,
        ),
        rule(
            "year",
            "0 @parts @year_nouns",
            r"@part_of@lead_year_nouns?(?P<year>@year)(?!\w)",
            _read_bare_year,
            0.9,
        ),
        rule("weekday", "@weekdays", r"(?P<weekday>@weekdays)(?: \((?P<day>@day)\))?", _read_weekday, 0.88),
    )

"""Rules for two days of one month, two months of one year, and two years: each of the two is a date."""

from __future__ import annotations

from collections.abc import Iterator

from builder.annotating.dates.continental.making import Maker, normal
from builder.annotating.dates.continental.surroundings import is_capital, is_common, is_glued, word_before
from builder.annotating.dates.language import At, Reading, Rule
from builder.annotating.dates.nearest import Direction, nearest_day, nearest_weekday
from builder.annotating.dates.readers import full_year, way_of
from builder.annotating.dates.values import Unit, date_of, shifted


def _read_days(maker: Maker, at: At) -> Iterator[Reading]:
    """Two days of one month: both are dates."""
    if maker.lexicon.nouns_are_capital and not is_capital(at.text, at.match.start("month")):
        return
    month, numbers, year = at.month(), (int(at.match["day"]), int(at.match["second"])), at.group("year")
    if year:
        days = [date_of(full_year(year), month, number) for number in numbers]
    elif at.published:
        way = way_of(at)
        days = [nearest_day(at.published, month, number, way) for number in numbers]
    else:
        return
    first, second = days
    if first and second and first < second:
        yield Reading("DATE", first.isoformat(), at.match.span("outer"))
        yield Reading("DATE", second.isoformat(), (at.match.start("second"), at.match.end()))


def _read_months(maker: Maker, at: At) -> Iterator[Reading]:
    """Two months of one year."""
    if is_common(maker, at, "month"):
        months, year = (at.month(), at.words.months.get(at.group("until"), 1)), int(at.match["year"])
        yield Reading("DATE", f"{year - (months[0] > months[1]):04}-{months[0]:02}", at.match.span("month"))
        yield Reading("DATE", f"{year:04}-{months[1]:02}", (at.match.start("until"), at.match.end()))


def _read_years(maker: Maker, at: At) -> Iterator[Reading]:
    """Two years, the second perhaps in two digits: "1990-95"; those joined by a word need one before them."""
    first, second = at.match["year"], at.match["second"]
    second = first[: 4 - len(second)] + second
    start, end = at.match.span()
    is_free = not is_glued(at.text, start, end) and at.text[end : end + 1] not in ("%", "€", "$")
    is_round = second.endswith("0")
    if first >= second or not is_free or (is_round and maker.counted.match(at.text, end, end + 40)):
        return
    if "joined" in at.match.re.groupindex and word_before(at.text, start).lower() not in maker.lexicon.before_year:
        return
    yield Reading("DATE", first, at.match.span("year"))
    yield Reading("DATE", second, at.match.span("second"))


def _read_weekdays(maker: Maker, at: At) -> Iterator[Reading]:
    """From one weekday to another: those of every week, or two days of which the second follows the first."""
    first, second = (at.words.weekdays.get(normal(at.group(name)), 0) for name in ("weekday", "second"))
    spans = at.match.span("weekday"), at.match.span("second")
    if normal(at.group("to")) in _AND or not at.published or not is_common(maker, at, "weekday"):
        return
    if maker.lexicon.all_weeks and word_before(at.text, at.match.start()).lower() == maker.lexicon.all_weeks:
        yield Reading("SET", f"XXXX-WXX-{first}", spans[0])
        yield Reading("SET", f"XXXX-WXX-{second}", spans[1])
        return
    way = way_of(at)
    start = nearest_weekday(at.published, first, way)
    end = shifted(start, (second - first) % 7, Unit.DAY)
    if end and end > at.published and way is Direction.BACK:
        start, end = shifted(start, -7, Unit.DAY) or start, shifted(end, -7, Unit.DAY)
    if end:
        yield Reading("DATE", start.isoformat(), spans[0])
        yield Reading("DATE", end.isoformat(), spans[1])


_AND = frozenset("et und y e o ou oder".split())


def range_rules(maker: Maker) -> tuple[Rule, ...]:
    """Make the rules of a language."""
    rule = maker.rule
    return (
        rule(
            "weekdays",
            "@weekdays",
            "(?P<weekday>@weekdays) (?P<to>@to) (?P<second>@weekdays)",
            _read_weekdays,
            0.6,
            article=False,
        ),
        rule(
            "days",
            "0",
            r"(?P<outer>(?P<day>@day)@th)(?: ?[-–/] ?| @to )(?P<second>@day)@th(?: |(?<=\.))@lead_of?"
            r"(?P<month>@month)(?:(?:,? )@lead_of?(?P<year>@year))?",
            _read_days,
            0.85,
            article=False,
        ),
        rule(
            "months",
            "@months @short_months",
            r"(?P<month>@month)(?: ?[-–/] ?| @to )(?P<until>@month)(?:,? )@lead_of?(?P<year>@year)",
            _read_months,
            0.95,
            article=False,
        ),
        rule(
            "years",
            "0",
            r"(?P<year>@year) ?[-–/] ?(?P<second>@year|\d\d)(?![-–/.,]\d)",
            _read_years,
            0.9,
            article=False,
        ),
        rule("years", "0", r"(?P<year>@year)(?P<joined> )@to (?P<second>@year)", _read_years, 0.9, article=False),
    )

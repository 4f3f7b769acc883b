"""English rules for two dates of which the first takes from the second what it leaves out: "3 to 5 May", "1990-95"."""

from __future__ import annotations

from collections.abc import Iterator

from builder.annotating.dates.english.surroundings import is_capital, is_year
from builder.annotating.dates.english.words import MONTH_OPENERS, PATTERNS, WORDS
from builder.annotating.dates.language import DIGITS, At, Reading
from builder.annotating.dates.nearest import nearest_day
from builder.annotating.dates.readers import full_year, way_of
from builder.annotating.dates.values import date_of

_TH = "(?:st|nd|rd|th)?"


def _read_days(at: At) -> Iterator[Reading]:
    """Two days of one month: both are dates."""
    if not is_capital(at.text, at.match.start("month")):
        return
    month, first, second = at.month(), int(at.match["day"]), int(at.match["second"])
    year = at.group("year")
    if year:
        days = date_of(full_year(year), month, first), date_of(full_year(year), month, second)
    elif at.published:
        way = way_of(at)
        days = (
            nearest_day(at.published, month, first, way),
            nearest_day(at.published, month, second, way),
        )
    else:
        return
    month_first = at.match.start("month") < at.match.start("day")
    outer, inner = (at.match.start(), at.match.end("day")), (at.match.start("second"), at.match.end())
    if not month_first:
        outer = at.match.span("day")
    if days[0] and days[1] and days[0] < days[1]:
        yield Reading("DATE", days[0].isoformat(), outer)
        yield Reading("DATE", days[1].isoformat(), inner)


def _read_months(at: At) -> Iterator[Reading]:
    """Two months of one year, "between March and June 2015"."""
    if is_capital(at.text, at.match.start("month")) and is_capital(at.text, at.match.start("until")):
        months = WORDS.months[at.group("month")], WORDS.months[at.group("until")]
        year = int(at.match["year"]) - (months[0] > months[1])
        yield Reading("DATE", f"{year:04}-{months[0]:02}", at.match.span("month"))
        yield Reading("DATE", f"{at.match['year']}-{months[1]:02}", (at.match.start("until"), at.match.end()))


def _read_years(at: At) -> Iterator[Reading]:
    """Two years, the second perhaps in two digits: "1990-95"."""
    first, second = at.match["year"], at.match["second"]
    if is_year(at.text, *at.match.span("year")) and first < (second := first[: 4 - len(second)] + second):
        yield Reading("DATE", first, at.match.span("year"))
        yield Reading("DATE", second, at.match.span("second"))


RULES = (
    PATTERNS.rule(
        "days",
        MONTH_OPENERS,
        rf"(?P<month>@month) (?P<day>@day){_TH}(?: ?[-–] ?| to | and | through | or )"
        rf"(?P<second>@day){_TH}(?:,? (?P<year>@year))?(?![,.:]?\d|%|-)",
        _read_days,
        0.9,
    ),
    PATTERNS.rule(
        "days",
        DIGITS,
        rf"(?P<day>@day){_TH}(?: ?[-–] ?| to | and | or )(?P<second>@day){_TH} (?:of )?(?P<month>@month)"
        r"(?:,? (?P<year>@year))?",
        _read_days,
        0.9,
    ),
    PATTERNS.rule(
        "months",
        MONTH_OPENERS,
        r"(?P<month>@month)(?: ?[-–/] ?| to | and | or | through | until )(?P<until>@month),?(?: of)? (?P<year>@year)",
        _read_months,
        0.95,
    ),
    PATTERNS.rule(
        "years",
        DIGITS,
        r"(?P<year>@year) ?[-–/] ?(?P<second>@year|\d\d)(?![-–/.,]\d|%)",
        _read_years,
        0.9,
    ),
)

"""English rules for quarters, halves, seasons, fiscal years, decades and centuries, and for holidays."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from builder.annotating.dates.english.surroundings import is_capital, word_before
from builder.annotating.dates.english.words import ORDINALS, PART_OPENERS, PATTERNS, SEASONS
from builder.annotating.dates.language import At, Reading, alternatives
from builder.annotating.dates.nearest import Direction, nearest_day, nearest_quarter
from builder.annotating.dates.readers import full_year, way_of
from builder.annotating.dates.values import Unit, value_at

_DECADES = {
    name: value
    for value, name in enumerate("twenties thirties forties fifties sixties seventies eighties nineties".split(), 2)
}


def _read_quarter(at: At) -> Iterator[Reading]:
    quarter = ORDINALS.get(at.group("ordinal")) or int(at.group("number") or 0)
    year = at.group("year") or at.group("later")
    if not 1 <= quarter <= 4:
        return
    if year:
        found = full_year(year)
    elif at.group("which") and at.published:
        found = at.published.year + {"last": -1, "this": 0, "next": 1}[at.group("which")]
    elif at.published:
        found = nearest_quarter(at.published, quarter, Direction.BACK)
    else:
        return
    if at.published and "year-" in at.match[0].lower():
        found -= 1
    if at.match.re.groupindex.get("hyphen") and at.match["hyphen"] == "-" and at.match[0].lower().startswith("the "):
        yield Reading("DATE", f"{found:04}-Q{quarter}", (at.match.start() + 4, at.match.end()))
        return
    yield Reading("DATE", f"{found:04}-Q{quarter}", at.span)


def _read_this_quarter(at: At) -> Iterator[Reading]:
    """Read "the quarter" is the one that the text is about, else the last that is over."""
    last = at.last
    if last and "-Q" in last.value:
        yield Reading("DATE", last.value, at.span)
    elif at.published:
        first = date(at.published.year, 3 * ((at.published.month - 1) // 3) + 1, 1)
        if first > date.min:
            yield Reading("DATE", value_at(first - timedelta(days=1), Unit.QUARTER), at.span)


def _read_half(at: At) -> Iterator[Reading]:
    half = {"first": 1, "second": 2, "last": 2, "latter": 2}[at.group("half")]
    year = at.group("year")
    if year or at.published:
        found = full_year(year) if year else at.published.year if at.published else 0
        yield Reading("DATE", f"{found:04}-H{half}", at.span)


def _read_year_end(at: At) -> Iterator[Reading]:
    """Read "year-end": in accounts the last day of the year; "since" it is the year before."""
    if at.published:
        year = at.published.year - (word_before(at.text, at.match.start()) == "since")
        yield Reading("DATE", f"{year:04}-12-31" if at.match[0].lower().endswith("-end") else f"{year:04}", at.span)


def _read_fiscal(at: At) -> Iterator[Reading]:
    year = at.group("year")
    if year:
        yield Reading("DATE", f"{full_year(year):04}", at.span)
    elif at.published:
        yield Reading("DATE", f"{at.published.year:04}", at.span)


_IN = ("in", "this", "last", "since", "by", "until", "during")


def _read_season(at: At) -> Iterator[Reading]:
    season, year = SEASONS[at.group("season")], at.group("year")
    if year:
        yield Reading("DATE", f"{full_year(year):04}-{season}", at.span)
    elif at.published:
        if at.group("season") in ("fall", "spring") and not at.group("the"):
            return
        if is_capital(at.text, at.match.start("season")) and word_before(at.text, at.match.start()) not in _IN:
            return
        first = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[season]
        ahead = way_of(at) is Direction.AHEAD
        late = at.published.month >= first
        found = at.published.year + (ahead and at.published.month > first + 2) - (not ahead and not late)
        yield Reading("DATE", f"{found:04}-{season}", at.span)


def _read_decade(at: At) -> Iterator[Reading]:
    digits = at.group("decade").lstrip("'’`").rstrip("s")
    if f"{digits}s" in _DECADES:
        value = f"19{_DECADES[f'{digits}s']}"
    elif len(digits) == 2:
        value = f"{'20' if digits < '30' else '19'}{digits[0]}"
    else:
        value = digits[:2] if digits.endswith("00") and digits < "2000" else digits[:3]
    yield Reading("DATE", value, at.span)


def _read_century(at: At) -> Iterator[Reading]:
    number = at.group("number")
    century = (
        int(number)
        if number
        else {"eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21}.get(
            at.group("word").replace(" ", "-"), 0
        )
    )
    if 1 <= century <= 30:
        yield Reading("DATE", f"{century - 1:02}", at.span)


def _read_week_of(at: At) -> Iterator[Reading]:
    if at.published is None:
        return
    month = at.words.months[at.group("month")]
    day = nearest_day(at.published, month, int(at.match["day"]), way_of(at))
    if day:
        yield Reading("DATE", value_at(day, Unit.WEEK), at.span)


def _nth(month: int, weekday: int, number: int) -> Callable[[int], date]:
    """The so-manieth weekday of a month; number 5 is the last."""

    def of(year: int) -> date:
        first = date(year, month, 1)
        day = first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (number - 1))
        return day if day.month == month else day - timedelta(days=7)

    return of


def _easter(year: int) -> date:
    """Western Easter. Source: the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


_HOLIDAYS: dict[str, Callable[[int], date]] = {
    "new year's day": lambda year: date(year, 1, 1),
    "new year's eve": lambda year: date(year, 12, 31),
    "christmas eve": lambda year: date(year, 12, 24),
    "christmas day": lambda year: date(year, 12, 25),
    "christmas": lambda year: date(year, 12, 25),
    "boxing day": lambda year: date(year, 12, 26),
    "valentine's day": lambda year: date(year, 2, 14),
    "st. patrick's day": lambda year: date(year, 3, 17),
    "independence day": lambda year: date(year, 7, 4),
    "the fourth of july": lambda year: date(year, 7, 4),
    "halloween": lambda year: date(year, 10, 31),
    "veterans day": lambda year: date(year, 11, 11),
    "martin luther king day": _nth(1, 1, 3),
    "presidents day": _nth(2, 1, 3),
    "memorial day": _nth(5, 1, 5),
    "labor day": _nth(9, 1, 1),
    "columbus day": _nth(10, 1, 2),
    "thanksgiving": _nth(11, 4, 4),
    "thanksgiving day": _nth(11, 4, 4),
    "election day": lambda year: _nth(11, 1, 1)(year) + timedelta(days=1),
    "easter sunday": _easter,
    "easter": _easter,
    "good friday": lambda year: _easter(year) - timedelta(days=2),
}


def _read_holiday(at: At) -> Iterator[Reading]:
    if not at.match[0][:1].isupper() and not at.match[0].startswith("the"):
        return
    name, year = at.group("holiday").replace("’", "'"), at.group("year")
    day_in = _HOLIDAYS[" ".join(name.split())]
    if year:
        yield Reading("DATE", day_in(full_year(year)).isoformat(), at.span)
    elif at.published and 1 < at.published.year < 9999:
        this_year = at.published.year
        days = [day_in(candidate) for candidate in (this_year - 1, this_year, this_year + 1)]
        back = max(day for day in days if day <= at.published)
        ahead = min(day for day in days if day > at.published)
        looks_ahead = way_of(at) is not Direction.BACK
        near = (ahead - at.published).days < (60 if looks_ahead else 30)
        yield Reading("DATE", (ahead if near or looks_ahead else back).isoformat(), at.span)


_ORD = "first second third fourth"
_SPAN_WORDS = " ".join(sorted(PART_OPENERS))
_LEAD = r"(?:(?:@part)~)?"

_HOLIDAY = alternatives(_HOLIDAYS).replace("'", "['’]")

RULES = (
    PATTERNS.rule(
        "quarter",
        f"the last this {_ORD} year",
        r"(?:the )?(?:year-(?:ago|earlier) )?(?:fiscal[ -])?(?:(?P<year>@year) )?"
        r"(?P<ordinal>first|second|third|fourth)(?P<hyphen>~)quarter"
        r"(?:(?:,? of|,)? (?:fiscal )?(?P<later>@year))?",
        _read_quarter,
        0.9,
    ),
    PATTERNS.rule(
        "quarter",
        "last this next",
        r"(?P<which>last|this|next) year(?:'s|’s)? (?P<ordinal>first|second|third|fourth)~quarter",
        _read_quarter,
        0.9,
    ),
    PATTERNS.rule("quarter", "q", r"q(?P<number>[1-4])(?: (?:of )?(?P<year>@year))?", _read_quarter, 0.9),
    PATTERNS.rule("quarter", "the", r"the (?:latest |current |recent )?quarter", _read_this_quarter, 0.9),
    PATTERNS.rule(
        "half",
        f"the {_ORD}",
        r"(?:the )?(?P<half>first|second|last|latter)[ -]half(?: of (?:(?P<year>@year)|the year|this year))",
        _read_half,
        0.85,
    ),
    PATTERNS.rule(
        "year-end", "year the", r"(?:the )?(?:year~end|year['’]s end|end of (?:the|this) year)", _read_year_end, 0.9
    ),
    PATTERNS.rule(
        "fiscal",
        "fiscal the",
        r"(?:the )?(?:current |latest |last )?fiscal (?:year )?(?P<year>@year)",
        _read_fiscal,
        0.65,
    ),
    PATTERNS.rule("fiscal", "the", r"the (?:current |latest )?(?:fiscal )year", _read_fiscal, 0.65),
    PATTERNS.rule(
        "season",
        f"the {' '.join(SEASONS)} {_SPAN_WORDS}",
        rf"{_LEAD}(?P<the>the )?(?P<season>@season)(?:,? (?:of )?(?P<year>@year))?",
        _read_season,
        0.8,
    ),
    PATTERNS.rule(
        "decade",
        f"{_SPAN_WORDS} 0",
        rf"(?:the )?{_LEAD}(?P<decade>(?:1[5-9]|20)\d0s|['’`]\d0s)",
        _read_decade,
        0.95,
    ),
    PATTERNS.rule(
        "decade", "the", rf"the (?:(?:early|late|mid)~)?(?P<decade>{alternatives(_DECADES)}|\d0s)", _read_decade, 0.95
    ),
    PATTERNS.rule(
        "century",
        "the early late mid 0",
        r"(?:the )?(?:(?:early|late|mid)~)?(?P<number>\d\d?)(?:st|nd|rd|th)[ -]century",
        _read_century,
        0.9,
    ),
    PATTERNS.rule(
        "century",
        "the eighteenth nineteenth twentieth twenty",
        r"(?:the )?(?:(?:early|late|mid)~)?(?P<word>eighteenth|nineteenth|twentieth|twenty~first)~century",
        _read_century,
        0.9,
    ),
    PATTERNS.rule("week-of", "the", r"the week of (?P<month>@month) (?P<day>@day)", _read_week_of, 0.85),
    PATTERNS.rule(
        "holiday",
        "new christmas boxing valentine st independence the halloween veterans martin presidents memorial labor "
        "columbus thanksgiving election easter good",
        rf"(?P<holiday>{_HOLIDAY})"
        r"(?:,? (?P<year>@year))?",
        _read_holiday,
        0.7,
    ),
)

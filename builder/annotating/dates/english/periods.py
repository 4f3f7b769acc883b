"""English rules for quarters, halves, seasons, fiscal years, decades and centuries, and for holidays."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from builder.annotating.dates.english.surroundings import is_capital, word_after, word_before
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
    if not 1 <= quarter <= 4 or (not year and _is_of_a_game(at)):
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


def _is_of_a_game(at: At) -> bool:
    """Tell whether a game is what has four quarters."""
    start, end = at.match.span()
    return bool(_GAME.search(at.text, max(start - _GAME_REACH, 0), end + _GAME_REACH))


_GAME_REACH = 150
_GAME = re.compile(
    r"\b(?:touchdown|fumble|quarterback|halftime|kickoff|rebound|field goal|three-pointer|interception|scored|yard)"
)


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


_IN = ("in", "this", "last", "since", "by", "until", "during", "over")


def _read_season(at: At) -> Iterator[Reading]:
    season, year = SEASONS[at.group("season")], at.group("year")
    if year:
        yield Reading("DATE", f"{full_year(year):04}-{season}", at.span)
    elif at.published:
        before = word_before(at.text, at.match.start())
        if at.group("season") in ("fall", "spring") and not at.group("the"):
            return
        if at.group("season") == "fall" and (
            before not in _IN or word_after(at.text, at.match.end()) in ("of", "from")
        ):
            return  # of a city, of a price
        if is_capital(at.text, at.match.start("season")) and before not in _IN:
            return
        first = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[season]
        ahead = way_of(at) is Direction.AHEAD
        late = at.published.month >= first
        found = at.published.year + (ahead and at.published.month > first + 2) - (not ahead and not late)
        yield Reading("DATE", f"{found:04}-{season}", at.span, 0.7 if at.group("the") and before in _IN else 0.5)


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


_ORD = "first second third fourth"
_SPAN_WORDS = " ".join(sorted(PART_OPENERS))
_LEAD = r"(?:(?:@part)~)?"

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
    PATTERNS.rule("fiscal", "fy", r"fy ?(?P<year>@year|'?\d\d)", _read_fiscal, 0.85),
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
        "decade",
        "the",
        rf"the (?:(?:early|late|mid)~)?(?P<decade>{alternatives(_DECADES)}|[5-9]0s)",
        _read_decade,
        0.95,
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
)

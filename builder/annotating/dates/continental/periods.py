"""Rules for quarters, halves of a year, seasons, decades and centuries."""

from __future__ import annotations

from collections.abc import Iterator

from builder.annotating.dates.continental.calendar import told_year
from builder.annotating.dates.continental.making import ROMANS, Maker, normal
from builder.annotating.dates.continental.surroundings import is_common, is_glued
from builder.annotating.dates.language import At, Reading, Rule
from builder.annotating.dates.nearest import Direction, nearest_quarter
from builder.annotating.dates.readers import full_year, way_of

_FIRST_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def _number(maker: Maker, at: At) -> int:
    return int(at.group("number") or 0) or maker.lexicon.ordinals.get(normal(at.group("ordinal")), 0)


def _read_quarter(maker: Maker, at: At) -> Iterator[Reading]:
    quarter, found = _number(maker, at), told_year(at)
    if not 1 <= quarter <= 4 or not (found or at.published):
        return
    if not found:
        found = nearest_quarter(at.published, quarter, Direction.BACK) if at.published else 0
    yield Reading("DATE", f"{found:04}-Q{quarter}", at.span)


def _read_half(maker: Maker, at: At) -> Iterator[Reading]:
    half, found = _number(maker, at), told_year(at)
    if not 1 <= half <= 2 or not (found or at.published):
        return
    if not found:
        found = at.published.year if at.published else 0
        if at.published and half == 2 and at.published.month < 7 and way_of(at) is Direction.BACK:
            found -= 1
    yield Reading("DATE", f"{found:04}-H{half}", at.span)


def _read_season_of_year(maker: Maker, at: At) -> Iterator[Reading]:
    if season := maker.lexicon.seasons.get(normal(at.group("season"))):
        yield Reading("DATE", f"{full_year(at.match['year']):04}-{season}", at.span)


def _read_season(maker: Maker, at: At) -> Iterator[Reading]:
    """The one that has begun, or the next where the clause looks ahead."""
    season = maker.lexicon.seasons.get(normal(at.group("season")))
    if season is None or at.published is None or not is_common(maker, at, "season"):
        return
    first = _FIRST_MONTHS[season]
    if way_of(at) is Direction.AHEAD:
        found = at.published.year + (at.published.month > first + 2)
    else:
        found = at.published.year - (at.published.month < first)
    yield Reading("DATE", f"{found:04}-{season}", at.span)


def _read_decade(maker: Maker, at: At) -> Iterator[Reading]:
    """Tens alone are of the twentieth century, but for the first two, which are of this one."""
    digits = at.group("decade").lstrip("'’")
    if len(digits) == 4:
        yield Reading("DATE", digits[:3], at.span)
    elif ten := int(digits[:1] or 0) or maker.lexicon.tens.get(normal(at.group("ten")), 0):
        yield Reading("DATE", f"{20 if digits and ten < 2 else 19}{ten}", at.span)


def _read_century(at: At) -> Iterator[Reading]:
    century = int(at.group("number") or 0) or ROMANS.get(at.group("roman"), 0)
    if 1 <= century <= 22 and not is_glued(at.text, *at.match.span()):
        yield Reading("DATE", f"{century - 1:02}", at.span)


def period_rules(maker: Maker, seasons_before: str = "") -> tuple[Rule, ...]:
    """Make the rules of a language.

    Args:
        maker: The language.
        seasons_before: Pattern of a fixed width of what must stand before the name of a season without a year.
    """
    rule, plain = maker.rule, maker.plain
    year = r"(?:(?:,? )@lead_of?(?P<year>@year))"
    any_year = rf"(?:{year}|(?:,? )@relative_year)?"
    which = r"(?:(?P<ordinal>@ordinals)|(?P<number>[1-4])@nth) "
    before = f"(?<={seasons_before})" if seasons_before else ""
    return (
        rule("quarter", "0 @ordinals", rf"{which}@quarters{any_year}", _read_quarter, 0.9),
        rule("quarter", "q t", rf"[qt](?P<number>[1-4])(?: |/){'(?P<year>@year)'}", _read_quarter, 0.9),
        rule("half", "0 @ordinals", rf"{which}@halves{any_year}", _read_half, 0.85),
        rule("season", "@parts @seasons", rf"@part_of(?P<season>@seasons){year}", _read_season_of_year, 0.92),
        rule("season", "@parts @seasons", rf"@part_of{before}(?P<season>@seasons)", _read_season, 0.65),
        rule(
            "decade",
            "@parts @decade_nouns",
            r"@part_of@lead_decade_nouns(?:(?P<decade>(?:1[5-9]|20)\d0|['’]?\d0)|(?P<ten>@tens))",
            _read_decade,
            0.92,
        ),
        plain(
            "century",
            "@roman_openers 0",
            r"(?:(?P<roman>@roman)(?:e|ème|º|°|o)?|(?P<number>\d\d?)@nth) @centuries",
            _read_century,
            0.9,
        ),
        plain("century", "@centuries", r"@centuries (?:(?P<roman>@roman)|(?P<number>\d\d?))", _read_century, 0.9),
    )

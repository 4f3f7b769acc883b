"""Rules for how long and how often."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.annotating.dates.continental.making import Maker, normal
from builder.annotating.dates.continental.surroundings import (
    is_age,
    is_capital,
    is_glued,
    is_unit,
    word_after,
    word_before,
)
from builder.annotating.dates.language import At, Reading, Rule
from builder.annotating.dates.readers import read_set
from builder.annotating.dates.values import Unit, duration

_OPENING = re.compile(r"[0-9] ?(?:h )?(?:a|à|al|bis) \Z")
"""From an hour to another one, not so many hours."""


def _read_length(maker: Maker, at: At) -> Iterator[Reading]:
    unit, number = at.words.units.get(normal(at.group("unit"))), at.group("num")
    if unit is None or not is_unit(maker, at) or (unit is Unit.YEAR and is_age(maker, at)):
        return
    if unit is Unit.HOUR and _OPENING.search(at.text, max(at.match.start() - 8, 0), at.match.start()):
        return
    amount = maker.count(number)
    is_article = amount == 1 and not at.group("lasting") and not at.group("half") and not number[:1].isdecimal()
    if is_article and word_before(at.text, at.match.start()).lower() not in maker.lexicon.during:
        return
    if amount is not None and at.group("half"):
        amount += 0.5
    yield Reading("DURATION", duration(amount, unit), at.span)


def _read_recent(maker: Maker, at: At) -> Iterator[Reading]:
    """An amount that is left open: "the last years"."""
    name = normal(at.group("unit"))
    if (unit := at.words.units.get(name)) and is_unit(maker, at) and name in (maker.lexicon.plurals or (name,)):
        yield Reading("DURATION", duration(None, unit), at.span)


def _read_rate(maker: Maker, at: At) -> Iterator[Reading]:
    unit = maker.lexicon.rates.get(normal(at.match[0]))
    inside = is_capital(at.text, at.match.start()) and bool(word_before(at.text, at.match.start()))
    if unit and not inside and not is_glued(at.text, *at.match.span()):
        yield Reading("SET", duration(1.0, unit), at.span)


def _read_often(maker: Maker, at: At) -> Iterator[Reading]:
    groups = [name for name in ("unit", "weekday", "month") if at.match[name]]
    if all(is_capital(at.text, at.match.start(name)) == maker.lexicon.nouns_are_capital for name in groups):
        yield from read_set(at)


def _read_per(maker: Maker, at: At) -> Iterator[Reading]:
    unit = at.words.units.get(normal(at.group("unit")))
    if unit not in _RATES or not is_unit(maker, at) or normal(at.group("unit")) in maker.lexicon.parts_of_day:
        return
    if word_after(at.text, at.match.end()) not in ("siguiente", "seguinte", "successivo", "seguente", "dopo"):
        yield Reading("SET", duration(1.0, unit), at.span)


_RATES = (Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.YEAR)
_NUMBERS = "0 @numbers @open_amounts"


def length_rules(maker: Maker) -> tuple[Rule, ...]:
    """Make the rules of a language."""
    rule = maker.rule
    return (
        rule(
            "length",
            f"{_NUMBERS} @recent",
            r"@lead_recent?(?P<num>@num)@gap@lead_recent?(?P<unit>@units)(?: (?P<half>@half_after))?"
            r"(?: (?P<lasting>@lasting))?",
            _read_length,
            0.85,
        ),
        rule("open-length", "@recent", r"@lead_recent(?P<unit>@units)", _read_recent, 0.7),
        rule("often", "@rates", "@rates", _read_rate, 0.8, article=False),
        rule(
            "often",
            "@every",
            r"@lead_every(?:(?P<num>@num)@gap)?(?:(?P<unit>@units)|(?P<weekday>@weekday)|(?P<month>@months))",
            _read_often,
            0.85,
            article=False,
        ),
        rule("often", "@per", r"@lead_per(?P<unit>@units)", _read_per, 0.7, article=False),
    )

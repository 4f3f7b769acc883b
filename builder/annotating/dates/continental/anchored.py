"""Rules for time told from the date that was mentioned last: "three years later", "the day after"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from builder.annotating.dates.continental.making import Maker, normal
from builder.annotating.dates.continental.surroundings import is_unit, word_after
from builder.annotating.dates.language import At, Reading, Rule
from builder.annotating.dates.readers import at_offset, read_duration
from builder.annotating.dates.values import Unit, first_day

_PRECISIONS = {
    Unit.YEAR: len("2017"),
    Unit.MONTH: len("2017-03"),
    Unit.WEEK: len("2017-03-08"),
    Unit.DAY: len("2017-03-08"),
}
"""Characters that a value must have for such a unit to be counted from it."""

_BEFORE_NOUNS = frozenset("après avant después antes depois dopo prima".split())
"""These say as often after what: "deux ans après l'attentat"."""


def _read_later(maker: Maker, at: At) -> Iterator[Reading]:
    """An amount of time after or before the last date; without one that is as precise only its length is known."""
    unit = at.words.units.get(normal(at.group("unit")))
    count = at.words.count(at.group("num"))
    if unit is None or not is_unit(maker, at):
        return
    marker = normal(at.group("earlier") or at.group("later"))
    is_noun_next = marker in _BEFORE_NOUNS and word_after(at.text, at.match.end()).lower() in maker.lexicon.functions
    sign = -1 if at.group("earlier") else 1
    if (
        not is_noun_next
        and at.last
        and count is not None
        and count == int(count)
        and len(at.last.value) >= _PRECISIONS.get(unit, 99)
    ):
        days = Unit.DAY if unit is Unit.WEEK else unit
        step = 7 * int(count) if unit is Unit.WEEK else int(count)
        yield from at_offset(at, first_day(at.last.value), sign * step, days)
    elif count != 1:
        for reading in read_duration(at):
            yield replace(reading, span=at.match.span("amount"))


def _read_day_after(at: At) -> Iterator[Reading]:
    if at.last and len(at.last.value) >= _PRECISIONS[Unit.DAY]:
        yield from at_offset(at, first_day(at.last.value), 1, Unit.DAY)


def anchored_rules(maker: Maker) -> tuple[Rule, ...]:
    """Make the rules of a language."""
    return (
        maker.rule(
            "earlier",
            "0 @numbers @open_amounts",
            r"(?P<amount>(?P<num>@num)@gap(?P<unit>@units)) (?:(?P<later>@later)|(?P<earlier>@earlier))",
            _read_later,
            0.6,
            article=False,
        ),
        maker.plain("anchored", "@day_after", "@day_after", _read_day_after, 0.65),
    )

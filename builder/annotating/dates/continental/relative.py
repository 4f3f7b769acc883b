"""Rules for time told from now: yesterday, last month, three weeks ago."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from builder.annotating.dates.continental.making import Maker, Reader, normal
from builder.annotating.dates.continental.surroundings import is_capital, is_common, is_glued, is_unit, word_before
from builder.annotating.dates.language import At, Reading, Rule
from builder.annotating.dates.nearest import Direction, nearest_weekday
from builder.annotating.dates.readers import at_offset, read_ago, read_duration, read_hence, read_unit_offset, way_of
from builder.annotating.dates.values import Unit, shifted, value_at


def _is_name(at: At) -> bool:
    """A capital inside a sentence makes a word a name; a hyphen makes it a part of one."""
    start, end = at.match.span()
    return is_glued(at.text, start, end) or (is_capital(at.text, start) and bool(word_before(at.text, start)))


def _read_day_word(maker: Maker, at: At) -> Iterator[Reading]:
    before = word_before(at.text, at.match.start()).lower()
    if not _is_name(at) and before not in maker.lexicon.days_not_after:
        yield from at_offset(at, at.published, maker.lexicon.days.get(normal(at.group("dayword")), 0), Unit.DAY)


def _read_day_part(maker: Maker, at: At) -> Iterator[Reading]:
    """A part of a day that is told by a weekday or a word like "yesterday"."""
    part = maker.lexicon.parts_of_day.get(normal(at.group("part")))
    if at.published is None or part is None:
        return
    if weekday := at.words.weekdays.get(at.group("weekday")):
        if maker.lexicon.nouns_are_capital and not is_capital(at.text, at.match.start("weekday")):
            return
        day = nearest_weekday(at.published, weekday, way_of(at))
    else:
        offset = maker.lexicon.days.get(normal(at.group("dayword")), 0)
        moved = shifted(at.published, offset, Unit.DAY)
        if moved is None or _is_name(at):
            return
        day = moved
    yield Reading("TIME", f"{day.isoformat()}T{part}", at.span)


def _read_this_part(maker: Maker, at: At) -> Iterator[Reading]:
    offset, part = maker.lexicon.these_parts.get(normal(at.match[0]), (0, ""))
    day = shifted(at.published, offset, Unit.DAY) if at.published else None
    if day and part and not _is_name(at):
        yield Reading("TIME", f"{day.isoformat()}T{part}", at.span)


def _read_target(count: int) -> Reader:
    """Read the last, this or the next unit, weekday, month or season; "this Friday" goes by the tense."""
    read_offset = read_unit_offset(count)

    def read(maker: Maker, at: At) -> Iterator[Reading]:
        groups = [name for name in ("unit", "weekday", "month", "season") if at.match[name]]
        if is_glued(at.text, *at.match.span()):
            return
        opens = at.match.start(groups[0]) == at.match.start() and not word_before(at.text, at.match.start())
        is_written = is_capital(at.text, at.match.start(groups[0])) == maker.lexicon.nouns_are_capital
        if not is_written and not opens:
            return
        weekday = at.words.weekdays.get(at.group("weekday"))
        if weekday and count == 0 and at.published:
            found = nearest_weekday(at.published, weekday, way_of(at))
            yield Reading("DATE", found.isoformat(), at.span)
        elif count > 0 and at.words.units.get(normal(at.group("unit"))) is Unit.WEEKEND:
            yield from _coming_weekend(at)
        else:
            yield from read_offset(at)

    return read


def _coming_weekend(at: At) -> Iterator[Reading]:
    """From Monday to Friday it is the one of the same week."""
    later = bool(at.published and at.published.isoweekday() >= 6)
    yield from at_offset(at, at.published, int(later), Unit.WEEKEND)


def _read_ago(maker: Maker, at: At) -> Iterator[Reading]:
    """Since so long ago it has lasted."""
    if word_before(at.text, at.match.start()).lower() == "desde":
        for reading in read_duration(at):
            yield replace(reading, span=at.match.span("amount"))
    elif at.published and is_unit(maker, at):
        yield from read_ago(at)


def _read_hence(maker: Maker, at: At) -> Iterator[Reading]:
    """In a clause about the past it is how long something took."""
    if not at.published or not is_unit(maker, at) or not at.words.units.get(at.group("unit")):
        return
    if way_of(at) is Direction.BACK:
        for reading in read_duration(at):
            yield replace(reading, span=at.match.span("amount"), confidence=0.6)
        return
    for reading in read_hence(at):
        yield replace(reading, span=at.match.span("amount")) if reading.type == "DURATION" else reading


def _read_reference(maker: Maker, at: At) -> Iterator[Reading]:
    value = maker.lexicon.references.get(normal(at.match[0]))
    if value and not _is_name(at):
        yield Reading("DATE", value, at.span)


def _read_part_of_unit(maker: Maker, at: At) -> Iterator[Reading]:
    """Read "the end of the year": the year itself, as a part has no value of its own."""
    unit = at.words.units.get(normal(at.group("unit")))
    is_written = is_capital(at.text, at.match.start("unit")) == maker.lexicon.nouns_are_capital
    if unit in (Unit.WEEK, Unit.MONTH, Unit.YEAR) and is_written and not is_glued(at.text, *at.match.span()):
        yield from at_offset(at, at.published, 0, unit)


def _read_weekend(maker: Maker, at: At) -> Iterator[Reading]:
    if at.published is None or not is_common(maker, at, "unit"):
        return
    ahead = way_of(at) is Direction.AHEAD or at.published.isoweekday() >= 6
    if origin := shifted(at.published, 0 if ahead else -7, Unit.DAY):
        yield Reading("DATE", value_at(origin, Unit.WEEKEND), at.span)


_TARGET = r"@lead_month_of?(?:(?P<unit>@calendar_units)|(?P<weekday>@weekdays)|(?P<month>@months)|(?P<season>@seasons))"
_TARGETS = "@calendar_units @weekdays @months @seasons @month_of"
_AMOUNT = r"(?P<amount>@lead_around?(?:(?P<num>@num)@gap)(?P<unit>@units))"
_OPEN_AMOUNT = r"(?P<amount>@lead_around?(?:(?P<num>@num)@gap)?(?P<unit>@units))"
_AMOUNTS = "0 @numbers @open_amounts"


def relative_rules(maker: Maker) -> tuple[Rule, ...]:
    """Make the rules of a language."""
    rule, lexicon = maker.rule, maker.lexicon
    this, last, following = _read_target(0), _read_target(-1), _read_target(1)
    parts, bracket = r"@part_of", r"(?: \(@day\))?"
    after = (
        (lexicon.last_after, rule("last", f"@parts {_TARGETS}", rf"{parts}{_TARGET} @last_after", last, 0.9)),
        (lexicon.next_after, rule("next", f"@parts {_TARGETS}", rf"{parts}{_TARGET} @next_after", following, 0.92)),
        (lexicon.ago_after, rule("ago", _AMOUNTS, rf"{_AMOUNT} @ago_after", _read_ago, 0.85, article=False)),
    )
    return (
        *(found for words, found in after if words),
        rule("today", "@days", "(?P<dayword>@days)", _read_day_word, 0.95, article=False),
        rule("part-of-day", "@these_parts", "@these_parts", _read_this_part, 0.9),
        rule(
            "part-of-day",
            "@days",
            "(?P<dayword>@days)@joint(?P<part>@parts_of_day)",
            _read_day_part,
            0.95,
            article=False,
        ),
        rule("part-of-day", "@weekdays", "(?P<weekday>@weekdays)@joint(?P<part>@parts_of_day)", _read_day_part, 0.88),
        rule(
            "part-of-day",
            "@parts_of_day",
            "(?P<part>@parts_of_day) @lead_of(?P<weekday>@weekdays)",
            _read_day_part,
            0.85,
        ),
        rule("last", "@parts @last", rf"{parts}@lead_last{_TARGET}{bracket}(?! @of )", last, 0.9),
        rule("this", "@parts @this", rf"{parts}@lead_this{_TARGET}(?:-ci)?{bracket}", this, 0.9),
        rule("next", "@parts @next", rf"{parts}@lead_next{_TARGET}{bracket}", following, 0.92),
        rule("ago", "@ago", rf"@lead_ago{_OPEN_AMOUNT}", _read_ago, 0.85, article=False),
        rule("hence", "@hence", rf"@lead_hence{_AMOUNT}", _read_hence, 0.8, article=False),
        rule("weekend", "@weekends", "(?P<unit>@weekends)", _read_weekend, 0.7),
        rule("year-end", "@parts", r"@lead_parts@lead_articles?(?P<unit>@calendar_units)", _read_part_of_unit, 0.7),
        rule("reference", "@references", "@references", _read_reference, 0.88, article=False),
    )

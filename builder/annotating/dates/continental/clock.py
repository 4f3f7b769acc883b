"""Rules for times of the day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from builder.annotating.dates.continental.making import Maker, normal
from builder.annotating.dates.continental.surroundings import is_capital, is_glued, word_after, word_before
from builder.annotating.dates.language import At, Reading, Rule
from builder.annotating.dates.values import first_day

_NEAR = 120
"""Characters within which a day that was mentioned is that of a time."""
_DAY_LENGTH = len("2017-03-08")


def day_of(at: At) -> date | None:
    """Return the day to which a time belongs: one mentioned shortly before, else that of publication."""
    last = at.last
    if last and len(last.value) >= _DAY_LENGTH and 0 <= at.match.start() - last.span[1] < _NEAR:
        return first_day(last.value)
    return at.published


def _read_clock(maker: Maker, at: At) -> Iterator[Reading]:
    hour, minute, half = int(at.match["hour"]), at.group("minute"), normal(at.group("half"))
    day = day_of(at)
    if day is None or not _is_clock(maker, at):
        return
    if half in maker.lexicon.halves_of_day and hour < 12:
        hour += maker.lexicon.halves_of_day[half]
    if hour < 24:
        yield Reading("TIME", f"{day.isoformat()}T{hour:02}:{minute or '00'}", at.span)


def _is_clock(maker: Maker, at: At) -> bool:
    """Tell whether the unit, the word before or the form make a number a time of day."""
    lexicon, (start, end) = maker.lexicon, at.match.span()
    if is_glued(at.text, start, end):
        return False
    if at.group("half") or (at.group("unit") and at.group("unit") in lexicon.clock_after):
        return True
    if at.group("sign").strip() == "h" or at.group("ahead"):
        return True
    if not maker.at_clock.search(at.text, max(start - 16, 0), start):
        return False
    if at.group("unit") or at.group("minute"):
        return True
    after = word_after(at.text, end)
    return lexicon.clock_bare and not is_capital(after, 0) and (not after or after in lexicon.functions)


def _read_noon(maker: Maker, at: At) -> Iterator[Reading]:
    clock, day = maker.lexicon.clock_words.get(normal(at.match[0])), day_of(at)
    start, end = at.match.span()
    if clock and day and not is_glued(at.text, start, end):
        is_name = is_capital(at.text, start) and bool(word_before(at.text, start))
        if is_name == maker.lexicon.nouns_are_capital or not word_before(at.text, start):
            yield Reading("TIME", f"{day.isoformat()}T{clock}", at.span)


def clock_rules(maker: Maker) -> tuple[Rule, ...]:
    """Make the rules of a language."""
    clock = r"(?P<hour>[01]?\d|2[0-4])(?:(?P<sign>[:.]| ?h ?)(?P<minute>[0-5]\d))?"
    units = r"(?: ?(?P<unit>@clock_after|@clock_weak))?(?: (?P<half>@halves_of_day))?(?![.,:]?\d|%)"
    return (
        maker.rule("clock", "0", clock + units, _read_clock, 0.85, article=False),
        maker.rule("clock", "ore", rf"(?P<ahead>ore) {clock}", _read_clock, 0.85, article=False),
        maker.rule("clock", "@clock_words", "@clock_words", _read_noon, 0.7, article=False),
    )

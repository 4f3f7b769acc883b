"""English rules for times of the day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from builder.annotating.dates.english.surroundings import is_capital, word_after, word_before
from builder.annotating.dates.english.words import DAY_PARTS, PATTERNS, WEEKDAY_OPENERS
from builder.annotating.dates.language import DIGITS, At, Read, Reading
from builder.annotating.dates.nearest import nearest_day, nearest_weekday
from builder.annotating.dates.readers import full_year, way_of
from builder.annotating.dates.values import Unit, date_of, first_day, shifted

_NEAR = 120
"""Characters from a day to a time of that day, at most."""

_DAY_LENGTH = len("2017-03-08")
_DAY_AFTER = PATTERNS.compile(r"(?: \([^()]{0,20}\))?,? (?:on )?(?P<weekday>@longday)")


def _day_of(at: At) -> date | None:
    """The day that the match names, else the one mentioned in the same sentence, else the day of publication."""
    if at.group("month"):
        month, day = at.words.months[at.group("month")], int(at.match["day"])
        if at.group("year"):
            return date_of(full_year(at.match["year"]), month, day)
        return nearest_day(at.published, month, day, way_of(at)) if at.published else None
    following = _DAY_AFTER.match(at.text, at.match.end())
    named = at.group("weekday") or (following["weekday"].lower() if following else "")
    if weekday := at.words.weekdays.get(named):
        return nearest_weekday(at.published, weekday, way_of(at)) if at.published else None
    if at.group("relative") and at.published:
        moved = {"yesterday": -1, "today": 0, "tomorrow": 1}[at.group("relative")]
        return shifted(at.published, moved, Unit.DAY)
    return first_day(at.last.value) if at.last and _day_is_near(at) else at.published


def _day_is_near(at: At) -> bool:
    """Tell whether a day was mentioned just before."""
    last = at.last
    return last is not None and len(last.value) >= _DAY_LENGTH and 0 <= at.match.start() - last.span[1] < _NEAR


def _clock_value(at: At) -> str:
    """HH or HH:MM, 24 hours; empty when there is no such time."""
    word = at.group("word")
    if word:
        return {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}[word]
    hour, minute = int(at.match["hour"]), at.group("minute")
    half = at.group("half").replace(".", "").replace(" ", "")
    if half:
        if not 1 <= hour <= 12:
            return ""
        hour = hour % 12 + (12 if half == "pm" else 0)
    if hour > 23:
        return ""
    return f"{hour:02}:{minute or '00'}"


def _read_clock(at: At) -> Iterator[Reading]:
    clock, day = _clock_value(at), _day_of(at)
    is_name = is_capital(at.text, at.match.start()) and is_capital(word_after(at.text, at.match.end()), 0)
    if clock and day and not is_name:  # "the Midnight Sun"
        zone = "Z" if at.group("zone") in ("gmt", "utc") else ""
        is_told = at.group("weekday") or at.group("month") or at.group("relative")
        value = f"{day.isoformat()}T{clock}{zone}"
        yield Reading("TIME", value, at.span, 0.85 if is_told else None)


def _read_bare_clock(at: At) -> Iterator[Reading]:
    """Read "at 14:05": without a word that introduces a time it may be a score."""
    if word_before(at.text, at.match.start()) in ("at", "from", "until", "by", "around", "before", "after"):
        yield from _read_clock(at)


def _read_part(at: At) -> Iterator[Reading]:
    """Read "Wednesday night": a part of a day."""
    if not is_capital(at.text, at.match.start("weekday")) or at.published is None:
        return
    if is_capital(at.text, at.match.start("daypart")):  # "Saturday Night Live"
        return
    weekday = at.words.weekdays[at.group("weekday")]
    part = DAY_PARTS[at.group("daypart")]
    if at.group("daypart").endswith("s"):
        yield Reading("SET", f"XXXX-WXX-{weekday}T{part}", at.span)
        return
    day = nearest_weekday(at.published, weekday, way_of(at))
    if at.group("which") == "last" and day == at.published:
        day = shifted(day, -7, Unit.DAY) or day
    yield Reading("TIME", f"{day.isoformat()}T{part}", at.span)


def _read_same_day(part: str | None = None) -> Read:
    """Read "the morning": of the day that was mentioned last, else of publication."""

    def read(at: At) -> Iterator[Reading]:
        day = _day_of(at)
        is_told = day is not None and (part is not None or _day_is_near(at))
        if day and is_told:
            yield Reading("TIME", f"{day.isoformat()}T{part or DAY_PARTS[at.group('daypart')]}", at.span)

    return read


_DAY = (
    r"(?:,? (?:on )?(?:(?P<relative>yesterday|today|tomorrow)|(?:(?P<weekday>@longday)(?:,? )?)?"
    r"(?:(?P<month>@month) (?P<day>@day)(?:st|nd|rd|th)?(?:,? (?P<year>@year))?)?(?<=\w)))?"
)
_ZONE = (
    r"(?: (?P<zone>gmt|utc|est|edt|et|cst|cdt|ct|mst|mdt|mt|pst|pdt|pt|bst|cet|cest"
    r"|(?:local|eastern|central|mountain|pacific)(?: (?:standard|daylight))?(?: time)?))?"
)


RULES = (
    PATTERNS.rule(
        "clock",
        DIGITS,
        rf"(?P<hour>[01]?\d|2[0-4])(?::(?P<minute>[0-5]\d))? ?(?P<half>[ap]\. ?m\.?|[ap]m){_ZONE}{_DAY}",
        _read_clock,
        0.65,
    ),
    PATTERNS.rule(
        "clock",
        DIGITS,
        r"(?P<hour>[01]?\d|2[0-3])[:.]?(?P<minute>[0-5]\d) "
        r"(?P<zone>gmt|utc|est|edt|pst|pdt|cet|cest|bst|local time|hours)",
        _read_clock,
        0.65,
    ),
    PATTERNS.rule(
        "clock", DIGITS, rf"(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?![:.]\d|-){_DAY}", _read_bare_clock, 0.6
    ),
    PATTERNS.rule("clock", "noon midday midnight", rf"(?P<word>noon|midday|midnight){_ZONE}{_DAY}", _read_clock, 0.65),
    PATTERNS.rule(
        "part-of-day",
        " ".join(sorted(WEEKDAY_OPENERS)) + " last early late",
        r"(?:(?P<which>last|next|early|late) )?(?P<weekday>@longday) "
        r"(?P<daypart>(?:morning|afternoon|evening|night)s?)",
        _read_part,
        0.85,
    ),
    PATTERNS.rule("part-of-day", "overnight", "overnight", _read_same_day("NI"), 0.5),
    PATTERNS.rule("part-of-day", "mid", "mid~(?P<daypart>afternoon|morning)", _read_same_day(), 0.6),
    PATTERNS.rule("part-of-day", "the", "the (?:same )?(?P<daypart>morning|afternoon|evening)", _read_same_day(), 0.6),
)

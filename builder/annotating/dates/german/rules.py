"""German rules for what is written in one word ("viermonatig", "Freitagabend"), and other ways of its own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from builder.annotating.dates.continental import Maker
from builder.annotating.dates.continental.clock import day_of
from builder.annotating.dates.continental.making import normal, one_of
from builder.annotating.dates.continental.surroundings import is_capital, is_glued, word_after, word_before
from builder.annotating.dates.german.words import ENDINGS, LEXICON, NUMBERS, PARTS_OF_DAY, WEEKDAYS
from builder.annotating.dates.language import At, Reading
from builder.annotating.dates.nearest import nearest_weekday
from builder.annotating.dates.readers import read_day, way_of
from builder.annotating.dates.values import Unit, duration

MAKER = Maker(LEXICON)

_MANY = {"mehr": None, "viel": None, "halb": 0.5}
_ADJECTIVES = {
    f"{number}{stem}ig{ending}": (amount, unit)
    for stem, unit in {
        "minüt": Unit.MINUTE,
        "stünd": Unit.HOUR,
        "täg": Unit.DAY,
        "wöch": Unit.WEEK,
        "monat": Unit.MONTH,
        "jähr": Unit.YEAR,
    }.items()
    for number, amount in (NUMBERS | _MANY).items()
    if " " not in number and (amount is None or amount < 13 or unit is not Unit.YEAR)
    for ending in ("", *ENDINGS)
}
"""Adjectives of length; from thirteen years on they tell an age more often than a length."""

_LONG = {
    f"{unit}lang{ending}": value
    for unit, value in {
        "minuten": Unit.MINUTE,
        "stunden": Unit.HOUR,
        "tage": Unit.DAY,
        "wochen": Unit.WEEK,
        "monate": Unit.MONTH,
        "jahre": Unit.YEAR,
        "jahrzehnte": Unit.DECADE,
    }.items()
    for ending in ("", *ENDINGS)
}
_COMPOUNDS = {
    f"{name}{part}": (weekday, value)
    for name, weekday in WEEKDAYS.items()
    for part, value in (PARTS_OF_DAY | {"mittag": "AF"}).items()
}
_EACH = {f"{name}s": weekday for name, weekday in WEEKDAYS.items()}
_DECADES = {
    word + end: ten
    for ten, word in enumerate(
        ["zwanziger", "dreißiger", "vierziger", "fünfziger", "sechziger", "siebziger", "achtziger", "neunziger"], 2
    )
    for end in ("", "n", "jahre", "jahren")
}
_PERSON = tuple(
    "kind junge jungen mädchen sohn sohnes tochter mann mannes frau schüler schülerin bruder schwester".split()
)


def _read_adjective(at: At) -> Iterator[Reading]:
    amount, unit = _ADJECTIVES[normal(at.match[0])]
    noun = word_after(at.text, at.match.end()).lower()
    if not is_capital(at.text, at.match.start()) and not (unit is Unit.YEAR and noun.endswith(_PERSON)):
        yield Reading("DURATION", duration(amount, unit), at.span)


def _read_long(at: At) -> Iterator[Reading]:
    yield Reading("DURATION", duration(None, _LONG[normal(at.match[0])]), at.span)


def _read_compound(at: At) -> Iterator[Reading]:
    weekday, part = _COMPOUNDS[normal(at.match[0])]
    if at.published and is_capital(at.text, at.match.start()) and not is_glued(at.text, *at.match.span()):
        day = nearest_weekday(at.published, weekday, way_of(at))
        yield Reading("TIME", f"{day.isoformat()}T{part}", at.span)


def _read_night_to(at: At) -> Iterator[Reading]:
    """Read "Nacht zum Freitag": it begins on Thursday."""
    weekday = at.words.weekdays.get(at.group("weekday"))
    if at.published and weekday:
        day = nearest_weekday(at.published, weekday, way_of(at))
        if day.toordinal() > 1:
            yield Reading("TIME", f"{(day - timedelta(days=1)).isoformat()}TNI", at.span)


def _read_same_day(at: At) -> Iterator[Reading]:
    """Read "am Abend": of the day mentioned last, or of publication."""
    part, day = PARTS_OF_DAY.get(at.group("part")), day_of(at)
    is_told = word_before(at.text, at.match.start()).lower() == "am" and is_capital(at.text, at.match.start())
    if part and day and is_told and word_after(at.text, at.match.end()) not in ("des", "der", "danach", "vor", "nach"):
        yield Reading("TIME", f"{day.isoformat()}T{part}", at.span)


def _read_each(at: At) -> Iterator[Reading]:
    if not is_capital(at.text, at.match.start()) or not word_before(at.text, at.match.start()):
        yield Reading("SET", f"XXXX-WXX-{_EACH[normal(at.match[0])]}", at.span)


def _read_decade(at: At) -> Iterator[Reading]:
    digits = at.group("decade")
    ten = int(digits[-2]) if digits else _DECADES[normal(at.group("ten"))]
    value = f"{20 if ten < 2 else 19}{ten}"
    article = at.match[0].lower().split()[-2:-1] or [word_before(at.text, at.match.start()).lower()]
    if len(digits) == 4:
        yield Reading("DATE", digits[:3], at.span)
    elif at.group("noun") or "jahr" in at.group("ten"):
        yield Reading("DATE", value, at.span)
    elif article[0] in ("den", "die", "der") and (digits or is_capital(at.text, at.match.start("ten"))):
        yield Reading("DATE", value, at.span, 0.7)


def _read_day_in_numbers(at: At) -> Iterator[Reading]:
    """Read "am 3.3."."""
    if word_before(at.text, at.match.start()).lower() in ("am", "vom", "zum", "ab", "dem", "den", "seit", "bis"):
        yield from read_day(at)


def _read_year_before(at: At) -> Iterator[Reading]:
    if at.published and at.published.year > 1:
        yield Reading("DATE", f"{at.published.year - 1:04}", at.span)


def _read_this_year(at: At) -> Iterator[Reading]:
    if at.published and not is_capital(at.text, at.match.start()):
        yield Reading("DATE", f"{at.published.year:04}", at.span)


def _read_end_of_year(at: At) -> Iterator[Reading]:
    if at.published:
        yield Reading("DATE", f"{at.published.year:04}", at.span)


_YEARS = "(?P<noun>~(?:jahren?|jahre))"
RULES = (
    MAKER.plain("length", " ".join(_ADJECTIVES), one_of(_ADJECTIVES), _read_adjective, 0.8, article=False),
    MAKER.plain("open-length", " ".join(_LONG), one_of(_LONG), _read_long, 0.75, article=False),
    MAKER.plain("part-of-day", " ".join(_COMPOUNDS), one_of(_COMPOUNDS), _read_compound, 0.88),
    MAKER.plain("part-of-day", "nacht", "nacht (?:zum|zu|auf|auf den) (?P<weekday>@weekdays)", _read_night_to, 0.85),
    MAKER.plain(
        "part-of-day", " ".join(PARTS_OF_DAY), f"(?P<part>{one_of(PARTS_OF_DAY)})", _read_same_day, 0.5, article=False
    ),
    MAKER.plain("often", " ".join(_EACH), one_of(_EACH), _read_each, 0.75, article=False),
    MAKER.plain(
        "decade",
        "0 @parts",
        rf"@part_of(?P<decade>(?:1[5-9]|20)?\d0)er(?:n)?{_YEARS}?",
        _read_decade,
        0.93,
    ),
    MAKER.plain(
        "decade",
        f"@parts {' '.join(_DECADES)}",
        rf"@part_of(?P<ten>{one_of(_DECADES)}){_YEARS}?",
        _read_decade,
        0.9,
    ),
    MAKER.plain(
        "numeric-date",
        "0",
        r"(?P<day>@day)\.(?: )?(?P<monthnumber>1[0-2]|0?[1-9])\.(?!\d)",
        _read_day_in_numbers,
        0.85,
    ),
    MAKER.plain("last", "vorjahr vorjahres", "vorjahr(?:es)?", _read_year_before, 0.85),
    MAKER.plain("this", "heuer", "heuer", _read_this_year, 0.85, article=False),
    MAKER.plain(
        "year-end", "jahresende jahresbeginn jahresanfang", "jahres(?:ende|beginn|anfang)", _read_end_of_year, 0.75
    ),
    MAKER.plain(
        "year-end",
        "ende beginn anfang mitte",
        "(?:ende|beginn|anfang|mitte) (?:des|dieses) jahres",
        _read_end_of_year,
        0.75,
        article=False,
    ),
)

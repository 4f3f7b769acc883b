"""The words of English that stand for time, and the pieces of its patterns."""

from __future__ import annotations

import re

from builder.annotating.dates.language import DIGITS, Patterns, Words, alternatives
from builder.annotating.dates.values import Unit

_MONTHS = "january february march april may june july august september october november december".split()
_MONTHS_SHORT = "jan feb mar apr jun jul aug sep sept oct nov dec".split()
MONTHS = {name: number for number, name in enumerate(_MONTHS, 1)} | {
    short: next(number for number, name in enumerate(_MONTHS, 1) if name.startswith(short)) for short in _MONTHS_SHORT
}

_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_WEEKDAYS_SHORT = "mon tue tues wed thu thur thurs fri sat sun".split()
WEEKDAYS = {name: number for number, name in enumerate(_WEEKDAYS, 1)} | {
    short: next(number for number, name in enumerate(_WEEKDAYS, 1) if name.startswith(short))
    for short in _WEEKDAYS_SHORT
}

SEASONS = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}

_UNITS = {
    "second": Unit.SECOND,
    "minute": Unit.MINUTE,
    "hour": Unit.HOUR,
    "day": Unit.DAY,
    "night": Unit.DAY,
    "week": Unit.WEEK,
    "weekend": Unit.WEEKEND,
    "fortnight": Unit.WEEK,
    "month": Unit.MONTH,
    "quarter": Unit.QUARTER,
    "year": Unit.YEAR,
    "decade": Unit.DECADE,
}
UNITS = {
    **_UNITS,
    **{f"{name}s": unit for name, unit in _UNITS.items()},
    "century": Unit.CENTURY,
    "centuries": Unit.CENTURY,
}

SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
NUMBERS = {word: float(value) for value, word in enumerate(SMALL)} | {
    word: 10.0 * value for value, word in enumerate(TENS, 2)
}
_LARGE = {"hundred": 100.0, "dozen": 12.0, "thousand": 1000.0}
_OPEN = frozenset("several few many some couple dozens hundreds thousands".split())
ORDINALS = {
    word: value
    for value, word in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1)
}

DAY_PARTS = {
    "morning": "MO",
    "afternoon": "AF",
    "evening": "EV",
    "night": "NI",
}
DAY_PARTS |= {f"{name}s": part for name, part in DAY_PARTS.items()}

_FRACTION = re.compile(r"(?:(\d+)\s)?(\d)/(\d)")


def count(words: str) -> float | None:
    """Return the value of a number in digits or words, None for an open amount.

    >>> [count(words) for words in ("2 1/2", "twenty-four", "a hundred", "1,500", "half a", "one and a half")]
    [2.5, 24.0, 100.0, 1500.0, 0.5, 1.5]
    >>> count("several"), count("a couple of")
    (None, 2.0)
    """
    words = words.replace(",", "")
    if found := _FRACTION.fullmatch(words):
        return int(found[1] or 0) + int(found[2]) / max(int(found[3]), 1)
    total, known = 0.0, False
    for word in re.split(r"[\s‐‑–-]+", words):
        if word in _OPEN and "couple" not in words:
            return None
        if word in ("half", "couple"):
            total, known = total + (0.5 if word == "half" else 2.0), True
        elif word in _LARGE:
            total, known = max(total, 1.0) * _LARGE[word], True
        elif word == "other":  # "every other week"
            total, known = total + 2.0, True
        elif word in NUMBERS:
            total, known = total + NUMBERS[word], True
        elif word[:1].isdecimal():
            total, known = total + float(word), True
    if (words.startswith(("a ", "an ")) and words.endswith("half")) or words in ("a", "an"):
        total, known = total + 1.0, True
    return total if known else None


_AHEAD = re.compile(
    r"(?:(?<!\w)(?:will|won['’]t|would|shall|may|might|should|must|(?:is|are|am|going|expected) to)|['’]ll)"
    r"(?:\s(?:not|also|likely|soon|probably))?(?:\sbe)?(?:\s[a-z]{2,20})?(?!\w)"
    r"|(?<!\w)(?:to\sbe\s[a-z]{2,20}|expect(?:s|ed|ing)?|scheduled|slated"
    r"|due(?! to (?:the|an?|its|his|her|their)\b)|plan(?:s|ned|ning)? (?:to|for|on)"
    r"|intends?|hopes?|aims?|set (?:for|to)|deadline|upcoming|effective|payable|expires?|begins|starts|takes effect"
    r"|postponed|about to|ready to|promis(?:es|ed) to)(?!\w)"
    r"|(?<=\w\s)(?:until|till|by)(?: the)?\s{1,2}$"
)
_BEHIND = re.compile(
    r"(?<!\w)(?:was|were|had|did|has|have|said|told|[a-z]{2,15}ed|since|ago|came|went|took|made|got|gave|found|"
    r"left|met|began|became|rose|fell|won|lost|held|kept|brought|bought|sold|sent|spent|built|broke|chose|drew|"
    r"drove|ran|saw|shot|spoke|stood|struck|swept|thought|threw|wrote|flew|fled|led|paid|put|hit|cut|shut|quit|"
    r"died|read|grew|knew|heard|felt|fought|caught|taught|sought|wound|blew|arose|withdrew|last)(?!\w)"
)

_SAYING = frozenset(
    """said told reported announced added stated confirmed disclosed estimated predicted projected proposed agreed
    scheduled planned expected called asked ordered invited approved based needed has have""".split()
)

WORDS = Words(
    months=MONTHS,
    weekdays=WEEKDAYS,
    units=UNITS,
    seasons=SEASONS,
    count=count,
    ahead=_AHEAD,
    behind=_BEHIND,
    saying=_SAYING,
    within=frozenset({"on", "in"}),
)

_NUMBER_WORDS = alternatives([*NUMBERS, "hundred", "dozen"])
_PIECES = {
    "month": rf"{alternatives(_MONTHS)}|{alternatives(_MONTHS_SHORT)}\.?",
    "weekday": rf"{alternatives(_WEEKDAYS)}|{alternatives(_WEEKDAYS_SHORT)}\.?",
    "longday": alternatives(_WEEKDAYS),
    "longmonth": alternatives(_MONTHS),
    "season": alternatives(SEASONS),
    "unit": alternatives(UNITS),
    "one_unit": alternatives([*_UNITS, "century"]),
    "year": r"(?:1[5-9]|20)\d\d",
    "day": r"(?:3[01]|[12]\d|0?[1-9])",
    "ordinal": alternatives(ORDINALS),
    "number": (
        rf"\d{{1,3}}(?:,\d{{3}})?(?:\.\d{{1,2}})?(?:\s\d/\d)?|\d/\d|{_NUMBER_WORDS}(?:~{_NUMBER_WORDS}){{0,2}}"
        r"|(?:a|one|an) (?:hundred|dozen)|half an?|half|(?:a )?couple(?: of)?"
    ),
    "some": r"several|a few|few|many|some|dozens of|hundreds of|thousands of",
    "num": r"(?:@number|@some)(?: and an? half)?",
    "amod": (
        r"nearly|almost|over|under|up to|at least|at most|more than|less than|fewer than|no more than|as many as"
        r"|just over|just under"
    ),
    "amount": (
        r"(?P<amount>(?:(?:@amod|about|just|only|some|barely) )?(?P<num>a|an|@num)"
        r"(?: more| full| trading| calendar)?~(?P<unit>@unit))"
    ),
    "part": r"early|late|mid|earlier|later|sometime|the (?:beginning|start|end|middle) of",
}
PATTERNS = Patterns(_PIECES)

MONTH_OPENERS = frozenset(MONTHS)
WEEKDAY_OPENERS = frozenset(WEEKDAYS)
NUMBER_OPENERS = frozenset(
    [*NUMBERS, DIGITS, *"a an half several few many some dozens hundreds thousands dozen hundred couple".split()]
)
AMOUNT_OPENERS = frozenset("nearly almost over under up at more less fewer no as".split())
QUANTITY_OPENERS = AMOUNT_OPENERS | NUMBER_OPENERS | {"about", "just", "only", "barely"}
PART_OPENERS = frozenset("early late mid earlier later sometime the".split())

TELLING = frozenset(
    [
        *DAY_PARTS,
        *(f"{day}s" for day in WEEKDAYS),
        *"ago today tonight yesterday tomorrow now currently current presently nowadays recently recent past".split(),
        *"future moment present overnight noon midday midnight m am pm gmt utc q fiscal fy nineteen eighteen".split(),
        *"thousand twenties thirties forties fifties sixties seventies eighties nineties christmas eve".split(),
        *"halloween easter thanksgiving hourly daily nightly weekly monthly yearly annually".split(),
    ]
)

"""What stands beside a date and belongs to it: the weekday and the time of day, with its zone."""

from __future__ import annotations

import re

# English, German, French, Spanish, Portuguese, Italian; numbered from Monday.
_WEEKDAY_NAMES = (
    "monday mon montag lundi lun lunes segunda segunda-feira seg lunedì lunedi",
    "tuesday tue tues dienstag mardi mar martes terça terça-feira ter martedì martedi",
    "wednesday wed mittwoch mercredi mer miércoles miercoles mié quarta quarta-feira qua mercoledì mercoledi",
    "thursday thu thur thurs donnerstag jeudi jeu jueves jue quinta quinta-feira qui giovedì giovedi gio",
    "friday fri freitag vendredi ven viernes vie sexta sexta-feira sex venerdì venerdi",
    "saturday sat samstag sonnabend samedi sam sábado sabado sáb sabato sab",
    "sunday sun sonntag dimanche dim domingo dom domenica",
)
_WEEKDAYS = {name: number for number, names in enumerate(_WEEKDAY_NAMES) for name in names.split()}
_GERMAN_WEEKDAYS = {name: number for number, name in enumerate("mo di mi do fr sa so".split())}

_HALF = r"[ap]\.? ?m(?:\b|(?-i:(?=[A-Z][a-z])))\.?"
_ZONE_NAME = (
    r"[PMCE][SD]?T|AK[SD]T|HST|GMT|UTC|WIB|[BIJKSGEH]S?T|[CEW]ES?T|MES?Z|A[CEW]?[SD]T|NZ[SD]T|SGT|HKT|PHT|PKT|EAT|[WCS]AT|"
    r"SAST|MSK|Z"
)
_ZONE = rf"(?: ?\(?(?-i:{_ZONE_NAME})\b\)?)?(?: ?(?:UTC|GMT)?[+-]\d\d?(?::?\d\d)?\b)?"
_CLOCK = (
    rf"(?P<clock>(?:\d\d? ?[:.h] ?\d\d(?::\d\d(?:\.\d+)?)?(?: ?{_HALF}|[ap]\b| ?(?:uhr|hrs|horas|heures|hs|h)\b)?"
    rf"|\d\d?(?: ?{_HALF}| ?(?:uhr|h)\b)){_ZONE})"
)
_CLOCK_AFTER = re.compile(
    r"[ ,|/•·–—@(T-]{0,4}(?:(?:at|um|à|alle(?: ore)?|ore|a las|às|as) )?" + _CLOCK + r"\)?", re.IGNORECASE
)
_CLOCK_BEFORE = re.compile(r"(?<![\d.:])" + _CLOCK + r"[ ,|/•·–—-]{0,3}(?:(?:on|am|del|le|il|em) )?$", re.IGNORECASE)
_HALF_DAY = re.compile(r"\d ?[ap](?:\.? ?m)?\b", re.IGNORECASE)
_WEEKDAY_BEFORE = re.compile(
    r"(?P<weekday>[^\W\d_]{2,13}(?:-feira)?)(?P<stop>[.,]{0,2})(?: \| | ?)(?:(?:the|den|dem|le) )?$"
)
_GLUED = re.compile(r"[A-Z][^\W\d_A-Z]+$")
_REACH_CHARACTERS = 34


def clock_after(text: str, end: int) -> tuple[int, str]:
    """Read the time after a date that ends at an offset.

    Returns:
        Where the time ends, `end` for none; and "12" for a time with a.m. or p.m., "24" for any other, "" for none.

    >>> clock_after("March 8, 2017 at 5:01 p.m. EST", 13)
    (30, '12')
    """
    match = _CLOCK_AFTER.match(text, end)
    return (match.end(), _kind(match["clock"])) if match else (end, "")


def clock_before(text: str, floor: int, start: int) -> tuple[int, str]:
    """Read the time before a date that begins at `start`, as far back as `floor`: where it begins, and its kind.

    >>> clock_before("18:05, 8 mars 2017", 0, 7)
    (0, '24')
    """
    offset = max(floor, start - _REACH_CHARACTERS)
    match = _CLOCK_BEFORE.search(text[offset:start])
    return (offset + match.start(), _kind(match["clock"])) if match else (start, "")


def weekday_before(text: str, floor: int, start: int) -> tuple[int, int | None]:
    """Read the weekday before a date that begins at `start`, which may be glued to another word.

    Returns:
        Where the weekday begins, `start` for none; and its number, Monday 0.

    >>> weekday_before("mercoledì 8 marzo 2017", 0, 10)
    (0, 2)
    """
    offset = max(floor, start - _REACH_CHARACTERS)
    match = _WEEKDAY_BEFORE.search(text[offset:start])
    if match is None:
        return start, None
    word, glued = match["weekday"], 0
    names = _GERMAN_WEEKDAYS if len(word) == 2 and match["stop"] else _WEEKDAYS
    if word.casefold() not in names and (tail := _GLUED.search(word)):
        word, glued = tail[0], tail.start()
    number = names.get(word.casefold())
    return (start, None) if number is None else (offset + match.start() + glued, number)


def _kind(clock: str) -> str:
    return "12" if _HALF_DAY.search(clock) else "24"

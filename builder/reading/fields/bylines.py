"""Bylines: who wrote an article, as the line under the headline says it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from builder.reading.fields.agency import canonical_agency
from builder.reading.fields.person_names import NAME, is_outlet, is_person, mentions_job, tidy_case, without_job
from builder.reading.fields.printed_dates import parse_dates
from builder.reading.fields.sections import parse_section

_LEAD = re.compile(
    r"(?:(?:written |words |story |report(?:ed|ing)? |text |published |posted )?by|von|par|por|da|di|escrito por"
    r"|scritto da)\b\s*:?\s+(?=\S)|author\s*:\s*(?=\S)|.{0,60}\bas told to\s+(?=\S)",
    re.IGNORECASE,
)
_GLUED_LEAD = re.compile(r"By(?=[A-ZÀ-Þ][a-zß-ÿ'’])")
_BARE_LEAD = re.compile(r"(?:written |words )?by:?", re.IGNORECASE)
_NO_AUTHOR_LEAD = re.compile(
    r"(?:photo(?:graph)?s?|image|illustration|video|graphic|picture|edited|reviewed|medically reviewed|fact[- ]checked"
    r"|produced|directed|music|powered|presented|brought to you|sponsored)\b.{0,20}\bby\b",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"\s*(?:\s[|•·/]\s|\||\s[–—-]\s|,?\s+(?:updated|published|posted|last updated|on (?=\w+ \d))\b"
    r"|(?-i:\s+in\s+(?=[A-Z]))|\d{1,2}[/.:]\d|\(@|@\w|\d{1,2} (?:min|hours?|days?|months?)\b|·|•).*$",
    re.IGNORECASE,
)
_DATE_LABEL = re.compile(
    r"(?:\W|\b(?:(?:last |first )?(?:published|posted|updated|modified)|on|date"
    r"|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)\b)*",
    re.IGNORECASE,
)
_DATE_LABEL_AT_END = re.compile(
    r"[\s,|/·•–—-]+(?:(?:last )?(?:updated|published|posted|modified)\W*)?(?:on\W*)?$", re.IGNORECASE
)
_CLOCK = re.compile(r"\W*(?:at\W+)?\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\b\.?)?(?:\s[A-Z]{2,4}\b)?\W*", re.IGNORECASE)
_AND = re.compile(r"\s*(?:&|\bAND\b|\band\b|\bund\b|\bet\b|\by\b|\be\b)\s*(?=\S)")
_COMMA = re.compile(r"\s*[,;]\s*(?=\S)")
_STAFF = re.compile(
    r"(?P<outlet>\S.*?)\s+(?:staff(?: (?:writers?|reporters?))?|newsroom|news desk|editorial (?:staff|team|board)"
    r"|editors|desk|reporters|redaktion|redacción|redazione|rédaction)$",
    re.IGNORECASE,
)
_NO_OUTLET = frozenset("our the news web editorial sports digital online foreign political".split())
_MIN_AGENCY_CHARACTERS = 4
_MAX_CHARACTERS = 160
_EDGES = " ,.;:|"


@dataclass(frozen=True, slots=True)
class Byline:
    """Who a line names as the writers.

    Attributes:
        authors: In the line's order, at least one.
        outlet: The publisher that the byline names by the way ("NTD" of "NTD Staff"), or None.
        led: True when the line says "By".
    """

    authors: tuple[str, ...]
    outlet: str | None
    led: bool


def parse_byline(text: str, *, bare: bool = False) -> Byline | None:
    """Read a byline.

    Args:
        text: One line, dates in it included.
        bare: Also take a line that is nothing but a name, without "By": only a place in the masthead allows that.

    Returns:
        The byline, or None when the line is none.

    >>> parse_byline("By Chris E. Hayner and Tom Caswell")
    Byline(authors=('Chris E. Hayner', 'Tom Caswell'), outlet=None, led=True)
    >>> parse_byline("NTD Staff", bare=True)
    Byline(authors=('NTD Staff',), outlet='NTD', led=False)
    >>> parse_byline("By Jane DoeStaff WriterDec 22, 2023").authors
    ('Jane Doe',)
    """
    if len(text) > _MAX_CHARACTERS or _NO_AUTHOR_LEAD.match(text):
        return None
    said = _beside_date(text)
    lead = _LEAD.match(said) or _GLUED_LEAD.match(said)
    if not lead and not bare:
        return None
    rest = without_job(_CUT.sub("", said[lead.end() :] if lead else said).strip(_EDGES))
    if canonical_agency(rest) and (lead or len(rest) >= _MIN_AGENCY_CHARACTERS):
        return Byline((rest,), None, bool(lead))
    staff = _STAFF.match(rest)
    if staff and NAME.match(staff["outlet"]) and not _AND.search(rest):
        return Byline((rest,), _outlet_of(staff["outlet"]), bool(lead))
    if lead:
        return _led_byline(rest, lone=not bare)
    if parse_section(rest):
        return None
    return _bare_byline(rest)


def is_byline_lead(text: str) -> bool:
    """Tell whether a line is only the word that comes before the author's name on the next line.

    >>> is_byline_lead("By"), is_byline_lead("By Kent German")
    (True, False)
    """
    return bool(_BARE_LEAD.fullmatch(text))


def _beside_date(text: str) -> str:
    """What a line says before its dates or, when that is only a label, after them."""
    dates = parse_dates(text, day_first=True)
    if not dates:
        return text
    before = text[: dates[0].start]
    if _DATE_LABEL.fullmatch(before):
        return _CLOCK.sub("", text[dates[-1].end :], count=1).lstrip(_EDGES)
    return _DATE_LABEL_AT_END.sub("", before)


def _led_byline(text: str, *, lone: bool) -> Byline | None:
    groups = _AND.split(text)
    plain = len(groups) > 1 and not _COMMA.search(text)
    names = [(name, not first) for group in groups for first, name in enumerate(_COMMA.split(group)) if name]
    if lone and len(names) == 1 and text.islower():
        return None
    people = [
        tidy_case(name) for name, leads in names if _is_author(name, plain=plain, alone=leads and len(names) == 1)
    ]
    outlet = next((name for name, _ in names[1:] if is_outlet(name)), None)
    return Byline(tuple(dict.fromkeys(people)), None if plain else outlet, led=True) if people else None


def _bare_byline(text: str) -> Byline | None:
    """Without "By" every part of the line must be a name, or the job or the publisher of the one before it."""
    groups = _AND.split(text)
    plain = len(groups) > 1 and not _COMMA.search(text)
    parts = [part for group in groups for part in _COMMA.split(group) if part]
    names = [part for part in parts if _is_author(part, plain=plain, alone=False)]
    others = [part for part in parts if part not in names]
    if not names or parts[0] not in names or not all(mentions_job(part) for part in others):
        return None
    outlets = (_outlet_of(match["outlet"]) for name in names if (match := _STAFF.match(name)))
    return Byline(tuple(dict.fromkeys(names)), next(outlets, None), led=False)


def _outlet_of(words: str) -> str | None:
    """The publisher in what stands before "Staff" or "Desk", without the name of a department."""
    kept = words.split()
    while kept and kept[-1].casefold() in _NO_OUTLET:
        kept.pop()
    return " ".join(kept) or None


def _is_author(name: str, *, plain: bool, alone: bool) -> bool:
    """Judge one name of a byline; in a plain "A and B" no part is the title of the part before it."""
    staff = _STAFF.match(name)
    if staff and NAME.match(name):
        return True
    return is_person(name, one_word=alone) and (plain or not mentions_job(name))

"""Bylines: who wrote an article, as the line under the headline says it."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LEAD = re.compile(
    r"^(?:(?:written |words |story |report(?:ed|ing)? |text )?by|von|par|por"
    r"|da|di|escrito por|scritto da)\b\s*:?\s+(?=\S)",
    re.IGNORECASE,
)
_BARE_LEAD = re.compile(r"^(?:written |words )?by:?$", re.IGNORECASE)
_NO_AUTHOR_LEAD = re.compile(
    r"^(?:photo(?:graph)?s?|image|illustration|video|graphic|picture|edited"
    r"|reviewed|medically reviewed|fact[- ]checked|produced|directed|music"
    r"|powered|presented|brought to you|sponsored)\b.{0,20}\bby\b",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"\s*(?:\s[|•·/]\s|\||\s[–—-]\s|\s{2,}|,?\s+(?:updated|published|posted"
    r"|last updated|on (?=\w+ \d))\b|\d{1,2}[/.:]\d|\(@|@\w|\d{1,2} (?:min"
    r"|hours?|days?)\b|·|•).*$",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"\s*(?:,|;|&|\band\b|\bund\b|\bet\b|\by\b|\be\b)\s*(?=\S)")
_PARTICLE = r"(?:de|del|della|di|da|dos|van|von|der|den|ter|la|le|bin|ibn|al|el|y|of|the|for)"
_NAME_WORD = r"(?:[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'.\-]*|[A-Z]\.)"
_NAME = re.compile(rf"^{_NAME_WORD}(?:\s+(?:{_NAME_WORD}|{_PARTICLE}))*$")
_STAFF = re.compile(
    r"^(?P<outlet>\S.*?)\s+(?:staff(?: (?:writers?|reporters?))?|newsroom|news"
    r" desk|editorial (?:staff|team|board)|editors|desk|reporters?|redaktion"
    r"|redacción|redazione|rédaction)$",
    re.IGNORECASE,
)
_JOB = re.compile(
    r"\b(?:staff|writer|reporter|correspondent|editor|columnist|contributor"
    r"|producer|journalist|bureau|desk|news|times|post|press|journal|gazette"
    r"|magazine|today|daily|agency|media|network|globe|herald|tribune|university"
    r"|institute|fellow|photographer|senior|freelance)\b",
    re.IGNORECASE,
)
_MAX_NAME_WORDS = 6
_MAX_BYLINE_CHARACTERS = 160


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
    """
    if len(text) > _MAX_BYLINE_CHARACTERS or _NO_AUTHOR_LEAD.match(text):
        return None
    lead = _LEAD.match(text)
    if not lead and not bare:
        return None
    rest = _CUT.sub("", text[lead.end() :] if lead else text).strip(" ,.;:")
    staff = _STAFF.match(rest)
    if staff and _NAME.match(rest):
        return Byline((rest,), staff["outlet"], bool(lead))
    names = [part for part in _SEPARATOR.split(rest) if part]
    if lead and not bare and len(names) == 1 and rest.islower():
        return None
    people = tuple(dict.fromkeys(_tidy_case(name) for name in names if _is_name(name, bare=not lead)))
    if not people:
        return None
    outlet = next((name for name in names[1:] if _JOB.search(name) or name.isupper()), None) if lead else None
    return Byline(people, outlet, bool(lead))


def is_byline_lead(text: str) -> bool:
    """Tell whether a line is only the word that comes before the author's name on the next line.

    >>> is_byline_lead("By"), is_byline_lead("By Kent German")
    (True, False)
    """
    return bool(_BARE_LEAD.match(text))


def _is_name(text: str, *, bare: bool) -> bool:
    words = text.split()
    if len(words) > _MAX_NAME_WORDS or not _NAME.match(_tidy_case(text)):
        return False
    if _STAFF.match(text):
        return True
    if _JOB.search(text):
        return False
    if bare:
        return len(words) > 1 and not text.isupper()
    return len(words) > 1 or (len(text) > 1 and not text.isupper())


def _tidy_case(name: str) -> str:
    """Give an all-caps byline the case of a name; initials and short all-caps words of mixed lines stay."""
    words = name.split()
    if len(words) > 1 and name.isupper() and all(len(word.strip(".")) > 1 or word.endswith(".") for word in words):
        return " ".join(word if word.endswith(".") else word.title().replace("’S", "’s") for word in words)
    return name

"""Newsrooms and institutions that sign an article instead of a person."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from builder.reading.fields.agency import canonical_agency
from builder.reading.fields.name_case import tidy_case
from builder.reading.fields.person_names import is_button, is_person, mentions_job

_STAFF = re.compile(
    r"(?P<outlet>\S.*?)\s+(?:staff(?: (?:writers?|reporters?))?|newsroom|news desk|web desk"
    r"|editorial (?:staff|team|board)|editors|desk|reporters|news service|redaktion"
    r"|redacción|redazione|rédaction|redação)$",
    re.IGNORECASE,
)
_STAFF_ENDS = tuple("staff ter ters newsroom desk team board tors ce on ón one ão".split())
"""Every match of `_STAFF` ends in one when its case is folded; none has an "i", which a dotless one matches as well."""

_NEWSROOM = re.compile(
    r"(?:editorial (?:staff|team|board)|the editors|(?:la |a |die )?(?:redazione|redaktion|redacción|rédaction|redação)"
    r"|(?:la |a |die )?(?:redazione|redaktion|redacción|rédaction|redação)"
    r"(?:(?-i: (?:[A-ZÀ-Þ]\S*|de|di|da|do|der|des|\w+))){1,4})",
    re.IGNORECASE,
)
_NO_OUTLET = frozenset("our the news web editorial sports digital online foreign political".split())
_INSTITUTION = re.compile(
    r"(?:The |University of |[A-ZÀ-Þ])[\w&'’.-]*(?:\s(?:[A-ZÀ-Þ][\w&'’.-]*|&|of|the|and|for|de)){0,6}"
)
_MAX_INSTITUTION_WORDS = 7
_MAX_ABBREVIATION = 3


@dataclass(frozen=True, slots=True)
class Newsroom:
    """A newsroom, and the outlet that its name gives; None where it gives none ("News Staff")."""

    outlet: str | None


def tidy_newsroom(text: str) -> str:
    """Give an all-caps newsroom the case of a name; abbreviations stay.

    >>> tidy_newsroom("PQR WIRE STAFF"), tidy_newsroom("Sample staff")
    ('PQR Wire Staff', 'Sample staff')
    """
    if not text.isupper():
        return text
    return " ".join(word if len(word) <= _MAX_ABBREVIATION else word.title() for word in text.split())


def parse_newsroom(text: str) -> Newsroom | None:
    """Read a newsroom: its outlet is what stands before "Staff", without the name of a department.

    >>> parse_newsroom("Sample Gazette Foreign Desk"), parse_newsroom("Jane Doe")
    (Newsroom(outlet='Sample Gazette'), None)
    """
    if _NEWSROOM.fullmatch(text):
        return Newsroom(None)
    match = _STAFF.fullmatch(text) if text.casefold().endswith(_STAFF_ENDS) else None
    if match and all(word[0].isupper() or word in ("of", "the") for word in match["outlet"].split()):
        kept = match["outlet"].split()
        while kept and kept[-1].casefold() in _NO_OUTLET:
            kept.pop()
        return Newsroom(" ".join(kept) or None)
    return None


def parse_institution(text: str, parts: Sequence[str]) -> str | None:
    """Read what may stand alone after "By" and is no full name: an institution, an agency, an outlet, a pen name.

    Args:
        text: All that follows "By".
        parts: The same, parted at commas and "and"; at least one.

    >>> parse_institution("University of Tokyo", ["University of Tokyo"]), parse_institution("Sting", ["Sting"])
    ('University of Tokyo', 'Sting')
    """
    if canonical_agency(parts[0]):
        return parts[0]
    if len(parts) == 1 and is_person(text, one_word=True):
        return tidy_case(text)
    if "," in text or len(text.split()) > _MAX_INSTITUTION_WORDS or not _INSTITUTION.fullmatch(text):
        return None
    if text.startswith(("The ", "the ")) and len(parts) == 1:
        return text
    return text if mentions_job(text) and not is_button(text) else None

"""Wire agencies and datelines: "BAGHDAD, March 8 (Reuters) - ", a closing "(REUTERS)"."""

from __future__ import annotations

import re
from dataclasses import dataclass

_CANONICAL = {
    "reuters": "Reuters",
    "thomson reuters": "Reuters",
    "ap": "AP",
    "associated press": "AP",
    "the associated press": "AP",
    "afp": "AFP",
    "agence france-presse": "AFP",
    "upi": "UPI",
    "united press international": "UPI",
    "dpa": "dpa",
    "xinhua": "Xinhua",
    "ansa": "ANSA",
    "efe": "EFE",
    "tass": "TASS",
    "interfax": "Interfax",
    "kyodo": "Kyodo",
    "kyodo news": "Kyodo",
    "ani": "ANI",
    "pti": "PTI",
    "ians": "IANS",
    "pa": "PA",
    "pa media": "PA",
    "the canadian press": "The Canadian Press",
    "cp": "The Canadian Press",
    "bloomberg": "Bloomberg",
    "anadolu agency": "Anadolu",
    "lusa": "Lusa",
}
_SIGN_OFF = re.compile(r"^[(\[](?P<agency>[A-Z][\w .&'’/-]{1,40})[)\]]\.?$")
_DATELINE = re.compile(
    r"^(?P<place>[A-ZÀ-Þ][\w.'’/-]*(?:,? (?:[A-ZÀ-Þ][\w.'’/-]*|de|of|el|al))*)?"
    r"(?P<day>,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}))?"
    r"\s*[(\[](?P<agency>[A-Z][\w .&'’-]{1,40})[)\]]\s*[-–—_:]+\s*(?=\S)"
)
_PLAIN_DATELINE = re.compile(
    r"^(?P<place>[A-ZÀ-Þ]{3,}(?:[ .'’-][A-ZÀ-Þ]{2,})*(?:, [A-Z][\w.]+(?: [A-Z][\w.]+)?)?)\s+[–—-]+\s*(?=[A-Z\"“‘])"
)
_NO_AGENCY = frozenset(
    "advertisement correction ends end exclusive file live more opinion photo photos update updated video watch".split()
)
_NO_PLACE = frozenset(
    """analysis breaking comment correction exclusive explainer factbox interview live obituary opinion photos review
    timeline update updated video watch""".split()
)
_ACRONYM_CHARACTERS = 4
_MAX_DATELINE_CHARACTERS = 160
_KNOWN_CONFIDENCE, _PLAIN_CONFIDENCE, _UNKNOWN_CONFIDENCE = 0.97, 0.8, 0.6


@dataclass(frozen=True, slots=True)
class WireMark:
    """What a line says of the agency that wrote the text and of the place it was written in.

    Attributes:
        agency: Its usual short name, or None.
        place: The dateline's place as printed, or None.
        text: The words of the line that say so.
        confidence: In [0, 1]; lower for an agency that is not known.
    """

    agency: str | None
    place: str | None
    text: str
    confidence: float


def parse_sign_off(text: str) -> WireMark | None:
    """Read a line that is nothing but an agency in brackets, as wire stories end.

    >>> parse_sign_off("(REUTERS)").agency
    'Reuters'
    """
    match = _SIGN_OFF.match(text)
    if not match:
        return None
    known = _CANONICAL.get(match["agency"].casefold())
    if known:
        return WireMark(known, None, text, _KNOWN_CONFIDENCE)
    if not match["agency"].isupper() or match["agency"].casefold() in _NO_AGENCY:
        return None
    short = len(match["agency"]) <= _ACRONYM_CHARACTERS
    name = match["agency"] if short else match["agency"].title()
    return WireMark(name, None, text, _UNKNOWN_CONFIDENCE)


def parse_dateline(text: str) -> WireMark | None:
    """Read the dateline that a lead begins with.

    >>> parse_dateline("BAGHDAD, March 8 (Reuters) - Iraqi forces said")
    WireMark(agency='Reuters', place='BAGHDAD', text='BAGHDAD, March 8 (Reuters) -', confidence=0.97)
    >>> parse_dateline("LONDON — The leader said").place
    'LONDON'
    """
    beginning = text[:_MAX_DATELINE_CHARACTERS]
    match = _DATELINE.match(beginning)
    if match:
        known = _CANONICAL.get(match["agency"].casefold())
        if known or _is_place(match["place"], dated=bool(match["day"])):
            confidence = _KNOWN_CONFIDENCE if known else _UNKNOWN_CONFIDENCE
            return WireMark(known or match["agency"], match["place"], match[0].strip(), confidence)
    match = _PLAIN_DATELINE.match(beginning)
    if not match or match["place"].casefold() in _NO_PLACE:
        return None
    return WireMark(None, match["place"], match[0].strip(), _PLAIN_CONFIDENCE)


def _is_place(place: str | None, *, dated: bool) -> bool:
    """Tell a dateline of an unknown agency from a name and its short form: "Islamic State (IS) – the group that"."""
    return place is not None and (place.split(",")[0].isupper() or "," in place or dated)


def canonical_agency(name: str) -> str | None:
    """The usual short name of a known agency, or None.

    >>> canonical_agency("The Associated Press"), canonical_agency("NTD")
    ('AP', None)
    """
    return _CANONICAL.get(name.casefold().removesuffix(" staff").strip())

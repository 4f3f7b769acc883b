"""Captions under pictures, and the credit lines that say who made the picture."""

from __future__ import annotations

import re

from builder.model import Caption

_CREDIT_WORD = (
    r"(?:getty images?|getty|ap photo|afp|reuters|shutterstock|alamy|wikimedia"
    r"|unsplash|istock|epa|xinhua|handout|courtesy"
    r"|via ap|usa today sports|pool|anadolu|dpa|zuma|sipa|associated press"
    r"|agence france-presse|fotolia|adobe stock|pexels|pixabay|flickr)"
)
_CREDIT_LABEL = (
    r"(?:photo(?:graph)?s?|picture|image|illustration|credit|photo credit|image credit|photo courtesy|source"
    r"|map|graphics?|chart|foto|bild|photographie|karte|carte|mapa)"
)
_BRACKETED = re.compile(
    rf"\s*[(\[](?P<credit>[^()\[\]]*\b(?:{_CREDIT_WORD}|photos?|images?|pictures?)\b[^()\[\]]*"
    rf"|{_CREDIT_LABEL}(?:\s+by|\s*:)[^()\[\]]+)[)\]]\.?$",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    rf"(?<=[.!?\"”’)])\s*\b{_CREDIT_LABEL}(?:\s+by\s|\s*:)\s*(?P<credit>(?:[^.:]|(?<=\b\w)\.){{2,}})\.?$", re.IGNORECASE
)
_GLUED = re.compile(rf"(?<=[.!?\"”])(?P<credit>[\w.’' -]{{0,60}}/\s?{_CREDIT_WORD}[\w /]*)$", re.IGNORECASE)
_STARTS = re.compile(
    r"^(?:©|\(c\)|ⓒ)?\s*(?:photo|image|picture|foto|bild|illustration|file photo"
    r"|file image|gallery credit)\s*(?::|©|by\b|[-–—]\s)",
    re.IGNORECASE,
)
_FILE = re.compile(r"FILE ?(?:[-–—:]|PHOTO)", re.ASCII)
_DESCRIBES = re.compile(
    r"^(?:(?:in )?th(?:is|ese)\b.{0,60}?\b(?:photo|picture|image|video grab"
    r"|image grab|screenshot|frame grab|file photo)s?\b(?:.{0,40}\b(?:shows?"
    r"|released|provided|taken|made))?)",
    re.IGNORECASE,
)
_BARE_CREDIT = re.compile(
    rf"^(?:{_CREDIT_LABEL}\s*(?::|by\b|/)\s*\S.{{0,80}}|(?:[\w.’'&-]+[ /|,]+){{0,8}}[/"
    rf"|,]?\s*{_CREDIT_WORD}(?:\s*/.*)?)$",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"by\b", re.IGNORECASE)
_SAYS_ON = re.compile(r"(?!photo|image|picture|foto|bild|via |courtesy|left|right|dpa\b)[a-z]")
"""A bracket that begins so goes on with the sentence: "(with photos)", "(see the picture)"."""

_MAX_CAPTION_CHARACTERS = 1_000
_MAX_CREDIT_CHARACTERS = 100
_EDGES = " -–—/|,;:.()[]"


def parse_caption(text: str) -> Caption | None:
    """Read a line as a caption with its credit, if its form says that it is one.

    >>> parse_caption("Soldiers near Mosul. (- / AFP/ Getty Images)")
    Caption(text='Soldiers near Mosul.', credit='AFP/Getty Images')
    >>> parse_caption("He left the city.") is None
    True
    """
    if len(text) > _MAX_CAPTION_CHARACTERS:
        return None
    tail = max(0, len(text) - _MAX_CREDIT_CHARACTERS)
    for pattern in (_BRACKETED, _LABELLED, _GLUED):
        match = pattern.search(text, tail)
        if match and match.start() > 0 and not _SAYS_ON.match(match["credit"]):
            return Caption(text[: match.start()].strip(), tidy_credit(match["credit"]))
    if (_STARTS.match(text) and not _is_name_list(parse_credit(text))) or _FILE.match(text) or _DESCRIBES.match(text):
        return Caption(text, None)
    return None


def parse_credit(text: str) -> str | None:
    """Read a line that is nothing but a credit; None when it is something else.

    >>> parse_credit("Antonio Cotrim/Pool/Getty Images"), parse_credit("Photo: Sample Wire"), parse_credit("Iraq")
    ('Antonio Cotrim/Pool/Getty Images', 'Sample Wire', None)
    """
    bare = text.strip("()[] ")
    if _BYLINE.match(bare):
        return None
    return tidy_credit(bare) if len(bare) <= _MAX_CREDIT_CHARACTERS and _BARE_CREDIT.match(bare) else None


def _is_name_list(credit: str | None) -> bool:
    """Tell "Photo: Sample Wire", a credit, from "Photo: the bridge in May", a caption."""
    return credit is not None and not any(word[0].islower() for word in credit.split())


def tidy_credit(text: str) -> str:
    """Write a credit the way that agencies do: no label, no empty parts, no spaces around the slashes.

    >>> tidy_credit("- / AFP/ Getty Images"), tidy_credit("Photo by Rob Brunner")
    ('AFP/Getty Images', 'Rob Brunner')
    """
    unlabelled = re.sub(rf"^\W*{_CREDIT_LABEL}(?:\s+by\b|\s*[:/])\s*", "", text, flags=re.IGNORECASE)
    return "/".join(part for part in (part.strip(_EDGES) for part in unlabelled.split("/")) if part) or text.strip()

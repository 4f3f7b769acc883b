"""Contexts: what the words around a name say about its kind."""

from __future__ import annotations

import re

from builder.annotating.names.countries import STATE_ABBREVIATIONS
from builder.annotating.names.gazetteer import Rank, rank_of
from builder.annotating.names.text import Span, Text
from builder.annotating.names.titles import is_job

_SPEAKING = frozenset(
    """said says told added asked argued wrote testified replied recalled explained insisted joked tweeted acknowledged
    admitted complained recounted
    sagte erklärte betonte
    déclaré affirmé expliqué ajouté dijo afirmó explicó añadió declaró aseguró disse afirmou explicou
    dichiarato spiegato aggiunto""".split()
)
_OF_PEOPLE = frozenset("who whose himself herself his her wife husband born qui quien quem".split())
_BEFORE_PLACES = frozenset("at in from".split())
"""What follows then may be said of somebody ahead: "a theorist at UC Orven who works there"."""

_APPOSITION = re.compile(
    r", (?:(?:an?|the|its|his|her|their|former|then|now|un|une|le|la|el|il|o|a)\s)?"
    r"([^\W\d_A-Z]+(?:[ -][^\W\d_A-Z]+){0,3})"
)
_PLACE_APPOSITION = re.compile(
    r", (?:an?|the) (?:[a-z-]+ ){0,2}(?:city|town|village|suburb|district|island|port|province|hamlet|region)"
    r" (?:in|of|near|on|north|south|east|west|\d)"
)
_AGE = re.compile(r",? ?\(?(?:aged )?\d{1,2}\)?(?:,| ans\b| años\b| anos\b| anni\b| Jahre\b|-year-old|\))")
_WHO = re.compile(r", (?:who|whose|qui|quien|a \d\d-year-old|himself|herself)\b")
_NEAR = frozenset("near nearby près cerca perto vicino nahe bei".split())
_IN = frozenset("in à en em aus dans inside into across throughout towards toward".split())
_PLACE_NOUNS = frozenset(
    """city town village capital province region port state suburb district island county hamlet republic stadt dorf
    provinz insel hauptstadt ville village capitale île région ciudad pueblo provincia isla región cidade aldeia ilha
    città villaggio isola regione""".split()
)
_OF = frozenset("of von de di da d'".split())
_LOOK_AHEAD_CHARACTERS = 60
_FOOTNOTE_MARKS = "*†‡"
_WORDS_OF_APPOSITION = 3
_ABBREVIATED_LETTERS = 5
_DATELINE = re.compile(
    r"(?:, [A-Z][\w.]+(?: [A-Z][\w.]+)?)?(?:, \w+\.? \d{1,2}\b)? ?(?:\([^()\n]{2,40}\) ?)?(?:—|–|--?)[ \n]"
)


def speaks(text: Text, span: Span) -> bool:
    """Tell whether somebody says something right behind a name: "Venn said", "Venn told"."""
    return text.after(span.end) in _SPEAKING


def is_somebody(text: Text, span: Span) -> bool:
    """Tell whether what follows a name says that it is a person's: an age, "who"."""
    if text.before(span.start) in _BEFORE_PLACES:
        return False
    if text.after(span.end) in _OF_PEOPLE and text.after(span.end) not in {"his", "her", "born"}:
        return True
    end = text.words[span.end - 1].end
    following = text.text[end : end + _LOOK_AHEAD_CHARACTERS].lstrip(_FOOTNOTE_MARKS)
    if _AGE.match(following) or _WHO.match(following):
        return True
    described = _APPOSITION.match(following)
    return described is not None and any(is_job(word) for word in described[1].split()[:_WORDS_OF_APPOSITION])


def place_support(text: Text, span: Span) -> int:
    """Say how strongly the words around a name support a place: 0 not at all, 1 "in", 2 "near", 3 "the city of"."""
    before = text.before(span.start)
    if before in _PLACE_NOUNS and text.words[span.start - 1].text.islower() and len(before) > len("port"):
        return 2
    if before in _OF and text.before(span.start - 1) in _PLACE_NOUNS and text.before(span.start - 2) != "home":
        return 3
    end = text.words[span.end - 1].end
    if _PLACE_APPOSITION.match(text.text, end, end + _LOOK_AHEAD_CHARACTERS):
        return 3
    if text.text[text.words[span.end - 1].end :][:2] in ("’s", "'s"):
        return 0
    if before in _NEAR:
        return 2
    return 1 if before in _IN else 0


def is_inside_larger_place(text: Text, span: Span) -> bool:
    """Tell whether a country or state stands behind a comma: "Barisha, Syria", "Waco, Tex."."""
    if span.end >= len(text) or text.gap(span.end) != ", ":
        return False
    word = text.words[span.end]
    if not word.text[0].isupper():
        return False
    if text.folded[span.end] in STATE_ABBREVIATIONS and len(word.text) <= _ABBREVIATED_LETTERS:
        return word.is_acronym or text.text[word.end : word.end + 1] == "."
    ends = [span.end + 1]
    if text.after(span.end + 1) and text.words[span.end + 1].text[0].isupper():
        ends.insert(0, span.end + 2)
    return any(
        rank_of([w.text for w in text.words[span.end : end]]) is Rank.COUNTRY
        and not text.text.startswith(("'s", "’s"), text.words[end - 1].end)
        for end in ends
    )


def is_dateline(text: Text, span: Span) -> bool:
    """Tell whether a name in capitals opens a paragraph as the place where the story was filed."""
    start, end = text.words[span.start].start, text.words[span.end - 1].end
    if start and text.text[start - 1] != "\n":
        return False
    return text.text[start:end].isupper() and _DATELINE.match(text.text[end : end + 90]) is not None

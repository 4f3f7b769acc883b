"""What stands around an expression, and what is no date there although it looks like one."""

from __future__ import annotations

import re

from builder.annotating.dates.continental.making import Maker
from builder.annotating.dates.language import At

_LAST_WORD = re.compile(r"([^\W\d_]+)(['’]?)[\"“„«‘(\s]{0,3}\Z")
_NEXT_WORD = re.compile(r"\s{1,2}([^\W\d_]+)")
_STREET = re.compile(
    r"(?:calle|avenida|plaza|via|piazza|piazzale|corso|rue|place|boulevard|avenue|rua|praça|straße|platz|estación|station)"
    r"(?:\s(?:de|du|del|della|da|do|des|dell['’]|le))?"
    r"(?:\s\d{1,2}(?:\.|º|°|er)?(?:\sde)?)?\s{0,2}\Z",
    re.IGNORECASE,
)
_NUMBERED = frozenset(
    """seite seiten rund etwa als über knapp fast nr nummer platz raum zimmer kapitel paragraph artikel um auf
    gegen mehr weniger insgesamt flug code page pages página páginas pagina pagine numéro número numero article artículo
    artigo articolo loi ley lei legge boeing airbus windows modelo modèle modello iso version versión versão versione
    route carretera art n no nº""".split()
)
"""After these words a number is no year."""
_SINCE = frozenset("seit ab bis depuis dès desde dal".split())
_GLUED = frozenset("-‐‑–_@&=\\%#$£€¥+")
_REACH = 24
_STREET_REACH = 40


def word_before(text: str, start: int) -> str:
    """Return the word that ends before an offset as it is written; empty at the beginning of a sentence or clause.

    >>> word_before("Vor dem «Freitag»", 9), word_before("Nein, Freitag", 6), word_before("d'avril", 2)
    ('dem', '', "d'")
    """
    found = _LAST_WORD.search(text, max(start - _REACH, 0), start)
    return found[1] + found[2].replace("’", "'") if found else ""


def word_after(text: str, end: int) -> str:
    """Return the word that follows after white space, as it is written; empty when something else follows."""
    found = _NEXT_WORD.match(text, end, end + _REACH)
    return found[1] if found else ""


def is_capital(text: str, start: int) -> bool:
    """Tell whether a word begins with a capital letter."""
    return text[start : start + 1].isupper()


def is_glued(text: str, start: int, end: int) -> bool:
    """Tell whether a hyphen or another sign makes a match a part of something longer."""
    return text[start - 1 : start] in _GLUED or (text[end : end + 1] in _GLUED and text[end + 1 : end + 2].isalnum())


def is_common(maker: Maker, at: At, group: str) -> bool:
    """Tell whether a word for time is written as the language writes it, and is no name of a person or a place.

    Where nouns have capitals it must have one, and no other noun or given name right before it ("Jens Freitag");
    elsewhere it may have one only where a sentence begins and no second name follows ("Domingo Sarmiento").
    """
    start, end = at.match.span(group)
    if is_glued(at.text, *at.match.span()):
        return False
    before = word_before(at.text, at.match.start())
    if maker.lexicon.nouns_are_capital:
        return is_capital(at.text, start) and not (is_capital(before, 0) and _is_noun(maker, before))
    if not is_capital(at.text, start):
        return True
    opens = not before and not at.text[max(start - 2, 0) : start].strip().isalnum()
    is_name = at.match[group].lower() in maker.lexicon.names or is_capital(word_after(at.text, end), 0)
    return start == at.match.start() and opens and not is_name


def _is_noun(maker: Maker, word: str) -> bool:
    lower = word.lower()
    return lower not in maker.lexicon.functions and lower not in maker.lexicon.before_year


def is_unit(maker: Maker, at: At) -> bool:
    """Tell whether a unit is written as one: "Il Sole 24 Ore" is a newspaper."""
    return is_capital(at.text, at.match.start("unit")) == maker.lexicon.nouns_are_capital


def is_year(maker: Maker, text: str, start: int, end: int) -> bool:
    """Tell whether a number of four digits is a year: the word before says so, and nothing is counted."""
    if is_glued(text, start, end) or (text[end : end + 1] in ",.:/" and text[end + 1 : end + 2].isdecimal()):
        return False
    before = word_before(text, start)
    bracketed = text[start - 1 : start] == "(" and text[end : end + 1] in (")", ",", "-", "–")
    if not bracketed and before.lower() not in maker.lexicon.before_year:
        return False
    return not is_counted(maker, text, start, end)


def is_counted(maker: Maker, text: str, start: int, end: int) -> bool:
    """Tell whether what follows a number makes it an amount; one that is not round is rather a year."""
    if text[end : end + 1] in ("%", "°", "€", "$"):
        return True
    since = word_before(text, start).lower() in _SINCE and not text[start:end].endswith("0")
    return not since and bool(maker.counted.match(text, end, end + 40))


def is_bare_year(maker: Maker, text: str, start: int, end: int) -> bool:
    """Tell whether a number of four digits is a year without a preposition: "Mondial 2018", "wurde 1898 gegründet"."""
    before, after = word_before(text, start), word_after(text, end)
    if is_glued(text, start, end) or text[start:end].endswith("00") or before.lower() in _NUMBERED:
        return False
    if text[end : end + 1] in ("%", "°", "€", "$") or (
        text[end : end + 1] in ",.:/" and text[end + 1 : end + 2].isdecimal()
    ):
        return False
    if maker.lexicon.bare_years:
        return (bool(before) or text[max(start - 2, 0) : start] in ("", ". ")) and not is_capital(after, 0)
    return (
        bool(before)
        and before.lower() not in maker.lexicon.functions
        and (not after or after in maker.lexicon.functions)
    )


def is_street(text: str, start: int) -> bool:
    """Tell whether what stands before a date makes it the name of a street or a square."""
    return bool(_STREET.search(text, max(start - _STREET_REACH, 0), start))


def is_age(maker: Maker, at: At) -> bool:
    """Tell whether an amount of years is the age of somebody: "un homme de 30 ans", "Marie Curie, 66 ans,"."""
    start, end = at.match.span()
    if maker.age_before.search(at.text, max(start - 40, 0), start) or maker.age_after.match(at.text, end, end + 20):
        return True
    if at.text[max(start - 2, 0) : start] in ("À ", "A "):
        return True
    return at.text[start - 2 : start] in (", ", "(") and at.text[end : end + 1] in (",", ")")

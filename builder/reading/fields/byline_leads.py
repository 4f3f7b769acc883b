"""What comes before the authors' names on a byline: "By" and its like in six languages, and the roles of others."""

from __future__ import annotations

import re
from dataclasses import dataclass

from builder.reading.fields.sections import parse_section
from builder.reading.lines import holds_any

_OTHER_ROLES = frozenset(
    """animation approved art artwork bild bilder checked checking copyedited curated designed directed direction edited
    editing editado éditée édité foto fotos fotografie fotografía funded gestaltet graphic graphics hosted illustrated
    illustration illustrations illustré ilustraciones ilustrado image images music narrated owned photo photograph
    photographed photographs photography photos picture pictures powered presented prodotto produced production
    redigiert reviewed revisado sponsored supported to_you traduction traduit traduzione traduzido traducido translated
    translation übersetzt verified video videos vidéo""".split()
)
_AUTHOR_ROLES = frozenset(
    """analyse analysis article authored beitrag bericht column commentary compiled contributed created entrevista
    escrita escrito essay exclusive gastbeitrag geschrieben interview kolumne kommentar news opinion post posted
    pubblicato publicado published publié recueillis redactado redatto report reportagem reported reporting review
    rédigé scritto stories story submitted text texte texto verfasst veröffentlicht word words written écrit""".split()
)
# It begins with a letter, and only then looks back, because a search skips to such letters in no time.
_BY = re.compile(
    r"(?-i:[BbVvPpAa])(?<![^\W_].)"
    r"(?:(?:(?<=b)y|(?<=v)on|(?<=p)ar|(?<=p)or|(?<=a)s told to)\b|(?-i:(?<=[Bb])y(?=[A-ZÀ-Þ][\w'’.])))",
    re.IGNORECASE,
)
_BY_HINTS = ("by", "von", "par", "por", "told to")
"""One of them is in every match of `_BY`, in lower case; "as" is left out because an "ſ" matches an "s" as well."""

_AFTER_BY = re.compile(r"\s*:?\s*")
_WORD = re.compile(r"\w+")
_BEGINNING = re.compile(
    r"""a\scura\sdi\s|(?:text[eo]|testo|art[íi]c(?:u|o)lo|artigo|article|reportagem|reportaje)\s(?:de|di|da|do)\s
    |(?P<particle>di|de|da)\s+(?=\w+['’.]?\s?\w)
    |(?:(?:co-?)?authors?|writers?|reporters?|autor(?:in|en|a|e|es)?|auteure?s?|autrice|autori|words|story|text[eo]?
    |testo|redaktion|redacción|reportagem|di)\s*:\s*
    |(?-i:(?:Writer|Author|Autor|Autore|Auteur)(?=[A-ZÀ-Þ]))""",
    re.IGNORECASE | re.VERBOSE,
)
_OTHERS_BEGINNING = re.compile(
    r"(?:foto\w*|photos?|imagen|imágenes|imagem|vidéo|vídeo|ilustra\w+|dessins?|traducción|traduction|tradução)"
    r"\s(?:de|di|da|do|d['’])\s?(?-i:(?=[A-ZÀ-Þ]))",
    re.IGNORECASE,
)
_LEAD_ALONE = re.compile(
    r"""(?:(?:written|words|story|text|reported|reporting|published|posted|escrito|scritto|écrit|publié)\s+)?
    (?:by|von|par|por)\s*:?|a\scura\sdi:?|(?:authors?|writers?|autor(?:in|a|e)?|auteur)\s*:?""",
    re.IGNORECASE | re.VERBOSE,
)
_AGO = re.compile(r"\d|\b(?:ago|yesterday|today|heute|gestern|hier|ayer|hoje|oggi)\b", re.IGNORECASE)
_SEPARATORS = "|•·:/–—―-»›>,"
_QUICK_CHARACTERS = 80
_ROLE_CHARACTERS, _ROLE_WORDS = 40, 4
_MAX_BEFORE_CHARACTERS = 60
_MAX_KICKER_WORDS, _MAX_TIME_WORDS = 2, 5
_EDGES = " ,.;:|"


@dataclass(frozen=True, slots=True)
class Led:
    """The words of a line that may name its authors.

    Attributes:
        text: They, without what is before and behind.
        led: True when a word such as "By" announces them.
        weak: True when that word as often begins a name or a headline ("Di", "De", "Da").
    """

    text: str
    led: bool
    weak: bool = False


@dataclass(frozen=True, slots=True)
class _Lead:
    """Where "By" and the role before it stand in a line, and whether others than authors are announced."""

    start: int
    end: int
    others: bool


def authors_part(text: str) -> Led | None:
    """Find the words of a line that may name its authors: after "By", before the next role.

    Args:
        text: A line without its dates.

    Returns:
        The whole line where nothing announces anybody; None where others than authors are announced.

    >>> authors_part("Written by Jane Doe Medically reviewed by John Roe")
    Led(text='Jane Doe', led=True, weak=False)
    >>> authors_part("Photograph by Jane Doe"), authors_part("Jane Doe")
    (None, Led(text='Jane Doe', led=False, weak=False))
    """
    if _OTHERS_BEGINNING.match(text):
        return None
    beginning = _BEGINNING.match(text)
    leads = [_lead(text, match) for match in _BY.finditer(text)] if _may_have_by(text) else []
    if beginning and text[beginning.end() :].strip() and not (leads and leads[0].others and leads[0].start == 0):
        end = next((lead.start for lead in leads if lead.start > beginning.end()), len(text))
        return Led(text[beginning.end() : end].strip(_EDGES), led=True, weak=beginning["particle"] is not None)
    begins = bool(leads) and _may_precede(text[: leads[0].start], text[leads[0].start : leads[0].end])
    for index, lead in enumerate(leads):
        if begins and not lead.others:
            end = leads[index + 1].start if index + 1 < len(leads) else len(text)
            return Led(text[lead.end : end].strip(_EDGES), led=True)
    if not leads:
        return Led(text, led=False)
    if not leads[0].others:
        return Led(text, led=False)
    before = text[: leads[0].start].strip(_EDGES)
    return Led(before, led=False) if before else None


def may_have_lead(text: str) -> bool:
    """Tell quickly whether a line may have one of the words that announce authors.

    >>> may_have_lead("Show caption"), may_have_lead("By Jane Doe")
    (False, True)
    """
    if _BEGINNING.match(text):
        return True
    return _may_have_by(text[:_QUICK_CHARACTERS]) and _BY.search(text, 0, _QUICK_CHARACTERS) is not None


def is_byline_lead(text: str) -> bool:
    """Tell whether a line is only the word that comes before the author's name on the next line.

    >>> is_byline_lead("By"), is_byline_lead("By Kent German")
    (True, False)
    """
    return len(text) <= _ROLE_CHARACTERS and _LEAD_ALONE.fullmatch(text) is not None


def is_other_lead(text: str) -> bool:
    """Tell whether a line is only the word that comes before somebody who is not an author.

    >>> is_other_lead("Medically reviewed by"), is_other_lead("Written by")
    (True, False)
    """
    if len(text) > _ROLE_CHARACTERS or not _may_have_by(text):
        return False
    by = _BY.search(text)
    return by is not None and not text[by.end() :].strip(" :") and _lead(text, by).others


def _may_have_by(text: str) -> bool:
    return holds_any(text.lower(), _BY_HINTS)


def _lead(text: str, by: re.Match[str]) -> _Lead:
    after = _AFTER_BY.match(text, by.end())
    end = after.end() if after else by.end()
    window = max(0, by.start() - _ROLE_CHARACTERS)
    words = list(_WORD.finditer(text, window, by.start()))
    # A role is the last word before "by", or stands a few words before it: "Photographs for The Sample by".
    for back, word in enumerate(reversed(words[-_ROLE_WORDS:])):
        role = word[0].casefold()
        if role in _OTHER_ROLES:
            start = word.start()
            before = words[: len(words) - 1 - back]
            if (before and before[-1][0].casefold() in ("fact", "copy")) or (before and before[-1][0].endswith("ally")):
                start = before[-1].start()
            return _Lead(start, end, others=True)
        if role in _AUTHOR_ROLES and back == 0:
            return _Lead(word.start(), end, others=False)
    return _Lead(by.start(), end, others=False)


def _may_precede(before: str, lead: str) -> bool:
    """What may stand before "By": nothing, a time, a kicker, or anything that a separator ends."""
    kicker = before.strip()
    if not kicker or lead.casefold().startswith("as told"):
        return True
    if len(kicker) > _MAX_BEFORE_CHARACTERS:
        return False
    if kicker.isupper() and lead.isupper() and kicker[-1] not in _SEPARATORS:
        return parse_section(kicker) is not None  # "HIT BY A DRUNK DRIVER" is a headline
    words = len(kicker.split())
    short = words <= _MAX_KICKER_WORDS and (lead[0].isupper() or (words == 1 and " " in lead.strip()))
    dated = words <= _MAX_TIME_WORDS and _AGO.search(kicker) is not None
    return short or dated or kicker[-1] in _SEPARATORS or parse_section(kicker) is not None

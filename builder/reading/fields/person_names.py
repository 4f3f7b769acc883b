"""Names of people as bylines print them, told from job titles, places and the words of buttons."""

from __future__ import annotations

import re

_PARTICLE = r"(?:de|del|della|di|da|dos|van|von|der|den|ter|la|le|bin|ibn|al|el|y|of|the)"
_NAME_WORD = r"(?:[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'.\-]*|al-[A-Z]\w+|d['’][A-Z]\w+)"
NAME = re.compile(rf"{_NAME_WORD}(?:\s+(?:{_NAME_WORD}|{_PARTICLE}))*$")
"""A name by its letters alone: capitalised words, and the particles between them."""

_JOBS = frozenset(
    """analyst author bureau chief columnist contributor correspondent critic desk director editor fellow freelance head
    host journalist manager officer photographer president producer professor reporter senior staff strategist
    writer""".split()
)
_STAFF = frozenset({"staff", "desk"})
_OUTLETS = frozenset(
    """agency daily gazette globe herald institute journal magazine media network news post press times today tribune
    university""".split()
)
_NO_NAME = frozenset(
    """about all and article articles author blog buy buying caption click comment comments continue courtesy credit
    discussion download email follow for gallery get hide image in links listen live log login more next now on online
    open options out photo photos play print read related save see share shop show sign site story subscribe this top
    topics try up video
    videos view watch your""".split()
)
_PLACES = frozenset(
    name.strip()
    for name in """buenos aires|cape town|czech republic|hong kong|islamic state|los angeles|mexico city|middle east
    |new delhi|new york|new zealand|north korea|san francisco|saudi arabia|south africa|south korea|sri lanka|tel aviv
    |united kingdom|united nations|united states|washington dc|white house""".split("|")
)
_ARTICLES = frozenset({"A", "An", "The", "THE"})
_WORD = re.compile(r"[^\W_]+")
_GLUE = re.compile(r"(?<=[^\W\d_A-ZÀ-Þ]{2})(?=[A-ZÀ-Þ])")
_PREFIX = re.compile(r"\b(?:Mac|Van|Fitz)$")
_ROMAN = re.compile(r"[IVX]+")
_SHOUTED = re.compile(r"[A-Z]{2,}\w*")
_MAX_TITLE_WORDS = 5
_MIN_NAME_WORDS, _MAX_NAME_WORDS = 2, 6


def is_person(text: str, *, one_word: bool = False) -> bool:
    """Tell whether a text has the form of a person's name.

    Args:
        text: One part of a byline.
        one_word: Whether a single word will do ("By Sting").

    >>> is_person("Ludwig van Beethoven"), is_person("Show Caption"), is_person("New York")
    (True, False, False)
    """
    words = text.split()
    if len(words) > _MAX_NAME_WORDS or not NAME.match(tidy_case(text)):
        return False
    if text.casefold() in _PLACES or any(word.casefold() in _NO_NAME for word in words) or words[0] in _ARTICLES:
        return False
    return len(words) >= _MIN_NAME_WORDS or (one_word and len(text) > 1 and not text.isupper())


def mentions_job(text: str) -> bool:
    """Tell whether a text names a job or a newsroom.

    >>> mentions_job("Staff Writer"), mentions_job("Kent German")
    (True, False)
    """
    words = {word.casefold() for word in _WORD.findall(text)}
    return any({word, word.removesuffix("s")} & (_JOBS | _OUTLETS) for word in words)


def is_outlet(text: str) -> bool:
    """Tell whether a part of a byline is a publisher's name: one in capitals, or with a publisher's word and no job.

    >>> is_outlet("CNN"), is_outlet("Sample News"), is_outlet("News Editor")
    (True, True, False)
    """
    words = {word.casefold() for word in _WORD.findall(text)}
    return text.isupper() or bool(words & _OUTLETS and not words & _JOBS)


def without_job(text: str) -> str:
    """Cut what follows a name without a comma: a job title, even one that is glued to it, or an outlet in capitals.

    >>> without_job("Edward KeenanCity Columnist"), without_job("Dave Epstein Globe Correspondent")
    ('Edward Keenan', 'Dave Epstein')
    >>> without_job("Janelle Ash FOXBusiness"), without_job("Sample Wire Staff")
    ('Janelle Ash', 'Sample Wire Staff')
    """
    for glue in _GLUE.finditer(text):
        head, tail = text[: glue.start()], text[glue.start() :]
        if mentions_job(" ".join(tail.split()[:_MAX_TITLE_WORDS])) and not _PREFIX.search(head):
            return head
    words = text.split()
    if not words or "," in text or text.isupper() or mentions_job(" ".join(words[:2])):
        return text
    end = len(words)
    titles = _JOBS | _OUTLETS if words[-1].casefold() in _JOBS else frozenset()
    while end > _MIN_NAME_WORDS and words[end - 1].casefold() in titles:
        end -= 1
    if end == len(words) - 1 and words[end].casefold() in _STAFF:
        return text
    while end > _MIN_NAME_WORDS and _SHOUTED.fullmatch(words[end - 1]) and not _ROMAN.fullmatch(words[end - 1]):
        end -= 1
    return " ".join(words[:end])


def tidy_case(name: str) -> str:
    """Give an all-caps name the case of a name; initials stay.

    >>> tidy_case("JANE O’BRIEN"), tidy_case("J. R. DOE"), tidy_case("NTD")
    ('Jane O’Brien', 'J. R. Doe', 'NTD')
    """
    words = name.split()
    if len(words) > 1 and name.isupper() and all(len(word.strip(".")) > 1 or word.endswith(".") for word in words):
        return " ".join(word if word.endswith(".") else word.title().replace("’S", "’s") for word in words)
    return name

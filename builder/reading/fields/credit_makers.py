"""Who makes pictures: lists of agencies, outlets and people as credits print them, "Jane Doe/AFP"."""

from __future__ import annotations

import re

from builder.reading.fields.credit_wording import (
    CAPITAL_CHANNELS,
    CAPITAL_MAKERS,
    CHANNELS,
    CONNECTORS,
    MAKER_TRIMMINGS,
    MAKERS,
)
from builder.reading.fields.name_wording import JOBS
from builder.reading.fields.person_names import is_person, leading_name

MAX_CREDIT_CHARACTERS = 120
_MAX_CREDIT_WORDS = 18
_MAX_ALONE_WORDS = 12
_MAX_OUTLET_WORDS = 6
_BETWEEN_MAKERS = re.compile(r"[/|;,•·()©]\s*|\s(?:via|for|pour|für|para|per)\s+|\s[-–—]\s+")
_MAKER_FOR = re.compile(r"(?P<name>\S+(?: \S+){1,3}) (?:for|via|pour|für|para|per) (?P<outlet>[A-ZÀ-Þ@].*)")
_SENTENCE_END_INSIDE = re.compile(r"(?:[a-zß-ÿ]{4,}|\d{2})[.!?]\s|[!?:][\"”’]?\s")
_JOINED = re.compile(r"[|,;·•(©–—]")
_PERSON_AND_OUTLET = 2
_MAX_MAKER_CHARACTERS = 40
_STUDIO_WORDS = (2, 3)
_STUDIOS = frozenset("photo photos photography images pictures foto fotos".split())
_EDGES = " -–—/|,;:.()[]©"
_NO_WORD = re.compile(r"[^\w@]+")
_FIRST_OF_NAME = re.compile(r"[A-ZÀ-ÞŁŠŽČŚŻİĐŐ0-9@#]")


def is_maker(text: str, *, alone: bool = False) -> bool:
    """Tell whether a text is the name of a known agency or other maker of pictures.

    Args:
        text: One name.
        alone: It is a whole line, so what is also a button or a heading ("YouTube") is none.

    >>> is_maker("AFP Photo"), is_maker("YouTube"), is_maker("YouTube", alone=True), is_maker("Jane Doe")
    (True, True, False, False)
    """
    bare = text.strip(_EDGES)
    if len(bare) > _MAX_MAKER_CHARACTERS:
        return False
    if _is_listed(bare, alone=alone):
        return True
    words = bare.split()
    studio = len(words) in _STUDIO_WORDS and words[-1].casefold() in _STUDIOS and "/" not in bare
    if studio and not alone and all(word[0].isupper() for word in words):
        return True
    last = len(words)
    while last > 1 and words[last - 1].casefold() in MAKER_TRIMMINGS:
        last -= 1
    first = 0
    while first < last - 1 and words[first].casefold() in MAKER_TRIMMINGS:
        first += 1
    return last - first < len(words) and _is_listed(" ".join(words[first:last]), alone=alone)


def _is_listed(name: str, *, alone: bool) -> bool:
    lowered = name.casefold()
    if name in CAPITAL_MAKERS or lowered in MAKERS:
        return True
    return not alone and (name in CAPITAL_CHANNELS or lowered in CHANNELS)


def is_name_list(text: str) -> bool:
    """Tell whether a text holds names only: no sentence, and no word in lower case but "of", "via" and their like.

    >>> is_name_list("Jane Doe, NurPhoto via Getty Images"), is_name_list("the bridge in May"), is_name_list("dpa")
    (True, False, True)
    """
    words = text.split()
    if not words or len(words) > _MAX_CREDIT_WORDS or len(text) > MAX_CREDIT_CHARACTERS:
        return False
    if _SENTENCE_END_INSIDE.search(text) or not any(character.isalpha() for character in text):
        return False
    if all(map(_is_name_word, words)):
        return True
    return all(is_maker(part) or all(map(_is_name_word, part.split())) for part in _parts(text))


def names_maker(text: str, *, alone: bool = False) -> bool:
    """Tell whether a list of names holds a known maker, or a person with the outlet that the person works for.

    Args:
        text: The list.
        alone: It is a whole line, so more evidence is asked for.

    >>> names_maker("Jane Doe/AFP"), names_maker("Jane Doe / Sample Post"), names_maker("Tech/Science")
    (True, True, False)
    >>> names_maker("Jane Doe for Sample Post"), names_maker("Jane Doe for Sample Post", alone=True)
    (True, False)
    """
    slashed = "/" in text
    if alone and not slashed and " via " not in text and not _JOINED.search(text):
        return is_maker(text, alone=True)
    if alone and text.count(" ") >= _MAX_ALONE_WORDS:
        return False
    parts = _parts(text)
    if alone and not slashed:
        return any(is_maker(part, alone=True) for part in parts) and is_name_list(text)
    if not is_name_list(text):
        return False
    if any(map(is_maker, (text, *parts))):
        return True
    for_outlet = None if alone else _MAKER_FOR.fullmatch(text)
    if for_outlet and is_person(for_outlet["name"]):
        return True
    people = [part.strip() for part in text.split("/")]
    return len(people) == _PERSON_AND_OUTLET and _is_person_of_outlet(*people)


def holds_person(text: str) -> bool:
    """Tell whether one of the names in a list is a person's.

    >>> holds_person("Jane Doe, Sample University"), holds_person("The Storm")
    (True, False)
    """
    return any(leading_name(part)[0] for part in _parts(text))


def _parts(text: str) -> list[str]:
    return [part for piece in _BETWEEN_MAKERS.split(text) if (part := piece.rstrip())]


def _is_name_word(word: str) -> bool:
    bare = _NO_WORD.sub("", word)
    return not bare or bool(_FIRST_OF_NAME.match(bare)) or bare.casefold() in CONNECTORS or _is_address(word)


def _is_address(word: str) -> bool:
    """Tell "bamboohealth.com" from a word."""
    return "." in word.strip(".") and word.isascii()


def _is_person_of_outlet(person: str, outlet: str) -> bool:
    """Tell "Jane Doe/Sample Post" from a byline with a job, a date or a rubric."""
    people = re.split(r"\s*[;,&]\s*", person)
    words = outlet.split()
    if not person or any(character.isdigit() for character in outlet) or not 1 <= len(words) <= _MAX_OUTLET_WORDS:
        return False
    first = person.split()[0]
    acronym = first.isupper() and len(first.strip(".")) > 1 and not person.isupper()
    jobs = JOBS.intersection(map(str.casefold, (*person.split(), *words)))
    staff = jobs == {"staff"} and words[-1].casefold() == "staff"
    return not acronym and (not jobs or staff) and all(map(is_person, people))

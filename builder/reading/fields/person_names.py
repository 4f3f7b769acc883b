"""Names of people as bylines print them, told from job titles, outlets, places and the words of buttons."""

from __future__ import annotations

import re
from functools import lru_cache

from builder.given_names import is_given_name
from builder.reading.fields.agency import canonical_agency
from builder.reading.fields.name_wording import (
    ARTICLES,
    CREDENTIALS,
    FIRST_OF_BUTTON,
    JOBS,
    NEWSROOMS,
    NO_NAME,
    OUTLETS,
    PARTICLES,
    PLACES,
    SUFFIXES,
    SURNAMES_TOO,
    TITLE_STARTS,
)
from builder.reading.lines import LINES_REMEMBERED

_TITLES = JOBS | OUTLETS
_NO_FIRST_WORD = ARTICLES | FIRST_OF_BUTTON
_NO_FIRST_OF_NAME = NO_NAME | _NO_FIRST_WORD
_NO_NAME_OR_BUTTON = NO_NAME | FIRST_OF_BUTTON | SURNAMES_TOO
_WORD = re.compile(r"[^\W_]+")
_LETTERS = re.compile(r"[^\W\d_]+(?:['’.‐‑-]+[^\W\d_]+)*[.’']?")
_ELIDED = re.compile(r"(?:[dlo]['’]|al-|el-)[^\W\d_]")
_GLUE = re.compile(r"[A-ZÀ-Þ](?<=[^\W\d_A-ZÀ-Þ]{2}[A-ZÀ-Þ])")
_PREFIX = re.compile(r"\b(?:Abu|Ben|Bin|Del|Della|Des|Dos|Fitz|Mac|Saint|San|Ter|Van|Von)$")
_GLUE_MARK = "\N{NULL}"
_SHOUTED = re.compile(r"[A-Z]{2,}\w*")
_ORDINARY = re.compile(
    r"(?:tions?|ments|ness|ities|ings|ships?|isms?|ances?|ences?|ology|ously|fully|ical|able|ible|izers?|less|ures"
    r"|ungen|keiten|heiten|ciones|ções|zioni|dades)$"
)
_MAX_ABBREVIATION = 4
_MIN_NAME_WORDS, _MAX_NAME_WORDS = 2, 6


@lru_cache(maxsize=LINES_REMEMBERED)
def is_person(text: str, *, one_word: bool = False) -> bool:
    """Tell whether a text has the form of a person's name.

    Args:
        text: One part of a byline.
        one_word: Whether a single word will do ("By Sting").

    >>> is_person("Ludwig van Beethoven"), is_person("Show Caption"), is_person("New York")
    (True, False, False)
    """
    words = text.split()
    if not words or len(words) > _MAX_NAME_WORDS or not all(map(_is_name_part, words)):
        return False
    plain = [word.casefold().strip(".") for word in words]
    if text.casefold() in PLACES or not NO_NAME.isdisjoint(plain) or words[0].casefold() in _NO_FIRST_WORD:
        return False
    if not SURNAMES_TOO.isdisjoint(plain) and not is_given_name(words[0]):
        return False
    if any(word.casefold().endswith(("'s", "’s")) for word in words):
        return False
    if not (_is_name_word(words[0]) and _is_name_word(words[-1])) or all(len(word) == 1 for word in plain):
        return False
    return len(words) >= _MIN_NAME_WORDS or (one_word and len(text) > 1 and not text.isupper())


def leading_name(text: str) -> tuple[str, str]:
    """Part a text into the person's name that it begins with, and what follows or is glued to it.

    Job titles before the name are dropped. Where the text begins with no person's name, the name is empty.

    >>> leading_name("Edward KeenanCity Columnist"), leading_name("Dave Epstein Globe Correspondent")
    (('Edward Keenan', 'City Columnist'), ('Dave Epstein', 'Globe Correspondent'))
    >>> leading_name("Staff Writer JANE DOE Sample Wire"), leading_name("Sample Wire Staff")
    (('JANE DOE', 'Sample Wire'), ('', 'Sample Wire Staff'))
    """
    if not _may_begin_with_name(text):
        return "", text
    words = _unglued(text).split()
    if words and _plain(words[0]) in NEWSROOMS:
        return "", text
    first = 0
    while first < len(words) - _MIN_NAME_WORDS and _plain(words[first]) in JOBS:
        first += 1
    end = _run_end(words, first)
    while end > first and not _is_name_word(words[end - 1]):
        end -= 1
    name, rest = " ".join(words[first:end]), " ".join(words[end:]).replace(_GLUE_MARK, "")
    if not is_person(name) or _names_outlet(words[first:end]):
        return "", text
    if rest and all(_plain(word) in OUTLETS for word in rest.split()) and not is_given_name(words[first]):
        return "", text
    return name.rstrip("’'"), rest


def mentions_job(text: str) -> bool:
    """Tell whether a text names a job or a newsroom.

    >>> mentions_job("Staff Writer"), mentions_job("Kent German")
    (True, False)
    """
    words = {word.casefold() for word in _WORD.findall(text)}
    return not _TITLES.isdisjoint(words) or any(word.removesuffix("s") in _TITLES for word in words)


def is_outlet(text: str) -> bool:
    """Tell whether a part of a byline is a publisher's name: one in capitals, or with a publisher's word and no job.

    >>> is_outlet("CNN"), is_outlet("Sample News"), is_outlet("News Editor")
    (True, True, False)
    """
    words = {word.casefold() for word in _WORD.findall(text)}
    return (text.isupper() and text.replace(".", "") not in CREDENTIALS) or bool(words & OUTLETS and not words & JOBS)


def is_button(text: str) -> bool:
    """Tell whether a text begins with a word that no name has: a button, a label, a function word.

    >>> is_button("Follow"), is_button("published"), is_button("Kent German")
    (True, True, False)
    """
    words = text.split(maxsplit=1)
    return bool(words) and _plain(words[0]) in _NO_NAME_OR_BUTTON


def name_likelihood(name: str, common: frozenset[str]) -> float:
    """Estimate how likely a text with the form of a name is one.

    The words of a name are hardly ever words of the language, so they stand on a page in lower case hardly ever.

    Args:
        name: A text for which `is_person` is true.
        common: The words that the page has in lower case.

    Returns:
        In [0, 1]; 0.5 where nothing speaks for it or against it.

    >>> name_likelihood("Jane Doe", frozenset())
    0.95
    >>> name_likelihood("Renewal Choices", frozenset({"renewal", "choices"}))
    0.05
    """
    words = [word for word in map(_plain, name.split()) if len(word) > 1 and word not in PARTICLES]
    usual = sum(word in common for word in words)
    if is_given_name(name.split()[0]) and usual < len(words):
        return 0.95 if usual == 0 else 0.85
    if words and usual == len(words):
        return 0.05
    likelihood = 0.65 if any(len(word.strip(".")) == 1 for word in name.split()[1:-1]) else 0.5
    abbreviated = _SHOUTED.fullmatch(name.split()[-1]) is not None and not name.isupper() and words[-1] not in SUFFIXES
    ordinary = usual or abbreviated or any(_ORDINARY.search(word) for word in words)
    return likelihood * (0.5 if ordinary else 1) * (0.6 if name.isupper() else 1)


def _may_begin_with_name(text: str) -> bool:
    """Tell quickly whether `leading_name` may find one: most lines end here, at their first two words.

    What is glued to the second word is cut from its end, so that of this word only the beginning tells.
    """
    words = text.split(maxsplit=_MIN_NAME_WORDS)
    if len(words) < _MIN_NAME_WORDS:
        return False
    first, second = words[:_MIN_NAME_WORDS]
    if _plain(first) in JOBS:
        return True
    if not _is_name_word(first) or first.casefold() in _NO_FIRST_OF_NAME:
        return False
    return second[0].isupper() or second in PARTICLES or _ELIDED.match(second) is not None


def _plain(word: str) -> str:
    return word.casefold().strip(".,'’")


def _is_name_word(word: str) -> bool:
    """A capitalised word of letters; a full stop ends only what is short, an initial or "Jr."."""
    if word.isalpha():
        return word[0].isupper()
    if not _LETTERS.fullmatch(word) or (word.endswith(".") and len(word) > _MAX_ABBREVIATION):
        return False
    return word[0].isupper() or _ELIDED.match(word) is not None


def _is_name_part(word: str) -> bool:
    return _is_name_word(word) or word in PARTICLES


def _unglued(text: str) -> str:
    """Part what is glued to the last word of a name ("Jane DoePublished"); prefixes of names are no glue."""
    for glue in _GLUE.finditer(text):
        head = text[: glue.start()]
        if " " in head and not _PREFIX.search(head) and head[-1] not in "'’-":
            return f"{head} {_GLUE_MARK}{text[glue.start() :]}"
    return text


def _run_end(words: list[str], first: int) -> int:
    """Where the words stop being a name: at a glued word, at what no name has, at a job, an outlet or an agency."""
    end = first
    while end < len(words) and _is_name_part(words[end]) and not (end > first and _plain(words[end]) in NO_NAME):
        end += 1
    core = first + _MIN_NAME_WORDS
    for index in range(core, end):
        rest = " ".join(words[index:end])
        word = _plain(words[index])
        last = index == end - 1
        if canonical_agency(rest) or _begins_place(words[index:end]) or (word in TITLE_STARTS and not last):
            return index
        if word in JOBS or word.removesuffix("s") in JOBS or word in OUTLETS:
            return _core_end(words, first, index)
    if core < end < len(words) and _plain(words[end]) in JOBS:
        return _core_end(words, first, end)
    capitals = [_SHOUTED.fullmatch(word) is not None for word in words[first:end]]
    if all(capitals[:_MIN_NAME_WORDS]) and not all(capitals):
        lower = capitals.index(False)
        return first + lower if _is_name_word(words[first + lower]) and len(words[first + lower]) > 1 else end
    while end > core and capitals[end - first - 1] and _plain(words[end - 1]) not in SUFFIXES and not all(capitals):
        end -= 1
    return end


def _begins_place(words: list[str]) -> bool:
    return any(" ".join(words[:count]).casefold() in PLACES for count in (2, 3))


def _core_end(words: list[str], first: int, title: int) -> int:
    """Where a name ends before the last word of a title: the word before it may tell the kind of the job."""
    end = min(first + _MIN_NAME_WORDS, title)
    while end < title and (
        _plain(words[end]) in SUFFIXES | PARTICLES
        or words[end - 1] in PARTICLES
        or len(words[end - 1].strip(".")) == 1
        or is_given_name(words[end - 1])
    ):
        end += 1
    return end


def _names_outlet(words: list[str]) -> bool:
    """A publisher's word makes no person, except as the last of two after a given name ("Emily Post")."""
    if len(words) == _MIN_NAME_WORDS and is_given_name(words[0]):
        return False
    plain = {_plain(word) for word in words}
    return bool(plain & _TITLES or {word.removesuffix("s") for word in plain} & JOBS)

"""Acronyms: which names a word in capitals can be the initials of."""

from __future__ import annotations

from functools import lru_cache

from builder.words import tokenize

_FUNCTION_WORDS = frozenset("of and the for in on to de del della des du la le et und der".split())
_LONG = 3


def is_short_for(acronym: str, name: str) -> bool:
    """Tell whether an acronym is made of a name's initials, those of its small words counted or not.

    >>> is_short_for("DoD", "Department of Defense"), is_short_for("U.S.", "United States"), is_short_for("IS", "Daesh")
    (True, True, False)
    """
    return letters_of(acronym) in initials_of(name)


@lru_cache(maxsize=1 << 16)
def letters_of(acronym: str) -> str:
    """The letters of an acronym in small."""
    return "".join(character for character in acronym.casefold() if character.isalpha())


@lru_cache(maxsize=1 << 16)
def initials_of(name: str) -> frozenset[str]:
    """What a name of two or more words can be shortened to, in small letters; empty for a single word.

    >>> sorted(initials_of("Combined Joint Task Force of Orven"))
    ['cjtfo', 'cjtfoo']
    """
    parts = [part for token in tokenize(name) for part in token.text.split("-") if part]
    capitals = "".join(part[0] for part in parts if part[0].isupper()).casefold()
    return frozenset({"".join(part[0] for part in parts).casefold(), capitals}) if len(capitals) > 1 else frozenset()


def content_words(name: str) -> tuple[str, ...]:
    """The words of a name that tell it from others, in small letters: "of", "in" and the like left out.

    >>> content_words("Islamic State of Iraq and Syria") == content_words("Islamic State in Iraq and Syria")
    True
    """
    words = (token.text.casefold() for token in tokenize(name))
    return tuple(word for word in words if word not in _FUNCTION_WORDS)


def is_long(acronym: str) -> bool:
    """Tell whether it has so many letters that no other name has them as initials by mere chance."""
    return len(letters_of(acronym)) >= _LONG

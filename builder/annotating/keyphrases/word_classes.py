"""Word classes, as far as noun phrases need them."""

from __future__ import annotations

from enum import StrEnum


class WordClass(StrEnum):
    """What a word is in its sentence."""

    NOUN = "noun"
    NAME = "name"
    ADJECTIVE = "adjective"
    NUMBER = "number"
    YEAR = "year"
    LINK = "link"
    """A word that can join two: "of" between names, "de" in "taux de chômage"."""

    OTHER = "other"
    """Function words, verbs, adverbs, and words for days and hours: no part of any noun phrase."""

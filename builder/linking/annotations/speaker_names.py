"""Names of speakers: what the spellings of one share, so that they can be told to be one."""

from __future__ import annotations

from builder.linking.identity.surfaces import key_of
from builder.words import word_key

_TITLES = frozenset(
    """mr mrs ms miss dr prof professor sir lord lady dame rev reverend father sister brother president vice prime
    minister chancellor secretary senator sen rep representative congressman congresswoman governor gov mayor judge
    justice king queen prince princess general gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral
    adm commander brigadier ambassador chairman chairwoman spokesman spokeswoman herr frau monsieur madame señor señora
    signor signora the""".split()
)
_JOINER = "\n"


def joined_key(name: str) -> str:
    """What the spellings of a speaker's name share, without titles; empty when nothing is left of it.

    >>> joined_key("Gen. Chris Ghika") == joined_key("Chris Ghika")
    True
    """
    words = name.split()
    while len(words) > 1 and word_key(words[0]) in _TITLES:
        words = words[1:]
    return _JOINER.join(key_of(" ".join(words))) if words else ""


def words_of_key(key: str) -> list[str]:
    """The words of a key, at least one."""
    return key.split(_JOINER)

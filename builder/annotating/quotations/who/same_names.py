"""Same names: which names of an article are one, by what it says and by initials and endings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from builder.model import Kind, Name, StatedAlias
from builder.words import word_key

Key = tuple[str, ...]
"""A name's folded words."""

_MIN_INITIALS = 3
_REMEMBERED = 1 << 14
_GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
_MIN_WORDS_OF_FIRM = 2
_FIRM_ENDINGS = frozenset("group inc corp corporation company co ltd limited plc llc".split())
ABBREVIATED_STATES: dict[Key, Key] = {
    ("un",): ("united", "nations"),
    ("us",): ("united", "states"),
    ("uk",): ("united", "kingdom"),
    ("eu",): ("european", "union"),
}
"""States and unions of states that articles abbreviate without saying so."""


class SameNames:
    """Keys that the article says are one name."""

    def __init__(self, aliases: Iterable[StatedAlias], names: Iterable[Name]) -> None:
        self._first: dict[Key, Key] = dict(ABBREVIATED_STATES)
        names = tuple(names)
        for name in names:
            if name.kind is not Kind.PERSON and " " in name.text:
                key = key_of(name.text)
                own = name.text.split()[1 if (key[0],) in ABBREVIATED_STATES else 0 :]
                for letters in _initials(own):
                    if len(letters) >= _MIN_INITIALS or (len(letters) > 1 and name.kind is Kind.ORGANISATION):
                        self._first.setdefault((letters,), key)
                if len(key) > _MIN_WORDS_OF_FIRM and key[-1] in _FIRM_ENDINGS:
                    self._first.setdefault(key[:-1], key)
        self._join_tails(names)
        self._join_parts(names)
        for alias in aliases:
            known = key_of(alias.name)
            self._first.setdefault(key_of(alias.alias), self._first.get(known, known))

    def _join_tails(self, names: Iterable[Name]) -> None:
        """Join "Police Department" and "Orven Police Department", the first that ends so."""
        keys = dict.fromkeys(key_of(name.text) for name in names if name.kind is Kind.ORGANISATION)
        for key in keys:
            for start in range(1, len(key) - 1):
                if key[start:] in keys:
                    self._first.setdefault(key[start:], key)

    def _join_parts(self, names: Iterable[Name]) -> None:
        """Join "Brookwell" and "Brookwell Institution", if only one organisation's name begins so and no place is."""
        begun: dict[str, set[Key]] = {}
        for name in names:
            if name.kind is Kind.ORGANISATION and " " in name.text:
                key = key_of(name.text)
                begun.setdefault(key[0], set()).add(key)
        for name in names:
            key = key_of(name.text)
            own = begun.get(key[0], set()) if len(key) == 1 else set()
            if len(own) == 1 and name.kind in (Kind.ORGANISATION, Kind.OTHER):
                self._first.setdefault(key, next(iter(own)))

    def first(self, key: Key) -> Key:
        """The key that stands for all that are one with a key."""
        return self._first.get(key, key)


def without_generation(key: Key) -> Key:
    """Leave "Jr." away."""
    return without_generation(key[:-1]) if len(key) > 1 and key[-1] in _GENERATIONS else key


@lru_cache(maxsize=_REMEMBERED)
def key_of(name: str) -> Key:
    """Fold a name's words."""
    return tuple(map(word_key, name.split()))


def _initials(words: Sequence[str]) -> Iterator[str]:
    """Yield the initials of a name as acronyms take them: "MIT", "DOJ" with its "of", "CDC" without its last word."""
    capitals = "".join(word[0] for word in words if word[0].isupper()).casefold()
    yield capitals
    yield "".join(word[0] for word in words if word.isalpha()).casefold()
    if len(capitals) > _MIN_INITIALS:
        yield capitals[:-1]

"""People: which names are somebody's full name, and which last names stand beside them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from builder.linking.identity.matching import Key
from builder.model import Kind, Name
from builder.words import without_article

if TYPE_CHECKING:
    from builder.linking.identity.accounts import Account, Facts

_DIRECTIONS = frozenset(
    """north south east west northern southern eastern western central middle upper lower new greater great san saint st
    los las""".split()
)
FULL_NAME_WORDS = range(2, 6)
_PARTICLES_OF_PEOPLE = frozenset("abu bin ibn ben van von der de da dos del di".split())
_ADJECTIVE_ENDINGS = ("ish", "ese", "ican")
_STORMS = frozenset("hurricane hurricanes typhoon typhoons cyclone storm".split())
"""They have first names: "Hurricanes Katrina and Rita"."""

_NOT_IN_PEOPLE = frozenset("of the and for camp operation square street school res con".split())


@dataclass(frozen=True, slots=True)
class Cast:
    """The people of one article: the keys of full names, and of single words that may be last names, in text order."""

    article_id: str
    full: tuple[Key, ...]
    single: tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class People:
    """The people of articles.

    Attributes:
        casts: One for each article, in the order of the articles.
        by_last: Last word without its Arabic article to the full names that end in it, with the number of articles.
    """

    casts: tuple[Cast, ...]
    by_last: Mapping[str, Mapping[Key, int]]

    @property
    def full(self) -> Iterable[Key]:
        """All full names, by last word in the order of first appearance."""
        return (key for names in self.by_last.values() for key in names)


def last_word(key: Key) -> str:
    """The last word of a name, without its Arabic article."""
    return without_article(key[-1])


def find_people(accounts: Iterable[Account], facts: Facts) -> People:
    """Find the full names of articles and the single words beside them."""
    casts = []
    by_last: dict[str, dict[Key, int]] = {}
    for account in accounts:
        cast = _cast(account, facts)
        casts.append(cast)
        for key in cast.full:
            counts = by_last.setdefault(last_word(key), {})
            counts[key] = counts.get(key, 0) + 1
    return People(tuple(casts), by_last)


def _cast(account: Account, facts: Facts) -> Cast:
    first = {name.key: name for name in reversed(account.names)}
    keys = dict.fromkeys(name.key for name in account.names)
    return Cast(
        account.article_id,
        tuple(key for key in keys if key in facts.full),
        tuple(key for key in keys if len(key) == 1 and not first[key].is_after_the and key not in facts.acronyms),
    )


def after_the(text: str, name: Name) -> bool:
    """Tell a name of a text with "the" before it."""
    return text[max(0, name.start - 4) : name.start].casefold() == "the "


@lru_cache(maxsize=1 << 16)
def is_like_a_person(kind: Kind, key: Key) -> bool:
    """Tell a person's full name by a title before it, a particle or an initial in it, or two words and nothing more.

    A name is a person's full name when most of its mentions look like one: over all articles, so that it is one
    everywhere or nowhere. Plain words are nobody's, unless the first one is a given name ("Bill Young").

    >>> is_like_a_person(Kind.OTHER, ("new", "york"))
    False
    """
    if key[0] in _STORMS:
        return False
    if kind is Kind.PERSON:
        return True
    plain = key[0] not in _DIRECTIONS and not any(word in _NOT_IN_PEOPLE for word in key)
    if kind is not Kind.OTHER or not plain or key[-1].endswith(_ADJECTIVE_ENDINGS):
        return False
    if len(key[0]) > 1 and sum(len(word) == 1 for word in key) > 1:  # "Washington D C Today"
        return False
    telling = any(word.startswith("al-") or word in _PARTICLES_OF_PEOPLE or len(word) == 1 for word in key)
    return telling or len(key) == FULL_NAME_WORDS.start

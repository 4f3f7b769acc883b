"""People: which names are somebody's full name, and which last names stand beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from builder.given_names import is_given_name
from builder.linking.identity.matching import Key
from builder.linking.identity.plain_words import PlainWords
from builder.linking.identity.surfaces import Surfaces, key_of
from builder.model import AnnotatedArticle, Kind, Name
from builder.words import without_article

_DIRECTIONS = frozenset(
    """north south east west northern southern eastern western central middle upper lower new greater great san saint st
    los las""".split()
)
_FULL_NAME_WORDS = range(2, 6)
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
    """The people of the whole dossier.

    Attributes:
        casts: One for each article, in the order of the articles.
        by_last: Last word without its Arabic article to the full names that end in it, with the number of articles.
        first_words: The first words of all full names.
    """

    casts: tuple[Cast, ...]
    by_last: Mapping[str, Mapping[Key, int]]
    first_words: frozenset[str]

    @property
    def full(self) -> Iterable[Key]:
        """All full names, by last word in the order of first appearance."""
        return (key for names in self.by_last.values() for key in names)


def last_word(key: Key) -> str:
    """The last word of a name, without its Arabic article."""
    return without_article(key[-1])


def find_people(articles: Sequence[AnnotatedArticle], surfaces: Surfaces, plain: PlainWords) -> People:
    """Find the full names and the single words beside them.

    A name is a person's full name when most of its mentions look like one: over all articles, so that it is one
    everywhere or nowhere. Plain words are nobody's, unless the first one is a given name ("Bill Young").
    """
    votes: Counter[Key] = Counter()
    for annotated in articles:
        text = annotated.article.text
        for name in annotated.names:
            key = key_of(name.text)
            if len(key) in _FULL_NAME_WORDS:
                is_like = _is_like_a_person(name, key) and not _after_the(text, name)
                votes[key] += 1 if is_like and not _is_plain(name, key, plain) else -1
    _drop_lists_of_last_names(votes)
    casts = []
    by_last: dict[str, dict[Key, int]] = {}
    for annotated in articles:
        cast = _cast(annotated, votes, surfaces)
        casts.append(cast)
        for key in cast.full:
            counts = by_last.setdefault(last_word(key), {})
            counts[key] = counts.get(key, 0) + 1
    return People(tuple(casts), by_last, frozenset(key[0] for names in by_last.values() for key in names))


def _drop_lists_of_last_names(votes: Counter[Key]) -> None:
    """Take it back of two last names that have lost what stood between them: "Schumer Clinton"."""
    full = [key for key, count in votes.items() if count > 0]
    lasts = {last_word(key) for key in full if is_given_name(key[0])}
    for key in full:
        if len(key) == _FULL_NAME_WORDS.start and key[0] in lasts and not is_given_name(key[0]):
            votes[key] = 0


def _cast(annotated: AnnotatedArticle, votes: Mapping[Key, int], surfaces: Surfaces) -> Cast:
    keys: dict[Key, Name] = {}
    for name in annotated.names:
        keys.setdefault(key_of(name.text), name)
    known = [key for key in keys if key in surfaces]
    text = annotated.article.text
    single = (key for key in known if len(key) == 1 and not surfaces[key].is_acronym)
    return Cast(
        annotated.id,
        tuple(key for key in known if votes.get(key, 0) > 0),
        tuple(key for key in single if not _after_the(text, keys[key])),
    )


def _is_plain(name: Name, key: Key, plain: PlainWords) -> bool:
    return plain.are_all(key) and not (name.kind is Kind.PERSON and is_given_name(key[0]))


def _after_the(text: str, name: Name) -> bool:
    return text[max(0, name.start - 4) : name.start].casefold() == "the "


def _is_like_a_person(name: Name, key: Key) -> bool:
    """Tell a person's full name by a title before it, a particle or an initial in it, or two words and nothing more.

    >>> _is_like_a_person(Name("New York", Kind.OTHER, 0, 8), ("new", "york"))
    False
    """
    if key[0] in _STORMS:
        return False
    if name.kind is Kind.PERSON:
        return True
    plain = key[0] not in _DIRECTIONS and not any(word in _NOT_IN_PEOPLE for word in key)
    if name.kind is not Kind.OTHER or not plain or key[-1].endswith(_ADJECTIVE_ENDINGS):
        return False
    if len(key[0]) > 1 and sum(len(word) == 1 for word in key) > 1:  # "Washington D C Today"
        return False
    telling = any(word.startswith("al-") or word in _PARTICLES_OF_PEOPLE or len(word) == 1 for word in key)
    return telling or len(key) == _FULL_NAME_WORDS.start

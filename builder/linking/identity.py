"""Identity: which surfaces denote one thing, and why it is believed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from builder.linking.groups import Groups, Merge
from builder.linking.matching import Key
from builder.linking.surfaces import Surface, key_of
from builder.model import AnnotatedArticle, Desk, GlossaryEntry, Kind, Name
from builder.words import without_article

_DIRECTIONS = frozenset(
    """north south east west northern southern eastern western central middle upper lower new greater great san saint st
    los las""".split()
)
_FULL_NAME_WORDS = range(2, 6)
_PARTICLES_OF_PEOPLE = frozenset("abu bin ibn ben van von der de da dos del di".split())
_ADJECTIVE_ENDINGS = ("ish", "ese", "ican")
_NOT_IN_PEOPLE = frozenset("of the and for camp operation square street school".split())


def identify(articles: Sequence[AnnotatedArticle], surfaces: Mapping[Key, Surface], desk: Desk) -> Groups[Key]:
    """Group the surfaces that denote one thing.

    The glossary's entries come first and never merge with each other; then what the articles state; then a person's
    last name with the full name, where an article has both and no other full name of the dossier ends in it.

    Returns:
        The groups, with the reason for every merge.
    """
    groups: Groups[Key] = Groups()
    for entry in desk.glossary:
        _add_entry(groups, entry, surfaces)
    for annotated in articles:
        for stated in annotated.aliases:
            name, alias = key_of(stated.name), key_of(stated.alias)
            if name in surfaces and alias in surfaces:
                groups.merge(Merge(alias, name, "stated", stated.passage, annotated.id))
    for short, full in _last_names(articles, surfaces, groups):
        groups.merge(Merge(short, full, "last name"))
    return groups


def _add_entry(groups: Groups[Key], entry: GlossaryEntry, surfaces: Mapping[Key, Surface]) -> None:
    label = key_of(entry.label)
    groups.anchor(label, entry)
    for alias in entry.aliases:
        if key_of(alias) in surfaces:
            groups.merge(Merge(key_of(alias), label, "glossary"))


def _last_names(
    articles: Iterable[AnnotatedArticle], surfaces: Mapping[Key, Surface], groups: Groups[Key]
) -> list[tuple[Key, Key]]:
    """Pairs of a last name and the one full name that it can stand for."""
    full_names: dict[str, set[Key]] = {}
    pairs: dict[Key, set[Key]] = {}
    for annotated in articles:
        people = _people(annotated, surfaces)
        by_last: dict[str, set[Key]] = {}
        for key in people:
            by_last.setdefault(without_article(key[-1]), set()).add(key)
            full_names.setdefault(without_article(key[-1]), set()).add(key)
        for key in {key_of(name.text) for name in annotated.names}:
            if len(key) == 1 and key in surfaces:
                pairs.setdefault(key, set()).update(by_last.get(without_article(key[0]), ()))
    found = []
    for short, candidates in sorted(pairs.items()):
        roots = {groups.find(full) for full in full_names.get(without_article(short[0]), ())}
        if candidates and len(roots) == 1:
            found.append((short, min(candidates)))
    return found


def _people(annotated: AnnotatedArticle, surfaces: Mapping[Key, Surface]) -> set[Key]:
    """Keys of the names that can be a person's full name."""
    text = annotated.article.text
    people: set[Key] = set()
    others: set[Key] = set()
    for name in annotated.names:
        key = key_of(name.text)
        if key in surfaces and len(key) in _FULL_NAME_WORDS:
            after_the = text[max(0, name.start - 4) : name.start].casefold() == "the "
            (people if not after_the and _is_like_a_person(name, key) else others).add(key)
    return people - others


def _is_like_a_person(name: Name, key: Key) -> bool:
    """Tell a person's full name by a title before it, a particle or an initial in it, or two words and nothing more.

    >>> _is_like_a_person(Name("New York", Kind.OTHER, 0, 8), ("new", "york"))
    False
    """
    if name.kind is Kind.PERSON:
        return True
    plain = key[0] not in _DIRECTIONS and not any(word in _NOT_IN_PEOPLE for word in key)
    if name.kind is not Kind.OTHER or not plain or key[-1].endswith(_ADJECTIVE_ENDINGS):
        return False
    telling = any(word.startswith("al-") or word in _PARTICLES_OF_PEOPLE or len(word) == 1 for word in key)
    return telling or len(key) == _FULL_NAME_WORDS.start

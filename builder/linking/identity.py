"""Identity: which surfaces denote one thing, and why it is believed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from builder.linking.groups import Groups, Merge
from builder.linking.matching import Key
from builder.linking.surfaces import Surface, key_of
from builder.model import AnnotatedArticle, Desk, GlossaryEntry, Kind
from builder.words import without_article

_DIRECTIONS = frozenset(
    """north south east west northern southern eastern western central middle upper lower new greater great san saint st
    los las""".split()
)
_FULL_NAME_WORDS = range(2, 6)


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
    """Keys of the names that can be a person's full name: no head of an organisation, no direction, no "the" before."""
    text = annotated.article.text
    people: set[Key] = set()
    others: set[Key] = set()
    for name in annotated.names:
        key = key_of(name.text)
        if key not in surfaces or len(key) not in _FULL_NAME_WORDS:
            continue
        after_the = text[max(0, name.start - 4) : name.start].casefold() == "the "
        fits = name.kind in {Kind.PERSON, Kind.OTHER} and not after_the and key[0] not in _DIRECTIONS
        (people if fits else others).add(key)
    return people - others

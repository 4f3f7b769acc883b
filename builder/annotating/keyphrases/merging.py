"""Merging: one subject under its names counts as one, as far as the article itself tells which names are one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from builder.annotating.keyphrases.candidates import Candidate, Key, name_key
from builder.annotating.names import TITLES
from builder.model import Kind, Name, StatedAlias

_NO_FIRST_NAMES = frozenset(
    "north south east west northern southern eastern western central new old san santa saint st great".split()
)
"""What parts "West Virginia" from "Virginia" is no first name."""

_MAX_NAME_WORDS = 4
_MIN_WORDS_OF_ACRONYM = 2
_SENTENCES_TO_INTRODUCE = 3


def merge_names(
    candidates: Sequence[Candidate], *, names: Sequence[Name], aliases: Sequence[StatedAlias]
) -> tuple[Candidate, ...]:
    """Count the last name of a person with the full name, and a stated alias or an acronym with the name it is of.

    Args:
        candidates: No two with the same key.
        names: Of the article, with their kinds.
        aliases: What the article states.

    Returns:
        One candidate for each subject, under its full name.
    """
    by_key = {candidate.key: candidate for candidate in candidates}
    owner = {**_acronyms(by_key), **_last_names(by_key, names), **_stated(by_key, aliases)}
    groups: defaultdict[Key, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        groups[_root(candidate.key, owner)].append(candidate)
    return tuple(_merged(by_key[root], group) for root, group in groups.items())


def _merged(root: Candidate, group: Sequence[Candidate]) -> Candidate:
    if len(group) == 1:
        return root
    alone = sum(candidate.alone for candidate in group)
    return replace(root, alone=alone, sentence=min(candidate.sentence for candidate in group))


def _last_names(by_key: dict[Key, Candidate], names: Sequence[Name]) -> dict[Key, Key]:
    """Last names, alone or with a title, and heads ("the Institute") to the one full name that there is for them.

    A name that is not known to be a person's must be a short one, and come not much later than its last word alone, as
    news introduces people: the headline alone may be before it.
    """
    persons = set(_keys_of(names, Kind.PERSON))
    places = set(_keys_of(names, Kind.PLACE))
    owners: defaultdict[str, set[Key]] = defaultdict(set)
    for key, candidate in by_key.items():
        is_full = candidate.is_name and 1 < len(key) <= _MAX_NAME_WORDS and candidate.alone
        if is_full and key not in places and not {"of", *TITLES} & set(key) and key[0] not in _NO_FIRST_NAMES:
            owners[key[-1]].add(key)
    found = {}
    for key, candidate in by_key.items():
        is_short = len(key) == 1 or all(word in TITLES for word in key[:-1])
        if candidate.is_name and is_short and key not in places and len(owners.get(key[-1], ())) == 1:
            (full,) = owners[key[-1]]
            is_introduced = by_key[full].sentence <= candidate.sentence + _SENTENCES_TO_INTRODUCE
            if full in persons or (is_introduced and len(full) < _MAX_NAME_WORDS):
                found[key] = full
    return found


def _acronyms(by_key: dict[Key, Candidate]) -> dict[Key, Key]:
    """Acronyms to the one name whose words have these initials."""
    owners: defaultdict[str, set[Key]] = defaultdict(set)
    for key, candidate in by_key.items():
        if candidate.is_name and len(key) >= _MIN_WORDS_OF_ACRONYM:
            initials = "".join(word[0] for word in candidate.text.split() if word[0].isupper())
            owners[initials.casefold()].add(key)
    return {
        key: next(iter(owners[key[0]]))
        for key, candidate in by_key.items()
        if len(key) == 1 and candidate.text.isupper() and len(owners.get(key[0], ())) == 1
    }


def _stated(by_key: dict[Key, Candidate], aliases: Iterable[StatedAlias]) -> dict[Key, Key]:
    pairs = ((name_key(alias.alias), name_key(alias.name)) for alias in aliases)
    return {alias: name for alias, name in pairs if alias != name and alias in by_key and name in by_key}


def _root(key: Key, owner: dict[Key, Key]) -> Key:
    """Follow the owners; a circle of them ends where it began."""
    seen = {key}
    while (above := owner.get(key)) is not None and above not in seen:
        seen.add(above)
        key = above
    return key if above is None else min(seen)


def _keys_of(names: Sequence[Name], kind: Kind) -> Iterable[Key]:
    return (name_key(text) for text in sorted({name.text for name in names if name.kind is kind}))

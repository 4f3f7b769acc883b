"""Suggestions: pairs of names that may be one thing, too doubtful to be merged, for the desk to decide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from builder.linking.identity.accounts import Account
from builder.linking.identity.claims import Doubt, Identity
from builder.linking.identity.matching import Key
from builder.linking.identity.surfaces import Surface, Surfaces
from builder.linking.subjects.drafts import Draft
from builder.linking.subjects.passages import Passages
from builder.model import GlossaryEntry, Kind, Suggestion

MOST_SUGGESTIONS = 200
_ALIKE = "they are spelled nearly alike"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A suggestion that may be among those that concern the most articles.

    Attributes:
        rank: By the articles of the two names; lower is better.
        places: Where the sentences stand that show it: article id, start and end of a name.
    """

    rank: tuple[int, int]
    alias: Key
    name: Key
    suggestion: Suggestion
    places: tuple[tuple[str, int, int], ...]


def find_candidates(
    identity: Identity,
    accounts: Iterable[Account],
    surfaces: Surfaces,
    drafts: Iterable[Draft],
    alike: Iterable[tuple[Key, Key]],
    glossary: Iterable[GlossaryEntry],
) -> Iterator[Candidate]:
    """Yield which names may be one thing; a name is the alias in one of them only.

    Args:
        identity: What was merged, and what was left in doubt.
        accounts: What articles say, oldest first, undated last.
        surfaces: All surfaces.
        drafts: The subjects, for the label and the kind under which a name is known.
        alike: Pairs of names that are spelled nearly alike.
        glossary: What the desk keeps apart is suggested no more.
    """
    known = {key: draft for draft in drafts for key in draft.keys}
    pairs: dict[Key, tuple[tuple[int, int], Doubt]] = {}
    for doubt in (*identity.doubts, *_spelled_alike(identity, surfaces, alike)):
        ordered = _in_order(doubt, surfaces, known)
        if not _is_settled(ordered, identity, surfaces):
            counts = [len(surfaces[key].articles) for key in (ordered.alias, ordered.name)]
            rank = (-min(counts), -max(counts))
            if ordered.alias not in pairs or rank < pairs[ordered.alias][0]:
                pairs[ordered.alias] = rank, ordered
    entries = {entry.label: entry for entry in glossary}
    first = _first_places(accounts, {key for _, doubt in pairs.values() for key in (doubt.name, doubt.alias)})
    for rank, doubt in pairs.values():
        places = () if doubt.passages else tuple(first[key] for key in (doubt.name, doubt.alias) if key in first)
        yield Candidate(rank, doubt.alias, doubt.name, _suggestion(doubt, surfaces, known, entries), places)


def suggest(candidates: Iterable[Candidate], passages: Passages) -> tuple[Suggestion, ...]:
    """Choose at most 200 suggestions, those first that concern the most articles."""
    ranked = sorted(candidates, key=lambda candidate: (candidate.rank, candidate.alias, candidate.name))
    return tuple(_with_sentences(candidate, passages) for candidate in _compatible(ranked))


def _compatible(candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """Leave out what could not be pasted together with what comes before: a name is an alias or has aliases."""
    names: set[Key] = set()
    aliases: set[Key] = set()
    for candidate in candidates:
        if candidate.name not in aliases and candidate.alias not in names:
            names.add(candidate.name)
            aliases.add(candidate.alias)
            yield candidate
        if len(aliases) == MOST_SUGGESTIONS:
            return


def _with_sentences(candidate: Candidate, passages: Passages) -> Suggestion:
    """Add the sentences that show it, where none state it."""
    found = [(passages.of(passages.numbers[a], start, end), a) for a, start, end in candidate.places]
    return replace(candidate.suggestion, passages=candidate.suggestion.passages or tuple(dict.fromkeys(found)))


def _in_order(doubt: Doubt, surfaces: Surfaces, known: Mapping[Key, Draft]) -> Doubt:
    """Of two spellings the one that has other names, else the more usual, is the name; a short name stays the alias."""
    if doubt.reason != _ALIKE:
        return doubt
    has_others = [key in known and len(known[key].keys) > 1 for key in (doubt.name, doubt.alias)]
    is_usual = _is_usual(surfaces[doubt.name], surfaces[doubt.alias])
    if (has_others[0] and not has_others[1]) or (has_others[0] == has_others[1] and is_usual):
        return doubt
    return replace(doubt, name=doubt.alias, alias=doubt.name)


def _is_usual(one: Surface, other: Surface) -> bool:
    ranks = [(-len(s.articles), -sum(s.forms.values()), s.form) for s in (one, other)]
    return ranks[0] <= ranks[1]


def _is_settled(doubt: Doubt, identity: Identity, surfaces: Surfaces) -> bool:
    """Tell whether the two were merged after all, the desk has a word on them, or the alias is settled everywhere."""
    groups = identity.groups
    if groups.find(doubt.name) == groups.find(doubt.alias) or groups.owner(doubt.alias) is not None:
        return True
    if groups.forbids(doubt.name, doubt.alias) or groups.forbids(doubt.alias, doubt.name):
        return True
    within = identity.within
    return all(within.get(a, {}).get(doubt.alias) is not None for a in surfaces[doubt.alias].articles)


def _spelled_alike(identity: Identity, surfaces: Surfaces, alike: Iterable[tuple[Key, Key]]) -> Iterator[Doubt]:
    """Yield the names of several spellings that are not one already, in the order of the surfaces."""
    order = {key: place for place, key in enumerate(surfaces)}
    ordered = (sorted(pair, key=order.__getitem__) for pair in alike)
    for one, other in sorted(ordered, key=lambda pair: (order[pair[0]], order[pair[1]])):
        if identity.groups.find(one) != identity.groups.find(other):
            yield Doubt(one, other, _ALIKE)


def _first_places(accounts: Iterable[Account], keys: set[Key]) -> dict[Key, tuple[str, int, int]]:
    """Where some names stand first in a body."""
    first: dict[Key, tuple[str, int, int]] = {}
    for account in accounts:
        for name in account.names:
            if name.key in keys:
                first.setdefault(name.key, (account.article_id, name.start, name.end))
    return first


def _suggestion(
    doubt: Doubt, surfaces: Surfaces, known: Mapping[Key, Draft], entries: Mapping[str, GlossaryEntry]
) -> Suggestion:
    draft = known.get(doubt.name)
    label = draft.label if draft else surfaces[doubt.name].form
    kinds = surfaces[doubt.name].kinds
    kind = draft.kind if draft else min(kinds, key=lambda kind: (-kinds[kind], kind), default=Kind.OTHER)
    if kind is Kind.OTHER and doubt.is_person:
        kind = Kind.PERSON
    return Suggestion(
        label=label,
        kind=entries[label].kind if label in entries else kind,
        alias=surfaces[doubt.alias].form,
        reason=doubt.reason,
        passages=tuple(dict.fromkeys(doubt.passages)),
        line=entries[label].line if label in entries else 0,
    )

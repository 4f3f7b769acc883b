"""Suggestions: pairs of names that may be one thing, too doubtful to be merged, for the desk to decide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from builder.linking.identity.claims import Doubt, Identity
from builder.linking.identity.matching import Key
from builder.linking.identity.surfaces import Surface, Surfaces, key_of
from builder.linking.subjects.drafts import Draft
from builder.linking.subjects.lookalikes import look_alike, skeleton
from builder.model import AnnotatedArticle, Desk, GlossaryEntry, Kind, Suggestion
from builder.sentences import passage_of

MOST_SUGGESTIONS = 200
_MOST_ALIKE = 6
"""Of so many names that look alike each pair is compared; more are no spellings of one name."""


def suggest(
    identity: Identity, articles: Sequence[AnnotatedArticle], surfaces: Surfaces, drafts: Iterable[Draft], desk: Desk
) -> tuple[Suggestion, ...]:
    """Say which names may be one thing.

    Args:
        identity: What was merged, and what was left in doubt.
        articles: Oldest first, undated last.
        surfaces: All surfaces.
        drafts: The subjects, for the label and the kind under which a name is known.
        desk: What it keeps apart is suggested no more.

    Returns:
        At most 200, those first that concern the most articles; a name is an alias in one of them only.
    """
    known = {key: draft for draft in drafts for key in draft.keys}
    pairs: dict[Key, tuple[tuple[int, int], Doubt]] = {}
    for doubt in (*identity.doubts, *_spelled_alike(identity, surfaces)):
        ordered = _in_order(doubt, surfaces, known)
        if not _is_settled(ordered, identity, surfaces):
            counts = [len(surfaces[key].articles) for key in (ordered.alias, ordered.name)]
            rank = (-min(counts), -max(counts))
            if ordered.alias not in pairs or rank < pairs[ordered.alias][0]:
                pairs[ordered.alias] = rank, ordered
    ranked = sorted(pairs.values(), key=lambda pair: (pair[0], pair[1].alias, pair[1].name))
    best = list(_compatible(doubt for _, doubt in ranked))[:MOST_SUGGESTIONS]
    entries = {entry.label: entry for entry in desk.glossary}
    sentences = _Sentences(articles, [key for doubt in best for key in (doubt.name, doubt.alias)])
    return tuple(_suggestion(doubt, surfaces, known, sentences, entries) for doubt in best)


def _compatible(doubts: Iterable[Doubt]) -> Iterator[Doubt]:
    """Leave out what could not be pasted together with what comes before: a name is an alias or has aliases."""
    names: set[Key] = set()
    aliases: set[Key] = set()
    for doubt in doubts:
        if doubt.name not in aliases and doubt.alias not in names:
            names.add(doubt.name)
            aliases.add(doubt.alias)
            yield doubt


def _in_order(doubt: Doubt, surfaces: Surfaces, known: Mapping[Key, Draft]) -> Doubt:
    """Of two spellings the one that has other names, else the more usual, is the name; a short name stays the alias."""
    has_others = [key in known and len(known[key].keys) > 1 for key in (doubt.name, doubt.alias)]
    is_usual = _is_usual(surfaces[doubt.name], surfaces[doubt.alias])
    if doubt.reason != _ALIKE or (has_others[0] and not has_others[1]) or (has_others[0] == has_others[1] and is_usual):
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


_ALIKE = "they are spelled nearly alike"


def _spelled_alike(identity: Identity, surfaces: Surfaces) -> Iterator[Doubt]:
    """Yield the names of several spellings: equal but for vowels, doubled letters and letters that sound alike."""
    alike: dict[tuple[str, ...], list[Key]] = {}
    for key, surface in surfaces.items():
        if surface.is_name and not surface.is_acronym:
            alike.setdefault(tuple(map(skeleton, key)), []).append(key)
    for keys in alike.values():
        if 1 < len(keys) <= _MOST_ALIKE:
            for one, other in combinations(keys, 2):
                if identity.groups.find(one) != identity.groups.find(other) and look_alike(one, other):
                    yield Doubt(one, other, _ALIKE)


class _Sentences:
    """The first sentences in which some names stand."""

    def __init__(self, articles: Sequence[AnnotatedArticle], keys: Iterable[Key]) -> None:
        self._texts = {annotated.id: annotated.article.text for annotated in articles}
        self._first: dict[Key, tuple[str, int, int]] = {}
        wanted = set(keys)
        for annotated in articles:
            for name in annotated.names:
                if (key := key_of(name.text)) in wanted:
                    self._first.setdefault(key, (annotated.id, name.start, name.end))

    def of(self, doubt: Doubt) -> tuple[tuple[str, str], ...]:
        """The sentences that show a doubt, with the ids of their articles; those that state it, else the first ones."""
        places = [self._first[key] for key in (doubt.name, doubt.alias) if key in self._first]
        found = [(passage_of(self._texts[article_id], start, end), article_id) for article_id, start, end in places]
        return tuple(dict.fromkeys(doubt.passages or found))


def _suggestion(
    doubt: Doubt,
    surfaces: Surfaces,
    known: Mapping[Key, Draft],
    sentences: _Sentences,
    entries: Mapping[str, GlossaryEntry],
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
        passages=sentences.of(doubt),
        line=entries[label].line if label in entries else 0,
    )

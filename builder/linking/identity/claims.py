"""Claims: what a short name stands for, settled within each article first and over the dossier only where all agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from builder.linking.identity.groups import Groups, Merge
from builder.linking.identity.matching import Key
from builder.linking.identity.plain_words import PlainWords

_PREVAILS = 5
"""Of several meanings of a short name one counts where nothing is said when so many times more articles have it."""

_PREVAILS_OF_PEOPLE = 10

Locals = dict[str, dict[Key, Key | None]]
"""Article id to what short names stand for in that article alone: a longer name, or None for nobody can tell."""


@dataclass(frozen=True, slots=True)
class Claim:
    """An article that has a short name and a longer one that it can stand for; a passage only where it says so."""

    short: Key
    full: Key
    article_id: str
    reason: str
    passage: str = ""

    @property
    def merge(self) -> Merge[Key]:
        """The claim as a merge."""
        return Merge(self.short, self.full, self.reason, self.passage, self.article_id)


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two names that may be one thing, and why they were not merged; the articles whose sentences show it."""

    name: Key
    alias: Key
    reason: str
    article_ids: tuple[str, ...] = ()
    passages: tuple[tuple[str, str], ...] = ()
    is_person: bool = False


@dataclass(slots=True)
class Identity:
    """Which surfaces denote one thing, and why it is believed.

    Attributes:
        groups: The names that are one thing wherever they stand, with the reason for every merge.
        within: What short names stand for in single articles; this goes before the groups.
        local_merges: The reasons for what holds in single articles only.
        unclear: Short names that stand for nothing by themselves, where they belong to nothing longer.
        doubts: What may be one thing but was not merged.
        plain: The words whose capitals make no name.
    """

    groups: Groups[Key] = field(default_factory=Groups)
    within: Locals = field(default_factory=dict)
    local_merges: list[Merge[Key]] = field(default_factory=list)
    unclear: set[Key] = field(default_factory=set)
    doubts: list[Doubt] = field(default_factory=list)
    plain: PlainWords = field(default_factory=PlainWords)


def settle(
    identity: Identity,
    claims: Iterable[Claim],
    *,
    rivals: Callable[[Key], Mapping[Key, int]] = lambda _: {},
    may_be_global: Callable[[Key, Key, int], bool] = lambda _short, _full, _articles: True,
    in_doubt: str,
    within: bool = True,
    is_person: bool = False,
) -> None:
    """Settle what short names stand for, and note it in an identity.

    A short name means in an article what the article's own claim says. It means so in all articles when no other longer
    name is in question; the desk's glossary has settled its own names already.

    Args:
        identity: What is known so far.
        claims: By article in the briefing's order.
        rivals: All longer names that a short name could stand for in articles without a claim, with the number of
            articles that have them.
        may_be_global: Whether a short name, its one longer name and the number of articles with both are enough.
        in_doubt: Why a short name that stays without meaning somewhere may be the best claimed longer one.
        within: False when a claim proves nothing by itself, not even in its own article.
        is_person: The short names are people's: more must agree on what one means, and where nobody can tell it is
            nobody; of other things the short name is then a subject by itself.
    """
    by_short: dict[Key, dict[str, list[Claim]]] = {}
    for claim in claims:
        if claim.short != claim.full and identity.groups.owner(claim.short) is None:
            by_short.setdefault(claim.short, {}).setdefault(claim.article_id, []).append(claim)
    for short, by_article in by_short.items():
        factor = _PREVAILS_OF_PEOPLE if is_person else _PREVAILS
        others = _settle_everywhere(identity, by_article, _Rivals(rivals(short), factor), may_be_global, in_doubt)
        if is_person:
            identity.unclear.add(short)
        for article_id, own in others.items() if within else ():
            _settle_within(identity, short, article_id, own)


def _settle_everywhere(
    identity: Identity,
    by_article: Mapping[str, list[Claim]],
    rivals: _Rivals,
    may_be_global: Callable[[Key, Key, int], bool],
    in_doubt: str,
) -> Mapping[str, Claim | None]:
    """Settle what a short name means wherever nothing is said.

    Returns:
        The articles in which it means something else, with the claim, or None where the article makes several.
    """
    groups = identity.groups
    meant: dict[str, Claim | None] = {}
    counts: Counter[Key] = Counter()
    for article_id, claims in by_article.items():
        roots = {groups.find(claim.full): claim for claim in reversed(claims)}
        meant[article_id] = next(iter(roots.values())) if len(roots) == 1 else None
        counts.update(dict.fromkeys(roots, 1))
    usual = min(counts, key=lambda root: (-counts[root], root))
    best = next(claim for claims in by_article.values() for claim in claims if groups.find(claim.full) == usual)
    others = rivals.beside(usual, counts, groups)
    is_global = counts[usual] >= rivals.factor * others and may_be_global(best.short, best.full, counts[usual])
    if not (is_global and groups.merge(best.merge)):
        is_person = rivals.factor == _PREVAILS_OF_PEOPLE
        identity.doubts.append(Doubt(best.full, best.short, in_doubt, (best.article_id,), is_person=is_person))
        return meant
    root = groups.find(best.full)
    return {a: claim for a, claim in meant.items() if claim is None or groups.find(claim.full) != root}


@dataclass(frozen=True, slots=True)
class _Rivals:
    """The longer names that a short one could stand for, and how many times more articles the usual one must have."""

    articles: Mapping[Key, int]
    factor: int

    def beside(self, usual: Key, claimed: Mapping[Key, int], groups: Groups[Key]) -> int:
        """How many articles have another meaning than the usual one."""
        weights = {root: count for root, count in claimed.items() if root != usual}
        for name, count in self.articles.items():
            if (root := groups.find(name)) != usual:
                weights[root] = max(weights.get(root, 0), count)
        return sum(weights.values())


def _settle_within(identity: Identity, short: Key, article_id: str, claim: Claim | None) -> None:
    """Note what a short name stands for in one article, unless the desk keeps the two apart."""
    if claim is not None and identity.groups.forbids(claim.full, short):
        return
    identity.within.setdefault(article_id, {})[short] = claim.full if claim else None
    if claim is not None:
        identity.local_merges.append(claim.merge)

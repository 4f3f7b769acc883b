"""Claims: what a short name stands for, settled within each article first and over the dossier only where all agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from builder.linking.groups import Groups, Merge
from builder.linking.matching import Key

_PREVAILS = 5
"""Of several meanings of a short name one counts where nothing is said when so many times more articles state it."""

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


@dataclass(slots=True)
class Identity:
    """Which surfaces denote one thing, and why it is believed.

    Attributes:
        groups: The names that are one thing wherever they stand, with the reason for every merge.
        within: What short names stand for in single articles; this goes before the groups.
        local_merges: The reasons for what holds in single articles only.
        unclear: Short names that stand for several things: where no article tells which, for none of them.
        doubts: What may be one thing but was not merged.
    """

    groups: Groups[Key] = field(default_factory=Groups)
    within: Locals = field(default_factory=dict)
    local_merges: list[Merge[Key]] = field(default_factory=list)
    unclear: set[Key] = field(default_factory=set)
    doubts: list[Doubt] = field(default_factory=list)

    def root_in(self, article_id: str, key: Key) -> Key | None:
        """The standing key of what a name denotes in an article; None when nobody can tell."""
        here = self.within.get(article_id)
        if here is None or key not in here:
            return self.groups.find(key)
        meant = here[key]
        return None if meant is None else self.groups.find(meant)


def settle(
    identity: Identity,
    claims: Iterable[Claim],
    *,
    rivals: Callable[[Key], Iterable[Key]] = lambda _: (),
    may_be_global: Callable[[Key, Key, int], bool] = lambda _short, _full, _articles: True,
    in_doubt: str,
    within: bool = True,
) -> None:
    """Settle what short names stand for, and note it in an identity.

    A short name means in an article what the article's own claim says. It means so in all articles when no other longer
    name is in question; the desk's glossary has settled its own names already.

    Args:
        identity: What is known so far.
        claims: By article in the briefing's order.
        rivals: The other longer names that a short name could stand for in articles without a claim.
        may_be_global: Whether a short name, its one longer name and the number of articles with both are enough.
        in_doubt: Why a short name that stays without meaning somewhere may be the best claimed longer one.
        within: False when a claim proves nothing by itself, not even in its own article.
    """
    by_short: dict[Key, dict[str, list[Claim]]] = {}
    for claim in claims:
        if claim.short != claim.full and identity.groups.owner(claim.short) is None:
            by_short.setdefault(claim.short, {}).setdefault(claim.article_id, []).append(claim)
    for short, by_article in by_short.items():
        others = _settle_everywhere(identity, short, by_article, rivals(short), may_be_global, in_doubt)
        for article_id, own in others.items() if within else ():
            _settle_within(identity, short, article_id, own)


def _settle_everywhere(
    identity: Identity,
    short: Key,
    by_article: Mapping[str, list[Claim]],
    rivals: Iterable[Key],
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
    ranked = sorted(counts, key=lambda root: (-counts[root], root))
    best = next(claim for claims in by_article.values() for claim in claims if groups.find(claim.full) == ranked[0])
    alone = {*counts, *(groups.find(rival) for rival in rivals)} == {ranked[0]}
    others = counts.total() - counts[ranked[0]]
    prevails = alone or (counts[ranked[0]] >= _PREVAILS * others and set(counts) >= {groups.find(r) for r in rivals})
    is_global = prevails and may_be_global(short, best.full, counts[ranked[0]])
    if is_global:
        is_global = groups.merge(best.merge)
    if not is_global:
        identity.doubts.append(Doubt(best.full, short, in_doubt, (best.article_id,)))
        if not alone:
            identity.unclear.add(short)
    root = groups.find(best.full) if is_global else None
    return {a: claim for a, claim in meant.items() if claim is None or groups.find(claim.full) != root}


def _settle_within(identity: Identity, short: Key, article_id: str, claim: Claim | None) -> None:
    """Note what a short name stands for in one article, unless the desk keeps the two apart."""
    if claim is not None and identity.groups.forbids(claim.full, short):
        return
    identity.within.setdefault(article_id, {})[short] = claim.full if claim else None
    if claim is not None:
        identity.local_merges.append(claim.merge)

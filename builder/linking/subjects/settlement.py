"""The settlement: what the names stand for; only names whose component has changed are settled again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import msgspec
import numpy as np

from builder.linking.identity.accounts import accounts_of, facts_of
from builder.linking.identity.census import Census, Hearings, take_census
from builder.linking.identity.components import DIGEST_BYTES, Components
from builder.linking.identity.identify import identify
from builder.linking.identity.matching import Key, Spelling
from builder.linking.identity.numbers import key_from
from builder.linking.identity.surfaces import Surface, Surfaces, collect_surfaces
from builder.linking.memory import Memory
from builder.linking.subjects.drafts import Draft, Owners, make_drafts, owners_of
from builder.linking.subjects.suggestions import Candidate, find_candidates
from builder.model import Desk

_NAME = "settlement"


@dataclass(frozen=True, slots=True)
class Settlement:
    """What some names stand for.

    Attributes:
        drafts: What they are names of.
        owners: Which name is whose, by index in `drafts`.
        spellings: How each name must be written.
        candidates: Which of them may be one thing.
    """

    drafts: list[Draft] = field(default_factory=list)
    owners: Owners = field(default_factory=Owners)
    spellings: dict[Key, Spelling] = field(default_factory=dict)
    candidates: list[Candidate] = field(default_factory=list)

    def add(self, other: Settlement) -> None:
        """Add what other names stand for."""
        before = len(self.drafts)
        self.drafts.extend(other.drafts)
        self.owners.anywhere.update({key: before + index for key, index in other.owners.anywhere.items()})
        for short, by_article in other.owners.local.items():
            moved = {a: None if index is None else before + index for a, index in by_article.items()}
            self.owners.local[short] = moved
        self.spellings.update(other.spellings)
        self.candidates.extend(other.candidates)


@dataclass(frozen=True, slots=True)
class _Kept:
    """What the components of the last time stand for.

    Attributes:
        digests: Of all components.
        places: Their settlements by the place of the digest, without those that are empty.
    """

    digests: bytes = b""
    places: dict[int, Settlement] = field(default_factory=dict)


def settle_names(hearings: Hearings, desk: Desk, min_articles: int, memory: Memory) -> Settlement:
    """Settle what names stand for.

    Args:
        hearings: What the articles say, oldest first, undated last.
        desk: Its glossary wins over what the articles say.
        min_articles: Leave out what fewer articles speak of, unless the desk chose it.
        memory: What was found the last time.
    """
    census = take_census(hearings, desk, memory)
    components = Components(census, hearings.testimonies, desk, memory)
    salt = msgspec.msgpack.encode((desk.glossary, min_articles))
    labels = components.digests(min_articles, salt)
    kept = memory.recall(_NAME, _Kept) or _Kept()
    digests = (kept.digests[n : n + DIGEST_BYTES] for n in range(0, len(kept.digests), DIGEST_BYTES))
    before = {digest: kept.places.get(place) for place, digest in enumerate(digests)}
    stale = {label for digest, label in labels.items() if digest not in before}
    new = _settle(census, hearings, components, stale, desk, min_articles) if stale else {}
    settlements = [before[digest] if digest in before else new.get(label) for digest, label in labels.items()]
    if stale or len(before) > len(labels):
        memory.keep(_NAME, _Kept(b"".join(labels), {n: found for n, found in enumerate(settlements) if found}))
    together = Settlement()
    for settlement in settlements:
        if settlement:
            together.add(settlement)
    return together


def _settle(
    census: Census, hearings: Hearings, components: Components, labels: set[int], desk: Desk, min_articles: int
) -> dict[int, Settlement]:
    """Settle the names of some components."""
    is_stale = np.zeros(len(components.label) + 1, np.bool_)  # one more, for the label -1
    is_stale[list(labels)] = True
    is_wanted = is_stale[components.label]
    names = np.flatnonzero(is_wanted)
    facts = facts_of(census, names, components.alike)
    accounts = list(accounts_of(census, hearings, is_wanted))
    surfaces = collect_surfaces(accounts, facts.known, desk.glossary)
    identity = identify(accounts, surfaces, facts, desk.glossary)
    drafts = make_drafts(surfaces, identity, facts, min_articles)
    owners = owners_of(drafts, identity)
    candidates = find_candidates(identity, accounts, surfaces, drafts, facts.alike, desk.glossary)
    keys = (key_from(census.lexicon.names[name]) for name in names.tolist())
    label_of = dict(zip(keys, components.label[names].tolist(), strict=True))
    return _divided(label_of, drafts, owners, _spellings(drafts, owners, surfaces), candidates)


def _divided(
    label_of: Mapping[Key, int],
    drafts: Sequence[Draft],
    owners: Owners,
    spellings: Mapping[Key, Spelling],
    candidates: Iterator[Candidate],
) -> dict[int, Settlement]:
    """Divide what was found among the components."""
    found: defaultdict[int, Settlement] = defaultdict(Settlement)
    place_of = []
    for draft in drafts:
        together = found[label_of[draft.keys[0]]].drafts
        place_of.append(len(together))
        together.append(draft)
    for key, index in owners.anywhere.items():
        found[label_of[key]].owners.anywhere[key] = place_of[index]
    for short, by_article in owners.local.items():
        moved = {a: None if index is None else place_of[index] for a, index in by_article.items()}
        found[label_of[short]].owners.local[short] = moved
    for key, spelling in spellings.items():
        found[label_of[key]].spellings[key] = spelling
    for candidate in candidates:
        found[label_of[candidate.alias]].candidates.append(candidate)
    return found


def _spellings(drafts: Sequence[Draft], owners: Owners, surfaces: Surfaces) -> dict[Key, Spelling]:
    """How each name must be written; those of phrases in any way."""
    names = {key for draft in drafts if draft.is_name for key in (*draft.keys, *draft.local)}
    return {key: _spelling(key, surfaces[key]) if key in names else Spelling.PHRASE for key in owners.keys}


def _spelling(key: Key, surface: Surface) -> Spelling:
    """Tell how a name must be written; one of several words that is written small somewhere may always be."""
    if surface.is_acronym:
        return Spelling.CAPITALS
    if not surface.is_name or (len(key) > 1 and any(form.islower() for form in surface.forms)):
        return Spelling.PHRASE
    return Spelling.LOOSE if any(form.split()[0].islower() for form in surface.forms) else Spelling.CAPITALISED

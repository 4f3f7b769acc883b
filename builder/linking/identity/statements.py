"""Statements: what the articles themselves say of two names, and how far that can be believed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from builder.linking.identity.accounts import Account
from builder.linking.identity.acronyms import content_words, is_short_for
from builder.linking.identity.claims import Claim, Doubt, Identity, settle
from builder.linking.identity.groups import Merge
from builder.linking.identity.matching import Key
from builder.linking.identity.surfaces import Surfaces

_MOST_LOOKED_AT = 200
"""Two names count as unconnected when so many others lie around them: real names of one thing are few."""


_PLAIN = "an article says so, of a word that means much else"


@dataclass(frozen=True, slots=True)
class Statement:
    """An article says that a name has an alias.

    Attributes:
        is_acronym: The alias is made of the name's initials.
        is_usual: It is written as it mostly is: "RITA" is not, where "Rita" is another name.
    """

    claim: Claim
    name: str
    is_acronym: bool
    is_usual: bool


def collect_statements(accounts: Iterable[Account], surfaces: Surfaces) -> Iterator[Statement]:
    """Yield what the articles state, in their order."""
    for account in accounts:
        for stated in account.aliases:
            name, alias = stated.key, stated.alias_key
            if name is not None and alias is not None and name != alias:
                is_acronym = is_short_for(stated.alias, stated.name)
                claim = Claim(
                    alias, name, account.article_id, "acronym" if is_acronym else stated.reason, stated.passage
                )
                is_usual = not (stated.alias.isupper() and surfaces[alias].form.istitle())
                yield Statement(claim, stated.name, is_acronym, is_usual)


def merge_statements(identity: Identity, statements: Sequence[Statement], initials: Iterable[Claim] = ()) -> None:
    """Merge what the articles state: other names first, then acronyms with what they are short for.

    A name that articles give to several things proves nothing about these: it stands in each article for what is said
    there, unless the things are one by what else is stated. An acronym that other articles have beside another name
    with its initials counts for that name there.

    Args:
        identity: What is known so far.
        statements: What the articles state, in their order.
        initials: Which names acronyms stand beside whose initials they are.
    """
    stated = [statement.claim for statement in statements if not statement.is_acronym]
    said = [claim for claim in stated if not _is_of_plain_word(identity, claim)]
    identity.doubts += [
        Doubt(claim.full, claim.short, _PLAIN, (claim.article_id,), ((claim.passage, claim.article_id),))
        for claim in stated
        if _is_of_plain_word(identity, claim)
    ]
    together = _Neighbours(said)
    names: dict[Key, dict[Key, int]] = {}
    for claim in said:
        counts = names.setdefault(claim.short, {})
        counts[claim.full] = counts.get(claim.full, 0) + 1
    shared = {alias for alias, found in names.items() if len(found) > 1 and not together.without(alias, list(found))}
    for claim in said:
        if claim.short not in shared and not identity.groups.merge(claim.merge):
            reason = "an article says so, but what else is known keeps the two apart"
            identity.doubts.append(
                Doubt(claim.full, claim.short, reason, (claim.article_id,), ((claim.passage, claim.article_id),))
            )
    several = "articles give this name to more than one thing"
    settle(identity, [claim for claim in said if claim.short in shared], in_doubt=several)
    acronyms = [statement for statement in statements if statement.is_acronym]
    _merge_spellings(identity, acronyms)
    unusual = {statement.claim.short for statement in acronyms if not statement.is_usual}
    beside: dict[Key, Counter[Key]] = {}
    for claim in initials:
        beside.setdefault(claim.short, Counter())[claim.full] += 1
    settle(
        identity,
        [statement.claim for statement in acronyms],
        rivals=lambda short: beside.get(short, {}),
        may_be_global=lambda short, _full, _articles: short not in unusual,
        in_doubt=several,
    )


def _is_of_plain_word(identity: Identity, claim: Claim) -> bool:
    """Tell "the Act, known as the Quorn Law": that word means another thing in each article."""
    return any(len(key) == 1 and identity.plain.are_all(key) for key in (claim.short, claim.full))


class _Neighbours:
    """The names that statements connect."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._beside: dict[Key, dict[Key, None]] = {}
        for claim in claims:
            self._beside.setdefault(claim.short, {})[claim.full] = None
            self._beside.setdefault(claim.full, {})[claim.short] = None

    def without(self, left_out: Key, names: Sequence[Key]) -> bool:
        """Tell whether some names are connected to each other when one name is left out."""
        seen = {names[0]: None}
        for key in seen_so_far(seen):
            for other in self._beside.get(key, ()):
                if other != left_out and len(seen) < _MOST_LOOKED_AT:
                    seen.setdefault(other, None)
        return all(name in seen for name in names)


def seen_so_far(seen: dict[Key, None]) -> Iterator[Key]:
    """Yield the keys of a dictionary that grows while it is read."""
    done = 0
    while done < len(seen):
        waiting = list(seen)[done:]
        done += len(waiting)
        yield from waiting


def _merge_spellings(identity: Identity, statements: Iterable[Statement]) -> None:
    """Merge names that have an acronym in common and differ in small words only: "State of Iraq", "State in Iraq"."""
    first: dict[tuple[Key, tuple[str, ...]], Key] = {}
    for statement in statements:
        claim = statement.claim
        full = first.setdefault((claim.short, content_words(statement.name)), claim.full)
        if full != claim.full:
            identity.groups.merge(Merge(claim.full, full, "same name"))

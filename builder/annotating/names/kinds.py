"""Kinds: one kind for each name of an article, by the strongest evidence of all its mentions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from builder.annotating.names.evidence import ENOUGH, Evidence
from builder.annotating.names.text import Key
from builder.model import Kind

_ORDER = {Kind.PERSON: 0, Kind.ORGANISATION: 1, Kind.PLACE: 2, Kind.OTHER: 3}
_MIN_LAST_NAME_LETTERS = 2
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_FULL_NAME_WORDS = range(2, 4)
_LAST_NAME_WEIGHT = 6
_FIRST_NAME_WEIGHT = 4
_PREPOSITIONS_THAT_TELL = 3
UNTOLD = Evidence(Kind.OTHER, "capitals", 0)

Ballots = dict[Key, list[Evidence]]
"""All evidence for each name, in text order."""


def elect(ballots: Mapping[Key, Sequence[Evidence]], same: Iterable[tuple[Key, Key, str]]) -> dict[Key, Evidence]:
    """Choose the kind of each name, with the evidence that decided.

    A single word that is a person's last name, and a given name alone, are that person's. Names that the article says
    are one have one kind.

    Args:
        ballots: The evidence for each name; may be empty for a name.
        same: Pairs of names that are one, and the rule that says so.

    Returns:
        For every name of the ballots; `UNTOLD` where nothing tells its kind.
    """
    kinds = {key: _strongest(evidence) for key, evidence in ballots.items()}
    people = [key for key, chosen in kinds.items() if chosen.kind is Kind.PERSON and len(key) > 1]
    for key, chosen in kinds.items():
        parts = (kinds.get(part, UNTOLD).rule for part in (key[:1], key[-1:]))
        if chosen is UNTOLD and len(key) in _FULL_NAME_WORDS and "context" in parts:
            kinds[key] = Evidence(Kind.PERSON, "full-name", ENOUGH)  # "Xyla Quorn", for "Quorn said" stands further on
            people.append(key)
    last = {word for key in people if (word := last_name(key))}
    first = {key[0] for key in people}
    tails = {key[start:] for key in people for start in range(1, len(key) - 1)}
    for key, evidence in ballots.items():
        if key in tails and kinds[key] is UNTOLD:
            kinds[key] = Evidence(Kind.PERSON, "last-name", _LAST_NAME_WEIGHT)
        if len(key) == 1 and (key[0] in last or key[0] in first):
            rule, weight = ("last-name", _LAST_NAME_WEIGHT) if key[0] in last else ("first-name", _FIRST_NAME_WEIGHT)
            kinds[key] = _strongest([*evidence, Evidence(Kind.PERSON, rule, weight)])
    for one, other, rule in same:
        if one in kinds and other in kinds:
            best = min((kinds[one], kinds[other]), key=lambda found: -found.weight)
            for key in (one, other):
                if kinds[key] is not best and best is not UNTOLD and kinds[key].kind is not best.kind:
                    kinds[key] = Evidence(best.kind, rule, best.weight)
    return kinds


def last_name(key: Key) -> str:
    """The last name in a person's full name; empty when it has none.

    >>> last_name(("martin", "king", "jr")), last_name(("baghdadi",))
    ('king', '')
    """
    words = list(key)
    while words and words[-1] in _SUFFIXES:
        words.pop()
    return words[-1] if len(words) > 1 and len(words[-1]) >= _MIN_LAST_NAME_LETTERS else ""


def _strongest(evidence: Sequence[Evidence]) -> Evidence:
    """The evidence of the kind with the strongest; what is equally strong is decided by how much there is of it."""
    prepositions = sum(found.rule == "preposition" for found in evidence)
    counted = [found for found in evidence if found.rule != "preposition"]
    if prepositions >= _PREPOSITIONS_THAT_TELL:
        counted.append(Evidence(Kind.PLACE, "preposition", ENOUGH))
    context = [found for found in counted if found.rule == "context"]
    if len(context) > 1:
        counted.append(context[0]._replace(weight=max(found.weight for found in context) + 1))
    best: dict[Kind, Evidence] = {}
    total: dict[Kind, int] = {}
    for found in counted:
        total[found.kind] = total.get(found.kind, 0) + found.weight
        if found.kind not in best or best[found.kind].weight < found.weight:
            best[found.kind] = found
    if not best:
        return UNTOLD
    kind = min(best, key=lambda kind: (-best[kind].weight, -total[kind], _ORDER[kind]))
    return best[kind] if best[kind].weight >= ENOUGH else UNTOLD

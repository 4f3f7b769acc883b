"""Which names denote one thing: a union of keys in which every merge keeps its reason."""

from __future__ import annotations

from collections import deque
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Merge(Generic[K]):
    """Why `key` belongs with `into`: a reason of `model.Alias`, the passage that says so and its article, if any."""

    key: K
    into: K
    reason: str
    passage: str = ""
    article_id: str | None = None


class Groups(Generic[K]):
    """Disjoint sets of keys (union-find with path halving) that keep apart what is known to be two things.

    Two sets stay apart when they are tied to different owners, when one forbids a key of the other, or when each holds
    a whole name and what would join them is not a whole name itself: a chain of short names proves nothing.
    """

    def __init__(self) -> None:
        self._parent: dict[K, K] = {}
        self._anchor: dict[K, object] = {}
        self._forbidden: dict[K, frozenset[K]] = {}
        self._whole: dict[K, frozenset[K]] = {}
        self.merges: list[Merge[K]] = []

    def add(self, key: K) -> None:
        """Make a key known, in a set of its own unless it has one."""
        self._parent.setdefault(key, key)

    def anchor(self, key: K, owner: object) -> None:
        """Tie a key's set to an owner, e.g. an entry of the glossary."""
        self._anchor[self.find(key)] = owner

    def forbid(self, key: K, others: Iterable[K]) -> None:
        """Say that no other key of these is ever to be in a key's set."""
        root = self.find(key)
        self._forbidden[root] = self._forbidden.get(root, frozenset()) | frozenset(others)

    def forbids(self, key: K, other: K) -> bool:
        """Tell whether another key is never to be in a key's set."""
        return other in self._forbidden.get(self.find(key), ())

    def mark_whole(self, key: K) -> None:
        """Say that a key is a whole name, such as a person's first and last name."""
        root = self.find(key)
        self._whole[root] = self._whole.get(root, frozenset()) | {key}

    def owner(self, key: K) -> object | None:
        """The owner of a key's set, or None."""
        return self._anchor.get(self.find(key))

    def find(self, key: K) -> K:
        """The key that stands for a key's set."""
        self.add(key)
        while self._parent[key] != key:
            self._parent[key] = self._parent[self._parent[key]]
            key = self._parent[key]
        return key

    def may_merge(self, key: K, into: K) -> bool:
        """Tell whether nothing keeps the sets of two keys apart."""
        one, two = self.find(key), self.find(into)
        if one == two:
            return True
        owners = [self._anchor.get(one), self._anchor.get(two)]
        if None not in owners and owners[0] is not owners[1]:
            return False
        if any(self.find(other) == two for other in self._forbidden.get(one, ())):
            return False
        if any(self.find(other) == one for other in self._forbidden.get(two, ())):
            return False
        whole_one, whole_two = self._whole.get(one, frozenset()), self._whole.get(two, frozenset())
        return not (whole_one and whole_two) or (key in whole_one and into in whole_two)

    def merge(self, merge: Merge[K]) -> bool:
        """Join two sets and keep the reason; False when they are to stay apart."""
        if not self.may_merge(merge.key, merge.into):
            return False
        self.merges.append(merge)
        key, into = self.find(merge.key), self.find(merge.into)
        if key != into:
            self._parent[key] = into
            if owner := self._anchor.get(into) or self._anchor.get(key):
                self._anchor[into] = owner
            for marks in (self._forbidden, self._whole):
                if together := marks.get(into, frozenset()) | marks.get(key, frozenset()):
                    marks[into] = together
        return True

    def members(self, keys: Iterable[K]) -> dict[K, list[K]]:
        """The sets of the given keys: standing key to members, both in the given order."""
        sets: dict[K, list[K]] = {}
        for key in keys:
            sets.setdefault(self.find(key), []).append(key)
        return sets


def reasons_from(start: K, merges: Iterable[Merge[K]]) -> Mapping[K, Merge[K]]:
    """For each key the merge by which it belongs with a first one, over as few merges as possible.

    Args:
        start: The key that needs no reason.
        merges: In the order in which they were made; of several between two keys the first counts.

    >>> merges = [Merge(alias, "Daesh", "stated") for alias in ("ISIS", "IS")]
    >>> merges.append(Merge("IS", "Islamic State", "acronym"))
    >>> [(key, merge.reason, merge.into) for key, merge in reasons_from("Islamic State", merges).items()]
    [('IS', 'acronym', 'Islamic State'), ('Daesh', 'stated', 'Daesh'), ('ISIS', 'stated', 'Daesh')]
    """
    beside: dict[K, list[tuple[K, Merge[K]]]] = {}
    for merge in merges:
        beside.setdefault(merge.key, []).append((merge.into, merge))
        beside.setdefault(merge.into, []).append((merge.key, merge))
    reasons: dict[K, Merge[K]] = {}
    waiting = deque([start])
    while waiting:
        for key, merge in beside.get(waiting.popleft(), ()):
            if key != start and key not in reasons:
                reasons[key] = merge
                waiting.append(key)
    return reasons

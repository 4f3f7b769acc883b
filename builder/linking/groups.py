"""Which names denote one thing: a union of keys in which every merge keeps its reason."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
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
    """Disjoint sets of keys (union-find with path halving); an anchored set never merges with another anchored one."""

    def __init__(self) -> None:
        self._parent: dict[K, K] = {}
        self._anchor: dict[K, object] = {}
        self.merges: list[Merge[K]] = []

    def add(self, key: K) -> None:
        """Make a key known, in a set of its own unless it has one."""
        self._parent.setdefault(key, key)

    def anchor(self, key: K, owner: object) -> None:
        """Tie a key's set to an owner, e.g. an entry of the glossary."""
        self._anchor[self.find(key)] = owner

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

    def merge(self, merge: Merge[K]) -> bool:
        """Join two sets and keep the reason; False when both are anchored, to different owners."""
        key, into = self.find(merge.key), self.find(merge.into)
        owners = [owner for root in (into, key) if (owner := self._anchor.get(root)) is not None]
        if len(owners) > 1 and owners[0] is not owners[1]:
            return False
        self.merges.append(merge)
        if key != into:
            self._parent[key] = into
            if owners:
                self._anchor[into] = owners[0]
        return True

    def members(self, keys: Iterable[K]) -> dict[K, list[K]]:
        """The sets of the given keys: standing key to members, both in the given order."""
        sets: dict[K, list[K]] = {}
        for key in keys:
            sets.setdefault(self.find(key), []).append(key)
        return sets

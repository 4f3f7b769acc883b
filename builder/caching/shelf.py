"""The shelf: whole articles, loaded from the store when somebody wants one; the last few stay at hand."""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Callable, Iterable
from functools import partial
from weakref import finalize

from builder.caching.outcomes import unpack
from builder.caching.store import Store
from builder.errors import ConfigError
from builder.model import AnnotatedArticle

_MOST_AT_HAND = 128
_inherited: list[Store] = []
"""What a copy of a process has of the one that it is a copy of: not to be used, and not to be closed either."""


class Shelf:
    """Loads annotated articles by the keys of their outcomes, in any process that is a copy of this one."""

    def __init__(self, store: Store, again: Callable[[bytes], bytes]) -> None:
        """Prepare.

        Args:
            store: What has the outcomes; it is opened once more in each process, when the first article is wanted.
            again: Makes once more, and packs, what the store has lost since: another build has thrown it out, or the
                disk has spoilt it.
        """
        self._beside, self._again = store, again
        self._store: Store | None = None
        self._process = 0
        self._held: dict[bytes, bytes] = {}
        self._at_hand: OrderedDict[bytes, AnnotatedArticle] = OrderedDict()

    def hold(self, key: bytes, packed: bytes) -> None:
        """Keep a packed outcome in memory, as the store does not have it, or not yet."""
        self._held[key] = packed

    def release(self, keys: Iterable[bytes]) -> None:
        """Forget packed outcomes that the store has now."""
        for key in keys:
            self._held.pop(key, None)

    def loader(self, key: bytes) -> Callable[[], AnnotatedArticle]:
        """Return what loads an article.

        It raises ConfigError when the article is gone from the store and from its folder.
        """
        return partial(self._load, key)

    def _load(self, key: bytes) -> AnnotatedArticle:
        at_hand = self._at_hand
        if (found := at_hand.get(key)) is not None:
            at_hand.move_to_end(key)
            return found
        found = at_hand[key] = self._unpacked(key)
        if len(at_hand) > _MOST_AT_HAND:
            at_hand.popitem(last=False)
        return found

    def _unpacked(self, key: bytes) -> AnnotatedArticle:
        try:
            outcome = unpack(self._held.get(key) or self._of_this_process().get(key) or b"")
        except ValueError:
            packed = self._held[key] = self._again(key)
            outcome = unpack(packed)
            with self._beside.again() as store:
                store.put({key: packed})
        if outcome.article is None:
            raise ConfigError(*outcome.problems)
        return outcome.article

    def _of_this_process(self) -> Store:
        """SQLite's connections cannot be used in a copy of the process that opened them."""
        if self._store is None or self._process != os.getpid():
            if self._store is not None:
                _inherited.append(self._store)
            self._store, self._process = self._beside.again(read_only=True).__enter__(), os.getpid()
            finalize(self, _close, self._store, self._process)
        return self._store


def _close(store: Store, process: int) -> None:
    if process == os.getpid():
        store.__exit__(None, None, None)

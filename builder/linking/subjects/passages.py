"""Passages: the sentences that are shown for a name; those of the last time are not cut out of their texts again."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass

from builder.linking.memory import Memory
from builder.linking.subjects.text_words import DIGEST_BYTES
from builder.model import AnnotatedArticle
from builder.sentences import passage_of

_NAME = "passages"
_PLACE = struct.Struct("<II")
_KEY_BYTES = DIGEST_BYTES + _PLACE.size


@dataclass(frozen=True, slots=True)
class _Kept:
    """The passages of the last time.

    Attributes:
        places: Where each is: the digest of the text, and two unsigned integers of 32 bits, start and end.
        passages: In the same order.
    """

    places: bytes = b""
    passages: tuple[str, ...] = ()


class Passages:
    """Sentences around places of articles."""

    def __init__(self, articles: Sequence[AnnotatedArticle], digests: Sequence[bytes], memory: Memory) -> None:
        """Take the articles, the digests of their texts in the same order, and what was found the last time."""
        kept = memory.recall(_NAME, _Kept) or _Kept()
        keys = (kept.places[n : n + _KEY_BYTES] for n in range(0, len(kept.places), _KEY_BYTES))
        self._before = dict(zip(keys, kept.passages, strict=True))
        self._shown: dict[bytes, str] = {}
        self._articles = articles
        self._digests = digests
        self._memory = memory
        self.numbers = {annotated.id: number for number, annotated in enumerate(articles)}

    def of(self, article: int, start: int, end: int) -> str:
        """The sentence around a place; `article` is the index of its article."""
        key = self._digests[article] + _PLACE.pack(start, end)
        passage = self._shown.get(key)
        if passage is None:
            passage = self._before.get(key)
            if passage is None:
                passage = passage_of(self._articles[article].article.text, start, end)
            self._shown[key] = passage
        return passage

    def keep(self) -> None:
        """Keep those that were asked for, for the next time."""
        if self._shown.keys() != self._before.keys():
            self._memory.keep(_NAME, _Kept(b"".join(self._shown), tuple(self._shown.values())))

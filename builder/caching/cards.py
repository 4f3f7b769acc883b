"""Cards: what is at hand of each article without loading it, as a value that can be kept."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import blake2b
from operator import attrgetter
from typing import Any, get_type_hints

import msgspec

from builder.caching.outcomes import Outcome
from builder.errors import Problem
from builder.model import AnnotatedArticle, Article, LooseNote, Note
from builder.model.kept import AT_HAND, KeptArticle, KeptHead

_DIGEST_BYTES = 16
_hints = get_type_hints(Article) | {"dropped_lines": int}
_Head: Any = msgspec.defstruct("_Head", [(name, _hints[name]) for name in AT_HAND], array_like=True, gc=False)
_at_hand = attrgetter(*AT_HAND)


class Card(msgspec.Struct, array_like=True, frozen=True):
    """An outcome without what is large.

    Attributes:
        digest: A hash of the whole article with its annotations; empty where there is none.
        head: What is small of the article; None when it was left out.
    """

    digest: bytes
    head: _Head | None
    notes: tuple[Note, ...] = ()
    loose_notes: tuple[LooseNote, ...] = ()
    problems: tuple[Problem, ...] = ()


def card_of(outcome: Outcome, packed: bytes) -> Card:
    """Make the card of an outcome, which `pack` has packed."""
    if outcome.article is None:
        return Card(b"", None, problems=outcome.problems)
    annotated = outcome.article
    digest = blake2b(packed, digest_size=_DIGEST_BYTES).digest()
    head = _Head(*_at_hand(annotated.article))
    return Card(digest, head, annotated.notes, annotated.loose_notes, outcome.problems)


def article_of(card: Card, load: Callable[[], AnnotatedArticle]) -> KeptArticle | None:
    """Return the article of a card; `load` gives the whole. None for one that was left out."""
    if card.head is None:
        return None
    return KeptArticle(KeptHead(card.head, load), card.notes, card.loose_notes, digest=card.digest, load=load)

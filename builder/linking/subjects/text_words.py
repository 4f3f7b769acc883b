"""Text words: which words a text has, as numbers, to tell quickly that a name does not stand in it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from builder.linking.identity.matching import Key, readings_of
from builder.model import AnnotatedArticle
from builder.words import cut_words

DIGEST_BYTES = 16
_ARTICLE = "al-"
_BUCKETS = 1 << 16


@dataclass(frozen=True, slots=True)
class TextWords:
    """What tells of a text which names can stand in it.

    Attributes:
        digest: Of the text; 16 bytes.
        words: The numbers of all that its words can be read as, each once; unsigned integers of 32 bits.
    """

    digest: bytes
    words: bytes


def text_words_of(annotated: AnnotatedArticle) -> TextWords:
    """Number the words of an article's text."""
    text = annotated.article.text
    numbers = {number for word in {*cut_words(text)[0]} for number in _numbers(word)}
    digest = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=DIGEST_BYTES).digest()
    return TextWords(digest, np.fromiter(numbers, np.uint32, len(numbers)).tobytes())


@lru_cache(maxsize=1 << 18)
def _numbers(raw: str) -> tuple[int, ...]:
    return tuple(map(_number, readings_of(raw)))


def _number(word: str) -> int:
    """The number of a word; without Arabic articles, which may be words of their own in a text."""
    while word.startswith(_ARTICLE) and word != _ARTICLE:
        word = word.removeprefix(_ARTICLE)
    return crc32(word.encode("utf-8", "surrogatepass"))


def may_hold(texts: Sequence[TextWords], names: Iterable[Key]) -> set[int]:
    """Find the texts that can have one of some names in them: those that have all its words, and a few more.

    Returns:
        Their indexes.
    """
    wanted = [tuple({_number(word) for word in name}) for name in names]
    if not wanted or not texts:
        return set()
    words = np.frombuffer(b"".join(text.words for text in texts), np.uint32)
    is_wanted = np.zeros(_BUCKETS, np.bool_)
    is_wanted[[number % _BUCKETS for numbers in wanted for number in numbers]] = True
    hits = np.flatnonzero(is_wanted[words.astype(np.uint16)])
    lengths = [len(text.words) // words.itemsize for text in texts]
    in_text = np.repeat(np.arange(len(texts)), lengths)[hits]
    texts_with = _grouped(words[hits], in_text)
    found: set[int] = set()
    for numbers in wanted:
        rows = sorted((texts_with.get(number, ()) for number in numbers), key=len)
        if len(rows[0]):
            found.update(set(rows[0]).intersection(*rows[1:]))
    return found


def _grouped(words: NDArray[np.uint32], texts: NDArray[np.int64]) -> dict[int, list[int]]:
    order = np.argsort(words, kind="stable")
    distinct, starts = np.unique(words[order], return_index=True)
    pieces = np.split(texts[order], starts[1:]) if len(distinct) else []
    return {number: piece.tolist() for number, piece in zip(distinct.tolist(), pieces, strict=True)}

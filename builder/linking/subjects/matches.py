"""Matches: where the names of all subjects stand in all texts; only texts that changed names can stand in are read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from builder.linking.identity.matching import Key, Matcher, Spelling
from builder.linking.memory import Memory
from builder.linking.subjects.places import Numbers
from builder.linking.subjects.text_words import DIGEST_BYTES, TextWords, may_hold
from builder.model import AnnotatedArticle

_NAME = "matches"
_COLUMNS = 3
_BETWEEN = "\x1f"

Indexes = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Matches:
    """All matches, one row for each, by article in the given order, then by where they begin.

    Attributes:
        names: The names that were looked for.
        forms: How names are written in the texts.
        names_of_forms: Of each form the index of its name.
        article: Of each row the index of the article.
        form: Of each row the index of its form.
        start: Of each row the offset in the article's text.
        end: Of each row the offset past the match.
    """

    names: tuple[Key, ...]
    forms: tuple[str, ...]
    names_of_forms: Indexes
    article: Numbers
    form: Numbers
    start: Numbers
    end: Numbers


@dataclass(frozen=True, slots=True)
class _Kept:
    """The matches of the last time.

    Attributes:
        names: The names that were looked for, as `_written` gives them.
        forms: How they are written in the texts.
        names_of_forms: Of each form the index of its name; unsigned integers of 32 bits, as all numbers here.
        texts: The digests of the texts.
        counts: Of each text the number of its matches.
        rows: Form, start and end of each match.
    """

    names: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    names_of_forms: bytes = b""
    texts: bytes = b""
    counts: bytes = b""
    rows: bytes = b""


def find_matches(
    articles: Sequence[AnnotatedArticle],
    texts: Sequence[TextWords],
    spellings: Mapping[Key, Spelling],
    memory: Memory,
) -> Matches:
    """Find all names in all texts.

    Args:
        articles: In the order of the rows.
        texts: What their texts' words are, in the same order.
        spellings: The names, each with how it must be written.
        memory: What was found the last time.
    """
    kept = memory.recall(_NAME, _Kept) or _Kept()
    table = _Table(spellings, kept)
    places = {kept.texts[n : n + DIGEST_BYTES]: n // DIGEST_BYTES for n in range(0, len(kept.texts), DIGEST_BYTES)}
    known = [place for place, text in enumerate(texts) if text.digest in places]
    stale = may_hold([texts[place] for place in known], table.changed)
    kept_at = {place: places[texts[place].digest] for n, place in enumerate(known) if n not in stale}
    rows = _Rows(kept)
    unread = [annotated for place, annotated in enumerate(articles) if place not in kept_at]
    matcher = Matcher(spellings.items() if unread else ())
    read = iter([table.rows(found) for found in memory.apply(partial(_written_in, matcher), unread)])
    for place in range(len(articles)):
        if place in kept_at:
            rows.take(kept_at[place])
        else:
            rows.add(next(read))
    found = table.matches(*rows.joined())
    if len(kept_at) < len(articles) or len({*kept_at.values()}) < len(places) or table.changed:
        memory.keep(_NAME, _packed(found, spellings, texts))
    return found


def _written_in(matcher: Matcher, annotated: AnnotatedArticle) -> list[tuple[Key, str, int, int]]:
    """The names in the text of an article: each with how it is written, start and end."""
    text = annotated.article.text
    return [(found.key, text[found.start : found.end], found.start, found.end) for found in matcher.find(text)]


class _Rows:
    """The rows of articles in turn: those that are kept, and new ones."""

    def __init__(self, kept: _Kept) -> None:
        self._kept = np.frombuffer(kept.rows, np.uint32).reshape(-1, _COLUMNS)
        self._ends = np.cumsum(np.frombuffer(kept.counts, np.uint32), dtype=np.int64).tolist()
        self._pieces: list[NDArray[np.uint32]] = []

    def take(self, place: int) -> None:
        """Take over the rows of a text that is kept."""
        self._pieces.append(self._kept[self._ends[place - 1] if place else 0 : self._ends[place]])

    def add(self, rows: NDArray[np.uint32]) -> None:
        """Add the rows of a text."""
        self._pieces.append(rows)

    def joined(self) -> tuple[Numbers, NDArray[np.uint32]]:
        """The index of the article of each row, and the rows."""
        if not self._pieces:
            return np.zeros(0, np.int32), np.zeros((0, _COLUMNS), np.uint32)
        article = np.repeat(np.arange(len(self._pieces), dtype=np.int32), [len(piece) for piece in self._pieces])
        return article, np.concatenate(self._pieces)


class _Table:
    """The names and their forms: those that are kept keep their numbers until all is found.

    Attributes:
        changed: The names that have come, gone, or are to be written otherwise than the last time.
    """

    def __init__(self, spellings: Mapping[Key, Spelling], kept: _Kept) -> None:
        written = {_written(key, spelling): key for key, spelling in spellings.items()}
        gone = [_key(name) for name in kept.names if name not in written]
        before = {*kept.names}
        self.changed = [*gone, *(key for name, key in written.items() if name not in before)]
        self._names = tuple(spellings)
        self._number = {key: n for n, key in enumerate(self._names)}
        names_of_forms = np.frombuffer(kept.names_of_forms, np.uint32).tolist()
        keys = [_key(name) for name in kept.names]
        self._forms = {
            (keys[name], form): n for n, (name, form) in enumerate(zip(names_of_forms, kept.forms, strict=True))
        }

    def rows(self, found: Iterable[tuple[Key, str, int, int]]) -> NDArray[np.uint32]:
        """The rows of a text: form, start and end of each name that was found in it."""
        forms = self._forms
        rows = [(forms.setdefault((key, text), len(forms)), start, end) for key, text, start, end in found]
        return np.array(rows, np.uint32).reshape(-1, _COLUMNS)

    def matches(self, article: Numbers, rows: NDArray[np.uint32]) -> Matches:
        """Make the matches, with those forms only that are used."""
        form, start, end = (np.ascontiguousarray(column, np.int32) for column in rows.T)
        is_used = np.bincount(form, minlength=len(self._forms)) > 0
        number = np.cumsum(is_used, dtype=np.int32) - 1
        forms = [pair for pair, used in zip(self._forms, is_used.tolist(), strict=True) if used]
        names_of_forms = np.array([self._number[key] for key, _ in forms], np.int64)
        texts = tuple(text for _, text in forms)
        return Matches(self._names, texts, names_of_forms, article, number[form] if forms else form, start, end)


def _written(key: Key, spelling: Spelling) -> str:
    return _BETWEEN.join((spelling.value, *key))


def _key(written: str) -> Key:
    return tuple(written.split(_BETWEEN)[1:])


def _packed(found: Matches, spellings: Mapping[Key, Spelling], texts: Sequence[TextWords]) -> _Kept:
    counts = np.bincount(found.article, minlength=len(texts))
    rows = np.stack((found.form, found.start, found.end), axis=1)
    return _Kept(
        tuple(_written(key, spelling) for key, spelling in spellings.items()),
        found.forms,
        found.names_of_forms.astype(np.uint32).tobytes(),
        b"".join(text.digest for text in texts),
        counts.astype(np.uint32).tobytes(),
        rows.astype(np.uint32).tobytes(),
    )

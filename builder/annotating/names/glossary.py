"""The desk's names in a text: found by their words, and where the text writes them as names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from builder.annotating.names.text import Span, Text
from builder.model import GlossaryEntry, Kind
from builder.words import tokenize, word_key

_JOINTS = frozenset({" ", "\u00a0", "-", "‑"})


_Index = dict[str, list[tuple[list[str], Kind, bool]]]
"""First word to the names that begin with it, the longest first."""


class Known(NamedTuple):
    """A name of the glossary in a text."""

    span: Span
    kind: Kind


def glossary_names(text: Text, glossary: Sequence[GlossaryEntry]) -> Iterator[Known]:
    """Yield the labels and aliases of the glossary in a text, the longest from the left, none overlapping.

    A name in small letters ("air strike") is a term and no name. An acronym counts only in capitals, any other name
    only with a capital where its script has them.
    """
    names = _INDEX.of(glossary)
    if not names:
        return
    keys = text.keys
    index = 0
    while index < len(keys):
        for words, kind, acronym in names.get(keys[index], ()):
            span = Span(index, index + len(words))
            if keys[span.start : span.end] == words and _is_written_as_name(text, span, acronym=acronym):
                yield Known(span, kind)
                index = span.end
                break
        else:
            index += 1


class _LatestIndex:
    """The index of the glossary that was asked for last: in a build it is one and the same for all articles."""

    def __init__(self) -> None:
        self._glossary: Sequence[GlossaryEntry] = ()
        self._index: _Index = {}

    def of(self, glossary: Sequence[GlossaryEntry]) -> _Index:
        """Give the index; to tell the same glossary by its entries would take longer than a short article does."""
        if glossary is not self._glossary or not isinstance(glossary, tuple):
            self._glossary, self._index = glossary, _index(glossary)
        return self._index


_INDEX = _LatestIndex()


def _index(glossary: Sequence[GlossaryEntry]) -> _Index:
    names: _Index = {}
    for entry in glossary:
        for name in (entry.label, *entry.aliases):
            words = [word_key(token.text) for token in tokenize(name)]
            if words and not name.islower():
                names.setdefault(words[0], []).append((words, entry.kind, len(words) == 1 and name.isupper()))
    for same in names.values():
        same.sort(key=lambda found: -len(found[0]))
    return names


def _is_written_as_name(text: Text, span: Span, *, acronym: bool) -> bool:
    words = text.words[span.start : span.end]
    if any(text.gap(index) not in _JOINTS and text.gap(index) != " – " for index in range(span.start + 1, span.end)):
        return False
    if acronym:
        return words[0].text.isupper()
    cased = any(character.islower() or character.isupper() for character in words[0].text)
    return not cased or words[0].is_capitalised or words[-1].is_capitalised

"""Finds every mention of many names and phrases in a text in one pass."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from builder.words import singular, token_spans, word_key

Key = tuple[str, ...]
"""A name as `words.phrase_key` gives it."""

_JOINTS = frozenset({" ", "\u00a0", "-", "‑"})
_ARTICLES = frozenset({"al", "el"})
_LETTERS_OF_INITIAL = 2
"""A word of so many letters may be an initial or "St", after which a full stop ends nothing."""
_POSSESSIVES = ("’s", "'s")


class Spelling(Enum):
    """How a name must be written to be a mention of it.

    CAPITALS tells "IS" from "is", CAPITALISED "May" from "may"; a LOOSE name may begin small ("bin Laden") but has a
    capital in its first or last word; a PHRASE may be written in any way.
    """

    CAPITALS = "capitals"
    CAPITALISED = "capitalised"
    LOOSE = "loose"
    PHRASE = "phrase"


class Found(NamedTuple):
    """A name's key and the place that it was found in, text[start:end]."""

    key: Key
    start: int
    end: int


@dataclass(slots=True)
class _Node:
    """A trie's node: what follows, and the name that ends here, if one does."""

    children: dict[str, _Node] = field(default_factory=dict)
    key: Key | None = None


@dataclass(frozen=True, slots=True)
class _Word:
    """What a word can be read as, learned once for all its occurrences.

    Attributes:
        readings: Its key, and the singular of a word in small letters.
        names: The nodes that a name beginning with it leads to.
        phrases: The same of phrases.
        is_article: It may be an Arabic article, to be read with the next word.
        extra: Characters at its end that are no part of it: a possessive's.
    """

    readings: tuple[str, ...]
    names: tuple[_Node, ...]
    phrases: tuple[_Node, ...]
    is_article: bool
    extra: int


class Matcher:
    """Tries over the words of names and of phrases; the matches of each are the longest from the left.

    Names and phrases are looked for apart, so that a name inside of a phrase is found as well.
    """

    def __init__(self, keys: Iterable[tuple[Key, Spelling]]) -> None:
        """Take all names, each with how it must be written."""
        self._spellings = dict(keys)
        self._capitalised, self._loose, self._phrases = _Node(), _Node(), _Node()
        self._words: dict[str, _Word] = {}
        roots = {Spelling.LOOSE: self._loose, Spelling.PHRASE: self._phrases}
        for key, spelling in self._spellings.items():
            node = roots.get(spelling, self._capitalised)
            for word in key:
                node = node.children.setdefault(word, _Node())
            node.key = key

    def find(self, text: str) -> Iterator[Found]:
        """Yield the matches in a text by their beginning, in time linear in its length.

        No two names overlap, and no two phrases. Words of a name may be joined by a space or a hyphen ("al Qaeda",
        "al-Qaeda"), not by other punctuation but the full stop of an initial.
        """
        spans = token_spans(text)
        known, learn = self._words, self._learn
        words = [known.get(raw := text[start:end]) or learn(raw) for start, end in spans]
        after_name = after_phrase = 0
        for position, word in enumerate(words):
            if position >= after_name and (word.names or word.is_article) and _may_begin(word.names, words, position):
                found, end = self._longest(text, spans, words, position, word.names)
                if found and self._is_spelled_right(found, text):
                    yield found
                    after_name = end
            if position >= after_phrase and word.phrases and _may_begin(word.phrases, words, position):
                found, end = self._longest(text, spans, words, position, word.phrases)
                if found:
                    yield found
                    after_phrase = end

    def _learn(self, raw: str) -> _Word:
        bare = raw[:-2] if raw.endswith(_POSSESSIVES) else raw
        key = word_key(bare)
        readings = (key, singular(key)) if bare.islower() and singular(key) != key else (key,)
        roots = (self._loose,) if bare.islower() else (self._capitalised, self._loose)
        word = self._words[raw] = _Word(
            readings=readings,
            names=tuple(node for root in roots for reading in readings if (node := root.children.get(reading))),
            phrases=tuple(node for reading in readings if (node := self._phrases.children.get(reading))),
            is_article=key in _ARTICLES,
            extra=len(raw) - len(bare),
        )
        return word

    def _longest(
        self, text: str, spans: list[tuple[int, int]], words: list[_Word], start: int, begins: tuple[_Node, ...]
    ) -> tuple[Found | None, int]:
        """The longest name that begins with a word, and the position after its last word."""
        states = [(node, start + 1) for node in begins]
        if words[start].is_article:
            for root in (self._capitalised, self._loose):
                states += _after_article(root, text, spans, words, start)
        longest, key = start, None
        while states:
            node, end = states.pop()
            if node.key is not None and end > longest:
                longest, key = end, node.key
            if not node.children or end == len(words):
                continue
            word = words[end]
            for reading in word.readings:
                if (child := node.children.get(reading)) and _joined(text, spans, words, end):
                    states.append((child, end + 1))
            if word.is_article and _joined(text, spans, words, end):
                states += _after_article(node, text, spans, words, end)
        if key is None:
            return None, start
        return Found(key, spans[start][0], spans[longest - 1][1] - words[longest - 1].extra), longest

    def _is_spelled_right(self, found: Found, text: str) -> bool:
        match self._spellings[found.key]:
            case Spelling.CAPITALS:
                return text[found.start : found.end].isupper()
            case Spelling.LOOSE:
                words = text[found.start : found.end].replace("\u00a0", " ").split()
                return not (words[0].islower() and words[-1].islower())
            case _:
                return True


def _may_begin(begins: tuple[_Node, ...], words: list[_Word], position: int) -> bool:
    """Tell quickly whether a name can begin at a word: it ends there, or the next word is one that it goes on with."""
    if words[position].is_article or any(node.key is not None for node in begins):
        return True
    if position + 1 == len(words):
        return False
    following = words[position + 1]
    return following.is_article or any(reading in n.children for n in begins for reading in following.readings)


def _after_article(
    node: _Node, text: str, spans: list[tuple[int, int]], words: list[_Word], article: int
) -> list[tuple[_Node, int]]:
    """Read an Arabic article and the next word as one: "al Qaeda"."""
    following = article + 1
    if following == len(words) or not _joined(text, spans, words, following):
        return []
    child = node.children.get(f"al-{words[following].readings[0]}")
    return [(child, following + 1)] if child else []


def _joined(text: str, spans: list[tuple[int, int]], words: list[_Word], position: int) -> bool:
    """Tell whether a word stands so close to the one before that they can be one name."""
    start, end = spans[position - 1]
    gap = text[end - words[position - 1].extra : spans[position][0]]
    return gap in _JOINTS or (gap == ". " and end - start <= _LETTERS_OF_INITIAL and text[start].isupper())

"""Finds every mention of many names and phrases in a text in one pass."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from builder.words import cut_words, is_inside_name, singular, word_key

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
class _Beginning:
    """The nodes that a word leads to as the first one of a name, with what is asked of them for every word of a text.

    Attributes:
        key: The name that ends here already, if one does.
        following: The words with which names go on.
    """

    nodes: tuple[_Node, ...]
    key: Key | None
    following: Container[str]


@dataclass(frozen=True, slots=True)
class _Word:
    """What a word can be read as, learned once for all its occurrences.

    Attributes:
        readings: Its key, and the singular of a word in small letters.
        name: Where it leads as the beginning of a name; None when none begins with it.
        phrase: The same of phrases.
        is_article: It may be an Arabic article, to be read with the next word.
        is_idle: Nothing begins with it.
        extra: Characters at its end that are no part of it: a possessive's.
    """

    readings: tuple[str, ...]
    name: _Beginning | None
    phrase: _Beginning | None
    is_article: bool
    is_idle: bool
    extra: int


class _Words(dict[str, _Word]):
    """Words by how they are written; one that is not known yet is learned."""

    def __init__(self, learn: Callable[[str], _Word]) -> None:
        super().__init__()
        self._learn = learn

    def __missing__(self, raw: str) -> _Word:
        word = self[raw] = self._learn(raw)
        return word


class Matcher:
    """Tries over the words of names and of phrases; the matches of each are the longest from the left.

    Names and phrases are looked for apart, so that a name inside of a phrase is found as well.
    """

    def __init__(self, keys: Iterable[tuple[Key, Spelling]]) -> None:
        """Take all names, each with how it must be written."""
        self._spellings = dict(keys)
        self._capitalised, self._loose, self._phrases = _Node(), _Node(), _Node()
        self._words = _Words(self._learn)
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
        written, spans = cut_words(text)
        words = list(map(self._words.__getitem__, written))
        after_name = after_phrase = 0
        for position, word in enumerate(words):
            if word.is_idle:
                continue
            if position >= after_name and (word.name or word.is_article):
                found, end = self._longest(text, spans, words, position, word.name)
                if found and self._is_spelled_right(found, text):
                    yield found
                    after_name = end
            if position >= after_phrase and word.phrase:
                found, end = self._longest(text, spans, words, position, word.phrase)
                if found:
                    yield found
                    after_phrase = end

    def _learn(self, raw: str) -> _Word:
        bare = _bare(raw)
        readings = readings_of(raw)
        name = _beginning(readings, (self._loose,) if bare.islower() else (self._capitalised, self._loose))
        phrase = _beginning(readings, (self._phrases,))
        is_article = readings[0] in _ARTICLES
        is_idle = not (name or phrase or is_article)
        return _Word(readings, name, phrase, is_article, is_idle, len(raw) - len(bare))

    def _longest(
        self, text: str, spans: list[tuple[int, int]], words: list[_Word], start: int, begins: _Beginning | None
    ) -> tuple[Found | None, int]:
        """The longest name that begins with a word, and the position after its last word."""
        longest, key = (start + 1, begins.key) if begins and begins.key else (start, None)
        states = [(node, start + 1) for node in begins.nodes] if begins and _may_go_on(begins, words, start + 1) else []
        if words[start].is_article:
            for root in (self._capitalised, self._loose):
                states += _after_article(root, text, spans, words, start)
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


def readings_of(raw: str) -> tuple[str, ...]:
    """What a word of a text can be read as: its key, and the singular of a word in small letters.

    Args:
        raw: As `words.cut_words` gives it.

    >>> readings_of("Strikes’s"), readings_of("strikes")
    (('strikes',), ('strikes', 'strike'))
    """
    bare = _bare(raw)
    key = word_key(bare)
    return (key, singular(key)) if bare.islower() and singular(key) != key else (key,)


def _bare(raw: str) -> str:
    return raw[:-2] if raw.endswith(_POSSESSIVES) else raw


def _beginning(readings: tuple[str, ...], roots: tuple[_Node, ...]) -> _Beginning | None:
    nodes = tuple(node for root in roots for reading in readings if (node := root.children.get(reading)))
    if not nodes:
        return None
    following = nodes[0].children if len(nodes) == 1 else {word for node in nodes for word in node.children}
    key = next((node.key for node in reversed(nodes) if node.key is not None), None)
    return _Beginning(nodes, key, following)


def _may_go_on(begins: _Beginning, words: list[_Word], position: int) -> bool:
    """Tell quickly whether a name can go on with the word at a position."""
    if position == len(words):
        return False
    word = words[position]
    readings = word.readings
    return word.is_article or readings[0] in begins.following or readings[-1] in begins.following


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
    extra = words[position - 1].extra
    gap = text[end - extra : spans[position][0]]
    if gap in _JOINTS or is_inside_name(text[start : end - extra], gap):
        return True
    return gap == ". " and end - start <= _LETTERS_OF_INITIAL and text[start].isupper()

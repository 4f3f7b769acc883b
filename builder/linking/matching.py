"""Finds every mention of many names in a text in one pass."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from builder.words import Token, singular, tokenize, word_key

Key = tuple[str, ...]
"""A name as `words.phrase_key` gives it."""


@dataclass(slots=True)
class _Node:
    """A trie's node: what follows, and the name that ends here, if one does."""

    children: dict[str, _Node] = field(default_factory=dict)
    key: Key | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A name's key and the words that it was found in, tokens[start:end] of the text."""

    key: Key
    tokens: tuple[Token, ...]


class Matcher:
    """A trie over the words of names; matches are the longest from the left, and never overlap."""

    def __init__(self, keys: Iterable[Key]) -> None:
        self._root = _Node()
        for key in keys:
            node = self._root
            for word in key:
                node = node.children.setdefault(word, _Node())
            node.key = key

    def find(self, text: str) -> Iterator[Found]:
        """Yield the matches in a text, from left to right, in time linear in its length.

        Words of a name may be joined by a space or a hyphen ("al Qaeda", "al-Qaeda"), not by other punctuation.
        """
        tokens = tokenize(text)
        words = [word_key(token.text) for token in tokens]
        position = 0
        while position < len(tokens):
            longest = self._longest(text, tokens, words, position)
            if longest:
                yield longest
                position += len(longest.tokens)
            else:
                position += 1

    def _longest(self, text: str, tokens: tuple[Token, ...], words: list[str], start: int) -> Found | None:
        states = [(self._root, start)]
        found: Found | None = None
        while states:
            node, end = states.pop()
            if node.key is not None and (found is None or end - start > len(found.tokens)):
                found = Found(node.key, tokens[start:end])
            if end == len(tokens) or (end > start and not _joined(text, tokens[end - 1], tokens[end])):
                continue
            for word, width in _readings(words, end):
                child = node.children.get(word)
                if child:
                    states.append((child, end + width))
        return found


def _readings(words: list[str], position: int) -> Iterator[tuple[str, int]]:
    """The ways to read the word at a position: as it is, in the singular, or an Arabic article with the next word."""
    word = words[position]
    yield word, 1
    if singular(word) != word:
        yield singular(word), 1
    if word in {"al", "el"} and position + 1 < len(words):
        yield f"al-{words[position + 1]}", 2


def _joined(text: str, left: Token, right: Token) -> bool:
    gap = text[left.end : right.start]
    return gap in {" ", "\u00a0", "-", "‑"}

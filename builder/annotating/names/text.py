"""A body cut into words once, with what every rule asks of them."""

from __future__ import annotations

import re
from functools import cached_property
from typing import NamedTuple

from builder.words import Token, is_inside_name, tokenize, without_article, word_key

Key = tuple[str, ...]
"""A name's words as `words.word_key` gives them, without Arabic articles: equal for the spellings of one name."""

_SENTENCE_START = re.compile(r"(?:[.!?…:;\"“„«‘(\[—–-][\"'”’»)\]]*\s*|\n\W*)[\"“„«'‘`(\[]*\Z")
_ARTICLES = frozenset({"al", "el", "ul"})
_AFTER_A_SENTENCE = frozenset("a an and as at but for he i in it its on she so that the there they this to we".split())
_LOOK_BACK_CHARACTERS = 6
_ELIDING = frozenset({"fr", "it", "ca"})
_ELISION = re.compile(r"(?:[dlcsnjmt]|qu|un|(?:de|a|da|ne|su)ll|jusqu|lorsqu|puisqu)['’](?=[^\W\d_a-zß-ÿ])")
_JOINTS = frozenset((" ", "&", " & ", " d'", " d’", " l'", " l’", " dell'", " dell’"))
_OFFICES = frozenset({"Office", "Department", "Dept", "Association"})
_HOLDERS = frozenset(
    """sheriff attorney general prosecutor mayor governor coroner examiner comptroller president defender assessor
    commissioner marshal controller minister secretary""".split()
)
_ABBREVIATED_NAMES = frozenset({"st", "ft", "mt", "ste"})


class Span(NamedTuple):
    """Words of a text by number: the first one, and the one after the last."""

    start: int
    end: int


class Text:
    """A body's words.

    Attributes:
        text: The body as one string.
        words: Its words.
        folded: The same in small letters, without full stops: "gen", "us".
    """

    def __init__(self, text: str, language: str | None = None) -> None:
        """Cut the text; what is elided with a capital ("L’Union") is told in some languages only ("L’Oréal")."""
        self.text = text
        words = [word if word.text.isalpha() else without_elision(word) for word in tokenize(text)]
        self.words: tuple[Token, ...] = tuple(map(self._without_opening, words) if language in _ELIDING else words)
        folded = [word.text.casefold() for word in self.words]
        self.folded: tuple[str, ...] = tuple(word.replace(".", "") if "." in word else word for word in folded)

    def _without_opening(self, word: Token) -> Token:
        opens = word.text[:1] in "LDU" and self._follows_sentence(word.start)
        return without_elision(word, of_sentence=True) if opens else word

    def __len__(self) -> int:
        return len(self.words)

    def gap(self, index: int) -> str:
        """What stands between a word and the one before it; the text's beginning for the first."""
        return self._gaps[index]

    @cached_property
    def _gaps(self) -> list[str]:
        ends, starts = [0, *(word.end for word in self.words)], [*(word.start for word in self.words), len(self.text)]
        return [self.text[end:start] for end, start in zip(ends, starts, strict=True)]

    def before(self, index: int) -> str:
        """The folded word before a word that a space alone parts from it; empty when there is none."""
        return self.folded[index - 1] if index and not self.gap(index).strip(" \u00a0") else ""

    def after(self, index: int) -> str:
        """The folded word at an index that a space alone parts from the one before; empty when there is none."""
        return self.folded[index] if index < len(self.words) and not self.gap(index).strip(" \u00a0") else ""

    def place(self, span: Span) -> tuple[int, int]:
        """The offsets of a span."""
        return self.words[span.start].start, self.words[span.end - 1].end

    def surface(self, span: Span) -> str:
        """The characters of a span."""
        start, end = self.place(span)
        return self.text[start:end]

    def key(self, span: Span) -> Key:
        """What the spellings of one name share."""
        words = [without_article(key) for key in self.keys[span.start : span.end]]
        if _ARTICLES.isdisjoint(words):
            return tuple(words)
        return tuple(word for word in words[:-1] if word not in _ARTICLES) + tuple(words[-1:])

    def begins_sentence(self, index: int) -> bool:
        """Tell whether a word stands where any word would have a capital."""
        return self._follows_sentence(self.words[index].start)

    def _follows_sentence(self, start: int) -> bool:
        if not start:
            return True
        if self.text[start - 1] == " " and self.text[start - 2].isalnum():
            return False
        return _SENTENCE_START.search(self.text[max(0, start - _LOOK_BACK_CHARACTERS) : start]) is not None

    def joins_name(self, index: int) -> bool:
        """Tell whether what parts a word from the one before is nothing that ends a name: "Johnson & Johnson"."""
        gap = self.gap(index).replace("\u00a0", " ")
        if gap != ". ":
            return gap in _JOINTS or is_inside_name(self.words[index - 1].text, gap) or self.is_office(index)
        before = self.folded[index - 1]
        if len(before) == 1:
            return before.isalpha() and self.folded[index] not in _AFTER_A_SENTENCE
        return before in _ABBREVIATED_NAMES

    def is_office(self, index: int) -> bool:
        """Tell "Office" of "Sheriff’s Office" and "Attorney General’s Office", which belongs to the title before it."""
        holder = self.folded[index - 1] if index else ""
        return holder in _HOLDERS and self.words[index].text in _OFFICES and self.gap(index) in ("’s ", "'s ")

    @cached_property
    def keys(self) -> list[str]:
        """The words as `words.word_key` gives them; most folded words are that already."""
        return [
            folded if folded.isascii() and "-" not in folded else word_key(word.text)
            for word, folded in zip(self.words, self.folded, strict=True)
        ]

    @cached_property
    def small(self) -> frozenset[str]:
        """The folded words that the text has in small letters somewhere."""
        return frozenset(word.text for word in self.words if word.text.islower())


def without_elision(word: Token, *, of_sentence: bool = False) -> Token:
    """Take an elided article or preposition off a capitalised word: "l'Union", "d'Italia", "dell’Unione".

    Args:
        word: Any word.
        of_sentence: True when it has its own capital from the sentence: "L’Union".
    """
    if word.text.isalpha() or not (of_sentence or word.text[0].islower()):
        return word
    elided = _ELISION.match(word.text[0].lower() + word.text[1:])
    return Token(word.text[elided.end() :], word.start + elided.end(), word.end) if elided else word

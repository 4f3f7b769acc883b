"""Noun phrases: maximal runs of nouns, names and adjectives, with names kept whole and titles taken off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from builder.annotating.keyphrases.running_text import Word
from builder.annotating.keyphrases.word_classes import WordClass
from builder.annotating.names import TITLES
from builder.model import Kind, Name

_MAX_WORDS = 8
"""A longer run is a list or a table without punctuation; it is cut."""

_COURTESY_TITLES = frozenset("mr mrs ms dr sir dame lord lady sen rep".split())
_PARTS = frozenset({WordClass.NOUN, WordClass.NAME, WordClass.ADJECTIVE, WordClass.YEAR})
_LINKED = frozenset({WordClass.NOUN, WordClass.NAME})
_NO_END = frozenset({WordClass.ADJECTIVE, WordClass.YEAR, WordClass.LINK, WordClass.OTHER})
_NO_BEGINNING = frozenset({WordClass.NUMBER, WordClass.LINK, WordClass.OTHER})


@dataclass(frozen=True)
class Text:
    """A text whose words have their classes.

    Attributes:
        words: In order.
        classes: As many.
        names: What `Word.name` counts.
        language: ISO 639-1 code, or None.
        person_words: The keys of the words of persons' names, which tell them in the headline.
    """

    words: Sequence[Word]
    classes: Sequence[WordClass]
    names: Sequence[Name]
    language: str | None
    person_words: frozenset[str]

    def is_person(self, index: int) -> bool:
        """Tell whether a person's name begins at a word."""
        word = self.words[index]
        if word.in_headline:
            return word.key in self.person_words
        begins = word.name >= 0 and (index == 0 or self.words[index - 1].name != word.name)
        return begins and self.names[word.name].kind is Kind.PERSON

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The keys of the words that the text has in small letters somewhere."""
        return frozenset(word.key for word in self.words if not word.is_capitalised)

    def name_end(self, index: int) -> int:
        """The index past the last word of the name that begins at a word; the word's own when none begins there."""
        name = self.words[index].name
        if name < 0 or (index and self.words[index - 1].name == name):
            return index
        end = index + 1
        while end < len(self.words) and self.words[end].name == name:
            end += 1
        return end

    def cuts_name(self, start: int, end: int) -> bool:
        """Tell whether the words from `start` to `end` hold a part of a name only."""
        words = self.words
        if start and words[start].name >= 0 and words[start].name == words[start - 1].name:
            return True
        return end < len(words) and words[end].name >= 0 and words[end].name == words[end - 1].name

    def can_begin(self, index: int) -> bool:
        """Tell whether a noun phrase can begin with a word."""
        return self.classes[index] not in _NO_BEGINNING

    def can_end(self, index: int) -> bool:
        """Tell whether a noun phrase can end in a word."""
        return self.classes[index] not in _NO_END


def find_noun_phrases(text: Text) -> Iterator[range]:
    """Yield the noun phrases of a text as ranges of its words, in order, none overlapping."""
    for start, end in _runs(text):
        for part in _split_at_titles(text, start, end):
            trimmed = _trim(text, part)
            if trimmed:
                yield trimmed


def _runs(text: Text) -> Iterator[tuple[int, int]]:
    """Yield the maximal runs of words that can be parts, cut where they are too long."""
    words, classes = text.words, text.classes
    start = -1
    for index, word in enumerate(words):
        in_name = start >= 0 and word.name >= 0 and word.name == words[index - 1].name
        if start >= 0 and not in_name and (not word.is_joined or index - start >= _MAX_WORDS):
            yield start, index
            start = -1
        if in_name or classes[index] in _PARTS or (start >= 0 and _joins_parts(text, index)):
            start = index if start < 0 else start
        elif start >= 0:
            yield start, index
            start = -1
    if start >= 0:
        yield start, len(words)


def _joins_parts(text: Text, index: int) -> bool:
    """Tell whether a word inside of a run that is no part by itself lets it go on: "of", a number behind a name."""
    word_class = text.classes[index]
    before = text.classes[index - 1]
    if word_class is WordClass.NUMBER:
        return before is WordClass.NAME
    if word_class is not WordClass.LINK or index + 1 == len(text.words) or not text.words[index + 1].is_joined:
        return False
    after = text.classes[index + 1]
    # English puts "of" between any two nouns; only between names does it make one thing of them.
    joinable = {WordClass.NAME} if text.language == "en" else _LINKED
    return before in joinable and after in joinable


def _split_at_titles(text: Text, start: int, end: int) -> Iterator[range]:
    """Part "Center Director Bob Sheets" into "Center" and "Bob Sheets"; "President Reagan" stays as it is."""
    begin = start
    for index in range(start, end - 1):
        if text.words[index].lower.strip(".") in TITLES and text.is_person(index + 1):
            while begin < index and text.words[index - 1].lower in TITLES:
                index -= 1  # noqa: PLW2901 - "Vice President" is one title
            yield range(begin, index)
            begin = index
    yield _without_title(text, begin, end)


def _without_title(text: Text, start: int, end: int) -> range:
    first = start
    while first < end - 1 and text.words[first].lower.strip(".") in TITLES:
        first += 1
    if first == start or not text.is_person(first):
        return range(start, end)
    has_first_name = end - first > 1
    is_courtesy = text.words[first - 1].lower in _COURTESY_TITLES
    return range(first if has_first_name or is_courtesy else first - 1, end)


def _trim(text: Text, run: range) -> range:
    start, end = run.start, run.stop
    while end > start and not text.can_end(end - 1):
        end -= 1
    while start < end and not text.can_begin(start):
        start += 1
    return range(start, end)

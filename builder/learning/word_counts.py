"""Counts in how many stories of a dossier its phrases and words stand: exactly, and only what can be common."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from itertools import pairwise

from builder.learning.stories import tell_stories
from builder.learning.wording import Wording
from builder.reading.learned_usage import MAX_PHRASE_WORDS, Expression
from builder.words import phrase_key, word_key

Phrase = tuple[str, ...]
Code = tuple[int, ...]
"""A phrase by the numbers of its keys."""

_PART = 0
"""The number that stands where a run of words ends."""


class WordCounts:
    """The words of all articles as numbers: 4 bytes a word, which is what of ten thousand articles fits into memory.

    Attributes:
        stories: How many different stories the articles tell; known after `close`.
    """

    def __init__(self) -> None:
        self.stories = 0
        # Stop words have numbers of their own, with a space before the word: what is one depends on the language.
        self._numbers: dict[str, int] = {"": _PART}
        self._sketches: list[array[int]] = []
        self._texts: list[array[int]] = []
        self._capitalised: list[array[int]] = []
        self._small: list[array[int]] = []
        self._groups: tuple[tuple[int, ...], ...] = ()
        self._tables = _Tables(())

    def add(self, wording: Wording, sketch: array[int]) -> None:
        """Take in one article; the articles come in the order of their paths."""
        self._sketches.append(sketch)
        texts = (f" {word}" if stop else word for word, stop in zip(wording.words, wording.stops, strict=True))
        self._texts.append(self._numbered(texts))
        self._capitalised.append(self._numbered(sorted(wording.capitalised)))
        self._small.append(self._numbered(sorted(wording.small)))

    def close(self) -> None:
        """Tell the stories apart; versions of one count once."""
        groups: dict[int, list[int]] = {}
        for place, story in enumerate(tell_stories(self._sketches)):
            groups.setdefault(story, []).append(place)
        self._groups = tuple(map(tuple, groups.values()))
        self.stories = len(self._groups)
        self._tables = _Tables(self._numbers)

    def common_phrases(self, least: int) -> dict[Phrase, int]:
        """Count the phrases of up to three words that stand in so many stories or more.

        A phrase is no more common than its words, so pairs are counted of common words only, and threes of common
        pairs: the time is linear, and the counters hold little that is not common.

        Returns:
            The number of stories by `words.phrase_key`.
        """
        tables = self._tables
        heads = self._count(lambda text: {(tables.head[number],) for number in set(text)})
        lasts = self._count(lambda text: {(tables.last[number],) for number in set(text) if tables.opens[number]})
        often = _Common(tables, heads, lasts, least)
        pairs = _at_least(self._count(often.pairs_in), least)
        threes = _at_least(self._count(lambda text: often.threes_in(text, pairs)), least)
        phrases: dict[Code, int] = {
            **_at_least(lasts, least),
            **{pair: pairs[pair] for pair in pairs if len(pair) == 2},
            **threes,
        }
        return {tuple(tables.keys[part] for part in code): seen for code, seen in phrases.items()}

    def count_phrases(self, wanted: Set[Phrase]) -> dict[Phrase, Expression]:
        """Count phrases however rare they are, each with its most frequent printing."""
        tables = self._tables
        codes = {tuple(tables.ids.get(key, -1) for key in phrase): phrase for phrase in wanted}
        starts = {code[0] for code in codes}
        printings: dict[Phrase, Counter[str]] = {}

        def codes_in(text: array[int]) -> Set[Code]:
            found: set[Code] = set()
            for at, number in enumerate(text):
                if tables.head[number] in starts or tables.last[number] in starts:
                    for window, code in tables.windows(text, at):
                        if code in codes:
                            found.add(code)
                            printing = " ".join(tables.words[part].strip() for part in window)
                            printings.setdefault(codes[code], Counter())[printing] += 1
            return found

        seen = self._count(codes_in)
        return {
            codes[code]: Expression(_most(printings[codes[code]]), stories, self.stories)
            for code, stories in seen.items()
        }

    def count_names(self) -> dict[str, Expression]:
        """Count the words that are capitalised inside a sentence, by `words.word_key`: in how many of which stories."""
        tables = self._tables
        seen: Counter[int] = Counter()
        of: Counter[int] = Counter()
        printings: Counter[int] = Counter()
        for group in self._groups:
            capitalised = {number for place in group for number in self._capitalised[place]}
            small = {number for place in group for number in self._small[place]}
            printings.update(capitalised)
            seen.update({tables.head[number] for number in capitalised})
            of.update({tables.head[number] for number in capitalised | small})
        printed: dict[int, Counter[str]] = {}
        for number, stories in printings.items():
            printed.setdefault(tables.head[number], Counter())[tables.words[number]] = stories
        return {tables.keys[key]: Expression(_most(printed[key]), seen[key], of[key]) for key in seen}

    def _numbered(self, words: Iterable[str]) -> array[int]:
        numbers = self._numbers
        return array("I", [numbers.setdefault(word, len(numbers)) for word in words])

    def _count(self, codes_in: Callable[[array[int]], Set[Code]]) -> Counter[Code]:
        """Count in how many stories each code stands."""
        seen: Counter[Code] = Counter()
        for group in self._groups:
            seen.update(set().union(*(codes_in(self._texts[place]) for place in group)))
        return seen


class _Tables:
    """What is known of each word by its number, and the numbers of keys.

    Attributes:
        words: As printed, with a space before stop words.
        keys: By the key's number: what spellings of a word share.
        ids: The number of each key.
        head: By the word's number: its key at the beginning of a phrase or within.
        last: The same at a phrase's end, where a plural does not count.
        opens: Whether the word may begin or end a phrase: no stop word, and two letters at least.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self.words = tuple(words)
        self.ids: dict[str, int] = {}
        self.head = [self._id(word_key(word.strip())) for word in self.words]
        self.last = [self._id(phrase_key([word.strip()])[0]) for word in self.words]
        self.opens = [word[:1] != " " and sum(map(str.isalpha, word)) > 1 for word in self.words]
        self.keys = tuple(self.ids)

    def windows(self, text: array[int], at: int) -> Iterator[tuple[array[int], Code]]:
        """Yield the words from one place on, as one, two and three of them with their codes, to the end of the run."""
        for end in range(at + 1, min(at + MAX_PHRASE_WORDS, len(text)) + 1):
            window = text[at:end]
            if window[-1] == _PART:
                return
            yield window, (*(self.head[number] for number in window[:-1]), self.last[window[-1]])

    def _id(self, key: str) -> int:
        return self.ids.setdefault(key, len(self.ids))


class _Common:
    """The words that are common enough to be part of a common phrase: by number, their key's number, or -1."""

    def __init__(self, tables: _Tables, heads: Mapping[Code, int], lasts: Mapping[Code, int], least: int) -> None:
        self._opens = tables.opens
        head = [key if heads.get((key,), 0) >= least else -1 for key in tables.head]
        last = [key if lasts.get((key,), 0) >= least else -1 for key in tables.last]
        self._inner = head
        self._begin = [key if opens else -1 for key, opens in zip(head, tables.opens, strict=True)]
        self._end = [key if opens else -1 for key, opens in zip(last, tables.opens, strict=True)]

    def pairs_in(self, text: array[int]) -> Set[Code]:
        """Pairs that are phrases, and pairs that only begin one of three words, which have a third part."""
        found: set[Code] = set()
        for first, second in pairwise(text):
            if self._begin[first] >= 0 and (pair := self._pair(first, second))[1] >= 0:
                found.add(pair)
        return found

    def threes_in(self, text: array[int], pairs: Mapping[Code, int]) -> Set[Code]:
        """Phrases of three words of which the first two are a common pair."""
        found: set[Code] = set()
        for first, second, third in zip(text, text[1:], text[2:], strict=False):
            if (
                self._begin[first] >= 0
                and self._inner[second] >= 0
                and self._end[third] >= 0
                and self._pair(first, second) in pairs
            ):
                found.add((self._begin[first], self._inner[second], self._end[third]))
        return found

    def _pair(self, first: int, second: int) -> Code:
        if self._opens[second]:
            return (self._begin[first], self._end[second])
        return (self._begin[first], self._inner[second], _PART)


def _at_least(seen: Mapping[Code, int], least: int) -> dict[Code, int]:
    return {code: stories for code, stories in seen.items() if stories >= least}


def _most(printings: Mapping[str, int]) -> str:
    return min(printings, key=lambda printing: (-printings[printing], printing))

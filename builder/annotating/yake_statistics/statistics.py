"""YAKE's statistics of a text: how telling each of its words and phrases is, from the text alone.

Source: Campos et al., YAKE! Keyword extraction from single documents using multiple local features, Information
Sciences 509 (2020), sections 3.1-3.4, as the yake package 0.7.3 computes them before it drops near-equal phrases.

The package takes ten times as long: 2/5 goes into networkx's views and numpy's median and product of a few numbers, 2/5
into objects for every candidate, invalid ones too, 1/6 into segtok, which asks its patterns about every word anew.
"""

from __future__ import annotations

import math
import string
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import compress, pairwise
from operator import and_, itemgetter
from typing import NamedTuple

from builder.annotating.stopwords import stopwords
from builder.annotating.yake_statistics.sentences import split_sentences
from builder.annotating.yake_statistics.words import split_words

_PUNCTUATION = frozenset(string.punctuation)
_NO_PUNCTUATION = str.maketrans("", "", string.punctuation)
_PLURAL_MIN_LETTERS = 4
_TERM_MIN_CHARACTERS = 3
_MAX_REMEMBERED = 64
_REMEMBERED = 1 << 14


@dataclass(frozen=True, slots=True)
class Statistics:
    """How telling the words and phrases of a text are: H, 0 or more, lower is better.

    Attributes:
        phrases: Every candidate of up to three words in lower case, before near-equal ones are dropped, to its H, the
            shortest first. It begins and ends in words that are no stop words, and holds no number.
        words: Every word, stop words and numbers too, in lower case and without a plural's "s", to its H. Empty when
            there are only stop words.
    """

    phrases: Mapping[str, float] = field(default_factory=dict)
    words: Mapping[str, float] = field(default_factory=dict)


def yake_statistics(text: str, *, language: str | None) -> Statistics:
    """Compute YAKE's statistics of a text, in time that grows with its length.

    Args:
        text: Any text; the typographic apostrophe counts as the typewriter's, the only one that YAKE knows.
        language: ISO 639-1 code, which chooses the stop words.

    Returns:
        The words and phrases with their H; nothing for a text without a word that is no stop word. A phrase with a
        stop word inside may be better than its words make it, by the rule of the paper.

    >>> found = yake_statistics("Iraqi forces entered Mosul. The forces of Iraq hold Mosul.", language="en")
    >>> min(found.phrases, key=found.phrases.__getitem__), round(found.words["mosul"], 4)
    ('iraqi forces entered', 0.2016)
    """
    counts, stops = _Counts(), stopwords(language)
    for sentence in split_sentences(text.replace("’", "'")):
        counts.add_sentence(split_words(sentence), stops)
    pairs = _count_pairs(counts)
    words = _score_words(counts, pairs)
    return Statistics(_score_phrases(counts, pairs, words), words)


def phrase_scores(text: str, *, language: str | None) -> Mapping[str, float]:
    """Compute only the phrases of `yake_statistics`."""
    return yake_statistics(text, language=language).phrases


class _Form(NamedTuple):
    """A word as it is written, and what does not depend on where it stands.

    Attributes:
        lower: In lower case.
        key: What its spellings share; empty for punctuation, which ends a run of words.
        is_short: Too short to be anything but a stop word.
        is_number: A number or a code ("d" and "u" in the paper), which no phrase holds.
        is_acronym: All capitals.
        is_name: A capital and then small letters; at the sentence's beginning that says nothing.
    """

    lower: str
    key: str
    is_short: bool = False
    is_number: bool = False
    is_acronym: bool = False
    is_name: bool = False


@dataclass(slots=True, eq=False)
class _Counts:
    """The words of a text, by their keys.

    Attributes:
        sentences: How many there are.
        uses: How often each word occurs.
        acronyms: How often it is all capitals.
        names: How often it has a capital of its own.
        places: The numbers of the sentences that it stands in.
        stops: Those that are stop words; how a word first occurs decides that.
        run: The words in order, with an empty one wherever punctuation, a number or a sentence's end parts them.
        lowers: The same in lower case.
    """

    sentences: int = 0
    uses: dict[str, int] = field(default_factory=dict)
    acronyms: dict[str, int] = field(default_factory=dict)
    names: dict[str, int] = field(default_factory=dict)
    places: dict[str, list[int]] = field(default_factory=dict)
    stops: set[str] = field(default_factory=set)
    run: list[str] = field(default_factory=list)
    lowers: list[str] = field(default_factory=list)

    def add_sentence(self, words: Sequence[str], stopwords: frozenset[str]) -> None:
        """Count the words of one sentence; the sentences come in order."""
        uses, places = self.uses, self.places
        for place, word in enumerate(words):
            form = _form_of(word) if len(word) <= _MAX_REMEMBERED else _form_of.__wrapped__(word)
            lower, key, is_short, is_number, is_acronym, is_name = form
            if key not in uses and key:
                uses[key], places[key] = 1, [self.sentences]
                if is_short or lower in stopwords or key in stopwords:
                    self.stops.add(key)
            elif key:
                uses[key] += 1
                if places[key][-1] != self.sentences:
                    places[key].append(self.sentences)
            if is_acronym:
                self.acronyms[key] = self.acronyms.get(key, 0) + 1
            elif is_name and place:
                self.names[key] = self.names.get(key, 0) + 1
            self.run.append("" if is_number else key)
            self.lowers.append(lower)
        self.run.append("")
        self.lowers.append("")
        self.sentences += 1


@lru_cache(maxsize=_REMEMBERED)
def _form_of(word: str) -> _Form:
    lower = word.lower()
    punctuation = sum(map(_PUNCTUATION.__contains__, word))
    if punctuation == len(word):
        return _Form(lower, "")
    key = lower[:-1] if lower.endswith("s") and len(lower) >= _PLURAL_MIN_LETTERS else lower
    is_short = len(key.translate(_NO_PUNCTUATION)) < _TERM_MIN_CHARACTERS
    digits = any(map(str.isdigit, word))
    letters = any(map(str.isalpha, word))
    figures = word.replace(",", "")
    if digits == letters or punctuation > 1 or figures.isdigit() or figures.replace(".", "", 1).isdigit():
        return _Form(lower, key, is_short, is_number=True)
    is_name = len(word) > 1 and word[0].isupper() and sum(map(str.isupper, word)) == 1
    return _Form(lower, key, is_short, is_acronym=word.isupper(), is_name=is_name)


def _count_pairs(counts: _Counts) -> dict[tuple[str, str], int]:
    """How often each word stands right before another one."""
    run, behind = counts.run, counts.run[1:]
    return dict(Counter(compress(pairwise(run), map(and_, map(bool, run), map(bool, behind)))))


def _score_words(counts: _Counts, pairs: Mapping[tuple[str, str], int]) -> dict[str, float]:
    """Score the words; lower is better. Empty when all are stop words."""
    usual_counts = [count for key, count in counts.uses.items() if key not in counts.stops]
    if not usual_counts:
        return {}
    highest = max(counts.uses.values())
    # Whole numbers up to the root, so that no order of summing can show in the result.
    total, squares = sum(usual_counts), sum(count * count for count in usual_counts)
    usual = (total + math.sqrt(len(usual_counts) * squares - total * total)) / len(usual_counts)
    left, right = _variety(counts, pairs)
    log, sentences, all_places = math.log, counts.sentences, counts.places
    acronyms, names = counts.acronyms, counts.names
    capitals = acronyms.keys() | names.keys()
    scores = {}
    for key, count in counts.uses.items():
        relatedness = 1 + (left.get(key, 0.0) + right.get(key, 0.0)) * count / highest
        places = all_places[key]
        within = len(places)
        median = (places[(within - 1) // 2] + places[within // 2]) / 2
        position = log(log(3 + median))
        case = max(acronyms.get(key, 0), names.get(key, 0)) / (1 + log(count)) if key in capitals else 0.0
        rarity = (count / usual + within / sentences) / relatedness
        scores[key] = position * relatedness / (case + rarity)
    return scores


def _variety(counts: _Counts, pairs: Mapping[tuple[str, str], int]) -> tuple[dict[str, float], dict[str, float]]:
    """How many different neighbours each word has for each of its occurrences that have one: on the left, the right."""
    run, behind = counts.run, counts.run[1:]
    sides = ((1, compress(behind, run)), (0, compress(run, behind)))
    found = []
    for side, beside in sides:
        kinds, uses = Counter(map(itemgetter(side), pairs)), dict(Counter(beside))
        found.append({key: count / uses[key] for key, count in kinds.items()})
    return found[0], found[1]


def _score_phrases(
    counts: _Counts, pairs: Mapping[tuple[str, str], int], scores: Mapping[str, float]
) -> dict[str, float]:
    """Score the phrases of one, two and three words."""
    lowers = counts.lowers
    inside = [*map(bool, counts.run)]
    edges = [*map(and_, inside, [key not in counts.stops for key in counts.run])]
    key_of = dict(zip(lowers, counts.run, strict=True))
    phrases = {}
    for word, count in Counter(compress(lowers, edges)).items():
        score = scores[key_of[word]]
        phrases[word] = score / ((score + 1) * count)
    twos = compress(pairwise(lowers), map(and_, edges, edges[1:]))
    for (first, last), count in Counter(twos).items():
        begin, end = scores[key_of[first]], scores[key_of[last]]
        phrases[f"{first} {last}"] = begin * end / ((begin + end + 1) * count)
    threes = compress(
        zip(lowers, lowers[1:], lowers[2:], strict=False), map(and_, map(and_, edges, inside[1:]), edges[2:])
    )
    for (first, inner, last), count in Counter(threes).items():
        left, middle, right = key_of[first], key_of[inner], key_of[last]
        product, total = _with_middle(counts, pairs, scores, (left, middle, right))
        product, total = product * scores[right], total + scores[right]
        phrases[f"{first} {inner} {last}"] = product / ((total + 1) * count)
    return phrases


def _with_middle(
    counts: _Counts, pairs: Mapping[tuple[str, str], int], scores: Mapping[str, float], keys: tuple[str, str, str]
) -> tuple[float, float]:
    """The product and sum of the first two words' scores; a stop word counts by how firmly it ties its neighbours."""
    left, middle, right = keys
    if middle not in counts.stops:
        return scores[left] * scores[middle], scores[left] + scores[middle]
    tie = pairs[left, middle] / counts.uses[left] * (pairs[middle, right] / counts.uses[right])
    return scores[left] * (2 - tie), scores[left] - (1 - tie)

"""YAKE's statistics of a text: how telling each of its words and phrases is, from the text alone.

Source: Campos et al., YAKE! Keyword extraction from single documents using multiple local features, Information
Sciences 509 (2020), sections 3.1-3.4, as the yake package 0.7.3 computes them before it drops near-equal phrases.

The package spends 2/5 of its time on comparing candidates in pairs, 1/5 on segtok's patterns (each word and each
sentence's whole text anew), the rest on objects: three candidates a word, a graph of dicts, numpy for three numbers.
"""

from __future__ import annotations

import math
import string
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from statistics import median
from typing import NamedTuple

from builder.annotating.stopwords import stopwords
from builder.annotating.yake_sentences import split_sentences, split_words

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
        phrases: Every candidate of up to three words in lower case, before near-equal ones are dropped, to its H, in
            the order of the text. It begins and ends in words that are no stop words, and holds no number.
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
    ('iraqi forces entered', 0.1752)
    """
    counts = _Counts(stopwords(language))
    for sentence in split_sentences(text.replace("’", "'")):
        counts.add_sentence(split_words(sentence))
    words = _score_terms(counts.terms, counts.sentences)
    return Statistics({phrase: _score_phrase(use, words) for phrase, use in counts.phrases.items()}, words)


def phrase_scores(text: str, *, language: str | None) -> Mapping[str, float]:
    """Compute only the phrases of `yake_statistics`."""
    return yake_statistics(text, language=language).phrases


class _Form(NamedTuple):
    """A word as it is written, and what does not depend on where it stands.

    Attributes:
        lower: In lower case.
        key: What its spellings share; empty for punctuation, which ends a block of words.
        is_number: A number or a code ("d" and "u" in the paper), which no phrase holds.
        is_acronym: All capitals.
        is_name: A capital and then small letters; at the sentence's beginning that says nothing.
    """

    lower: str
    key: str
    is_number: bool
    is_acronym: bool
    is_name: bool


@dataclass(slots=True)
class _Term:
    """The occurrences of one word; its neighbours are those that no punctuation or number separates from it."""

    key: str
    is_stopword: bool
    count: int = 0
    acronyms: int = 0
    names: int = 0
    sentences: list[int] = field(default_factory=list)
    left_kinds: int = 0
    left_count: int = 0
    right_count: int = 0
    followers: dict[str, int] = field(default_factory=dict)


@dataclass(slots=True)
class _Use:
    """The terms of a phrase, and how often it occurs."""

    terms: tuple[_Term, ...]
    count: int = 0


class _Counts:
    """Counts the terms and candidate phrases of a text, word by word."""

    def __init__(self, stops: frozenset[str]) -> None:
        self._stops = stops
        self.sentences = 0
        self.terms: dict[str, _Term] = {}
        self.phrases: dict[str, _Use] = {}

    def add_sentence(self, words: Sequence[str]) -> None:
        """Count the words of one sentence; the sentences come in order."""
        before: tuple[_Term, str] | None = None
        earlier: tuple[_Term, str] | None = None
        for place, word in enumerate(words):
            form = _form_of(word) if len(word) <= _MAX_REMEMBERED else _form_of.__wrapped__(word)
            if not form.key:
                before = earlier = None
                continue
            term = self._occur(form, is_first=not place)
            if form.is_number:
                before = earlier = None
                continue
            if before is not None:
                _link(before[0], term)
            if not term.is_stopword:
                self._add_phrases(term, form.lower, before, earlier)
            before, earlier = (term, form.lower), before
        self.sentences += 1

    def _occur(self, form: _Form, *, is_first: bool) -> _Term:
        """Count an occurrence; how a term first occurs decides whether it is a stop word."""
        term = self.terms.get(form.key)
        if term is None:
            is_short = len(form.key.translate(_NO_PUNCTUATION)) < _TERM_MIN_CHARACTERS
            is_stopword = is_short or form.lower in self._stops or form.key in self._stops
            term = self.terms[form.key] = _Term(form.key, is_stopword)
        term.count += 1
        if not term.sentences or term.sentences[-1] != self.sentences:
            term.sentences.append(self.sentences)
        if form.is_acronym:
            term.acronyms += 1
        elif form.is_name and not is_first:
            term.names += 1
        return term

    def _add_phrases(
        self, term: _Term, lower: str, before: tuple[_Term, str] | None, earlier: tuple[_Term, str] | None
    ) -> None:
        """Count the phrases that end in a term which is no stop word."""
        self._add_phrase(lower, (term,))
        if before is None:
            return
        if not before[0].is_stopword:
            self._add_phrase(f"{before[1]} {lower}", (before[0], term))
        if earlier is not None and not earlier[0].is_stopword:
            self._add_phrase(f"{earlier[1]} {before[1]} {lower}", (earlier[0], before[0], term))

    def _add_phrase(self, phrase: str, terms: tuple[_Term, ...]) -> None:
        use = self.phrases.get(phrase)
        if use is None:
            use = self.phrases[phrase] = _Use(terms)
        use.count += 1


def _link(left: _Term, right: _Term) -> None:
    if right.key not in left.followers:
        left.followers[right.key] = 0
        right.left_kinds += 1
    left.followers[right.key] += 1
    left.right_count += 1
    right.left_count += 1


@lru_cache(maxsize=_REMEMBERED)
def _form_of(word: str) -> _Form:
    lower = word.lower()
    punctuation = sum(character in _PUNCTUATION for character in word)
    if punctuation == len(word):
        return _Form(lower, "", False, False, False)
    key = lower[:-1] if lower.endswith("s") and len(lower) >= _PLURAL_MIN_LETTERS else lower
    digits = any(map(str.isdigit, word))
    letters = any(map(str.isalpha, word))
    figures = word.replace(",", "")
    is_number = digits == letters or punctuation > 1 or figures.isdigit() or figures.replace(".", "", 1).isdigit()
    is_name = len(word) > 1 and word[0].isupper() and sum(map(str.isupper, word)) == 1
    return _Form(lower, key, is_number, not is_number and word.isupper(), not is_number and is_name)


def _score_terms(terms: Mapping[str, _Term], sentences: int) -> dict[str, float]:
    """Score the terms; lower is better. Empty when all are stop words."""
    counts = [term.count for term in terms.values() if not term.is_stopword]
    if not counts:
        return {}
    highest = max(term.count for term in terms.values())
    # Whole numbers up to the root, so that no order of summing can show in the result.
    total, squares = sum(counts), sum(count * count for count in counts)
    usual = (total + math.sqrt(len(counts) * squares - total * total)) / len(counts)
    scores = {}
    for key, term in terms.items():
        left = term.left_kinds / term.left_count if term.left_count else 0.0
        right = len(term.followers) / term.right_count if term.right_count else 0.0
        relatedness = 1 + (left + right) * term.count / highest
        position = math.log(math.log(3 + median(term.sentences)))
        case = max(term.acronyms, term.names) / (1 + math.log(term.count))
        spread = len(term.sentences) / sentences
        scores[key] = position * relatedness / (case + (term.count / usual + spread) / relatedness)
    return scores


def _score_phrase(use: _Use, scores: Mapping[str, float]) -> float:
    """Score a phrase; a stop word, which is never at its edges, counts by how firmly it ties its neighbours."""
    product, total = 1.0, 0.0
    for place, term in enumerate(use.terms):
        if not term.is_stopword:
            product *= scores[term.key]
            total += scores[term.key]
            continue
        left, right = use.terms[place - 1], use.terms[place + 1]
        tie = left.followers[term.key] / left.count * (term.followers[right.key] / right.count)
        product *= 2 - tie
        total -= 1 - tie
    return product / ((total + 1) * use.count)

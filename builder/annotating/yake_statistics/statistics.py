"""YAKE's statistics of a text: how telling each of its words and phrases is, from the text alone.

Source: Campos et al., YAKE! Keyword extraction from single documents using multiple local features, Information
Sciences 509 (2020), sections 3.1-3.4, as the yake package 0.7.3 computes them before it drops near-equal phrases.

The package takes ten times as long: 2/5 goes into networkx's views and numpy's median and product of a few numbers, 2/5
into objects for every candidate, invalid ones too, 1/6 into segtok, which asks its patterns about every word anew.
"""

from __future__ import annotations

import math
import string
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
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
    ('iraqi forces entered', 0.2016)
    """
    counts = _Counts(stopwords(language))
    for sentence in split_sentences(text.replace("’", "'")):
        counts.add_sentence(split_words(sentence))
    words = _score_terms(counts)
    return Statistics({phrase: _score_phrase(counts, phrase, words) for phrase in counts.phrases}, words)


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
class _Term:
    """The occurrences of one word: how often, in which sentences, and beside how many different words."""

    key: str
    is_stopword: bool
    count: int = 0
    acronyms: int = 0
    names: int = 0
    sentences: list[int] = field(default_factory=list)
    left_kinds: int = 0
    left_count: int = 0
    right_kinds: int = 0
    right_count: int = 0


class _Counts:
    """Counts the terms, neighbours and candidate phrases of a text, sentence by sentence."""

    def __init__(self, stops: frozenset[str]) -> None:
        self._stops = stops
        self.sentences = 0
        self.terms: dict[str, _Term] = {}
        self.pairs: dict[tuple[str, str], int] = {}
        self.phrases: dict[str, int] = {}
        self.terms_of: dict[str, tuple[_Term, ...]] = {}

    def add_sentence(self, words: Sequence[str]) -> None:
        """Count the words of one sentence; the sentences come in order."""
        run: list[tuple[_Term, str]] = []
        for place, word in enumerate(words):
            form = _form_of(word) if len(word) <= _MAX_REMEMBERED else _form_of.__wrapped__(word)
            if form.key:
                term = self._occur(form, is_first=not place)
            if form.key and not form.is_number:
                run.append((term, form.lower))
            elif run:
                self._add_run(run)
                run = []
        self._add_run(run)
        self.sentences += 1

    def _occur(self, form: _Form, *, is_first: bool) -> _Term:
        """Count an occurrence; how a term first occurs decides whether it is a stop word."""
        term = self.terms.get(form.key)
        if term is None:
            is_stopword = form.is_short or form.lower in self._stops or form.key in self._stops
            term = self.terms[form.key] = _Term(form.key, is_stopword)
        term.count += 1
        if not term.sentences or term.sentences[-1] != self.sentences:
            term.sentences.append(self.sentences)
        if form.is_acronym:
            term.acronyms += 1
        elif form.is_name and not is_first:
            term.names += 1
        return term

    def _add_run(self, run: Sequence[tuple[_Term, str]]) -> None:
        """Count the neighbours and phrases of words that no punctuation or number separates."""
        for place, (term, lower) in enumerate(run):
            if not term.is_stopword:
                self._add_phrase(lower, run[place : place + 1])
            if not place:
                continue
            before, before_lower = run[place - 1]
            self._link(before, term)
            if term.is_stopword:
                continue
            if not before.is_stopword:
                self._add_phrase(f"{before_lower} {lower}", run[place - 1 : place + 1])
            if place > 1 and not run[place - 2][0].is_stopword:
                self._add_phrase(f"{run[place - 2][1]} {before_lower} {lower}", run[place - 2 : place + 1])

    def _link(self, left: _Term, right: _Term) -> None:
        pair = (left.key, right.key)
        if pair in self.pairs:
            self.pairs[pair] += 1
        else:
            self.pairs[pair] = 1
            left.right_kinds += 1
            right.left_kinds += 1
        left.right_count += 1
        right.left_count += 1

    def _add_phrase(self, phrase: str, words: Sequence[tuple[_Term, str]]) -> None:
        if phrase in self.phrases:
            self.phrases[phrase] += 1
        else:
            self.phrases[phrase] = 1
            self.terms_of[phrase] = tuple(term for term, _ in words)


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


def _score_terms(counts: _Counts) -> dict[str, float]:
    """Score the terms; lower is better. Empty when all are stop words."""
    usual_counts = [term.count for term in counts.terms.values() if not term.is_stopword]
    if not usual_counts:
        return {}
    highest = max(term.count for term in counts.terms.values())
    # Whole numbers up to the root, so that no order of summing can show in the result.
    total, squares = sum(usual_counts), sum(count * count for count in usual_counts)
    usual = (total + math.sqrt(len(usual_counts) * squares - total * total)) / len(usual_counts)
    scores = {}
    for key, term in counts.terms.items():
        left = term.left_kinds / term.left_count if term.left_count else 0.0
        right = term.right_kinds / term.right_count if term.right_count else 0.0
        relatedness = 1 + (left + right) * term.count / highest
        within = len(term.sentences)
        median = (term.sentences[(within - 1) // 2] + term.sentences[within // 2]) / 2
        position = math.log(math.log(3 + median))
        case = max(term.acronyms, term.names) / (1 + math.log(term.count))
        rarity = (term.count / usual + within / counts.sentences) / relatedness
        scores[key] = position * relatedness / (case + rarity)
    return scores


def _score_phrase(counts: _Counts, phrase: str, scores: Mapping[str, float]) -> float:
    """Score a phrase; a stop word, which is never at its edges, counts by how firmly it ties its neighbours."""
    product, total = 1.0, 0.0
    terms = counts.terms_of[phrase]
    for place, term in enumerate(terms):
        if not term.is_stopword:
            product *= scores[term.key]
            total += scores[term.key]
            continue
        left, right = terms[place - 1], terms[place + 1]
        tie = counts.pairs[left.key, term.key] / left.count * (counts.pairs[term.key, right.key] / right.count)
        product *= 2 - tie
        total -= 1 - tie
    return product / ((total + 1) * counts.phrases[phrase])

"""Scores: how much of an article a sentence tells."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from math import log, sqrt

from builder.annotating.key_points.candidates import Sentence
from builder.annotating.key_points.leaning import leaning_of
from builder.annotating.stopwords import stopwords
from builder.model import AnnotatedArticle, Keyphrase, Kind

_SUBJECT, _CENTRAL, _HEADLINE, _PLACE, _FACTS = 0.3, 0.2, 0.15, 0.45, 0.1
"""What a sentence gains at most: for keyphrases, for words of the whole text, for words of the headline, for standing
early, and for names, dates and figures."""

_QUOTED, _VAGUE, _HALF_NAMED, _PERSONAL, _WORDY = 0.35, 0.15, 0.12, 0.25, 0.002
"""What it loses: for being somebody's words, for speaking of what was told before, for naming somebody by the last
name only, for speaking of its writer or to its reader, and for each character past `_EASY` (of the lead, a third)."""

_EASY = 170
_MANY_FACTS = 4
_WORD = re.compile(r"[^\W\d_]{2,}")
_FIGURE = re.compile(r"\d")
_VAGUE_OPENING = re.compile(
    r"The [a-z]+ (?:[a-z]+ed|is|was|are|were|has|had|have|will|would|also|then|came|began|made|took|went|does|did|says?"
    r"|said)\b"
)


def content_words(text: str, language: str | None) -> frozenset[str]:
    """Return the words of a text that are no stop words, in lower case."""
    return frozenset(_WORD.findall(text.casefold())) - stopwords(language)


def score_sentences(
    annotated: AnnotatedArticle, sentences: Sequence[Sentence], words: Sequence[frozenset[str]]
) -> list[float]:
    """Score sentences, comparable within one article only; higher is better.

    Args:
        annotated: The article.
        sentences: Those that can be read by themselves, in text order.
        words: The content words of each.
    """
    article, text = annotated.article, annotated.article.text
    headline = content_words(article.headline, article.language)
    writer = leaning_of(article.language).writer
    counts = Counter(word for found in words for word in found)
    common = {word: log(1 + count) for word, count in counts.items() if count > 1}
    subjects = _subjects(annotated.keyphrases)
    most_subject = sum(sorted(subjects.values(), reverse=True)[:6]) or 1.0
    most_central = sum(sorted(common.values(), reverse=True)[:8]) or 1.0
    facts, half_named = _facts(annotated, sentences), _half_named(annotated, sentences, headline)
    scores = []
    for index, (sentence, found) in enumerate(zip(sentences, words, strict=True)):
        said = text[sentence.start : sentence.end]
        score = (
            _SUBJECT * min(sum(map(subjects.__getitem__, found & subjects.keys())) / most_subject, 1)
            + _CENTRAL * min(sum(map(common.__getitem__, found & common.keys())) / most_central, 1)
            + _HEADLINE * len(found & headline) / max(len(headline), 1)
            + _PLACE / sqrt(1 + 0.6 * sentence.paragraph + 0.5 * sentence.place)
            + _FACTS * min(facts[index] / _MANY_FACTS, 1)
            - _QUOTED * sentence.quoted
            - _HALF_NAMED * half_named[index]
            - _WORDY * max(len(said) - _EASY, 0) / (1 if sentence.paragraph or sentence.place else 3)
        )
        if sentence.paragraph and _VAGUE_OPENING.match(said):
            score -= _VAGUE
        if not sentence.quoted and not writer.isdisjoint(said.casefold().split()):
            score -= _PERSONAL
        scores.append(score)
    return scores


def _subjects(keyphrases: Sequence[Keyphrase]) -> Mapping[str, float]:
    """The words of the keyphrases, each with the score of the best one that has it."""
    subjects: dict[str, float] = {}
    for phrase in keyphrases:
        for word in _WORD.findall(phrase.text.casefold()):
            subjects.setdefault(word, phrase.score)
    return subjects


def _facts(annotated: AnnotatedArticle, sentences: Sequence[Sentence]) -> list[float]:
    """How many names, dates and figures each sentence has."""
    text = annotated.article.text
    marks = sorted([name.start for name in annotated.names] + [found.start for found in annotated.dates])
    counts: list[float] = []
    at = 0
    for sentence in sentences:
        while at < len(marks) and marks[at] < sentence.start:
            at += 1
        first = at
        while at < len(marks) and marks[at] < sentence.end:
            at += 1
        counts.append(at - first + (0.5 if _FIGURE.search(text, sentence.start, sentence.end) else 0.0))
    return counts


def _half_named(annotated: AnnotatedArticle, sentences: Sequence[Sentence], headline: frozenset[str]) -> list[bool]:
    """Which sentences name somebody by the last name only who was named in full before."""
    people = [name for name in annotated.names if name.kind is Kind.PERSON]
    in_full = {name.text.casefold().rpartition(" ")[2] for name in people if " " in name.text}
    told: list[bool] = []
    at = 0
    for sentence in sentences:
        while at < len(people) and people[at].start < sentence.start:
            at += 1
        known, half = set(headline), False
        while at < len(people) and people[at].start < sentence.end:
            first, _, last = people[at].text.casefold().rpartition(" ")
            half |= not first and last in in_full and last not in known
            known.add(last)
            at += 1
        told.append(half)
    return told

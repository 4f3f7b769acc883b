"""Keyphrases: what an article is about, by YAKE's statistics of its own text.

Source: Campos et al., YAKE! Keyword extraction from single documents using multiple local features, Information
Sciences 509 (2020), computed by the yake package.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache

import yake

from builder.annotating.names import TITLES
from builder.annotating.stopwords import stopword_language, stopwords
from builder.annotating.wordforms import is_verb_form
from builder.errors import ArticleError, Problem
from builder.model import Article, Keyphrase, Name
from builder.words import Token, phrase_key, tokenize, word_key

_MAX_WORDS = 3
_MAX_CHARACTERS = 100_000
"""YAKE compares all candidates with all; a longer text, some 15,000 words, is judged by its beginning."""

_MAX_NAME_WORDS = 5
_DEDUPLICATION_SIMILARITY = 0.9
_CANDIDATES_PER_KEYPHRASE = 6
_MIN_WORD_LETTERS = 3
_CONJUNCTIONS = frozenset("and or und oder et ou y o e".split())
_SCORE_DIGITS = 4


def extract_keyphrases(
    article: Article, *, names: Sequence[Name], headline_is_derived: bool, count: int
) -> tuple[Keyphrase, ...]:
    """Extract the keyphrases of an article's headline and body.

    Args:
        article: The article, with its language.
        names: The names in its body; a candidate that is only ever a piece of one name becomes the whole name.
        headline_is_derived: True when the headline is the lead's own words, which then would count twice.
        count: At most so many.

    Returns:
        Keyphrases, best first, ties in alphabetical order, no two of which differ in case, plural or possessive only;
        none begins or ends in a stop word, and none holds a verb form. Empty when the text has only stop words.

    Raises:
        ArticleError: YAKE found nothing in a text with words in it, which is a fault of the extractor.
    """
    parts = article.body if headline_is_derived else (article.headline, *article.body)
    # yake knows the typewriter's apostrophe only: with the other, "State’s" leaves it as "State s".
    sentences = (part if part[-1:] in '.!?…"”' else f"{part}." for part in parts if part)
    text = " ".join(sentences).replace("’", "'")[:_MAX_CHARACTERS]
    with _failures_of_yake() as failures:
        candidates = _extractor(stopword_language(article.language), count).extract_keywords(text)
    if not candidates and (failures or _has_content_word(text, article.language)):
        reason = failures[0] if failures else "it gave no reason"
        message = f"yake found no keyphrase in a text with words in it ({reason}); report this text to the developers"
        raise ArticleError(Problem(article.path, 0, message))
    ranked = sorted(((phrase, float(score)) for phrase, score in candidates), key=lambda c: (c[1], c[0]))
    editor = _Editor(text, names, article.language)
    chosen: dict[tuple[str, ...], Keyphrase] = {}
    for candidate, score in ranked:
        phrase = editor.edit(candidate)
        key = phrase_key(phrase.split()) if phrase else ()
        if not phrase or any(editor.is_covered(key, other) for other in chosen):
            continue
        chosen[key] = Keyphrase(phrase, max(round(1 / (1 + score), _SCORE_DIGITS), 10**-_SCORE_DIGITS))
        if len(chosen) == count:
            break
    return tuple(chosen.values())


class _Editor:
    """Makes candidates publishable: whole names, no titles, nothing that the text does not say in one breath."""

    def __init__(self, text: str, names: Sequence[Name], language: str | None) -> None:
        self._language = language
        self._stops = stopwords(language)
        self._counts = Counter(_spoken_ngrams(text))
        self._wholes: dict[tuple[str, ...], Counter[str]] = {}
        for name in names:
            words = [word_key(token.text) for token in tokenize(name.text)]
            for piece in set(_ngrams(words)) if len(words) <= _MAX_NAME_WORDS else ():
                if len(piece) < len(words):
                    self._wholes.setdefault(piece, Counter())[name.text] += 1

    def edit(self, phrase: str) -> str | None:
        """The phrase as it can be published, or None."""
        words = [token.text for token in tokenize(phrase)]
        if self._counts[tuple(map(word_key, words))] == 0:
            return None
        while len(words) > 1 and words[0].casefold() in TITLES:
            words = words[1:]
        if not self._is_publishable(words):
            return None
        piece = tuple(map(word_key, words))
        wholes = self._wholes.get(piece)
        if wholes and len(wholes) == 1 and wholes.total() >= self._counts[piece]:
            return next(iter(wholes))
        return " ".join(words)

    def is_covered(self, key: tuple[str, ...], other: tuple[str, ...]) -> bool:
        """Tell whether a phrase is another one, or a piece of it that the text hardly says by itself."""
        if key == other:
            return True
        inside = any(other[start : start + len(key)] == key for start in range(len(other) - len(key) + 1))
        return inside and self._counts[key] <= 1 + self._counts[other]

    def _is_publishable(self, words: Sequence[str]) -> bool:
        if not words or not any(character.isalpha() for word in words for character in word):
            return False
        if any(word in _CONJUNCTIONS for word in words):
            return False
        if any(is_verb_form(word, self._language) for word in words):
            return False
        return not any(self._is_stopword(word) for word in (words[0], words[-1]))

    def _is_stopword(self, word: str) -> bool:
        """Tell whether a word is a stop word; "US" and "IS" are names even where "us" and "is" are stop words."""
        return word.lower() in self._stops and not (len(word) > 1 and word.isupper())


def _spoken_ngrams(text: str) -> Iterator[tuple[str, ...]]:
    """Yield the n-grams between whose words there is nothing but a space: no comma, and no possessive ending."""
    run: list[Token] = []
    for token in tokenize(text):
        if run and text[run[-1].end : token.start].strip(" "):
            yield from _ngrams([word_key(word.text) for word in run])
            run = []
        run.append(token)
    yield from _ngrams([word_key(word.text) for word in run])


def _ngrams(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for length in range(1, _MAX_WORDS + 1):
        for start in range(len(words) - length + 1):
            yield tuple(words[start : start + length])


def _has_content_word(text: str, language: str | None) -> bool:
    stops = stopwords(language)
    return any(
        word.isalpha()
        and (word.islower() or word.istitle())
        and len(word) >= _MIN_WORD_LETTERS
        and word.lower() not in stops
        for word in (token.text for token in tokenize(text))
    )


@cache
def _extractor(language: str, count: int) -> yake.KeywordExtractor:
    return yake.KeywordExtractor(
        lan=language,
        n=_MAX_WORDS,
        dedup_lim=_DEDUPLICATION_SIMILARITY,
        top=count * _CANDIDATES_PER_KEYPHRASE,
        stopwords=set(stopwords(language)),
    )


@contextmanager
def _failures_of_yake() -> Iterator[list[str]]:
    """Collect what yake logs: it turns any exception of its own into a log line and an empty list."""
    messages: list[str] = []

    class Collector(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            messages.append(record.getMessage().partition(" (text preview")[0])

    logger = logging.getLogger("yake")
    handler = Collector(logging.WARNING)
    propagated, logger.propagate = logger.propagate, False
    logger.addHandler(handler)
    try:
        yield messages
    finally:
        logger.removeHandler(handler)
        logger.propagate = propagated

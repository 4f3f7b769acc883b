"""What one article contributes to learning about words: its words in a row, and those that stand in capitals or not."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from builder.annotating.stopwords import stopwords
from builder.model import Article
from builder.words import Token, capitals_mark_names, tokenize

MAX_WORDS = 10_000
"""A longer text has said by then what it is about."""

_MAX_PARAGRAPH_CHARACTERS = 20 * MAX_WORDS
_MAX_CHARACTERS = 40
_ARTICLES = frozenset({"al", "el"})
_SPACES = " \u00a0"
_INSIDE = re.compile(r"[\s,]*|['’]s?[\s,]+")
_SENTENCE_END = re.compile(r"[.!?…]")


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of an article, as printed.

    Attributes:
        words: Headline and body in order; "" where something other than a space parts two words.
        stops: For each of these 1 if it is a stop word of the article's language, else 0.
        capitalised: Words that are capitalised inside a sentence of running text; empty in a language in which that
            does not mark names.
        small: Words that stand in lower case there.
    """

    words: tuple[str, ...]
    stops: bytes
    capitalised: frozenset[str]
    small: frozenset[str]


def word_article(article: Article) -> Wording:
    """Reduce an article to its words, of its first 10,000, in Unicode form C, in which the desk's files are read.

    >>> from builder.model import Format
    >>> found = word_article(Article(id="", path="", format=Format.TEXT, headline="", language="en", body=(
    ...     "The army took Mosul, officials in Baghdad said on Monday.",)))
    >>> sorted(found.capitalised), sorted(found.small)
    (['Baghdad', 'Monday', 'Mosul'], ['army', 'in', 'officials', 'on', 'said', 'took'])
    """
    stops = stopwords(article.language)
    tells = article.language is not None and capitals_mark_names(article.language)
    words: list[str] = []
    capitalised: set[str] = set()
    small: set[str] = set()
    for text in (article.headline, *article.body):
        spaced = _spaced_words(unicodedata.normalize("NFC", text[:_MAX_PARAGRAPH_CHARACTERS]))
        words += (*_runs(spaced, stops), "")
        for inside in _insides(spaced) if tells else ():
            capitals = {word for word in inside if _shape_of(word).is_capitalised}
            small.update(word for word in inside if _shape_of(word).is_small)
            if not _is_headline_cased(inside, stops):
                capitalised |= capitals
        if len(words) > MAX_WORDS:
            break
    del words[MAX_WORDS:]
    return Wording(
        tuple(words), bytes(_is_stopword(word, stops) for word in words), frozenset(capitalised), frozenset(small)
    )


class _Shape(NamedTuple):
    """How a word is printed: figures, initials and "American-led", which says how something is, are neither."""

    is_capitalised: bool
    is_small: bool


@lru_cache(maxsize=1 << 14)
def _shape_of(word: str) -> _Shape:
    last = word.rsplit("-", 1)[-1]
    is_initial = len(word.strip(".")) < 2
    if not word[:1].isalpha() or is_initial or ("-" in word and word[0].isupper() and last.islower()):
        return _Shape(is_capitalised=False, is_small=False)
    is_capitalised = Token(word, 0, len(word)).is_capitalised
    return _Shape(is_capitalised, is_small=word[0].islower() and not is_capitalised)


def _spaced_words(text: str) -> list[tuple[str, str]]:
    """The words of a text, each with what stands between it and the one before; one of unusual length is empty."""
    spaced = []
    end = 0
    for token in tokenize(text):
        word = token.text if len(token.text) <= _MAX_CHARACTERS else ""
        spaced.append((text[end : token.start], word))
        end = token.end
    return spaced


def _is_stopword(word: str, stops: frozenset[str]) -> bool:
    """Tell whether a word is a stop word; "US" and "IS" are names even where "us" and "is" are stop words."""
    return word.lower().replace("’", "'") in stops and not (len(word) > 1 and word.isupper())


def _runs(spaced: Sequence[tuple[str, str]], stops: frozenset[str]) -> Iterator[str]:
    """Give the words, with "" wherever there is more than a space between two.

    An Arabic article that stands alone, "al Qaeda", is put to its word, as `words.phrase_key` does.
    """
    articles = _ARTICLES - stops
    article = ""
    for gap, word in spaced:
        if gap != " " and gap.strip(_SPACES):
            yield from (article.strip(), "") if article else ("",)
            article = ""
        if not article and word.lower() in articles:
            article = f"{word} "
        else:
            yield article + word if word else ""
            article = ""
    if article:
        yield article.strip()


def _insides(spaced: Sequence[tuple[str, str]]) -> Iterator[list[str]]:
    """Yield each sentence's words that are surely not at its beginning, nor at that of a quotation or a bracket."""
    inside: list[str] = []
    for place, (gap, word) in enumerate(spaced):
        if gap != " " and place and _SENTENCE_END.search(gap):
            yield inside
            inside = []
        if place and word and (gap == " " or _INSIDE.fullmatch(gap)):
            inside.append(word)
    yield inside


def _is_headline_cased(inside: Sequence[str], stops: frozenset[str]) -> bool:
    """Tell whether three in four of a sentence's words begin with a capital, stop words aside, as in headlines."""
    content = [shape for word in inside if any(shape := _shape_of(word)) and word.lower() not in stops]
    return 4 * sum(shape.is_capitalised for shape in content) >= 3 * len(content)

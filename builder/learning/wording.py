"""What one article contributes to learning about words: its words in a row, and those that stand in capitals or not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.annotating.stopwords import stopwords
from builder.model import Article
from builder.words import Token, capitals_mark_names, tokenize

MAX_WORDS = 10_000
"""A longer text has said by then what it is about."""

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
    """Reduce an article to its words, of its first 10,000.

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
        for run in _runs(text):
            words += (*_with_articles([token.text for token in run], stops), "")
        for inside in _insides(text) if tells else ():
            capitals = {token.text for token in inside if token.is_capitalised}
            small.update(token.text for token in inside if token.text[0].islower() and not token.is_capitalised)
            if not _is_headline_cased(inside, stops):
                capitalised |= capitals
        if len(words) > MAX_WORDS:
            break
    del words[MAX_WORDS:]
    return Wording(
        tuple(words), bytes(_is_stopword(word, stops) for word in words), frozenset(capitalised), frozenset(small)
    )


def _is_stopword(word: str, stops: frozenset[str]) -> bool:
    """Tell whether a word is a stop word; "US" and "IS" are names even where "us" and "is" are stop words."""
    return word.lower() in stops and not (len(word) > 1 and word.isupper())


def _runs(text: str) -> Iterator[list[Token]]:
    """Yield the words between which there is nothing but a space; none in which no word is of usual length."""
    run: list[Token] = []
    end = 0
    for token in tokenize(text):
        is_long = len(token.text) > _MAX_CHARACTERS
        if run and (is_long or text[end : token.start].strip(_SPACES)):
            yield run
            run = []
        if not is_long:
            run.append(token)
        end = token.end
    if run:
        yield run


def _with_articles(words: Sequence[str], stops: frozenset[str]) -> Iterator[str]:
    """Put an Arabic article that stands alone to its word, "al Qaeda", as `words.phrase_key` does."""
    article = ""
    for word in words:
        if not article and word.lower() in _ARTICLES - stops:
            article = f"{word} "
        else:
            yield article + word
            article = ""
    if article:
        yield article.strip()


def _insides(text: str) -> Iterator[list[Token]]:
    """Yield each sentence's words that are surely not at its beginning, nor at that of a quotation or a bracket."""
    inside: list[Token] = []
    end = 0
    for token in tokenize(text):
        gap = text[end : token.start]
        if end and _SENTENCE_END.search(gap):
            yield inside
            inside = []
        if end and _INSIDE.fullmatch(gap) and len(token.text) <= _MAX_CHARACTERS and _is_word(token.text):
            inside.append(token)
        end = token.end
    yield inside


def _is_word(text: str) -> bool:
    """Tell words from figures, initials, and from "American-led", which says how something is."""
    last = text.rsplit("-", 1)[-1]
    return text[0].isalpha() and len(text.strip(".")) > 1 and not ("-" in text and text[0].isupper() and last.islower())


def _is_headline_cased(inside: Sequence[Token], stops: frozenset[str]) -> bool:
    """Tell whether three in four of a sentence's words begin with a capital, stop words aside, as in headlines."""
    content = [token for token in inside if token.text.lower() not in stops]
    return 4 * sum(token.is_capitalised for token in content) >= 3 * len(content)

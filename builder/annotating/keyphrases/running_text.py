"""Running text: an article's words with what stands around them, the form in which keyphrases are looked for."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from builder.annotating.names import TITLES
from builder.model import PARAGRAPH_SEPARATOR, Article, Name
from builder.remembering import Remembered
from builder.words import Token, singular, tokenize, word_key

MAX_CHARACTERS = 100_000
"""A longer text, some 15,000 words, is judged by its beginning."""

_ABBREVIATIONS = TITLES | frozenset("st mt ft jr sr no".split())
_ELISION = re.compile(
    r"^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|all|coll|dall|dell|nell|sull|quest|quell|un)['’](?=[^\W\d_])", re.IGNORECASE
)
ELIDING = frozenset({"fr", "it", "ca"})
"""Languages that write an article and its noun as one: "l’armée"."""

_SENTENCE_ENDS = frozenset(".!?…")
_OPENS_SENTENCE = frozenset('.!?…:;"“”„«»‘`_*•')
_DATELINE = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ.' ]{2,30}(?:, [\w. ]{2,30})? ?(?:\([\w ]{2,40}\) ?)?[—–-]{1,2} ")
"""The place, in capitals, from which a story was sent: "WASHINGTON (Reuters) - "."""

_SHARE_OF_CAPITALS_IN_TITLE_CASE = 0.6
_MIN_WORDS_OF_TITLE_CASE = 3


class Word(NamedTuple):
    """A word where it stands.

    Attributes:
        text: As written; an elided article is a word of its own ("l’armée" is "l’" and "armée").
        lower: In lower case, with the typewriter's apostrophe.
        key: What its spellings and its plural share.
        sentence: Number of its sentence, from 0; the headline is one.
        is_joined: True when nothing but space stands between it and the word before.
        is_opening: True when its capital says nothing: it begins a sentence, or most words around have one.
        is_capitalised: See `Token.is_capitalised`.
        name: Index of the name that it is part of; -1 for none.
        in_headline: True for the words of the headline.
    """

    text: str
    lower: str
    key: str
    sentence: int
    is_joined: bool
    is_opening: bool
    is_capitalised: bool
    name: int
    in_headline: bool


def read_words(article: Article, names: Sequence[Name], *, headline_is_derived: bool) -> tuple[Word, ...]:
    """Cut an article's headline and body into words, in order.

    Args:
        article: With its language.
        names: In its body, in text order.
        headline_is_derived: True leaves out the headline, whose words are the lead's.
    """
    places = _NamePlaces(names)
    elides = article.language in ELIDING
    words: list[Word] = []
    if not headline_is_derived:
        words.extend(_words_of(article.headline, 0, None, elides=elides))
    start = 0
    for paragraph in article.body:
        places.start = start
        words.extend(_words_of(paragraph, words[-1].sentence + 1 if words else 0, places, elides=elides))
        start += len(paragraph) + len(PARAGRAPH_SEPARATOR)
        if start > MAX_CHARACTERS:
            break
    return tuple(words)


class _NamePlaces:
    """Tells which name stands at an offset of the paragraph that begins at `start`."""

    def __init__(self, names: Sequence[Name]) -> None:
        self._names = names
        self._starts = [name.start for name in names]
        self.start = 0

    def index_at(self, offset: int) -> int:
        """The index of the name there, or -1."""
        place = self.start + offset
        index = bisect_right(self._starts, place) - 1
        return index if index >= 0 and place < self._names[index].end else -1


def _words_of(text: str, sentence: int, places: _NamePlaces | None, *, elides: bool) -> Iterator[Word]:
    """Yield the words of a paragraph, or of the headline, which has no places of names."""
    tokens = tokenize(text[:MAX_CHARACTERS])
    in_title_case = _is_in_title_case(tokens)
    end, before = 0, ""
    sent_from = _DATELINE.match(text) if places is not None and sentence <= 1 else None
    sent_until = sent_from.end() if sent_from else 0
    in_headline = places is None
    for token in tokens:
        word, start, stop = token
        if start < sent_until:
            continue
        gap = text[end:start]
        between = "" if gap == " " else gap.strip(" \u00a0")
        is_joined = end > 0 and (not between or (between == "." and _is_abbreviation(before)))
        begins = end == 0 or (not is_joined and not _OPENS_SENTENCE.isdisjoint(between))
        is_capitalised = word[0].isupper() or ("-" in word and token.is_capitalised)
        if end and not is_joined and is_capitalised and not _SENTENCE_ENDS.isdisjoint(between):
            sentence += 1
        opens, name = begins or in_title_case, places.index_at(start) if places else -1
        if elides and (elided := _ELISION.match(word)):
            yield Word(elided[0], *_FORMS[elided[0]], sentence, is_joined, opens, is_capitalised, name, in_headline)
            word, is_joined, opens = word[elided.end() :], True, in_title_case
            is_capitalised = word[0].isupper()
        yield _word((word, *_FORMS[word], sentence, is_joined, opens, is_capitalised, name, in_headline))
        end, before = stop, token.text


def _is_in_title_case(tokens: Sequence[Token]) -> bool:
    """Tell a headline in which most words have a capital, or a paragraph of capitals."""
    capitals = sum([token.text[0].isupper() for token in tokens])
    return len(tokens) >= _MIN_WORDS_OF_TITLE_CASE and capitals > _SHARE_OF_CAPITALS_IN_TITLE_CASE * len(tokens)


def _is_abbreviation(word: str) -> bool:
    return len(word) == 1 or word.lower() in _ABBREVIATIONS


def _forms_of(word: str) -> tuple[str, str]:
    return word.lower().replace("’", "'"), singular(word_key(word))


_FORMS = Remembered(_forms_of, most=1 << 15)
_word = partial(tuple.__new__, Word)

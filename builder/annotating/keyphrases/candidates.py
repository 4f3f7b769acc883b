"""Candidates: what could be a keyphrase, every noun phrase of a text with all its occurrences counted together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from builder.annotating.keyphrases.boilerplate import is_boilerplate
from builder.annotating.keyphrases.noun_phrases import Text, find_noun_phrases
from builder.annotating.keyphrases.running_text import ELIDING
from builder.annotating.keyphrases.word_classes import WordClass
from builder.words import singular, tokenize, word_key

Key = tuple[str, ...]

_NAME_CLASSES = frozenset({WordClass.NAME, WordClass.LINK})
_ORIGINS = ("ian", "ean", "ican", "ish", "ese")
_MAX_PIECE_WORDS = 4
_MIN_PARENTS = 2


@dataclass(frozen=True, slots=True)
class Candidate:
    """A noun phrase of an article.

    Attributes:
        key: The keys of its words; no two candidates have the same.
        text: As it is written most often, and as it can be published.
        alone: How often it stands by itself, not inside a longer noun phrase; 0 for a piece that only recurs in those.
        sentence: The first one that it stands in, from 0.
        is_name: True when all its words are names.
    """

    key: Key
    text: str
    alone: int
    sentence: int
    is_name: bool


@dataclass(slots=True)
class _Tally:
    """Where the phrases of one key stand, first of all, and in which longer phrases as a piece."""

    places: list[range] = field(default_factory=list)
    alone: int = 0
    parents: set[Key] = field(default_factory=set)


def find_candidates(text: Text, *, without: frozenset[Key] = frozenset()) -> tuple[Candidate, ...]:
    """Find the noun phrases of a text, and the pieces that recur in different ones of them.

    Args:
        text: The article's.
        without: What is no subject, such as the agency and the publisher.

    Returns:
        Candidates in the order of their first occurrence, without the boilerplate of the trade.
    """
    tallies: defaultdict[Key, _Tally] = defaultdict(_Tally)
    for phrase in find_noun_phrases(text):
        whole = tuple([text.words[index].key for index in phrase])
        tally = tallies[whole]
        tally.places.append(phrase)
        tally.alone += 1
        if tally.alone > 1:
            continue
        for piece in _pieces(text, phrase):
            inside = tallies[whole[piece.start - phrase.start : piece.stop - phrase.start]]
            inside.places.append(piece)
            inside.parents.add(whole)
    found = (
        _candidate(key, tally, text)
        for key, tally in tallies.items()
        if (tally.alone or len(tally.parents) >= _MIN_PARENTS)
        and key not in without
        and _is_publishable(key, text.language)
    )
    return tuple(candidate for candidate in found if not _is_origin(candidate, text.language))


def _candidate(key: Key, tally: _Tally, text: Text) -> Candidate:
    first = min(place.start for place in tally.places)
    classes = {text.classes[index] for index in tally.places[0]}
    return Candidate(
        key=key,
        text=_best_text(Counter(written(text, place) for place in tally.places)),
        alone=tally.alone,
        sentence=text.words[first].sentence,
        is_name=classes <= _NAME_CLASSES,
    )


def written(text: Text, phrase: range) -> str:
    """Write a phrase as the text does, but for the capital of a sentence's first word."""
    written_words = []
    index = phrase.start
    while index < phrase.stop:
        end = text.name_end(index)
        if index < end <= phrase.stop:
            written_words.append(text.names[text.words[index].name].text)
            index = end
        else:
            written_words.append(_written_word(text, index))
            index += 1
    words = " ".join(written_words)
    return words.replace("’ ", "’").replace("' ", "'") if text.language in ELIDING else words


def _written_word(text: Text, index: int) -> str:
    word = text.words[index]
    if not word.is_opening or not word.is_capitalised or text.classes[index] is WordClass.NAME or text.language == "de":
        return word.text
    if word.text.isupper():
        return word.lower
    # A word that is never small in the story may be a name that begins its sentence.
    is_common = word.in_headline or word.key in text.small_words
    return word.lower if is_common and word.text[1:].islower() else word.text


def _pieces(text: Text, phrase: range) -> Iterator[range]:
    """Yield the shorter noun phrases inside one, of two words or more, but no part of a name."""
    for start in range(phrase.start, phrase.stop - 1):
        if not text.can_begin(start):
            continue
        for end in range(start + 2, min(phrase.stop, start + _MAX_PIECE_WORDS) + 1):
            if end - start < len(phrase) and text.can_end(end - 1) and not text.cuts_name(start, end):
                yield range(start, end)


def _best_text(texts: Counter[str]) -> str:
    return min(texts.items(), key=lambda item: (-item[1], item[0]))[0]


def name_key(text: str) -> Key:
    """The key of a name as the candidates have it.

    >>> name_key("U.S. Forces")
    ('us', 'force')
    """
    return tuple(singular(word_key(token.text)) for token in tokenize(text))


def _is_origin(candidate: Candidate, language: str | None) -> bool:
    """Tell "Syrian" and "Chinese", which say where something is from; "Syrians" are people."""
    return language == "en" and len(candidate.key) == 1 and candidate.is_name and candidate.text.endswith(_ORIGINS)


def _is_publishable(key: Key, language: str | None) -> bool:
    return any(map(str.isalpha, "".join(key))) and not is_boilerplate(key, language)

"""Wordings: the words by which two sentences can be told to speak of one event, and how alike they are by these."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

from builder.linking.hashing import word_hash
from builder.model import AnnotatedArticle, Telling
from builder.words import singular, word_key

_WORD_OR_MARK = re.compile(r"[^\W_]+(?:['’‑-][^\W_]+)*|[,;:()“”\"–—]")
_LEAST_LETTERS, _LEAST_CHARACTERS = 4, 2
"""Of a word, and of a name or number."""

LEAST_SHARED = 3
_DIGITS = 4
_MOST = 720  # divided by 1 to 6 without a rest

_SAY_NOTHING = frozenset(
    """about above according across after again against agency along also although among another around because been
    before began being below between both came come comes could days during each early earlier ended even ever every
    expected first following former four from given goes going gone have having held here herself himself however into
    itself just know known last late later least less like long made make makes making many mainly might month months
    more most much must near never newly next night none officials once only other others over people percent place
    public recent recently reported reporters same said saying says second sept several shall should since some soon
    spokesman spokeswoman statement still such taken than that their them then there these they third this those three
    through time times today told tomorrow tonight took toward under until upon used very week weekend weeks well went
    were what when where whether which while whom whose will with within without would year years yesterday your
    january february march april june july august september october november december monday tuesday wednesday thursday
    friday saturday sunday morning afternoon evening""".split()
)


@dataclass(frozen=True, slots=True)
class Wording:
    """What a sentence says, without its date; words are given by the hashes of what their spellings share.

    Attributes:
        words: The words that say something, by `words.word_key` and in the singular.
        names: The runs of capitalised ones among them, but for the first word of the sentence.
        telling: The words of the names, and those that begin with a digit.
    """

    words: frozenset[int]
    names: tuple[tuple[int, ...], ...]
    telling: frozenset[int]


def wording_of(annotated: AnnotatedArticle, telling: Telling, named: Container[int] = ()) -> Wording:
    """Take the words of a telling that say something: names, numbers and words of four letters or more.

    Args:
        annotated: The article.
        telling: One of its sentences.
        named: Where the article's names start: they tell whether the first word of a sentence is one.
    """
    text, date = annotated.article.text, annotated.dates[telling.date]
    words: set[int] = set()
    telling_words: set[int] = set()
    names: list[tuple[int, ...]] = []
    for low, high in ((telling.start, date.start), (date.end, telling.end)):
        may_be_name = low != telling.start or low in named or low + 1 in named  # after a quotation mark
        run: tuple[int, ...] = ()
        for written in _WORD_OR_MARK.findall(text, low, high):
            word, is_number, has_capital = _seen(written)
            is_name = has_capital and may_be_name
            may_be_name = True
            if run and not is_name:
                names.append(run)
                run = ()
            if word is None or (len(written) < _LEAST_LETTERS and not (is_name or is_number)):
                continue
            words.add(word)
            if is_name:
                run = (*run, word)
            if is_name or is_number:
                telling_words.add(word)
        if run:
            names.append(run)
    return Wording(frozenset(words), tuple(names), frozenset(telling_words))


@lru_cache(maxsize=1 << 16)
def _seen(written: str) -> tuple[int | None, bool, bool]:
    """The hash of a word, None when it says nothing; whether it is a number; whether it has a capital."""
    key = singular(word_key(written.removesuffix("’s").removesuffix("'s")))
    is_number = written[0].isdigit()
    word = None if len(written) < _LEAST_CHARACTERS or key in _SAY_NOTHING else word_hash(key)
    return word, is_number, not is_number and written != written.lower()


def likeness(one: Wording, other: Wording, spread: Mapping[int, int]) -> float:
    """How much of what two sentences say is the same, by rare words more than by common ones.

    Args:
        one: A sentence.
        other: Another.
        spread: In how many articles so far each word stands in a dated sentence; both sentences are counted.

    Returns:
        Dice's coefficient of the weights, in [0, 1]. It is 0 when they share fewer than three words, no name or number,
        or nothing else; and when each has a name that the other lacks and that is as rare as those that they share.
    """
    shared = _shared(one, other)
    if not shared:
        return 0.0
    rarest = max(_weights(spread, shared & (one.telling | other.telling)))
    if _has_own_name(one, other, spread, rarest) and _has_own_name(other, one, spread, rarest):
        return 0.0
    both = sum(_weights(spread, one.words)) + sum(_weights(spread, other.words))
    return round(2 * sum(_weights(spread, shared)) / both, _DIGITS)


def may_be_alike(one: Wording, other: Wording) -> bool:
    """Tell whether the likeness of two sentences depends on how spread their words are; else it is 0."""
    return bool(_shared(one, other))


def _shared(one: Wording, other: Wording) -> AbstractSet[int]:
    """The words that both have; none when these are too few, or when there is no name or number or nothing else."""
    shared = one.words & other.words
    if len(shared) < LEAST_SHARED:
        return frozenset()
    named = shared & (one.telling | other.telling)
    return shared if named and len(named) < len(shared) else frozenset()


def _has_own_name(one: Wording, other: Wording, spread: Mapping[int, int], least: int) -> bool:
    """Tell whether a sentence has a name of which the other has no word, and that is rare enough."""
    own = (name for name in one.names if other.words.isdisjoint(name))
    return any(max(_weights(spread, name)) >= least for name in own)


def _weights(spread: Mapping[int, int], words: Iterable[int]) -> list[int]:
    """By classes of powers of two, as whole numbers, so that a sum does not depend on the order."""
    return [_MOST // (spread[word].bit_length() or 1) for word in words]

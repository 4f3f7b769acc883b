"""Wordings: the words by which two sentences can be told to speak of one event, and how alike they are by these."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from builder.model import AnnotatedArticle, Telling
from builder.words import singular, word_key

_WORD = re.compile(r"[^\W_]+(?:['’‑-][^\W_]+)*")
_LEAST_LETTERS = 4
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
    """What a sentence says, without its date.

    Attributes:
        words: The words that say something, by `words.word_key` and in the singular.
        names: Those of them that are capitalised inside the sentence.
        numbers: Those that begin with a digit.
    """

    words: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str] = frozenset()


def wording_of(annotated: AnnotatedArticle, telling: Telling, named: Container[int] = ()) -> Wording:
    """Take the words of a telling that say something: names, numbers and words of four letters or more.

    Args:
        annotated: The article.
        telling: One of its sentences.
        named: Where the article's names start: they tell whether the first word of a sentence is one.
    """
    text, date = annotated.article.text, annotated.dates[telling.date]
    words: set[str] = set()
    names: set[str] = set()
    numbers: set[str] = set()
    for low, high in ((telling.start, date.start), (date.end, telling.end)):
        is_begin = low == telling.start and low not in named and low + 1 not in named  # after a quotation mark
        for place, written in enumerate(_WORD.findall(text, low, high)):
            is_number = written[0].isdigit()
            is_name = written[0].isupper() and (place > 0 or not is_begin)
            if len(written) < (2 if is_name or is_number else _LEAST_LETTERS):
                continue
            key = _key(written)
            if key not in _SAY_NOTHING:
                words.add(key)
                if is_name or is_number:
                    (names if is_name else numbers).add(key)
    return Wording(frozenset(words), frozenset(names), frozenset(numbers))


@lru_cache(maxsize=1 << 16)
def _key(word: str) -> str:
    return singular(word_key(word.removesuffix("’s").removesuffix("'s")))


def likeness(one: Wording, other: Wording, spread: Mapping[str, int]) -> float:
    """How much of what two sentences say is the same, by rare words more than by common ones.

    Args:
        one: A sentence.
        other: Another.
        spread: In how many articles so far each word stands in a dated sentence; both sentences are counted.

    Returns:
        Dice's coefficient of the weights, in [0, 1]. It is 0 when they share fewer than three words, no name or number,
        or nothing else; and when each has a name that the other lacks and that is as rare as those that they share.
    """
    shared = one.words & other.words
    if len(shared) < LEAST_SHARED:
        return 0.0
    named = shared & (one.names | other.names | one.numbers | other.numbers)
    if not named or len(named) == len(shared):
        return 0.0
    rarest = max(_weights(spread, named))
    if all(any(weight >= rarest for weight in _weights(spread, names)) for names in _own_names(one, other)):
        return 0.0
    both = sum(_weights(spread, one.words)) + sum(_weights(spread, other.words))
    return round(2 * sum(_weights(spread, shared)) / both, _DIGITS)


def _own_names(one: Wording, other: Wording) -> tuple[frozenset[str], frozenset[str]]:
    return one.names - other.words, other.names - one.words


def _weights(spread: Mapping[str, int], words: Iterable[str]) -> list[int]:
    """By classes of powers of two, as whole numbers, so that a sum does not depend on the order."""
    return [_MOST // (spread[word].bit_length() or 1) for word in words]

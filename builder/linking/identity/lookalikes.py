"""Lookalikes: names that may be one name in two spellings, as in two transcriptions of it."""

from __future__ import annotations

import re
from functools import lru_cache

from builder.linking.identity.matching import Key
from builder.words import without_article

_VOWELS = re.compile("[aeiouyhw’'-]")
_DOUBLED = re.compile(r"(.)\1+")
_ALIKE = str.maketrans({"q": "k", "g": "k", "c": "k", "x": "k", "z": "s", "v": "f", "d": "t", "b": "p"})
_MIN_LETTERS = 5
_LONG_LETTERS = 8
_INFLECTIONS = frozenset(["", *"i n s e a y an is ns es us ian ans ians ies ish ese er ers".split()])
"""What "Syria", "Syrian" and "Syrians" differ in: such words are related, but no spellings of one name."""


@lru_cache(maxsize=1 << 16)
def skeleton(word: str) -> str:
    """What the transcriptions of a word have in common: its consonants, those that sound alike as one.

    >>> skeleton("gaddafi") == skeleton("qadhafi") == skeleton("kadafi")
    True
    """
    bare = without_article(word)
    consonants = _VOWELS.sub("", bare[1:].translate(_ALIKE))
    return _DOUBLED.sub(r"\1", bare[:1].translate(_ALIKE) + consonants)


def look_alike(one: Key, other: Key) -> bool:
    """Tell whether two names with one skeleton can be one name: one word differs, is long, and only a little.

    >>> look_alike(("gaddafi",), ("qaddafi",)), look_alike(("syria",), ("syrian",)), look_alike(("mara",), ("mira",))
    (True, False, False)
    """
    if len(one) != len(other):
        return False
    differing = [(left, right) for left, right in zip(one, other, strict=True) if left != right]
    if len(differing) != 1:
        return False
    left, right = sorted(map(without_article, differing[0]), key=lambda word: (len(word), word))
    shared = next((i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), len(left))
    if len(left) < _MIN_LETTERS or not left.isalpha() or {left[shared:], right[shared:]} <= _INFLECTIONS:
        return False
    return distance(left, right) <= (2 if len(left) >= _LONG_LETTERS else 1)


def distance(one: str, other: str) -> int:
    """How many letters must be put in, taken out or changed to get from one word to another.

    Source: Wagner and Fischer (1974), The string-to-string correction problem.

    >>> distance("gaddafi", "qadhafi")
    2
    """
    row = list(range(len(other) + 1))
    for i, left in enumerate(one, start=1):
        before, row[0] = row[0], i
        for j, right in enumerate(other, start=1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (left != right))
    return row[-1]

"""Word classes of German: nouns have a capital, and what ends like an adjective before a noun is one."""

from __future__ import annotations

from collections.abc import Sequence

from builder.annotating.keyphrases.boilerplate import count_words, date_words
from builder.annotating.keyphrases.running_text import Word
from builder.annotating.keyphrases.word_classes import WordClass
from builder.annotating.stopwords import function_words

_ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em")
_YEAR_DIGITS = 4


def classify_german(words: Sequence[Word]) -> list[WordClass]:
    """Tell the class of each word of a German text."""
    functions = function_words("de")
    silent = date_words("de") | count_words("de")
    capitals = {word.key for word in words if word.is_capitalised and not word.is_opening}
    smalls = {word.key for word in words if not word.is_capitalised}
    classes = [_class_of(word, functions, silent, capitals, smalls) for word in words]
    # From the right, because an adjective is told by the noun or adjective after it.
    after = WordClass.OTHER
    for index in range(len(words) - 1, -1, -1):
        word = words[index]
        if classes[index] is WordClass.ADJECTIVE:
            before = words[index - 1].lower if index and word.is_joined else ""
            follows = before in functions or (bool(before) and classes[index - 1] is WordClass.ADJECTIVE)
            if not follows or after not in (WordClass.NOUN, WordClass.ADJECTIVE):
                classes[index] = WordClass.OTHER
        after = classes[index] if word.is_joined else WordClass.OTHER
    return classes


def _class_of(
    word: Word, functions: frozenset[str], silent: frozenset[str], capitals: set[str], smalls: set[str]
) -> WordClass:
    lower = word.lower
    if lower[0].isdigit():
        return WordClass.YEAR if lower.isdigit() and len(lower) == _YEAR_DIGITS else WordClass.NUMBER
    is_acronym = len(word.text) > 1 and word.text.isupper() and not word.is_opening
    if is_acronym:
        return WordClass.NOUN
    if lower in silent or lower in functions or len(lower) < 2:
        return WordClass.OTHER
    if word.is_capitalised:
        is_noun = not word.is_opening or word.key in capitals or word.key not in smalls
        return WordClass.NOUN if is_noun else WordClass.OTHER
    return WordClass.ADJECTIVE if lower.endswith(_ADJECTIVE_ENDINGS) else WordClass.OTHER

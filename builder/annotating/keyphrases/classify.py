"""Which words of a text can be in a noun phrase, by its language."""

from __future__ import annotations

from collections.abc import Sequence

from builder.annotating.keyphrases.english import classify_english
from builder.annotating.keyphrases.german import classify_german
from builder.annotating.keyphrases.romance import classify_romance
from builder.annotating.keyphrases.running_text import Word
from builder.annotating.keyphrases.word_classes import WordClass
from builder.annotating.stopwords import function_words
from builder.annotating.wordforms import is_verb_form

_ROMANCE = frozenset({"fr", "es", "pt", "it"})


def classify(words: Sequence[Word], language: str | None) -> list[WordClass]:
    """Tell the class of each word of a text.

    Args:
        words: In order.
        language: ISO 639-1 code. In a language that is not known here, all words but stop words are nouns.

    Returns:
        As many classes as words.
    """
    if language == "en":
        return classify_english(words)
    if language == "de":
        return classify_german(words)
    if language in _ROMANCE and language is not None:
        return classify_romance(words, language)
    return classify_plainly(words, language)


def classify_plainly(words: Sequence[Word], language: str | None) -> list[WordClass]:
    """Take every word for a noun that is no number, no stop word and no reporting verb."""
    functions = function_words(language)
    return [_plain_class(word, functions, language) for word in words]


def _plain_class(word: Word, functions: frozenset[str], language: str | None) -> WordClass:
    if word.lower[0].isdigit():
        return WordClass.NUMBER
    if word.lower in functions and not (len(word.text) > 1 and word.text.isupper()):
        return WordClass.OTHER
    if word.is_capitalised and not word.is_opening:
        return WordClass.NAME
    return WordClass.OTHER if is_verb_form(word.text, language) else WordClass.NOUN

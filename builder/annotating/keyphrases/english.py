"""Word classes of English: closed lists and endings first, then the words before and after."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from builder.annotating.keyphrases.boilerplate import count_words, date_words
from builder.annotating.keyphrases.english_words import (
    ADJECTIVES,
    NOUN_OR_VERB,
    NOUNS,
    NOUNS_IN_LY,
    PARTS_OF_COMPOUNDS,
)
from builder.annotating.keyphrases.running_text import Word
from builder.annotating.keyphrases.word_classes import WordClass
from builder.annotating.stopwords import function_words
from builder.annotating.wordforms import is_verb_form, third_person
from builder.remembering import Remembered

_DETERMINERS = frozenset(
    "the a an this these those its their his her my our your every each some any no another".split()
)
_AFTER_VERBS = frozenset(
    "the a an him them me us it his her its their our my himself themselves itself herself".split()
)
"""Hardly ever right after a noun, so that a word before one of them that may be a verb is one."""

_BEFORE_VERBS = frozenset(
    """will would can could may might shall should must cannot not never don't doesn't didn't won't wouldn't can't
    couldn't shouldn't i you he she we they who""".split()
)
_PREPOSITIONS = frozenset(
    """of in by with for from on at against to as about into over under after before between among during without
    than""".split()
)
_ADJECTIVE_ENDINGS = ("al", "ous", "ive", "ful", "less", "ic", "able", "ible", "ary", "ish")
_MIN_LETTERS_OF_ADJECTIVE = 5
_YEAR_DIGITS = 4
_CENTURIES = ("18", "19", "20")
_DATES = date_words("en")
_INTRANSITIVE = frozenset(
    "burns ends falls grows marches opens returns rises sinks sleeps starts stays stops wins".split()
)
"""After a name these are verbs: "Tarsin falls"."""

_CONTRACTIONS = ("n't", "'m", "'re", "'ve", "'ll", "'d")
_INVARIABLE = frozenset("beat burst cost cut hit hurt put set shut split spread".split())
"""Verbs whose past looks like the noun."""

_PARTICIPLES = frozenset("lost hidden sold sent held found".split())
_ADVERBS = frozenset(
    """amid amidst atop aboard abroad ahead ago alongside beneath inside versus till northward southward eastward
    westward upward downward forward backward overnight back forth indoors outdoors offshore""".split()
)
_COUNTS = count_words("en")
_NO_PART = function_words("en") | _COUNTS | _ADVERBS
_THIRD_PERSONS = frozenset(map(third_person, NOUN_OR_VERB))


class _Form(StrEnum):
    """What a word can be by itself."""

    NOUN = "noun"
    NOUN_OR_VERB = "noun or verb"
    ADJECTIVE = "adjective"
    ADVERB = "adverb"
    VERB = "verb"
    PARTICIPLE = "-ed form"
    GERUND = "-ing form"
    NAME = "name"
    OPENING = "noun or name"
    NUMBER = "number"
    YEAR = "year"
    OTHER = "other"


_SETTLED = {
    _Form.ADJECTIVE: WordClass.ADJECTIVE,
    _Form.NAME: WordClass.NAME,
    _Form.NUMBER: WordClass.NUMBER,
    _Form.YEAR: WordClass.YEAR,
}
_NOMINAL = frozenset({_Form.NOUN, _Form.NOUN_OR_VERB, _Form.NAME, _Form.ADJECTIVE, _Form.GERUND, _Form.OPENING})


def classify_english(words: Sequence[Word]) -> list[WordClass]:
    """Tell the class of each word of an English text."""
    names = {word.key for word in words if word.is_capitalised and not word.is_opening}
    commons = {word.key for word in words if not word.is_capitalised}
    forms = [_form_of(word, names) for word in words]
    classes: list[WordClass] = []
    last = len(words) - 1
    for index, (word, form) in enumerate(zip(words, forms, strict=True)):
        if (settled := _SETTLED.get(form)) is not None:
            classes.append(settled)
            continue
        if form in (_Form.OTHER, _Form.VERB, _Form.ADVERB):
            classes.append(WordClass.LINK if word.lower == "of" else WordClass.OTHER)
            continue
        joins = index < last and words[index + 1].is_joined
        classes.append(
            _in_context(
                word,
                form,
                _Before(words[index - 1].lower, forms[index - 1], classes[-1]) if word.is_joined else None,
                (words[index + 1].lower, forms[index + 1]) if joins else ("", _Form.OTHER),
                is_common=word.key in commons,
            )
        )
    return classes


class _Before(NamedTuple):
    """The word before: in lower case, what it can be, and what it was found to be."""

    lower: str
    form: _Form
    word_class: WordClass

    @property
    def opens_noun_phrase(self) -> bool:
        """True after "the" and "new": what follows is an adjective or a noun."""
        return self.lower in _DETERMINERS or self.word_class is WordClass.ADJECTIVE


def _in_context(
    word: Word, form: _Form, before: _Before | None, after: tuple[str, _Form], *, is_common: bool
) -> WordClass:
    """Tell a word that can be several things by its neighbours; those that punctuation parts from it do not count."""
    match form:
        case _Form.OPENING:
            return WordClass.NAME if after[1] is _Form.NAME and not is_common else WordClass.NOUN
        case _Form.PARTICIPLE:
            return WordClass.ADJECTIVE if _is_premodifier(before, after[1]) else WordClass.OTHER
        case _Form.GERUND:
            if before is None or not before.opens_noun_phrase:
                return WordClass.OTHER
            return WordClass.ADJECTIVE if after[1] in (_Form.NOUN, _Form.NOUN_OR_VERB) else WordClass.NOUN
        case _:
            is_verb = before is not None and _is_verb_here(word.lower, form, before, after)
            return WordClass.OTHER if is_verb else WordClass.NOUN


def _is_premodifier(before: _Before | None, after: _Form) -> bool:
    """Tell "the crumpled plane" from "officials crumpled papers"."""
    if after not in _NOMINAL:
        return False
    if before is None or before.lower not in _DETERMINERS:
        # "rebels who entered Palmyra" and "the captured Palmyra": only a determiner makes sure before a name.
        after_preposition = before is not None and (before.opens_noun_phrase or before.lower in _PREPOSITIONS)
        return after_preposition and after is not _Form.NAME
    return True


def _is_verb_here(word: str, form: _Form, before: _Before, after: tuple[str, _Form]) -> bool:
    can_be_verb = form is _Form.NOUN_OR_VERB
    is_plural = word.endswith("s") and not word.endswith("ss")
    if before.lower == "to":
        return can_be_verb and not is_plural
    if before.lower in _BEFORE_VERBS:
        return can_be_verb or not is_plural
    if before.form is _Form.ADVERB:
        return can_be_verb
    follows_subject = before.word_class is not WordClass.ADJECTIVE and before.lower not in _DETERMINERS
    if not can_be_verb or not follows_subject or before.form in (_Form.NUMBER, _Form.YEAR):
        return False
    # A form in -s goes with one thing, the other with many: "fire destroys", "fires destroy".
    follows_plural = before.lower.endswith("s") and not is_plural
    agrees = is_plural or follows_plural or word in _INVARIABLE
    if word in _INTRANSITIVE and before.word_class is WordClass.NAME:
        return True
    if after[0] == "to":
        return follows_plural
    return after[0] in _AFTER_VERBS or (agrees and after[1] in (_Form.NAME, _Form.NUMBER))


def _form_of(word: Word, names: set[str]) -> _Form:
    lower = word.lower
    if lower[0].isdigit():
        return _form_of_number(lower)
    is_acronym = len(word.text) > 1 and word.text.isupper()
    if word.name >= 0 and not word.is_opening:
        return _Form.NAME
    if not word.is_capitalised:
        return _COMMON[lower]
    if lower in _DATES:
        return _Form.OTHER
    if is_acronym and not word.is_opening:
        return _Form.NAME
    form = _COMMON[lower]
    if form is _Form.OTHER:
        return form
    if not word.is_opening or word.key in names:
        return _Form.NAME
    if form is _Form.ADVERB:
        return form
    if word.name >= 0:
        return _Form.NAME
    return _Form.OPENING if form is _Form.NOUN else form


def _form_of_number(word: str) -> _Form:
    if word.isdigit():
        return _Form.YEAR if len(word) == _YEAR_DIGITS and word[:2] in _CENTURIES else _Form.NUMBER
    is_worded = ("-" in word and word[-1].isalpha()) or word.endswith(("st", "nd", "rd", "th"))
    return _Form.ADJECTIVE if is_worded else _Form.NUMBER


def _form_of_common(word: str) -> _Form:
    """What a word in lower case can be; a word that nothing tells is a noun."""
    if len(word) < 2 or word in _NO_PART or word.endswith(_CONTRACTIONS) or _is_number(word):
        return _Form.OTHER
    if is_adjective(word):
        return _Form.ADJECTIVE
    if word.endswith("ly") and len(word) > 4 and word not in NOUNS_IN_LY:
        return _Form.ADVERB
    if word in NOUN_OR_VERB or word in _THIRD_PERSONS:
        return _Form.NOUN_OR_VERB
    if not is_verb_form(word, "en"):
        return _Form.NOUN
    if word.endswith("ing"):
        return _Form.GERUND
    return _Form.PARTICIPLE if word.endswith(("ed", "en", "wn", "rn")) or word in _PARTICIPLES else _Form.VERB


_COMMON = Remembered(_form_of_common, most=1 << 15)


def _is_number(word: str) -> bool:
    """Tell "twenty-five" from "two-day"."""
    first, hyphen, last = word.partition("-")
    return bool(hyphen) and first in _COUNTS and last in _COUNTS and last not in PARTS_OF_COMPOUNDS


def is_adjective(word: str) -> bool:
    """Tell an English adjective by the lists and its ending.

    >>> [word for word in ("illegal", "hospital", "two-day", "oil-rich", "recent", "bus") if is_adjective(word)]
    ['illegal', 'two-day', 'recent']
    """
    if word in ADJECTIVES:
        return True
    if "-" in word:
        last = word.rsplit("-", 1)[1]
        return last in PARTS_OF_COMPOUNDS or last.endswith(("ed", "ing"))
    return word.endswith(_ADJECTIVE_ENDINGS) and len(word) >= _MIN_LETTERS_OF_ADJECTIVE and word not in NOUNS

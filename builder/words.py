"""Words: how a text is cut into tokens, and when two spellings of a name are one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache, partial
from itertools import accumulate
from typing import NamedTuple

# Letters and digits, held together by apostrophes, hyphens and the dots of initials: "U.S.", "al-Baghdadi", "O'Neill".
# What all begin with stands first, and underscores are taken out before: both make the search half as long.
_TOKEN = re.compile(r"\w(?:(?<!\d)\.(?:[^\W\d]\.)+|\w*(?:[’'‑-]\w+)*)")
_BETWEEN_AND_TOKEN = re.compile(f"({_TOKEN.pattern})")
_POSSESSIVES = ("’s", "'s")
_ARTICLE = re.compile(r"^(?:al|el|ad|an|ar|as|at|az|ash|ez|ul)[-‑ ](?=[^\W\d_])", re.IGNORECASE)
_PLURAL_MIN_LETTERS = 4
_POSSESSIVE_GAPS = frozenset({"’s ", "'s ", "’ ", "' "})
_POSSESSORS = frozenset(
    "people women men children workers farmers teachers students mothers fathers veterans nurses writers players "
    "year".split()
)
"""What these own is named after them: "Women’s Rights Council", "New Year’s Eve"."""

_NAMES_BY_CAPITALS = frozenset("en fr es pt it nl sv da no fi pl cs ro hu id tr ca".split())


class Token(NamedTuple):
    """A word of a text and where it stands: text[start:end]; a tuple, since there are so many."""

    text: str
    start: int
    end: int

    @property
    def is_capitalised(self) -> bool:
        """True for "Mosul", "IS", "U.S." and for an Arabic article before a capital, "al-Baghdadi"."""
        bare = _ARTICLE.sub("", self.text)
        return self.text[0].isupper() or (bare != self.text and bare[0].isupper())

    @property
    def is_acronym(self) -> bool:
        """True for two or more capitals and nothing small: "IS", "CJTF-OIR", "U.S."."""
        letters = [character for character in self.text if character.isalpha()]
        return len(letters) > 1 and all(letter.isupper() for letter in letters)


def tokenize(text: str) -> tuple[Token, ...]:
    """Cut a text into words, in order; punctuation is between them.

    A possessive ending stays outside of its token, so that a span over tokens is a span over the name alone.

    >>> [token.text for token in tokenize("Abu Bakr Al-Baghdadi’s $25 million, says the U.S. military.")]
    ['Abu', 'Bakr', 'Al-Baghdadi', '25', 'million', 'says', 'the', 'U.S.', 'military']
    """
    words, places = _cut(text)
    tokens = map(_token, zip(words, places[::2], places[1::2], strict=False))
    if "’s" in text or "'s" in text:
        tokens = map(_without_possessive, tokens)
    return tuple(tokens)


_token = partial(tuple.__new__, Token)


def _without_possessive(token: Token) -> Token:
    return Token(token.text[:-2], token.start, token.end - 2) if token.text.endswith(_POSSESSIVES) else token


def cut_words(text: str) -> tuple[list[str], list[tuple[int, int]]]:
    """Cut a text into words with nothing but strings, for speed; a possessive ending is part of its word here.

    Returns:
        The words in order, and where each stands.

    >>> cut_words("Mosul’s old town")
    (['Mosul’s', 'old', 'town'], [(0, 7), (8, 11), (12, 16)])
    """
    words, places = _cut(text)
    return words, list(zip(places[::2], places[1::2], strict=False))


def _cut(text: str) -> tuple[list[str], list[int]]:
    """Cut a text into words; behind them, one after the other, where each begins and ends."""
    pieces = _BETWEEN_AND_TOKEN.split(text.replace("_", " "))
    return pieces[1::2], list(accumulate(map(len, pieces)))


@lru_cache(maxsize=1 << 16)
def word_key(word: str) -> str:
    """Reduce a word to what its spellings share: case, accents, kind of apostrophe and hyphen, Arabic article.

    >>> word_key("Al-Baghdadi") == word_key("el-Baghdadi") == "al-baghdadi"
    True
    """
    plain = word.casefold()
    if not plain.isascii():
        folded = unicodedata.normalize("NFKD", plain.replace("’", "'").replace("‑", "-"))
        plain = "".join(character for character in folded if not unicodedata.combining(character)) or folded
    return _ARTICLE.sub("al-", plain).replace(".", "")


def phrase_key(words: Sequence[str]) -> tuple[str, ...]:
    """Reduce a phrase to a key that is equal for spellings of one thing: case, article, plural of a common last word.

    >>> phrase_key(["Iraqi", "air", "strikes"]) == phrase_key(["Iraqi", "air", "strike"])
    True
    >>> phrase_key(["al", "Qaeda"]) == phrase_key(["Al-Qaeda"])
    True
    """
    keys: list[str] = []
    for word in words:
        key = word_key(word)
        if keys and keys[-1] in {"al", "el"}:
            keys[-1] = f"al-{key}"
        else:
            keys.append(key)
    if words and words[-1].islower():
        keys[-1] = singular(keys[-1])
    return tuple(keys)


def singular(word: str) -> str:
    """Take the plural's ending off an English or Romance common noun; a rough form, for comparison only.

    >>> [singular(word) for word in ("sources", "cities", "attacks", "crisis", "gas")]
    ['source', 'city', 'attack', 'crisis', 'gas']
    """
    if len(word) < _PLURAL_MIN_LETTERS or word.endswith(("ss", "us", "is", "as")):
        return word
    if word.endswith("ies") and len(word) > _PLURAL_MIN_LETTERS:
        return word[:-3] + "y"
    return word.removesuffix("s")


def bare(text: str) -> str:
    """Reduce a text to its letters and digits in lower case: what stays the same when it is printed again.

    >>> bare("“We’re in,” he said.") == bare("'We're in' he said")
    True
    """
    return "".join(filter(str.isalnum, text.casefold()))


def is_inside_name(word: str, gap: str) -> bool:
    """Tell a possessive ending inside a name ("People’s Protection Units") from one behind a name ("Iraq’s army").

    Args:
        word: As it is written, without the ending.
        gap: What stands between it and the next word.

    >>> is_inside_name("People", "’s "), is_inside_name("Workers", "’ "), is_inside_name("Iraq", "’s ")
    (True, True, False)
    """
    return gap in _POSSESSIVE_GAPS and word.istitle() and word.lower() in _POSSESSORS


def without_article(key: str) -> str:
    """The word without its Arabic article: "al-baghdadi" → "baghdadi".

    >>> without_article("al-baghdadi"), without_article("mosul")
    ('baghdadi', 'mosul')
    """
    return key.removeprefix("al-") or key


def capitals_mark_names(language: str | None) -> bool:
    """Tell whether a language (ISO 639-1; None is taken for English) has capitals inside of sentences on names only.

    >>> capitals_mark_names("fr"), capitals_mark_names("de"), capitals_mark_names("ar")
    (True, False, False)
    """
    return language is None or language in _NAMES_BY_CAPITALS

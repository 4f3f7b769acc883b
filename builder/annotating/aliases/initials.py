"""Acronyms: whether some letters are the initials of a name, and which part of a text they stand for."""

from __future__ import annotations

from itertools import product

from builder.annotating.names.text import without_elision
from builder.annotating.names.titles import is_job, is_title
from builder.words import Token, tokenize

_SHORT_ACRONYM_LETTERS = 2
_WINDOW_CHARACTERS = 160
_SMALL_WORDS = frozenset(
    """of and the for in on to at de del de la des du di da do dos e et y und für der die das al el bin ibn van von
    des l’ sur per pour para""".split()
)
_SMALL_INSIDE_NAMES = frozenset("fr es pt it ca ro".split())
_GAPS = frozenset(
    {" ", "\u00a0", "-", "‑", " & ", ", ", "’s ", "'s ", "’ ", "' ", " d'", " d’", " l'", " l’", " dell'", " dell’"}
)


def expansion_before(text: str, end: int, acronym: str, language: str | None = "en") -> tuple[int, str] | None:
    """Find the name that ends at an offset and whose initials an acronym takes.

    Args:
        text: A paragraph.
        end: Where the name ends.
        acronym: Its letters may be parted by full stops.
        language: Where adjectives and nouns in small letters are inside of names, as in French, they are let through.

    Returns:
        The offset and the text of the name; None where there is none, or only a role ("chief executive officer").

    >>> expansion_before("by the US-backed Syrian Democratic Forces (SDF)", 42, "SDF")
    (17, 'Syrian Democratic Forces')
    """
    start = max(0, end - _WINDOW_CHARACTERS)
    window = text[start:end]
    tokens = _last_name_words(window, small_words=language in _SMALL_INSIDE_NAMES)
    begin = expansion_start(tokens, acronym)
    if begin is None or is_role(tokens[-1].text):
        return None
    if is_role(tokens[begin].text) and tokens[begin + 1].text == "of":
        return None
    return start + tokens[begin].start, window[tokens[begin].start : tokens[-1].end]


def expansion_start(tokens: list[Token], acronym: str) -> int | None:
    """The first of the words, from which to the last the acronym takes the initials; None when it does not.

    Each letter of the acronym must be a word's initial, in order, and every capitalised word must give one.
    """
    letters = [letter for letter in acronym.casefold() if letter.isalpha()]
    if len(letters) < _SHORT_ACRONYM_LETTERS:
        return None
    for begin, apart in product(range(len(tokens)), (True, False)):
        token = tokens[begin]
        parts = [part for word in tokens[begin:] for part in _parts(word.text, apart=apart)]
        every = [part[0].casefold() for part in parts]
        capitals = [part[0].casefold() for part in parts if part[0].isupper()]
        exact = letters in (capitals, every)
        loose = len(letters) > _SHORT_ACRONYM_LETTERS and _is_subsequence(capitals, letters)
        if token.is_capitalised and len(parts) > 1 and (exact or (loose and _is_subsequence(letters, every))):
            return begin
    return None


def is_role(word: str) -> bool:
    """Tell whether a name that ends in a word is a role that somebody has: "Vice President", "Executive Officer"."""
    folded = word.casefold()
    return is_title(folded) or is_job(folded)


def _last_name_words(window: str, *, small_words: bool) -> list[Token]:
    """The words at the end of a text that can be one name: capitalised, or small words between such."""
    words: list[Token] = []
    for token in reversed([without_elision(word, of_sentence=small_words) for word in tokenize(window)]):
        gap = window[token.end : words[-1].start] if words else window[token.end :]
        if (gap not in _GAPS) if words else gap.strip(" ’'s\"”"):
            break
        if not token.is_capitalised and not small_words and token.text not in _SMALL_WORDS:
            break
        words.append(token)
    words.reverse()
    return words


def _parts(word: str, *, apart: bool) -> list[str]:
    """The parts of a word that have initials: of "Bi-National" two, of "U.S." two or, as one word, one."""
    return [part for part in (word.split(".") if "." in word and apart else word.split("-")) if part]


def _is_subsequence(part: list[str], whole: list[str]) -> bool:
    remaining = iter(whole)
    return all(letter in remaining for letter in part)

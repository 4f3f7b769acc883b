"""The case of a name that is printed in capitals."""

from __future__ import annotations

_MAX_ABBREVIATION = 4
_MIN_NAME_WORDS = 2


def tidy_case(name: str) -> str:
    """Give an all-caps name, or surname, the case of a name; initials and abbreviations stay.

    >>> tidy_case("JANE O’BRIEN"), tidy_case("J. R. DOE"), tidy_case("NTD")
    ('Jane O’Brien', 'J. R. Doe', 'NTD')
    """
    words = name.split()
    if len(words) >= _MIN_NAME_WORDS and not name.isupper():
        *given, last = words
        surname = last.isupper() and len(last) >= _MAX_ABBREVIATION and not _stays_upper(last)
        return " ".join((*given, last.title())) if surname else name
    if len(words) < _MIN_NAME_WORDS:
        return name
    return " ".join(word if _stays_upper(word) else word.title().replace("’S", "’s") for word in words)


def _stays_upper(word: str) -> bool:
    return len(word.strip(".")) == 1 or "." in word[:-1] or word.strip(".") in {"II", "III", "IV"}

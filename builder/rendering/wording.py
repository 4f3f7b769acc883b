"""How dates, numbers and lists are put into English words on the pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
"""Written here because the names that the standard library gives depend on the machine's locale."""


def day_in_words(day: date) -> str:
    """Write a date as the pages show it.

    >>> from datetime import date
    >>> day_in_words(date(2017, 3, 8))
    '8 March 2017'
    """
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def span_in_words(days: Iterable[date]) -> str:
    """Write the first and the last of some days, or the one day, or nothing when there is none.

    >>> from datetime import date
    >>> span_in_words([date(2019, 10, 27), date(2017, 3, 8), date(2018, 1, 1)])
    '8 March 2017 to 27 October 2019'
    """
    ordered = sorted(set(days))
    ends = [ordered[0], ordered[-1]] if len(ordered) > 1 else ordered
    return " to ".join(day_in_words(day) for day in ends)


def counted(number: int, noun: str, plural: str = "") -> str:
    """Write a number with its noun.

    >>> counted(1, "article"), counted(1234, "article"), counted(2, "country", "countries")
    ('1 article', '1,234 articles', '2 countries')
    """
    return f"{number:,} {noun if number == 1 else plural or f'{noun}s'}"


def listed(words: Sequence[str]) -> str:
    """Write words as a list in a sentence.

    >>> listed(["Mosul"]), listed(["Mosul", "Raqqa", "Baghouz"])
    ('Mosul', 'Mosul, Raqqa and Baghouz')
    """
    return " and ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def per_cent(share: float) -> str:
    """Write a share in [0, 1] as whole per cent.

    >>> per_cent(0.29)
    '29%'
    """
    return f"{round(share * 100)}%"


def clipped(text: str, limit_characters: int) -> str:
    """Shorten a text at a word, with an ellipsis, to at most so many characters.

    >>> clipped("Islamic State’s leader has abandoned Mosul", 24)
    'Islamic State’s leader…'
    """
    if len(text) <= limit_characters:
        return text
    head, space, _ = text[:limit_characters].rpartition(" ")
    return f"{(head if space else text[: limit_characters - 1]).rstrip(' ,;:–—-')}…"


def capitalised(words: str) -> str:
    """Begin with a capital and leave the rest as it is; hyphens of a rule's or reason's name become spaces.

    >>> capitalised("share-bar")
    'Share bar'
    """
    plain = words.replace("-", " ")
    return plain[:1].upper() + plain[1:]

"""How dates, numbers and lists are put into words on the pages, in the language that is spoken."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent

from builder.rendering.language import _, grouped, ngettext, remembered, spoken, spoken_locale
from builder.rendering.ordinals import FIRST_OF_MONTH

_SOUNDS_LIKE_Y = re.compile(r"[\W_]*h?[ií](?![aeouáéóú])", re.IGNORECASE)
"""Before such a word Spanish writes "e" for "y": "Siria e Irak"."""


@remembered
def day_in_words(day: date) -> str:
    """Write a date as the pages show it.

    Source: Unicode CLDR, long dates.

    >>> from datetime import date
    >>> day_in_words(date(2017, 3, 8))
    '8 March 2017'
    """
    return _with_first(day, _long_dates(day.month).format(day=day.day, year=day.year))


@remembered
def _long_dates(month: int) -> str:
    """Write the long dates of a month with places for the day and the year: to fill them in is quicker by far."""
    words = format_date(date(2001, month, 23), "long", locale=spoken_locale())
    return words.replace("2001", "{year}").replace("23", "{day}")


def _with_first(day: date, words: str) -> str:
    first = FIRST_OF_MONTH.get(spoken()) if day.day == 1 else None
    return first + words[1:] if first and words.startswith("1 ") else words


@remembered
def month_in_words(year: int, month: int) -> str:
    """Write a month with its year.

    >>> month_in_words(2016, 11)
    'November 2016'
    """
    return format_skeleton("yMMMM", date(year, month, 1), locale=spoken_locale())


def month_name(month: int) -> str:
    """Return the name of a month, 1 to 12, as it stands alone.

    >>> month_name(11)
    'November'
    """
    return str(spoken_locale().months["stand-alone"]["wide"][month])


def day_of_year(month: int, day: int) -> str:
    """Write a day without its year; nothing for one that no year has.

    >>> day_of_year(3, 8), day_of_year(2, 29), day_of_year(2, 30)
    ('8 March', '29 February', '')
    """
    try:
        found = date(2000, month, day)  # a leap year
    except ValueError:
        return ""
    return _with_first(found, format_skeleton("MMMMd", found, locale=spoken_locale()))


def weekday_name(number: int) -> str:
    """Return the name of a day of the week, 1 for Monday to 7.

    >>> weekday_name(3)
    'Wednesday'
    """
    return str(spoken_locale().days["stand-alone"]["wide"][number - 1])


def span_in_words(days: Iterable[date]) -> str:
    """Write the first and the last of some days, or the one day, or nothing when there is none.

    >>> from datetime import date
    >>> span_in_words([date(2019, 10, 27), date(2017, 3, 8), date(2018, 1, 1)])
    '8 March 2017 to 27 October 2019'
    """
    found = {*days}
    if not found:
        return ""
    first, last = day_in_words(min(found)), day_in_words(max(found))
    # Translators: two days; it stands alone, or after a comma: "3 articles, 8 March 2017 to 27 October 2019".
    return _("{first} to {last}").format(first=first, last=last) if len(found) > 1 else first


def counted(number: int, singular: str, plural: str, **parts: str) -> str:
    """Write a number with what it counts.

    Args:
        number: The number.
        singular: The message for one, with the place {count}; the extractor of messages reads it here.
        plural: The message for several.
        parts: What stands in other places of the message.

    >>> counted(1, "{count} article", "{count} articles"), counted(1234, "{count} article", "{count} articles")
    ('1 article', '1,234 articles')
    """
    return ngettext(singular, plural, number).format(count=grouped(number), **parts)


def listed(words: Sequence[str]) -> str:
    """Write words as a list in a sentence; of Markdown the result may be taken as Markdown.

    >>> listed(["Mosul"]), listed(["Mosul", "Raqqa", "Baghouz"])
    ('Mosul', 'Mosul, Raqqa and Baghouz')
    """
    found = format_list(words, locale=spoken_locale())
    if spoken() == "es" and len(words) > 1 and _SOUNDS_LIKE_Y.match(words[-1]):
        return f"{found.removesuffix(f' y {words[-1]}')} e {words[-1]}"
    return found


def per_cent(share: float) -> str:
    """Write a share in [0, 1] as whole per cent.

    >>> per_cent(0.29)
    '29%'
    """
    return _hundredths_as_per_cent(round(share * 100))


@remembered
def _hundredths_as_per_cent(number: int) -> str:
    return format_percent(number / 100, locale=spoken_locale())


def rounded(number: float) -> str:
    """Write a number with two decimals.

    >>> rounded(0.876), rounded(1)
    ('0.88', '1.00')
    """
    return _with_two_decimals(round(number, 2))


@remembered
def _with_two_decimals(number: float) -> str:
    return format_decimal(number, format="0.00", locale=spoken_locale())


def titled(name: str, words: str) -> str:
    """Write a name with what is said of it.

    >>> titled("Reuters", "4 articles")
    'Reuters: 4 articles'
    """
    # Translators: a name or label and what is said of it: "Reuters: 4 articles".
    return _("{name}: {words}").format(name=name, words=words)


def quoted(words: str) -> str:
    """Write words in quotation marks.

    >>> quoted("We will be back.")
    '“We will be back.”'
    """
    # Translators: the quotation marks of the language, around words of any language.
    return _("“{words}”").format(words=words)


def clipped(text: str, limit_characters: int) -> str:
    """Shorten a text at a word, with an ellipsis, to at most so many characters.

    >>> clipped("Islamic State’s leader has abandoned Mosul", 24)
    'Islamic State’s leader…'
    """
    if len(text) <= limit_characters:
        return text
    head, space, _rest = text[:limit_characters].rpartition(" ")
    return f"{(head if space else text[: limit_characters - 1]).rstrip(' ,;:–—-')}…"


def capitalised(words: str) -> str:
    """Begin with a capital and leave the rest as it is.

    >>> capitalised("share bar")
    'Share bar'
    """
    return words[:1].upper() + words[1:]

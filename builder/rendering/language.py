"""The language of the site's own words: messages are looked up in gettext catalogues while pages are rendered.

The language is set once around a whole rendering, as programs with gettext do: every page speaks it, and a parameter
for it in each function would say nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, lru_cache, wraps
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path
from typing import Literal, TypeVarTuple

from babel import Locale, UnknownLocaleError
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

from builder.rendering.escaping import Markdown, escape_run

Arguments = TypeVarTuple("Arguments")

_REMEMBERED = 4096

SOURCE_LANGUAGE = "en"
"""The language of the messages in code and templates: British English, as its dates are."""

CATALOGUES = Path(__file__).parent / "catalogues"
"""One `<language>.po` for each language but English, in which the messages are written."""

_LEAST_GROUPED = {"es": 10_000}
"""Where numbers of four digits have no separator, Unicode CLDR's minimumGroupingDigits, which Babel does not read."""

_spoken: ContextVar[tuple[str, NullTranslations]] = ContextVar("spoken", default=(SOURCE_LANGUAGE, NullTranslations()))


def languages() -> tuple[str, ...]:
    """Return the ISO 639-1 codes of the languages that the site's own words are written in, sorted."""
    return tuple(sorted((SOURCE_LANGUAGE, *(file.stem for file in CATALOGUES.glob("*.po")))))


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Let the messages be of a language while the block lasts; one without a catalogue is English.

    Args:
        language: As the theme writes it; of "pt-BR" the language counts.
    """
    known = language.partition("-")[0].lower()
    token = _spoken.set((known if known in languages() else SOURCE_LANGUAGE, _catalogue(CATALOGUES / f"{known}.po")))
    try:
        yield
    finally:
        _spoken.reset(token)


def spoken() -> str:
    """Return the code of the language that is spoken now."""
    return _spoken.get()[0]


def spoken_locale() -> Locale:
    """Return how the language that is spoken now writes dates, numbers and lists."""
    return _locale(spoken())


def _(message: str) -> str:
    """Translate a message; an empty one, and one that the catalogue lacks, is returned as it is."""
    return _spoken.get()[1].gettext(message) if message else ""


def N_(message: str) -> str:  # noqa: N802 - the name by which extractors know it
    """Mark a message that stands in a table for the catalogues; it is translated where it is used, by `_`."""
    return message


def ngettext(singular: str, plural: str, number: int) -> str:
    """Translate a message that counts something, by the plural rules of the language."""
    return _spoken.get()[1].ngettext(singular, plural, number)


def filled(message: str, **parts: str | int) -> Markdown:
    """Put Markdown, text or numbers into the "{name}" places of a translated message.

    Args:
        message: Its own words are escaped; a line break in it stays one.
        parts: Markdown stays what it is, text is escaped, and a number is written as the language writes it.

    >>> filled("Told by {articles}", articles=Markdown("[Mosul falls](a.md)"))
    'Told by [Mosul falls](a.md)'
    >>> filled("{count} in *{file}*", count=1234, file="<a>")
    '1,234 in &#42;&lt;a&gt;&#42;'

    Raises:
        KeyError: The message has a place for which there is no part.
    """
    return Markdown("\n".join(_filled_line(line, parts) for line in message.split("\n")))


def _filled_line(line: str, parts: Mapping[str, str | int]) -> str:
    pieces: list[str] = []
    for index, piece in enumerate(_pieces_of(line)):
        text = parts[piece] if index % 2 else piece
        if isinstance(text, int):
            text = grouped(text)
        pieces.append(text if isinstance(text, Markdown) else _part_escaped(text, begins_line=not any(pieces)))
    return "".join(pieces)


@lru_cache(_REMEMBERED)
def _pieces_of(line: str) -> tuple[str, ...]:
    """The words of a line, and between them the names of what stands there."""
    return tuple(line.replace("}", "{").split("{"))


@lru_cache(_REMEMBERED)
def _part_escaped(text: str, *, begins_line: bool) -> Markdown:
    return escape_run(text, begins_line=begins_line)


def remembered(write: Callable[[*Arguments], str]) -> Callable[[*Arguments], str]:
    """Remember what a pure function writes in each language: the pages say the same things again and again."""

    @lru_cache(_REMEMBERED)
    def written(_language: str, *args: *Arguments) -> str:
        return write(*args)

    @wraps(write)
    def write_now(*args: *Arguments) -> str:
        return written(_spoken.get()[0], *args)

    return write_now


@remembered
def grouped(number: int) -> str:
    """Write a number with the separators of the language.

    >>> grouped(1234)
    '1,234'
    """
    return format_decimal(number, locale=spoken_locale(), group_separator=number >= _LEAST_GROUPED.get(spoken(), 0))


def colon() -> Markdown:
    """Return what stands between a label and what it says, with the space that the language sets before it."""
    # Translators: between a label and its text, as in "Nearest: …"; with a no-break space before it where it has one.
    return Markdown(_(":"))


@cache
def _locale(language: str) -> Locale:
    return Locale.parse("en_GB" if language == SOURCE_LANGUAGE else language)


@cache
def _catalogue(file: Path) -> NullTranslations:
    if not file.is_file():
        return NullTranslations()
    compiled = BytesIO()
    with file.open("rb") as stream:
        write_mo(compiled, read_po(stream, locale=file.stem))
    compiled.seek(0)
    return GNUTranslations(compiled)


@cache
def text_direction(language: str | None) -> Literal["ltr", "rtl"]:
    """Return in which direction a language is written, as HTML's attribute `dir` has it.

    Args:
        language: A code such as "ar" or "ar-EG"; None, and one that is not known, goes from left to right.

    Source: Unicode CLDR, layout.

    >>> text_direction("ar"), text_direction("he-IL"), text_direction("de"), text_direction(None)
    ('rtl', 'rtl', 'ltr', 'ltr')
    """
    try:
        direction = Locale.parse((language or "").replace("_", "-"), sep="-").text_direction
    except (UnknownLocaleError, ValueError):
        return "ltr"
    return "rtl" if direction == "rtl" else "ltr"

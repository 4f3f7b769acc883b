"""The language of the site's own words: messages are looked up in gettext catalogues while pages are rendered.

The language is set once around a whole rendering, as programs with gettext do: every page speaks it, and a parameter
for it in each function would say nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from builder.rendering.escaping import Markdown, escape_run

SOURCE_LANGUAGE = "en"
CATALOGUES = Path(__file__).parent / "catalogues"
"""One `<language>.po` for each language but English, in which the messages are written."""


_spoken: ContextVar[tuple[str, NullTranslations]] = ContextVar("spoken", default=(SOURCE_LANGUAGE, NullTranslations()))


def languages() -> tuple[str, ...]:
    """Return the ISO 639-1 codes of the languages that the site's own words are written in, sorted."""
    return tuple(sorted((SOURCE_LANGUAGE, *(file.stem for file in CATALOGUES.glob("*.po")))))


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Let the messages be of a language while the block lasts; one without a catalogue is English."""
    token = _spoken.set((language if language in languages() else SOURCE_LANGUAGE, _catalogue(language)))
    try:
        yield
    finally:
        _spoken.reset(token)


def spoken() -> str:
    """Return the code of the language that is spoken now."""
    return _spoken.get()[0]


def _(message: str) -> str:
    """Translate a message; an empty one, and one that the catalogue lacks, is returned as it is."""
    return _spoken.get()[1].gettext(message) if message else ""


def ngettext(singular: str, plural: str, number: int) -> str:
    """Translate a message that counts something, by the plural rules of the language."""
    return _spoken.get()[1].ngettext(singular, plural, number)


def filled(message: str, **parts: Markdown) -> Markdown:
    """Put Markdown into the "{name}" places of a translated message, whose own words are escaped.

    >>> filled("Told by {articles}", articles=Markdown("[Mosul falls](a.md)"))
    'Told by [Mosul falls](a.md)'

    Raises:
        KeyError: The message has a place for which there is no part.
    """
    pieces: list[str] = []
    for index, piece in enumerate(message.replace("}", "{").split("{")):
        pieces.append(parts[piece] if index % 2 else escape_run(piece, begins_line=index == 0))
    return Markdown("".join(pieces))


@cache
def _catalogue(language: str) -> NullTranslations:
    file = CATALOGUES / f"{language}.po"
    if not file.is_file():
        return NullTranslations()
    compiled = BytesIO()
    with file.open("rb") as stream:
        write_mo(compiled, read_po(stream, locale=language))
    compiled.seek(0)
    return GNUTranslations(compiled)

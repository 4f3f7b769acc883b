"""The typefaces of the preview pictures, and which texts they can set."""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from io import BytesIO

from PIL import ImageFont, features

# They come with MkDocs, for its other themes, under the Apache License and the Open Font License. The one that Pillow
# brings knows no letter with an accent.
_FOLDER = files("mkdocs") / "themes" / "readthedocs" / "css" / "fonts"
SLAB = "Roboto-Slab-Bold.woff"
SANS = "lato-normal.woff"

_PLAIN = {"\u2010": "-", "\u2011": "-", "\u2212": "–", "\u02bc": "’", "\u2032": "’"}
_NOTHING = "\uffff"


def engine() -> str:
    """Name what the pixels of a text depend on beside the text: the versions of typefaces and renderer."""
    return f"mkdocs {version('mkdocs')}, pillow {version('pillow')}, freetype {features.version('freetype2')}"


@cache
def typeface(name: str, size: int) -> ImageFont.FreeTypeFont:
    """Load a typeface at a size in pixels; the same object for the same arguments."""
    # The basic layout reads compressed files, and the widths of words add up in it.
    return ImageFont.truetype(BytesIO(_read(name)), size, layout_engine=ImageFont.Layout.BASIC)


def width_of(name: str, size: int, text: str) -> float:
    """Measure a text in pixels: the sum of its characters, since the basic layout moves no letter towards another."""
    return sum(_advance(name, size, character) for character in text)


def settable(text: str, name: str) -> str:
    """Return a text as a typeface can set it.

    Args:
        text: Anything.
        name: A typeface.

    Returns:
        One line. Signs that the typeface lacks are left out; when it lacks a letter or a digit, nothing is left, since
        half of a name is worse than none.

    >>> settable("Zürich:  a “day” ☃", SLAB), settable("الموصل", SLAB), settable("Mosul 摩苏尔", SANS)
    ('Zürich: a “day”', '', '')
    """
    line = unicodedata.normalize("NFC", " ".join(text.split()))
    kept = []
    for character in (_PLAIN.get(one, one) for one in line):
        if character == " " or _has(name, character):
            kept.append(character)
        elif unicodedata.category(character)[0] in "LNM":
            return ""
    return " ".join("".join(kept).split())


@cache
def _read(name: str) -> bytes:
    return (_FOLDER / name).read_bytes()


@cache
def _advance(name: str, size: int, character: str) -> float:
    return typeface(name, size).getlength(character)


@cache
def _has(name: str, character: str) -> bool:
    if not character.isprintable():
        return False
    return _drawn(name, character) != _drawn(name, _NOTHING)


@cache
def _drawn(name: str, character: str) -> tuple[tuple[int, int], bytes]:
    mask = typeface(name, 32).getmask(character)
    return mask.size, bytes(mask)

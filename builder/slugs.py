"""Words for addresses: any text becomes a short, readable part of a path that every file system can take."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable

MAX_CHARACTERS = 60
MAX_BYTES = 180
"""A file name may have 255 bytes on the usual file systems; this leaves room for an id, a hash and a suffix."""

_AWKWARD = frozenset(
    {"index", "readme", "con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
)
"""Names that a site generator takes for a folder's own page, or that Windows keeps for devices."""

_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ı": "i", "ŋ": "n", "ĸ": "k", "ſ": "s"})
_WITH = re.compile(r"LATIN SMALL LETTER ([A-Z]) WITH ")
_LOOKS_HASHED = re.compile(r"(?:^|-)[0-9a-f]{8}$")


def slugify(text: str) -> str:
    """Turn any text into a part of an address.

    Args:
        text: A headline, a topic's label, a source's name.

    Returns:
        Lower-case letters and digits of any script in words joined by single hyphens, at most 60 characters and
        180 UTF-8 bytes, cut between words where there are several; a Latin letter with a mark becomes the plain letter.
        Empty when the text has neither letters nor digits: the caller then needs another name, such as an id.

    >>> slugify("Islamic State’s leader has abandoned Mosul, say intelligence sources")
    'islamic-states-leader-has-abandoned-mosul-say-intelligence'
    >>> slugify("Straße nach Ærøskøbing"), slugify("الموصل"), slugify("?!"), slugify("Index")
    ('strasse-nach-aeroskobing', 'الموصل', '', 'the-index')
    """
    words = _cut("".join(_characters(text)).strip("-"))
    return f"the-{words}" if words in _AWKWARD else words


def unique_slugs(labels: Iterable[str], slug_of: Callable[[str], str] = slugify) -> dict[str, str]:
    """Give each label a slug of its own that does not depend on the order of the labels.

    A label keeps its plain slug when no other label has the same. Labels that share one, have none, or have one that
    looks as if it ended in a hash get a hash of the label, so that plain and hashed slugs can never be equal.

    Args:
        labels: Any texts; repeated ones count once.
        slug_of: `slugify`, or what knows its results.

    Returns:
        Label to slug, for every label, in the order in which the labels first came; no slug is empty.

    >>> unique_slugs(["Mosul", "Al-Hol", "al Hol"])
    {'Mosul': 'mosul', 'Al-Hol': 'al-hol-5d12eb1b', 'al Hol': 'al-hol-2eadcc85'}
    """
    plain = {label: slug_of(label) for label in labels}
    takers = Counter(plain.values())
    return {
        label: slug if slug and takers[slug] == 1 and not _LOOKS_HASHED.search(slug) else _hashed(slug, label)
        for label, slug in plain.items()
    }


def _characters(text: str) -> Iterable[str]:
    """Yield the characters of the slug, with one hyphen for each run of anything that is not part of a word."""
    kept: list[str] = []
    # Compatibility forms first ("𝐀" is an upper-case A only afterwards), then again for what lower-casing brought.
    for character in unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).lower()).translate(_LETTERS):
        if character in "'’ʼ" and kept and kept[-1] != "-":
            continue  # "state’s" is one word
        if unicodedata.category(character).startswith("M"):
            # The mark of a Latin letter goes; in other scripts marks are vowels and part of the word.
            if kept and not kept[-1].isascii():
                kept.append(character)
        elif character.isalnum():
            kept.append(_base(character))
        elif kept and kept[-1] != "-":
            kept.append("-")
    return unicodedata.normalize("NFC", "".join(kept))


def _base(character: str) -> str:
    """Return the plain letter of a Latin letter with a stroke, hook or tail, and any other character as it is."""
    if character.isascii():
        return character
    found = _WITH.match(unicodedata.name(character, ""))
    return found[1].lower() if found else character


def _cut(words: str) -> str:
    """Shorten to both limits, at a hyphen when there is one."""
    short = words[:MAX_CHARACTERS].encode()[:MAX_BYTES].decode(errors="ignore")
    if short == words:
        return words
    if words[len(short)] != "-" and "-" in short:
        short = short[: short.rindex("-")]
    return short.strip("-")


def _hashed(slug: str, label: str) -> str:
    digest = hashlib.sha256(label.encode(errors="surrogatepass")).hexdigest()[:8]
    return f"{slug}-{digest}" if slug else digest

"""Addresses of copies in web archives, which carry the original's address in their path."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

# Fourteen digits of a moment (or fewer, from the year on), perhaps a flag of the replay ("id_"), then the original.
_MEMENTO = re.compile(
    r"https?://[^/?#]+/(?:[^?#]*?/)?(?:\d{4,14}|\d{4}\.\d\d\.\d\d-\d{6})(?:[a-z]{2}_)?/(?P<original>https?:/{1,2}.+)",
    re.IGNORECASE,
)
# The Internet Archive also takes an original without a scheme, and archive.today has one behind a copy's short name.
_WAYBACK = re.compile(
    r"https?://web\.archive\.org/web/\d{4,14}(?:[a-z]{2}_)?/(?P<original>[^/?#]+\.[^/?#]+.*)", re.IGNORECASE
)
_TODAY = re.compile(
    r"https?://archive\.(?:today|is|ph|li|vn|fo|md)/(?:o/\w+|newest|\d{4})/(?P<original>https?:/{1,2}.+)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class ArchivedCopy:
    """A copy in a web archive: its own address, and that of the original."""

    original: str
    archived: str


def parse_archive_address(url: str) -> ArchivedCopy | None:
    """Part the address of an archived copy.

    Args:
        url: An http or https address.

    Returns:
        The copy; None when the address is no archive's, or does not tell the original's.

    Source: the form that the archives of Memento (RFC 7089) share, a moment and the original's address.

    >>> parse_archive_address("https://web.archive.org/web/20170308120000/http://ntd.example/a?b=c").original
    'http://ntd.example/a?b=c'
    >>> parse_archive_address("https://archive.example/2017.03.08-120000/https://ntd.example/a").original
    'https://ntd.example/a'
    >>> parse_archive_address("https://ntd.example/2017/03/08/mosul")
    """
    match = _MEMENTO.fullmatch(url) or _TODAY.fullmatch(url) or _WAYBACK.fullmatch(url)
    if match is None:
        return None
    given = match["original"]
    scheme, colon, rest = given.partition(":/") if re.match("https?:/", given, re.IGNORECASE) else ("http", ":/", given)
    original = f"{scheme.lower()}{colon}/{rest.lstrip('/')}"  # some programs make one slash of two
    try:
        is_address = bool(urlsplit(original).hostname)
    except ValueError:  # a host that is none
        is_address = False
    return ArchivedCopy(original, url) if is_address else None

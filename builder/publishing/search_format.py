"""Reads the files of a Pagefind index, which are in CBOR (RFC 8949), as far as they have to be cut, and writes words.

Source: Pagefind 1.5. Its list of pages is `[version, [[id, words], …], [[from, to, file], …], filters, sorts, fields]`,
a file of words `[[[word, [[page, [place, …], […]], …], [[form, pages], …]], …]]`, where a page is told as its distance
from the one before. All else is refused.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

MARK = b"pagefind_dcd"
"""What each of Pagefind's own files begins with when it is decompressed."""

_UNSIGNED_NUMBER = rb"[\x00-\x17]|\x18.|\x19..|\x1a.{4}"
_NUMBER = rb"[\x00-\x17\x20-\x37]|[\x18\x38].|[\x19\x39]..|[\x1a\x3a].{4}"
_ARRAY = rb"[\x80-\x97]|\x98.|\x99..|\x9a.{4}"
_NUMBERS = rb"(?:%b)(?:%b)*" % (_ARRAY, _NUMBER)
_POSTING = re.compile(rb"\x83(?:%b)(%b%b)" % (_UNSIGNED_NUMBER, _NUMBERS, _NUMBERS), re.DOTALL)
_OF_ONE, _OF_TWO, _OF_THREE = b"\x81", b"\x82", b"\x83"
_SHORT_SIZE, _LONGEST_SIZE = 24, 27
_UNSIGNED, _STRING, _LIST = 0, 3, 4


class FormatError(Exception):
    """An index is not as this program knows it; the message says what is not."""


@dataclass(frozen=True, slots=True)
class PageList:
    """The pages of an index in their order, id and number of words, and the names of the fields they may have."""

    pages: tuple[tuple[str, int], ...]
    fields: tuple[str, ...]


class Posting(NamedTuple):
    """That a word is on a page.

    Attributes:
        word: Its stem.
        form: The word with its accents, where it is there in that form; empty otherwise.
        page: The number of the page.
        places: Where on the page, as it is packed.
    """

    word: str
    form: str
    page: int
    places: bytes


def unpack(file: bytes) -> bytes:
    """Decompress one of Pagefind's files.

    Raises:
        FormatError: It is none.
    """
    try:
        content = gzip.decompress(file)
    except (OSError, EOFError) as error:
        raise FormatError("a file is not compressed as others were") from error
    if not content.startswith(MARK):
        raise FormatError("a file does not begin as others did")
    return content[len(MARK) :]


def page_list(packed: bytes) -> PageList:
    """Read the list of pages.

    Raises:
        FormatError: It is not as this program knows it.
    """
    try:
        match _item(packed, 0):
            case [str(), [*pages], [*_], [], [], [*fields]], end if end == len(packed):
                return PageList(tuple(map(_page, pages)), tuple(map(_name, fields)))
    except (IndexError, UnicodeDecodeError) as error:
        raise FormatError("the list of pages ends too early") from error
    raise FormatError("the list of pages has other parts")


def _page(item: object) -> tuple[str, int]:
    match item:
        case [str(name), int(words)]:
            return name, words
    raise FormatError(f"a page is {item!r}")


def _name(item: object) -> str:
    if isinstance(item, str):
        return item
    raise FormatError(f"the name of a field is {item!r}")


def _item(packed: bytes, place: int) -> tuple[object, int]:
    """Return a number, a text or a list, and where it ends."""
    kind = packed[place] >> 5
    size, place = _size(packed, place)
    if kind == _UNSIGNED:
        return size, place
    if kind == _STRING:
        return packed[place : place + size].decode(), place + size
    if kind != _LIST:
        raise FormatError(f"something of the kind {kind} stands among the pages")
    items = []
    for _ in range(size):
        item, place = _item(packed, place)
        items.append(item)
    return items, place


def postings_of(packed: bytes) -> list[Posting]:
    """Read the words of one of Pagefind's files; of the places only where they end is found, for there are millions.

    Raises:
        FormatError: It is not as this program knows it.
    """
    found: list[Posting] = []
    try:
        words, place = _list(packed, _after(packed, 0, _OF_ONE))
        for _ in range(words):
            word, place = _text(packed, _after(packed, place, _OF_THREE))
            place = _read_pages(packed, place, word, "", found)
            forms, place = _list(packed, place)
            for _ in range(forms):
                form, place = _text(packed, _after(packed, place, _OF_TWO))
                place = _read_pages(packed, place, word, form, found)
    except (IndexError, UnicodeDecodeError) as error:
        raise FormatError("a file of words ends too early") from error
    if place != len(packed):
        raise FormatError("a file of words has something that is no word, page or place")
    return found


def _read_pages(packed: bytes, place: int, word: str, form: str, found: list[Posting]) -> int:
    """Read the pages of a word or of one of its forms; return where they end."""
    count, place = _list(packed, place)
    page = 0
    for _ in range(count):
        match = _POSTING.match(packed, place)
        if match is None:
            raise FormatError("a file of words has something that is no word, page or place")
        page += _size(packed, place + 1)[0]
        found.append(Posting(word, form, page, match[1]))
        place = match.end()
    return place


def words_file(entries: Iterable[bytes]) -> bytes:
    """Put the entries of words together as one of Pagefind's files."""
    packed = [*entries]
    return _OF_ONE + b"\x9a" + len(packed).to_bytes(4) + b"".join(packed)


def pack_word(word: str, pages: bytes, forms: Iterable[tuple[str, bytes]]) -> bytes:
    """Write the entry of a word.

    Args:
        word: Its stem.
        pages: What `pack_pages` gives.
        forms: The forms with accents, each with its own pages.
    """
    packed = [_OF_TWO + _head(_STRING, len(form.encode())) + form.encode() + of for form, of in forms]
    name = word.encode()
    return b"".join((_OF_THREE, _head(_STRING, len(name)), name, pages, _head(_LIST, len(packed)), *packed))


def pack_pages(parts: list[bytes]) -> bytes:
    """Write a list of pages: for each `pack_distance` of its number from that of the one before, and its places."""
    return _head(_LIST, len(parts) // 2) + b"".join(parts)


def pack_distance(distance: int) -> bytes:
    """Write what the places of a page follow."""
    return _OF_THREE + _head(_UNSIGNED, distance)


def _head(kind: int, size: int) -> bytes:
    if size < _SHORT_SIZE:
        return bytes([kind << 5 | size])
    power = next(power for power in range(3) if size < 1 << (8 << power))
    return bytes([kind << 5 | _SHORT_SIZE + power]) + size.to_bytes(1 << power)


def _after(packed: bytes, place: int, expected: bytes) -> int:
    if packed[place] != expected[0]:
        raise FormatError("a file of words has something that is no word, page or place")
    return place + 1


def _list(packed: bytes, place: int) -> tuple[int, int]:
    """Return how many items a list has, and where they begin."""
    if packed[place] >> 5 != _LIST:
        raise FormatError("a file of words has no list where one belongs")
    return _size(packed, place)


def _text(packed: bytes, place: int) -> tuple[str, int]:
    if packed[place] >> 5 != _STRING:
        raise FormatError("a file of words has no text where one belongs")
    size, place = _size(packed, place)
    if place + size > len(packed):
        raise FormatError("a file of words ends too early")
    return packed[place : place + size].decode(), place + size


def _size(packed: bytes, place: int) -> tuple[int, int]:
    """Return the number that the head of an item tells, and where the head ends."""
    told = packed[place] & 0b11111
    if told < _SHORT_SIZE:
        return told, place + 1
    if told > _LONGEST_SIZE:
        raise FormatError("something has no size")
    end = place + 1 + (1 << (told - _SHORT_SIZE))
    return int.from_bytes(packed[place + 1 : end]), end

"""Reads the files of a Pagefind index, which are in CBOR (RFC 8949), as far as they have to be cut again.

Source: Pagefind 1.5. Its list of pages is `[version, [[id, words], …], [[from, to, file], …], filters, sorts, fields]`,
a file of words `[[[word, [[page, [place, …], […]], …], [[form, pages], …]], …]]`. All else is refused.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass

MARK = b"pagefind_dcd"
"""What each of Pagefind's own files begins with when it is decompressed."""

_NUMBER = rb"[\x00-\x17\x20-\x37]|[\x18\x38].|[\x19\x39]..|[\x1a\x3a].{4}"
_ARRAY = rb"[\x80-\x97]|\x98.|\x99..|\x9a.{4}"
_TEXT = rb"[\x60-\x7a]"
_TO_NEXT_TEXT = re.compile(rb"(?:%b|%b)*([\x82\x83])(?=%b)" % (_NUMBER, _ARRAY, _TEXT), re.DOTALL)
_TO_THE_END = re.compile(rb"(?:%b|%b)*\Z" % (_NUMBER, _ARRAY), re.DOTALL)
_BEFORE_WORD = b"\x83"
_SHORT_SIZE, _LONGEST_SIZE = 24, 27
_UNSIGNED, _STRING, _LIST = 0, 3, 4


class FormatError(Exception):
    """An index is not as this program knows it; the message says what is not."""


@dataclass(frozen=True, slots=True)
class PageList:
    """The pages of an index in their order, id and number of words, and the names of the fields they may have."""

    pages: tuple[tuple[str, int], ...]
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A word and the pages that have it.

    Attributes:
        word: Its stem.
        packed: The entry as it stands.
    """

    word: str
    packed: bytes


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


def entries_of(packed: bytes) -> list[Entry]:
    """Read the words of one of Pagefind's files; only where each ends is found, for there are millions of places.

    Raises:
        FormatError: It is not as this program knows it.
    """
    try:
        if packed[:1] != b"\x81":
            raise FormatError("a file of words begins with something else")
        count, place = _size(packed, 1)
        found = [*_entries(packed, place)]
    except (IndexError, UnicodeDecodeError) as error:
        raise FormatError("a file of words ends too early") from error
    if len(found) != count:
        raise FormatError(f"a file has {len(found)} words and says that it has {count}")
    return found


def _entries(packed: bytes, place: int) -> Iterator[Entry]:
    start, word = place, ""
    while found := _TO_NEXT_TEXT.match(packed, place):
        size, text = _size(packed, found.end())
        place = text + size
        if found[1] == _BEFORE_WORD:
            if word:
                yield Entry(word, packed[start : found.start(1)])
            start, word = found.start(1), packed[text:place].decode()
    if not word or not _TO_THE_END.match(packed, place):
        raise FormatError("a file of words has something that is no word, page or place")
    yield Entry(word, packed[start:])


def _size(packed: bytes, place: int) -> tuple[int, int]:
    """Return the number that the head of an item tells, and where the head ends."""
    told = packed[place] & 0b11111
    if told < _SHORT_SIZE:
        return told, place + 1
    if told > _LONGEST_SIZE:
        raise FormatError("something has no size")
    end = place + 1 + (1 << (told - _SHORT_SIZE))
    return int.from_bytes(packed[place + 1 : end]), end

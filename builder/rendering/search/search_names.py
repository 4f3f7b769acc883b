"""What topics and people on the record are called, for the search: small files, of which a query needs a single one.

A page in Pagefind's index makes every search fetch 6 bytes more, whatever it is for, and there can be as many topics as
articles. They are found by their names alone, and those are looked up faster by how they begin.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from builder.model import Page
from builder.rendering import addresses
from builder.rendering.page_head import PageKind
from builder.rendering.speakers.speaker_pages import extent_of, with_pages
from builder.rendering.topics.topic_pages import description_of
from builder.rendering.views import Catalogue

FILE_ENTRIES = 64
"""So many names share a file on average: some 3 kB when compressed."""
CASED_LETTERS, OTHER_LETTERS = 3, 2
"""Names are looked up by so many first letters of a word; those of a script without capitals tell more."""

_ASCII_WORD = re.compile("[a-z0-9]+")
_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_FNV_OFFSET, _FNV_PRIME = 2166136261, 16777619


@dataclass(frozen=True, slots=True)
class _Entry:
    """What the files say of a page.

    Attributes:
        kind: A value of `PageKind`.
        name: What it is called.
        path: The page.
        count: How many articles or quotations it has: of two, the one with more comes first.
        others: Other names.
        sentence: What stands below its name in a list of results.
    """

    kind: PageKind
    name: str
    path: str
    count: int
    others: tuple[str, ...]
    sentence: str

    @property
    def keys(self) -> frozenset[str]:
        """The beginnings of all its words."""
        return frozenset(key_of(word) for name in (self.name, *self.others) for word in words_of(name))

    @property
    def line(self) -> str:
        """The entry as JSON; the address is relative to the site."""
        address = addresses.site_address(self.path)
        fields = [self.kind, self.name, address, self.count, self.others, self.sentence]
        return _json(fields)


def name_files(catalogue: Catalogue) -> list[Page]:
    """Write the names of all topics and speakers that have pages, each under every beginning of one of its words.

    Each file is a list; of each page it has the kind, the name, the address relative to the site, the number of
    articles or quotations, the other names, and a sentence. There are as many files as a power of two, which seldom
    changes; scripts find that of a word as `file_of` does.
    """
    entries = [(entry.keys, entry.line) for entry in _entries(catalogue)]
    count = 1 << (sum(len(keys) for keys, _line in entries) // FILE_ENTRIES).bit_length()
    files: list[list[str]] = [[] for _ in range(count)]
    for keys, line in entries:
        for number in {file_of(key, count) for key in keys}:
            files[number].append(line)
    return [
        Page(addresses.search_names(number), "[" + ",\n".join(lines) + "]\n", "names for the search")
        for number, lines in enumerate(files)
    ]


def _entries(catalogue: Catalogue) -> Iterator[_Entry]:
    for topic in catalogue.topics.values():
        yield _Entry(
            kind=PageKind.TOPIC,
            name=topic.label,
            path=addresses.topic_page(topic),
            count=catalogue.extents[topic.slug].articles,
            others=tuple(alias.text for alias in topic.aliases),
            sentence=description_of(catalogue, topic),
        )
    for speaker in with_pages(catalogue.briefing.speakers):
        yield _Entry(
            kind=PageKind.SPEAKER,
            name=speaker.name,
            path=addresses.speaker_page(speaker),
            count=len(speaker.quotes),
            others=(),
            sentence=extent_of(catalogue, speaker),
        )


def words_of(name: str) -> list[str]:
    """Split a name into words as the scripts do, without capitals, accents and punctuation.

    >>> words_of("Al-Qaïda's “base”")
    ['al', 'qaida', 's', 'base']
    """
    if name.isascii():  # as most are: the same in a tenth of the time
        return _ASCII_WORD.findall(name.lower())
    return "".join(map(_plain, unicodedata.normalize("NFD", name).lower())).split()


def _plain(letter: str) -> str:
    kind = unicodedata.category(letter)[0]
    return letter if kind in "LN" else "" if kind == "M" else " "


def key_of(word: str) -> str:
    """Return the beginning of a word by which names are looked up.

    >>> key_of("mosul"), key_of("un"), key_of("北京大学")
    ('mos', 'un', '北京')
    """
    is_cased = word[0].lower() != word[0].upper()
    return word[: CASED_LETTERS if is_cased else OTHER_LETTERS]


def file_of(key: str, count: int) -> int:
    """Return the number of the file with the names that have a word with this beginning.

    It is the 32-bit FNV-1a hash (Fowler, Noll and Vo) of the code points, modulo the number of files, a power of two.
    """
    value = _FNV_OFFSET
    for letter in key:
        value = ((value ^ ord(letter)) * _FNV_PRIME) & 0xFFFFFFFF
    return value & (count - 1)

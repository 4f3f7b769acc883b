"""What topics are called, for the search: small files, of which a query needs a single one.

A page in Pagefind's index makes every search fetch 6 bytes more, whatever it is for, and there can be as many topics as
articles. A topic is found by its names alone, and those are looked up faster by how they begin.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator

from builder.model import Page, Topic
from builder.rendering import addresses
from builder.rendering.topics.topic_pages import description_of
from builder.rendering.views import Catalogue

FILE_ENTRIES = 64
"""So many names share a file on average: some 3 kB when compressed."""
CASED_LETTERS, OTHER_LETTERS = 3, 2
"""Names are looked up by so many first letters of a word; those of a script without capitals tell more."""

_FNV_OFFSET, _FNV_PRIME = 2166136261, 16777619


def name_files(catalogue: Catalogue) -> Iterator[Page]:
    """Write the names of all topics, each under every beginning that one of its words has.

    Each file is a list of topics: of each the label, the address relative to the site, the number of articles, the
    other names, and a sentence on it. Scripts find the number of a file as `file_of` does.
    """
    count = file_count(catalogue)
    files: list[list[list[object]]] = [[] for _ in range(count)]
    for topic in catalogue.topics.values():
        entry = _entry(catalogue, topic)
        for number in sorted({file_of(key, count) for key in _keys(topic)}):
            files[number].append(entry)
    for number, entries in enumerate(files):
        lines = ",\n".join(json.dumps(entry, ensure_ascii=False, separators=(",", ":")) for entry in entries)
        yield Page(addresses.search_names(number), f"[{lines}]\n", "the names of topics for the search")


def file_count(catalogue: Catalogue) -> int:
    """Return the number of the files: a power of two, so that it seldom changes."""
    entries = sum(len(_keys(topic)) for topic in catalogue.topics.values())
    return 1 << max(0, (entries // FILE_ENTRIES).bit_length())


def words_of(name: str) -> list[str]:
    """Split a name into words as the scripts do, without capitals, accents and punctuation.

    >>> words_of("Al-Qaïda's “base”")
    ['al', 'qaida', 's', 'base']
    """
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


def _keys(topic: Topic) -> set[str]:
    names = [topic.label, *(alias.text for alias in topic.aliases)]
    return {key_of(word) for name in names for word in words_of(name)}


def _entry(catalogue: Catalogue, topic: Topic) -> list[object]:
    address = addresses.site_address(addresses.topic_page(topic))
    articles = len(catalogue.topic_articles[topic.slug])
    aliases = [alias.text for alias in topic.aliases]
    return [topic.label, address, articles, aliases, description_of(catalogue, topic)]

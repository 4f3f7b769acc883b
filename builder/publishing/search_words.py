"""Puts the words of a bundle into small files: a search fetches one from every bundle for each of its words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import count, takewhile

from builder.publishing.search_format import words_file

FILE_BYTES = 4000
"""Of entries in one file before compression, some 3.5 kB after it; a word with more has a file of its own."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A word and the pages that have it.

    Attributes:
        word: Its stem.
        packed: The entry in the form of Pagefind's own files.
    """

    word: str
    packed: bytes


@dataclass(frozen=True, slots=True)
class WordFile:
    """Words that are fetched together.

    Attributes:
        start: As few letters as tell the first word from all words in the files before; "" for the first file.
        packed: The entries, in the form of Pagefind's own files.
    """

    start: str
    packed: bytes


def word_files(entries: Iterable[Entry]) -> list[WordFile]:
    """Put words into files, in the order of their code points.

    Args:
        entries: The words of one index, each once, in any order.
    """
    files: list[WordFile] = []
    last, waiting, size = "", list[Entry](), 0
    for entry in sorted(entries, key=lambda entry: entry.word):
        if waiting and size + len(entry.packed) > FILE_BYTES:
            files.append(_file(last, waiting))
            last, waiting, size = waiting[-1].word, [], 0
        waiting.append(entry)
        size += len(entry.packed)
    return [*files, _file(last, waiting)] if waiting else files


def _file(last: str, entries: Sequence[Entry]) -> WordFile:
    return WordFile(_start(last, entries[0].word) if last else "", words_file(entry.packed for entry in entries))


def _start(before: str, word: str) -> str:
    """Return the shortest beginning of a word that comes after the word before it.

    >>> _start("raft", "raqqa"), _start("raq", "raqqa")
    ('raq', 'raqq')
    """
    same = sum(1 for _ in takewhile(lambda place: before[place : place + 1] == word[place], count()))
    return word[: same + 1]

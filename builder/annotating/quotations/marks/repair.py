"""Repairing: where a quotation ends whose closing mark is missing."""

from __future__ import annotations

import re
from typing import NamedTuple

_STRAY_CLOSING = re.compile(r"[,.!?…][’'](?=\s|\Z)")
_SINGLE_OPENING = re.compile(r"(?<!\w)[‘'](?=\w)")
_SENTENCE_END = re.compile(r"[.!?…](?=\s|\Z)")
_SPEAKING = re.compile(
    r"(?<=[,!?…]) (?:(?:s?he|they|I|we|[A-ZÀ-Þ][\w.-]+(?: [A-ZÀ-Þ][\w.-]+){0,3}) )?"
    r"(?:said|says|added|adds|told|wrote|explained|continued)\b"
)


class End(NamedTuple):
    """Past the last character of a quotation, and past the mark that stands for its closing one."""

    inner: int
    outer: int


def find_end(text: str, start: int, limit: int, *, opens_line: bool) -> End:
    """Find where a quotation ends that nothing closes.

    Args:
        text: A body.
        start: Offset behind the opening mark.
        limit: Where it ends at the latest: the end of the line, or the next opening mark.
        opens_line: True when the quotation begins its line.

    >>> text = "“I like it,’ she said."
    >>> text[1 : find_end(text, 1, len(text), opens_line=True).inner]
    'I like it,'
    """
    stray = _STRAY_CLOSING.search(text, start, limit)
    if stray and not _SINGLE_OPENING.search(text, start, stray.start()):
        return End(stray.start() + 1, stray.end())
    told = _SPEAKING.search(text, start, limit)
    if told:
        return End(told.start(), told.start())
    stop = None if opens_line else _SENTENCE_END.search(text, start, limit)
    end = stop.end() if stop else limit
    return End(end, end)


def tells_speaker(text: str, start: int, end: int) -> bool:
    """Tell whether there are words that tell who speaks, as they stand behind a quotation: ", he said"."""
    return _SPEAKING.search(text, start, end) is not None

"""Passages: the sentence that supports what an article says."""

from __future__ import annotations

import re

_MAX_CHARACTERS = 300
_WINDOW_CHARACTERS = 600
_ABBREVIATION_CHARACTERS = 6
_END = re.compile(r"[.!?…][\"”’»)\]]*\s+(?=[\"“‘«(\[]?[^\W\d_a-zß-öø-ÿ])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:[^\W\d_]|Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Lt|Col|Maj|Capt|Sgt|St|Jr|Sr|Inc|Corp|Co|No|vs|Reps|Sens)"
    r"|[^\W\d_]\.[^\W\d_])\Z"
)


def passage_around(text: str, start: int, end: int) -> str:
    """The sentence in which text[start:end] stands, shortened around it where it is very long.

    >>> passage_around("It rained. The U.S. Relief Council (URC) met. It stopped.", 20, 40)
    'The U.S. Relief Council (URC) met.'
    """
    first, last = max(0, start - _WINDOW_CHARACTERS), min(len(text), end + _WINDOW_CHARACTERS)
    cut_before, cut_after = first > 0, last < len(text)
    for match in _END.finditer(text, first, last):
        if _ABBREVIATION.search(text, max(0, match.start() - _ABBREVIATION_CHARACTERS), match.start()):
            continue
        if match.end() <= start:
            first, cut_before = match.end(), False
        elif match.start() >= end - 1:
            last, cut_after = match.end(), False
            break
    if end - first > _MAX_CHARACTERS:
        first, cut_before = max(first, start - _MAX_CHARACTERS // 3), True
    if last - first > _MAX_CHARACTERS:
        last, cut_after = max(end, first + _MAX_CHARACTERS), True
    return f"{'…' if cut_before else ''}{text[first:last].strip()}{'…' if cut_after else ''}"

"""Languages that have no rules of their own: only dates as the standard writes them are told, "2017-03-08"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.annotating.dates.language import DIGITS, At, Language, Patterns, Reading, Words
from builder.annotating.dates.readers import read_day

_NEVER = re.compile("(?!)")
_GLUED = frozenset("-‐‑–_/.:@&=\\%#+")


def _count(_words: str) -> float | None:
    return None


def _read_iso(at: At) -> Iterator[Reading]:
    """A sign before or after it makes it a part of an address or of another number."""
    start, end = at.match.span()
    follows = at.text[end : end + 2]
    if at.text[start - 1 : start] not in _GLUED and not (follows[:1] in _GLUED and follows[1:].isalnum()):
        yield from read_day(at)


_ISO = Patterns({}).rule(
    "numeric-date",
    [DIGITS],
    r"(?P<year>1[5-9]\d\d|20\d\d)-(?P<monthnumber>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])",
    _read_iso,
    0.95,
)

ELSEWHERE = Language(
    Words(months={}, weekdays={}, units={}, seasons={}, count=_count, ahead=_NEVER, behind=_NEVER), (_ISO,)
)

"""Plans: whether a text tells of something dated as still to come."""

from __future__ import annotations

import re
from datetime import date

from builder.timespans import Timespan

_AHEAD = re.compile(
    r"""\b(?:
      will | won['’]t | shall | \w+['’]ll
    | (?:is|are)\s(?:\w+\s)?(?:to|due|expected|scheduled|slated|set|planned|supposed)
    | plan(?:s|ning)?\sto | going\sto | upcoming
    | wird | werden | soll | sollen | geplant | voraussichtlich
    | sera | seront | aura | auront | doit | doivent | prévue?s? | será | serán | prevista?s? | previsto?s?
    | saranno | sarà | dovrà | dovrebbe | serão | deverá
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""What stands beside a day that may be today: "will meet on Friday"."""

_ONCE_AHEAD = re.compile(
    r"""\b(?:
      (?:was|were|been|being|originally|initially|once)\s(?:\w+\s)?
      (?:due|expected|scheduled|slated|set|planned|supposed|to\sbe)
    | had\s(?:\w+\s)?planned | (?:expected|scheduled|slated|due|planned|set)\s(?:to|for)\b | should\shave
    | sollten? | war(?:en)?\sgeplant | devai(?:t|ent) | était\sprévue?s? | debían? | estaba\sprevist[oa]
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""What stands before a day that is past: "was expected in June"."""

_CLAUSE = re.compile(r"[,;:—–()“”\"]|\s-\s|\b(?:after|before|because|while|when|which|who|but|that)\b", re.IGNORECASE)
_REPORTED = re.compile(r"\b(?:said|told|says|\w{3,}ed)\s+(?:\w+\s+){0,3}(?:on|in|at|late|early)?\s*\Z", re.IGNORECASE)
_REPORTS = re.compile(r"\s*,?\s*(?:\w+\s+){0,2}(?:said|told|announced|says|reported|confirmed)\b", re.IGNORECASE)
_NEAR_CHARACTERS = 120


def is_expected(sentence: str, start: int, end: int, span: Timespan, published: date | None) -> bool:
    """Tell whether a sentence speaks of what was still to come when it was written.

    That is so when the time lies after the day of publication; or when it may be that day, or is past, and the clause
    has words of plans before the date: "will meet on Friday", "was due in June".

    Args:
        sentence: The sentence.
        start: Offset of the date in it.
        end: Offset past the date.
        span: What the date stands for.
        published: When the article was published; None when nobody knows, and then the words alone decide.

    >>> from builder.timespans import timespan_of
    >>> sentence = "The offensive was expected in June 2018, he said."
    >>> is_expected(sentence, 30, 39, timespan_of("2018-06"), date(2019, 1, 1))
    True
    """
    if published and span.first > published:
        return True
    before = sentence[max(start - _NEAR_CHARACTERS, 0) : start]
    is_past = published is not None and span.last < published
    if not (_ONCE_AHEAD.search(before) or (not is_past and _AHEAD.search(before))):
        return False
    clause = _last_clause(before)
    if _ONCE_AHEAD.search(clause):
        return True
    if is_past or _REPORTED.search(clause) or _REPORTS.match(sentence, end):
        return False
    return bool(_AHEAD.search(clause))


def _last_clause(words: str) -> str:
    edges = [found.end() for found in _CLAUSE.finditer(words)]
    return words[edges[-1] :] if edges else words

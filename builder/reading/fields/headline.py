"""A headline for an article that has none of its own: the beginning of its text."""

from __future__ import annotations

import re

from builder.model import DERIVED_HEADLINE_RULE, Evidence
from builder.reading.findings import Finding
from builder.reading.lines import word_count

_CONFIDENCE = 0.2
_MAX_CHARACTERS = 90
_MAX_SENTENCE_CHARACTERS = 300
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’]?\s+(?=[A-ZÀ-Þ\"“])|(?<=[。！？])")
_ABBREVIATED = re.compile(
    r"(?:\b[^\W\d_]|\b(?:mr|mrs|ms|dr|prof|sen|rep|gov|gen|lt|col|sgt|maj|capt|adm|brig|rev|st|jr|sr|vs|no|jan|feb|mar|apr"
    r"|aug|sept|sep|oct|nov|dec))\.$",
    re.IGNORECASE,
)
_FOOTNOTE_MARK = re.compile(r"(?<=[\w,;:.!?\"”’'»)])(?:\*{1,3}|[†‡§]|\[\d{1,2}\]|[¹²³⁴⁵⁶⁷⁸⁹])(?=\W|$)")


def derive_headline(text: str, *, line: int | None) -> Finding[str] | None:
    """Make a headline of a paragraph's first sentence, marked as derived and with low confidence.

    Args:
        text: The first paragraph of the body.
        line: 1-based line of the file on which it stands, where that is known.

    Returns:
        At most 90 characters, cut at a word's end and without the marks of footnotes; None when the paragraph's
        beginning has no word.

    >>> derive_headline("The leader fled. Nobody knows where.", line=1).value
    'The leader fled'
    """
    sentence = _first_sentence(text[:_MAX_SENTENCE_CHARACTERS])
    headline = shorten(_FOOTNOTE_MARK.sub("", sentence).rstrip(".。"), _MAX_CHARACTERS)
    if not word_count(headline):
        return None
    return Finding(headline, Evidence(line, sentence, DERIVED_HEADLINE_RULE, _CONFIDENCE))


def _first_sentence(text: str) -> str:
    ends = (end.start() for end in _SENTENCE_END.finditer(text) if not _ABBREVIATED.search(text[: end.start()]))
    return text[: next(ends, len(text))].strip()


def shorten(text: str, characters: int) -> str:
    """Cut a text at a word's end so that it has at most so many characters, and say so with an ellipsis.

    >>> shorten("The leader left the city", 12)
    'The leader…'
    """
    if len(text) <= characters:
        return text
    room = text[:characters]
    head = room.rsplit(" ", 1)[0] if " " in room else room[:-1]
    return head.rstrip(" ,;:–—-") + "…"

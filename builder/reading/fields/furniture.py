"""Furniture: the lines of a news page that are not the story, recognised one line at a time by their wording."""

from __future__ import annotations

import re

from builder.reading.fields.furniture_wording import BEGINNINGS, WHOLE_LINES

_MAX_CHARACTERS = 400
_END_MARK = re.compile(r"[\W_]*\bends?\b[\W_]*|[-–—]{1,3} ?30 ?[-–—]{1,3}|#{2,}|# # #", re.IGNORECASE)
_REASON_OF_LINE = {
    " ".join(phrase.split()): reason for reason, phrases in WHOLE_LINES.items() for phrase in phrases.split("|")
}
_BEGINNINGS = tuple((reason, re.compile(pattern, re.IGNORECASE)) for reason, pattern in BEGINNINGS)
# One look at all of them together: most lines are none of them.
_ANY_BEGINNING = re.compile("|".join(f"(?:{pattern})" for _, pattern in BEGINNINGS), re.IGNORECASE)
_COUNTER = re.compile(r"^\d[\d.,]*[kKmM]? (?=\w)|(?: \(?\d[\d.,]*[kKmM]?\)?)$")

_SHARE_GLUE = re.compile(r"\bcopy link\b|[^\w'-]+")

END_MARK = "end-mark"
"""What writers of press releases and wire copy put under the last line of the story."""

TAIL_REASONS = frozenset({"comments", "related", "newsletter", "legal", "tags", "navigation", "share-bar"})
"""Furniture after which, when no prose follows, the story is over."""


def furniture_reason(text: str) -> str | None:
    """Name the kind of furniture that a line is by its wording alone.

    Args:
        text: One line, white space collapsed.

    Returns:
        "share-bar", "newsletter", "navigation", "related", "comments", "legal", "advertisement", "cookie-notice",
        "read-time", "age-notice", "tags", "caption-control", "release-note", "end-mark" or "no-words"; None when the
        wording says nothing.

    >>> [furniture_reason(line) for line in ("share", "Comments", "Sign up for NTD Daily", "He fled the city.")]
    ['share-bar', 'comments', 'newsletter', None]
    """
    if len(text) > _MAX_CHARACTERS:
        return None
    if _END_MARK.fullmatch(text):
        return END_MARK
    if not any(character.isalpha() for character in text):
        return "no-words"
    key = text.casefold().replace("’", "'").strip(" .:!?…»›>|✕×+-–—·•*")
    reason = _REASON_OF_LINE.get(key) or _REASON_OF_LINE.get(_COUNTER.sub("", key))
    if reason:
        return reason
    if all(_REASON_OF_LINE.get(word) == "share-bar" for word in _SHARE_GLUE.sub(" ", key).split()):
        return "share-bar"
    if not _ANY_BEGINNING.match(text):
        return None
    return next(reason for reason, pattern in _BEGINNINGS if pattern.match(text))

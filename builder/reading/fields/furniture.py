"""Furniture: the lines of a news page that are not the story, recognised one line at a time by their wording."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from builder.reading.fields.furniture_wording import ANYWHERE, BEGINNINGS, WHOLE_LINES
from builder.reading.lines import LINES_REMEMBERED, holds_any

END_MARK = "end-mark"
"""What writers of press releases and wire copy put under the last line of the story."""

TAIL_REASONS = frozenset({"comments", "related", "newsletter", "legal", "tags", "navigation"})
"""Furniture that stands below stories: the more of it is above a line, the less likely the line is the story's."""

_MAX_CHARACTERS = 400
_MAX_WHOLE_LINE_CHARACTERS = 120
_MAX_TELLING_LINE_CHARACTERS = 250
_TELLING_CHARACTERS = 160
_MAX_BUTTON_ROW_CHARACTERS = 80
_MAX_BUTTON_ROW_SPACES = 10
_MAX_END_MARK_CHARACTERS = 24
_END_MARK = re.compile(
    r"[\W_]*\bends?\b[\W_]*|[-–—]{1,3} ?30 ?[-–—]{1,3}|#{2,}|# # #|[-–—*#]+ ?(?:ende|fin|fine|fim) ?[-–—*#]+",
    re.IGNORECASE,
)
_END_MARK_STARTS = frozenset("eE-–—*#_=~•.")
_EDGES = " .:!?¡¿…»«›‹>|✕×+-–—·•*→←↓↑▶►▸◀▾▼☰✓[]()"
_QUOTED = re.compile(r"[\"“„]|«.*»")
_FIRST_WORD = re.compile(r"\d+|\(c\)|©|[^\W\d](?:[\w'-]*\w)?")
_COUNTER = re.compile(r"^\d[\d.,]*[km]? (?=\w)| \(?\d[\d.,]*[km]?$")
_GLUE = re.compile(r"(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ])")
_BETWEEN_BUTTONS = re.compile(r"[^\w'-]+")
_ROW_SEPARATOR = re.compile(r" ?[|·•] ?| [/–-] ")
_ROW_MARKS = ("|", "·", "•", " / ", " – ", " - ")
"""One of them is in every match of `_ROW_SEPARATOR`."""

_MIN_ROW = 2
_BUTTON_BARS = frozenset({"share-bar", "comments"})


def _unaccented_letters() -> dict[str, str]:
    letters = {"’": "'", "‘": "'", "‐": "-", "‑": "-", "ß": "ss"}
    for code in range(0xC0, 0x180):
        base = unicodedata.normalize("NFD", chr(code))[0]
        if base.isascii():
            letters[chr(code)] = base
    return letters


_LETTERS = _unaccented_letters()
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")


def _plain(text: str) -> str:
    """Write a text in lower case and, where it tells, without the accents that capitals often lack."""
    lower = text.lower()
    if lower.isascii():
        return lower
    return _NOT_ASCII.sub(_plain_letter, lower[:_TELLING_CHARACTERS]) + lower[_TELLING_CHARACTERS:]


def _plain_letter(match: re.Match[str]) -> str:
    return _LETTERS.get(match[0], match[0])


@cache
def _plain_pattern(pattern: str) -> re.Pattern[str]:
    """Compile a pattern when the first line comes that it may match: most never do."""
    return re.compile(_NOT_ASCII.sub(_plain_letter, pattern))


_REASON_OF_LINE = {_plain(phrase).strip(_EDGES): reason for reason, phrase in reversed(WHOLE_LINES)}
_BUTTON_STARTS = {phrase[:3] for phrase, reason in _REASON_OF_LINE.items() if reason in _BUTTON_BARS}


def _by_first_word() -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for reason, words, rest in BEGINNINGS:
        for word in words.split():
            found.setdefault(_plain(word), []).append((reason, rest))
    return {word: tuple(patterns) for word, patterns in found.items()}


_BEGINNINGS = _by_first_word()
_ANYWHERE: dict[str, list[tuple[str, str]]] = {}
for _reason, _words, _pattern in ANYWHERE:
    _ANYWHERE.setdefault(_plain(_words), []).append((_reason, _pattern))


@lru_cache(maxsize=LINES_REMEMBERED)
def furniture_reason(text: str) -> str | None:
    """Name the kind of furniture that a line is by its wording alone.

    Args:
        text: One line, white space collapsed.

    Returns:
        "share-bar", "newsletter", "navigation", "related", "comments", "legal", "advertisement", "cookie-notice",
        "paywall", "read-time", "audio-player", "app-prompt", "age-notice", "tags", "caption-control", "transcript",
        "correction-note", "release-note", "end-mark" or "no-words"; None when the wording says nothing.

    >>> [furniture_reason(line) for line in ("share", "Comments", "Sign up for NTD Daily", "He fled the city.")]
    ['share-bar', 'comments', 'newsletter', None]
    >>> [furniture_reason(line) for line in ("4 Min. Lesezeit", "RÉSERVÉ AUX ABONNÉS", "Las más leídas")]
    ['read-time', 'paywall', 'related']
    """
    if len(text) > _MAX_CHARACTERS:
        return None
    if len(text) <= _MAX_END_MARK_CHARACTERS and text[:1] in _END_MARK_STARTS and _END_MARK.fullmatch(text):
        return END_MARK
    if not text[:1].isalpha() and not any(character.isalpha() for character in text):
        return "no-words"
    if _QUOTED.match(text):
        return None
    line = _plain(text).lstrip(_EDGES)
    if len(line) <= _MAX_WHOLE_LINE_CHARACTERS:
        reason = _whole_line(line.rstrip(_EDGES)) or _glued_buttons(text, line)
        if reason:
            return reason
    return _beginning(line) or _telling_words(line) or _row(line)


def _whole_line(key: str) -> str | None:
    reason = _REASON_OF_LINE.get(key)
    if reason is None and (key[:1].isdigit() or key[-1:].isdigit() or key[-1:] in {"k", "m"}):
        reason = _REASON_OF_LINE.get(_COUNTER.sub("", key))
    return reason


def _beginning(line: str) -> str | None:
    word = _FIRST_WORD.match(line)
    if not word:
        return None
    first = "#" if word[0].isdigit() else word[0]
    rest = word.end()
    for reason, pattern in _BEGINNINGS.get(first, ()):
        if _plain_pattern(pattern).match(line, rest):
            return reason
    return None


def _telling_words(line: str) -> str | None:
    if len(line) > _MAX_TELLING_LINE_CHARACTERS:
        return None
    for words, patterns in _ANYWHERE.items():
        if words in line:
            for reason, pattern in patterns:
                if _plain_pattern(pattern).match(line):
                    return reason
    return None


def _glued_buttons(text: str, line: str) -> str | None:
    """Read a row of buttons, with or without spaces between them: "Facebook Twitter", "ShareTweetEmail"."""
    if (
        line[:3] not in _BUTTON_STARTS
        or len(text) > _MAX_BUTTON_ROW_CHARACTERS
        or line.count(" ") > _MAX_BUTTON_ROW_SPACES
    ):
        return None
    spaced = _GLUE.sub(" ", text.replace("LinkedIn", "Linkedin").replace("WhatsApp", "Whatsapp"))
    words = _BETWEEN_BUTTONS.sub(" ", _plain(spaced).replace("copy link", "copy")).split()
    reasons = {_REASON_OF_LINE.get(word) for word in words}
    return "share-bar" if "share-bar" in reasons and reasons <= _BUTTON_BARS else None


def _row(line: str) -> str | None:
    """Read a row of known lines: "Privacy | Cookies | Terms"; in a row of three or more, one may be unknown."""
    if len(line) > _MAX_WHOLE_LINE_CHARACTERS or not holds_any(line, _ROW_MARKS):
        return None
    parts = [part.strip(_EDGES) for part in _ROW_SEPARATOR.split(line)]
    reasons = [reason for part in parts if (reason := _REASON_OF_LINE.get(part))]
    unknown = len(parts) - len(reasons)
    return reasons[0] if len(reasons) >= _MIN_ROW and unknown <= len(reasons) // _MIN_ROW else None

"""What the form and the words of one line say about its role on a page, each sign by its name."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from builder.reading.fields.byline_leads import is_byline_lead
from builder.reading.fields.bylines import parse_byline
from builder.reading.fields.captions import parse_caption, parse_credit
from builder.reading.fields.footnotes import parse_footnote
from builder.reading.fields.furniture import furniture_reason
from builder.reading.fields.person_names import is_person
from builder.reading.fields.posts import ends_in_post_link, is_post_signature
from builder.reading.fields.printed_dates import parse_dates
from builder.reading.lines import LONG_WORDS, holds_any, word_count, words_of
from builder.reading.raw.sign_wording import (
    BIOGRAPHY_PAIRS,
    BIOGRAPHY_WORDS,
    CAPTION_PAIRS,
    CAPTION_WORDS,
    FUNCTION_WORDS,
    READER_WORDS,
    SITE_PAIRS,
    SITE_WORDS,
)

PROSE_WORDS = 10
"""A line of at least so many words that ends like a sentence counts as prose when the page is measured."""

_LENGTH_STEPS = 6.5
_GLUE = re.compile(
    r"[A-ZÀ-Þ\d](?:(?<=[a-zß-ÿ]{3}[A-ZÀ-Þ])[a-zß-ÿ]|(?<=[a-zß-ÿ][.)][A-ZÀ-Þ])|(?<=[a-zß-ÿ]{3}\d)"
    r"|(?<=\d[A-ZÀ-Þ])[a-zß-ÿ]{2})"
)
_TWO_SENTENCES = re.compile(r"[.!?][\"”’»]? [A-ZÀ-Þ\"“«]")
_SHOUTED_LEAD = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ’' ]{2,30}: ")
_POINTING_LEAD = re.compile(
    r"(?:related|read|see also|more|watch|listen|next|also|updated?|correction|note|editor['’]s note|lesen|mehr|lire"
    r"|voir|leer|ver|vea|leia|veja|leggi|guarda)\b[^.]{0,24}: ",
    re.IGNORECASE,
)
_CREDIT_AT_END = re.compile(
    r"(?:(?:image |photo |picture )?(?:credit|courtesy|photo|image|source|foto|bild|crédito?)s?\b[: ].{0,60}"
    r"|[/|] ?(?:AP|AFP|Reuters|Getty|Staff|Bloomberg|dpa)\W*|(?:Getty Images|Shutterstock|via AP|AP Photo\S*)\W*)$",
    re.IGNORECASE,
)
_CREDIT_HINTS = "credit crédit courtesy photo image source foto bild shutterstock / | via".split()
"""One of these is in every end that `_CREDIT_AT_END` matches."""
_CREDIT_AT_START = re.compile(r"(?:file|above|pictured|enlarge)\b ?[-—–:/]", re.IGNORECASE)
_LOOSE_END = re.compile(r"[.!?)][\"”’]? ?[A-ZÀ-Þ][\w’/]*(?: [\w’/]+){0,3}$")
_ENDS = {".": "ends-stop", "…": "ends-stop", "。": "ends-stop", "?": "ends-question", "!": "ends-question"}
_ENDS |= {"！": "ends-question", "？": "ends-question", ":": "ends-colon", ",": "ends-comma"}
_CLOSERS = "\"'”’»›“)]*"
_TAIL_CHARACTERS = 90
_MAX_MASTHEAD_CHARACTERS = 260
_MAX_NAME_WORDS = 5
_MAX_CAPTION_WORDS = 70
_MIN_SENTENCE_WORDS, _MIN_SENTENCES_WORDS = 5, 8
_MAX_DATE_REST, _MAX_SHORT_REST = 12, 60
_LINES_REMEMBERED = 4_096
_DENSE_SITE = 5
_DENSE_READER = 6
_MIN_KEYWORD_CHARACTERS = 3


@dataclass(frozen=True, slots=True)
class LineSigns:
    """The signs of one line, apart from its neighbours.

    Attributes:
        signs: Name to value, mostly 1.0, never 0; shares and lengths lie in [0, 3].
        words: How many words it has; in scripts without spaces, as `word_count` counts.
        vocabulary: Its words of at least three letters that are no function words, in lower case.
        is_prose: Whether it is running text by its form.
    """

    signs: Mapping[str, float]
    words: int
    vocabulary: frozenset[str]
    is_prose: bool


def read_line_signs(text: str) -> LineSigns:
    """Read the signs of a line.

    Args:
        text: One line, white space collapsed, not empty.

    >>> found = read_line_signs("By Kent GermanDec 22, 2023")
    >>> sorted(name for name in found.signs if name in {"byline", "date", "glued", "furniture", "prose"})
    ['byline', 'date', 'glued']
    """
    return _signs_of_short(text) if len(text) <= _MAX_MASTHEAD_CHARACTERS else _signs_of(text)


def _signs_of(text: str) -> LineSigns:
    words = words_of(text)
    lowered = " ".join(words).lower().split()
    count = len(words) if text.isascii() else max(len(words), word_count(text))
    signs = dict(_length(count))
    _read_form(text, words, lowered, signs)
    _read_wording(lowered, signs)
    reason = furniture_reason(text)
    if reason:
        signs["furniture"] = 1.0
        signs[f"furniture:{reason}"] = 1.0
    if len(text) <= _MAX_MASTHEAD_CHARACTERS:
        _read_masthead(text, count, signs)
    if count < _MAX_CAPTION_WORDS:
        _read_caption(text, signs)
    ends = "ends-stop" in signs or "ends-question" in signs
    prose = reason is None and (count >= LONG_WORDS or (count >= PROSE_WORDS and ends))
    if prose:
        signs["prose"] = 1.0
    telling = set(lowered).difference(FUNCTION_WORDS)
    vocabulary = frozenset([word for word in telling if len(word) >= _MIN_KEYWORD_CHARACTERS])
    return LineSigns(signs, count, vocabulary, prose)


_signs_of_short = lru_cache(maxsize=_LINES_REMEMBERED)(_signs_of)
"""Furniture and mastheads recur on the pages of a source; a story's paragraphs do not."""


@lru_cache(maxsize=1024)
def _length(count: int) -> Mapping[str, float]:
    """The length as shares of two neighbouring steps of a scale on which each step doubles the words."""
    place = min(math.log2(count + 1), _LENGTH_STEPS)
    step = int(place)
    signs = {f"length-{step}": 1 - (place - step)}
    if place > step:
        signs[f"length-{step + 1}"] = place - step
    return signs


def _read_form(text: str, words: list[str], lowered: list[str], signs: dict[str, float]) -> None:
    bare = text.rstrip(_CLOSERS)
    end = _ENDS.get((bare or text)[-1])
    if end:
        signs[end] = 1.0
    if text.endswith(("…", "...")):
        signs["ends-ellipsis"] = 1.0
    if words:
        _read_letters(text, words, signs)
        function = sum(map(FUNCTION_WORDS.__contains__, lowered))
        if function:
            signs["function-words"] = function / len(words)
    else:
        signs["no-words"] = 1.0
    if len(words) >= _MIN_SENTENCES_WORDS and _TWO_SENTENCES.search(text):
        signs["sentences"] = 1.0
    _read_marks(text, signs)
    if is_post_signature(text):
        signs["post-signature"] = 1.0
    if ends_in_post_link(text):
        signs["post-link"] = 1.0


def _read_marks(text: str, signs: dict[str, float]) -> None:
    if text[0] in '"“„«‘':
        signs["starts-quote"] = 1.0
    elif text[0] in "•-–—·*►▶→+":
        signs["bullet"] = 1.0
    if "|" in text or "·" in text or "•" in text or "»" in text or " / " in text:
        signs["bars"] = 1.0
    if "," in text:
        signs["comma"] = 1.0
    if "@" in text or "http" in text or "www." in text:
        signs["address"] = 1.0
    if "©" in text:
        signs["copyright"] = 1.0
    if _GLUE.search(text):
        signs["glued"] = 1.0


def _read_letters(text: str, words: list[str], signs: dict[str, float]) -> None:
    initials = "".join([word[0] for word in words])
    lettered = len(initials) if initials.isalpha() else sum(map(str.isalpha, initials))
    capitals = sum(map(str.isupper, initials))
    if capitals:
        signs["capitals"] = capitals / lettered
    if lettered < len(words):
        signs["digits"] = 1 - lettered / len(words)
    if text.isupper():
        signs["shouted"] = 1.0
    if text[0].islower():
        signs["starts-lower"] = 1.0


def _read_wording(lowered: list[str], signs: dict[str, float]) -> None:
    if len(lowered) <= 1 and not SITE_WORDS.intersection(lowered):
        return
    said = sum(map(SITE_WORDS.__contains__, lowered)) + len(SITE_PAIRS.intersection(pairwise(lowered)))
    if said:
        signs["site-talk"] = 1.0
        signs["site-talk-density"] = min(1.0, _DENSE_SITE * said / max(len(lowered), _DENSE_SITE))
        if said > 1:
            signs["site-talk-2"] = 1.0
        if said > 2:
            signs["site-talk-3"] = 1.0
    if len(lowered) >= _MIN_SENTENCE_WORDS:
        readers = sum(map(READER_WORDS.__contains__, lowered))
        if readers:
            signs["reader-words"] = min(1.0, _DENSE_READER * readers / len(lowered))
    if not BIOGRAPHY_WORDS.isdisjoint(lowered) and not BIOGRAPHY_PAIRS.isdisjoint(pairwise(lowered)):
        signs["biography"] = 1.0
    if len(lowered) < _MAX_CAPTION_WORDS and not (
        CAPTION_WORDS.isdisjoint(lowered) and CAPTION_PAIRS.isdisjoint(pairwise(lowered))
    ):
        signs["caption-words"] = 1.0


def _read_masthead(text: str, count: int, signs: dict[str, float]) -> None:
    dates = parse_dates(text, day_first=False)
    if dates:
        signs["date"] = 1.0
        rest = len(text) - sum(found.end - found.start for found in dates)
        if rest < _MAX_DATE_REST:
            signs["date-alone"] = 1.0
        elif rest < _MAX_SHORT_REST:
            signs["date-nearly-alone"] = 1.0
        if dates[0].label:
            signs[f"date-{dates[0].label}"] = 1.0
    if parse_byline(text):
        signs["byline"] = 1.0
    elif is_byline_lead(text):
        signs["byline-lead"] = 1.0
    elif count <= _MAX_NAME_WORDS and is_person(text):
        signs["person"] = 1.0


def _read_caption(text: str, signs: dict[str, float]) -> None:
    if parse_caption(text):
        signs["caption"] = 1.0
    elif parse_credit(text):
        signs["credit"] = 1.0
    elif parse_footnote(text):
        signs["footnote"] = 1.0
    if _has_credit_words(text):
        signs["credit-words"] = 1.0
    if _SHOUTED_LEAD.match(text) or _POINTING_LEAD.match(text):
        signs["pointing-lead"] = 1.0
    if "ends-stop" not in signs and "ends-question" not in signs and _LOOSE_END.search(text):
        signs["loose-end"] = 1.0


def _has_credit_words(text: str) -> bool:
    """Tell whether a line begins or ends with words that stand in credits, whoever they name."""
    if _CREDIT_AT_START.match(text):
        return True
    tail = text[-_TAIL_CHARACTERS:]
    return holds_any(tail.lower(), _CREDIT_HINTS) and _CREDIT_AT_END.search(tail) is not None

"""Nothings: what has a capital in running text and still names nothing."""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import pairwise

from builder.annotating.names.contexts import is_dateline
from builder.annotating.names.countries import DEMONYMS, STATE_ABBREVIATIONS
from builder.annotating.names.dates import DATE_WORDS
from builder.annotating.names.gazetteer import rank_of
from builder.annotating.names.heads import is_generic
from builder.annotating.names.text import Span, Text
from builder.annotating.names.titles import is_title
from builder.words import singular

_NOTHINGS = frozenset(
    """am pm sat rs tv dvd cd ok mph section season chapter title part article figure table page volume episode
    phase round level class grade type version step stage internet web dollars pounds euros dear sincerely additionally
    specifically finally moreover furthermore accordingly consequently jr sr im ive browse sitemap subscribe
    ii iii iv vi vii viii ix xi xii gb mb kb tb ghz mhz updated""".split()
) | frozenset("abcdefghijklmnopqrstuvwxyz")
_FURNITURE = frozenset(
    {
        *(("press", word) for word in ("release", "releases", "contact", "contacts", "room", "office")),
        *(("news", word) for word in ("release", "releases", "room")),
        *(("media", word) for word in ("contact", "contacts", "inquiries", "relations")),
        ("immediate", "release"),
        ("latest", "news"),
        ("site", "map"),
        ("read", "more"),
        ("click", "here"),
        ("contact", "us"),
        ("about", "us"),
        ("privacy", "policy"),
        ("email", "newsletter"),
    }
)
"""Two words in a row that stand around stories: in one name with others where punctuation has been lost."""

_PARTY_AND_STATE = re.compile(r"[DRI]-[A-Z]")
_DIRECTIONS = frozenset("north south east west central latin native african asian saudi middle anglo".split())
_DIRECTED_WORDS = 2
_SHOUTED_WORDS = 4
_MAX_WORDS = 10


def is_nothing(text: Text, span: Span, stops: Collection[str]) -> bool:
    """Tell what has a capital and names nothing: function words, heads, adjectives of peoples, headlines."""
    words = text.words[span.start : span.end]
    folded = text.folded[span.start : span.end]
    if len(words) > _MAX_WORDS or not any(word.is_capitalised for word in words):
        return True
    if len(words) >= _SHOUTED_WORDS and all(word.text.isupper() for word in words):
        return True
    if len(words) > 1 and (_is_shouted_opening(text, span) or not _FURNITURE.isdisjoint(pairwise(folded))):
        return True
    if len(words) > 1:
        return len(words) == _DIRECTED_WORDS and folded[0] in _DIRECTIONS and folded[1] in DEMONYMS
    if folded[0] in stops and not words[0].is_acronym:
        return True
    if _is_state_abbreviation(text, span):
        return True
    if text.text[words[0].start - 1 : words[0].start] == "$":
        return True
    return (
        is_generic(folded)
        or folded[0] in DEMONYMS
        or folded[0] in DATE_WORDS
        or folded[0] in _NOTHINGS
        or is_title(singular(folded[0]))
        or _PARTY_AND_STATE.match(words[0].text) is not None
    )


def _is_shouted_opening(text: Text, span: Span) -> bool:
    """Tell the first words of a story in capitals, "US CITIES along the coast", from a dateline."""
    words = [word.text for word in text.words[span.start : span.end]]
    opens = span.start == 0 or "\n" in text.gap(span.start)
    return opens and all(word.isupper() for word in words) and not rank_of(words) and not is_dateline(text, span)


def _is_state_abbreviation(text: Text, span: Span) -> bool:
    """Tell "Tex." in "Waco, Tex."; "D.C." is one, too."""
    if text.folded[span.start] not in STATE_ABBREVIATIONS or text.gap(span.start) != ", ":
        return False
    end = text.words[span.start].end
    return text.text[end : end + 1] == "." or text.words[span.start].is_acronym

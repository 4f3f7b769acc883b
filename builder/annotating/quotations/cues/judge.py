"""Judging: what stands between quotation marks because somebody said it, and what for another reason."""

from __future__ import annotations

import re
from typing import NamedTuple

from builder.annotating.quotations.cues.behind import Cue
from builder.annotating.quotations.marks.pairs import Marked
from builder.annotating.quotations.page import Page

_WORD = re.compile(r"[^\W_][\w'’-]*")
_SMALL = frozenset(
    "a an the of and or in on at to for from by with as is it's de la le les du et y el los der die das und".split()
)
_ENDS = frozenset(".!?…,;—–-")
_FULL_STOPS = frozenset(".!?…")
_NAMING = frozenset(
    """called titled entitled named dubbed nicknamed known film movie song single album series show book novel
    episode term word words phrase so-called aka labeled labelled track game special documentary essay poem play
    musical title headline slogan hashtag expression acronym memoir video sitcom drama thriller comedy podcast
    painting anthem carol hit ballad tune sequel soap classic operation paper article column op-ed chapter
    exhibit exhibition campaign tour section category bestseller adaptation remake reboot franchise concept
    theory slur format motto""".split()
)
_SENTENCE_WORDS = 3
_FRAGMENT_WORDS = 5
_LONG_WORDS = 8
_MANY_WORDS = 200
_SHARE_OF_CAPITALS = 0.75


class Shape(NamedTuple):
    """What a quotation looks like by itself.

    Attributes:
        words: How many there are, at most 200 are counted.
        is_title: True when they are written as titles of works are.
        is_sentence: True when it begins and ends as a sentence does, with more than a few words.
        is_ended: True when it begins and ends as a sentence does, of whatever length.
        is_interrupted: True when it begins as a sentence does and ends in a comma.
        is_single: True between single marks.
    """

    words: int
    is_title: bool
    is_sentence: bool
    is_ended: bool
    is_interrupted: bool
    is_single: bool


def shape_of(text: str, marked: Marked) -> Shape:
    """Look at the words between two marks.

    >>> text = "“White Christmas”"
    >>> shape_of(text, Marked(1, 16, 0, 17)).is_title
    True
    """
    inner = text[marked.start : min(marked.end, marked.start + 10 * _MANY_WORDS)]
    words = _WORD.findall(inner)
    telling = [word for word in words if word.casefold() not in _SMALL]
    capitals = sum(word[0].isupper() or word[0].isdecimal() for word in telling)
    ends = text[marked.end - 1]
    behind = text[marked.outer_end : marked.outer_end + 1]
    begins_in_capital = bool(words) and not words[0][0].islower()
    return Shape(
        words=len(words),
        is_title=_is_title(len(telling), capitals, ends),
        is_sentence=begins_in_capital
        and len(words) >= _SENTENCE_WORDS
        and (ends in _ENDS or behind in (".", ",") or len(words) > _LONG_WORDS),
        is_ended=begins_in_capital and ends in _FULL_STOPS,
        is_interrupted=begins_in_capital and len(words) > 1 and ends == ",",
        is_single=text[marked.outer_start] in "‘'’‚‛`",
    )


def _is_title(telling: int, capitals: int, ends: str) -> bool:
    if ends in "!?…;—–-":
        return telling >= _SENTENCE_WORDS and capitals == telling
    return telling > 0 and capitals >= _SHARE_OF_CAPITALS * telling


def is_named(page: Page, quote: int) -> bool:
    """Tell whether what stands before a quotation says that it is a name, a title or a word: "the film “…”"."""
    if not quote or (not page.is_joined(quote) and page.gap(quote).strip(" \"“‘'„«»") not in {"", ","}):
        return False
    before = page.folded[quote - 1]
    if before in {"called", "dubbed", "named"}:
        subject = page.folded[quote - 2] if quote > 1 else ""
        return page.name_to(quote - 2) is None and subject not in page.lexicon.others
    if before == "as":
        return quote > 1 and page.folded[quote - 2] in {"known", "billed", "listed", "recognized", "credited"}
    return before in _NAMING


def begins_sentence(page: Page, quote: int) -> bool:
    """Tell whether a quotation opens its sentence, whatever the abbreviation that stands before it."""
    before = page.gap(quote).rstrip("“\"‘'„«»‚`(").rstrip()
    return page.sentence(quote).start == quote or not quote or before[-1:] in {".", "!", "?", "…", ":"}


def is_direct(page: Page, quote: int, shape: Shape, cue: Cue | None, *, goes_on: bool) -> bool:
    """Tell a quotation from scare quotes, titles and names.

    Args:
        page: The words.
        quote: Number of the word that the quotation is.
        shape: What it looks like.
        cue: Who says it, as its own sentence tells; None when that does not tell.
        goes_on: True when another quotation stands not far before it in its paragraph.
    """
    if not shape.words:
        return False
    if cue is None:
        is_whole = shape.is_sentence or (goes_on and shape.is_ended) or shape.is_interrupted
        if shape.is_title or is_named(page, quote):
            return False
        is_long = shape.words > _LONG_WORDS and "," in page.gap(quote) and is_whole
        return (begins_sentence(page, quote) and is_whole) or is_long or (goes_on and shape.words > _FRAGMENT_WORDS)
    if is_named(page, quote) and not shape.is_sentence and cue.rule != "passive":
        return False
    if shape.words == 1 and cue.verb < quote - 1 and page.folded[quote - 1] in page.lexicon.definite:
        return False  # "who proclaimed the “caliphate”"
    if cue.verb > quote and cue.is_close and cue.rule != "any verb after":
        return not shape.is_title or begins_sentence(page, quote)
    if shape.is_title:
        beside = quote - cue.verb <= 1 and not {":", ","}.isdisjoint(page.gap(quote))
        return beside or shape.words > _LONG_WORDS
    return True

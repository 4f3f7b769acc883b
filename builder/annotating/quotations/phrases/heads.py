"""Heads: the noun that a description is about, and the words that go with it."""

from __future__ import annotations

from builder.annotating.quotations.page import Page, Words
from builder.annotating.quotations.words.humans import is_human

WHERE = frozenset("in behind from with at on near about against inside outside under regarding into".split())
"""Prepositions behind which a place, or what somebody has to do with, stands: "the researcher behind the study"."""

_CUTS = WHERE | {"by", "to", "who"}
_MAX_MODIFIERS = 4


def end_of_nouns(page: Page, words: Words) -> int:
    """Where the first preposition of a description stands, or its end."""
    cuts = page.lexicon.prepositions | _CUTS
    return next((spot for spot in range(words.start + 1, words.end) if page.folded[spot] in cuts), words.end)


def human_head(page: Page, words: Words) -> str:
    """The noun of a description: "spokesman" of "a spokesman for the company"; empty where none is known."""
    is_part = page.folded[words.start + 1 : words.start + 2] == ["of"]  # "four of his siblings"
    ahead = range((words.end if is_part else end_of_nouns(page, words)) - 1, words.start - 1, -1)
    return next((page.folded[spot] for spot in ahead if is_human(page.folded[spot])), "")


def with_modifiers(page: Page, place: int) -> Words:
    """Go from a noun to the article and the few words before it: "a new study" from "study"."""
    lexicon, start = page.lexicon, place
    while (
        start
        and place - start < _MAX_MODIFIERS
        and page.is_joined(start)
        and page.folded[start - 1] not in lexicon.bounds
    ):
        start -= 1
        if page.folded[start] in lexicon.articles:
            break
    return Words(start, place + 1)

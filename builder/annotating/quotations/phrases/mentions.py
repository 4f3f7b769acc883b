"""Mentions: how a name stands in its sentence, by itself or as a part of what is said of somebody else."""

from __future__ import annotations

from builder.annotating.quotations.page import Page, Words
from builder.annotating.quotations.words.humans import is_human
from builder.model import Name


def is_owner(text: str, name: Name) -> bool:
    """Tell whether a possessive ending follows a name: "Ghika’s", "Weiss’"."""
    behind = text[name.end : name.end + 2]
    return behind in ("’s", "'s") or (name.text.endswith("s") and behind[:1] in ("’", "'"))


def is_free(page: Page, place: int) -> bool:
    """Tell whether the name that begins at a word stands by itself: no preposition before it, nothing owned behind."""
    name = page.name_from(place)
    if name is not None and (is_owner(page.text, name) or is_noun_behind(page, place)):
        return False
    start = page.with_title(Words(place, place + 1)).start
    if start and page.is_joined(start) and page.folded[start - 1] in page.lexicon.definite:
        start -= 1
    before = page.folded[start - 1] if start and page.is_joined(start) else ""
    return before not in page.lexicon.ties


def is_noun_behind(page: Page, place: int) -> bool:
    """Tell a name that describes somebody else: "the James Bond star"."""
    name = page.name_from(place)
    end = page.words_of(name).end if name is not None else place + 1
    owns = name is not None and is_owner(page.text, name)
    return not owns and end < len(page) and page.is_joined(end) and is_human(page.folded[end])

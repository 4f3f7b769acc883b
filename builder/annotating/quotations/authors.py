"""Authors: who speaks where a paper, a post or a site is said to: "her caption said", "a lawsuit filed by X"."""

from __future__ import annotations

from builder.annotating.quotations.humans import is_document, is_site
from builder.annotating.quotations.page import Page, Words
from builder.annotating.quotations.phrases import phrase_from

_MADE = frozenset(
    """filed brought written signed published released issued sent posted authored commissioned conducted led shared
    prepared produced compiled""".split()
)
_BY = frozenset({"by", "from"})
_MAX_WORDS_TO_AUTHOR = 8


def speaks_for_author(folded: str) -> bool:
    """Tell the words for what is written or shown by somebody: "letter", "caption", "website"."""
    return is_document(folded) or is_site(folded)


def owner_of(page: Page, words: Words) -> Words | None:
    """Find the pronoun or the name that owns what some words describe: "her caption", "Vask's letter"."""
    lexicon = page.lexicon
    if page.folded[words.start] in lexicon.owners:
        return Words(words.start, words.start + 1)
    start = words.start + (page.folded[words.start] in lexicon.definite)
    name = page.name_from(start)
    if name is None or page.text[name.end : name.end + 2] not in ("’s", "'s"):
        return None
    own = page.words_of(name)
    return page.with_title(own) if own.end < words.end else None


def author_behind(page: Page, words: Words) -> Words | None:
    """Find whom the words behind a document name: "a lawsuit, filed in May by the guild, says", "a letter from X"."""
    sentence = page.sentence(words.start)
    high = min(sentence.end, words.end + _MAX_WORDS_TO_AUTHOR)
    place, was_made = words.start + 1, False
    while place < high:
        word = page.folded[place]
        if place >= words.end and (word in page.lexicon.say or word in page.lexicon.finite or place in page.is_quote):
            return None
        was_made = was_made or word in _MADE
        is_direct = was_made or speaks_for_author(page.folded[place - 1])
        if word in _BY and is_direct and page.is_joined(place) and place + 1 < sentence.end:
            return phrase_from(page, place + 1, sentence.end)
        place += 1
    return None

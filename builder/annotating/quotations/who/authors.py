"""Authors: who speaks where a paper, a post or a site is said to: "her caption said", "a lawsuit filed by X"."""

from __future__ import annotations

from builder.annotating.quotations.page import Page, Words
from builder.annotating.quotations.phrases.heads import with_modifiers
from builder.annotating.quotations.phrases.noun_phrases import phrase_from
from builder.annotating.quotations.words.humans import is_document, is_site
from builder.model import Kind

_MADE = frozenset(
    """filed brought written signed published released issued sent posted authored commissioned conducted led shared
    prepared produced compiled""".split()
)
_BY = frozenset({"by", "from"})
_MAX_WORDS_TO_AUTHOR = 8
_MAX_WORDS_BACK = 1500


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


def maker_of(page: Page, words: Words) -> Words | None:
    """Find the organisation whose name stands right before a document: "the Orven Star article", "Sample Poll data"."""
    end = words.end - 1
    name = page.name_to(end - 1) if end > words.start and page.is_joined(end) else None
    if name is None or name.kind not in (Kind.ORGANISATION, Kind.OTHER):
        return None
    own = page.words_of(name)
    return own if own.start >= words.start else None


def earlier_author(page: Page, head: str, low: int, place: int) -> Words | None:
    """Find who wrote "the study" where it was spoken of between two words, the last place first."""
    for spot in range(place - 1, max(place - _MAX_WORDS_BACK, low - 1), -1):
        if page.folded[spot] == head and page.name_from(spot) is None:
            words = with_modifiers(page, spot)
            found = owner_of(page, words) or maker_of(page, words) or author_behind(page, words)
            if found is not None and page.folded[found.start] not in page.lexicon.owners:
                return found
    return None


def named_in(page: Page, words: Words) -> Words:
    """Take the name in "the Orven Fund think tank", which says only what it is."""
    start = words.start + (page.folded[words.start] in page.lexicon.articles)
    name = page.name_from(start) if start < words.end else None
    if name is None or name.kind is not Kind.ORGANISATION or page.words_of(name).end >= words.end:
        return words
    return page.words_of(name)


def author_behind(page: Page, words: Words) -> Words | None:
    """Find whom the words behind a document name: "a lawsuit, filed in May by the guild, says", "a letter from X"."""
    sentence = page.sentence(words.start)
    high = min(sentence.end, words.end + _MAX_WORDS_TO_AUTHOR)
    place, was_made = words.start + 1, False
    while place < high:
        word = page.folded[place]
        if place >= words.end and (word in page.lexicon.say or page.is_finite(place) or place in page.is_quote):
            return None
        was_made = was_made or word in _MADE
        is_direct = was_made or speaks_for_author(page.folded[place - 1])
        if word in _BY and is_direct and page.is_joined(place) and place + 1 < sentence.end:
            found = phrase_from(page, place + 1, sentence.end)
            return named_in(page, found) if found is not None else None
        place += 1
    return None

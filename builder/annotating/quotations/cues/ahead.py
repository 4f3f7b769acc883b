"""Cues before: the words ahead of a quotation, in its sentence, that tell whose it is."""

from __future__ import annotations

from builder.annotating.quotations.cues.behind import NEAR_WORDS, Cue, according
from builder.annotating.quotations.page import Page, Words
from builder.annotating.quotations.phrases.noun_phrases import phrase_from
from builder.annotating.quotations.phrases.subjects import (
    first_subject,
    is_named,
    start_with_article,
    subject_after,
    subject_before,
)
from builder.annotating.quotations.words.humans import is_document, is_human

_MAX_WORDS_BACK = 60
_LABEL_WORDS = 6
_MAX_WORDS_IN_WITH = 14


def cue_before(page: Page, quote: int) -> Cue | None:
    """Find the speaker before a quotation in its sentence: "X said: “…", "X called it “…", "according to X, “…".

    Args:
        page: The words.
        quote: Number of the word that the quotation is.
    """
    gap = page.gap(quote)
    has_colon = ":" in gap
    low = page.sentence(quote).start
    if "\n" in gap:
        if not has_colon or not quote:
            return None
        low = page.sentence(quote - 1).start
    elif has_colon and low == quote and quote:
        low = page.sentence(quote - 1).start
    if low == quote:
        return None
    if has_colon and (label := _label(page, low, quote)):
        return label
    for verb in range(quote - 1, max(low, quote - _MAX_WORDS_BACK) - 1, -1):
        found = _by_verb(page, verb, low, quote)
        if found is not None:
            return found
    if has_colon and (words := first_subject(page, low, quote)):
        return Cue(words, "colon", quote, is_close=True)
    return None


def _by_verb(page: Page, verb: int, low: int, quote: int) -> Cue | None:
    lexicon, word = page.lexicon, page.folded[verb]
    is_close = quote - verb <= NEAR_WORDS
    if word in lexicon.saying and page.name_from(verb) is None:
        words = subject_of_participle(page, verb, low)
        return Cue(words, "participle before", verb, is_close) if words else None
    is_beside = word in lexicon.beside and verb + 2 >= quote and not {":", ","}.isdisjoint(page.gap(quote))
    if word in lexicon.say or word in lexicon.frame or is_beside:
        words = _subject_of(page, verb, low, quote) if _is_active(page, verb, low) else None
        rule = "frame before" if word in lexicon.frame else "verb before"
        return Cue(words, rule, verb, is_close) if words else None
    last = according(page, verb)
    words = subject_after(page, last, quote) if last is not None and last < quote else None
    return Cue(words, "according to", last, is_close) if words is not None and last is not None else None


def _is_active(page: Page, verb: int, low: int) -> bool:
    """Tell a verb from a name and a passive: "was called", "the call reported by the News"."""
    is_passive = verb > low and page.folded[verb - 1] in page.lexicon.being
    return page.name_from(verb) is None and not is_passive and page.folded[verb + 1] not in page.lexicon.by


def _subject_of(page: Page, verb: int, low: int, quote: int) -> Words | None:
    """Find who says a quotation by a verb ahead of it; None where the verb is a noun or speaks of other words."""
    lexicon, word = page.lexicon, page.folded[verb]
    if word in lexicon.frame and verb + 1 in page.is_quote and quote - verb > NEAR_WORDS:
        return None  # "a chapter called “A Day” on “…”"
    words = _interrupting(page, verb, quote) or subject_before(page, verb, low)
    if words is not None:
        is_what = words.start > low and page.folded[start_with_article(page, words) - 1] == "what"
        is_noun = word in lexicon.nouns and not (is_named(page, words) or _opens(page, verb))
        return None if is_what or is_noun else words
    if verb > low and page.folded[verb - 1] in {"to", "and", "or", "but"}:
        words = subject_of_other_verb(page, verb, low)
    if words is None and word in lexicon.say and (verb == low or verb - 1 in page.is_quote):
        words = subject_after(page, verb, quote)
    return words


def _interrupting(page: Page, verb: int, quote: int) -> Words | None:
    """Find who speaks in "The plan, said Ana Vask, was “…"."""
    if page.folded[verb] not in page.lexicon.say or "," not in page.gap(verb) or verb + 1 >= quote:
        return None
    words = subject_after(page, verb, quote)
    is_set_off = words is not None and "," in page.gap(words.end)
    return words if words is not None and is_set_off and is_named(page, words) else None


def _opens(page: Page, verb: int) -> bool:
    """Tell a verb from a noun: "that", a comma, a colon or a quotation follows."""
    return page.folded[verb + 1] in page.lexicon.that or not page.is_joined(verb + 1)


def subject_of_other_verb(page: Page, verb: int, low: int) -> Words | None:
    """Find the subject of a verb that shares it with another one: "X wrote that … and added that …"."""
    lexicon = page.lexicon
    for place in range(verb - 1, max(low, verb - _MAX_WORDS_BACK), -1):
        word = page.folded[place]
        is_verb = (word in lexicon.say or word in lexicon.frame) and word not in lexicon.nouns
        if is_verb and page.name_from(place) is None:
            words = subject_before(page, place, low)
            if words is not None:
                return words
    return first_subject(page, low, verb)


def subject_of_participle(page: Page, verb: int, low: int) -> Words | None:
    """Find who is "saying" or "quoted as saying" something: the name right before it, or what the sentence is about."""
    before = verb - 1
    if before >= low and page.folded[before] == "as":
        before -= 1
    if before > low and page.folded[before] in page.lexicon.being:
        return subject_before(page, before, low)
    name = page.name_to(before) if before >= low else None
    if name is not None and page.is_person(name) and "," not in page.gap(verb):
        return page.with_title(page.words_of(name))
    if before >= low and "," not in page.gap(verb):
        for place in range(before, max(low, before - _MAX_WORDS_IN_WITH), -1):
            if page.folded[place - 1] == "with":
                words = phrase_from(page, place, verb)
                is_cut = words is not None and words.start == place and page.folded[place] in page.lexicon.articles
                return Words(place, verb) if is_cut and words is not None and words.end < verb else words
            if "," in page.gap(place):
                break
        word = page.folded[before]
        if is_human(word) and not is_document(word) and page.is_joined(verb):
            words = subject_before(page, verb, low)
            if words is not None:
                return words
    return subject_of_other_verb(page, verb, low)


def _label(page: Page, low: int, quote: int) -> Cue | None:
    """A name at the beginning of a line with nothing but a colon behind it: "Ghika: “…", "THE COURT: “…"."""
    if quote - low > _LABEL_WORDS:
        return None
    name = page.name_to(quote - 1)
    words = page.with_title(page.words_of(name)) if name is not None else Words(low, quote)
    if name is None:
        label = [word.text for word in page.words.words[low:quote]]
        is_line = not low or "\n" in page.gap(low)
        if not is_line or not all(word[0].isupper() for word in label) or (len(label) == 1 and not label[0].isupper()):
            return None
    return Cue(words, "label", quote, is_close=True) if words.start == low else None

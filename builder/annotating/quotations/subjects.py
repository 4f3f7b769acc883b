"""Subjects: the words that name who speaks, before or after a verb of saying."""

from __future__ import annotations

from builder.annotating.quotations.humans import is_human
from builder.annotating.quotations.page import Page, Words
from builder.model import Kind

_MAX_PHRASE_WORDS = 16
_MAX_PARENTHESIS_WORDS = 45
_ENDS_PHRASE = frozenset(",;:—–(\n")
_LY_LETTERS = 4
_ORIGINS = frozenset({"from", "with", "in", "at", "of", "for"})


def is_named(page: Page, words: Words) -> bool:
    """Tell a name or a pronoun from a description."""
    return page.name_to(words.end - 1) is not None or page.folded[words.start] in page.lexicon.pronouns


def subject_before(page: Page, verb: int, low: int) -> Words | None:
    """Find the subject that stands before a verb, over auxiliaries, appositions and relative clauses.

    Args:
        page: The words.
        verb: Number of the verb.
        low: The first word that may belong to the subject.

    Returns:
        The words that name the speaker there, a name with its title; None when there is no such subject.
    """
    at = verb - 1
    while at >= low and _may_stand_before_verb(page, at):
        if _ENDS_PHRASE & set(page.gap(at + 1)):
            break
        at -= 1
    if at < low:
        return None
    gap = page.gap(at + 1)
    if {",", "—", "–", ")", "-"} & set(gap):
        return _before_parenthesis(page, at, low)
    if gap.strip(" \u00a0\u202f]") and not page.is_joined(at + 1):
        return None
    return _phrase_to(page, at, low)


def _may_stand_before_verb(page: Page, at: int) -> bool:
    word = page.folded[at]
    if page.name_to(at) is not None:
        return False
    return word in page.lexicon.auxiliaries or (word.endswith("ly") and len(word) > _LY_LETTERS)


def _before_parenthesis(page: Page, at: int, low: int) -> Words | None:
    """Find the head of "X, the mayor of Y, " and "X (R-Tex.), who …, "; of several names the last person's."""
    fallback: Words | None = None
    named = page.name_to(at)
    if named is not None and page.is_person(named):
        words = page.with_title(page.words_of(named))
        head = page.name_to(words.start - 1) if words.start > low else None
        if words.start > low and "," in page.gap(words.start) and (head is None or not page.is_person(head)):
            return words
    stop = max(low, at - _MAX_PARENTHESIS_WORDS)
    for place in range(at, stop - 1, -1):
        if place in page.is_quote:
            break
        opens = set(page.gap(place))
        if place == low or not opens & set(",(—–"):
            continue
        before = place - 1
        name = page.name_to(before)
        if name is not None and name.kind is not Kind.PLACE:
            words = page.with_title(page.words_of(name))
            if words.start < low:
                continue
            if page.is_person(name):
                return words
            if fallback is None or not _is_single(page, fallback):
                fallback = words
        elif is_human(page.folded[before]) and fallback is None:
            fallback = _phrase_to(page, before, low)
        elif page.folded[before] in page.lexicon.he | page.lexicon.she:
            return Words(before, before + 1)
    if fallback is not None:
        return fallback
    return phrase_from(page, low, at + 1) if stop == low else None


def _is_single(page: Page, words: Words) -> bool:
    return words.end - words.start == 1


def _phrase_to(page: Page, at: int, low: int) -> Words | None:
    lexicon = page.lexicon
    word = page.folded[at]
    if at in page.is_quote or (word in lexicon.stops and word not in lexicon.pronouns | lexicon.who):
        return None
    if word in lexicon.who and at - 1 >= low:
        return _phrase_to(page, at - 1, low) if page.folded[at - 1] not in lexicon.who else None
    if word in lexicon.pronouns:
        return Words(at, at + 1)
    name = page.name_to(at)
    if name is None:
        return _description_to(page, at, low)
    words = page.words_of(name)
    return _owner_of(page, page.with_title(words), low) if words.start >= low else None


def _owner_of(page: Page, words: Words, low: int) -> Words:
    """Go from a name to who stands before it: "a rep for the Department", "Kate Moran from Ocean Networks"."""
    lexicon = page.lexicon
    place = words.start
    while place > low and words.start - place < _MAX_PHRASE_WORDS and page.is_joined(place):
        before = page.folded[place - 1]
        is_from = before in _ORIGINS
        if (before in lexicon.stops and not is_from) or before in lexicon.say or place - 1 in page.is_quote:
            break
        place -= 1
        if (not is_from and before not in lexicon.prepositions) or place == low or not page.is_joined(place):
            continue
        head = page.name_to(place - 1)
        if head is not None and page.is_person(head):
            return page.with_title(page.words_of(head))
        if is_human(page.folded[place - 1]) and head is None:
            described = _description_to(page, place - 1, low)
            if described is not None:
                return Words(described.start, words.end)
    return words


def _description_to(page: Page, at: int, low: int) -> Words | None:
    lexicon = page.lexicon
    start = at
    while start > low and at - start < _MAX_PHRASE_WORDS and page.is_joined(start):
        before = page.folded[start - 1]
        if before in lexicon.stops or before in lexicon.say or start - 1 in page.is_quote:
            break
        start -= 1
    while start <= at and page.folded[start] in (lexicon.adverbs | lexicon.stops) - lexicon.articles:
        start += 1
    words = _described(page, Words(start, at + 1))
    if (
        words is not None
        and words.start > low
        and page.folded[words.start] in {"a", "an"}
        and "," in page.gap(words.start)
    ):
        name = page.name_to(words.start - 1)
        if name is not None and page.is_person(name):
            return page.with_title(page.words_of(name))
    return words


def _described(page: Page, words: Words) -> Words | None:
    """Leave what stands before the article of a description away; None when nobody is described."""
    lexicon = page.lexicon
    start, end = words
    for place in range(start, end):
        if page.folded[place] in lexicon.articles and (
            place == start or page.folded[place - 1] not in lexicon.prepositions
        ):
            start = place
            break
    if start >= end:
        return None
    name = page.name_from(start)
    if name is not None and name.kind is not Kind.PLACE:
        own = page.words_of(name)
        if own.end < end and page.folded[own.end] in _ORIGINS - {"of", "for"}:
            return own
    cut = next((place for place in range(start + 1, end) if page.folded[place] in lexicon.prepositions), end)
    opens = page.folded[start] in lexicon.articles and cut - start > 1
    capital = end
    while capital > start and page.words.words[capital - 1].text[0].isupper():
        capital -= 1
    if start < capital < end and is_human(page.folded[capital - 1]) and cut == end:
        return Words(capital, end)
    if opens or is_human(page.folded[cut - 1]) or page.name_from(start) is not None:
        return Words(start, end)
    return None


def subject_after(page: Page, verb: int, high: int) -> Words | None:
    """Find the subject that stands behind a verb: "said Santa", "says Ning Zeng, a scientist", "said a spokesman for X".

    Args:
        page: The words.
        verb: Number of the verb, or of the last word of "according to".
        high: Past the last word that may belong to the subject.
    """
    lexicon = page.lexicon
    first = verb + 1
    while first < high and page.is_joined(first) and page.folded[first] in lexicon.auxiliaries:
        first += 1
    if first >= high or not page.is_joined(first) or first in page.is_quote:
        return None
    if page.folded[first] in lexicon.he | lexicon.she | lexicon.they | lexicon.author:
        return Words(first, first + 1)
    return phrase_from(page, first, high)


def phrase_from(page: Page, first: int, high: int) -> Words | None:
    """Find the noun phrase that begins at a word: its person, the name that it is, or the whole description."""
    lexicon = page.lexicon
    if page.folded[first] in lexicon.stops:
        return None
    end = first
    while end < min(high, first + _MAX_PHRASE_WORDS) and (end == first or page.is_joined(end)):
        word = page.folded[end]
        if end in page.is_quote or (end > first and word in lexicon.stops and page.name_from(end) is None):
            break
        if word in lexicon.say and end > first and page.name_from(end) is None:
            break
        end += 1
    own = first
    while own < end and page.folded[own] not in lexicon.prepositions:
        name = page.name_from(own)
        if name is not None and (page.is_person(name) or page.words_of(name).end >= end):
            words = page.words_of(name)
            if words.end <= end and (own == first or page.is_person(name)):
                titled = page.with_title(words)
                return titled if titled.start >= first else words
        own += 1
    name = page.name_from(first)
    if name is not None and not _is_noun_behind(page, page.words_of(name).end, end):
        return page.words_of(name)
    return _described(page, Words(first, end))


def _is_noun_behind(page: Page, place: int, end: int) -> bool:
    return place < end and page.folded[place] not in page.lexicon.prepositions


def first_subject(page: Page, low: int, high: int) -> Words | None:
    """Find what a sentence speaks of first: a name, a pronoun or a description that no preposition stands before."""
    lexicon = page.lexicon
    place, fallback = low, None
    while place < min(high, low + _MAX_PARENTHESIS_WORDS):
        word = page.folded[place]
        name = page.name_from(place)
        behind = page.folded[place - 1] if place > low and page.is_joined(place) else ""
        if name is not None and place not in page.is_quote:
            words = page.words_of(name)
            behind_title = page.with_title(words)
            before = page.folded[behind_title.start - 1] if behind_title.start > low else ""
            is_free = before not in lexicon.stops | lexicon.prepositions | lexicon.adverbs or before in {
                "as",
                "and",
                "but",
            }
            is_owner = page.text[name.end : name.end + 2] in ("’s", "'s")
            if (name.kind is not Kind.PLACE or words.start == low) and is_free and not is_owner and words.end <= high:
                return behind_title
            fallback = fallback or (behind_title if page.is_person(name) else None)
            place = max(words.end, place + 1)
            continue
        if word in lexicon.he | lexicon.she | lexicon.they and not (word == "it" and behind):
            return Words(place, place + 1)
        if word in lexicon.definite and place + 1 < high and behind not in lexicon.stops | lexicon.prepositions:
            for end in range(place + 1, min(place + 4, high)):
                if page.is_joined(end) and is_human(page.folded[end]):
                    return Words(place, end + 1)
        place += 1
    return fallback

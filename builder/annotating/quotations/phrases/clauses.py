"""Clauses: where what a source said begins, behind the verb of saying."""

from __future__ import annotations

from builder.annotating.quotations.page import Page

_MAX_OBJECT_WORDS = 8
_MAX_WORDS_TO_THAT = 12
_MAX_WORDS_TO_VERB = 9
_MARKS = frozenset(" \u00a0“\"‘'«„")
_LATER = frozenset({"later", "earlier", "ago", "before", "afterwards"})
_MEDIA = frozenset({"on", "in"})
_OPENERS = frozenset({"if", "there"})
_NOT_CLAUSES = frozenset(
    """how what why whether himself herself itself themselves about of so no yes goodbye hello thanks thank nothing
    little more much""".split()
)


def clause_behind(page: Page, verb: int, high: int) -> int | None:
    """The first word of the clause behind a verb of saying, over its object and "that"; None when there is none.

    Args:
        page: The words.
        verb: Number of the verb.
        high: The end of its sentence.
    """
    lexicon = page.lexicon
    place = verb + 1
    is_joint = place < high and page.folded[place] in lexicon.particles
    place += is_joint
    if place < high and page.folded[place] == "to" and page.is_joined(place):
        return _behind_that(page, place, min(place + _MAX_OBJECT_WORDS, high))
    if place >= high or page.folded[place] in _NOT_CLAUSES or page.folded[place] in lexicon.saying:
        return None
    if page.folded[place] in lexicon.that and page.gap(place) in (", ", " "):
        is_fused = "'" in page.folded[place] or page.text[page.ends[place] : page.ends[place] + 2] in ("’s", "'s")
        return place if is_fused else place + 1
    later = _behind_later(page, place, min(place + _MAX_OBJECT_WORDS, high))
    if later is not None:
        return later
    is_beside = page.folded[verb] in lexicon.beside and not is_joint
    if page.folded[place] in _MEDIA and page.is_joined(place):
        that = _behind_that(page, place, min(place + _MAX_WORDS_TO_THAT, high))
        if that is not None and all(page.is_joined(spot) for spot in range(place, that)):
            return that
    if not set(page.gap(place)) <= _MARKS or is_beside or page.folded[verb] in lexicon.asking:
        return None
    if page.folded[verb] in lexicon.telling or page.folded[verb] == "telling":
        return _behind_that(page, place, min(place + _MAX_OBJECT_WORDS, high)) or _behind_object(page, place, high)
    is_this = (
        page.folded[place] == "this"
        and page.folded[place + 1 : place + 2] != []
        and (page.folded[place + 1] not in lexicon.times)
    )
    is_least = page.folded[place : place + 2] in (["at", "least"], ["at", "most"])
    if page.folded[place] in lexicon.tails and not (is_this or is_least):
        return _behind_that(page, place, min(place + _MAX_WORDS_TO_THAT, high)) or _behind_time(page, place, high)
    return place if page.folded[verb] in lexicon.tell or is_clause(page, place, high) else None


def _behind_that(page: Page, place: int, high: int) -> int | None:
    for that in range(place, high):
        is_time = page.folded[that + 1 : that + 2] != [] and page.folded[that + 1] in page.lexicon.times
        if page.folded[that] in page.lexicon.that and not is_time:  # not "later that year"
            return that + 1
    return None


def _behind_later(page: Page, place: int, high: int) -> int | None:
    """The word behind the "that" of "a week later that" or "this month that"."""
    that = _behind_that(page, place, high)
    if that is None or not all(page.is_joined(spot) for spot in range(place, that)):
        return None
    return that if page.folded[that - 2] in page.lexicon.times | _LATER else None


def _behind_time(page: Page, place: int, high: int) -> int | None:
    """The word behind "on Friday" or "last summer", when a clause begins there."""
    lexicon = page.lexicon
    end = place
    while end < high and page.is_joined(end) and page.folded[end] in lexicon.tails | lexicon.times:
        end += 1
    is_time = page.folded[end - 1] in lexicon.times
    return end if is_time and end < high and page.is_joined(end) and _is_opening(page, end) else None


def _behind_object(page: Page, place: int, high: int) -> int | None:
    """The word behind "Reuters", "us" or "the crowd", when a clause begins there."""
    name = page.name_from(place)
    if name is not None:
        end = page.words_of(name).end
    elif page.folded[place] in page.lexicon.articles:
        end = place + 2
        while end < high and not _is_opening(page, end) and end - place < _MAX_OBJECT_WORDS:
            end += 1
    else:
        end = place + 1
        if end + 1 < high and page.is_joined(end + 1) and not _is_opening(page, end) and _is_pronoun(page, end + 1):
            end += 1  # "told law enforcement he"
    return end if end < high and page.is_joined(end) and _is_opening(page, end) else None


def _is_opening(page: Page, place: int) -> bool:
    lexicon = page.lexicon
    is_name = page.name_from(place) is not None
    return is_name or page.folded[place] in lexicon.articles or _is_pronoun(page, place)


def _is_pronoun(page: Page, place: int) -> bool:
    """Tell "they" and "they'd"."""
    lexicon = page.lexicon
    word = page.folded[place].partition("'")[0]
    return word in lexicon.others or word in lexicon.author


def is_clause(page: Page, place: int, high: int) -> bool:
    """Tell a clause from an object: "noted he was late" from "noted the delay"."""
    lexicon = page.lexicon
    if _is_pronoun(page, place) or page.folded[place] in _OPENERS:
        return place + 1 < high and page.is_joined(place + 1) and page.folded[place + 1] not in lexicon.tails
    for spot in range(place + 1, min(place + _MAX_WORDS_TO_VERB, high)):
        if page.folded[spot] in lexicon.who or not page.is_joined(spot):
            return False
        if page.is_finite(spot):
            return True
    return False

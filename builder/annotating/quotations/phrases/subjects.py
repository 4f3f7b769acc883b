"""Subjects: the words that name who speaks, before or after a verb of saying."""

from __future__ import annotations

from collections.abc import Iterator

from builder.annotating.quotations.page import Page, Words
from builder.annotating.quotations.phrases.noun_phrases import phrase_from, phrase_to
from builder.annotating.quotations.words.humans import is_human, is_thing
from builder.model import Kind

_MAX_PARENTHESIS_WORDS = 45
_OPENS_PARENTHESIS = frozenset(",(—–")
_ENDS_PHRASE = frozenset(",;:—–(\n")
_BEFORE_PLACES = frozenset("in on during through via".split())
_LY_LETTERS = 4
_MAX_WORDS_TO_HUMAN = 3
_MAX_DATELINE_WORDS = 8
_OPENINGS = frozenset({"while", "when", "as", "after", "before", "since", "although", "though"})


def is_named(page: Page, words: Words) -> bool:
    """Tell a name or a pronoun from a description."""
    is_pronoun = page.folded[words.start] in page.lexicon.pronouns and words.end - words.start == 1
    return is_pronoun or page.name_to(words.end - 1) is not None


def start_with_article(page: Page, words: Words) -> int:
    """The first word of a source with the article before its name: "…, the Red Cross said"."""
    has_article = words.start > 0 and page.folded[words.start - 1] in page.lexicon.definite
    return words.start - (has_article and page.is_joined(words.start))


def subject_before(page: Page, verb: int, low: int) -> Words | None:
    """Find the subject that stands before a verb, over auxiliaries, appositions and relative clauses.

    Args:
        page: The words.
        verb: Number of the verb.
        low: The first word that may belong to the subject.

    Returns:
        The words that name the speaker there, a name with its title; None when there is no such subject.
    """
    if page.folded[verb] in page.lexicon.nouns and page.gap(verb)[:2] in ("’s", "'s"):
        return None
    at = verb - 1
    while at >= low and may_stand_before_verb(page, at):
        if _ENDS_PHRASE & set(page.gap(at + 1)):
            break
        at -= 1
    if at < low:
        return None
    gap = page.gap(at + 1)
    if "," not in gap:
        at = _before_time(page, at, low)
        gap = page.gap(at + 1)
    if at < low:
        return None
    if {",", "—", "–", ")", "-"} & set(gap):
        return _before_parenthesis(page, at, low)
    if gap.strip(" \u00a0\u202f]") and not page.is_joined(at + 1):
        return None
    words = phrase_to(page, at, low)
    return _over_place(page, words, low) or words


def _over_place(page: Page, words: Words | None, low: int) -> Words | None:
    """Find the subject in "Vask in a statement said", and in "Vask, who in a paper said"."""
    if words is None or words.start - 2 < low or is_named(page, words) or not page.is_joined(words.start):
        return None
    return phrase_to(page, words.start - 2, low) if page.folded[words.start - 1] in _BEFORE_PLACES else None


def is_beside(page: Page, place: int, verb: int) -> bool:
    """Tell whether nothing but auxiliaries stands between a place and a verb."""
    return all(may_stand_before_verb(page, spot) for spot in range(place, verb))


def _before_time(page: Page, at: int, low: int) -> int:
    """Skip "on Friday" and "earlier this week" between a subject and its verb."""
    if at <= low or page.folded[at] not in page.lexicon.times:
        return at
    place = at
    while place > low and page.is_joined(place) and page.folded[place - 1] in page.lexicon.tails:
        place -= 1
    is_time = place < at or not (
        page.folded[at - 1] in page.lexicon.stops or page.folded[at - 1] in page.lexicon.articles
    )
    return place - 1 if is_time else at


def may_stand_before_verb(page: Page, at: int) -> bool:
    """Tell auxiliaries and adverbs, which part no subject from its verb: "has", "gravely"."""
    word = page.folded[at]
    if page.name_to(at) is not None:
        return False
    return word in page.lexicon.auxiliaries or (word.endswith("ly") and len(word) > _LY_LETTERS)


def _before_parenthesis(page: Page, at: int, low: int) -> Words | None:
    """Find the head of "X, the mayor of Y, " and "X (R-Tex.), who …, "; of several names the last person's."""
    apposed = _apposed(page, at, low)
    if apposed is not None:
        return apposed
    heads = list(_heads(page, at, low))
    for words in heads:
        name = page.name_to(words.end - 1)
        if page.folded[words.start] in page.lexicon.he | page.lexicon.she or (name and page.is_person(name)):
            return words
    if heads:
        return next((words for words in reversed(heads) if words.end - words.start > 1), heads[0])
    return phrase_from(page, low, at + 1) if low >= at - _MAX_PARENTHESIS_WORDS else None


def _apposed(page: Page, at: int, low: int) -> Words | None:
    """Find the name in "the boys’ stepfather, Kurt X, said"."""
    name = page.name_to(at)
    if name is None or not page.may_be_person(name):
        return None
    words = page.with_title(page.words_of(name))
    if words.start <= low or "," not in page.gap(words.start):
        return None
    head = page.name_to(words.start - 1)
    return words if head is None or not page.may_be_person(head) else None


def _heads(page: Page, at: int, low: int) -> Iterator[Words]:
    """Yield what stands before each comma, bracket or dash, the last first: names, pronouns and descriptions."""
    for place in range(at, max(low, at - _MAX_PARENTHESIS_WORDS), -1):
        if place in page.is_quote:
            return
        if _OPENS_PARENTHESIS.isdisjoint(page.gap(place)):
            continue
        before = place - 1
        name = page.name_to(before)
        if name is not None and name.kind is not Kind.PLACE:
            words = page.with_title(page.words_of(name)) if page.is_person(name) else phrase_to(page, before, low)
            if words is not None and words.start >= low:
                yield words
        elif is_human(page.folded[before]):
            words_of_human = phrase_to(page, before, low)
            if words_of_human is not None:
                yield words_of_human
        elif page.folded[before] in page.lexicon.he | page.lexicon.she:
            yield Words(before, before + 1)


def subject_after(page: Page, verb: int, high: int) -> Words | None:
    """Find the subject that stands behind a verb: "said Santa", "said a spokesman for X, who …".

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
    if page.folded[first] in lexicon.others or page.folded[first] in lexicon.author:
        return Words(first, first + 1)
    if page.folded[first] in lexicon.times or (page.folded[first] in lexicon.tails and page.name_from(first) is None):
        return None
    words = phrase_from(page, first, high)
    return words if words is None or is_named(page, words) else _name_behind(page, words, high)


def _name_behind(page: Page, words: Words, high: int) -> Words:
    """Take the name in "said the group's president, Ana Vask"."""
    name = page.name_from(words.end) if words.end < high and page.gap(words.end) == ", " else None
    return page.words_of(name) if name is not None and page.may_be_person(name) else words


def _described_by(page: Page, words: Words, high: int) -> Words | None:
    """Find "the Kamp group’s allies" and "the Orven officials" where a name belongs to a description."""
    name = page.name_from(words.start)
    is_owner = name is not None and page.text[name.end : name.end + 2] in ("’s", "'s")
    if name is None:
        return None
    has_article = not is_owner and page.folded[words.start - 1 : words.start] == ["the"]
    reach = _MAX_WORDS_TO_HUMAN if is_owner or has_article else 1
    for place in range(words.end, min(words.end + reach, high)):
        if not page.is_joined(place) or page.folded[place] in page.lexicon.stops or page.name_from(place) is not None:
            return None
        if page.folded[place] in page.lexicon.articles or is_thing(page.folded[place]):
            return None
        if is_human(page.folded[place]) and page.words.words[place].text[0].islower():
            return Words(words.start - has_article, place + 1)
    return None


def behind_dateline(page: Page, low: int, high: int) -> int:
    """Skip "ORVEN (Sample Wire) —" at the beginning of a paragraph."""
    if low and "\n" not in page.gap(low):
        return low
    for place in range(low + 1, min(high, low + _MAX_DATELINE_WORDS)):
        if not page.words.words[place - 1].text[0].isupper():
            break
        if not {"—", "–", "-"}.isdisjoint(page.gap(place).split()):
            return place
    return low


def _behind_opening(page: Page, low: int, high: int) -> int:
    """Skip "While she was in Orven," when a name follows."""
    low = behind_dateline(page, low, high)
    if page.folded[low] not in _OPENINGS:
        return low
    comma = next((place for place in range(low + 1, high) if "," in page.gap(place)), high)
    return comma if comma < high and page.name_from(comma) is not None else low


def first_subject(page: Page, low: int, high: int) -> Words | None:
    """Find what a sentence speaks of first: a name, a pronoun or a description that no preposition stands before."""
    lexicon = page.lexicon
    place, fallback = _behind_opening(page, low, high), None
    while place < min(high, low + _MAX_PARENTHESIS_WORDS):
        word = page.folded[place]
        name = page.name_from(place)
        behind = page.folded[place - 1] if place > low and page.is_joined(place) else ""
        if name is not None and place not in page.is_quote:
            words = page.words_of(name)
            behind_title = page.with_title(words)
            ahead = behind_title.start - 1
            has_article = ahead > low and page.folded[ahead] in lexicon.definite and page.is_joined(ahead)
            before = page.folded[ahead - has_article] if ahead >= low else ""
            is_free = not (before in lexicon.ties or before in lexicon.adverbs) or before in {
                "as",
                "and",
                "but",
            }
            is_owner = page.text[name.end : name.end + 2] in ("’s", "'s")
            described = _described_by(page, words, high)
            if described is not None and is_free:
                return described
            if (name.kind is not Kind.PLACE or words.start == low) and is_free and not is_owner and words.end <= high:
                return behind_title
            fallback = fallback or (behind_title if page.is_person(name) else None)
            place = max(words.end, place + 1)
            continue
        if word in lexicon.others and not (word in lexicon.it and behind):
            return Words(place, place + 1)
        is_name_next = place + 1 < high and page.name_from(place + 1) is not None
        if word in lexicon.definite and not is_name_next and behind not in lexicon.ties:
            for end in range(place + 1, min(place + 4, high)):
                if page.is_joined(end) and is_human(page.folded[end]):
                    return Words(place, end + 1)
        place += 1
    return fallback

"""Phrases: the noun phrase that ends or begins at a word: a name with its title, a pronoun, or a description."""

from __future__ import annotations

from builder.annotating.names.titles import is_title
from builder.annotating.quotations.page import Page, Words
from builder.annotating.quotations.phrases.heads import WHERE
from builder.annotating.quotations.phrases.insiders import INSIGHTS, LINKS, end_of_insight
from builder.annotating.quotations.words.humans import is_document, is_human, is_site
from builder.model import Kind

_MAX_PHRASE_WORDS = 16
_FULL_NAME_WORDS = range(2, 4)
_NO_NOUNS = frozenset("most more best least first last same other only".split())
_MAX_WORDS_TO_HUMAN = 5
_MAX_WORDS_OF_MANY = 3
_ORIGINS = frozenset({"from", "with", "in", "at", "of", "for"})


def phrase_to(page: Page, at: int, low: int) -> Words | None:
    """Find the noun phrase that ends in a word and begins at `low` or later; None when nobody is named there."""
    lexicon, word = page.lexicon, page.folded[at]
    insight = _with_insight(page, at, low)
    if insight is not None:
        return insight
    name = page.name_to(at)
    if name is not None:
        words = page.with_title(page.words_of(name))
        if words.start < low:
            return None
        other = _joined_name(page, words, low)
        return other if other is not None else _owner_of(page, words, low)
    if at in page.is_quote or (word in lexicon.stops and not (word in lexicon.pronouns or word in lexicon.who)):
        return None
    if word in lexicon.who and at - 1 >= low:
        return phrase_to(page, at - 1, low) if page.folded[at - 1] not in lexicon.who else None
    return Words(at, at + 1) if word in lexicon.pronouns else _description_to(page, at, low)


def _joined_name(page: Page, words: Words, low: int) -> Words | None:
    """Find both names in "Ana Vask and Lindo Kamp said", when they open their clause."""
    joint = words.start - 1
    name = page.name_to(joint - 1) if joint > low and page.folded[joint] == "and" else None
    own = page.name_to(words.end - 1)
    if name is None or own is None or not (page.may_be_person(name) and page.may_be_person(own)):
        return None
    first = page.with_title(page.words_of(name))
    is_first = first.start >= low and (first.start == low or not page.is_joined(first.start))
    return Words(first.start, words.end) if is_first and page.is_joined(joint) else None


def _says(page: Page, place: int) -> bool:
    """Tell a verb of saying from a noun: "said", but not "report"."""
    word = page.folded[place]
    return word in page.lexicon.say and word not in page.lexicon.nouns


def _with_insight(page: Page, at: int, low: int) -> Words | None:
    """Find "two people familiar with the plans" that ends in a word."""
    for place in range(at, max(low, at - _MAX_PHRASE_WORDS), -1):
        if not page.is_joined(place) or place in page.is_quote:
            return None
        if page.folded[place] not in LINKS:
            continue
        head = place - (page.folded[place - 1] in INSIGHTS) - 1
        if head >= low and end_of_insight(page, place, at + 1) == at + 1 and is_human(page.folded[head]):
            described = _description_to(page, head, low)
            return Words(described.start if described else head, at + 1)
    return None


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
        if is_from and page.folded[place - 1] == "based" and place - 1 > low:
            place -= 1
        is_head = page.folded[place - 1] == "head" or is_human(page.folded[place - 1])
        if is_head and head is None:
            described = _description_to(page, place - 1, low)
            if described is not None:
                return Words(described.start, words.end) if described.end == place else described
    return words


def _description_to(page: Page, at: int, low: int) -> Words | None:
    start = _start_of_description(page, at, low)
    head = _head_ahead(page, start, low)
    if head is not None:
        if page.folded[head] in page.lexicon.somebody:
            return Words(head, at + 1)  # "many in the industry"
        wider = _described(page, Words(_start_of_description(page, head, low), head + 1))
        return Words(wider.start, at + 1) if wider is not None else None
    words = _described(page, Words(start, at + 1))
    if words is not None and words.start > low and "," in page.gap(words.start):
        name = page.name_to(words.start - 1)
        opens = page.folded[words.start] in {"a", "an"} or is_human(page.folded[words.start])
        if opens and name is not None and page.is_person(name):
            return page.with_title(page.words_of(name))
    return words


def _start_of_description(page: Page, at: int, low: int) -> int:
    lexicon = page.lexicon
    start = at
    while start > low and at - start < _MAX_PHRASE_WORDS and page.is_joined(start):
        before = page.folded[start - 1]
        is_end = before in lexicon.stops or _says(page, start - 1) or start - 1 in page.is_quote
        if is_end and not _joins_origins(page, start, at, low):
            break
        start -= 1
    while start <= at and page.folded[start] in lexicon.idle:
        start += 1
    return start


def _head_ahead(page: Page, start: int, low: int) -> int | None:
    """Find "critic" of "a critic in the comments" and "lawyers" of "lawyers representing the port".

    Args:
        page: The words.
        start: Where the place begins, or what somebody has to do with.
        low: The first word that may be looked at.
    """
    head = start - 1
    if head > low and page.folded[head] in WHERE and page.is_joined(head + 1):
        head -= 1
    if head > low and page.folded[head].endswith(("ing", "ed")) and page.is_joined(head + 1):
        head -= 1
    if head < low or head == start - 1 or not page.is_joined(head + 1):
        return None
    if page.folded[head] in page.lexicon.somebody and page.folded[head + 1] in WHERE | page.lexicon.prepositions:
        return head
    if is_document(page.folded[head]) and is_human(page.folded[start]):
        return None  # "lawsuits from artists"
    is_own = page.name_to(head) is None and is_human(page.folded[head]) and not is_site(page.folded[head])
    return head if is_own else None


def _joins_origins(page: Page, start: int, at: int, low: int) -> bool:
    """Tell whether "and" stands before a word as in "Iraqi and American commanders"."""
    texts = page.words.words
    if start >= at or start - 2 < low or page.folded[start - 1] != "and" or not page.is_joined(start - 1):
        return False
    return texts[start].text[0].isupper() and texts[start - 2].text[0].isupper() and texts[at].text[0].islower()


def _described(page: Page, words: Words) -> Words | None:
    """Leave what stands before the article of a description away; None when nobody is described."""
    start, end = words
    start = max((place for place in range(start, end) if _opens_anew(page, place, start)), default=start)
    for place in range(start, end):
        if page.folded[place] in page.lexicon.articles and not _is_attached(page, place, start):
            start = place
            break
    if start >= end:
        return None
    return _own_name(page, start, end) or _human(page, start, end)


def _opens_anew(page: Page, place: int, start: int) -> bool:
    """Tell whether a phrase begins at an article inside of words that nothing joins: "at a hearing the man"."""
    return page.folded[place] in {"the", "a", "an"} and not _is_attached(page, place, start)


def _is_attached(page: Page, place: int, start: int) -> bool:
    """Tell whether a preposition or a participle stands before an article: "lawyers representing the port"."""
    if place == start:
        return False
    before = page.folded[place - 1]
    is_participle = before.endswith(("ing", "ed")) and place - 2 >= start and is_human(page.folded[place - 2])
    return is_participle or before in page.lexicon.prepositions | WHERE


def _own_name(page: Page, start: int, end: int) -> Words | None:
    """Take a name from before "in July"; a title or an article may not stand before it."""
    name = page.name_from(start)
    if name is None or name.kind is Kind.PLACE:
        return None
    own = page.words_of(name)
    return own if own.end < end and page.folded[own.end] in _ORIGINS - {"of", "for"} else None


def _human(page: Page, start: int, end: int) -> Words | None:
    lexicon = page.lexicon
    cut = next((place for place in range(start + 1, end) if _is_cut(page, place)), end)
    opens = page.folded[start] in lexicon.articles and cut - start > 1 and page.folded[cut - 1] not in _NO_NOUNS
    capital = cut
    while capital > start and page.words.words[capital - 1].text[0].isupper():
        capital -= 1
    is_full = cut - capital in _FULL_NAME_WORDS and capital > start and page.folded[capital - 1] not in lexicon.articles
    if start < capital < cut and (is_full or is_human(page.folded[capital - 1])):
        return Words(capital, cut)
    if (
        _is_surname(page, start, end)
        or opens
        or is_human(page.folded[cut - 1])
        or page.name_from(start) is not None
        or _are_many(page, start, cut)
        or (page.folded[start] in lexicon.articles and is_human(page.folded[end - 1]))  # "four of his siblings"
    ):
        return Words(start, end)
    return None


def _is_cut(page: Page, place: int) -> bool:
    """Tell where the noun of a description is over: at a preposition, or a participle behind who is meant."""
    word = page.folded[place]
    is_participle = word.endswith(("ing", "ed")) and is_human(page.folded[place - 1])
    return word in page.lexicon.prepositions or is_participle


def _is_surname(page: Page, start: int, end: int) -> bool:
    """Tell "Ridge" and "Mr. Hall" inside a sentence where no name was found."""
    titled = start + (end - start > 1 and is_title(page.folded[start]))
    is_inside = titled > start or page.sentence(start).start < start
    return end - titled == 1 and is_inside and page.words.words[titled].text[0].isupper()


def _are_many(page: Page, start: int, end: int) -> bool:
    """Tell "Climate hawks" at the beginning of a sentence: a plural without an article."""
    head = page.folded[end - 1]
    is_short = end - start <= _MAX_WORDS_OF_MANY and page.sentence(start).start == start
    return is_short and head.endswith("s") and not head.endswith("ss") and head not in page.lexicon.finite


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
        if (_says(page, end) or word in lexicon.finite) and end > first and page.name_from(end) is None:
            break
        end += 1
    end = _joint_end(page, end, high)
    known = end_of_insight(page, end, high)
    if known is not None:
        return Words(first, known)
    named = _named_within(page, first, end)
    if named is not None:
        return named
    name = page.name_from(first)
    if name is not None and not _is_noun_behind(page, page.words_of(name).end, end):
        return page.words_of(name)
    return _described(page, Words(first, end))


def _named_within(page: Page, first: int, end: int) -> Words | None:
    """Find the person named in a phrase, or the name that it is, an article ahead of it left away."""
    for own in range(first, end):
        if page.folded[own] in page.lexicon.prepositions:
            return None
        name = page.name_from(own)
        if name is None or not (page.is_person(name) or page.words_of(name).end >= end):
            continue
        words = page.words_of(name)
        is_whole = own == first or (own == first + 1 and page.folded[first] in page.lexicon.articles)
        if page.is_person(name) or is_whole:
            titled = page.with_title(words)
            return titled if titled.start >= first else words
    return None


def _joint_end(page: Page, end: int, high: int) -> int:
    """Go on over "and" when what is named stands behind it: "U.S. and Iraqi intelligence sources"."""
    if end >= high or page.folded[end] != "and" or is_human(page.folded[end - 1]) or page.name_to(end - 1) is None:
        return end
    for place in range(end + 1, min(end + _MAX_WORDS_TO_HUMAN, high)):
        if not page.is_joined(place) or page.folded[place] in page.lexicon.stops:
            break
        if page.words.words[place].text.islower() and is_human(page.folded[place]):
            return place + 1
    return end


def _is_noun_behind(page: Page, place: int, end: int) -> bool:
    return place < end and page.folded[place] not in page.lexicon.prepositions

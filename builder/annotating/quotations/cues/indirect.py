"""Indirect speech: clauses that give what a source said in the writer's words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from builder.annotating.quotations.cues.ahead import subject_of_other_verb, subject_of_participle
from builder.annotating.quotations.cues.behind import Cue, according
from builder.annotating.quotations.cues.sources import can_tell
from builder.annotating.quotations.page import Page, Words
from builder.annotating.quotations.phrases.clauses import clause_behind, is_clause
from builder.annotating.quotations.phrases.heads import human_head
from builder.annotating.quotations.phrases.subjects import (
    behind_dateline,
    is_beside,
    is_named,
    start_with_article,
    subject_after,
    subject_before,
)
from builder.annotating.quotations.words.humans import is_human

_MIN_WORDS = 3
_MAX_WORDS_TO_THAT = 12
_MAX_WORDS_BEHIND = 9
_MAX_WORDS = 120
_LINKS = frozenset({"but", "and", "still", "yet", "however", "meanwhile", "so"})
_JOINS = frozenset({"and", "but", "or"})
_NO_PARTS = frozenset("and but or who which whose whom that even with as including such".split())
_MIN_PART_WORDS = 4
_MAX_ADDRESSEE_WORDS = 8
_FINAL = " \t\u00a0,;:.!?…—–-"


class Told(NamedTuple):
    """A clause and the words that tell whose it is.

    Attributes:
        start: Offset of its first character.
        end: Past its last one.
        cue: Who says it.
    """

    start: int
    end: int
    cue: Cue


def find_indirect(page: Page) -> Iterator[Told]:
    """Yield the clauses with an explicit source and a verb of saying, in the order of their verbs, none overlapping.

    A clause that a source in it is said to have said is no clause of its own. The time is linear in the words.
    """
    lexicon = page.lexicon
    done = 0
    telling = lexicon.say | lexicon.saying | lexicon.beside
    openers = telling | {phrase[0] for phrase in lexicon.according}
    for verb, word in enumerate(page.folded):
        if word not in openers or page.starts[verb] < done or page.name_from(verb) is not None:
            continue
        found: list[Told | None] = []
        if word in telling:
            found = _interrupted(page, verb) if word in lexicon.say else []
            found = found or [_by_verb(page, verb, is_participle=word in lexicon.saying)]
        elif (last := according(page, verb)) is not None:
            found = _by_source(page, verb, last)
        for told in found:
            if told is not None and told.start >= done:
                done = told.end
                yield told


def _by_verb(page: Page, verb: int, *, is_participle: bool) -> Told | None:
    lexicon = page.lexicon
    sentence = page.sentence(verb)
    low, high = max(sentence.start, verb - _MAX_WORDS), min(sentence.end, verb + _MAX_WORDS)
    if verb > low and page.folded[verb - 1] in lexicon.being:
        return None
    if is_participle:
        begin = clause_behind(page, verb, high)
        words = subject_of_participle(page, verb, low) if begin is not None else None
        return _told(page, begin, high, Cue(words, "participle before", verb, is_close=False)) if words else None
    subject = subject_before(page, verb, low)
    words = _inverted(page, verb, high) if page.folded[verb] in lexicon.say else None
    if words is not None and (is_named(page, words) or subject is None or not is_named(page, subject)):
        return _clause_ahead(page, sentence, verb, Cue(words, "verb after", verb, is_close=False))
    words = subject
    if words is None and verb > low and page.folded[verb - 1] in _JOINS and clause_behind(page, verb, high) is not None:
        words = subject_of_other_verb(page, verb, low)
    if words is None or not can_tell(page, verb, words):
        return None
    first = start_with_article(page, words)
    is_apposed = "," in page.gap(words.end) and is_beside(page, words.end, verb)  # "her agent, Ana Vask, said"
    if first > sentence.start and "," in page.gap(first) and not is_apposed and _ends_soon(page, verb, high):
        is_opening = page.folded[sentence.start] in lexicon.adverbs or first - sentence.start <= _MIN_PART_WORDS
        if verb + 1 < high and verb + 1 in page.is_quote and is_opening:
            return None
        return _clause_ahead(page, sentence, first, Cue(words, "verb after", verb, is_close=False))
    begin = clause_behind(page, verb, high)
    if begin is not None and first > sentence.start and page.folded[first - 1] in lexicon.who:
        high = next((place for place in range(begin + 1, high) if not page.is_joined(place)), high)
    return _told(page, begin, high, Cue(words, "verb before", verb, is_close=False))


def _interrupted(page: Page, verb: int) -> list[Told | None]:
    """Find both parts of "…, X said, …"; a few words ahead of it, "In 2023, X said, …", are none."""
    lexicon, sentence = page.lexicon, page.sentence(verb)
    behind = verb + 1
    if behind < sentence.end and page.folded[behind] in lexicon.particles:
        behind += 1
    if page.folded[verb] in lexicon.telling:
        behind = _behind_addressee(page, behind, sentence.end)
    words = subject_before(page, verb, max(sentence.start, verb - _MAX_WORDS))
    if words is None or behind >= sentence.end or "," not in page.gap(behind) or not can_tell(page, verb, words):
        return []
    first = start_with_article(page, words)
    if first <= sentence.start or "," not in page.gap(first) or page.folded[behind] in lexicon.saying | lexicon.who:
        return []
    if behind in page.is_quote or sentence.end - behind < _MIN_PART_WORDS:
        return []
    if page.folded[behind] in _JOINS:
        behind += 1
        if not is_clause(page, behind, sentence.end):
            return []  # "…, X said, and left"
    is_short = sentence.end - verb - 1 <= _MAX_WORDS_BEHIND and first - sentence.start >= _MIN_PART_WORDS
    if is_short and page.folded[behind] in lexicon.articles | lexicon.tails:
        return []  # "…, she said, a week before the vote"
    cue = Cue(words, "verb after", verb, is_close=False)
    is_long = first - sentence.start >= _MIN_PART_WORDS and page.folded[sentence.start] not in lexicon.adverbs | {"to"}
    ahead = _clause_ahead(page, sentence, first, cue) if is_long else None
    return [ahead, _told(page, behind, min(sentence.end, verb + _MAX_WORDS), cue)]


def _behind_addressee(page: Page, place: int, high: int) -> int:
    """Skip "the Star in an interview" between "told" and a comma; the same place where no comma follows soon."""
    reach = min(place + _MAX_ADDRESSEE_WORDS, high)
    return next((spot for spot in range(place, reach) if "," in page.gap(spot)), place)


def _inverted(page: Page, verb: int, high: int) -> Words | None:
    """Find the subject of "…, said X" when nothing but what describes X follows."""
    if "," not in page.gap(verb) or page.folded[verb] in page.lexicon.telling:
        return None
    words = subject_after(page, verb, high)
    if words is not None and not (is_named(page, words) or human_head(page, words)):
        return None
    if words is None or words.end >= high:
        return words
    if page.folded[words.end - 1].endswith("ed") and not is_human(page.folded[words.end - 1]):
        return None  # "said the port wanted to wait"
    word = page.folded[words.end]
    is_last = (
        "," in page.gap(words.end)
        or word in page.lexicon.who
        or word in page.lexicon.tails
        or word in page.lexicon.prepositions
    )
    return words if is_last else None


def _ends_soon(page: Page, verb: int, high: int) -> bool:
    """Tell whether nothing but "on Friday" or "in a statement" follows a verb."""
    if verb + 1 < high and page.folded[verb + 1] in page.lexicon.particles:
        verb += 1
    behind = high - verb - 1
    if not behind:
        return True
    if page.is_finite(verb + 1):
        return False  # "The next aim, he said, was Orven": neither half says anything by itself
    is_tail = page.folded[verb + 1] in page.lexicon.tails or not page.is_joined(verb + 1)
    return behind <= _MAX_WORDS_BEHIND and is_tail and page.folded[verb + 1] not in page.lexicon.that


def _told(page: Page, begin: int | None, high: int, cue: Cue) -> Told | None:
    """Cut the clause from a word to the end of its sentence, or to where another source takes over."""
    if begin is None or begin >= high:
        return None
    lexicon = page.lexicon
    end = high
    for place in range(begin + _MIN_WORDS, high):
        word = page.folded[place]
        if word in {"and", "but"} and place + 1 < high and page.folded[place + 1] in lexicon.say | lexicon.frame:
            end = place
            break
        if word == "while" and _speaks_soon(page, place, high):
            end = place
            break
        if (
            not page.follows_comma(place)
            and {"—", "–"}.isdisjoint(page.gap(place))
            and "-" not in page.gap(place).strip("-")
        ):
            continue
        if word in lexicon.saying or according(page, place) is not None:
            end = place
            break
        if word in lexicon.adverbs and _speaks_soon(page, place, high):
            end = place
            break
    return _cut(page, begin, end, cue)


def _speaks_soon(page: Page, place: int, high: int) -> bool:
    reach = min(place + _MAX_WORDS_TO_THAT, high)
    return page.folded[place] in {"while", "and", "but"} and any(
        page.folded[spot] in page.lexicon.say - page.lexicon.nouns or page.folded[spot] in page.lexicon.saying
        for spot in range(place + 1, reach)
    )


def _clause_ahead(page: Page, sentence: Words, end: int, cue: Cue) -> Told | None:
    """The clause from the beginning of a sentence to before its source."""
    begin = behind_dateline(page, sentence.start, end)
    if begin < end and page.folded[begin] in _LINKS:
        begin += 1
    return _cut(page, begin, end, cue)


def _by_source(page: Page, first: int, last: int) -> list[Told | None]:
    """Find the clause of "According to X, …" or of "…, according to X", or both parts that it interrupts."""
    sentence = page.sentence(first)
    high = min(sentence.end, first + _MAX_WORDS)
    words = subject_after(page, last, high)
    if words is None:
        return []
    cue = Cue(words, "according to", last, is_close=False)
    is_joint = page.folded[first - 1] in {"and", "but"} if first else False
    if first - sentence.start > 1 and not is_joint:
        return _around_source(page, sentence, first, words.end, cue)
    begin = words.end
    while begin < high and "," not in page.gap(begin):
        begin += 1
    if begin < high and page.folded[begin] in page.lexicon.who | page.lexicon.articles:
        resumed = next((place for place in range(begin + 1, high) if "," in page.gap(place)), high)
        if resumed < high and not any(page.is_finite(spot) for spot in range(begin, resumed)):
            begin = resumed
    return [_cut(page, begin, high, cue)] if begin < high else []


def _around_source(page: Page, sentence: Words, first: int, behind: int, cue: Cue) -> list[Told | None]:
    """The clause ahead of a source, and what goes on behind it: "The plan, according to X, was dropped in May"."""
    high = min(sentence.end, first + _MAX_WORDS)
    ahead = _clause_ahead(page, sentence, first, cue)
    if high - behind < _MIN_PART_WORDS or "," not in page.gap(behind):
        return [ahead]
    lexicon, word = page.lexicon, page.folded[behind]
    goes_on = "," in page.gap(first) and word not in _NO_PARTS | lexicon.articles | lexicon.tails | lexicon.saying
    if not goes_on and not page.is_finite(behind):
        return [ahead]
    part = ahead if first - sentence.start >= _MIN_PART_WORDS else None
    return [part, _told(page, behind, high, cue)]


def _cut(page: Page, begin: int, end: int, cue: Cue) -> Told | None:
    """The offsets of a clause with the marks of the quotations at its edges; None when it is too short to be one."""
    if not 0 < end - begin <= _MAX_WORDS + 1:
        return None
    own = sum(1 for place in range(begin, end) if place not in page.is_quote)
    if begin in page.is_quote and begin + 1 < end:
        is_over = not page.is_joined(begin + 1) and not set(page.gap(begin + 1)) <= set("”\"’'» \u00a0")
        if is_over or page.folded[begin + 1] in page.lexicon.adverbs:
            return None
    if own < _MIN_WORDS - (own < end - begin):
        return None
    start, stop = page.starts[begin], page.ends[end - 1]
    lead = page.gap(begin)
    start -= len(lead) - len(lead.rstrip("“\"‘'«„([")) if begin else 0
    behind = page.gap(end)
    closing = behind[: len(behind) - len(behind.lstrip(".,!?…”\"’'»)"))].rstrip(_FINAL)
    return Told(start, stop + len(closing), cue)

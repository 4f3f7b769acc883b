"""Pieces: the names in a run of capitalised words, without their titles and dates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from builder.annotating.names.dates import DATE_WORDS, MONTHS_THAT_ARE_NAMES
from builder.annotating.names.gazetteer import Rank, rank_of
from builder.annotating.names.heads import BODIES, OF_HEADS, ORGANISATION_HEADS, OTHER_HEADS, PLACE_HEADS
from builder.annotating.names.runs import INNER_PARTICLES, PARTICLES
from builder.annotating.names.text import Span, Text
from builder.annotating.names.titles import is_strong_title, is_title, title_end
from builder.given_names import is_given_name

_CONJUNCTIONS = frozenset({"and", "for", "und", "et", "y", "e"})
"""Words that part names, but for the inside of an organisation's: "Ministry of Trade and Industry"."""

_CAPITAL_FUNCTION_WORDS = frozenset(
    """An And As At By For From He His Her I If In Into Is It Of On Or Our She That The Their There These They This
    Those To Today We When While With You Yesterday""".split()
)
"""As headlines write them; at the edge of a name they are no part of it."""

_SHOUTED_FUNCTION_WORDS = frozenset("AND FOR FROM BY OF THE TO WITH".split())

_OF = frozenset("of de del della di da do du des von".split())
_HEADS = ORGANISATION_HEADS | PLACE_HEADS
_LINKS = _OF | {"for", "on"}
_ALL_HEADS = _HEADS | OTHER_HEADS
_SHARED_HEADS = ORGANISATION_HEADS | OTHER_HEADS
_WHOLES = frozenset("state states republic kingdom duchy".split())
"""They hold several countries: "Islamic State of Iraq and the Levant"."""

_BODIES_BEFORE_PEOPLE = frozenset("U.N. UN U.S. US U.K. UK E.U. EU".split())
_OWNERS = frozenset("our your their its sincerely dear today yesterday".split())
_PARTISANS = frozenset("republicans democrats conservatives liberals tories".split())
_TRAILING = PARTICLES | {"on"}
_IDLE = _TRAILING | _SHOUTED_FUNCTION_WORDS
_LEADING = INNER_PARTICLES | _SHOUTED_FUNCTION_WORDS
_NOT_BEFORE_PERSONS = INNER_PARTICLES - {"de", "del", "von", "van", "der", "da", "di", "la", "du"}
_MAX_SHARED_WORDS = 3
_WORDS_OF_PARTY = 2
_JOINING = _HEADS | OF_HEADS


class Piece(NamedTuple):
    """A stretch of a run that may be a name.

    Attributes:
        span: Its words.
        titled: True when a title stands before it, which makes it a person's name.
    """

    span: Span
    titled: bool


def pieces_of(text: Text, run: Span) -> Iterator[Piece]:
    """Yield the names that a run may hold, in order, none overlapping.

    "Iraq and Syria" are two; "Monday", "President" and "Secretary of State" belong to none.
    """
    if run.end - run.start == 1:  # most are; none of the rules below has anything to part in them
        folded = text.folded[run.start]
        idle = text.words[run.start].text in _IDLE
        if folded not in DATE_WORDS and not is_title(folded) and not idle:
            yield Piece(run, titled=False)
        return
    for part in _split_at_conjunctions(text, run):
        for undated in _split_at_dates(text, part):
            for titled, span in _split_at_titles(text, undated):
                for index, name in enumerate(_split_at_of(text, span, titled=titled)):
                    for own in _split_before_person(text, name):
                        trimmed = _trimmed(text, own)
                        if trimmed.start < trimmed.end:
                            yield Piece(trimmed, titled and index == 0)


def _split_at_conjunctions(text: Text, run: Span) -> Iterator[Span]:
    start = run.start
    for index in range(*run):
        if _is_conjunction(text.words[index].text) and not _joins(text, Span(start, run.end), index):
            yield Span(start, index)
            start = index + 1
    yield Span(start, run.end)


def _is_conjunction(word: str) -> bool:
    return word in _CONJUNCTIONS or word == "And"


def _joins(text: Text, run: Span, index: int) -> bool:
    """Tell whether a conjunction is inside of a name: after a head with "of", or before the head of both sides.

    "Ministry of Trade and Industry" and "Food and Drug Administration" are one name, "Iraq and the Security Council" is
    two.
    """
    next_one = (place for place in range(index + 1, run.end) if _is_conjunction(text.words[place].text))
    left, right = text.folded[run.start : index], text.folded[index + 1 : next(next_one, run.end)]
    if text.folded[index] == "for":
        return any(word in _JOINING for word in left)
    of = next((place for place, word in enumerate(left) if word in _LINKS and place and left[place - 1] in _JOINING), 0)
    if of and (left[of - 1] in _WHOLES or (right[:1] != ("the",) and rank_of(left[of + 1 :]) < Rank.MEDIUM)):
        return True
    while right and right[-1] in INNER_PARTICLES:
        right = right[:-1]
    if not left or not right or right[0] == "the" or right[-1] not in _SHARED_HEADS:
        return False
    if left[-1] in _ALL_HEADS or left[-1] in BODIES:
        return False
    person = is_given_name(text.words[run.start].text) and len(left) > 1
    return len(left) <= _MAX_SHARED_WORDS and not person and rank_of(left) < Rank.MEDIUM


def _split_at_dates(text: Text, run: Span) -> Iterator[Span]:
    start = run.start
    for index in range(*run):
        if text.folded[index] in DATE_WORDS and not _is_surname(text, run.start, index):
            yield Span(start, index)
            start = index + 1
    yield Span(start, run.end)


def _is_surname(text: Text, start: int, index: int) -> bool:
    """Tell "Theresa May" and "Mrs May" from "in May"."""
    if text.folded[index] not in MONTHS_THAT_ARE_NAMES or index == start:
        return False
    return is_given_name(text.words[index - 1].text) or title_end(text, index - 1, index) == index


def _split_at_titles(text: Text, run: Span) -> Iterator[tuple[bool, Span]]:
    """Part a run at the titles in it: "U.S. Secretary of State John Kerry" holds "U.S." and a titled "John Kerry"."""
    start, titled = run.start, False
    index = run.start
    while index < run.end:
        end = title_end(text, index, run.end)
        is_initial = len(text.folded[index]) == 1 and index > run.start  # "Robert M. Price" is no Monsieur Price
        if end == index or is_initial or not _is_before_person(text, index, end, run.end):
            index += 1
            continue
        if start < index:
            yield titled, Span(start, index)
        start, titled = end, end == run.end or text.folded[end] != "of"
        index = end
    if start < run.end:
        yield titled, Span(start, run.end)


def _is_before_person(text: Text, index: int, end: int, run_end: int) -> bool:
    """Tell a title from the first word of "Justice Department", "King County", "General Hospital"."""
    if end == run_end:
        return True
    if text.is_office(end):
        return False
    if text.folded[end] == "of":
        return True
    if text.folded[end] in _NOT_BEFORE_PERSONS:
        return False
    if is_strong_title(text.folded[index]):
        return True
    return text.folded[end] not in _HEADS and text.folded[run_end - 1] not in _HEADS


def _split_at_of(text: Text, span: Span, *, titled: bool) -> Iterator[Span]:
    """Part "Tom Harkin of Iowa" and "Boeing of Seattle", but not "Bank of England"."""
    start = span.start
    for index in range(span.start + 1, span.end - 1):
        if text.folded[index] not in _OF or index <= start:
            continue
        of_place = text.folded[index] != "of"
        left = text.folded[start:index]
        joins = any(word in _JOINING for word in left)
        person = titled or (index - start > 1 and is_given_name(text.words[start].text))
        if of_place:
            # "de", "di" and their like are inside of people's names too, so only a place behind them parts.
            parts = not joins and index + 1 < span.end and _is_sure_place(text, Span(index + 1, span.end))
        else:
            places = _is_sure_place(text, Span(start, index)) or _is_sure_place(text, Span(index + 1, span.end))
            parts = not joins and (person or index - start > 1 or places)
        if parts:
            yield Span(start, index)
            start = index + 1
            titled = False
    yield Span(start, span.end)


def _split_before_person(text: Text, span: Span) -> Iterator[Span]:
    """Part "U.N. Linda Thomas-Greenfield", as it stands behind "Ambassador to the"."""
    behind = span.start + 1
    is_body = text.words[span.start].text in _BODIES_BEFORE_PEOPLE
    if is_body and span.end - behind > 1 and is_given_name(text.words[behind].text):
        yield Span(span.start, behind)
        span = Span(behind, span.end)
    yield span


def _is_sure_place(text: Text, span: Span) -> bool:
    return rank_of([word.text for word in text.words[span.start : span.end]]) >= Rank.LARGE


def _ends_in_headline_word(text: Text, start: int, end: int) -> bool:
    last = text.words[end - 1].text
    return last in _SHOUTED_FUNCTION_WORDS or (end - start > 1 and last in _CAPITAL_FUNCTION_WORDS)


def _ends_in_party(text: Text, start: int, end: int) -> bool:
    """Tell "Dick Durbin D IL", which has lost its brackets."""
    if end - start <= _WORDS_OF_PARTY:
        return False
    party, state = (word.text for word in text.words[end - 2 : end])
    return party in {"D", "R", "I"} and state.isupper() and len(state) == len("IL")


def _trimmed(text: Text, span: Span) -> Span:
    """Take particles off the edges, but for an Arabic article or "abu" at the beginning."""
    start, end = span
    while start < end and text.words[start].text in _LEADING:
        start += 1
    if end - start > 1 and text.folded[start] in _OWNERS:
        start += 1
    if end - start > 1 and text.folded[start] in _PARTISANS:
        start += 1
    if end - start > 1 and text.words[start].text == "The" and not rank_of([w.text for w in text.words[start:end]]):
        start += 1
    if _ends_in_party(text, start, end):
        end -= 2
    while end > start and (text.words[end - 1].text in _TRAILING or _ends_in_headline_word(text, start, end)):
        end -= 1
    return Span(start, end)

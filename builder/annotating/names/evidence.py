"""Evidence: what a mention, its words and the words around it say about a name's kind, and how strongly."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from builder.annotating.names.contexts import (
    is_dateline,
    is_inside_larger_place,
    is_somebody,
    place_support,
    speaks,
)
from builder.annotating.names.countries import DEMONYMS
from builder.annotating.names.gazetteer import Rank, rank_of
from builder.annotating.names.heads import kind_by_head
from builder.annotating.names.pieces import Piece
from builder.annotating.names.text import Span, Text
from builder.annotating.names.titles import is_job
from builder.given_names import is_given_name
from builder.model import Kind

_FULL_NAME_WORDS = range(2, 5)
_AMBIGUOUS_HEADS = frozenset(
    """hill hills park church lake forest rivers bank banks price house bush guard field brook fleet post cruz
    law hall cave monte mount press dam ridge""".split()
)
"""Heads that are family names as well: "Anita Hill"."""

DETERMINERS = frozenset("the a an this that le la les el los las il lo o os der die das".split())
"""People's names stand behind none of them, so a name that does is no person's: "the Telluride"."""

_PARTICLES_OF_PEOPLE = frozenset("abu bin ibn bint".split())
_NOT_BEFORE_ARABIC_ARTICLE = frozenset(
    """dar jabhat ansar ain deir tell tel bab harakat hayat jaish jaysh liwa shatt umm wadi camp jund al el ahrar faylaq
    katibat eid port mount operation western eastern northern southern north south east west""".split()
)
_SURNAMES_OF_CITIES = frozenset(
    """kennedy hamilton douglas van hail male sale salvador guadalupe phoenix jackson lincoln nelson madison stanley
    mobile nice columbus santos""".split()
)
"""Large cities whose names more often mean something else."""

_BRAND = re.compile(r"^(?!Mc|Mac|De|Di|Du|La|Le|Fitz|Van).*[a-z][A-Z]")
"""A capital inside of a word, as companies write it: "PolitiFact"."""

_PARTS = frozenset(
    """north south east west northern southern eastern western northeast northwest southeast southwest central upper
    lower greater downtown inner outer""".split()
)
"""Of a place, before its name: "Central London"."""

_WEIGHT_OF_RANK = {Rank.COUNTRY: 7, Rank.LARGE: 5, Rank.MEDIUM: 2, Rank.SMALL: 1}
ENOUGH = 3
"""Evidence below this weight tells nothing."""

CERTAIN = 10


class Evidence(NamedTuple):
    """What speaks for a kind: the rule's name, and a weight of 1 to 10."""

    kind: Kind
    rule: str
    weight: int


def evidence_of(text: Text, piece: Piece) -> Iterator[Evidence]:
    """Yield everything that one mention says."""
    yield from _by_title(text, piece)
    yield from _by_words(text, piece.span)
    yield from _by_gazetteer(text, piece.span)
    yield from _by_context(text, piece.span)


def _by_title(text: Text, piece: Piece) -> Iterator[Evidence]:
    if piece.titled and not _is_beauty_queen(text, piece.span):
        yield Evidence(Kind.PERSON, "title", 8)
    elif is_job(text.before(piece.span.start)) and piece.span.end - piece.span.start > 1:
        yield Evidence(Kind.PERSON, "title", 6)


def _is_beauty_queen(text: Text, span: Span) -> bool:
    """Tell "Miss Netherlands", which is no name of a person."""
    words = [word.text for word in text.words[span.start : span.end]]
    return text.before(span.start) == "miss" and rank_of(words) is Rank.COUNTRY


def _by_words(text: Text, span: Span) -> Iterator[Evidence]:
    folded = text.folded[span.start : span.end]
    head = kind_by_head(folded)
    person = has_form_of_person(text, span)
    if head:
        doubtful = person and len(folded) == _FULL_NAME_WORDS.start and folded[-1] in _AMBIGUOUS_HEADS
        yield Evidence(*head, 4 if doubtful else 7)
    if person:
        yield Evidence(Kind.PERSON, "given-name", 6)
    elif len(folded) in _FULL_NAME_WORDS:
        inner = text.words[span.start + 1 : span.end]
        if not head and not _has_figure(folded) and any(is_given_name(word.text) for word in inner):
            yield Evidence(Kind.PERSON, "given-name", ENOUGH)
        if _has_initial(text, span) and not text.words[span.end - 1].is_acronym:
            yield Evidence(Kind.PERSON, "initial", 5)
        arabic = folded[-1].startswith(("al-", "el-")) and folded[0] not in _NOT_BEFORE_ARABIC_ARTICLE
        if arabic or any(word in _PARTICLES_OF_PEOPLE for word in folded[:-1]):
            yield Evidence(Kind.PERSON, "particle", 4)
    if len(folded) == 1 and _is_given_name_alone(text, span):
        yield Evidence(Kind.PERSON, "given-name", ENOUGH)
    if folded[-1] in {"jr", "sr"} and len(folded) > 1:
        yield Evidence(Kind.PERSON, "given-name", 8)


def _has_initial(text: Text, span: Span) -> bool:
    """Tell "J. Smith" and "A.B. Yehoshua" from "O Israel" and "U.S. Senate"."""
    return any(
        len(text.folded[index]) == 1 and text.text[text.words[index].start + 1] == "."
        for index in range(span.start, span.end - 1)
    ) or (text.words[span.start].text.count(".") > 1 and not rank_of([text.words[span.start].text]))


def _is_given_name_alone(text: Text, span: Span) -> bool:
    word = text.words[span.start]
    if not is_given_name(word.text) or word.is_acronym or place_support(text, span):
        return False
    return text.before(span.start) not in DETERMINERS


def has_form_of_person(text: Text, span: Span) -> bool:
    """Tell a given name, and behind it one to three capitalised words that are no adjective of a people."""
    if span.end - span.start not in _FULL_NAME_WORDS or not is_given_name(text.words[span.start].text):
        return False
    rest = text.folded[span.start + 1 : span.end]
    return not _has_figure(rest) and not any(word in DEMONYMS or word in {"and", "of", "for", "the"} for word in rest)


def _has_figure(folded: Sequence[str]) -> bool:
    """Tell "M3 Max", a thing, from "Max Weiss"."""
    return any(not word.isalpha() and any(map(str.isdigit, word)) for word in folded)


def _by_gazetteer(text: Text, span: Span) -> Iterator[Evidence]:
    words = [word.text for word in text.words[span.start : span.end]]
    rank = rank_of(words)
    if not rank and len(words) > 1 and text.folded[span.start] in _PARTS and rank_of(words[1:]) >= Rank.MEDIUM:
        yield Evidence(Kind.PLACE, "gazetteer", 6)
    support = place_support(text, span)
    if is_dateline(text, span):
        yield Evidence(Kind.PLACE, "dateline", 7)
    if is_inside_larger_place(text, span) and not has_form_of_person(text, span):
        yield Evidence(Kind.PLACE, "larger-place", 6)
    if rank:
        yield from _by_rank(text, span, rank, support)
    elif support > 1 and len(words) < _FULL_NAME_WORDS.stop:
        yield Evidence(Kind.PLACE, "place-word", 2 * support)
    elif support and len(words) == 1 and not text.words[span.start].is_acronym:
        yield Evidence(Kind.PLACE, "preposition", 1)


def _by_rank(text: Text, span: Span, rank: Rank, support: int) -> Iterator[Evidence]:
    weight = _WEIGHT_OF_RANK[rank]
    single = span.end - span.start == 1
    first = text.words[span.start].text
    if single and rank is not Rank.COUNTRY and _means_more(text, span):
        weight = min(weight, 2)
    elif single and is_given_name(first):
        weight = 2
    elif not single and rank in (Rank.MEDIUM, Rank.SMALL):
        weight = 5 if rank is Rank.MEDIUM else ENOUGH
    elif not single:
        weight += 2
    if first.isupper() and single and rank in (Rank.MEDIUM, Rank.SMALL):
        weight = 0
    if weight:
        yield Evidence(Kind.PLACE, "gazetteer", weight + (2 + support if support else 0))


def is_plural(folded: str) -> bool:
    """Tell "Iraqis" and "Democrats", who are many."""
    return folded in {"democrats", "republicans", "muslims"} or folded.removesuffix("s") in DEMONYMS


def _means_more(text: Text, span: Span) -> bool:
    folded = text.folded[span.start]
    return is_given_name(text.words[span.start].text) or folded in text.small or folded in _SURNAMES_OF_CITIES


def _by_context(text: Text, span: Span) -> Iterator[Evidence]:
    words = span.end - span.start
    folded = text.folded[span.start]
    if words >= _FULL_NAME_WORDS.stop or (words == 1 and (is_plural(folded) or text.words[span.start].is_acronym)):
        return
    if any(_BRAND.search(word.text) for word in text.words[span.start : span.end]):
        return
    if is_somebody(text, span):
        yield Evidence(Kind.PERSON, "context", 5 if words > 1 else 3)
    elif speaks(text, span):
        yield Evidence(Kind.PERSON, "context", 3 if words > 1 else 2)

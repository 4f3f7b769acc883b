"""Things: whom "it", "they" and "the company" mean: organisations, states, and people of whom there are several."""

from __future__ import annotations

from functools import lru_cache

from builder.annotating.quotations.page import Page, Words
from builder.annotating.quotations.phrases.heads import with_modifiers
from builder.annotating.quotations.phrases.mentions import is_noun_behind
from builder.annotating.quotations.who.cast import Cast, Member
from builder.annotating.quotations.who.salience import OBJECT, OBLIQUE, SPEAKER, SUBJECT, Salience
from builder.annotating.quotations.who.voices import Voice
from builder.annotating.quotations.words.humans import (
    heads_like,
    is_document,
    is_firm,
    is_group,
    is_media,
    is_organisation,
    is_several,
)
from builder.model import Kind

_OF_KIND = {Kind.ORGANISATION: 1.0, Kind.OTHER: 0.5, Kind.PLACE: 0.3, Kind.PERSON: 0.0}
_OF_DESCRIPTION = 0.6
_REMEMBERED = 1 << 14


class Things:
    """Remembers what is spoken of that can speak and is no single person."""

    def __init__(self, page: Page, cast: Cast) -> None:
        self._page = page
        self._cast = cast
        self._salience = Salience(page)
        self._meant: dict[int, Voice] = {}
        self._described: dict[str, tuple[int, int]] = {}
        self._done = 0

    def antecedent(self, place: int, *, are_many: bool, is_ahead: bool = False) -> Voice | None:
        """Whom "it" or "they" means; None when nothing that fits was spoken of lately.

        Args:
            place: Number of its word.
            are_many: True for "they", which several people can be as well as an organisation.
            is_ahead: Nothing that is named in its sentence is meant.
        """
        self._read(place)
        if not is_ahead and place in self._meant:
            return self._meant[place]
        return self._choose(place, are_many=are_many, is_ahead=is_ahead)

    def organisation(self, place: int, head: str) -> Voice | None:
        """What "the ministry" means at a word: what has such a word in its name; a firm can have any name."""
        self._read(place)
        found = self._by_head(place, head)
        if found is not None or not (is_firm(head) or is_media(head)):
            return found
        return self._salience.most_salient(place, _is_organisation)

    def add(self, place: int, voice: Voice) -> None:
        """Remember who spoke, as they were named at a word."""
        self._read(place)
        likelihood = _OF_KIND[voice.member.kind] if voice.member is not None else 1.0
        if voice.are_many:
            likelihood = 1.0
        if voice.place is not None and likelihood:
            self._salience.mention(voice, place, SPEAKER, likelihood=likelihood)

    def _read(self, end: int) -> None:
        """Take in what stands before a word."""
        page = self._page
        for place in range(self._done, end):
            member = self._cast.member_at(place)
            if member is not None:
                self._read_name(place, member)
                continue
            word = page.folded[place]
            if word in page.lexicon.they:
                self._read_pronoun(place, are_many=word not in page.lexicon.it)
            elif word in page.lexicon.definite:
                self._read_organisation(place)
            elif (are_many := _describes_many(word)) is not None:
                self._read_description(place, are_many=are_many)
        self._done = max(self._done, end)

    def _read_name(self, place: int, member: Member) -> None:
        likelihood = _OF_KIND[member.kind]
        if likelihood and not is_noun_behind(self._page, place):
            weight = self._salience.weight_of_name(place)
            self._salience.mention(Voice(member, member.fullest), place, weight, likelihood=likelihood)

    def _read_pronoun(self, place: int, *, are_many: bool) -> None:
        voice = self._choose(place, are_many=are_many)
        if voice is not None and are_many:  # "it" stands for anything at all, "it is raining"
            self._meant[place] = voice
            self._salience.take_subject(place)
            self._salience.mention(voice, place, SUBJECT)

    def _read_organisation(self, place: int) -> None:
        page, end = self._page, place + 1
        if end >= len(page) or not page.is_joined(end) or not is_organisation(page.folded[end]):
            return
        if page.name_from(end) is not None or (end + 1 < len(page) and page.name_from(end + 1) is not None):
            return
        own = Voice(
            None, self._described.setdefault(page.folded[end], page.place(Words(place, end + 1))), "description"
        )
        voice = self._by_head(place, page.folded[end])
        self._salience.mention(voice or own, place, self._salience.weight_of_name(place))

    def _read_description(self, place: int, *, are_many: bool) -> None:
        page = self._page
        if page.name_from(place) is not None or (place + 1 < len(page) and page.name_from(place + 1) is not None):
            return
        words = with_modifiers(page, place)
        before = page.folded[words.start - 1] if words.start and page.is_joined(words.start) else ""
        is_oblique = before in page.lexicon.ties
        if is_oblique and not are_many:
            return  # "in a statement it said"
        known = self._described.setdefault(page.folded[place], page.place(words))
        voice = Voice(None, known, "description", are_many)
        self._salience.mention(voice, place, OBLIQUE if is_oblique else OBJECT, likelihood=_OF_DESCRIPTION)

    def _by_head(self, place: int, head: str) -> Voice | None:
        heads = heads_like(head)
        for _, member in reversed(self._cast.between(0, place)):
            if member.kind is Kind.ORGANISATION and not heads.isdisjoint(member.key):
                return Voice(member, member.fullest)
        return None

    def _choose(self, place: int, *, are_many: bool, is_ahead: bool = False) -> Voice | None:
        return self._salience.most_salient(place, lambda voice: are_many or not voice.are_many, is_ahead=is_ahead)


@lru_cache(maxsize=_REMEMBERED)
def _describes_many(word: str) -> bool | None:
    """True for a word that means several people, False for one that means a document, None for any other."""
    if is_group(word) or is_several(word):
        return True
    return False if is_document(word) else None


def _is_organisation(voice: Voice) -> bool:
    return voice.member is not None and voice.member.kind in (Kind.ORGANISATION, Kind.OTHER) and not voice.are_many

"""Descriptions: who is meant by "the minister", "the company" and "a spokesman for the port"."""

from __future__ import annotations

import re
from collections.abc import Callable

from builder.annotating.names.titles import MODIFIERS, is_title
from builder.annotating.quotations.page import Page, Words
from builder.annotating.quotations.phrases.heads import end_of_nouns, human_head
from builder.annotating.quotations.phrases.mentions import is_free, is_noun_behind
from builder.annotating.quotations.who.cast import Cast
from builder.annotating.quotations.who.people import People, is_one_person
from builder.annotating.quotations.who.same_names import ABBREVIATED_STATES, key_of
from builder.annotating.quotations.who.things import Things
from builder.annotating.quotations.who.voices import Voice, Voices
from builder.annotating.quotations.words.gender import Gender, gender_of_title
from builder.annotating.quotations.words.humans import (
    is_author,
    is_document,
    is_firm,
    is_group,
    is_media,
    is_message,
    is_organisation,
    is_set,
    is_several,
    is_voice_of,
)
from builder.model import Kind, Name

_AGE = re.compile(r"\d{1,3}-year-old")
_MAX_MENTIONS_AHEAD = 100
_MAX_WORDS_OF_SURNAME = 2
_SENTENCES_BACK = 4


class Descriptions:
    """Tells who is described, and remembers as what."""

    def __init__(self, page: Page, cast: Cast, voices: Voices, people: People, things: Things) -> None:
        self._page = page
        self._cast = cast
        self._voices = voices
        self._people = people
        self._things = things
        self._heads: dict[str, Voice] = {}

    def voice_of(self, words: Words) -> Voice:
        """Resolve a description; what means nobody who was named stands for itself."""
        page = self._page
        words = page.before_bracket(words)
        known = self._by_surname(words)
        if known is not None:
            return known
        head = human_head(page, words)
        are_many = is_group(head) or is_several(head)
        if (head or self._is_age(words)) and self._points_back(words, head):
            found = self._again(words, head)
            if found is not None:
                if found.member is not None and found.member.is_person:
                    found.member.roles.update(page.folded[words.start + 1 : words.end])
                return Voice(found.member, found.place, "description", are_many)
        own = Voice(None, page.place(words), "description", are_many)
        self.remember(head, own)
        return own

    def remember(self, head: str, voice: Voice) -> None:
        """Remember whom a noun describes, the first time that it does."""
        if head:
            self._heads.setdefault(head, voice)

    def _by_surname(self, words: Words) -> Voice | None:
        last = words.end - 1
        if words.end - words.start > _MAX_WORDS_OF_SURNAME or not self._page.words.words[last].text[0].isupper():
            return None
        known = self._cast.by_last_name(self._page.folded[last].casefold())
        return Voice(known, known.fullest, "name") if known is not None else None

    def _points_back(self, words: Words, head: str) -> bool:
        """Tell "the minister", who was spoken of before, from "the minister for trade" and "the Orven Star"."""
        page = self._page
        cut = end_of_nouns(page, words)
        if page.folded[words.start] not in page.lexicon.definite or cut < words.end or cut - words.start < 2:
            return False
        if self._is_age(words):
            return True
        if any(page.gap(spot)[:2] in ("’s", "'s") for spot in range(words.start + 1, words.end)):
            return False  # "the company’s president"
        if not is_title(head) and cut - words.start > 2 and page.words.words[cut - 1].text[0].isupper():
            return False
        names = [name for spot in range(*words) if (name := page.name_from(spot)) is not None]
        if is_organisation(head):
            return not self._names_organisation(words, head, names)
        is_plain = page.folded[words.end - 1] == head and not is_voice_of(head)  # not "the ministry in Orven"
        return not names or (is_plain and all(name.kind is not Kind.PERSON for name in names))

    def _is_age(self, words: Words) -> bool:
        """Tell "the 25-year-old" and "the 25-year-old singer"."""
        return words.end - words.start > 1 and _AGE.fullmatch(self._page.folded[words.start + 1]) is not None

    def _names_organisation(self, words: Words, head: str, names: list[Name]) -> bool:
        """Tell "the Orven Port Department" and "the Sardian army" from "the Orven-based company"."""
        texts = [self._page.words.words[spot].text for spot in range(words.start + 1, words.end)]
        if not any(text[0].isupper() for text in texts):
            return False
        are_places = all(name.kind is Kind.PLACE or key_of(name.text) in ABBREVIATED_STATES for name in names)
        return not (are_places and is_firm(head) and texts[-1].islower())

    def _again(self, words: Words, head: str) -> Voice | None:
        """Find who "the minister" is: one who has this role, "a minister" further ahead, or who was spoken of last."""
        folded = self._page.folded[words.start : words.end]
        if self._is_age(words):
            return self._people.antecedent(words.start, gender_of_title(head))
        role = self._cast.by_role(
            words.start, [word for word in folded if is_title(word) or word in MODIFIERS] or [head]
        )
        if role is not None:
            return Voice(role, role.fullest)
        if head in self._heads:
            return self._heads[head]
        if is_set(head) and (several := self._last_several(words.start)):
            return several
        if is_organisation(head) or is_media(head):
            return self._things.organisation(words.start, head)
        if is_message(head):
            return self._nearest(words.start, self._author, _SENTENCES_BACK - 1)
        if is_document(head) or self._has_capital(words) or (is_group(head) and not is_author(head)):
            return None
        gender = gender_of_title(head)
        nearest = self._nearest(words.start, lambda low, end: self._fitting(low, end, gender), _SENTENCES_BACK)
        return nearest or (self._role_ahead(words.start, head) if is_title(head) else None)

    def _has_capital(self, words: Words) -> bool:
        """Tell "the Sardian minister", who is not just anybody who was spoken of, from "the South Dakota senator"."""
        page, spot = self._page, words.start + 1
        while spot < words.end:
            name = page.name_from(spot)
            if name is not None and name.kind is Kind.PLACE:
                spot = page.words_of(name).end
            elif page.words.words[spot].text.islower():
                spot += 1
            else:
                return True
        return False

    def _last_several(self, place: int) -> Voice | None:
        """Find the several people whom "the group" or "the pair" means: those who spoke shortly before."""
        spoken = self._nearest(place, self._voices.last, _SENTENCES_BACK - 1)
        return spoken if spoken is not None and spoken.are_many else None

    def _author(self, start: int, end: int) -> Voice | None:
        """Choose who can have written something: who spoke last, or the first person or organisation by itself."""
        spoken = [voice for voice in self._voices.between(start, end) if voice.place is not None]
        if spoken:
            return spoken[-1]
        return self._fitting(start, end, None) or self._things.antecedent(end, are_many=False)

    def _fitting(self, start: int, end: int, gender: Gender | None) -> Voice | None:
        """Choose the person of a stretch of words whom a description fits best: who speaks there, or is named first."""
        for voice in self._voices.between(start, end):
            if is_one_person(self._page, voice, gender):
                return voice
        fitting = [
            (is_free(self._page, place), -place, member)
            for place, member in self._cast.between(start, end)
            if member.may_be_person
            and (gender is None or member.gender in (None, gender))
            and not is_noun_behind(self._page, place)
        ]
        if not fitting:
            return None
        member = max(fitting, key=lambda entry: entry[:2])[2]
        return Voice(member, member.fullest)

    def _nearest(self, place: int, choose: Callable[[int, int], Voice | None], sentences: int) -> Voice | None:
        sentence = self._page.sentence(place)
        end = place
        for _ in range(sentences + 1):
            found = choose(sentence.start, end)
            if found is not None or not sentence.start:
                return found
            end = sentence.start
            sentence = self._page.sentence(sentence.start - 1)
        return None

    def _role_ahead(self, place: int, word: str) -> Voice | None:
        """Find who is given a title only later, as in a standfirst that says "the pope"."""
        for spot, member in self._cast.mentions[:_MAX_MENTIONS_AHEAD]:
            if spot > place and member.is_person and word in member.roles:
                return Voice(member, member.fullest)
        return None

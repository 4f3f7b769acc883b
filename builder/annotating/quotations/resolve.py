"""Resolving: from the words that name a speaker at one place to who that is."""

from __future__ import annotations

import re
from collections.abc import Callable

from builder.annotating.names.titles import MODIFIERS, is_title
from builder.annotating.quotations.authors import author_behind, earlier_author, maker_of, owner_of, speaks_for_author
from builder.annotating.quotations.cast import Cast, Member
from builder.annotating.quotations.gender import Gender, gender_of_title
from builder.annotating.quotations.humans import (
    SETS,
    is_author,
    is_document,
    is_firm,
    is_group,
    is_human,
    is_message,
    is_organisation,
    is_several,
    is_voice_of,
)
from builder.annotating.quotations.mentions import is_free, is_noun_behind
from builder.annotating.quotations.page import Page, Words
from builder.annotating.quotations.phrases import WHERE
from builder.annotating.quotations.people import People, is_one_person
from builder.annotating.quotations.things import Things
from builder.annotating.quotations.voices import NOBODY, Voice, Voices
from builder.model import Kind

_AGE = re.compile(r"\d{1,3}-year-old")
_MAX_MENTIONS_AHEAD = 100
_MAX_WORDS_OF_SURNAME = 2
_MAX_SENTENCES_BACK_TO_THINGS = 4


class Resolver:
    """Tells who is meant by names, pronouns and descriptions, and remembers who spoke."""

    def __init__(self, page: Page, cast: Cast) -> None:
        self._page = page
        self._cast = cast
        self._voices = Voices()
        self._people = People(page, cast)
        self._things = Things(page, cast)
        self._heads: dict[str, Voice] = {}

    def voice_of(self, words: Words, *, before: int | None = None) -> Voice:
        """Resolve the words that name a speaker.

        Args:
            words: Where they stand.
            before: A pronoun means somebody spoken of before this word: "she" in "Vask won, she said" is not Vask.
        """
        place = words.start if before is None else before
        page, lexicon = self._page, self._page.lexicon
        voice = self._by_name(words)
        word_is_somebody = page.folded[words.start] in lexicon.somebody and words.end - words.start == 1
        if voice is None:
            word = page.folded[words.start] if words.end - words.start == 1 else ""
            if word in lexicon.he or word.endswith(lexicon.he_endings):
                voice = self._by_gender(words.start, Gender.HE, is_ahead=before is not None)
            elif word in lexicon.she or word.endswith(lexicon.she_endings):
                voice = self._by_gender(words.start, Gender.SHE, is_ahead=before is not None)
            elif lexicon.drops_pronouns and word in lexicon.say:
                voice = self._by_gender(words.start, None, is_ahead=before is not None)
            elif word in lexicon.they:
                are_many = word != "it"
                voice = (self._many(place) if are_many else None) or self._by_number(
                    words.start, are_many=are_many, is_ahead=before is not None
                )
            elif word in lexicon.author | lexicon.somebody:
                voice = NOBODY
            else:
                voice = self._by_authorship(words) or self._by_description(words)
        if voice.place is not None or word_is_somebody:
            self._voices.add(words.start, voice)
            self._people.add(words.start, voice)
            self._things.add(words.start, voice)
        return voice

    def _by_name(self, words: Words) -> Voice | None:
        name = self._page.name_to(words.end - 1)
        if name is None:
            return None
        titled = self._page.with_title(self._page.words_of(name))
        if titled.start != words.start and self._page.words_of(name).start != words.start:
            return None
        member = self._cast.member(name)
        return Voice(member, member.fullest, "name")

    def _by_gender(self, place: int, gender: Gender | None, *, is_ahead: bool) -> Voice:
        found = self._people.antecedent(place, gender, is_ahead=is_ahead)
        if found is None:
            return self._ahead(gender)
        if found.member is not None and found.member.gender is None:
            found.member.gender = gender
        return Voice(found.member, found.place, "pronoun")

    def _fitting(self, start: int, end: int, gender: Gender | None, *, with_others: bool = True) -> Voice | None:
        """Choose the person of a stretch of words that a pronoun fits best: who speaks there, or is named first."""
        best: Voice | None = None
        best_rank = -1
        for place, member in self._cast.between(start, end):
            fits = member.may_be_person if with_others else member.is_person
            fits = fits and (gender is None or member.gender in (None, gender))
            fits = fits and not is_noun_behind(self._page, place)
            if fits and is_free(self._page, place) > best_rank:
                best, best_rank = Voice(member, member.fullest), is_free(self._page, place)
        asked = self._asked(start, end, gender)
        if asked is not None:
            return asked
        for voice in self._voices.between(start, end):
            if is_one_person(self._page, voice, gender):
                return voice
        return best

    def _asked(self, start: int, end: int, gender: Gender | None) -> Voice | None:
        """Choose who was asked something: they answer."""
        for place, member in self._cast.between(start, end):
            first = self._page.with_title(Words(place, place + 1)).start
            is_asked = first > start and self._page.folded[first - 1] in self._page.lexicon.questions
            if is_asked and member.may_be_person and (gender is None or member.gender in (None, gender)):
                return Voice(member, member.fullest)
        return None

    def last_voice(self, start: int, end: int) -> Voice | None:
        """Who spoke last between two words; None when nobody did."""
        spoken = self._voices.between(start, end)
        return spoken[-1] if spoken else None

    def _ahead(self, gender: Gender | None) -> Voice:
        """A pronoun before any name: the first person of the article whom it fits."""
        for _, member in self._cast.mentions[:_MAX_MENTIONS_AHEAD]:
            if member.is_person and (gender is None or member.gender in (None, gender)):
                return Voice(member, member.fullest, "pronoun")
        return NOBODY

    def _many(self, place: int) -> Voice | None:
        """Who "they" are when several spoke last."""
        sentence = self._page.sentence(place)
        for _ in range(_MAX_SENTENCES_BACK_TO_THINGS):
            if spoken := self._voices.between(sentence.start, place):
                last = spoken[-1]
                return Voice(last.member, last.place, "pronoun", are_many=True) if last.are_many else None
            if not sentence.start:
                break
            sentence = self._page.sentence(sentence.start - 1)
        return None

    def _by_number(self, place: int, *, are_many: bool, is_ahead: bool = False) -> Voice:
        found = self._things.antecedent(place, are_many=are_many, is_ahead=is_ahead)
        return Voice(found.member, found.place, "pronoun", found.are_many) if found is not None else NOBODY

    def _by_authorship(self, words: Words) -> Voice | None:
        """Take a paper for who wrote it: its owner, or whom the text names behind it."""
        page = self._page
        head = self._head(words)
        if not speaks_for_author(head):
            return None
        owner = owner_of(page, words)
        if owner is not None:
            voice = self._by_name(owner) or self._by_owner(owner.start)
        else:
            author = maker_of(page, words) or author_behind(page, words)
            if author is None and page.folded[words.start] in page.lexicon.definite:
                author = earlier_author(page, words.start, head)
            voice = (self._by_name(author) or self._by_description(author)) if author is not None else NOBODY
        if voice.place is None:
            return None
        self._heads.setdefault(head, voice)
        return Voice(voice.member, voice.place, "description", voice.are_many)

    def _by_owner(self, place: int) -> Voice:
        word, lexicon = self._page.folded[place], self._page.lexicon
        if word in lexicon.his | lexicon.hers:
            return self._by_gender(place, Gender.HE if word in lexicon.his else Gender.SHE, is_ahead=False)
        return self._by_number(place, are_many=word == "their")

    def _head(self, words: Words) -> str:
        """The noun of a description: "spokesman" of "a spokesman for the company"; empty where none is known."""
        folded = self._page.folded
        ahead = range(self._cut(words) - 1, words.start - 1, -1)
        return next((folded[spot] for spot in ahead if is_human(folded[spot])), "")

    def _cut(self, words: Words) -> int:
        """Where the first preposition of a description stands, or its end."""
        folded, lexicon = self._page.folded, self._page.lexicon
        prepositions = lexicon.prepositions | WHERE
        return next((spot for spot in range(words.start + 1, words.end) if folded[spot] in prepositions), words.end)

    def _by_description(self, words: Words) -> Voice:
        page = self._page
        words = page.before_bracket(words)
        place = page.place(words)
        heads = [page.folded[spot] for spot in range(words.start, words.end)]
        cut = self._cut(words) - words.start
        head = self._head(words)
        known = (
            self._cast.by_last_name(heads[-1].casefold()) if page.words.words[words.end - 1].text[0].isupper() else None
        )
        if known is not None and len(heads) <= _MAX_WORDS_OF_SURNAME:
            return Voice(known, known.fullest, "name")
        are_many = is_group(head) or is_several(head)
        own = Voice(None, place, "description", are_many)
        names = [name for spot in range(*words) if (name := page.name_from(spot)) is not None]
        is_plain = page.folded[words.end - 1] == head and not is_voice_of(head)  # not "the ministry in Orven"
        has_name = bool(names) and not (is_plain and all(name.kind is not Kind.PERSON for name in names))
        if is_organisation(head):  # "the Orven Port Department", "the Sardian army"
            has_name = any(page.words.words[spot].text[0].isupper() for spot in range(words.start + 1, words.end))
        is_name = not is_title(head) and cut > 2 and page.words.words[words.start + cut - 1].text[0].isupper()
        is_definite = page.folded[words.start] in page.lexicon.definite and cut == len(heads) and not has_name
        is_definite = is_definite and not is_name  # "the Orven Star"
        if is_definite and _AGE.fullmatch(page.folded[words.start + 1]):
            gender = gender_of_title(head)
            return self._by_gender(words.start, gender, is_ahead=False)
        if is_definite and head:
            found = self._again(words, heads, head)
            if found is not None:
                if found.member is not None and found.member.is_person:
                    found.member.roles.update(heads[1:])
                return Voice(found.member, found.place, "description", are_many)
        if head:
            self._heads.setdefault(head, own)
        return own

    def _again(self, words: Words, heads: list[str], head: str) -> Voice | None:
        """Find who "the minister" is: one who has this role, "a minister" further ahead, or who was spoken of last."""
        role = self._cast.by_role(words.start, [word for word in heads if is_title(word) or word in MODIFIERS] or [head])
        if role is not None:
            return Voice(role, role.fullest)
        if head in self._heads:
            return self._heads[head]
        if head in SETS and (several := self._last_several(words.start)):
            return several
        if is_organisation(head):
            return self._things.organisation(words.start, head)
        if is_message(head):
            return self._nearest(words.start, self._author, 3)
        if is_document(head) or (is_group(head) and not is_author(head)):
            return None
        gender = gender_of_title(head)
        nearest = self._nearest(words.start, lambda low, end: self._fitting(low, end, gender), 4)
        return nearest or (self._role_ahead(words.start, head) if is_title(head) else None)

    def _last_several(self, place: int) -> Voice | None:
        """Find the several people whom "the group" or "the pair" means: those who spoke shortly before."""
        sentence = self._page.sentence(place)
        for _ in range(_MAX_SENTENCES_BACK_TO_THINGS):
            spoken = self._voices.between(sentence.start, place)
            if spoken:
                return spoken[-1] if spoken[-1].are_many else None
            if not sentence.start:
                return None
            sentence = self._page.sentence(sentence.start - 1)
        return None

    def _author(self, start: int, end: int) -> Voice | None:
        """Choose who can have written something: who spoke last, or the first person or organisation by itself."""
        spoken = [voice for voice in self._voices.between(start, end) if voice.place is not None]
        if spoken:
            return spoken[-1]
        return self._fitting(start, end, None) or self._things.antecedent(end, are_many=False)

    def _nearest(self, place: int, choose: Callable[[int, int], Voice | None], sentences: int) -> Voice | None:
        sentence = self._page.sentence(place)
        end = place
        for _ in range(sentences + 1):
            found = choose(sentence.start, end)
            if found is not None:
                return found
            if not sentence.start:
                return None
            end = sentence.start
            sentence = self._page.sentence(sentence.start - 1)
        return None

    def _role_ahead(self, place: int, word: str) -> Voice | None:
        """Find who is given a title only later, as in a standfirst that says "the pope"."""
        for spot, member in self._cast.mentions[:_MAX_MENTIONS_AHEAD]:
            if spot > place and member.is_person and word in member.roles:
                return Voice(member, member.fullest)
        return None

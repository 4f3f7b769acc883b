"""Resolving: from the words that name a speaker at one place to who that is."""

from __future__ import annotations

from builder.annotating.quotations.page import Page, Words
from builder.annotating.quotations.phrases.heads import human_head
from builder.annotating.quotations.who.authors import (
    author_behind,
    earlier_author,
    maker_of,
    owner_of,
    speaks_for_author,
)
from builder.annotating.quotations.who.cast import Cast
from builder.annotating.quotations.who.descriptions import Descriptions
from builder.annotating.quotations.who.people import People
from builder.annotating.quotations.who.things import Things
from builder.annotating.quotations.who.voices import NOBODY, Voice, Voices
from builder.annotating.quotations.words.gender import Gender

_MAX_MENTIONS_AHEAD = 100
_SENTENCES_BACK = 4


class Resolver:
    """Tells who is meant by names, pronouns and descriptions, and remembers who spoke."""

    def __init__(self, page: Page, cast: Cast) -> None:
        self._page = page
        self._cast = cast
        self._voices = Voices()
        self._people = People(page, cast)
        self._things = Things(page, cast)
        self._read_for: dict[str, int] = {}
        self._descriptions = Descriptions(page, cast, self._voices, self._people, self._things)

    def voice_of(self, words: Words, *, is_ahead: bool = False) -> Voice:
        """Resolve the words that name a speaker.

        Args:
            words: Where they stand.
            is_ahead: A pronoun means somebody of an earlier sentence: "she" in "Vask won, she said" is not Vask.
        """
        word = self._page.folded[words.start] if words.end - words.start == 1 else ""
        voice = self._by_name(words) or self._by_pronoun(words.start, word, is_ahead=is_ahead)
        if voice is None:
            voice = self._by_authorship(words) or self._descriptions.voice_of(words)
        if voice.place is not None or word in self._page.lexicon.somebody:
            self._voices.add(words.start, voice)
            self._people.add(words.start, voice)
            self._things.add(words.start, voice)
        return voice

    def last_voice(self, start: int, end: int) -> Voice | None:
        """Who spoke last between two words; None when nobody did."""
        return self._voices.last(start, end)

    def _by_name(self, words: Words) -> Voice | None:
        name = self._page.name_to(words.end - 1)
        if name is None:
            return None
        own = self._page.words_of(name)
        if words.start not in (own.start, self._page.with_title(own).start):
            return None
        member = self._cast.member(name)
        return Voice(member, member.fullest, "name")

    def _by_pronoun(self, place: int, word: str, *, is_ahead: bool) -> Voice | None:
        """Resolve a pronoun; None for another word."""
        lexicon = self._page.lexicon
        if word in lexicon.he or word.endswith(lexicon.he_endings):
            return self._one_person(place, Gender.HE, is_ahead=is_ahead)
        if word in lexicon.she or word.endswith(lexicon.she_endings):
            return self._one_person(place, Gender.SHE, is_ahead=is_ahead)
        if lexicon.drops_pronouns and word in lexicon.say:
            return self._one_person(place, None, is_ahead=is_ahead)
        if word in lexicon.they:
            return self._thing(place, word, is_ahead=is_ahead)
        return NOBODY if word in lexicon.author | lexicon.somebody else None

    def _one_person(self, place: int, gender: Gender | None, *, is_ahead: bool) -> Voice:
        found = self._people.antecedent(place, gender, is_ahead=is_ahead)
        if found is None:
            return self._ahead(gender)
        if found.member is not None and found.member.gender is None:
            found.member.gender = gender
        return Voice(found.member, found.place, "pronoun")

    def _ahead(self, gender: Gender | None) -> Voice:
        """A pronoun before any name: the first person of the article whom it fits."""
        for _, member in self._cast.mentions[:_MAX_MENTIONS_AHEAD]:
            if member.is_person and (gender is None or member.gender in (None, gender)):
                return Voice(member, member.fullest, "pronoun")
        return NOBODY

    def _thing(self, place: int, word: str, *, is_ahead: bool) -> Voice:
        are_many = word not in self._page.lexicon.it
        start = self._page.sentence(place).start if is_ahead else place
        found = self._several(start) if are_many else None
        found = found or self._things.antecedent(place, are_many=are_many, is_ahead=is_ahead)
        return Voice(found.member, found.place, "pronoun", found.are_many) if found is not None else NOBODY

    def _several(self, place: int) -> Voice | None:
        """Who "they" are when several spoke last."""
        sentence = self._page.sentence(place)
        for _ in range(_SENTENCES_BACK):
            spoken = self._voices.last(sentence.start, place)
            if spoken is not None:
                return spoken if spoken.are_many else None
            if not sentence.start:
                break
            sentence = self._page.sentence(sentence.start - 1)
        return None

    def _by_authorship(self, words: Words) -> Voice | None:
        """Take a paper for who wrote it: its owner, or whom the text names behind it."""
        page, head = self._page, human_head(self._page, words)
        if not speaks_for_author(head):
            return None
        owner = owner_of(page, words)
        if owner is not None:
            voice = self._by_name(owner) or self._by_owner(owner.start)
        else:
            author = maker_of(page, words) or author_behind(page, words)
            if author is None and page.folded[words.start] in page.lexicon.definite:
                author = earlier_author(page, head, self._read_for.get(head, 0), words.start)
                self._read_for[head] = words.start
            voice = (self._by_name(author) or self._descriptions.voice_of(author)) if author is not None else NOBODY
        if voice.place is None:
            return None
        self._descriptions.remember(head, voice)
        return Voice(voice.member, voice.place, "description", voice.are_many)

    def _by_owner(self, place: int) -> Voice:
        word, lexicon = self._page.folded[place], self._page.lexicon
        if word in lexicon.his | lexicon.hers:
            return self._one_person(place, Gender.HE if word in lexicon.his else Gender.SHE, is_ahead=False)
        return self._thing(place, word, is_ahead=False)

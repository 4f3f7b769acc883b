"""Salience: whom a pronoun means, by how prominently and how lately each candidate was spoken of.

Source: S. Lappin and H. J. Leass, An Algorithm for Pronominal Anaphora Resolution, Computational Linguistics 20(4),
1994: what a mention weighs goes by its place in the sentence, and fades with each sentence that follows. Theirs weighs
full parses and halves the weights; here the first name by itself counts as the subject, and in news they fade faster.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from builder.annotating.quotations.cast import Cast, Member
from builder.annotating.quotations.gender import Gender, gender_of_title
from builder.annotating.quotations.humans import is_human, is_one_human
from builder.annotating.quotations.mentions import is_free, is_noun_behind
from builder.annotating.quotations.page import Page, Words
from builder.annotating.quotations.voices import Voice

_RECENCY = 100
_SUBJECT = 80
_OBJECT = 50
_OBLIQUE = 20
_SPEAKER = 80
_ASKED = 100
_OF_DESCRIPTION = 0.6
_OPENS_DESCRIPTION = frozenset({"my", "our"})
_MAX_DESCRIPTION_WORDS = 4
_DECAY = 0.25
_MAX_CANDIDATES = 40
_MIN_SALIENCE = 1 / 64
"""Of the weight of one mention: a dozen sentences on it is forgotten."""


@dataclass(slots=True)
class _Candidate:
    """Somebody for whom a pronoun may stand.

    Attributes:
        voice: Who it is.
        likelihood: That a pronoun can stand for them at all, in (0, 1].
        sentence: The last one that spoke of them, by its number.
        before: What they weighed at its beginning.
        own: The weight of the heaviest mention in it.
        place: Number of the word of the last mention.
    """

    voice: Voice
    likelihood: float
    sentence: int
    before: float
    own: float
    place: int

    def weight(self, sentence: int, *, is_ahead: bool = False) -> float:
        """What they weigh in a sentence; `is_ahead` leaves away what that sentence says of them."""
        if sentence <= self.sentence:
            return self.before + (0 if is_ahead else self.own)
        return (self.before + self.own) * _DECAY ** (sentence - self.sentence)


class Salience:
    """Remembers, while a page is read from its beginning, who is spoken of, and takes pronouns for them."""

    def __init__(self, page: Page, cast: Cast) -> None:
        self._page = page
        self._cast = cast
        self._candidates: dict[Hashable, _Candidate] = {}
        self._pronouns: dict[int, Voice] = {}
        self._mentions = cast.mentions
        self._described: dict[str, tuple[int, int]] = {}
        self._next = 0
        self._done = 0
        self._last_subject = -1

    def antecedent(self, place: int, gender: Gender | None, *, is_ahead: bool = False) -> Voice | None:
        """Whom a pronoun means; None when nobody who fits was spoken of lately.

        Args:
            place: Number of its word.
            gender: Of the pronoun; None when it is left away.
            is_ahead: Nobody who is named in its sentence is meant: "Vask had won, she said".
        """
        self._read(place)
        if not is_ahead and place in self._pronouns:
            return self._pronouns[place]
        return self._choose(place, gender, is_ahead=is_ahead)

    def add(self, place: int, voice: Voice) -> None:
        """Remember who spoke, as they were named at a word."""
        if voice.place is None:
            return
        self._read(place)
        if voice.member is not None:
            if voice.member.humanity:
                self._mention(voice.member, voice, voice.member.humanity, place, _RECENCY + _SPEAKER)
        else:
            self._mention(voice.place, voice, 1.0, place, _RECENCY + _SPEAKER)

    def _read(self, end: int) -> None:
        """Take in what stands before a word."""
        page, lexicon = self._page, self._page.lexicon
        for place in range(self._done, end):
            while self._next < len(self._mentions) and self._mentions[self._next][0] < place:
                self._next += 1
            if self._next < len(self._mentions) and self._mentions[self._next][0] == place:
                self._read_name(place, self._mentions[self._next][1])
                continue
            word = page.folded[place]
            if word in lexicon.he or word in lexicon.his:
                self._read_pronoun(place, Gender.HE, is_subject=word in lexicon.he)
            elif word in lexicon.she or word in lexicon.hers:
                self._read_pronoun(place, Gender.SHE, is_subject=word in lexicon.she)
            if word in _OPENS_DESCRIPTION:
                self._read_description(place)
        self._done = max(self._done, end)

    def _read_name(self, place: int, member: Member) -> None:
        if not member.humanity or is_noun_behind(self._page, place):
            return
        self._mention(member, Voice(member, member.fullest), member.humanity, place, self._weight_of(place))

    def _read_description(self, place: int) -> None:
        """Take in "my son", who has no name: whoever else is described is rarely meant by a pronoun."""
        page = self._page
        for end in range(place + 1, min(place + _MAX_DESCRIPTION_WORDS, len(page))):
            if not page.is_joined(end) or page.name_from(end) is not None or page.folded[end] in page.lexicon.stops:
                return
            is_last = end + 1 >= len(page) or not page.is_joined(end + 1) or not is_human(page.folded[end + 1])
            if is_last and is_one_human(page.folded[end]):
                break
        else:
            return
        before = page.folded[place - 1] if place else ""
        is_apposed = place > 0 and "," in page.gap(place) and page.name_to(place - 1) is not None
        is_name_behind = page.name_from(end + 1) is not None
        if before in page.lexicon.being or is_apposed or is_name_behind:
            return
        offsets = page.place(Words(place, end + 1))
        head = page.folded[end]
        known = self._described.setdefault(head, offsets)
        weight = _RECENCY + (_OBLIQUE if before in page.lexicon.prepositions | page.lexicon.stops else _OBJECT)
        self._mention(known, Voice(None, known, "description"), _OF_DESCRIPTION, place, weight)

    def _weight_of(self, place: int) -> int:
        if self._is_asked(place):
            return _RECENCY + _ASKED
        if not is_free(self._page, place):
            return _RECENCY + _OBLIQUE
        sentence = self._page.sentence_number(place)
        if sentence != self._last_subject:
            self._last_subject = sentence
            return _RECENCY + _SUBJECT
        return _RECENCY + _OBJECT

    def _is_asked(self, place: int) -> bool:
        """Tell who is asked something: they answer."""
        first = self._page.with_title(Words(place, place + 1)).start
        return first > 0 and self._page.is_joined(first) and self._page.folded[first - 1] in self._page.lexicon.questions

    def _read_pronoun(self, place: int, gender: Gender, *, is_subject: bool) -> None:
        voice = self._choose(place, gender)
        if voice is None:
            return
        self._pronouns[place] = voice
        key: Hashable = voice.member if voice.member is not None else voice.place
        candidate = self._candidates[key]
        if is_subject:
            self._last_subject = self._page.sentence_number(place)
        weight = _RECENCY + (_SUBJECT if is_subject else _OBLIQUE)
        self._mention(key, voice, candidate.likelihood, place, weight)

    def _mention(self, key: Hashable, voice: Voice, likelihood: float, place: int, weight: float) -> None:
        sentence = self._page.sentence_number(place)
        known = self._candidates.pop(key, None)
        if known is None:
            known = _Candidate(voice, likelihood, sentence, 0, 0, place)
        if sentence > known.sentence:
            known.before = known.weight(sentence)
            known.own = 0
            known.sentence = sentence
        known.own = max(known.own, weight)
        known.place = max(known.place, place)
        self._candidates[key] = known
        if len(self._candidates) > _MAX_CANDIDATES:
            del self._candidates[next(iter(self._candidates))]

    def _choose(self, place: int, gender: Gender | None, *, is_ahead: bool = False) -> Voice | None:
        sentence = self._page.sentence_number(place)
        best: _Candidate | None = None
        best_rank = (_MIN_SALIENCE * _RECENCY, -1)
        for candidate in self._candidates.values():
            if not may_mean(self._page, candidate.voice, gender):
                continue
            rank = (candidate.weight(sentence, is_ahead=is_ahead) * candidate.likelihood, candidate.place)
            if rank > best_rank:
                best, best_rank = candidate, rank
        return best.voice if best is not None else None


def may_mean(page: Page, voice: Voice, gender: Gender | None) -> bool:
    """Tell whether a pronoun of one person can stand for somebody: "her husband" is not she, a group is neither."""
    member = voice.member
    if member is not None:
        is_somebody = member.is_person or (member.humanity > 0 and not is_human(member.name.casefold()))
        return is_somebody and (gender is None or member.gender in (None, gender))
    if voice.place is None:
        return True
    described = page.text[slice(*voice.place)].partition(" of ")[0].partition(" for ")[0]
    head = described.rpartition(" ")[2].casefold()
    is_other = gender is not None and gender_of_title(head) not in (None, gender)
    return is_one_human(head) and not is_other

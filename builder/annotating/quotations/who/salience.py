"""Salience: who is meant, by how prominently and how lately each candidate was spoken of.

Source: S. Lappin and H. J. Leass, An Algorithm for Pronominal Anaphora Resolution, Computational Linguistics 20(4),
1994: what a mention weighs goes by its place in the sentence, and fades with each sentence that follows. Theirs weighs
full parses and halves the weights; here the first name by itself counts as the subject, and in news they fade faster.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass

from builder.annotating.quotations.page import Page
from builder.annotating.quotations.phrases.mentions import is_free
from builder.annotating.quotations.who.voices import Voice

OBLIQUE = 120
"""What a mention weighs that belongs to another phrase: "a friend of Vask"."""

OBJECT = 150
SUBJECT = 180
SPEAKER = 180
ASKED = 200
"""Of who was asked something: they answer."""

_DECAY = 0.25
_MAX_CANDIDATES = 40
_MIN_WEIGHT = 2
"""Below it, a few sentences on, somebody is forgotten."""


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

    def weight(self, sentence: int, *, is_ahead: bool) -> float:
        """What they weigh in a sentence; `is_ahead` leaves away what that sentence says of them."""
        if sentence <= self.sentence:
            return self.before + (0 if is_ahead else self.own)
        return (self.before + self.own) * _DECAY ** (sentence - self.sentence)


class Salience:
    """The candidates for the pronouns of one sort, while a page is read from its beginning."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._candidates: dict[Hashable, _Candidate] = {}
        self._last_subject = -1

    def mention(self, voice: Voice, place: int, weight: float, *, likelihood: float = 1.0) -> None:
        """Remember that somebody is spoken of at a word."""
        sentence = self._page.sentence_number(place)
        key: Hashable = voice.member if voice.member is not None else voice.place
        known = self._candidates.pop(key, None)
        if known is None:
            known = _Candidate(voice, likelihood, sentence, 0, 0, place)
        if sentence > known.sentence:
            known.before = known.weight(sentence, is_ahead=False)
            known.own = 0
            known.sentence = sentence
        known.own = max(known.own, weight)
        known.place = max(known.place, place)
        self._candidates[key] = known
        if len(self._candidates) > _MAX_CANDIDATES:
            del self._candidates[next(iter(self._candidates))]

    def weight_of_name(self, place: int) -> int:
        """What a mention weighs that begins at a word, by its place in the sentence."""
        if not is_free(self._page, place):
            return OBLIQUE
        sentence = self._page.sentence_number(place)
        if sentence != self._last_subject:
            self._last_subject = sentence
            return SUBJECT
        return OBJECT

    def take_subject(self, place: int) -> None:
        """Note that the subject of a sentence has been read: a pronoun."""
        self._last_subject = self._page.sentence_number(place)

    def most_salient(self, place: int, fits: Callable[[Voice], bool], *, is_ahead: bool = False) -> Voice | None:
        """Choose among those who fit; None when nobody who does was spoken of lately.

        Args:
            place: Number of the word that stands for them.
            fits: Whether it can stand for somebody.
            is_ahead: Nobody who is named in its sentence is meant: "Vask had won, she said".
        """
        sentence = self._page.sentence_number(place)
        best: _Candidate | None = None
        best_rank = (float(_MIN_WEIGHT), -1)
        for candidate in self._candidates.values():
            rank = (candidate.weight(sentence, is_ahead=is_ahead) * candidate.likelihood, candidate.place)
            if rank > best_rank and fits(candidate.voice):
                best, best_rank = candidate, rank
        return best.voice if best is not None else None

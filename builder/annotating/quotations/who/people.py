"""People: whom "he" and "she" mean, while a page is read from its beginning."""

from __future__ import annotations

from builder.annotating.quotations.page import Page, Words
from builder.annotating.quotations.phrases.mentions import is_noun_behind
from builder.annotating.quotations.who.cast import Cast, Member
from builder.annotating.quotations.who.salience import ASKED, OBJECT, OBLIQUE, SPEAKER, SUBJECT, Salience
from builder.annotating.quotations.who.voices import Voice
from builder.annotating.quotations.words.gender import Gender, gender_of_title
from builder.annotating.quotations.words.humans import is_human, is_one_human

_OF_DESCRIPTION = 0.6
_OPENS_DESCRIPTION = frozenset({"my", "our"})
_MAX_DESCRIPTION_WORDS = 4


class People:
    """Remembers who is spoken of, and takes the pronouns of one person for them."""

    def __init__(self, page: Page, cast: Cast) -> None:
        self._page = page
        self._cast = cast
        self._salience = Salience(page)
        self._pronouns: dict[int, Voice] = {}
        self._described: dict[str, tuple[int, int]] = {}
        self._done = 0

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
        self._read(place)
        likelihood = voice.member.humanity if voice.member is not None else 1.0
        if voice.place is not None and likelihood:
            self._salience.mention(voice, place, SPEAKER, likelihood=likelihood)

    def _read(self, end: int) -> None:
        """Take in what stands before a word."""
        page, lexicon = self._page, self._page.lexicon
        for place in range(self._done, end):
            member = self._cast.member_at(place)
            if member is not None:
                self._read_name(place, member)
                continue
            word = page.folded[place]
            if word in lexicon.shows:
                gender = Gender.HE if word in lexicon.he or word in lexicon.his else Gender.SHE
                self._read_pronoun(place, gender, is_subject=word in (lexicon.he, lexicon.she)[gender is Gender.SHE])
            elif word in _OPENS_DESCRIPTION:
                self._read_description(place)
        self._done = max(self._done, end)

    def _read_name(self, place: int, member: Member) -> None:
        if member.humanity and not is_noun_behind(self._page, place):
            weight = ASKED if self._is_asked(place) else self._salience.weight_of_name(place)
            self._salience.mention(Voice(member, member.fullest), place, weight, likelihood=member.humanity)

    def _is_asked(self, place: int) -> bool:
        first = self._page.with_title(Words(place, place + 1)).start
        return (
            first > 0 and self._page.is_joined(first) and self._page.folded[first - 1] in self._page.lexicon.questions
        )

    def _read_pronoun(self, place: int, gender: Gender, *, is_subject: bool) -> None:
        voice = self._choose(place, gender)
        if voice is None:
            return
        self._pronouns[place] = voice
        if is_subject:
            self._salience.take_subject(place)
        self._salience.mention(voice, place, SUBJECT if is_subject else OBLIQUE)

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
        if before in page.lexicon.being or page.name_from(end + 1) is not None:
            return
        known = self._described.setdefault(page.folded[end], page.place(Words(place, end + 1)))
        weight = OBLIQUE if before in page.lexicon.ties else OBJECT
        self._salience.mention(Voice(None, known, "description"), place, weight, likelihood=_OF_DESCRIPTION)

    def _choose(self, place: int, gender: Gender | None, *, is_ahead: bool = False) -> Voice | None:
        return self._salience.most_salient(
            place, lambda voice: is_one_person(self._page, voice, gender), is_ahead=is_ahead
        )


def is_one_person(page: Page, voice: Voice, gender: Gender | None) -> bool:
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

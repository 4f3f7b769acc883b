"""Cast: who is named in an article, under which names, and how each is named most fully."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from builder.annotating.names.titles import is_job
from builder.annotating.quotations.page import Page, Words
from builder.annotating.quotations.who.same_names import Key, SameNames, key_of, without_generation
from builder.annotating.quotations.words.gender import Gender, gender_of_given_name, gender_of_title
from builder.given_names import is_given_name
from builder.model import Kind, Name, StatedAlias

_MAX_NAMESAKES = 20
_MAX_WORDS_TO_PRONOUN = 12
_MAX_JOB_WORDS = 3
_MAX_MENTIONS = 100
_MAX_ROLE_WORDS = 12
_MAX_HEADING_WORDS = 15
_SHARE_OF_CAPITALS = 0.75
_MAX_NAMES_LOOKED_AT = 20
_OF_GIVEN_NAME = 0.9
_OF_UNKNOWN = 0.2
_WORDS_OF_UNKNOWN = range(2, 4)
_NOT_TITLES = frozenset({"of", "and", "the"})


@dataclass(slots=True, eq=False)
class Member:
    """Somebody, or something that can speak, with all the names that the article has for them.

    Attributes:
        kind: Of the first name.
        key: The words of the first name, folded.
        names: In text order.
        gender: None when nothing tells it.
        roles: Folded words that describe them: of their titles, and of what stands behind a comma.
        humanity: How likely "he" or "she" can stand for them, in [0, 1].
        fullest: Offsets of the fullest form, title included.
        name: The text of the fullest name without its title.
    """

    kind: Kind
    key: Key
    names: list[Name] = field(default_factory=list)
    gender: Gender | None = None
    roles: set[str] = field(default_factory=set)
    humanity: float = 0.0
    fullest: tuple[int, int] = (0, 0)
    name: str = ""

    @property
    def is_person(self) -> bool:
        """True for a man or woman."""
        return self.kind is Kind.PERSON

    @property
    def may_be_person(self) -> bool:
        """True for a person, and for a full name of unknown kind for which "he" or "she" stands."""
        return self.is_person or (self.kind is Kind.OTHER and self.gender is not None)


class Cast:
    """The members of one article.

    Attributes:
        mentions: Number of a word and the member that is named there, outside of quotations, in text order.
    """

    def __init__(self, page: Page, aliases: Iterable[StatedAlias] = ()) -> None:
        self._page = page
        self._by_key: dict[Key, Member] = {}
        self._by_last: dict[str, list[Member]] = {}
        self._by_first: dict[str, list[Member]] = {}
        self._by_part: dict[str, list[Member]] = {}
        self._same = SameNames(aliases, page.names)
        self._member_of: dict[int, Member] = {}
        self._add_names(page.names)
        members = {id(member): member for member in self._member_of.values()}
        for member in members.values():
            self._complete(member)
        self.mentions: list[tuple[int, Member]] = []
        for name in page.names:
            words = page.words_of(name)
            if page.name_from(words.start) is name and words.start not in page.is_quote:
                self.mentions.append((words.start, self._member_of[name.start]))
        self._places = [place for place, _ in self.mentions]
        self._member_at = dict(self.mentions)
        for index, (place, member) in enumerate(self.mentions):
            if member.gender is None and (member.is_person or (member.kind is Kind.OTHER and " " in member.name)):
                behind = self._places[index + 1] if index + 1 < len(self._places) else len(page)
                member.gender = self._shown(place, min(behind, place + _MAX_WORDS_TO_PRONOUN))
        for member in members.values():
            member.humanity = self._humanity(member)

    def _humanity(self, member: Member) -> float:
        """How likely a pronoun can stand for a member, by its kind, or by what stands around its names."""
        if member.is_person:
            return 1.0
        if member.kind is not Kind.OTHER:
            return 0.0
        own = max((self._humanity_shown(name) for name in member.names[:_MAX_NAMES_LOOKED_AT]), default=0.0)
        return max(own, _OF_UNKNOWN if " " in member.name else 0.0)

    def _humanity_shown(self, name: Name) -> float:
        page = self._page
        words = page.words_of(name)
        if page.name_from(words.start) is not name:
            return 0.0
        if is_given_name(page.words.words[words.start].text):
            return _OF_GIVEN_NAME
        behind = words.end
        if behind >= len(page) or "\n" in page.gap(behind):
            return 0.0
        word = page.folded[behind]
        if word == "who" or (word.isdecimal() and page.gap(behind) == ", " and page.gap(behind + 1)[:1] in (",", ".")):
            return _OF_GIVEN_NAME
        return 0.0

    def _shown(self, place: int, end: int) -> Gender | None:
        """The gender that the first pronoun behind a mention shows, before anybody else is named in the sentence."""
        page, lexicon = self._page, self._page.lexicon
        for spot in range(place, min(end, page.sentence(place).end)):
            if page.folded[spot] in lexicon.his:
                return Gender.HE
            if page.folded[spot] in lexicon.hers:
                return Gender.SHE
        return None

    def member_at(self, place: int) -> Member | None:
        """The member whose name begins at a word, outside of quotations."""
        return self._member_at.get(place)

    def member(self, name: Name) -> Member:
        """The member that a name of the article names."""
        return self._member_of[name.start]

    def by_last_name(self, folded: str) -> Member | None:
        """The first person with a last name, or what has these initials; None when nobody has them."""
        full = self._same.first((folded,))
        return next(iter(self._by_last.get(folded, ())), None) or (self._by_key.get(full) if len(full) > 1 else None)

    def by_role(self, place: int, words: Collection[str]) -> Member | None:
        """The person named last before a word whose titles or descriptions have all these words; None for nobody."""
        for _, member in reversed(self.between(0, place)):
            if member.is_person and all(word in member.roles for word in words):
                return member
        return None

    def between(self, start: int, end: int) -> list[tuple[int, Member]]:
        """The mentions from one word to before another, the last hundred of them."""
        high = bisect_left(self._places, end)
        return self.mentions[max(bisect_left(self._places, start), high - _MAX_MENTIONS) : high]

    def _add_names(self, names: Sequence[Name]) -> None:
        """Give each name its member: full names first, for a last name may stand ahead of them."""
        keys = [without_generation(key_of(name.text)) for name in names]
        told = {key for name, key in zip(names, keys, strict=True) if not self._is_in_heading(name)}
        short = [
            len(key) == 1 and name.kind in (Kind.PERSON, Kind.OTHER) for name, key in zip(names, keys, strict=True)
        ]
        alone = [key not in told and key[-1:] not in told for key in keys]
        full = [
            None if is_short or is_alone else self._full(name, key)
            for name, key, is_short, is_alone in zip(names, keys, short, alone, strict=True)
        ]
        for name, key, known, is_alone in zip(names, keys, full, alone, strict=True):
            member = known or (Member(name.kind, key) if is_alone else self._short(name, key))
            self._member_of[name.start] = member
            member.names.append(name)

    def _is_in_heading(self, name: Name) -> bool:
        """Tell whether a name is in a line where most words have capitals, as in "Where Ana Vask Is Now"."""
        page = self._page
        words = page.words_of(name)
        line = page.short_line(words.start)
        if line is None:
            return False
        if any(spot in page.is_quote for spot in range(*line)):
            return False  # “…,” Vask said
        length = line.end - line.start
        is_label = words.end < line.end and ":" in page.gap(words.end)
        if is_label or not words.end - words.start < length <= _MAX_HEADING_WORDS:
            return False
        return sum(page.words.words[spot].text[0].isupper() for spot in range(*line)) >= _SHARE_OF_CAPITALS * length

    def _full(self, name: Name, key: Key) -> Member:
        key = self._same.first(key)
        member = self._by_key.get(key)
        if member is None and name.kind is Kind.PERSON:
            known = self._by_last.get(key[-1], ())[:_MAX_NAMESAKES]
            member = next((one for one in known if _agree(one, key)), None)
        if member is None:
            member = Member(name.kind, key)
            if name.kind is Kind.PERSON:
                self._by_last.setdefault(key[-1], []).append(member)
                self._by_first.setdefault(key[0], []).append(member)
            elif name.kind is Kind.OTHER and len(key) in _WORDS_OF_UNKNOWN:
                self._by_part.setdefault(key[-1], []).append(member)
                self._by_part.setdefault(key[0], []).append(member)
        self._by_key.setdefault(key, member)
        return member

    def _short(self, name: Name, key: Key) -> Member:
        """Take a last or a first name for the one that was named so last, or will be."""
        same = self._by_key.get(self._same.first(key))
        if same is not None and not same.is_person:
            return same
        word = key[0]
        full = self._by_last.get(word) or self._by_last.get("al-" + word)
        full = full or self._by_last.get(word.removeprefix("al-")) or self._by_first.get(word)
        full = full or self._by_part.get(word)
        if full:
            return max(full[:_MAX_NAMESAKES], key=lambda one: one.names[-1].start if one.names else -1)
        return self._by_key.setdefault(self._same.first(key), Member(name.kind, key))

    def _complete(self, member: Member) -> None:
        page = self._page
        best = (-1, -1)
        for name in member.names:
            words = page.words_of(name)
            is_outside = page.name_from(words.start) is name
            titled = page.with_title(words) if is_outside else words
            length = (len(name.text.split()), words.start - titled.start)
            if length > best:
                best = length
                member.fullest = (page.starts[titled.start], name.end) if is_outside else (name.start, name.end)
                member.name = name.text
            if is_outside and member.is_person:
                self._describe(member, titled, words)
        if member.is_person and member.gender is None:
            member.gender = gender_of_given_name(member.name.split()[0].split("-")[0])

    def _describe(self, member: Member, titled: Words, words: Words) -> None:
        page = self._page
        before = [page.folded[place] for place in range(titled.start, words.start)]
        place = titled.start
        while (
            place and titled.start - place < _MAX_JOB_WORDS and page.is_joined(place) and is_job(page.folded[place - 1])
        ):
            place -= 1
            before.append(page.folded[place])
        member.roles.update(word for word in before if word not in _NOT_TITLES)
        end = words.end
        is_set_off = end < len(page) and page.gap(end)[:1] == "," and "\n" not in page.gap(end)
        if is_set_off and page.folded[end] not in page.lexicon.asides and page.words.words[end].text[0].islower():
            while end < min(len(page), words.end + _MAX_ROLE_WORDS) and (end == words.end or page.is_joined(end)):
                member.roles.add(page.folded[end])
                before.append(page.folded[end])
                end += 1
        for word in before:
            member.gender = member.gender or gender_of_title(word)


def _agree(member: Member, key: Key) -> bool:
    """Tell whether two full names with one last name can be one person's: "Joe Biden", "Joseph R. Biden" cannot."""
    known = member.key
    return known[0] == key[0] or set(known) <= set(key) or set(key) <= set(known)

"""Cast: who is named in an article, under which names, and how each is named most fully."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field

from builder.annotating.names.titles import is_job
from builder.annotating.quotations.gender import Gender, gender_of_given_name, gender_of_title
from builder.annotating.quotations.page import Page, Words
from builder.model import Kind, Name, StatedAlias
from builder.words import tokenize, word_key

_GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
_HOUSEHOLD = {
    ("un",): ("united", "nations"),
    ("us",): ("united", "states"),
    ("uk",): ("united", "kingdom"),
    ("eu",): ("european", "union"),
}
_MAX_ROLE_WORDS = 12
_NOT_TITLES = frozenset({"of", "and", "the"})


@dataclass(slots=True, eq=False)
class Member:
    """Somebody, or something that can speak, with all the names that the article has for them.

    Attributes:
        kind: Of the first name.
        names: In text order.
        gender: None when nothing tells it.
        roles: Folded words that describe them: of their titles, and of what stands behind a comma.
        fullest: Offsets of the fullest form, title included.
        name: The text of the fullest name without its title.
    """

    kind: Kind
    names: list[Name] = field(default_factory=list)
    gender: Gender | None = None
    roles: set[str] = field(default_factory=set)
    fullest: tuple[int, int] = (0, 0)
    name: str = ""

    @property
    def is_person(self) -> bool:
        """True for a man or woman."""
        return self.kind is Kind.PERSON


class Cast:
    """The members of one article.

    Attributes:
        mentions: Number of a word and the member that is named there, outside of quotations, in text order.
    """

    def __init__(self, page: Page, aliases: Iterable[StatedAlias] = ()) -> None:
        self._page = page
        self._by_key: dict[tuple[str, ...], Member] = {}
        self._by_last: dict[str, list[Member]] = {}
        self._by_first: dict[str, list[Member]] = {}
        self._same = _Same(aliases, page.names)
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

    def member(self, name: Name) -> Member:
        """The member that a name of the article names."""
        return self._member_of[name.start]

    def between(self, start: int, end: int) -> list[tuple[int, Member]]:
        """The mentions from one word to before another."""
        return self.mentions[bisect_left(self._places, start) : bisect_left(self._places, end)]

    def _add_names(self, names: Iterable[Name]) -> None:
        later: list[tuple[Name, tuple[str, ...]]] = []
        for name in names:
            key = tuple(word_key(token.text) for token in tokenize(name.text))
            while len(key) > 1 and key[-1] in _GENERATIONS:
                key = key[:-1]
            if len(key) == 1 and name.kind in (Kind.PERSON, Kind.OTHER):
                later.append((name, key))
            elif key:
                self._put(name, self._full(name, key))
            else:
                self._put(name, Member(name.kind))
        for name, key in later:
            self._put(name, self._short(name, key))

    def _full(self, name: Name, key: tuple[str, ...]) -> Member:
        key = self._same.first(key)
        member = self._by_key.get(key)
        if member is None and name.kind is Kind.PERSON:
            member = next((one for one in self._by_last.get(key[-1], ()) if _agree(one, key)), None)
        if member is None:
            member = Member(name.kind)
            if name.kind is Kind.PERSON:
                self._by_last.setdefault(key[-1], []).append(member)
                self._by_first.setdefault(key[0], []).append(member)
        self._by_key.setdefault(key, member)
        return member

    def _short(self, name: Name, key: tuple[str, ...]) -> Member:
        same = self._by_key.get(self._same.first(key))
        if same is not None and not same.is_person:
            return same
        word = key[0]
        full = self._by_last.get(word) or self._by_last.get("al-" + word)
        full = full or self._by_last.get(word.removeprefix("al-")) or self._by_first.get(word) or []
        before = [one for one in full if one.names[0].start < name.start]
        if full:
            return max(before, key=lambda one: self._latest(one, name.start)) if before else full[0]
        return self._by_key.setdefault(self._same.first(key), Member(name.kind))

    def _latest(self, member: Member, before: int) -> int:
        return max((name.start for name in member.names if name.start < before), default=-1)

    def _put(self, name: Name, member: Member) -> None:
        self._member_of[name.start] = member
        member.names.append(name)

    def _complete(self, member: Member) -> None:
        page = self._page
        best = (-1, -1)
        member.names.sort(key=lambda name: name.start)
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
        while place and titled.start - place < 3 and page.is_joined(place) and is_job(page.folded[place - 1]):  # noqa: PLR2004
            place -= 1
            before.append(page.folded[place])
        member.roles.update(word for word in before if word not in _NOT_TITLES)
        end = words.end
        is_set_off = end < len(page) and page.gap(end)[:1] == "," and "\n" not in page.gap(end)
        if is_set_off and page.folded[end] not in page.lexicon.who and page.words.words[end].text[0].islower():
            while end < min(len(page), words.end + _MAX_ROLE_WORDS) and (end == words.end or page.is_joined(end)):
                member.roles.add(page.folded[end])
                before.append(page.folded[end])
                end += 1
        for word in before:
            member.gender = member.gender or gender_of_title(word)


class _Same:
    """Keys that the article says are one name."""

    def __init__(self, aliases: Iterable[StatedAlias], names: Iterable[Name]) -> None:
        self._first: dict[tuple[str, ...], tuple[str, ...]] = dict(_HOUSEHOLD)
        for name in names:
            if name.kind is not Kind.PERSON and " " in name.text:
                letters = "".join(word[0] for word in name.text.split() if word[0].isupper()).casefold()
                key = tuple(word_key(token.text) for token in tokenize(name.text))
                if len(letters) > 2:  # noqa: PLR2004
                    self._first.setdefault((letters.removeprefix("us") or letters,), key)
                    self._first.setdefault((letters,), key)
        for alias in aliases:
            name, other = (tuple(word_key(token.text) for token in tokenize(text)) for text in (alias.name, alias.alias))
            self._first.setdefault(other, self._first.get(name, name))

    def first(self, key: tuple[str, ...]) -> tuple[str, ...]:
        return self._first.get(key, key)


def _agree(member: Member, key: tuple[str, ...]) -> bool:
    """Tell whether two full names with one last name can be one person's: "Joe Biden", "Joseph R. Biden" cannot."""
    known = [word_key(word) for word in member.names[0].text.split()]
    return known[0] == key[0] or set(known) <= set(key) or set(key) <= set(known)

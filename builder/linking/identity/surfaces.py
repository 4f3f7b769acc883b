"""Surfaces: every way in which the articles, their editors and the desk name something, counted."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from builder.linking.identity.matching import Key
from builder.model import GlossaryEntry, Kind, Name
from builder.words import phrase_key, tokenize

if TYPE_CHECKING:
    from builder.linking.identity.accounts import Account

_WEIGHTS = {"title": 6, "capitals": 1, "first-name": 1, "full-name": 2}
_WEIGHT_OF_EVIDENCE = 4
"""A vote for a kind counts so much when any other rule found it; a title is the surest."""

SHARE_OF_CAPITALS, SHARE_OF_SHORT = 0.8, 0.5
SHORT_LETTERS = 5
_SHOUTED_LETTERS, _SHOUTED_LESS = 5, 4
WORDS_OF_TITLE = (1, 2)


class Use:
    """How an article uses a surface, as bits: plain numbers, since there are a hundred for each article."""

    NAME = 1
    PHRASE = 2
    CAPITAL_PHRASE = 4
    TAG = 8


@dataclass(slots=True)
class Surface:
    """One name under all its spellings.

    Attributes:
        forms: Spelling to number of occurrences.
        uses: Article id to how the article uses it, in the order in which the articles came.
        kinds: Kind to votes: the occurrences as a name, weighted by how surely the kind was told.
        told: The spellings that the desk, a tag or a statement gives, which need not stand in any body; with the
            statement's passage and article, or without ("", None).
    """

    forms: dict[str, int] = field(default_factory=dict)
    uses: dict[str, int] = field(default_factory=dict)
    kinds: dict[Kind, int] = field(default_factory=dict)
    told: dict[str, tuple[str, str | None]] = field(default_factory=dict)
    is_name: bool = False

    @property
    def articles(self) -> list[str]:
        """Ids of the articles that speak of it: with a capital where it is a name, else in any way; and the tagged."""
        counted = Use.NAME | Use.CAPITAL_PHRASE | Use.TAG if self.is_name else Use.PHRASE | Use.TAG
        return [article_id for article_id, use in self.uses.items() if use & counted]

    @property
    def form(self) -> str:
        """The most usual spelling, with a capital where it is a name; ties go to the first in the alphabet.

        One with shouted words ("HEALTH care") must be far more usual.
        """
        return min(self.forms, key=lambda form: (self.is_name and form.islower(), -self._usage(form), form))

    def _usage(self, form: str) -> float:
        shouted = " " in form and any(len(word) >= _SHOUTED_LETTERS and word.isupper() for word in form.split())
        return self.forms[form] / (_SHOUTED_LESS if shouted else 1)

    @property
    def is_acronym(self) -> bool:
        """True when it is a single word that is hardly ever written but in capitals: "L.A." is not "La".

        For a short one more often than not is enough ("RAM" beside "Ram"), unless it is a place: "IRAQ".
        """
        capitals = sum(count for form, count in self.forms.items() if form.isupper() and " " not in form)
        if not capitals:
            return all(form.isupper() and " " not in form for form in self.forms)
        is_short = Kind.PLACE not in self.kinds and all(len(form) <= SHORT_LETTERS for form in self.forms)
        return capitals >= (SHARE_OF_SHORT if is_short else SHARE_OF_CAPITALS) * sum(self.forms.values())

    @property
    def is_person(self) -> bool:
        """True when most of its occurrences as a name are a person's."""
        return 2 * self.kinds.get(Kind.PERSON, 0) > sum(self.kinds.values())

    def is_rare(self, articles: int) -> bool:
        """Tell quickly that fewer articles use it in any way and that no editor asked for it."""
        return len(self.uses) < articles and not self.told

    def used_as(self, use: int) -> list[str]:
        """Ids of the articles that use it so."""
        return [article_id for article_id, uses in self.uses.items() if uses & use]

    def count(self, form: str, article_id: str, use: int) -> None:
        """Count one occurrence."""
        self.forms[form] = self.forms.get(form, 0) + 1
        self.uses[article_id] = self.uses.get(article_id, 0) | use
        self.is_name = self.is_name or bool(use & Use.NAME)

    def tell(self, form: str, passage: str = "", article_id: str | None = None) -> None:
        """Note a spelling that is to be shown whether or not a body has it."""
        self.forms.setdefault(form, 0)
        if not self.told.get(form, ("", None))[0]:
            self.told[form] = passage, article_id


Surfaces = dict[Key, Surface]


@lru_cache(maxsize=1 << 18)
def key_of(text: str) -> Key:
    """The key under which a name's spellings meet; empty when the text has no word."""
    return phrase_key([token.text for token in tokenize(text)])


def weight_of(name: Name) -> int:
    """How much a name of a body counts as a vote for its kind."""
    return _WEIGHTS.get(name.rule, _WEIGHT_OF_EVIDENCE)


def collect_surfaces(
    accounts: Iterable[Account], known: Collection[Key], glossary: Iterable[GlossaryEntry]
) -> Surfaces:
    """Count the surfaces that articles and the desk's glossary have.

    Args:
        accounts: What the articles say.
        known: The names that count.
        glossary: The desk's entries.

    Returns:
        Key to surface, in the order of first appearance.
    """
    surfaces: Surfaces = {}

    def surface(key: Key) -> Surface:
        found = surfaces.get(key)
        if found is None:
            found = surfaces[key] = Surface()
        return found

    for entry in glossary:
        for text in (entry.label, *entry.aliases):
            if (key := key_of(text)) in known:
                surface(key).tell(text)
    for account in accounts:
        _count(account, surface)
    return surfaces


def _count(account: Account, surface: Callable[[Key], Surface]) -> None:
    """Count the surfaces of one article, each in the record that `surface` gives for it."""
    article_id = account.article_id
    for name in account.names:
        found = surface(name.key)
        found.count(name.text, article_id, Use.NAME)
        found.kinds[name.kind] = found.kinds.get(name.kind, 0) + name.weight
    for stated in account.aliases:
        for key, text in ((stated.key, stated.name), (stated.alias_key, stated.alias)):
            if key is not None:
                surface(key).count(text, article_id, Use.NAME)
                surface(key).tell(text, stated.passage, article_id)
    for phrase in account.phrases:
        surface(phrase.key).count(phrase.text, article_id, phrase.use)
    for key, tag in account.tags:
        surface(key).count(tag, article_id, Use.TAG)
        surface(key).tell(tag)

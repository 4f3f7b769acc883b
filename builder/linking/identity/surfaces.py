"""Surfaces: every way in which the articles, their editors and the desk name something, counted."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from builder.linking.identity.matching import Key
from builder.model import AnnotatedArticle, Desk, Kind
from builder.words import phrase_key, tokenize

_WEIGHTS = {"title": 6, "capitals": 1, "first-name": 1, "full-name": 2}
_WEIGHT_OF_EVIDENCE = 4
"""A vote for a kind counts so much when any other rule found it; a title is the surest."""

_SHARE_OF_CAPITALS, _SHARE_OF_SHORT = 0.8, 0.5
_SHORT_LETTERS = 5
_SHOUTED_LETTERS, _SHOUTED_LESS = 5, 4
_WORDS_OF_TITLE = (1, 2)


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
        is_short = Kind.PLACE not in self.kinds and all(len(form) <= _SHORT_LETTERS for form in self.forms)
        return capitals >= (_SHARE_OF_SHORT if is_short else _SHARE_OF_CAPITALS) * sum(self.forms.values())

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


def collect_surfaces(articles: Iterable[AnnotatedArticle], desk: Desk) -> Surfaces:
    """Count the surfaces of all articles and of the desk's glossary, without those of the `never` list.

    Returns:
        Key to surface, in the order of first appearance.
    """
    surfaces: Surfaces = {}
    never = {key_of(text) for text in desk.never} | {()}

    def surface(text: str) -> Surface:
        key = key_of(text)
        found = surfaces.get(key)
        if found is None:
            found = surfaces[key] = Surface()
        return found

    for entry in desk.glossary:
        for text in (entry.label, *entry.aliases):
            surface(text).tell(text)
    for annotated in articles:
        _count(annotated, surface)
    return {
        key: found
        for key, found in surfaces.items()
        if key not in never and (found.is_name or found.told or not _is_titled(key, surfaces))
    }


def _is_titled(key: Key, surfaces: Surfaces) -> bool:
    """Tell a phrase that is a person's name with a word or two before it, such as a title: "President Quorn"."""
    return any(key[n:] in surfaces and surfaces[key[n:]].is_person for n in _WORDS_OF_TITLE)


def _count(annotated: AnnotatedArticle, surface: Callable[[str], Surface]) -> None:
    """Count the surfaces of one article, each in the record that `surface` gives for it."""
    article_id = annotated.id
    for name in annotated.names:
        found = surface(name.text)
        found.count(name.text, article_id, Use.NAME)
        found.kinds[name.kind] = found.kinds.get(name.kind, 0) + _WEIGHTS.get(name.rule, _WEIGHT_OF_EVIDENCE)
    for alias in annotated.aliases:
        for text in (alias.name, alias.alias):
            surface(text).count(text, article_id, Use.NAME)
            surface(text).tell(text, alias.passage, article_id)
    titled = {key_of(name.text): name.text for name in annotated.names if name.rule == "title"}
    for keyphrase in annotated.keyphrases:
        key = key_of(keyphrase.text)
        if person := next((titled[key[n:]] for n in _WORDS_OF_TITLE if key[n:] in titled), None):
            surface(person).count(person, article_id, Use.PHRASE | Use.CAPITAL_PHRASE)
            continue
        use = Use.PHRASE | Use.CAPITAL_PHRASE if keyphrase.text[0].isupper() else Use.PHRASE
        surface(keyphrase.text).count(keyphrase.text, article_id, use)
    for tag in annotated.article.tags:
        surface(tag).count(tag, article_id, Use.TAG)
        surface(tag).tell(tag)

"""Surfaces: every way in which the articles, their editors and the desk name something, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from builder.linking.matching import Key
from builder.model import AnnotatedArticle, Desk, Kind
from builder.words import phrase_key, tokenize


@dataclass(slots=True)
class Surface:
    """One name under all its spellings.

    Attributes:
        forms: Spelling to number of occurrences.
        named_in: Ids of the articles whose text has it as a name.
        phrase_in: Ids of the articles of which it is a keyphrase.
        capital_in: Those of them in which the keyphrase is written with a capital.
        tagged: Ids of the articles whose editors tagged them with it.
        kinds: Kind to number of occurrences as a name.
    """

    forms: Counter[str] = field(default_factory=Counter)
    named_in: set[str] = field(default_factory=set)
    phrase_in: set[str] = field(default_factory=set)
    capital_in: set[str] = field(default_factory=set)
    tagged: set[str] = field(default_factory=set)
    kinds: Counter[Kind] = field(default_factory=Counter)

    @property
    def is_name(self) -> bool:
        """True when some article has it as a name."""
        return bool(self.named_in)

    @property
    def articles(self) -> set[str]:
        """Ids of the articles that speak of it: with a capital where it is a name, else in any way; and the tagged."""
        return (self.named_in | self.capital_in if self.is_name else self.phrase_in) | self.tagged

    @property
    def form(self) -> str:
        """The most usual spelling, with a capital where it is a name; ties go to the first in the alphabet."""
        return min(self.forms, key=lambda form: (self.is_name and form.islower(), -self.forms[form], form))

    @property
    def is_acronym(self) -> bool:
        """True when it is only ever written in capitals, as a single word."""
        return all(form.isupper() and len(form.split()) == 1 for form in self.forms)


def key_of(text: str) -> Key:
    """The key under which a name's spellings meet; empty when the text has no word."""
    return phrase_key([token.text for token in tokenize(text)])


def collect_surfaces(articles: Iterable[AnnotatedArticle], desk: Desk) -> dict[Key, Surface]:
    """Count the surfaces of all articles and of the desk's glossary, without those of the `never` list.

    Returns:
        Key to surface, in the order of first appearance.
    """
    surfaces: dict[Key, Surface] = {}
    never = {key_of(text) for text in desk.never} | {()}
    keys: dict[str, Key] = {}

    def surface(text: str) -> Surface:
        key = keys.get(text)
        if key is None:
            key = keys[text] = key_of(text)
        return surfaces.setdefault(key, Surface())

    for entry in desk.glossary:
        for text in (entry.label, *entry.aliases):
            surface(text).forms[text] += 0
    for annotated in articles:
        _count(annotated, surface)
    return {key: found for key, found in surfaces.items() if key not in never}


def _count(annotated: AnnotatedArticle, surface: Callable[[str], Surface]) -> None:
    """Count the surfaces of one article, each in the record that `surface` gives for it."""
    for name in annotated.names:
        surface(name.text).kinds[name.kind] += 1
    stated = (text for alias in annotated.aliases for text in (alias.name, alias.alias))
    for text in (*(name.text for name in annotated.names), *stated):
        surface(text).forms[text] += 1
        surface(text).named_in.add(annotated.id)
    for keyphrase in annotated.keyphrases:
        found = surface(keyphrase.text)
        found.forms[keyphrase.text] += 1
        found.phrase_in.add(annotated.id)
        if keyphrase.text[0].isupper():
            found.capital_in.add(annotated.id)
    for tag in annotated.article.tags:
        surface(tag).forms[tag] += 1
        surface(tag).tagged.add(annotated.id)

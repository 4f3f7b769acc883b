"""Plain words: those that the articles mostly write small, so that a capital on one of them makes no name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from builder.linking.identity.matching import Key
from builder.linking.identity.surfaces import Surfaces, Use, key_of
from builder.model import AnnotatedArticle
from builder.words import word_key

_EDGES = ".,;:!?…\"'“”‘’«»()[]{}–—-*"


@dataclass(frozen=True, slots=True)
class PlainWords:
    """The words of names that more articles have in small letters than with a capital.

    Attributes:
        anywhere: Compared with the articles in which they stand in any name: "security" in "Security Council".
        alone: Compared with the articles in which they are a name by themselves: "North".
    """

    anywhere: Collection[str] = frozenset()
    alone: Collection[str] = frozenset()

    def are_all(self, key: Key) -> bool:
        """Tell a name that is made of plain words only: "Fiscal Year", "Today"."""
        return all(word in self.anywhere for word in key) if len(key) > 1 else key[0] in self.alone


def find_plain_words(articles: Sequence[AnnotatedArticle], surfaces: Surfaces) -> PlainWords:
    """Count in how many articles the words of names are written small; acronyms are never plain ("IS", "WHO")."""
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    keys = {key for key, surface in surfaces.items() if surface.is_name}
    words = {word for key in keys for word in key}
    for annotated in articles:
        capital.update({word for name in annotated.names for word in key_of(name.text)})
        written = {word.strip(_EDGES) for word in set(annotated.article.text.split()) if word.islower()}
        small.update({word_key(word) for word in written} & words)
    acronyms = {key[0] for key in keys if len(key) == 1 and surfaces[key].is_acronym}
    single = {key[0]: len(surfaces[key].used_as(Use.NAME)) for key in keys if len(key) == 1}
    return PlainWords(
        frozenset(word for word in words - acronyms if small[word] > capital[word]),
        frozenset(word for word, count in single.items() if word not in acronyms and small[word] > count),
    )

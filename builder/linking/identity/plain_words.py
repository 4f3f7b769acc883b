"""Plain words: those that the articles mostly write small, so that a capital on one of them makes no name."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from builder.linking.identity.matching import Key
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


def small_words(text: str) -> set[str]:
    """The words that a text has in small letters, without the punctuation around them.

    >>> sorted(small_words("The runway was (repaired); a well-known RUNWAY."))
    ['a', 'repaired', 'runway', 'was', 'well-known']
    """
    return {word_key(word.strip(_EDGES)) for word in set(text.split()) if word.islower()}

"""Long lists by the first letters of what they list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import TypeVar

_Listed = TypeVar("_Listed")


def by_letters(
    listed: Sequence[_Listed], slug_of: Callable[[_Listed], str], most: int, known: str = ""
) -> dict[str, list[_Listed]]:
    """Group things by the first letters of their slugs: by as few as leave no group too large.

    Args:
        listed: The things.
        slug_of: Tells the slug of one.
        most: A group that is larger than this is told apart by one letter more.
        known: Letters with which all of them begin.

    Returns:
        Letters, in alphabetical order, to the things whose slugs begin with them, in the given order.

    >>> by_letters(["ali", "abu", "baghdad"], str, 1)
    {'ab': ['abu'], 'al': ['ali'], 'b': ['baghdad']}
    """
    groups: defaultdict[str, list[_Listed]] = defaultdict(list)
    for item in listed:
        groups[slug_of(item)[: len(known) + 1]].append(item)
    found: dict[str, list[_Listed]] = {}
    for letters, group in sorted(groups.items()):
        if len(group) > most and letters != known:
            found |= by_letters(group, slug_of, most, letters)
        else:
            found[letters] = group
    return found

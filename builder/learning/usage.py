"""Decides which phrases and names of a dossier are worth writing down, from the stories in which they stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from builder.learning.word_counts import Phrase, WordCounts
from builder.reading.learned_usage import Expression, key_of_name, key_of_phrase

MIN_STORIES = 5
"""A phrase of fewer stories is not common in any dossier."""

MIN_PERCENT = 5
"""A phrase of a smaller share of the stories tells them apart."""

MAX_PHRASES = 1000
"""So many are learned at most, those of the most stories."""

MIN_NAME_STORIES = 3
"""A capital of fewer stories may be a slip."""

MOST_SMALL_PERCENT = 2
"""A name stands in lower case in so few of its stories at most."""

MAX_NAMES = 5000
"""So many are learned at most, those of the most stories."""

Key = TypeVar("Key", str, Phrase)


def least_stories(stories: int) -> int:
    """In how many stories of a dossier a phrase must stand to be common.

    >>> least_stories(20), least_stories(6001)
    (5, 301)
    """
    return max(MIN_STORIES, -(-stories * MIN_PERCENT // 100))


def draw_phrases(counts: WordCounts, before: Iterable[Expression]) -> tuple[Expression, ...]:
    """Choose the phrases that are common, and count those anew on which an editor has ruled.

    Args:
        counts: The words of all articles.
        before: The file as it is: only its rulings count.

    Returns:
        In the order of their keys. A phrase neither begins nor ends in a stop word or a figure.
    """
    decided = {key_of_phrase(one.text): one for one in before if one.editor}
    found = counts.common_phrases(least_stories(counts.stories))
    common = sorted(found, key=lambda key: (-found[key], key))[:MAX_PHRASES]
    counted = counts.count_phrases({*common, *decided})
    drawn = {key_of_phrase(counted[key].text): counted[key] for key in common}
    return _with_rulings(drawn, decided, {key: counted.get(key) for key in decided}, counts.stories)


def draw_names(counts: WordCounts, before: Iterable[Expression]) -> tuple[Expression, ...]:
    """Choose the words that are names, and count those anew on which an editor has ruled; likewise."""
    decided = {key_of_name(one.text): one for one in before if one.editor}
    counted = counts.count_names()
    names = [key for key, one in counted.items() if key and _is_name(one)]
    drawn = {key: counted[key] for key in sorted(names, key=lambda key: (-counted[key].seen, key))[:MAX_NAMES]}
    return _with_rulings(drawn, decided, {key: counted.get(key) for key in decided}, 0)


def _is_name(word: Expression) -> bool:
    small = word.of - word.seen
    return word.seen >= MIN_NAME_STORIES and 100 * small <= MOST_SMALL_PERCENT * word.of


def _with_rulings(
    drawn: Mapping[Key, Expression],
    decided: Mapping[Key, Expression],
    counted: Mapping[Key, Expression | None],
    of: int,
) -> tuple[Expression, ...]:
    """What was drawn and what editors have ruled on, with its text as they wrote it, in the order of the keys."""
    all_ = dict(drawn)
    for key, one in decided.items():
        now = drawn.get(key) or counted[key] or Expression(one.text, 0, of)
        all_[key] = replace(now, text=one.text, editor=one.editor)
    return tuple(all_[key] for key in sorted(all_))

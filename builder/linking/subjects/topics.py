"""Topics: the subjects that get a page, each with its address and the topics that it occurs with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from math import log2

from builder.linking.memory import FORGETFUL, Memory
from builder.linking.subjects.companions import find_companions
from builder.linking.subjects.spread import Spread, spread_of
from builder.linking.subjects.subject import Subject, Subjects
from builder.model import Kind, Topic
from builder.slugs import slugify, unique_slugs
from builder.words import word_key

_WEIGHTS = {Kind.PERSON: 1.5, Kind.ORGANISATION: 1.5, Kind.PLACE: 0.75, Kind.OTHER: 1.0}

_NAME = "slugs"
"""Of the topics, by label, as each would be if no other had the same."""


def threshold(articles: int) -> int:
    """How many articles must mention a topic when the settings do not say: it rises with the size of the dossier.

    Args:
        articles: How many there are.

    Returns:
        2 below a hundred articles, and one more for every factor of ten.

    >>> [threshold(articles) for articles in (1, 99, 100, 999, 1_000, 15_000)]
    [2, 2, 3, 3, 4, 5]
    """
    return max(2, len(str(articles)))


def choose_topics(
    subjects: Subjects,
    *,
    articles: int,
    min_articles: int | None = None,
    memory: Memory = FORGETFUL,
) -> tuple[Topic, ...]:
    """Choose the subjects that get a page.

    What the glossary has always gets one. Then, as long as there are no more topics than articles, come the editors'
    tags, then what enough articles mention: the most mentioned first, and of phrases none that says the same as a name.

    Args:
        subjects: All subjects of the briefing.
        articles: How many articles the briefing has.
        min_articles: How many of them must mention a topic; None lets it rise with their number.
        memory: What was found the last time.

    Returns:
        Topics by label.
    """
    least = threshold(articles) if min_articles is None else min_articles
    spread = spread_of(subjects.found)
    worthy = [
        place
        for place, subject in enumerate(subjects.found)
        if subject.is_chosen or (subject.is_telling and spread.articles[place] >= least)
    ]
    repeated = _phrases_that_repeat(subjects.found, worthy, spread)
    kept = [place for place in worthy if place not in repeated]
    most = max(articles, sum(subjects.found[place].is_in_glossary for place in kept))
    if len(kept) > most:
        kept = sorted(kept, key=lambda place: _rank(subjects.found[place], place, spread))[:most]
    kept.sort(key=lambda place: (subjects.found[place].label.casefold(), subjects.found[place].label))
    known = memory.recall(_NAME, dict[str, str]) or {}
    plain = {label: known.get(label) or slugify(label) for label in (subjects.found[place].label for place in kept)}
    memory.keep(_NAME, plain)
    slugs = unique_slugs(plain, plain.__getitem__)
    companions = find_companions(spread, {slugs[subjects.found[place].label]: place for place in kept}, memory)
    return tuple(
        Topic(
            slug=(slug := slugs[subject.label]),
            label=subject.label,
            kind=subject.kind,
            description=subject.description,
            aliases=subject.aliases,
            mentions=subject.mentions,
            tagged_ids=subject.tagged_ids,
            companions=companions[slug],
        )
        for subject in map(subjects.found.__getitem__, kept)
    )


def _phrases_that_repeat(subjects: Sequence[Subject], worthy: Sequence[int], spread: Spread) -> set[int]:
    """The phrases that share words with another subject of the very same articles: one page is enough.

    A name stays, and of two phrases the longer.
    """
    alike: defaultdict[bytes, list[int]] = defaultdict(list)
    for place in worthy:
        alike[spread.articles_of(place)].append(place)
    repeated = set()
    for group in alike.values():
        taken: set[str] = set()
        for place in sorted(group, key=lambda place: _precedence(subjects[place])) if len(group) > 1 else ():
            subject = subjects[place]
            words = {word_key(word) for word in subject.label.split()}
            if taken & words and not (subject.is_name or subject.is_chosen):
                repeated.add(place)
            taken |= words
    return repeated


def _precedence(subject: Subject) -> tuple[bool, int, str]:
    return not (subject.is_name or subject.is_chosen), -len(subject.label.split()), subject.label


def _rank(subject: Subject, place: int, spread: Spread) -> tuple[bool, bool, int, float, str]:
    prominence = _prominence(spread.counts_of(place), subject.kind)
    return not subject.is_in_glossary, not subject.is_chosen, -spread.articles[place], -prominence, subject.label


def _prominence(counts: Sequence[int], kind: Kind) -> float:
    """How much the articles speak of a subject: mentions count less and less within one, places are but the scene."""
    return round(sum(log2(1 + count) for count in sorted(counts)) * _WEIGHTS[kind], 4)

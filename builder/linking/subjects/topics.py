"""Topics: the subjects that get a page, each with its address and the topics that it occurs with."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from heapq import nlargest
from math import log2

from builder.linking.subjects.subject import Subject, Subjects
from builder.model import Companion, Kind, Topic
from builder.slugs import unique_slugs
from builder.words import word_key

MOST_COMPANIONS = 12
_WEIGHTS = {Kind.PERSON: 1.5, Kind.ORGANISATION: 1.5, Kind.PLACE: 0.75, Kind.OTHER: 1.0}
_TOPICS_OF_AN_ARTICLE = 40
"""So many topics of an article count as occurring together, the most mentioned first: a book would pair thousands."""


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


def choose_topics(subjects: Subjects, *, articles: int, min_articles: int | None = None) -> tuple[Topic, ...]:
    """Choose the subjects that get a page.

    What the glossary has always gets one. Then, as long as there are no more topics than articles, come the editors'
    tags, then what enough articles mention: the most mentioned first, and of phrases none that says the same as a name.

    Args:
        subjects: All subjects of the briefing.
        articles: How many articles the briefing has.
        min_articles: How many of them must mention a topic; None lets it rise with their number.

    Returns:
        Topics by label.
    """
    least = threshold(articles) if min_articles is None else min_articles
    spread = {subject.label: subject.article_ids for subject in subjects.found}
    worthy = [s for s in subjects.found if s.is_chosen or (s.is_telling and len(spread[s.label]) >= least)]
    repeated = _phrases_that_repeat(worthy, spread)
    ranked = sorted((s for s in worthy if s.label not in repeated), key=lambda s: _rank(s, len(spread[s.label])))
    most = max(articles, sum(subject.is_in_glossary for subject in ranked))
    kept = sorted(ranked[:most], key=lambda subject: (subject.label.casefold(), subject.label))
    slugs = unique_slugs(subject.label for subject in kept)
    companions = _companions({slugs[subject.label]: subject for subject in kept})
    return tuple(
        Topic(
            slug=(slug := slugs[subject.label]),
            label=subject.label,
            kind=subject.kind,
            description=subject.description,
            aliases=subject.aliases,
            mentions=subject.mentions,
            tagged_ids=subject.tagged_ids,
            companions=companions.get(slug, ()),
        )
        for subject in kept
    )


def _phrases_that_repeat(subjects: Sequence[Subject], spread: Mapping[str, Sequence[str]]) -> set[str]:
    """The labels of phrases that share words with another subject of the very same articles: one page is enough.

    A name stays, and of two phrases the longer.
    """
    alike: defaultdict[frozenset[str], list[Subject]] = defaultdict(list)
    for subject in subjects:
        alike[frozenset(spread[subject.label])].append(subject)
    repeated = set()
    for group in alike.values():
        taken: set[str] = set()
        for subject in sorted(group, key=lambda s: (not (s.is_name or s.is_chosen), -len(s.label.split()), s.label)):
            words = {word_key(word) for word in subject.label.split()}
            if taken & words and not (subject.is_name or subject.is_chosen):
                repeated.add(subject.label)
            taken |= words
    return repeated


def _rank(subject: Subject, articles: int) -> tuple[bool, bool, int, float, str]:
    return not subject.is_in_glossary, not subject.is_chosen, -articles, -_prominence(subject), subject.label


def _prominence(subject: Subject) -> float:
    """How much the articles speak of a subject: mentions count less and less within one, places are but the scene."""
    counts = Counter(mention.article_id for mention in subject.mentions)
    return round(sum(log2(1 + count) for count in sorted(counts.values())) * _WEIGHTS[subject.kind], 4)


def _companions(subjects: Mapping[str, Subject]) -> dict[str, tuple[Companion, ...]]:
    """For each slug the others that occur in the same articles, the most frequent first, then by slug."""
    together: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for slugs in _by_article(subjects):
        for slug in slugs:
            together[slug].update(slugs)
    for slug, counts in together.items():
        del counts[slug]
    return {
        slug: tuple(Companion(other, count) for other, count in _most_frequent(counts))
        for slug, counts in together.items()
    }


def _most_frequent(counts: Mapping[str, int]) -> list[tuple[str, int]]:
    """The highest counts, by count and slug; what cannot be among them is left out first, without looking at slugs."""
    least = nlargest(MOST_COMPANIONS, counts.values())[-1:]
    likely = (item for item in counts.items() if item[1] >= least[0])
    return sorted(likely, key=lambda item: (-item[1], item[0]))[:MOST_COMPANIONS]


def _by_article(subjects: Mapping[str, Subject]) -> Iterable[Sequence[str]]:
    """The slugs of each article, as many as count."""
    mentions: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for slug, subject in subjects.items():
        for mention in subject.mentions:
            mentions[mention.article_id][slug] += 1
        for article_id in subject.tagged_ids:
            mentions[article_id][slug] += 1
    for counts in mentions.values():
        yield sorted(counts, key=lambda slug: (-counts[slug], slug))[:_TOPICS_OF_AN_ARTICLE]

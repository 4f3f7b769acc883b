"""Links of one article, as far as a briefing that was linked without it can tell: for a proof, not for the site."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from builder.linking.annotations.note_links import topic_key
from builder.model import AnnotatedArticle, Kind, Mention, Topic

Pair = tuple[Mention, Topic]

_MOST_WORDS = 5
"""A phrase that is a topic has hardly ever more."""

_UNSAFE = "last name"
"""Names for this reason are shared by many people; which one is meant, linking finds out from all articles."""

_WORD = re.compile(r"\w+(?:['’-]\w+)*")


def names_of_topics(topics: Iterable[Topic]) -> Mapping[str, Topic]:
    """Index topics by what they are called wherever they are meant, folded by `topic_key`; a label wins over others."""
    known = tuple(topics)
    names = {topic_key(topic.label): topic for topic in reversed(known)}
    for topic in known:
        for alias in topic.aliases:
            if alias.reason != _UNSAFE:
                names.setdefault(topic_key(alias.text), topic)
    return names


def provisional_mentions(annotated: AnnotatedArticle, names: Mapping[str, Topic]) -> Sequence[Pair]:
    """Find where an article speaks of topics: its names that are called as they are, and their phrases in its text.

    Args:
        annotated: The article.
        names: As of `names_of_topics`.

    Returns:
        The mentions with their topics, by place; none overlaps another.
    """
    article_id, found, end = annotated.id, list[Pair](), 0
    for start, stop, topic in sorted((*_named(annotated, names), *_phrased(annotated, names)), key=_longest_first):
        if start >= end:
            found.append((Mention(article_id, start, stop), topic))
            end = stop
    return found


def provisional_topics(mentions: Sequence[Pair]) -> tuple[str, ...]:
    """The slugs of the topics that are mentioned: those with the most mentions first, then by the first mention."""
    counts = Counter(topic.slug for _, topic in mentions)
    return tuple(slug for slug, _ in counts.most_common())


def _named(annotated: AnnotatedArticle, names: Mapping[str, Topic]) -> Iterator[tuple[int, int, Topic]]:
    for name in annotated.names:
        topic = names.get(topic_key(name.text))
        if topic is not None:
            yield name.start, name.end, topic


def _phrased(annotated: AnnotatedArticle, names: Mapping[str, Topic]) -> Iterator[tuple[int, int, Topic]]:
    text = annotated.article.text
    words = [match.span() for match in _WORD.finditer(text)]
    for first, (start, _) in enumerate(words):
        for _, end in words[first : first + _MOST_WORDS]:
            topic = names.get(topic_key(text[start:end]))
            if topic is not None and topic.kind is Kind.OTHER:
                yield start, end, topic


def _longest_first(place: tuple[int, int, Topic]) -> tuple[int, int]:
    start, end, _ = place
    return start, -end

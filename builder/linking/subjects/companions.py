"""Companions: for each topic the others that occur in the same articles."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from builder.linking.memory import Memory
from builder.linking.subjects.spread import Numbers, Spread
from builder.model import Companion

MOST_COMPANIONS = 12
_TOPICS_OF_AN_ARTICLE = 40
"""So many topics of an article count as occurring together, the most mentioned first: a book would pair thousands."""

_PAIRS_AT_ONCE = 1 << 20
_DIGEST_BYTES = 16
_NAME = "companions"


@dataclass(frozen=True, slots=True)
class _Found:
    """The companions of the last time.

    Attributes:
        digests: Of each topic in turn, of all that its companions depend on.
        slugs: Of all topics, in the same order.
        others: Of each companion the index of its slug, by topic; unsigned integers of 32 bits.
        counts: Of each companion in how many articles it is; of the same type.
        lengths: Of each topic how many companions it has; bytes.
    """

    digests: bytes = b""
    slugs: tuple[str, ...] = ()
    others: bytes = b""
    counts: bytes = b""
    lengths: bytes = b""


def find_companions(spread: Spread, topics: Mapping[str, int], memory: Memory) -> dict[str, tuple[Companion, ...]]:
    """Find what topics occur with.

    Args:
        spread: Where subjects are.
        topics: Slug to the index of the subject.
        memory: What was found the last time.

    Returns:
        Slug to at most 12 companions, those of the most articles first, ties by slug.
    """
    slugs = sorted(topics)
    lists = _lists(spread, [topics[slug] for slug in slugs])
    digests = _digests(lists, slugs)
    before = _by_digest(memory.recall(_NAME, _Found) or _Found())
    wanted = [topic for topic, digest in enumerate(digests) if digest not in before]
    found = {slugs[topic]: before[digest] for topic, digest in enumerate(digests) if digest in before}
    for topic, others in _count(lists, wanted, len(slugs)):
        found[slugs[topic]] = tuple(Companion(slugs[other], count) for other, count in others)
    if wanted or len(before) != len(set(digests)):
        memory.keep(_NAME, _packed(digests, slugs, found))
    return found


@dataclass(frozen=True, slots=True, eq=False)
class _Lists:
    """The topics of the articles, as many as count: two columns, once by topic and article, once by article.

    Attributes:
        ends_of_topics: Of each topic the end of its rows in `articles`.
        ends_of_articles: Of each article the end of its rows in `topics`.
    """

    articles: Numbers
    ends_of_topics: Numbers
    topics: Numbers
    ends_of_articles: Numbers

    def articles_of(self, topic: int) -> Numbers:
        """The articles of a topic, in their order."""
        return self.articles[self.ends_of_topics[topic - 1] if topic else 0 : self.ends_of_topics[topic]]


def _lists(spread: Spread, subjects: Sequence[int]) -> _Lists:
    """List the topics of each article, the most mentioned first; a tag counts as a mention."""
    number = np.full(len(spread.ends), -1, np.int64)
    number[list(subjects)] = np.arange(len(subjects))
    rows = np.flatnonzero(number[spread.subject] >= 0)
    topics, articles = number[spread.subject[rows]], spread.article[rows]
    order = np.lexsort((topics, -(spread.mentions[rows] + spread.is_tagged[rows]), articles))
    topics, articles = topics[order], articles[order]
    total = int(articles[-1]) + 1 if len(articles) else 0
    first = np.searchsorted(articles, np.arange(total))
    counting = np.arange(len(articles)) - first[articles] < _TOPICS_OF_AN_ARTICLE
    topics, articles = topics[counting], articles[counting]
    by_topic = np.argsort(topics, kind="stable")
    return _Lists(
        articles[by_topic],
        np.searchsorted(topics[by_topic], np.arange(len(subjects)), side="right"),
        topics,
        np.searchsorted(articles, np.arange(total), side="right"),
    )


def _digests(lists: _Lists, slugs: Sequence[str]) -> list[bytes]:
    """Of each topic a digest of its slug and the topics of its articles."""
    names = np.frombuffer(b"".join(map(_name, slugs)), np.uint64)
    sums = np.concatenate([np.zeros(1, np.uint64), np.cumsum(names[lists.topics], dtype=np.uint64)])
    starts = np.concatenate([np.zeros(1, np.int64), lists.ends_of_articles[:-1]])
    of_articles = sums[lists.ends_of_articles] - sums[starts] if len(lists.ends_of_articles) else sums
    rows = of_articles[lists.articles].tobytes()
    width = sums.itemsize
    starts_of_topics = [0, *lists.ends_of_topics.tolist()]
    return [
        hashlib.blake2b(name + rows[start * width : end * width], digest_size=_DIGEST_BYTES).digest()
        for name, start, end in zip(map(_name, slugs), starts_of_topics, lists.ends_of_topics.tolist(), strict=False)
    ]


def _name(slug: str) -> bytes:
    return hashlib.blake2b(slug.encode(), digest_size=8).digest()


def _count(lists: _Lists, wanted: Sequence[int], total: int) -> Iterator[tuple[int, list[tuple[int, int]]]]:
    """Yield each wanted topic with the most frequent others and the number of articles that have both."""
    starts = np.concatenate([np.zeros(1, np.int64), lists.ends_of_articles[:-1]])
    lengths = lists.ends_of_articles - starts
    for topics in _portions(wanted, lists, lengths):
        articles = np.concatenate([lists.articles_of(topic) for topic in topics])
        topic = np.repeat(np.arange(len(topics)), [len(lists.articles_of(topic)) for topic in topics])
        others = lists.topics[_ranges(starts[articles], lengths[articles])]
        codes, counts = np.unique(np.repeat(topic, lengths[articles]) * total + others, return_counts=True)
        topic, others = np.divmod(codes, total)
        other_than_itself = others != np.array(topics)[topic]
        topic, others, counts = topic[other_than_itself], others[other_than_itself], counts[other_than_itself]
        order = np.lexsort((others, -counts, topic))
        ends = np.searchsorted(topic, np.arange(len(topics)), side="right")
        for place, (start, end) in enumerate(zip([0, *ends.tolist()], ends.tolist(), strict=False)):
            best = order[start : min(end, start + MOST_COMPANIONS)]
            yield topics[place], list(zip(others[best].tolist(), counts[best].tolist(), strict=True))


def _portions(wanted: Sequence[int], lists: _Lists, lengths: Numbers) -> Iterator[list[int]]:
    """Yield some topics at a time: all pairs of a portion are in memory at once."""
    portion: list[int] = []
    pairs = 0
    for topic in wanted:
        portion.append(topic)
        pairs += int(lengths[lists.articles_of(topic)].sum())
        if pairs >= _PAIRS_AT_ONCE:
            yield portion
            portion, pairs = [], 0
    if portion:
        yield portion


def _ranges(starts: Numbers, lengths: Numbers) -> Numbers:
    """The numbers of several ranges in one row."""
    before = np.cumsum(lengths) - lengths
    numbers: Numbers = np.arange(int(lengths.sum())) + np.repeat(starts - before, lengths)
    return numbers


def _by_digest(found: _Found) -> dict[bytes, tuple[Companion, ...]]:
    others, counts = (np.frombuffer(column, np.uint32).tolist() for column in (found.others, found.counts))
    companions = [Companion(found.slugs[other], count) for other, count in zip(others, counts, strict=True)]
    by_digest = {}
    start = 0
    for place, length in enumerate(found.lengths):
        digest = found.digests[place * _DIGEST_BYTES : (place + 1) * _DIGEST_BYTES]
        by_digest[digest] = tuple(companions[start : start + length])
        start += length
    return by_digest


def _packed(digests: Sequence[bytes], slugs: Sequence[str], found: Mapping[str, Sequence[Companion]]) -> _Found:
    index = {slug: place for place, slug in enumerate(slugs)}
    rows = [found[slug] for slug in slugs]
    return _Found(
        b"".join(digests),
        tuple(slugs),
        np.array([index[companion.slug] for row in rows for companion in row], np.uint32).tobytes(),
        np.array([companion.articles for row in rows for companion in row], np.uint32).tobytes(),
        bytes(map(len, rows)),
    )

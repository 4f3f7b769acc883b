"""Indexes of a briefing that are made piece by piece, when somebody asks: a build looks into few of ten thousand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from operator import attrgetter

import numpy as np
from numpy.typing import NDArray

from builder.model import AnnotatedArticle, Mention, Speaker, Topic
from builder.rendering import addresses

Pair = tuple[Mention, Topic]
OnRecord = Mapping[str, Sequence[tuple[int, Speaker]]]


class PagesOfArticles(Mapping[str, str]):
    """Article id, or whatever else articles are found by, to the path of the article's page."""

    def __init__(self, articles: Mapping[str, AnnotatedArticle]) -> None:
        """Take the articles by the same keys."""
        self._articles = articles
        self._known: dict[str, str] = {}

    def __getitem__(self, key: str) -> str:
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = addresses.article_page(self._articles[key].article)
        return found

    def __contains__(self, key: object) -> bool:
        return key in self._articles

    def __iter__(self) -> Iterator[str]:
        return iter(self._articles)

    def __len__(self) -> int:
        return len(self._articles)


@dataclass(frozen=True, slots=True)
class Extent:
    """How many articles a topic has, and the days of the first and the last of them; None where none has a date."""

    articles: int
    first: date | None = None
    last: date | None = None


class Extents(Mapping[str, Extent]):
    """The extents of topics, by their slugs."""

    def __init__(self, articles: Mapping[str, Sequence[str]], published: Mapping[str, date | None]) -> None:
        """Take the ids of each topic's articles, and when each article was published."""
        self._articles, self._published = articles, published
        self._known: dict[str, Extent] = {}

    def __getitem__(self, slug: str) -> Extent:
        found = self._known.get(slug)
        if found is None:
            found = self._known[slug] = self._of(self._articles[slug])
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._articles)

    def __len__(self) -> int:
        return len(self._articles)

    def _of(self, articles: Sequence[str]) -> Extent:
        days = [*filter(None, map(self._published.get, articles))]
        return Extent(len(articles), min(days), max(days)) if days else Extent(len(articles))


class MentionsByArticle(Mapping[str, Sequence[Pair]]):
    """Article id to the mentions in it and their topics, by place, the longer first."""

    def __init__(self, topics: Iterable[Topic]) -> None:
        """Set the mentions of each article one after the other."""
        self._topics = tuple(topics)
        mentions = [*chain.from_iterable(topic.mentions for topic in self._topics)]
        article_ids = [*map(attrgetter("article_id"), mentions)]
        numbers = {article_id: number for number, article_id in enumerate(dict.fromkeys(article_ids))}
        articles = np.fromiter(map(numbers.__getitem__, article_ids), np.int64, len(mentions))
        order = np.argsort(articles, kind="stable")
        ends = np.cumsum(np.bincount(articles, minlength=len(numbers)))
        counts = [len(topic.mentions) for topic in self._topics]
        self._of_topics = np.repeat(np.arange(len(counts)), counts)[order]
        self._mentions = [mentions[place] for place in order.tolist()]
        self._bounds = dict(zip(numbers, zip([0, *ends.tolist()], ends.tolist(), strict=False), strict=True))
        self._known: dict[str, Sequence[Pair]] = {}

    def __getitem__(self, article_id: str) -> Sequence[Pair]:
        found = self._known.get(article_id)
        if found is None:
            found = self._known[article_id] = self._sorted(*self._bounds[article_id])
        return found

    def __contains__(self, article_id: object) -> bool:
        return article_id in self._bounds

    def __iter__(self) -> Iterator[str]:
        return iter(self._bounds)

    def __len__(self) -> int:
        return len(self._bounds)

    def packed(self, topics: Iterable[bytes]) -> Mapping[str, memoryview]:
        """Give the mentions in each article as bytes: equal ones have the same places and the same topics.

        Args:
            topics: Of each topic of the briefing eight bytes that stand for it.
        """
        names: NDArray[np.int64] = np.frombuffer(b"".join(topics), np.int64)
        rows = np.empty((len(self._mentions), 3), np.int64)
        rows[:, 0] = names[self._of_topics]
        for column, field in enumerate(("start", "end"), start=1):
            rows[:, column] = np.fromiter(map(attrgetter(field), self._mentions), np.int64, len(self._mentions))
        content, step = memoryview(rows.tobytes()), rows.strides[0]
        return {article_id: content[step * first : step * end] for article_id, (first, end) in self._bounds.items()}

    def _sorted(self, first: int, end: int) -> Sequence[Pair]:
        topics = (self._topics[number] for number in self._of_topics[first:end].tolist())
        pairs = zip(self._mentions[first:end], topics, strict=True)
        return sorted(pairs, key=lambda pair: (pair[0].start, -pair[0].end, pair[1].slug))


def on_record(speakers: Iterable[Speaker]) -> OnRecord:
    """Return by article the indices of the quotations that speakers have, each with its speaker."""
    found: defaultdict[str, list[tuple[int, Speaker]]] = defaultdict(list)
    for speaker in speakers:
        for article_id, index in speaker.quotes:
            found[article_id].append((index, speaker))
    return dict(found)


class SpeakersOfQuotes(Mapping[tuple[str, int], Speaker]):
    """The speakers of all quotations, also of those that stand in another one or in a version of the story before.

    An article is looked at when one of its quotations is asked for.
    """

    def __init__(self, articles: Mapping[str, AnnotatedArticle], on_record: OnRecord) -> None:
        """Take the articles by their ids, and who is on record in them."""
        self._articles, self._on_record = articles, on_record
        self._found: dict[str, dict[int, Speaker]] = {}

    def __getitem__(self, quote: tuple[str, int]) -> Speaker:
        article_id, index = quote
        if article_id not in self._found:
            self._found[article_id] = self._speakers_in(article_id)
        return self._found[article_id][index]

    def __iter__(self) -> Iterator[tuple[str, int]]:
        return ((article_id, index) for article_id in self._articles for index in self._speakers_in(article_id))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _speakers_in(self, article_id: str) -> dict[int, Speaker]:
        if article_id not in self._on_record:
            return {}
        quotes = self._articles[article_id].quotes
        by_name = {quotes[index].name: speaker for index, speaker in self._on_record[article_id]}
        return {index: by_name[quote.name] for index, quote in enumerate(quotes) if quote.name in by_name}

"""Events: the dated sentences of all articles in the order of what they tell, not of when they were published."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from itertools import accumulate, chain, groupby, pairwise

import msgspec
import numpy as np

from builder.linking.annotations.dated import Dated, dated_of, known_timespan
from builder.linking.annotations.gathering import Gathering, Sentence, era_of
from builder.linking.annotations.spread import Asked, Difference, Places, Spread, asked_of, spread_of
from builder.linking.memory import Memory
from builder.model import AnnotatedArticle, Event, Family

_decoder = msgspec.msgpack.Decoder(tuple[Event, ...])
_encoder = msgspec.msgpack.Encoder()


@dataclass(frozen=True, slots=True)
class Era:
    """The events of one era; those are decoded when they are needed, and never encoded again.

    Attributes:
        events: As a tuple of `Event`, encoded; by time, then in the order of their first tellings.
        values: The values that they have, in their order, and how many have it.
        places: The articles that it was made from, by their places, as the bytes of an array.
        asked: The words whose spread mattered, by article.
    """

    events: bytes
    values: tuple[tuple[str, int], ...]
    places: bytes
    asked: Asked


@dataclass(frozen=True, slots=True)
class Timeline:
    """All events, and what they were made from.

    Attributes:
        ids: The articles in the order of publication.
        stories: The story that each prints.
        digests: Of the dated sentences of each.
        spread: The words of these.
        eras: By the name of the era.
    """

    ids: tuple[str, ...]
    stories: tuple[str, ...]
    digests: tuple[bytes, ...]
    spread: Spread
    eras: dict[str, Era]


@contextmanager
def finding_events(
    articles: Sequence[AnnotatedArticle], families: Sequence[Family], memory: Memory
) -> Iterator[Callable[[], tuple[Event, ...]]]:
    """Begin to gather the dated sentences of articles into events, while something else is linked.

    A sentence joins the event that has the telling most like it, when it dates the event to the same time, or to the
    month or year of it, and the two share enough rare words. Words are rare or common by the articles before: so a
    newer article changes no event, it only adds to them. The versions of one story tell an event once.

    Args:
        articles: Oldest first, undated last.
        families: The stories that several of them print.
        memory: What was found before; the eras for which nothing has changed are taken from there.

    Yields:
        What waits for the events and gives them, once: by time, the longer before what it frames; of one time, in the
        order of their first tellings.
    """
    dated = memory.parts(articles, dated_of, Dated)
    known = memory.recall("events", Timeline)
    with memory.beside(partial(_timeline, articles, families, dated, known), Timeline) as timeline:

        def events() -> tuple[Event, ...]:
            made = timeline()
            memory.keep("events", made)
            return _in_order(made.eras.values())

        yield events


def _timeline(
    articles: Sequence[AnnotatedArticle], families: Sequence[Family], dated: Sequence[Dated], known: Timeline | None
) -> Timeline:
    story = {article_id: family.canonical_id for family in families for article_id in family.article_ids}
    timeline = Timeline(
        ids=tuple(annotated.id for annotated in articles),
        stories=tuple(story.get(annotated.id, annotated.id) for annotated in articles),
        digests=tuple(part.digest for part in dated),
        spread=spread_of([part.spread for part in dated]),
        eras={},
    )
    if known is not None:
        timeline.eras.update(_unchanged(known, timeline, dated))
    timeline.eras.update(_gather(timeline, dated))
    return timeline


def _unchanged(known: Timeline, now: Timeline, dated: Sequence[Dated]) -> dict[str, Era]:
    """The eras that were made from what is there still, with the places that its articles have now."""
    were = {article_id: place for place, article_id in enumerate(known.ids)}
    moved = np.full(len(known.ids), -1)
    retold = set()
    new = []
    for place, article_id in enumerate(now.ids):
        before = were.get(article_id)
        if before is None or known.digests[before] != now.digests[place]:
            new.append(place)
            continue
        moved[before] = place
        if known.stories[before] != now.stories[place]:
            retold.add(before)
    gone = np.flatnonzero(moved < 0)
    changed = np.zeros(len(known.ids), dtype=bool)
    changed[[*gone.tolist(), *retold]] = True
    touched = {era for place in new for era in _eras(dated[place])}
    words = known.spread.of(gone) | now.spread.of(new)
    difference = Difference(known.spread, now.spread, words, moved)
    return {
        name: _moved(era, moved)
        for name, era in known.eras.items()
        if name not in touched
        and not changed[np.frombuffer(era.places, dtype=np.int64)].any()
        and not difference.concerns(era.asked)
    }


def _moved(era: Era, moved: Places) -> Era:
    places = moved[np.frombuffer(era.places, dtype=np.int64)]
    return replace(era, places=places.tobytes(), asked=era.asked.moved(moved))


def _eras(part: Dated) -> set[str]:
    return {_era_named(value) for value in part.values.split()}


@lru_cache(maxsize=1 << 14)
def _era_named(value: str) -> str:
    return era_of(known_timespan(value))


class _Wanted(dict[str, bool]):
    """Of each value whether its era is not known yet."""

    def __init__(self, known: Container[str]) -> None:
        super().__init__()
        self._known = known

    def __missing__(self, value: str) -> bool:
        wanted = self[value] = _era_named(value) not in self._known
        return wanted


def _gather(timeline: Timeline, dated: Sequence[Dated]) -> dict[str, Era]:
    """Gather the events of the eras that the timeline does not have yet."""
    sentences: defaultdict[str, list[Sentence]] = defaultdict(list)
    places: defaultdict[int, list[tuple[str, Sentence]]] = defaultdict(list)
    is_wanted = _Wanted(timeline.eras)
    for place, part in enumerate(dated):
        wanted = [is_wanted[value] for value in part.values.split()]
        if True not in wanted:
            continue
        for span, telling, wording in part.sentences(timeline.ids[place], wanted):
            name = era_of(span)
            sentence = Sentence(span, telling, wording, timeline.stories[place])
            sentences[name].append(sentence)
            places[place].append((name, sentence))
    spread: Counter[int] = Counter()
    gatherings = {name: Gathering(found, spread) for name, found in sentences.items()}
    for place, part in enumerate(dated if places else ()):
        spread.update(np.frombuffer(part.spread, dtype=np.uint64).tolist())
        for name, sentence in places.get(place, ()):
            gatherings[name].add(sentence)
    at = {article_id: place for place, article_id in enumerate(timeline.ids)}
    return {name: _era(gathering, sentences[name], at) for name, gathering in gatherings.items()}


def _era(gathering: Gathering, sentences: Iterable[Sentence], at: Mapping[str, int]) -> Era:
    events = gathering.events()
    values = tuple((value, len([*group])) for value, group in groupby(event.value for event in events))
    places = sorted({at[sentence.telling.article_id] for sentence in sentences})
    asked = asked_of({at[article_id]: words for article_id, words in gathering.asked.items()})
    return Era(_encoder.encode(events), values, np.array(places, dtype=np.int64).tobytes(), asked)


def _in_order(eras: Iterable[Era]) -> tuple[Event, ...]:
    """The events of all eras by time; two eras may overlap, as weeks and winters do, but they share no value."""
    series = []
    for era in eras:
        events = _decoder.decode(era.events)
        ends = accumulate((count for _, count in era.values), initial=0)
        series += [
            (value, events[start:end]) for (value, _), (start, end) in zip(era.values, pairwise(ends), strict=True)
        ]
    series.sort(key=lambda one: known_timespan(one[0]).order)
    return tuple(chain.from_iterable(events for _, events in series))

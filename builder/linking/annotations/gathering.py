"""Gathering: puts dated sentences, one after the other, to the event that they tell."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain

from builder.linking.annotations.wordings import LEAST_SHARED, Wording, likeness, may_be_alike
from builder.model import Event, Telling
from builder.timespans import Timespan, wider_values

SAME_EVENT, SAME_EVENT_WIDER, SAME_ARTICLE = 0.4, 0.5, 0.6
"""How alike a sentence must be to one of an event: in general; when it dates it less closely; when its own article told
the event before: two sentences of one article have more words in common."""

NOT_ANOTHER = 0.2
"""How alike it must be to the first telling, so that a chain of tellings does not lead from one event to another."""

_WORDINGS_KEPT = 8

_COMMON_EVENTS = 64
"""A word that so many events of one time have leads to none of them: so the work grows linearly."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A dated sentence.

    Attributes:
        span: What it dates its event to.
        story: What tells which articles print the same: their canonical article.
    """

    span: Timespan
    telling: Telling
    wording: Wording
    story: str


@dataclass(slots=True)
class _Draft:
    """An event while it is put together; its first tellings decide what is the same."""

    span: Timespan
    wordings: list[Wording] = field(default_factory=list)
    tellings: list[Telling] = field(default_factory=list)
    stories: set[str] = field(default_factory=set)


class Gathering:
    """The events of one era: of times that may frame one another. What one era tells makes no difference to another."""

    def __init__(self, sentences: Sequence[Sentence], spread: Mapping[int, int]) -> None:
        """Look at all sentences, to know which words can lead from one to another.

        Args:
            sentences: All that will be added.
            spread: In how many articles each word stands, counted up to the one whose sentences are being added.
        """
        self.asked: defaultdict[str, set[int]] = defaultdict(set)
        """What the outcome depends on beside the sentences: the words whose spread mattered, by article."""

        self._spread = spread
        self._drafts: list[_Draft] = []
        self._having: defaultdict[str, defaultdict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
        self._exactly: dict[tuple[str, frozenset[int], str], int] = {}
        self._leading = _leading_words(sentences)

    def add(self, sentence: Sentence) -> None:
        """Put a sentence to its event, or let it be the first of one."""
        value, words, story = sentence.span.value, sentence.wording.words, sentence.story
        exact = value, words, "" if len(words) >= LEAST_SHARED else story
        place = self._exactly.get(exact)
        if place is None:
            place = self._like(sentence)
        if place is None:
            place = len(self._drafts)
            self._drafts.append(_Draft(sentence.span))
        self._exactly.setdefault(exact, place)
        draft = self._drafts[place]
        if story not in draft.stories or draft.tellings[-1].article_id == sentence.telling.article_id:
            draft.tellings.append(sentence.telling)
            draft.stories.add(story)
            self._keep(place, sentence.wording)

    def _keep(self, place: int, wording: Wording) -> None:
        """Let the event be found by a telling's words as well."""
        draft = self._drafts[place]
        if len(draft.wordings) == _WORDINGS_KEPT:
            return
        new = wording.words.difference(*(known.words for known in draft.wordings))
        draft.wordings.append(wording)
        for value in _values_within(draft.span):
            leading = self._leading.get(value)
            if leading and (words := leading & new):
                having = self._having[value]
                for word in words:
                    places = having[word]
                    if len(places) < _COMMON_EVENTS:
                        places.append(place)

    def _like(self, sentence: Sentence) -> int | None:
        """The place of the event that a sentence is most like; the earliest among equals."""
        having = self._having.get(sentence.span.value)
        if having is None:
            return None
        telling = [places for word in sentence.wording.words if (places := having.get(word))]
        telling = [places for places in telling if len(places) < _COMMON_EVENTS]
        if len(telling) < LEAST_SHARED:
            return None
        shared = Counter(chain.from_iterable(telling))
        likely = [place for place, words in shared.items() if words >= LEAST_SHARED]
        scores = {place: self._score(place, sentence) for place in likely}
        best = max(scores, key=lambda place: (scores[place], -place), default=None)
        return best if best is not None and scores[best] else None

    def _score(self, place: int, sentence: Sentence) -> float:
        """How like a sentence is to the nearest telling of an event; 0 when it tells of another."""
        draft = self._drafts[place]
        wording, article_id = sentence.wording, sentence.telling.article_id
        if not may_be_alike(draft.wordings[0], wording):
            return 0.0
        least = SAME_EVENT if draft.span.value == sentence.span.value else SAME_EVENT_WIDER
        if draft.tellings[-1].article_id == article_id:
            least = SAME_ARTICLE
        alike = [known for known in draft.wordings if may_be_alike(known, wording)]
        self.asked[article_id].update(wording.words, *(known.words for known in alike))
        scores = [likeness(known, wording, self._spread) for known in alike]
        return max(scores) if max(scores) >= least and scores[0] >= NOT_ANOTHER else 0.0

    def events(self) -> tuple[Event, ...]:
        """The events, by time; of one time, in the order of their first tellings."""
        ordered = sorted(self._drafts, key=lambda draft: draft.span.order)
        return tuple(Event(draft.span.value, tuple(draft.tellings)) for draft in ordered)


def era_of(span: Timespan) -> str:
    """The year that a timespan belongs to; a longer one is an era by itself."""
    return span.value if span.year is None else f"{span.year:04}"


@lru_cache(maxsize=1 << 14)
def _values_within(span: Timespan) -> tuple[str, ...]:
    """The values of the times within which a timespan lies, itself among them."""
    return span.value, *wider_values(span)


def _leading_words(sentences: Sequence[Sentence]) -> Mapping[str, AbstractSet[int]]:
    """For each value the words by which a sentence of it may find an event that another sentence begins or tells.

    Two sentences of that value have such a word, or one of it and one of a month or year that holds it or is held.
    """
    having: defaultdict[str, set[int]] = defaultdict(set)
    leading: defaultdict[str, set[int]] = defaultdict(set)
    spans = {}
    for sentence in sentences:
        value, words = sentence.span.value, sentence.wording.words
        leading[value] |= having[value] & words
        having[value] |= words
        spans[value] = sentence.span
    for value, span in spans.items():
        for wider in wider_values(span):
            if wider in spans:
                both = having[value] & having[wider]
                leading[value] |= both
                leading[wider] |= both
    return leading

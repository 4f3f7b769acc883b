"""Events: the dated sentences of all articles in the order of what they tell, not of when they were published."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain

from builder.linking.annotations.tellings import DatedSentence, dated_sentences
from builder.linking.annotations.wordings import LEAST_SHARED, Wording, likeness, wording_of
from builder.model import AnnotatedArticle, Event, Family, Telling
from builder.timespans import Timespan, wider_values

SAME_EVENT, SAME_EVENT_WIDER, SAME_ARTICLE = 0.4, 0.5, 0.6
"""How alike a sentence must be to one of an event: in general; when it dates it less closely; when its own article told
the event before: two sentences of one article have more words in common."""

NOT_ANOTHER = 0.2
"""How alike it must be to the first telling, so that a chain of tellings does not lead from one event to another."""

_WORDINGS_KEPT = 8

_COMMON_EVENTS = 64
"""A word that so many events of one time have leads to none of them: so the work grows linearly."""


@dataclass(slots=True)
class _Draft:
    """An event while it is put together; its first tellings decide what is the same."""

    span: Timespan
    wordings: list[Wording] = field(default_factory=list)
    tellings: list[Telling] = field(default_factory=list)
    stories: set[str] = field(default_factory=set)


def find_events(articles: Sequence[AnnotatedArticle], families: Sequence[Family] = ()) -> tuple[Event, ...]:
    """Gather the dated sentences of articles into events.

    A sentence joins the event that has the telling most like it, when it dates the event to the same time, or to the
    month or year of it, and the two share enough rare words. Words are rare or common by the articles before: so a
    newer article changes no event, it only adds to them. The versions of one story tell an event once.

    Args:
        articles: Oldest first, undated last.
        families: The stories that several of them print.

    Returns:
        By time, the longer before what it frames; of one time, in the order of their first tellings.
    """
    story = {article_id: family.canonical_id for family in families for article_id in family.article_ids}
    gathering = _Gathering()
    for annotated in articles:
        gathering.add(annotated, story.get(annotated.id, annotated.id))
    return gathering.events()


class _Gathering:
    """Takes in articles in time order and puts each of their dated sentences to its event."""

    def __init__(self) -> None:
        self._drafts: list[_Draft] = []
        self._having: defaultdict[str, defaultdict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        self._exactly: dict[tuple[str, frozenset[str], str], int] = {}
        self._spread: Counter[str] = Counter()

    def add(self, annotated: AnnotatedArticle, story: str) -> None:
        named = {name.start for name in annotated.names}
        found = [(dated, wording_of(annotated, dated.telling, named)) for dated in dated_sentences(annotated)]
        self._spread.update({word for _, wording in found for word in wording.words})
        for dated, wording in found:
            self._place(dated, wording, story)

    def _place(self, dated: DatedSentence, wording: Wording, story: str) -> None:
        exact = dated.span.value, wording.words, "" if len(wording.words) >= LEAST_SHARED else story
        place = self._exactly.get(exact)
        if place is None:
            place = self._like(dated, wording)
        if place is None:
            place = len(self._drafts)
            self._drafts.append(_Draft(dated.span))
        self._exactly.setdefault(exact, place)
        draft = self._drafts[place]
        if story not in draft.stories or draft.tellings[-1].article_id == dated.telling.article_id:
            draft.tellings.append(dated.telling)
            draft.stories.add(story)
            self._keep(place, wording)

    def _keep(self, place: int, wording: Wording) -> None:
        """Let the event be found by a telling's words as well."""
        draft = self._drafts[place]
        if len(draft.wordings) == _WORDINGS_KEPT:
            return
        new = wording.words.difference(*(known.words for known in draft.wordings))
        draft.wordings.append(wording)
        for value in (draft.span.value, *wider_values(draft.span)):
            having = self._having[value]
            for word in new:
                if len(having[word]) < _COMMON_EVENTS:
                    having[word].append(place)

    def _like(self, dated: DatedSentence, wording: Wording) -> int | None:
        """The place of the event that a sentence is most like; the earliest among equals."""
        having = self._having[dated.span.value]
        telling = [having[word] for word in wording.words if word in having and len(having[word]) < _COMMON_EVENTS]
        shared = Counter(chain.from_iterable(telling))
        likely = (place for place, words in shared.items() if words >= LEAST_SHARED)
        scores = {place: self._score(place, dated, wording) for place in likely}
        best = max(scores, key=lambda place: (scores[place], -place), default=None)
        return best if best is not None and scores[best] else None

    def _score(self, place: int, dated: DatedSentence, wording: Wording) -> float:
        """How like a sentence is to the nearest telling of an event; 0 when it tells of another."""
        draft = self._drafts[place]
        least = SAME_EVENT if draft.span.value == dated.span.value else SAME_EVENT_WIDER
        if draft.tellings[-1].article_id == dated.telling.article_id:
            least = SAME_ARTICLE
        scores = [likeness(known, wording, self._spread) for known in draft.wordings]
        return max(scores) if max(scores) >= least and scores[0] >= NOT_ANOTHER else 0.0

    def events(self) -> tuple[Event, ...]:
        order = sorted(range(len(self._drafts)), key=lambda place: (self._drafts[place].span.order, place))
        return tuple(Event(self._drafts[place].span.value, tuple(self._drafts[place].tellings)) for place in order)

"""Events: the dated sentences of all articles in the order of what they tell, not of when they were published."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from builder.linking.annotations.tellings import DatedSentence, dated_sentences
from builder.linking.annotations.wordings import Wording, likeness, wording_of
from builder.model import AnnotatedArticle, Event, Family, Telling
from builder.timespans import Timespan, wider_values

SAME_EVENT, SAME_EVENT_WIDER = 0.5, 0.6
"""How alike two sentences of one event must be: when both date it alike; when the later dates it less closely."""

_COMMON_EVENTS = 64
"""A word that so many events of one time have leads to none of them: so the work grows linearly."""


@dataclass(slots=True)
class _Draft:
    """An event while it is put together; its first telling decides what is the same."""

    span: Timespan
    wording: Wording
    tellings: list[Telling]
    articles: set[str] = field(default_factory=set)


def find_events(articles: Sequence[AnnotatedArticle], families: Sequence[Family] = ()) -> tuple[Event, ...]:
    """Gather the dated sentences of articles into events.

    A sentence joins the event whose first telling is most like it, when it dates the event to the same time, or to the
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
        self._having: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        self._spread: Counter[str] = Counter()

    def add(self, annotated: AnnotatedArticle, story: str) -> None:
        named = {name.start for name in annotated.names}
        found = [(dated, wording_of(annotated, dated.telling, named)) for dated in dated_sentences(annotated)]
        self._spread.update({word for _, wording in found for word in wording.words})
        for dated, wording in found:
            draft = self._like(dated, wording)
            if draft is None:
                self._begin(dated, wording, story)
            elif story not in draft.articles or draft.tellings[-1].article_id == annotated.id:
                draft.tellings.append(dated.telling)
                draft.articles.add(story)

    def _begin(self, dated: DatedSentence, wording: Wording, story: str) -> None:
        place = len(self._drafts)
        self._drafts.append(_Draft(dated.span, wording, [dated.telling], {story}))
        for value in (dated.span.value, *wider_values(dated.span)):
            for word in wording.words:
                having = self._having[value, word]
                if len(having) < _COMMON_EVENTS:
                    having.append(place)

    def _like(self, dated: DatedSentence, wording: Wording) -> _Draft | None:
        shared: Counter[int] = Counter()
        for word in wording.words:
            having = self._having.get((dated.span.value, word), ())
            if len(having) < _COMMON_EVENTS:
                shared.update(having)
        best, best_score = None, 0.0
        for place in sorted(shared):
            draft = self._drafts[place]
            if shared[place] < 2:
                continue
            score = likeness(draft.wording, wording, self._spread)
            least = SAME_EVENT if draft.span.value == dated.span.value else SAME_EVENT_WIDER
            if score >= least and score > best_score:
                best, best_score = draft, score
        return best

    def events(self) -> tuple[Event, ...]:
        order = sorted(range(len(self._drafts)), key=lambda place: (self._drafts[place].span.order, place))
        return tuple(Event(self._drafts[place].span.value, tuple(self._drafts[place].tellings)) for place in order)

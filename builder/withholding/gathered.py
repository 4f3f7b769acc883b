"""Events, speakers and versions of stories without the words that are withheld."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from builder.linking.chronology import oldest_first
from builder.model import AnnotatedArticle, Event, Family, Speaker, Telling
from builder.withholding.articles import Cut


def cut_events(
    events: Iterable[Event], cuts: Mapping[str, Cut], articles: Sequence[AnnotatedArticle]
) -> tuple[Event, ...]:
    """Take the withheld tellings from events; an event that nothing tells any more goes.

    Args:
        events: By time, those of one time by their first tellings; so they are returned.
        cuts: What is left of the articles that are cut.
        articles: All articles, in any order.
    """
    places = {annotated.id: place for place, annotated in enumerate(oldest_first(articles))}

    def first_telling(event: Event) -> tuple[int, int, int]:
        first = event.tellings[0]
        return places[first.article_id], first.start, first.date

    left = (Event(event.value, told) for event in events if (told := tuple(_tellings(event, cuts))))
    return tuple(
        event for _, group in groupby(left, key=lambda event: event.value) for event in sorted(group, key=first_telling)
    )


def _tellings(event: Event, cuts: Mapping[str, Cut]) -> Iterator[Telling]:
    for telling in event.tellings:
        cut = cuts.get(telling.article_id)
        if cut is None:
            yield telling
        elif telling.end <= cut.end:
            yield replace(telling, date=cut.dates[telling.date])


def cut_speakers(speakers: Iterable[Speaker], cuts: Mapping[str, Cut]) -> tuple[Speaker, ...]:
    """Take the withheld quotations from speakers; who has none left goes."""
    return tuple(
        replace(speaker, quotes=quotes) for speaker in speakers if (quotes := tuple(_quotes(speaker.quotes, cuts)))
    )


def _quotes(quotes: Iterable[tuple[str, int]], cuts: Mapping[str, Cut]) -> Iterator[tuple[str, int]]:
    for article_id, index in quotes:
        cut = cuts.get(article_id)
        if cut is None:
            yield article_id, index
        elif index in cut.quotes:
            yield article_id, cut.quotes[index]


def cut_families(families: Iterable[Family], cuts: Mapping[str, Cut]) -> tuple[Family, ...]:
    """Leave of two versions of a story that are not both in full how alike they are, but not their words."""
    return tuple(
        replace(
            family,
            versions=tuple(
                replace(version, changes=()) if version.article_id in cuts or family.canonical_id in cuts else version
                for version in family.versions
            ),
        )
        for family in families
    )

"""What is newest on the timeline: what was published last, and beside it what happened last."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from builder.model import Event
from builder.rendering.timeline.event_entries import EventEntries, EventEntry
from builder.rendering.views import ArticleEntry, Catalogue, article_entry
from builder.rendering.wording import day_in_words
from builder.timespans import timespan_of

SHOWN = 10
"""So many articles, whole days of them, and so many events."""


@dataclass(frozen=True, slots=True)
class NewestDay:
    """A day in words, and what was published or happened then."""

    title: str
    stories: tuple[ArticleEntry, ...] = ()
    events: tuple[EventEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class Newest:
    """The newest days of publication and the newest days of which something is told, the newest first."""

    published: tuple[NewestDay, ...]
    happened: tuple[NewestDay, ...]


def newest_on_timeline(catalogue: Catalogue, entries: EventEntries, page: str) -> Newest:
    """Choose the newest articles, and the newest events that are dated to a day that had come by then.

    Args:
        catalogue: The briefing.
        entries: Describes events.
        page: The page of the lists.
    """
    if not catalogue.briefing.days:
        return Newest((), ())
    last = catalogue.briefing.days[0].day
    return Newest(tuple(_published(catalogue, page)), tuple(_happened(catalogue, last, entries, page)))


def _published(catalogue: Catalogue, page: str) -> Iterator[NewestDay]:
    left = SHOWN
    for day in catalogue.briefing.days:
        if left <= 0:
            return
        shown = day.article_ids[:left]
        left -= len(shown)
        stories = tuple(article_entry(catalogue, found, page, with_day=False) for found in shown)
        yield NewestDay(day_in_words(day.day), stories=stories)


def _happened(catalogue: Catalogue, last: date, entries: EventEntries, page: str) -> Iterator[NewestDay]:
    for day, group in groupby(_newest_events(catalogue, last), key=lambda found: found[0]):
        words = day_in_words(day)
        yield NewestDay(words, events=tuple(entries.entry(event, page, within=words) for _, event in group))


def _newest_events(catalogue: Catalogue, last: date) -> list[tuple[date, Event]]:
    """What was only expected is left out: nobody told that it happened."""
    found: list[tuple[date, Event]] = []
    for event in reversed(catalogue.briefing.events):
        span = timespan_of(event.value)
        came_true = any(not telling.expected for telling in event.tellings)
        if span and span.is_day and span.first <= last and came_true:
            found.append((span.first, event))
        if len(found) == SHOWN:
            break
    return found

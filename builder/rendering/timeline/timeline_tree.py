"""The timeline as a tree: years, their months, their days, and what the articles do not date that closely."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from builder.model import Day, Event
from builder.rendering import addresses
from builder.rendering.language import SOURCE_LANGUAGE, _, speaking
from builder.rendering.timex_words import timex_in_words
from builder.rendering.wording import capitalised, day_in_words, month_in_words, month_name
from builder.slugs import slugify
from builder.timespans import Timespan, timespan_of

MONTH_ANCHORS = "january february march april may june july august september october november december".split()

MOST_ON_A_PAGE, SMALL_PART = 200, 12
"""In a year or month with more articles and events than the first, parts with more than the second have own pages."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the timeline.

    Attributes:
        page: The page that it has when the stretch around it is too full to hold it.
        title: In words, e.g. "November 2016"; the part that cannot be placed says so: "2016, no month given".
        head: The same below the title of the stretch around it, e.g. "November".
        label: The same in a line of links, e.g. "17" for a day.
        anchor: Its id on the page of that stretch.
        events: What happened then, for a stretch without parts: what more articles tell first.
        article_ids: What was published then, likewise; in the briefing's order.
        parts: In time order, but what cannot be placed stands first; a stretch with parts has all in them.
        event_count: How many events it and its parts have.
        article_count: How many articles were published in it.
    """

    page: str
    title: str
    head: str
    label: str
    anchor: str
    events: tuple[Event, ...] = ()
    article_ids: tuple[str, ...] = ()
    parts: tuple[Stretch, ...] = ()
    event_count: int = field(init=False)
    article_count: int = field(init=False)

    def __post_init__(self) -> None:
        """Count, as the counts are asked for again and again."""
        events = len(self.events) + sum(part.event_count for part in self.parts)
        articles = len(self.article_ids) + sum(part.article_count for part in self.parts)
        object.__setattr__(self, "event_count", events)
        object.__setattr__(self, "article_count", articles)

    @property
    def size(self) -> int:
        """How many events and articles it and its parts have."""
        return self.event_count + self.article_count

    @property
    def split_off(self) -> tuple[Stretch, ...]:
        """The parts that have pages of their own."""
        return tuple(part for part in self.parts if part.size > SMALL_PART) if self.size > MOST_ON_A_PAGE else ()

    @property
    def all_events(self) -> Sequence[Event]:
        """The events of it and its parts, in their order."""
        return [*self.events, *(event for part in self.parts for event in part.all_events)]


@dataclass(frozen=True, slots=True)
class Timeline:
    """Everything that has a place in time.

    Attributes:
        years: Newest first.
        eras: Decades and centuries of which something is told, in time order.
    """

    years: Mapping[int, Stretch]
    eras: tuple[Stretch, ...]


def timeline_of(days: Sequence[Day], events: Sequence[Event]) -> Timeline:
    """Put the days of publication and the events in their places.

    Args:
        days: Newest first.
        events: By time.
    """
    placed: defaultdict[int | str, list[tuple[Timespan, Event]]] = defaultdict(list)
    for event in events:
        if span := timespan_of(event.value):
            placed[span.value if span.year is None else span.year].append((span, event))
    published: defaultdict[int, dict[date, Day]] = defaultdict(dict)
    for day in reversed(days):
        published[day.day.year][day.day] = day
    years = sorted({*published, *(key for key in placed if isinstance(key, int))}, reverse=True)
    eras = {key: found for key, found in placed.items() if isinstance(key, str)}
    return Timeline(
        {year: _year(year, placed.get(year, ()), published.get(year, {})) for year in years},
        tuple(_era(value, found) for value, found in eras.items()),
    )


def tellers(event: Event) -> int:
    """How many articles tell of an event."""
    return len({telling.article_id for telling in event.tellings})


def _year(year: int, events: Iterable[tuple[Timespan, Event]], days: Mapping[date, Day]) -> Stretch:
    whole: list[Event] = []
    months: defaultdict[int, list[tuple[Timespan, Event]]] = defaultdict(list)
    for span, event in events:
        if span.month:
            months[span.month].append((span, event))
        else:
            whole.append(event)
    numbers = sorted({*months, *(day.month for day in days)})
    parts = [_month(year, month, months[month], [days[day] for day in days if day.month == month]) for month in numbers]
    title = f"{year}"
    own, all_parts = _not_closer(f"{year:04}", title, "month", whole, parts)
    return Stretch(addresses.year_page(year), title, title, title, "year", own, (), all_parts)


def _month(year: int, number: int, events: Iterable[tuple[Timespan, Event]], days: Iterable[Day]) -> Stretch:
    published = {day.day: day for day in days}
    whole: list[Event] = []
    happened: defaultdict[date, list[Event]] = defaultdict(list)
    for span, event in events:
        if span.is_day:
            happened[span.first].append(event)
        else:
            whole.append(event)
    value, name = f"{year:04}-{number:02}", capitalised(month_name(number))
    parts = [
        _day(day, happened.get(day, ()), published[day].article_ids if day in published else ())
        for day in sorted({*happened, *published})
    ]
    title = month_in_words(year, number)
    own, all_parts = _not_closer(value, title, "day", whole, parts)
    anchor = MONTH_ANCHORS[number - 1]
    return Stretch(addresses.stretch_page(value), title, name, name, anchor, own, (), all_parts)


def _day(day: date, events: Sequence[Event], article_ids: tuple[str, ...]) -> Stretch:
    words = day_in_words(day)
    page = addresses.stretch_page(day.isoformat())
    label = f"{day.day}"
    return Stretch(page, words, words, label, f"day-{label}", _most_told_first(events), article_ids)


def _not_closer(
    value: str, title: str, unit: str, events: Sequence[Event], parts: Sequence[Stretch]
) -> tuple[tuple[Event, ...], tuple[Stretch, ...]]:
    """What is not dated to a month or day of a year or month: a part before the others, or all that there is."""
    if not events or not parts:
        return tuple(events), tuple(parts)
    # Translators: a part of a timeline for what is dated to a year or a month, but not more closely.
    label = _("no month given") if unit == "month" else _("no day given")
    words, anchor = f"{title}, {label}", f"no-{unit}-given"
    return (), (
        Stretch(addresses.stretch_page(f"{value}-{anchor}"), words, words, label, anchor, tuple(events)),
        *parts,
    )


def _era(value: str, events: Sequence[tuple[Timespan, Event]]) -> Stretch:
    words = timex_in_words("DATE", value)
    own = _most_told_first([event for _, event in events])
    with speaking(SOURCE_LANGUAGE):  # an address is the same in every language
        page = addresses.stretch_page(slugify(timex_in_words("DATE", value).removeprefix("the ")))
    return Stretch(page, words, words, words, f"era-{value}", own)


def _most_told_first(events: Iterable[Event]) -> tuple[Event, ...]:
    return tuple(sorted(events, key=lambda event: -tellers(event)))

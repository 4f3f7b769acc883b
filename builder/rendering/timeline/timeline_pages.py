"""The pages of the timeline: when the articles were published, and when what they tell took place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

import jinja2

from builder.model import Page
from builder.rendering import addresses
from builder.rendering.addresses import relative
from builder.rendering.drafts import Draft
from builder.rendering.escaping import Markdown, escape, link
from builder.rendering.language import _, grouped
from builder.rendering.page_head import PageKind, page_head
from builder.rendering.passages import Passages
from builder.rendering.timeline.event_entries import EventEntries, EventEntry
from builder.rendering.timeline.heat_map import heat_map
from builder.rendering.timeline.newest import newest_on_timeline
from builder.rendering.timeline.timeline_tree import SMALL_PART, Stretch, Timeline, tellers
from builder.rendering.views import ArticleEntry, Catalogue, article_entry, dotted
from builder.rendering.wording import capitalised, counted
from builder.rendering.years import Part, years_of

TIMELINE_TEMPLATE = "pages/timeline.md.j2"
STRETCH_TEMPLATE = "pages/stretch.md.j2"

MOST_TOLD_SHOWN = 5


@dataclass(frozen=True, slots=True)
class YearEntry:
    """A year in the timeline: its link, how much there is of it, and its months with links."""

    year: Markdown
    count: str
    months: Markdown


@dataclass(frozen=True, slots=True)
class Entries:
    """What a list shows of a day, or of what is not dated to one.

    Attributes:
        title: In words; empty where the head above says it.
        events: What happened then.
        stories: What was published then.
    """

    title: str
    events: tuple[EventEntry, ...]
    stories: tuple[ArticleEntry, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a stretch on its page.

    Attributes:
        title: Its head; empty for a stretch without parts.
        anchor: The head's id.
        lists: All of it; when it has a page of its own, what most articles tell.
        more: The link to that page; nothing when all of it is here.
    """

    title: str
    anchor: str
    lists: tuple[Entries, ...]
    more: Markdown


def timeline_page(catalogue: Catalogue, timeline: Timeline, passages: Passages, templates: jinja2.Environment) -> Page:
    """Render the way in: the coverage at a glance, what is newest, the years, and what is outside them."""
    page = addresses.TIMELINE
    undated = years_of(catalogue, catalogue.briefing.undated)
    text = templates.get_template(TIMELINE_TEMPLATE).render(
        front_matter=page_head(PageKind.TIMELINE, _("Timeline"), _("What was published when, and what happened when.")),
        heat_map=heat_map(timeline, page),
        newest=newest_on_timeline(catalogue, EventEntries(catalogue, passages), page),
        years=[_year_entry(year, page) for year in timeline.years.values() if year.article_count],
        other_years=dotted(_counted_link(y, page) for y in timeline.years.values() if not y.article_count),
        eras=[
            (_page_link(era, page), counted(era.event_count, "{count} event", "{count} events"))
            for era in timeline.eras
        ],
        undated=[article_entry(catalogue, article_id, page) for part in undated for article_id in part.shown],
        undated_parts=dotted(_undated_link(part, page) for whole in undated for part in whole.parts),
    )
    return Page(page, text, "the timeline")


def stretch_drafts(
    catalogue: Catalogue, stretch: Stretch, passages: Passages, templates: jinja2.Environment
) -> Iterator[Draft]:
    """Draft the page of a year, decade or century, and those of its parts where it is too full for one page."""
    pages = _Pages(catalogue, EventEntries(catalogue, passages), templates)
    return pages.of(stretch, link(escape(_("All years")), relative(stretch.page, addresses.TIMELINE)))


def undated_drafts(catalogue: Catalogue, passages: Passages, templates: jinja2.Environment) -> Iterator[Draft]:
    """Draft the pages of undated articles, where they are too many for the timeline's own."""
    pages = _Pages(catalogue, EventEntries(catalogue, passages), templates)
    for whole in years_of(catalogue, catalogue.briefing.undated):
        for part in whole.parts:
            yield Draft(_undated_page(part), partial(pages.undated, part), part)


class _Pages:
    """Renders stretches, those that are split with pages for their parts."""

    def __init__(self, catalogue: Catalogue, events: EventEntries, templates: jinja2.Environment) -> None:
        self._catalogue = catalogue
        self._events = events
        self._template = templates.get_template(STRETCH_TEMPLATE)

    def of(self, stretch: Stretch, way_up: Markdown) -> Iterator[Draft]:
        """Draft the page of a stretch, and those of the parts that have their own."""
        yield Draft(stretch.page, partial(self._page, stretch, way_up), (stretch, str(way_up)))
        for part in stretch.split_off:
            yield from self.of(part, link(escape(stretch.title), relative(part.page, stretch.page)))

    def _page(self, stretch: Stretch, way_up: Markdown) -> Page:
        page = stretch.page
        title = capitalised(stretch.title)
        extent = _extent(stretch)
        text = self._template.render(
            front_matter=page_head(PageKind.TIMELINE, title, _("{time}: {extent}.").format(time=title, extent=extent)),
            title=title,
            anchor=stretch.anchor,
            details=dotted([escape(extent), _parts_line(stretch, page), way_up]),
            small_part=SMALL_PART if stretch.split_off else 0,
            has_events=bool(stretch.event_count),
            has_stories=bool(stretch.article_count),
            sections=list(self._sections(stretch, page)),
        )
        return Page(page, text, f"the timeline of {stretch.title}")

    def undated(self, part: Part) -> Page:
        """Render the page of the undated articles whose headlines begin with some letters."""
        page, title = _undated_page(part), capitalised(part.title)
        extent = counted(len(part.article_ids), "{count} article", "{count} articles")
        way_up = link(escape(_("All years")), f"{relative(page, addresses.TIMELINE)}#undated")
        stories = tuple(article_entry(self._catalogue, found, page) for found in part.article_ids)
        text = self._template.render(
            front_matter=page_head(PageKind.TIMELINE, title, _("{time}: {extent}.").format(time=title, extent=extent)),
            title=title,
            anchor="undated",
            details=dotted([escape(extent), way_up]),
            small_part=0,
            has_events=False,
            has_stories=True,
            sections=[Section("", "", (Entries("", (), stories),), Markdown(""))],
        )
        return Page(page, text, f"the timeline of what is {part.key}")

    def _sections(self, stretch: Stretch, page: str) -> Iterator[Section]:
        if not stretch.parts:
            yield Section("", "", (self._entries(stretch, page, title=""),), Markdown(""))
        elsewhere = {part.page for part in stretch.split_off}
        for part in stretch.parts:
            more = Markdown("")
            if part.page in elsewhere:
                lists = self._digest(part, page)
                # Translators: {time} is a month or a day; {extent} is "12 articles, 3 events".
                words = _("All of {time}: {extent}").format(time=part.title, extent=_extent(part))
                more = link(escape(words), relative(page, part.page))
            elif part.parts:
                lists = tuple(self._entries(inner, page, title=inner.head) for inner in part.parts)
            else:
                lists = (self._entries(part, page, title=""),)
            yield Section(part.head, part.anchor, lists, more)

    def _digest(self, stretch: Stretch, page: str) -> tuple[Entries, ...]:
        """The events of a stretch that most articles tell, in time order, as far as several tell one."""
        found = sorted((e for e in stretch.all_events if tellers(e) > 1), key=lambda event: -tellers(event))
        most = {id(event) for event in found[:MOST_TOLD_SHOWN]}
        shown = [event for event in stretch.all_events if id(event) in most]
        return (Entries("", tuple(self._events.entry(event, page, within="") for event in shown), ()),) if shown else ()

    def _entries(self, stretch: Stretch, page: str, *, title: str) -> Entries:
        return Entries(
            title,
            tuple(self._events.entry(event, page, within=stretch.title.partition(",")[0]) for event in stretch.events),
            tuple(article_entry(self._catalogue, found, page, with_day=False) for found in stretch.article_ids),
        )


def _undated_page(part: Part) -> str:
    return addresses.stretch_page(part.key)


def _undated_link(part: Part, page: str) -> Markdown:
    way = link(escape(part.label), relative(page, _undated_page(part)))
    return Markdown(f"{way} {grouped(len(part.article_ids))}")


def _extent(stretch: Stretch) -> str:
    articles, events = stretch.article_count, stretch.event_count
    words = [
        counted(articles, "{count} article", "{count} articles") if articles else "",
        counted(events, "{count} event", "{count} events") if events else "",
    ]
    return ", ".join(filter(None, words))


def _year_entry(year: Stretch, page: str) -> YearEntry:
    return YearEntry(_page_link(year, page), _extent(year), _parts_line(year, page, with_counts=True))


def _parts_line(stretch: Stretch, page: str, *, with_counts: bool = False) -> Markdown:
    """Link the parts of a stretch, from its own page or from another one."""
    prefix = "" if page == stretch.page else relative(page, stretch.page)
    return dotted(
        Markdown(f"{link(escape(part.label), f'{prefix}#{part.anchor}')}{_articles(part) if with_counts else ''}")
        for part in stretch.parts
    )


def _articles(part: Stretch) -> str:
    return f" {grouped(part.article_count)}" if part.article_count else ""


def _page_link(stretch: Stretch, page: str) -> Markdown:
    return link(escape(capitalised(stretch.title)), relative(page, stretch.page))


def _counted_link(year: Stretch, page: str) -> Markdown:
    return Markdown(f"{_page_link(year, page)} {grouped(year.event_count)}")

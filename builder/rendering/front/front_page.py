"""The front page: the lead story, the newest articles, what is new, who and what is in the news, the ways on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import jinja2

from builder.model import Day, Page
from builder.rendering import addresses
from builder.rendering.addresses import relative
from builder.rendering.editions.choosing import choose_lead
from builder.rendering.editions.cutting import Edition, EditionFinder
from builder.rendering.editions.edition_pages import edition_link
from builder.rendering.editions.news import NewsDay, news_days, news_entry
from builder.rendering.escaping import Markdown, escape, link
from builder.rendering.feeds.channel import feed_field
from builder.rendering.front.coverage import coverage_chart
from builder.rendering.front.in_the_news import who_and_what
from builder.rendering.front.lead_story import lead_story
from builder.rendering.front.whats_new import whats_new
from builder.rendering.language import _, filled
from builder.rendering.page_head import PageKind, page_head
from builder.rendering.views import Catalogue, dotted
from builder.rendering.wording import capitalised, counted, day_in_words, listed, span_in_words

TEMPLATE = "pages/front.md.j2"
ENOUGH, MOST = 12, 40
"""So many articles make a front page: earlier days follow the newest edition until there are enough, and a day of more
than the most is cut."""


@dataclass(frozen=True, slots=True)
class _Shown:
    """What the front page lists: whole days from the newest on, and the edition that it goes on with."""

    days: tuple[Day, ...]
    next_edition: Edition | None
    is_cut: bool


def front_page(catalogue: Catalogue, editions: Sequence[Edition], templates: jinja2.Environment) -> Page:
    """Render the front page.

    Args:
        catalogue: The briefing; it may hold no article, or none with a date.
        editions: All editions, newest first.
        templates: The templates.
    """
    briefing, name, description = catalogue.briefing, catalogue.site.name, catalogue.site.description
    page = addresses.FRONT_PAGE
    shown = _shown(editions)
    ids = tuple(found for day in shown.days for found in day.article_ids) or briefing.undated[:ENOUGH]
    lead = choose_lead(catalogue, editions[0].article_ids if editions else ids) if ids else None
    news = [lead] if lead else []
    days = news_days(catalogue, shown.days, page, without=news)
    if not shown.days:
        undated = tuple(news_entry(catalogue, found, page) for found in ids if found != lead)
        days = [NewsDay("", "", undated)] if undated else []
    text = templates.get_template(TEMPLATE).render(
        front_matter=page_head(
            PageKind.FRONT,
            name,
            description or coverage(catalogue),
            **feed_field(catalogue, addresses.FEED, tuple(catalogue.articles)),
        ),
        name=name,
        description=description or "",
        facts=_facts(catalogue),
        lead=lead_story(catalogue, lead, page) if lead else None,
        days=days,
        new=whats_new(catalogue, editions[0], page) if editions else None,
        edition=edition_link(editions[0], page) if editions else "",
        ways_on=_ways_on(shown, editions, page),
        news=who_and_what(catalogue, ids, page),
        chart=coverage_chart([day.day for day in briefing.days for _id in day.article_ids], EditionFinder(editions)),
        undated=_undated(catalogue, page) if shown.days else "",
        undated_rest=_undated(catalogue, page) if not shown.days and len(briefing.undated) > len(ids) else "",
    )
    return Page(page, text, "the front page")


def coverage(catalogue: Catalogue) -> str:
    """Say in a sentence what the briefing covers."""
    briefing = catalogue.briefing
    if not briefing.articles:
        return _("There is no article in this briefing yet.")
    extent = listed([count for count in _extent(catalogue) if count])
    days = span_in_words(day.day for day in briefing.days)
    return f"{extent}{f', {days}' if days else ''}."


def _extent(catalogue: Catalogue) -> list[str]:
    briefing = catalogue.briefing
    return [
        counted(len(briefing.articles), "{count} article", "{count} articles"),
        counted(len(briefing.sources), "{count} source", "{count} sources") if briefing.sources else "",
        counted(len(briefing.topics), "{count} topic", "{count} topics") if briefing.topics else "",
    ]


def _facts(catalogue: Catalogue) -> Markdown:
    """The line below the name: the last edition, the time that the briefing covers, and how much is in it."""
    briefing = catalogue.briefing
    if not briefing.articles:
        return Markdown("")
    days = [day.day for day in briefing.days]
    newest = _("Edition of {day}").format(day=day_in_words(days[0])) if days else ""
    span = span_in_words(days) if len(days) > 1 else ""
    return dotted(escape(fact) for fact in (newest, span, *_extent(catalogue)))


def _shown(editions: Sequence[Edition]) -> _Shown:
    if not editions:
        return _Shown((), None, False)
    days: list[Day] = []
    count = 0
    for index, edition in enumerate(editions):
        for day in edition.days:
            if count and index and (count >= ENOUGH or count + len(day.article_ids) > MOST):
                return _Shown(tuple(days), edition, False)
            kept = day.article_ids[: MOST - count]
            days.append(Day(day.day, kept))
            count += len(kept)
            if len(kept) < len(day.article_ids):
                return _Shown(tuple(days), edition, True)
    return _Shown(tuple(days), None, False)


def _ways_on(shown: _Shown, editions: Sequence[Edition], page: str) -> list[Markdown]:
    """The edition in which the list goes on, and the list of all of them."""
    ways = []
    if shown.next_edition:
        words = _("All of this edition: {edition}") if shown.is_cut else _("Earlier: {edition}")
        ways.append(filled(words, edition=edition_link(shown.next_edition, page)))
    if len(editions) > 1:
        ways.append(link(escape(_("All editions")), relative(page, addresses.EDITION_INDEX)))
    return ways


def _undated(catalogue: Catalogue, page: str) -> Markdown:
    count = len(catalogue.briefing.undated)
    if not count:
        return Markdown("")
    words = counted(count, "{count} article without a date", "{count} articles without a date")
    return link(escape(capitalised(words)), f"{relative(page, addresses.TIMELINE)}#undated")

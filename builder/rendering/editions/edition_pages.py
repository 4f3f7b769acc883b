"""The pages of the editions: each with its articles by day and the ways to its neighbours, and the list of them all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby, pairwise

import jinja2

from builder.model import Page
from builder.rendering import addresses
from builder.rendering.addresses import relative
from builder.rendering.drafts import Draft
from builder.rendering.editions.choosing import choose_lead
from builder.rendering.editions.cutting import Edition, year_anchor
from builder.rendering.editions.news import news_days
from builder.rendering.escaping import Markdown, escape, link
from builder.rendering.language import _, filled
from builder.rendering.page_head import PageKind, page_head
from builder.rendering.views import Catalogue, dotted, headline_link
from builder.rendering.wording import capitalised, counted

TEMPLATE = "pages/edition.md.j2"
INDEX_TEMPLATE = "pages/editions.md.j2"


MOST_WITH_LEADS = 200
"""More editions are listed without their lead stories, which would make the list long to load."""


@dataclass(frozen=True, slots=True)
class EditionEntry:
    """An edition in the list of all.

    Attributes:
        title: Its time, linked.
        extent: How much is in it.
        lead: The headline of its lead story, linked; empty in a long list.
    """

    title: Markdown
    extent: str
    lead: Markdown


@dataclass(frozen=True, slots=True)
class YearOfEditions:
    """The editions of a year in the list of all.

    Attributes:
        title: The year; linked when it is an edition.
        anchor: Its id.
        edition: The year as an edition; None when it is cut into several.
        entries: These; none when the year is an edition.
    """

    title: Markdown
    anchor: str
    edition: EditionEntry | None
    entries: tuple[EditionEntry, ...]


def edition_drafts(catalogue: Catalogue, editions: Sequence[Edition], templates: jinja2.Environment) -> Iterator[Draft]:
    """Draft the page of each edition; it depends on its articles, and on when the editions beside it are.

    Args:
        catalogue: The briefing.
        editions: All of them, newest first.
        templates: The templates.
    """
    for later, edition, earlier in _with_neighbours(editions):
        beside = [other.value if other else None for other in (earlier, later)]
        yield Draft(
            edition.page, partial(_edition_page, catalogue, edition, earlier, later, templates), (edition, beside)
        )


def edition_index(catalogue: Catalogue, editions: Sequence[Edition], templates: jinja2.Environment) -> Page:
    """Render the list of all editions by year, and the way to what has no date."""
    page = addresses.EDITION_INDEX
    years, with_leads = [], len(editions) <= MOST_WITH_LEADS
    for year, found in groupby(editions, key=lambda edition: edition.value[:4]):
        first, *others = found
        entries = tuple(_entry(catalogue, edition, page, with_lead=with_leads) for edition in (first, *others))
        if first.value == year:
            years.append(YearOfEditions(entries[0].title, year_anchor(year), entries[0], ()))
        else:
            years.append(YearOfEditions(escape(str(int(year))), year_anchor(year), None, entries))
    undated = len(catalogue.briefing.undated)
    words = counted(undated, "{count} article without a date", "{count} articles without a date")
    undated_place = f"{relative(page, addresses.TIMELINE)}#undated"
    text = templates.get_template(INDEX_TEMPLATE).render(
        front_matter=page_head(PageKind.INDEX, _("Editions"), _("All articles by the time of their publication.")),
        years=years,
        with_leads=with_leads,
        undated=link(escape(words), undated_place) if undated else "",
    )
    return Page(page, text, "the list of editions")


def _entry(catalogue: Catalogue, edition: Edition, page: str, *, with_lead: bool) -> EditionEntry:
    lead = headline_link(catalogue, choose_lead(catalogue, edition.article_ids), page) if with_lead else Markdown("")
    return EditionEntry(edition_link(edition, page), article_count(edition), lead)


def edition_link(edition: Edition, page: str) -> Markdown:
    """Write the time of an edition as a link from a page."""
    return link(escape(capitalised(edition.title)), relative(page, edition.page))


def article_count(edition: Edition) -> str:
    """Say how many articles an edition has."""
    count = len(edition.article_ids)
    return counted(count, "{count} article", "{count} articles")


def _with_neighbours(editions: Sequence[Edition]) -> Iterator[tuple[Edition | None, Edition, Edition | None]]:
    beside = [None, *editions, None]
    for (later, edition), (_same, earlier) in pairwise(pairwise(beside)):
        if edition is not None:
            yield later, edition, earlier


def _edition_page(
    catalogue: Catalogue,
    edition: Edition,
    earlier: Edition | None,
    later: Edition | None,
    templates: jinja2.Environment,
) -> Page:
    page, time = edition.page, capitalised(edition.title)
    title = _("Edition: {time}").format(time=time)
    sources = len({catalogue.articles[found].article.source for found in edition.article_ids} - {None})
    from_sources = counted(sources, "{count} source", "{count} sources") if sources else ""
    text = templates.get_template(TEMPLATE).render(
        front_matter=page_head(PageKind.EDITION, title, _("What was published: {time}.").format(time=time)),
        title=title,
        extent=dotted([escape(article_count(edition)), escape(from_sources)]),
        days=news_days(catalogue, edition.days, page),
        earlier=filled(_("Earlier: {edition}"), edition=edition_link(earlier, page)) if earlier else "",
        later=filled(_("Later: {edition}"), edition=edition_link(later, page)) if later else "",
    )
    return Page(page, text, f"the edition {edition.value}")

"""Many articles in parts, the newest first: years, the months of a full year, and the undated by their headlines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from builder.rendering.addresses import relative, web_address
from builder.rendering.charts import Period
from builder.rendering.escaping import Markdown, escape, link
from builder.rendering.language import _, filled
from builder.rendering.letters import by_letters
from builder.rendering.views import Catalogue, dotted, published_of
from builder.rendering.wording import capitalised, counted, month_in_words, month_name

UNDATED = "undated"

MOST_ON_A_PAGE = 60
"""More articles than this have a page for each year."""

MOST_IN_A_YEAR = 120
"""A year of more articles than this has a page for each month; more undated articles have pages by first letters."""

FEWEST_WITH_HEADS = 10
"""So many articles or more have a head for each year, where they are on one page."""

NEWEST_SHOWN = 40
"""So many stand on the page of a whole that has parts."""


@dataclass(frozen=True, slots=True)
class Part:
    """A year or month of articles, or undated ones.

    Attributes:
        key: "2017", "2017-03", "undated" or "undated-ab"; part of addresses.
        article_ids: The newest first, on one day in the order in which they came.
        parts: Its months, the newest first, or its letters, where it has pages for them.
    """

    key: str
    article_ids: tuple[str, ...]
    parts: tuple[Part, ...] = ()

    @property
    def is_undated(self) -> bool:
        """True for articles that have no day."""
        return self.key.startswith(UNDATED)

    @property
    def title(self) -> str:
        """The time in words, as it stands alone: "2017", "March 2017", "undated, AB"."""
        whole, _dash, part = self.key.partition("-")
        if self.is_undated:
            return ", ".join(filter(None, (_("undated"), _letters(part))))
        return capitalised(month_in_words(int(whole), int(part))) if part else whole

    @property
    def label(self) -> str:
        """The same beside its like: a month without its year."""
        part = self.key.partition("-")[2]
        if self.is_undated:
            return _letters(part) or self.title
        return capitalised(month_name(int(part))) if part else self.title

    @property
    def shown(self) -> tuple[str, ...]:
        """The articles on its page; of undated ones none is newer than others."""
        if self.parts:
            return () if self.is_undated else self.article_ids[:NEWEST_SHOWN]
        return self.article_ids


def _letters(beginning: str) -> str:
    """Write the beginning of an address as that of a headline."""
    return beginning.replace("-", " ").strip().upper()


def years_of(catalogue: Catalogue, article_ids: Iterable[str]) -> tuple[Part, ...]:
    """Group articles by the year of their publication: the newest first, what is undated last."""
    published = published_of(catalogue, article_ids)

    def key_of(article_id: str, length_characters: int) -> str:
        day = published[article_id]
        return day.isoformat()[:length_characters] if day else UNDATED

    ordered = sorted(published, key=lambda found: published[found] or date.min, reverse=True)
    years = {key: tuple(group) for key, group in groupby(ordered, key=lambda found: key_of(found, 4))}
    parts: list[Part] = []
    for year, found in years.items():
        if len(found) <= MOST_IN_A_YEAR:
            parts.append(Part(year, found))
        elif year == UNDATED:
            letters = by_letters(found, lambda article_id: _name(catalogue.pages[article_id]), MOST_IN_A_YEAR)
            inner = (Part(f"{UNDATED}-{key}", tuple(group)) for key, group in letters.items())
            parts.append(Part(year, found, tuple(inner)))
        else:
            months = groupby(found, key=lambda article_id: key_of(article_id, 7))
            parts.append(Part(year, found, tuple(Part(key, tuple(group)) for key, group in months)))
    return tuple(parts)


def _name(page: str) -> str:
    return page.rpartition("/")[2]


def split(years: Sequence[Part]) -> bool:
    """Tell whether articles are so many that their years have pages of their own."""
    return sum(len(year.article_ids) for year in years) > MOST_ON_A_PAGE


def headed(years: Sequence[Part]) -> bool:
    """Tell whether the years have heads on the one page that has all: a few articles are seen at a glance."""
    return not split(years) and len(years) > 1 and sum(len(year.article_ids) for year in years) >= FEWEST_WITH_HEADS


def newest(years: Iterable[Part]) -> tuple[str, ...]:
    """Return as many of the newest articles as a page shows."""
    return articles_of(years)[:NEWEST_SHOWN]


def articles_of(years: Iterable[Part]) -> tuple[str, ...]:
    """Return the articles of all years, the newest first."""
    return tuple(found for year in years for found in year.article_ids)


def all_parts(years: Sequence[Part]) -> Iterator[tuple[Part, Part | None]]:
    """Yield each part that has a page, and the year around it; None around a year and around all that is undated."""
    if not split(years):
        return
    for year in years:
        yield year, None
        yield from ((part, year) for part in year.parts)


def links_to(parts: Iterable[Part], page: str, address: Callable[[str], str]) -> Markdown:
    """Write the links from a page to the pages of parts; nothing where there are none.

    Args:
        parts: Years, or the parts of one.
        page: Where the links stand.
        address: The page of a part, by its key.
    """
    return dotted(link(escape(part.label), relative(page, address(part.key))) for part in parts)


def years_in_words(years: Sequence[Part], page: str, address: Callable[[str], str]) -> Markdown:
    """Introduce the links from the page of a whole to the pages of its years; nothing where it has none."""
    if not split(years):
        return Markdown("")
    # Translators: {years} are links to pages of single years.
    return filled(_("By year: {years}"), years=links_to(years, page, address))


def parts_in_words(part: Part, page: str, address: Callable[[str], str]) -> Markdown:
    """Introduce the links from a part's page to the pages of its own parts; nothing where it has none."""
    links = links_to(part.parts, page, address)
    if not links:
        return links
    if part.is_undated:
        # Translators: {letters} are links to pages of articles whose headlines begin with these letters.
        return filled(_("By headline: {letters}"), letters=links)
    # Translators: {months} are links to pages of single months.
    return filled(_("By month: {months}"), months=links)


def part_details(
    part: Part, year: Part | None, page: str, *, whole: Markdown, address: Callable[[str], str]
) -> Markdown:
    """Say how much a part's page is about, and lead from it to what is around it.

    Args:
        part: What the page shows.
        year: The year around it; None where there is none.
        page: Its page.
        whole: The link to the page of all parts.
        address: The page of a part, by its key.
    """
    count = counted(len(part.article_ids), "{count} article", "{count} articles")
    around = link(escape(year.title), relative(page, address(year.key))) if year else Markdown("")
    return dotted([escape(count), whole, around])


def sections_of(years: Sequence[Part]) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Yield what the page of a whole shows: of each section its head, the head's id, and the articles, newest first.

    There is one for each year, or a single one without a head, which has all articles or, where years have pages, the
    newest.
    """
    if headed(years):
        for year in years:
            yield capitalised(year.title), year_anchor(year), year.article_ids
    else:
        yield "", "", newest(years) if split(years) else articles_of(years)


def year_anchor(part: Part) -> str:
    """Return the id of a year's head on a page that shows several."""
    return f"year-{part.key}"


def chart_links(
    periods: Iterable[Period], years: Sequence[Part], page: str, address: Callable[[str], str]
) -> Mapping[str, str]:
    """Find where the bars of a chart lead: to the page of a year or month, or to the year's head on the same page.

    Args:
        periods: The bars.
        years: What the page shows or leads to.
        page: Where the chart stands.
        address: The page of a part, by its key.

    Returns:
        Value of a period to the address, as a browser takes it. A bar of a decade leads nowhere, nor does one of the
        only year on a page.
    """
    places: dict[str, str] = {}
    if split(years):
        for part, _year in all_parts(years):
            places[part.key] = web_address(page, address(part.key))
    elif headed(years):
        places = {year.key: f"#{year_anchor(year)}" for year in years}
    found = ((period.value, places.get(period.value[:7]) or places.get(period.value[:4])) for period in periods)
    return {value: place for value, place in found if place}


def part_titled(name: str, part: Part) -> str:
    """Name the page of a part."""
    return f"{name}, {part.title}"

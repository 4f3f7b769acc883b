"""Editions: how the days are cut, what their pages show, and that an article changes no page but those beside it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.model import AnnotatedArticle, Day, Family, Version
from builder.rendering.editions.cutting import MOST_IN_AN_EDITION, EditionFinder, editions_of
from builder.rendering.editions.edition_pages import MOST_WITH_LEADS
from tests.briefings import article, briefing_of, render_all


def days_of(*counts: tuple[str, int]) -> list[Day]:
    """Days, newest first, with so many articles each."""
    return [Day(date.fromisoformat(day), tuple(f"{day}-{number}" for number in range(count))) for day, count in counts]


@pytest.mark.parametrize(
    ("counts", "values"),
    [
        ([], []),
        ([("2019-10-27", 30), ("2017-03-08", 1)], ["2019", "2017"]),
        ([("2019-10-27", 30), ("2019-03-08", 1)], ["2019-10", "2019-03"]),
        ([("2019-10-27", 30), ("2019-10-08", 1), ("2019-01-01", 2)], ["2019-10-27", "2019-10-08", "2019-01"]),
        ([("2019-10-27", 500)], ["2019-10-27"]),
    ],
)
def test_an_edition_is_the_longest_that_can_be_read(counts: list[tuple[str, int]], values: list[str]) -> None:
    """A year with more articles is cut into months, a month into days, a day into nothing."""
    assert [edition.value for edition in editions_of(days_of(*counts))] == values


@given(st.dictionaries(st.dates(date(2015, 1, 1), date(2017, 12, 31)), st.integers(1, 40), max_size=40))
def test_the_editions_hold_every_day_once(counts: dict[date, int]) -> None:
    """Together they are the days in their order, and only a day has more than the most."""
    days = days_of(*((day.isoformat(), count) for day, count in sorted(counts.items(), reverse=True)))
    editions = editions_of(days)
    assert [day for edition in editions for day in edition.days] == days
    assert all(len(edition.article_ids) <= MOST_IN_AN_EDITION for edition in editions if len(edition.days) > 1)


def test_a_time_is_found_in_the_editions() -> None:
    """As an edition, as a day of a longer one, or in the list of all of them."""
    found = EditionFinder(editions_of(days_of(("2019-10-27", 30), ("2019-03-08", 1), ("2017-03-08", 1))))
    assert found.place_of("2019-10") == ("editions/2019-10.md", "")
    assert found.place_of("2017-03") == ("editions/2017.md", "day-2017-03-08")
    assert found.place_of("2019") == ("editions/index.md", "year-2019")
    assert found.place_of("201") == ("editions/index.md", "year-2019")
    assert found.place_of("2018") is None


def test_an_edition_shows_its_articles_by_day_and_leads_to_its_neighbours() -> None:
    """Newest first, each day with its date; the list of all is between the neighbours."""
    articles = [
        article("c", headline="Third", published=date(2019, 1, 1)),
        article("b", headline="Second", published=date(2018, 5, 1)),
        article("a", headline="First", published=date(2017, 1, 1)),
    ]
    page = render_all(briefing_of(articles))["editions/2018.md"].text
    assert page.startswith('---\ntitle: "Edition: 2018"\n')
    assert "\n## 1 May 2018 {: #day-2018-05-01 .news-day }\n" in page
    assert "[Second]" in page
    assert "[First]" not in page
    ways = page[page.index("edition-ways") :]
    assert ways.index("[2017](2017.md)") < ways.index("[All editions](index.md)") < ways.index("[2019](2019.md)")


def test_an_article_says_what_kind_of_reading_it_is() -> None:
    """Source, section and minutes; nothing that is not known, and no minutes where no text is published."""
    long = article("a", published=date(2017, 1, 1), source="Post", section="World", body=("word " * 500,))
    bare = article("b", published=date(2017, 1, 1))
    page = render_all(briefing_of([long, bare]))["editions/2017.md"].text
    assert "    [Post](../sources/source-0.md){ .source } · World · 2 minutes to read\n    {: .details }\n" in page
    assert page.count("to read") == 1


def test_of_a_story_that_several_print_on_a_day_one_is_shown() -> None:
    """The others are named by their sources."""
    first = article("a", headline="Ours", published=date(2017, 1, 1), source="Post")
    second = article("b", headline="Theirs", published=date(2017, 1, 1), source="Wire")
    family = Family("a", (Version("b", 0.9, ()),))
    page = render_all(briefing_of([first, second], families=(family,)))["editions/2017.md"].text
    assert "[Theirs]" not in page
    assert "Also published by [Wire](../articles/2017/01/theirs-b.md)\n" in page


def test_articles_without_a_date_are_in_no_edition() -> None:
    """The list of editions leads to them."""
    pages = render_all(briefing_of([article("a")]))
    assert [path for path in pages if path.startswith("editions/")] == ["editions/index.md"]
    assert "[1 article without a date](../timeline/index.md#undated)" in pages["editions/index.md"].text


@settings(max_examples=8, deadline=None)
@given(st.integers(0, 700), st.integers(0, 700))
def test_an_article_changes_the_editions_beside_it_at_most(offset: int, new: int) -> None:
    """Pages of other editions are the same bytes before and after."""
    first = date(2016, 1, 1)

    def made(day: int) -> AnnotatedArticle:
        return article(f"{day:04}", published=first + timedelta(days=day))

    old = [made((offset + 97 * number) % 1500) for number in range(12)]
    before = sorted({found.id: found for found in old}.values(), key=lambda found: found.id, reverse=True)
    added = replace(made(new), article=replace(made(new).article, id=f"{new:04}-new", path="articles/new.txt"))
    after = sorted([*before, added], key=lambda found: (found.article.published, found.id), reverse=True)
    pages = [
        {path: page.text for path, page in render_all(briefing_of(found)).items() if path.startswith("editions/2")}
        for found in (before, after)
    ]
    changed = sorted(path for path in pages[1] if pages[0].get(path) != pages[1][path])
    assert len(changed) <= 3
    assert set(pages[0]) <= set(pages[1])


def test_the_list_of_editions_tells_their_lead_stories() -> None:
    """Below a year that is an edition, and beside each month or day of one that is cut."""
    days = [date(2019, 3, 1 + number % 2) for number in range(MOST_IN_AN_EDITION)]
    cut = [article(f"{number:010}", headline="News", published=day) for number, day in enumerate(days)]
    others = [
        article("a", headline="In May", published=date(2019, 5, 1)),
        article("b", headline="Long ago", published=date(2017, 5, 1)),
    ]
    text = render_all(briefing_of([*cut, *others]))["editions/index.md"].text
    assert (
        "-   [May 2019](2019-05.md) *1 article*\n\n    [In May](../articles/2019/05/in-may-a.md){ .headline }\n" in text
    )
    assert text.count("[News]") == 1
    assert "## [2017](2017.md) {: #year-2017 }\n\n[Long ago](../articles/2017/05/long-ago-b.md){ .headline }\n" in text


def test_a_long_list_of_editions_does_without() -> None:
    """It is to load at once on a phone."""
    years = range(1800, 1800 + MOST_WITH_LEADS + 1)
    found = [article(f"{year:010}", published=date(year, 1, 1)) for year in years]
    assert render_all(briefing_of(found[1:]))["editions/index.md"].text.count(".headline }") == MOST_WITH_LEADS
    assert ".headline }" not in render_all(briefing_of(found))["editions/index.md"].text

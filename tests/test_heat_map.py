"""The timeline at a glance: the heat map of its months, and what was published and happened last."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree

from builder.linking.chronology import oldest_first
from builder.model import AnnotatedArticle
from builder.rendering.timeline.heat_map import MOST_EMPTY_ROWS, heat_map, limits_of
from builder.rendering.timeline.newest import SHOWN
from builder.rendering.timeline.timeline_tree import timeline_of
from tests.briefings import article, briefing_of, render_all
from tests.dated import find_events
from tests.test_timeline_pages import FELL, LATER, telling

PAGE = "timeline/index.md"


def map_of(*articles: AnnotatedArticle) -> ElementTree.Element:
    """Draw the articles, and parse what is drawn as the XML that it is to be."""
    ordered = oldest_first(articles)
    briefing = briefing_of(ordered[::-1], events=find_events(ordered))
    drawn = heat_map(timeline_of(briefing.days, briefing.events), PAGE)
    assert "\n\n" not in drawn
    assert "style=" not in drawn
    return ElementTree.fromstring(f"<div>{drawn}</div>")  # noqa: S314 (written by the code under test)


def published(*days: date) -> list[AnnotatedArticle]:
    """Articles of some days."""
    return [article(f"{index:010}", published=day) for index, day in enumerate(days)]


def test_a_month_is_a_link_that_says_how_much_there_is() -> None:
    """In words for who hears it, as a number and a shade for who sees it; a bar for the events that it has."""
    cells = {cell.findtext("title"): cell for cell in map_of(FELL, LATER).iter("a")}
    july, january = cells["July 2017: 1 article, 3 events"], cells["January 2019: 1 article"]
    assert july.get("href") == "2017/#july"
    assert july.findtext("title") == "July 2017: 1 article, 3 events"
    assert july.findtext("text") == "1"
    assert [rect.get("class") for rect in july.iter("rect")] == ["shade-2", "told"]
    assert [rect.get("class") for rect in january.iter("rect")] == ["shade-2"]


def test_the_same_is_there_as_a_table() -> None:
    """A row for each month of which there is something, the newest first, with links."""
    table = map_of(FELL, LATER).find(".//table")
    assert table is not None
    rows = [[cell.findtext("a") or cell.text for cell in row] for row in table.iter("tr")]
    assert rows == [["Month", "Articles", "Events"], ["January 2019", "1", "0"], ["July 2017", "1", "3"]]


def test_years_without_articles_share_a_row_when_they_are_many() -> None:
    """Up to a few are rows of their own."""
    few = map_of(*published(date(2019, 1, 1), date(2019 - MOST_EMPTY_ROWS - 1, 1, 1)))
    many = map_of(*published(date(2019, 1, 1), date(2019 - MOST_EMPTY_ROWS - 2, 1, 1)))
    assert [text.text for text in few.iter("text") if text.get("class") == "year"] == ["2019", "2018", "2017", "2016"]
    assert [text.text for text in many.iter("text") if text.get("class") == "year"] == ["2019", "2015"]
    assert [text.text for text in many.iter("text") if text.get("class") == "gap"] == ["2016–2018: no articles"]


def test_more_articles_are_a_darker_shade() -> None:
    """The most are the darkest; without events the legend says nothing of bars."""
    drawn = map_of(*published(*[date(2017, 3, 8)] * 40, date(2017, 4, 1)))
    shades = {
        cell.findtext("text"): rect.get("class") for cell in drawn.iter("a") if (rect := cell.find("rect")) is not None
    }
    assert shades == {"40": "shade-5", "1": "shade-1"}
    legend = "".join(next(drawn.iter("figcaption")).itertext())
    assert legend.startswith("Number and shade: articles published in the month")
    assert "Bar" not in legend


def test_each_shade_has_numbers_of_its_own() -> None:
    """However few or many there are."""
    for most in (0, 1, 2, 4, 17, 10_000):
        limits = limits_of(most)
        assert list(limits) == sorted(set(limits))
        assert limits[-1:] == ((most,) if most else ())


def test_nothing_is_drawn_without_dates() -> None:
    """There is no year to draw."""
    assert heat_map(timeline_of((), ()), PAGE) == ""


def test_the_newest_stand_side_by_side() -> None:
    """What was published last, and what had happened by then: nothing that was only expected."""
    ordered = oldest_first([FELL, LATER])
    page = render_all(briefing_of(ordered[::-1], events=find_events(ordered)))[PAGE].text
    left, _, right = page.partition("## Happened last")
    happened = right.partition("## All years")[0]
    assert left.index("2 January 2019\n{: .day }") < left.index("10 July 2017\n{: .day }")
    assert "9 July 2017\n{: .day }" in happened
    assert "15 July 2017" not in happened


def test_only_so_many_articles_are_newest() -> None:
    """A day that has more is cut; without events the articles stand alone."""
    page = render_all(briefing_of(published(*[date(2017, 3, 8)] * (SHOWN + 5))))[PAGE].text
    assert page.partition("## All years")[0].count("{ .headline }") == SHOWN
    assert "Happened last" not in page


def test_an_event_after_the_last_article_is_not_newest() -> None:
    """A date to come is no news of the past."""
    found = telling("It ends on 1 May 2030.", dates={"1 May 2030": "2030-05-01"}, name="Ends")
    page = render_all(briefing_of([found], events=find_events([found])))[PAGE].text
    assert "Happened last" not in page

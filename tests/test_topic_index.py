"""Thousands of topics, and topics of thousands of articles: the index by kind and letters, and pages by year."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from builder.model import AnnotatedArticle, Kind, Page, Topic
from builder.rendering import topic_index
from builder.rendering.topic_index import MOST_IN_A_SECTION
from builder.rendering.topic_pages import MOST_ON_A_PAGE
from builder.rendering.years import NEWEST_SHOWN
from tests.briefings import article, briefing_of, render_all

ONE = article("one", published=date(2017, 3, 8))


def topic(slug: str, *tagged: str, kind: Kind = Kind.PERSON) -> Topic:
    """A topic that editors tagged articles with."""
    return Topic(slug=slug, label=slug.title(), kind=kind, tagged_ids=tagged)


def pages_with(topics: list[Topic]) -> dict[str, Page]:
    """Render topics of one article."""
    return render_all(briefing_of([ONE], topics))


def test_of_many_topics_the_index_shows_the_most_mentioned() -> None:
    """The others are one link away; a kind of few topics is shown whole."""
    people = [topic(f"p{index:02}") for index in range(MOST_IN_A_SECTION)]
    last = topic("zawahiri", "one")
    pages = pages_with([*people, last, topic("mosul", kind=Kind.PLACE)])
    index, places = pages["topics/index.md"].text.split("## Places")
    assert index.index("[Zawahiri]") < index.index("[P00]")
    assert "[P29]" not in index
    assert f"[All {MOST_IN_A_SECTION + 1} by name](kinds/people.md)\n{{: .more }}" in index
    assert "[Mosul](mosul.md" in places
    assert "that most articles mention" not in places
    everybody = pages["topics/kinds/people.md"].text
    assert everybody.index("[P00](../p00.md") < everybody.index("[P29]") < everybody.index("[Zawahiri]")
    assert "topics/kinds/places.md" not in pages


def test_too_many_for_a_page_are_listed_by_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those of a letter that are still too many by two."""
    monkeypatch.setattr(topic_index, "MOST_IN_A_SECTION", 1)
    monkeypatch.setattr(topic_index, "MOST_ON_A_PAGE", 2)
    pages = pages_with([topic(slug) for slug in ("abu", "ali", "alp", "baghdadi")])
    whole = pages["topics/kinds/people.md"].text
    assert "[AB](people-ab.md) 1 · [AL](people-al.md) 2 · [B](people-b.md) 1\n" in whole
    letters = pages["topics/kinds/people-al.md"].text
    assert "# People&#58; AL {: #kind }\n\n2 topics · [People](people.md)\n" in letters
    assert letters.count("{ .topic }") == 2


def test_no_topic_stands_in_the_way_of_the_kinds() -> None:
    """Not even those that are called as their pages are."""
    people = [topic(f"p{index:02}") for index in range(MOST_IN_A_SECTION)]
    pages = pages_with([*people, topic("kinds"), topic("people")])
    assert {"topics/kinds.md", "topics/people.md", "topics/kinds/people.md"} <= set(pages)


def many(count: int) -> list[AnnotatedArticle]:
    """Articles of as many days up to the end of 2017, the newest first, and one without a day."""
    days = [date(2017, 12, 31) - timedelta(days=10 * index) for index in range(count)]
    return [*(article(f"{index:010}", published=day) for index, day in enumerate(days)), article("undated")]


def about(articles: list[AnnotatedArticle]) -> dict[str, Page]:
    """Render the articles with a topic that all of them are tagged with."""
    return render_all(briefing_of(articles, [topic("mosul", *(found.id for found in articles[::-1]))]))


def test_a_topic_of_many_articles_has_pages_by_year() -> None:
    """Its own page shows the newest; the years together show each article once."""
    articles = many(MOST_ON_A_PAGE)
    pages = about(articles)
    page = pages["topics/mosul.md"].text
    assert "By year: [2017](mosul/2017.md) · [2016](mosul/2016.md) · [undated](mosul/undated.md)\n" in page
    shown = page.partition("## Mentions")[2]
    assert f"The newest {NEWEST_SHOWN} articles&#58;" in shown
    assert shown.count("{ .headline }") == NEWEST_SHOWN
    years = [pages[f"topics/mosul/{year}.md"].text for year in ("2017", "2016", "undated")]
    assert sum(text.count("{ .headline }") for text in years) == len(articles)
    assert "# Mosul, 2016 {: #topic }\n\n23 articles · [All years](../mosul.md)\n" in years[1]


def test_the_page_of_an_old_year_stays_when_an_article_is_added() -> None:
    """It says nothing of the whole."""
    articles = many(MOST_ON_A_PAGE)
    before, after = about(articles), about([article("new", published=date(2018, 1, 1)), *articles])
    for year in ("2017", "2016", "undated"):
        assert before[f"topics/mosul/{year}.md"] == after[f"topics/mosul/{year}.md"]
    assert "topics/mosul/2018.md" in after


def test_a_topic_that_fits_one_page_has_no_others() -> None:
    """In time order, as before."""
    pages = about(many(MOST_ON_A_PAGE - 1))
    assert not [path for path in pages if path.startswith("topics/mosul/2")]
    assert "By year" not in pages["topics/mosul.md"].text

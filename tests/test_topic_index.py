"""Thousands of topics, and topics of thousands of articles: the index by kind and letters, and pages by year."""

from __future__ import annotations

import html
from datetime import date, timedelta

import pytest

from builder.model import AnnotatedArticle, Kind, Mention, Page, Topic
from builder.rendering.topics import topic_index
from builder.rendering.topics.topic_coverage import PASSAGES_SHOWN
from builder.rendering.topics.topic_index import FEW, MOST_MENTIONED
from builder.rendering.years import MOST_IN_A_YEAR, MOST_ON_A_PAGE, NEWEST_SHOWN
from tests.briefings import article, briefing_of, render_all

ONE = article("one", published=date(2017, 3, 8))


def topic(slug: str, *tagged: str, kind: Kind = Kind.PERSON) -> Topic:
    """A topic that editors tagged articles with."""
    return Topic(slug=slug, label=slug.title(), kind=kind, tagged_ids=tagged)


def pages_with(topics: list[Topic]) -> dict[str, Page]:
    """Render topics of one article."""
    return render_all(briefing_of([ONE], topics))


def test_the_index_shows_the_most_mentioned_of_each_kind() -> None:
    """Each kind is a door of its own, however few topics are behind it."""
    people = [topic(f"p{index:02}") for index in range(FEW)]
    last = topic("zawahiri", "one")
    pages = pages_with([*people, last, topic("mosul", kind=Kind.PLACE)])
    index, places = pages["topics/index.md"].text.split("## Places")
    assert f"[People](kinds/people.md) {FEW + 1} · [Places](kinds/places.md) 1\n" in index
    assert index.index("[Zawahiri]") < index.index("[P00]")
    assert f"[P{MOST_MENTIONED - 1:02}]" not in index
    assert f"[All {FEW + 1} by name](kinds/people.md)\n{{: .more }}" in index
    assert "[Mosul](mosul.md" in places
    assert "[By name](kinds/places.md)\n" in places


def test_the_page_of_a_kind_has_all_by_name() -> None:
    """Below those that most articles mention, where there are many."""
    people = [*(topic(f"p{index:02}") for index in range(FEW)), topic("zawahiri", "one")]
    most, names = pages_with(people)["topics/kinds/people.md"].text.split("## By name {: #names }")
    assert "## Mentioned most {: #most }" in most
    assert most.index("[Zawahiri]") < most.index("[P00]")
    assert names.count("{ .topic }") == FEW + 1
    assert names.index("[P00](../p00.md") < names.index("[P39]") < names.index("[Zawahiri]")
    assert "Mentioned most" not in pages_with(people[1:])["topics/kinds/people.md"].text


def test_too_many_for_a_page_are_listed_by_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those of a letter that are still too many by two."""
    monkeypatch.setattr(topic_index, "MOST_ON_A_PAGE", 2)
    pages = pages_with([topic(slug) for slug in ("abu", "ali", "alp", "baghdadi")])
    whole = pages["topics/kinds/people.md"].text
    assert "[AB](people-ab.md) 1 · [AL](people-al.md) 2 · [B](people-b.md) 1\n" in whole
    letters = pages["topics/kinds/people-al.md"].text
    assert "# People&#58; AL {: #kind }\n\n2 topics · [People](people.md)\n" in letters
    assert letters.count("{ .topic }") == 2


def test_no_topic_stands_in_the_way_of_the_kinds() -> None:
    """Not even those that are called as their pages are."""
    pages = pages_with([topic("kinds"), topic("people")])
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
    shown = page.partition("## Latest coverage")[2]
    assert f"The newest {NEWEST_SHOWN} articles:" in shown
    assert shown.count("{ .headline }") == NEWEST_SHOWN
    years = [pages[f"topics/mosul/{year}.md"].text for year in ("2017", "2016", "undated")]
    assert sum(text.count("{ .headline }") for text in years) == len(articles)
    assert "# Mosul, 2016 {: #topic }\n\n23 articles · [Mosul](../mosul.md)\n" in years[1]


def test_very_many_undated_articles_have_pages_by_their_headlines() -> None:
    """The page of all that is undated leads to them; none is newer than another, so it shows none itself."""
    articles = [article(f"{number:010}", headline=f"In {'ab'[number % 2]}") for number in range(MOST_IN_A_YEAR + 2)]
    pages = about(articles)
    whole = pages["topics/mosul/undated.md"].text
    assert "By headline: [IN A](undated-in-a.md) · [IN B](undated-in-b.md)\n" in whole
    assert "headline }" not in whole
    parts = [pages[f"topics/mosul/undated-in-{letter}.md"].text for letter in "ab"]
    assert [text.count("{ .headline }") for text in parts] == [MOST_IN_A_YEAR // 2 + 1] * 2
    assert "# Mosul, undated, IN A {: #topic }" in parts[0]
    assert "[Mosul](../mosul.md) · [undated](undated.md)" in parts[0]


def test_the_page_of_an_old_year_stays_when_an_article_is_added() -> None:
    """It says nothing of the whole."""
    articles = many(MOST_ON_A_PAGE)
    before, after = about(articles), about([article("new", published=date(2018, 1, 1)), *articles])
    for year in ("2017", "2016", "undated"):
        assert before[f"topics/mosul/{year}.md"] == after[f"topics/mosul/{year}.md"]
    assert "topics/mosul/2018.md" in after


def test_a_topic_that_fits_one_page_has_no_others() -> None:
    """The newest first, below heads of their years, to which the bars of its chart lead."""
    pages = about(many(MOST_ON_A_PAGE - 1))
    page = pages["topics/mosul.md"].text
    assert page.index("### 2017 {: #year-2017 }") < page.index("### 2016 {: #year-2016 }")
    assert not [path for path in pages if path.startswith("topics/mosul/2")]
    assert "By year" not in page


def test_few_articles_need_no_heads() -> None:
    """They are seen at a glance."""
    assert "###" not in about(many(5))["topics/mosul.md"].text


def named_in(articles: list[AnnotatedArticle]) -> dict[str, Page]:
    """Render the articles with a topic that the first word of each names."""
    mentions = tuple(Mention(found.id, 0, 4) for found in articles[::-1])
    return render_all(briefing_of(articles, [Topic(slug="word", label="Word", kind=Kind.OTHER, mentions=mentions)]))


def test_the_bars_of_a_chart_lead_to_the_coverage() -> None:
    """To the pages of the years, or to their heads where all is on one page."""
    long = named_in(many(MOST_ON_A_PAGE))["topics/word.md"]
    short = named_in(many(MOST_ON_A_PAGE - 1))["topics/word.md"]
    assert '<a href="2016/" aria-label="May 2016: ' in html.unescape(long.text)
    assert '<a href="#year-2016" aria-label="May 2016: ' in html.unescape(short.text)
    assert "<a " not in named_in(many(5))["topics/word.md"].text


def test_a_year_of_very_many_articles_has_pages_by_month() -> None:
    """Its own page shows the newest; a bar of the chart leads to the month."""
    days = [date(2017, 3, 31) - timedelta(days=index % 60) for index in range(MOST_IN_A_YEAR + 1)]
    pages = named_in([article(f"{index:010}", published=day) for index, day in enumerate(sorted(days, reverse=True))])
    year, month = pages["topics/word/2017.md"].text, pages["topics/word/2017-02.md"].text
    assert "By month: [March](2017-03.md) · [February](2017-02.md) · [January](2017-01.md)\n" in year
    assert year.count("{ .headline }") == NEWEST_SHOWN
    assert "# Word, February 2017 {: #topic }\n" in month
    assert " articles · [Word](../word.md) · [2017](2017.md)\n" in month
    months = [pages[f"topics/word/2017-{number:02}.md"].text.count("{ .headline }") for number in (1, 2, 3)]
    assert sum(months) == len(days)
    assert '<a href="2017-02/" aria-label="February 2017: ' in html.unescape(pages["topics/word.md"].text)


def test_of_many_passages_of_an_article_the_first_are_shown() -> None:
    """The others are one link away."""
    found = article("one", body=("Mosul fell. " * (PASSAGES_SHOWN + 2),), published=date(2017, 3, 8))
    mentions = tuple(Mention("one", 12 * index, 12 * index + 5) for index in range(PASSAGES_SHOWN + 2))
    page = render_all(briefing_of([found], [Topic(slug="mosul", label="Mosul", kind=Kind.PLACE, mentions=mentions)]))
    text = page["topics/mosul.md"].text
    assert text.count("    > **Mosul** fell.\n") == PASSAGES_SHOWN
    assert "    [2 more passages in the article](../articles/2017/03/" in text

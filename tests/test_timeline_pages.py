"""The pages of the timeline: when articles were published, and when what they tell took place."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from builder.linking.chronology import oldest_first
from builder.model import AnnotatedArticle, Article, Page
from builder.rendering.timeline.timeline_tree import MOST_ON_A_PAGE, SMALL_PART, timeline_of
from builder.rendering.years import MOST_IN_A_YEAR
from tests.briefings import article, briefing_of, render_all
from tests.dated import dated, find_events
from tests.rendered import render

ARTICLES = [
    article("4", headline="Four", published=date(2019, 10, 27), source="Post"),
    article("3", headline="Three", published=date(2017, 7, 10), source="Post"),
    article("2", headline="Two", published=date(2017, 7, 10), section="World"),
    article("1", headline="One", published=date(2017, 3, 8)),
    article("0", headline="Zero"),
]


def telling(
    *body: str, dates: dict[str, str], name: str, published: date | None = date(2017, 7, 10)
) -> AnnotatedArticle:
    """An article with dates and a headline of its own."""
    found = dated(*body, dates=dates, path=f"articles/{name}.txt", published=published)
    own: Article = replace(found.article, id=name.lower().ljust(10, "0"), headline=name)
    return replace(found, article=own)


def pages_of(*articles: AnnotatedArticle) -> dict[str, Page]:
    """Render a briefing of articles with their events."""
    ordered = oldest_first(articles)
    return render_all(briefing_of(ordered[::-1], events=find_events(ordered)))


FELL = telling(
    "Iraqi forces took the last streets of Mosul on Sunday.",
    "A parade in Baghdad is planned for 15 July.",
    dates={"Sunday": "2017-07-09", "15 July": "2017-07-15"},
    name="Fell",
)
LATER = telling(
    "On 9 July 2017 Iraqi forces took the last streets of Mosul.",
    "The city was founded in the 7th century.",
    "The group had held the city since 2014.",
    "The summer of 2017 was a hot one.",
    "Baghdad held a parade in the middle of July 2017.",
    dates={
        "9 July 2017": "2017-07-09",
        "the 7th century": "06",
        "2014": "2014",
        "The summer of 2017": "2017-SU",
        "July 2017": "2017-07",
    },
    name="Later",
    published=date(2019, 1, 2),
)


def test_the_timeline_leads_to_years_and_months() -> None:
    """Years newest first, their months as they went, each with its number of articles; undated articles at the end."""
    page = render_all(briefing_of(ARTICLES))["timeline/index.md"].text
    assert "-   [2019](2019.md) *1 article*\n\n    [October](2019.md#october) 1\n" in page
    assert "-   [2017](2017.md) *3 articles*\n\n    [March](2017.md#march) 1 · [July](2017.md#july) 2\n" in page
    assert page.index("[2019]") < page.index("[2017]") < page.index("## Undated") < page.index("[Zero]")


def test_a_year_is_told_as_it_went() -> None:
    """By month and day, January first; on one day in the briefing's order; the day is not said again below it."""
    page = render_all(briefing_of(ARTICLES))["timeline/2017.md"].text
    shown = [line for line in page.splitlines() if line.startswith(("#", "-   [", "3 art")) or line.endswith(" 2017")]
    assert shown == [
        "# 2017 {: #year }",
        "3 articles · [March](#march) · [July](#july) · [All years](index.md)",
        "## March {: #march }",
        "8 March 2017",
        "-   [One](../articles/2017/03/one-1.md){ .headline }",
        "## July {: #july }",
        "10 July 2017",
        "-   [Three](../articles/2017/07/three-3.md){ .headline }",
        "-   [Two](../articles/2017/07/two-2.md){ .headline }",
    ]
    assert "    World\n    {: .details }\n" in page
    assert "\n\n{: .details }" not in page
    assert "\n    {: .details }" not in page.partition("[One]")[2].partition("## July")[0]


def test_a_briefing_without_dates_says_so() -> None:
    """An empty list would leave a reader in doubt."""
    assert (
        "No article in this briefing has a date." in render_all(briefing_of([article("0")]))["timeline/index.md"].text
    )


def test_what_happened_stands_with_what_was_published() -> None:
    """A year first has what is dated to no month of it, a month what is dated to no day, a day its events first."""
    page = pages_of(FELL, LATER)["timeline/2017.md"].text
    places = [
        *("1 article, 4 events", "## 2017, no month given {: #no-month-given }", "**The summer of 2017** was"),
        *("## July {: #july }", "July 2017, no day given", "in the middle of **July 2017**."),
        *("9 July 2017", "the last streets of Mosul on **Sunday**.", "10 July 2017"),
        *("-   [Fell](../articles/2017/07/fell-fell000000.md){ .headline }", "15 July 2017", "for **15 July**."),
    ]
    found = [page.index(words) for words in places]
    assert found == sorted(found)


def test_an_event_names_its_article_and_the_day_of_publication() -> None:
    """The article is linked at the place of the date; what others tell of the event is linked, too."""
    page = pages_of(FELL, LATER)["timeline/2017.md"].text
    assert "    [Fell](../articles/2017/07/fell-fell000000.md#date-1){ .headline } · published 10 July 2017\n" in page
    assert "    Also told by: [Later](../articles/2019/01/later-later00000.md#date-1){ .headline }\n" in page
    assert "Summer 2017 · [Later]" in page


def test_what_was_only_expected_says_so() -> None:
    """A reader must not take a plan for what happened."""
    page = pages_of(FELL, LATER)["timeline/2017.md"].text
    assert page.count("Expected") == 1
    assert "**Expected**{: .expected } · [Fell](../articles/2017/07/fell-fell000000.md#date-2)" in page


def test_the_telling_that_knows_is_shown() -> None:
    """Of an announcement and a report of one event the report is shown first, though it is the later one."""
    before = telling(
        "Poland and Hungary will join NATO in Independence, Missouri, on 12 March.",
        dates={"12 March": "1999-03-12"},
        name="Before",
        published=date(1999, 2, 27),
    )
    after = telling(
        "Poland and Hungary joined NATO in Independence, Missouri, on Friday.",
        dates={"Friday": "1999-03-12"},
        name="After",
        published=date(1999, 3, 13),
    )
    page = pages_of(before, after)["timeline/1999.md"].text
    assert "Missouri, on **Friday**." in page
    assert "Also told by: [Before]" in page
    assert "Expected" not in page


def test_years_and_eras_that_only_events_have_are_reached() -> None:
    """A year without articles has a page when an event is dated to it, a century stands by itself."""
    pages = pages_of(FELL, LATER)
    index = pages["timeline/index.md"].text
    assert "[2014](2014.md) 1\n" in index.partition("## Other years")[2]
    assert "- [The 7th century](7th-century.md) *1 event*\n" in index.partition("## Decades and centuries")[2]
    assert "since **2014**." in pages["timeline/2014.md"].text
    assert "founded in **the 7th century**." in pages["timeline/7th-century.md"].text


def test_a_full_year_gives_its_full_months_pages_of_their_own() -> None:
    """Nothing is left out: the year counts what each month has and leads there; small months stay on the page."""
    days = [date(2016, 11, 1) + timedelta(days=number % 3) for number in range(MOST_ON_A_PAGE)]
    many = [article(f"{n:03}", headline=f"Article {n}", published=day) for n, day in enumerate(days)]
    few = [article(f"few{n}", headline=f"Few {n}", published=date(2016, 2, 3)) for n in range(SMALL_PART)]
    pages = render_all(briefing_of([*sorted(many, key=lambda a: -days[int(a.id)].toordinal()), *few]))
    year, month = pages["timeline/2016.md"].text, pages["timeline/2016-11.md"].text
    assert f"[All of November 2016: {MOST_ON_A_PAGE} articles](2016-11.md)" in year
    assert "[Article 0]" not in year
    assert "[Few 0]" in year
    assert "timeline/2016-02.md" not in pages
    assert "pages of their own" in year
    assert sum(f"[Article {n}]" in month for n in range(MOST_ON_A_PAGE)) == MOST_ON_A_PAGE


def test_everything_has_one_place_in_the_tree() -> None:
    """Whatever is dated stands once, at its own precision."""
    articles = [FELL, LATER]
    events = find_events(oldest_first(articles))
    timeline = timeline_of(briefing_of(articles[::-1]).days, events)
    placed = [event for stretch in (*timeline.years.values(), *timeline.eras) for event in stretch.all_events]
    assert sorted(placed, key=repr) == sorted(events, key=repr)


def test_text_of_articles_is_inert_on_the_timeline() -> None:
    """A sentence and a headline are another's words, whatever they hold."""
    attack = "<script>alert(1)</script> [x](javascript:y) {: onclick=z } took Mosul in 2014."
    found = telling(attack, dates={"2014": "2014"}, name="Attack")
    evil = replace(found, article=replace(found.article, headline=attack, source=attack))
    nodes = render(pages_of(evil)["timeline/2014.md"].text)
    assert not [node for node in nodes if node[0] == "script" or "onclick" in node or "javascript:y" in node]
    assert any("<script>alert(1)</script>" in "".join(node[1:]) for node in nodes if node[0] == "")


def test_many_undated_articles_have_pages_by_their_headlines() -> None:
    """A folder may hold thousands that tell no day; the way in leads to them and stays light."""
    names = [f"{'abc'[number % 3]}{'xyz'[number % 2]} {number}" for number in range(2 * MOST_IN_A_YEAR + 6)]
    pages = render_all(briefing_of([article(f"{number:010}", headline=name) for number, name in enumerate(names)]))
    index = pages["timeline/index.md"].text
    assert "{: #undated }\n\n[A](undated-a.md) 82 · [B](undated-b.md) 82 · [C](undated-c.md) 82\n" in index
    assert ".headline }" not in index.partition("#undated")[2]
    found = [pages[f"timeline/undated-{letter}.md"].text for letter in "abc"]
    assert sum(text.count(".headline }") for text in found) == len(names)
    assert "# Undated, A {: #undated }\n\n82 articles · [All years](index.md#undated)\n" in found[0]


def test_a_few_undated_articles_are_all_on_the_timeline() -> None:
    """Whoever looks for one finds it there."""
    pages = render_all(briefing_of([article(f"{number:010}") for number in range(MOST_IN_A_YEAR)]))
    assert pages["timeline/index.md"].text.partition("#undated")[2].count(".headline }") == MOST_IN_A_YEAR
    assert not [path for path in pages if path.startswith("timeline/undated")]

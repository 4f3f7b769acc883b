"""The ways to the articles: years, months and days, and sources."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from builder.model import Publisher, Source
from tests.briefings import article, briefing_of, render_all

ARTICLES = [
    article("4", headline="Four", published=date(2019, 10, 27), source="Post"),
    article("3", headline="Three", published=date(2017, 7, 10), source="Post"),
    article("2", headline="Two", published=date(2017, 7, 10), section="World"),
    article("1", headline="One", published=date(2017, 3, 8)),
    article("0", headline="Zero"),
]


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


def test_the_sources_are_listed_with_what_is_known_of_them() -> None:
    """Country, number of articles and their days; articles without a source by themselves."""
    post = Publisher(name="Post", domains=("post.example", "post.test"), country="US", note="Invented.")
    pages = render_all(replace(briefing_of(ARTICLES), sources=(Source("post", post, ("4", "3")),)))
    index, page = pages["sources/index.md"].text, pages["sources/post.md"].text
    assert "- [Post](post.md){ .source } *US · 2 articles, 10 July 2017 to 27 October 2019*\n" in index
    assert [name for name in ("One", "Two", "Three", "Four", "Zero") if f"[{name}]" in index] == ["One", "Two", "Zero"]
    assert (
        "US · post.example, post.test · 2 articles, 10 July 2017 to 27 October 2019\n{: .byline }\n\nInvented.\n"
        in page
    )
    assert page.index("[Four]") < page.index("[Three]")


def test_a_briefing_without_dates_or_sources_says_so() -> None:
    """An empty list would leave a reader in doubt."""
    pages = render_all(briefing_of([article("0")]))
    assert "No article in this briefing has a date." in pages["timeline/index.md"].text
    assert "No article in this briefing names its source." in pages["sources/index.md"].text

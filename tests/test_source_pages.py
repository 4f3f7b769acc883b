"""The pages of the sources: who published what."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from builder.model import AnnotatedArticle, Publisher, Source
from builder.rendering.sources.source_pages import MOST_ON_INDEX, UNNAMED_SHOWN
from builder.rendering.years import MOST_ON_A_PAGE, NEWEST_SHOWN
from tests.briefings import article, briefing_of, render_all, small_briefing
from tests.test_speaker_pages import NEW, OLD, ONCE, pages_of

ARTICLES = [
    article("4", headline="Four", published=date(2019, 10, 27), source="Post"),
    article("3", headline="Three", published=date(2017, 7, 10), source="Post"),
    article("2", headline="Two", published=date(2017, 7, 10), section="World"),
    article("1", headline="One", published=date(2017, 3, 8)),
    article("0", headline="Zero"),
]


def test_the_sources_are_listed_with_what_is_known_of_them() -> None:
    """With their trend and number of articles; articles without a source by themselves."""
    post = Publisher(name="Post", domains=("post.example", "post.test"), country="US", note="Invented.")
    pages = render_all(replace(briefing_of(ARTICLES), sources=(Source("post", post, ("4", "3")),)))
    index, page = pages["sources/index.md"].text, pages["sources/post.md"].text
    assert '- [Post](post.md){ .source } <svg class="spark"' in index
    assert "</svg> *2 articles*\n" in index
    assert [name for name in ("One", "Two", "Three", "Four", "Zero") if f"[{name}]" in index] == ["One", "Two", "Zero"]
    assert (
        "US · post.example, post.test · 2 articles, 10 July 2017 to 27 October 2019\n{: .byline }\n\nInvented.\n"
        in page
    )
    assert page.index("[Four]") < page.index("[Three]")


def test_many_sources_are_also_listed_by_name() -> None:
    """Those of most articles stand first; what names no source is not endless either."""
    named = [article(f"n{number}", source=f"Post {number:02}") for number in range(MOST_ON_INDEX)]
    most = [article(f"m{number}", source="Zeitung") for number in range(2)]
    unnamed = [article(f"u{number}") for number in range(UNNAMED_SHOWN + 2)]
    index = render_all(briefing_of([*named, *most, *unnamed]))["sources/index.md"].text
    first, names = index.partition("## No source named")[0].split("## By name {: #names }")
    assert first.index("[Zeitung]") < first.index("[Post 00]")
    assert first.count("{ .source }") == MOST_ON_INDEX // 2
    assert names.count("{ .source }") == MOST_ON_INDEX + 1
    assert names.index("[Post 00]") < names.index("[Zeitung]")
    assert index.count("{ .headline }") == UNNAMED_SHOWN
    assert "2 more articles name no source; [the timeline](../timeline/index.md) has them all." in index


def test_the_agencies_of_a_source_are_named() -> None:
    """With the number of the articles that credit them, the most first."""
    credited = [("1", "AFP"), ("2", "Reuters"), ("3", "Reuters"), ("4", None)]
    found = [article(name, source="Post") for name, _ in credited]
    with_agency = [
        replace(own, article=replace(own.article, agency=agency))
        for own, (_, agency) in zip(found, credited, strict=True)
    ]
    page = render_all(briefing_of(with_agency))["sources/source-0.md"].text
    assert "News agencies: Reuters 2, AFP 1\n{: .coverage }\n" in page
    assert "agencies" not in render_all(briefing_of(found))["sources/source-0.md"].text


def test_a_briefing_without_sources_says_so() -> None:
    """An empty list would leave a reader in doubt."""
    pages = render_all(briefing_of([article("0")]))
    assert "No article in this briefing names its source." in pages["sources/index.md"].text


def test_a_source_is_shown_at_a_glance() -> None:
    """When it published how much, of what most of its articles speak, and whom they quote."""
    page = render_all(small_briefing())["sources/specimen-post.md"].text
    assert '<title id="chart-title">Articles of Specimen Post over time</title>' in page
    assert "July 2017: 1, October 2019: 1\n" in page
    topics = page.partition("## Mentioned most")[2].partition("##")[0]
    assert topics.index('[ISIS 2](../topics/isis.md "organisation, in 2 articles"){ .topic }') < topics.index(
        "[Mosul 1]"
    )


def test_those_who_are_quoted_are_linked() -> None:
    """With the number of the articles that quote them; who has no page is left out."""
    found = [replace(own, article=replace(own.article, source="Post")) for own in (OLD, NEW, ONCE)]
    page = pages_of(*found)["sources/source-0.md"].text
    quoted = page.partition("## Quoted most")[2].partition("## Articles")[0]
    assert '- [Chris Ghika 2](../quotes/chris-ghika.md "quoted in 2 articles"){ .topic }\n' in quoted
    assert "Ann Sample" not in quoted


def many(count: int) -> list[AnnotatedArticle]:
    """Articles of a source, ten days apart, the newest first."""
    days = [date(2017, 12, 31) - timedelta(days=10 * index) for index in range(count)]
    return [article(f"{index:010}", published=day, source="Post") for index, day in enumerate(days)]


def test_a_source_of_many_articles_has_pages_by_year() -> None:
    """Its own page shows the newest; an old year's page stays when an article is added."""
    articles = many(MOST_ON_A_PAGE + 1)
    before = render_all(briefing_of(articles))
    after = render_all(briefing_of([article("new", published=date(2018, 1, 1), source="Post"), *articles]))
    page = before["sources/source-0.md"].text
    assert "By year: [2017](source-0/2017.md) · [2016](source-0/2016.md)\n" in page
    assert page.count("{ .headline }") == NEWEST_SHOWN
    years = [f"sources/source-0/{year}.md" for year in (2017, 2016)]
    assert sum(before[year].text.count("{ .headline }") for year in years) == len(articles)
    assert [before[year] for year in years] == [after[year] for year in years]
    assert "sources/source-0/2018.md" in after


def test_a_source_that_fits_one_page_has_no_others() -> None:
    """All its articles are there."""
    pages = render_all(briefing_of(many(MOST_ON_A_PAGE)))
    assert pages["sources/source-0.md"].text.count("{ .headline }") == MOST_ON_A_PAGE
    assert "sources/source-0/2017.md" not in pages

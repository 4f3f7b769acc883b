"""The pages of the sources: who published what."""

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


def test_a_briefing_without_sources_says_so() -> None:
    """An empty list would leave a reader in doubt."""
    pages = render_all(briefing_of([article("0")]))
    assert "No article in this briefing names its source." in pages["sources/index.md"].text

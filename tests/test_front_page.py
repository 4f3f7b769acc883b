"""The front page: what is covered, what is new, what is spoken of most."""

from __future__ import annotations

from datetime import date

from builder.model import Kind, Mention, Topic
from builder.rendering.front_page import NEWEST_SHOWN, TOPICS_SHOWN
from tests.briefings import article, briefing_of, render_all, small_briefing


def test_the_coverage_is_a_sentence() -> None:
    """Articles, sources, topics, and the days from the first to the latest."""
    page = render_all(small_briefing())["index.md"].text
    assert "\n3 articles, 1 source and 2 topics, 10 July 2017 to 27 October 2019. [How to read" in page


def test_the_name_and_description_of_the_site_head_the_page() -> None:
    """Without a description the coverage takes its place in the front matter."""
    page = render_all(small_briefing(), name="The Files", description="About it.")["index.md"].text
    assert page.startswith('---\ntitle: "The Files"\ndescription: "About it."\n')
    assert "# The Files {: #briefing }\n\nAbout it.\n{: .standfirst }\n" in page
    assert 'description: "3 articles, 1 source' in render_all(small_briefing(), description=None)["index.md"].text


def test_the_newest_articles_are_shown_with_a_summary_or_first_sentence() -> None:
    """An editor's summary goes before the article's own words."""
    page = render_all(small_briefing())["index.md"].text
    raid, fell = page.index("[The raid]"), page.index("[Mosul falls]")
    assert raid < page.index("    What is known.\n") < fell < page.index("    Daesh,&#42; or ISIS, has lost Mosul.\n")


def test_a_long_list_of_articles_ends_in_the_timeline() -> None:
    """Only the newest are on the front page, and a link leads to the others."""
    many = [article(f"{number:03}", published=date(2019, 1, 1)) for number in range(NEWEST_SHOWN + 1)]
    few, more = (render_all(briefing_of(many[:count]))["index.md"].text for count in (NEWEST_SHOWN, NEWEST_SHOWN + 1))
    assert few.count("{ .headline }") == more.count("{ .headline }") == NEWEST_SHOWN
    assert "[All articles by date]" not in few
    assert "[All articles by date](timeline/index.md)" in more


def test_the_most_mentioned_topics_lead() -> None:
    """By number of articles, not of mentions; ties by label."""
    articles = [article(str(number)) for number in range(3)]

    def topic(label: str, *ids: str) -> Topic:
        return Topic(slug=label, label=label, kind=Kind.OTHER, mentions=tuple(Mention(found, 0, 0) for found in ids))

    topics = [topic("b", "0", "0", "0", "0"), topic("a", "1"), topic("z", "0", "1", "2")]
    topics += [topic(f"filler-{number:02}", "2") for number in range(TOPICS_SHOWN)]
    page = render_all(briefing_of(articles, topics))["index.md"].text
    shown = [line.partition("]")[0] for line in page.splitlines() if "{ .topic }" in line]
    assert shown[:4] == ["- [z", "- [a", "- [b", "- [filler-00"]
    assert len(shown) == TOPICS_SHOWN

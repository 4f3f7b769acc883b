"""The front page: what leads, what is listed, what is new, who is in the news, and the ways on."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from builder.model import (
    AnnotatedArticle,
    DateExpression,
    Direction,
    Event,
    Kind,
    Mention,
    Note,
    NoteEntry,
    Relation,
    Telling,
    Topic,
)
from builder.rendering.front.front_page import ENOUGH, MOST
from builder.rendering.front.in_the_news import BUCKETS, SHOWN, sparkline
from tests.briefings import article, briefing_of, render_all, shared, small_briefing

NEW, OLD = date(2019, 10, 27), date(2017, 7, 10)


def front_of(articles: list[AnnotatedArticle], topics: list[Topic] | None = None, **fields: object) -> str:
    """The front page of a briefing."""
    return render_all(briefing_of(articles, topics or [], **fields))["index.md"].text


def part_of(page: str, name: str) -> str:
    """What stands in a part of the page, up to the next part."""
    return page.partition(f'<div class="{name}" markdown>')[2].partition('<div class="front-')[0]


def topic(label: str, *ids: str, kind: Kind = Kind.OTHER) -> Topic:
    """A topic that some articles mention."""
    return Topic(slug=label, label=label, kind=kind, mentions=tuple(Mention(found, 0, 0) for found in ids))


def test_the_name_heads_the_page_with_what_the_briefing_covers() -> None:
    """Last edition, span and extent; without a description the coverage takes its place in the front matter."""
    page = render_all(small_briefing(), name="The Files", description="About it.")["index.md"].text
    assert page.startswith('---\ntitle: "The Files"\ndescription: "About it."\n')
    assert "\n# The Files {: #briefing }\n\nAbout it.\n{: .front-motto }\n" in page
    facts = "Edition of 27 October 2019 · 10 July 2017 to 27 October 2019 · 3 articles · 1 source · 2 topics"
    assert f"\n{facts}\n{{: .front-facts }}\n" in page
    described = render_all(small_briefing(), description=None)["index.md"].text
    assert 'description: "3 articles, 1 source and 2 topics, 10 July 2017 to 27 October 2019."' in described


def test_the_lead_is_the_article_of_the_newest_day_that_most_others_belong_to() -> None:
    """Then the longest; an editor's mark goes before both."""
    long = article("a", headline="Long", published=NEW, body=("word " * 90,))
    linked = article("b", headline="Linked", published=NEW, body=("word",))
    earlier = article("c", headline="Earlier", published=NEW - timedelta(days=1), body=("word " * 900,))
    related = {"b": (Relation("c", (shared(None, "x"),), 1.0, Direction.EARLIER),)}
    marked = replace(earlier, article=replace(earlier.article, lead=True))

    def lead(*articles: AnnotatedArticle, **fields: Any) -> str:
        found = re.search(
            r"## \[(\w+)\]\S+ \{ \.headline \} \{: #lead \}", front_of(list(articles), **fields).replace("){", ") {")
        )
        assert found
        return found[1]

    assert lead(long, linked, earlier) == "Long"
    assert lead(long, linked, earlier, related=related) == "Linked"
    assert lead(long, linked, marked, related=related) == "Earlier"


def test_the_lead_comes_with_what_else_was_written() -> None:
    """The closest first, with source and day; it is not among the latest again."""
    lead = article("b", headline="Lead", published=NEW)
    other = article("c", headline="Other", published=OLD, source="Post")
    page = front_of([lead, other], related={"b": (Relation("c", (shared(None, "x"),), 1.0, Direction.EARLIER),)})
    assert "[Other](articles/2017/07/other-c.md){ .headline }\n" in part_of(page, "front-more")
    assert "· 10 July 2017\n" in part_of(page, "front-more")
    assert "[Lead]" not in part_of(page, "front-news")


def test_the_articles_are_those_of_the_newest_edition() -> None:
    """All of it; the way on leads to the edition before."""
    many = [article(f"n{number:02}", published=NEW - timedelta(days=number)) for number in range(20)]
    page = front_of([*many, article("old", headline="Old", published=OLD)])
    news = part_of(page, "front-news")
    assert news.count("{ .headline }") == len(many) - 1
    assert "[Old]" not in news
    assert "- Earlier&#58; [2017](editions/2017.md)\n- [All editions](editions/index.md)\n" in news


def test_whole_earlier_days_follow_a_small_edition() -> None:
    """Until there are about a dozen articles."""
    few = [article("new", published=NEW)]
    days = [article(f"{number:02}", published=OLD - timedelta(days=number // 2)) for number in range(20)]
    news = part_of(front_of([*few, *days]), "front-news")
    assert news.count("{ .headline }") == ENOUGH
    assert news.count("{: #day-") == ENOUGH // 2


def test_a_day_with_very_many_articles_is_cut() -> None:
    """The way on says that there are more."""
    many = [article(f"{number:03}", published=NEW) for number in range(MOST + 5)]
    news = part_of(front_of(many), "front-news")
    assert news.count("{ .headline }") == MOST - 1
    assert "- All of this edition: [27 October 2019](editions/2019-10-27.md)\n" in news


def test_rising_topics_say_by_how_much() -> None:
    """Their share of the articles has grown by half or more; what is there for the first time is apart."""
    new = [article(f"n{number}", published=NEW) for number in range(3)]
    old = [article(f"o{number}", published=OLD) for number in range(6)]
    topics = [
        topic("rising", "n0", "n1", "o0"),
        topic("steady", *(found.id for found in (*new, *old))),
        topic("first", "n0", "n1"),
        topic("gone", "o0", "o1"),
    ]
    page = part_of(front_of([*new, *old], topics), "front-new")
    rising, _, first = page.partition("### For the first time")
    assert "*2 of 3 articles; before, 1 of 6*" in rising
    assert re.findall(r"\(topics/(\w+)\.md", rising) == ["rising"]
    assert re.findall(r"\(topics/(\w+)\.md", first) == ["first"]
    assert "3 new articles" in page


def test_dates_are_new_where_the_edition_tells_them_first() -> None:
    """With the sentence, and a word for what is only expected; one that leans on another sentence is left out."""
    body = "The trial begins on 3 May 2020 in Paris. He was born on 4 May 1970 in Samarra."
    new = article("n", published=NEW, body=(body,))
    new = replace(new, dates=(DateExpression("3 May 2020", 20, 30, "DATE", "2020-05-03"),) * 2)
    old = article("o", published=OLD, body=("Told.",))
    old = replace(old, dates=(DateExpression("Told", 0, 4, "DATE", "2018-05-03"),))
    events = (
        Event("1970-05-04", (Telling("n", body.index("He"), len(body), 1),)),
        Event("2020-05-03", (Telling("n", 0, body.index(" He"), 0, expected=True),)),
        Event("2018-05-03", (Telling("o", 0, 4, 0), Telling("n", 0, 4, 0))),
    )
    page = part_of(front_of([new, old], events=events), "front-new")
    told = "[The trial begins on 3 May 2020 in Paris.](articles/2019/10/headline-n.md#date-1){ .headline }"
    assert page.count("#date-") == 1
    assert f"- **3 May 2020** *expected* {told}\n" in page


def test_new_notes_of_the_desk_lead_to_their_places() -> None:
    """Those on the edition's articles, and those that were made since it began."""

    def note(body: str, created: date | None = None) -> Note:
        return Note(NoteEntry(article="a", exact="x", body=(body,), label="question", created=created), 0, 1)

    new = replace(article("n", published=NEW, body=("x",)), notes=(note("On new."),))
    old = replace(article("o", published=OLD, body=("x",)), notes=(note("Late.", NEW), note("Early.", OLD)))
    page = part_of(front_of([new, old]), "front-new")
    assert "- **Question** [On new.](articles/2019/10/headline-n.md#desk-note-1){ .headline }\n" in page
    assert "[Late.]" in page
    assert "Early" not in page


def test_who_and_what_is_in_the_news() -> None:
    """By the articles that are shown, then by all; people and organisations apart from places and subjects."""
    articles = [article(f"{number}", published=NEW - timedelta(days=number)) for number in range(3)]
    topics = [
        topic("b", "0", "1", kind=Kind.PERSON),
        topic("a", "1", kind=Kind.ORGANISATION),
        topic("z", "0", "1", "2", kind=Kind.PLACE),
        *(topic(f"filler{number:02}", "2") for number in range(SHOWN)),
    ]
    page = part_of(front_of(articles, topics), "front-topics")
    who, _, what = page.partition("### What and where")
    assert re.findall(r"\(topics/(\w+)\.md", who) == ["b", "a"]
    assert re.findall(r"\(topics/(\w+)\.md", what)[:2] == ["z", "filler00"]
    assert len(re.findall(r"\(topics/(\w+)\.md", what)) == SHOWN
    assert 'role="img" aria-label="2 articles&#58; 26 October 2019 to 27 October 2019"' in who


def test_a_sparkline_has_a_bar_for_each_part_of_the_time() -> None:
    """From the first day to the last, the highest as high as the picture; earlier days are left out."""
    first, last = date(2017, 1, 1), date(2017, 12, 31)
    text = sparkline([date(2016, 1, 1), first, last, last], first, last, title='<a> & "b"')
    drawn = ET.fromstring(text)  # noqa: S314 - we drew it
    assert drawn.attrib["aria-label"] == '<a> & "b"'
    assert drawn[1].attrib["d"] == f"M0 16v-8h3v8zM{4 * (BUCKETS - 1)} 16v-16h3v16z"


def test_the_bars_of_the_coverage_are_links() -> None:
    """To the editions, for browser, keyboard and screen reader, and as a line of links."""
    page = front_of([article("n", published=NEW), article("o", published=date(2014, 1, 1))])
    chart = part_of(page, "front-chart")
    assert '<a href="editions&#47;2014&#47;" aria-label="2014&#58; 1 article">' in chart
    assert chart.count("<a ") == 2
    assert 'role="img"' not in chart
    assert "[2014&#58; 1](editions/2014.md) · [2019&#58; 1](editions/2019.md)\n" in chart


def test_a_briefing_of_one_article_has_no_empty_parts() -> None:
    """It leads; there is no list, no chart and no trend."""
    page = front_of([article("a", headline="Alone", published=NEW)], [topic("t", "a")])
    assert "## [Alone]" in page
    assert all(f'"{name}"' not in page for name in ("front-news", "front-chart", "front-more", "spark"))
    assert "### " not in part_of(page, "front-new")


def test_a_briefing_without_dates_shows_its_articles() -> None:
    """The first leads, the others follow without days, and the rest is in the timeline."""
    page = front_of([article(f"{number:02}") for number in range(ENOUGH + 3)])
    news = part_of(page, "front-news")
    assert news.count("{ .headline }") == ENOUGH - 1
    assert "{: #day-" not in news
    assert f"[{ENOUGH + 3} articles without a date](timeline/index.md#undated)" in news
    assert '"front-new"' not in page


def test_a_briefing_without_articles_says_so() -> None:
    """And leads to how it is read."""
    page = front_of([])
    assert "There is no article in this briefing yet. [How to read this briefing](about.md)" in page
    assert '<div class="front" ' not in page

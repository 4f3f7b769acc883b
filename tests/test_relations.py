"""What an article's page says of others: versions with their changes, the story with its steps, reasons in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache

import jinja2
import pytest

from builder.linking.relations.changes import changes_between
from builder.model import (
    AnnotatedArticle,
    Briefing,
    Direction,
    Family,
    Reason,
    ReasonKind,
    Relation,
    Story,
    Version,
)
from builder.rendering.article.article_page import article_page
from builder.rendering.article.relations import reasons_in_words, related_to, story_of, versions_of
from builder.rendering.templates import environment
from builder.rendering.views import catalogue_of
from tests.briefings import RAID, TEMPLATES, article, briefing_of, render_all, shared, small_briefing
from tests.rendered import Node, render
from tests.xss_payloads import PAYLOADS

WIRE = article("w", headline="The ship", source="Sample Wire", published=date(2021, 3, 24), body=("The ship is free.",))
PRINTED = article(
    "p", headline="Canal open", source="Specimen Post", published=date(2021, 3, 25), body=("At last the ship is free.",)
)
LATE = article("l", headline="Freed", source="Model Gazette", published=date(2021, 3, 26), body=("The ship is free.",))


def version_of(found: AnnotatedArticle, similarity: float) -> Version:
    """A version of the wire's report."""
    return Version(found.id, similarity, changes_between(WIRE.article.text, found.article.text))


def family_briefing() -> Briefing:
    """One story in three outlets."""
    family = Family(WIRE.id, (version_of(PRINTED, 0.85), version_of(LATE, 1.0)))
    return replace(briefing_of([LATE, PRINTED, WIRE]), families=(family,))


def page_of(briefing: Briefing, article_id: str) -> str:
    """The page of an article, as Markdown."""
    (text,) = [page.text for path, page in render_all(briefing).items() if path.endswith(f"-{article_id}.md")]
    return text


def section(page: str, title: str) -> str:
    """One section of a page."""
    return page.split(f"## {title} {{:")[1].split("\n## ")[0]


def test_the_canonical_page_lists_the_versions_and_what_each_changed() -> None:
    """Links, dates, likeness in words; a version without a change of words has no list of changes."""
    found = section(page_of(family_briefing(), WIRE.id), "Also published by")
    assert found.index("[Canal open](canal-open-p.md){ .headline }") < found.index("[Freed](freed-l.md){ .headline }")
    assert "With small changes (85% of the wording in common)" in found
    assert "Nearly word for word (100% of the wording in common)" in found
    assert "<summary>What Specimen Post changed: 3 words added and 1 cut</summary>" in found
    assert "- <del>The</del> <ins>At last the</ins> ship is free." in found
    assert found.count("<details") == 1


def test_a_version_s_page_shows_the_canonical_first_and_its_own_changes() -> None:
    """Of the other versions it only knows that they are there."""
    entries = versions_of(catalogue_of(family_briefing()), PRINTED.article, "articles/2021/03/canal-open-p.md")
    assert [("ship" in e.entry.headline, e.likeness, e.changes is not None) for e in entries] == [
        (True, "With small changes (85% of the wording in common); the first of these", True),
        (False, "Another version", False),
    ]


def test_an_article_without_versions_says_nothing_of_them() -> None:
    """No empty section."""
    assert "Also published by" not in page_of(briefing_of([WIRE]), WIRE.id)


def story_briefing(count: int) -> Briefing:
    """A story of so many articles, one each day."""
    steps = [article(f"{n:02}", headline=f"Day {n}", published=date(2021, 3, n)) for n in range(1, count + 1)]
    return replace(briefing_of(steps[::-1]), stories=(Story(tuple(step.id for step in steps)),))


def test_a_step_of_a_story_leads_to_the_one_before_and_the_one_after() -> None:
    """With their dates; the whole story is listed, this article without a link."""
    found = section(page_of(story_briefing(3), "02"), "In this story")
    assert "Previous: [Day 1](day-1-01.md){ .headline } · 1 March 2021\n{: .previous }" in found
    assert "Next: [Day 3](day-3-03.md){ .headline } · 3 March 2021\n{: .next }" in found
    assert "- 1 March 2021: [Day 1]" in found
    assert "- 2 March 2021: Day 2 (this article)\n- 3 March 2021: [Day 3]" in found


def test_a_story_of_two_is_told_by_its_ends() -> None:
    """A list of the two would say it again."""
    found = section(page_of(story_briefing(2), "01"), "In this story")
    assert "Next:" in found
    assert "Previous:" not in found
    assert "<details" not in found


def test_of_a_long_story_the_steps_around_are_listed() -> None:
    """Five on both sides, and that there are more."""
    briefing = story_briefing(20)
    line = story_of(catalogue_of(briefing), briefing.articles[10].article, "articles/2021/03/day-10-10.md")
    assert line is not None
    assert [step.day for step in line.steps] == [f"{n} March 2021" for n in range(5, 16)]
    assert (line.earlier, line.goes_on) == ("4 earlier", True)


def test_a_version_stands_where_its_canonical_article_does() -> None:
    """A family is one step."""
    later = article("z", headline="The toll", published=date(2021, 4, 1))
    family = Family(WIRE.id, (version_of(PRINTED, 0.85),))
    briefing = replace(briefing_of([later, PRINTED, WIRE]), families=(family,), stories=(Story((WIRE.id, later.id)),))
    line = story_of(catalogue_of(briefing), PRINTED.article, "articles/2021/03/canal-open-p.md")
    assert line is not None
    assert next((step.headline, step.is_here) for step in line.steps) == ("Canal open", True)
    assert line.next is not None


def test_reasons_are_told_in_words() -> None:
    """Subjects with a page are links; a common day of publication is told by the section."""
    catalogue = catalogue_of(small_briefing())
    reasons = [
        shared("isis", "ISIS"),
        Reason(ReasonKind.DATE, "2014-06-10", None, 0.4),
        Reason(ReasonKind.SAME_DAY, "", None, 0.1),
        shared("no-such-page", "Chris Ghika"),
        Reason(ReasonKind.WORDING, "", None, 0.41),
    ]
    assert reasons_in_words(catalogue, reasons, "index.md") == (
        'Both on [ISIS](topics/isis.md "organisation"){ .topic } and Chris Ghika; both speak of 10 June 2014; '
        "much of the wording is alike"
    )


def test_articles_without_relations_have_no_section() -> None:
    """Nothing is shown to fill the page."""
    briefing = small_briefing()
    assert related_to(catalogue_of(replace(briefing, related={})), briefing.articles[0].article, "x.md") == []
    assert [group.title for group in related_to(catalogue_of(briefing), briefing.articles[0].article, "x.md")] == [
        "Earlier coverage"
    ]
    assert briefing.articles[0].id == RAID


@cache
def templates() -> jinja2.Environment:
    """The repository's templates, read once."""
    return environment(TEMPLATES)


@cache
def hostile_page(words: str) -> list[Node]:
    """A canonical page with a version, a story and a relation, and some words in every string that articles give."""
    wire, printed, later = (
        article(
            article_id,
            headline=f"Ship {words}",
            source=f"Outlet {article_id} {words}",
            published=date(2021, 3, day),
            body=(body,),
        )
        for article_id, day, body in (
            ("w", 24, f"The ship is free. {words}"),
            ("p", 25, f"{words} {words} The ship is free at last."),
            ("z", 26, "It sails."),
        )
    )
    version = Version(printed.id, 0.85, changes_between(wire.article.text, printed.article.text))
    relation = Relation(later.id, (shared(None, f"Canal {words}"),), 1.0, Direction.LATER)
    briefing = replace(
        briefing_of([later, printed, wire]),
        families=(Family(wire.id, (version,)),),
        stories=(Story((wire.id, later.id)),),
        related={wire.id: (relation,)},
    )
    page = article_page(catalogue_of(briefing), wire, templates())
    nodes = render(page.text.split("---\n", 2)[2])
    marks = {"ins", "/ins", "del", "/del", "li", "/li"}  # as many as the words have changes
    return [(node[0], *node[1::2]) for node in nodes if node[0] and node[0] not in marks]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_text_of_another_article_is_alive(payload: str) -> None:
    """With a payload in every string the page has the elements that it has without, and no others."""
    assert hostile_page(payload) == hostile_page("harmless")

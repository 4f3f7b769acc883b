"""Articles in lists: the same entry on all equally deep pages, and links that lead where they should from each."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

import pytest

from builder.rendering.tracing import traced
from builder.rendering.views import article_entry, catalogue_of, published_of
from tests.briefings import MOSUL, RAID, UNDATED, small_briefing

PAGES = ("index.md", "topics/a.md", "timeline/2017.md", "topics/a/2017.md", "sources/x.md", "articles/2017/07/x.md")
_TARGET = re.compile(r"\]\(([^)]+)\)")


@pytest.mark.parametrize("page", PAGES)
def test_the_links_of_an_entry_lead_to_the_article_and_its_source(page: str) -> None:
    """Whichever page was asked for before: what is remembered of an entry is right for the page that has it."""
    briefing = small_briefing()
    catalogue = catalogue_of(briefing)
    for other in (*PAGES, page):
        for annotated in briefing.articles:
            entry = article_entry(catalogue, annotated.id, other)
            targets = [_resolved(other, target) for target in _TARGET.findall(entry.headline + entry.details)]
            source = catalogue.source_of.get(annotated.id)
            sources = [f"sources/{source.slug}.md"] if source else []
            assert targets == [catalogue.pages[annotated.id], *sources]


def test_whoever_has_an_entry_has_looked_at_the_article() -> None:
    """A page that takes over an entry which was written for another one is rendered again when the article changes."""
    catalogue = catalogue_of(small_briefing())
    watched = traced(catalogue, catalogue.tracer)
    seen = []
    for page in ("topics/isis.md", "timeline/2017.md"):
        with catalogue.tracer.watching() as looked_at:
            article_entry(watched, MOSUL, page)
        seen.append({*looked_at})
    assert seen[0] == seen[1]
    assert any(MOSUL in name for name in seen[1])


def test_an_entry_says_what_its_list_does_not() -> None:
    """With and without the lead, the day and the source are different entries."""
    catalogue = catalogue_of(small_briefing())
    plain = article_entry(catalogue, MOSUL, "topics/isis.md")
    assert article_entry(catalogue, MOSUL, "topics/isis.md", with_day=False).details != plain.details
    assert article_entry(catalogue, MOSUL, "topics/isis.md", with_lead=True).lead
    assert not article_entry(catalogue, MOSUL, "topics/isis.md").lead


def test_days_are_given_in_the_order_of_the_articles() -> None:
    """What has no date is there as well."""
    catalogue = catalogue_of(small_briefing())
    found = published_of(catalogue, (RAID, UNDATED, MOSUL))
    assert [*found] == [RAID, UNDATED, MOSUL]
    assert found[UNDATED] is None
    assert found[RAID] == catalogue.articles[RAID].article.published


def _resolved(page: str, target: str) -> str:
    path: list[str] = []
    for part in (*PurePosixPath(page).parent.parts, *target.split("/")):
        if part == "..":
            path.pop()
        else:
            path.append(part)
    return "/".join(path)

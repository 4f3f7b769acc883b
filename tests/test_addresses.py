"""Where pages stand, and the links between them."""

from __future__ import annotations

import posixpath
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from builder.model import Kind, Publisher, Source, Topic
from builder.rendering import addresses
from builder.rendering.addresses import article_page, relative
from tests.briefings import article

PATHS = st.lists(st.sampled_from(["a", "b", "topics", "é"]), min_size=1, max_size=5).map(
    lambda parts: "/".join(parts) + ".md"
)


def test_an_article_stands_under_its_month() -> None:
    """Year and month from the date, the words from the headline, and the id that makes it unique."""
    found = article("4f2a9c01be", headline="Mosul, at last", published=date(2017, 3, 8)).article
    assert article_page(found) == "articles/2017/03/mosul-at-last-4f2a9c01be.md"


def test_an_article_without_a_date_stands_apart() -> None:
    """Undated articles have a folder of their own."""
    assert article_page(article("4f2a9c01be").article) == "articles/undated/headline-4f2a9c01be.md"


def test_an_editor_s_slug_wins() -> None:
    """A slug from front matter is slugified, too: it is text like any other."""
    assert article_page(article("4f2a9c01be", slug="The Fall/../").article) == "articles/undated/the-fall-4f2a9c01be.md"


def test_an_article_without_words_has_its_id() -> None:
    """A headline of signs alone gives an address all the same."""
    assert article_page(article("4f2a9c01be", headline="???").article) == "articles/undated/4f2a9c01be.md"


def test_topics_sources_and_years_have_pages() -> None:
    """The addresses that the design promises."""
    assert addresses.topic_page(Topic(slug="mosul", label="Mosul", kind=Kind.PLACE)) == "topics/mosul.md"
    assert addresses.source_page(Source("ntd", Publisher(name="NTD"), ())) == "sources/ntd.md"
    assert addresses.year_page(987) == "timeline/0987.md"


@given(PATHS, PATHS)
def test_a_relative_link_leads_to_its_page(here: str, there: str) -> None:
    """Joined to the folder of the page that has it, the link is the page that it should lead to."""
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(here), relative(here, there)))
    assert joined == there

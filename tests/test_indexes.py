"""Indexes that are made piece by piece hold what ones that are made at once would hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.model import Kind, Mention, Topic
from builder.rendering.addresses import article_page
from builder.rendering.indexes import Extent, Extents, MentionsByArticle, PagesOfArticles
from builder.rendering.views import catalogue_of
from tests.briefings import MOSUL, RAID, small_briefing

_mentions = st.builds(Mention, st.sampled_from("abcd"), st.integers(0, 9), st.integers(0, 9))


def topics_with(mentions: Sequence[Sequence[Mention]]) -> tuple[Topic, ...]:
    """Topics by slug that are named in some places."""
    slugs = (f"t{number:02}" for number in range(len(mentions)))
    return tuple(
        Topic(slug=slug, label=slug, kind=Kind.PLACE, mentions=tuple(of))
        for slug, of in zip(slugs, mentions, strict=True)
    )


def by_article(topics: Sequence[Topic]) -> dict[str, list[tuple[Mention, Topic]]]:
    """The same index, made at once."""
    found = defaultdict(list)
    for topic in topics:
        for mention in topic.mentions:
            found[mention.article_id].append((mention, topic))
    for pairs in found.values():
        pairs.sort(key=lambda pair: (pair[0].start, -pair[0].end, pair[1].slug))
    return dict(found)


@given(st.lists(st.lists(_mentions, max_size=6), max_size=5))
def test_the_mentions_in_an_article_stand_by_place(mentions: list[list[Mention]]) -> None:
    """The longer of two that begin together is the first; what no topic mentions is not there."""
    topics = topics_with(mentions)
    index = MentionsByArticle(topics)
    assert {article_id: [*index[article_id]] for article_id in index} == by_article(topics)
    assert all((article_id in index) == (article_id in by_article(topics)) for article_id in "abcde")
    assert len(index) == len(by_article(topics))


@given(st.lists(st.lists(_mentions, max_size=4), max_size=4), st.lists(st.lists(_mentions, max_size=4), max_size=4))
def test_packed_mentions_are_equal_only_where_the_mentions_are(
    before: list[list[Mention]], after: list[list[Mention]]
) -> None:
    """What was looked at would else seem to be as it was."""
    then, now = topics_with(before), topics_with(after)
    packed = [
        MentionsByArticle(topics).packed(topic.slug.ljust(8).encode() for topic in topics) for topics in (then, now)
    ]
    assert [{*found} for found in packed] == [{*by_article(then)}, {*by_article(now)}]
    for article_id in packed[0].keys() & packed[1].keys():
        pairs = [[(mention, topic.slug) for mention, topic in by_article(topics)[article_id]] for topics in (then, now)]
        if bytes(packed[0][article_id]) == bytes(packed[1][article_id]):
            assert pairs[0] == pairs[1]


def test_the_page_of_an_article_is_found_by_its_id_and_by_its_path() -> None:
    """Of the articles that there are, and of no other."""
    catalogue = catalogue_of(small_briefing())
    for article_id, annotated in catalogue.articles.items():
        page = article_page(annotated.article)
        assert catalogue.pages[article_id] == catalogue.pages_of_paths[annotated.article.path] == page
    assert [*catalogue.pages] == [*catalogue.articles]
    assert "gone" not in catalogue.pages
    assert len(PagesOfArticles({})) == 0
    with pytest.raises(KeyError):
        catalogue.pages["gone"]


def test_an_extent_is_how_many_articles_there_are_and_from_when_to_when() -> None:
    """Articles without a date count, and change no day."""
    days = {"a": date(2017, 3, 8), "b": None, "c": date(2016, 1, 2)}
    extents = Extents({"all": ("a", "b", "c"), "undated": ("b",), "none": ()}, days)
    assert extents["all"] == Extent(3, date(2016, 1, 2), date(2017, 3, 8))
    assert (extents["undated"], extents["none"], [*extents]) == (Extent(1), Extent(0), ["all", "undated", "none"])
    catalogue = catalogue_of(small_briefing())
    assert catalogue.published[MOSUL] == catalogue.articles[MOSUL].article.published
    assert catalogue.published[RAID] == catalogue.articles[RAID].article.published

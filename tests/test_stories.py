"""Stories: chains of articles that follow one event, which newer articles only lengthen."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.linking.relations.stories import find_stories
from builder.model import AnnotatedArticle, Story
from tests.dossiers import annotated, bonds_of

EVENT = (
    "Weiss and Thorne presented the detector to parliament. Weiss explained gravitational measurements. Thorne agreed."
)


def stories_of(articles: list[AnnotatedArticle]) -> tuple[Story, ...]:
    """The stories of articles."""
    return find_stories(*bonds_of(articles))


def step(number: int, *, day: int | None, words: str = EVENT) -> AnnotatedArticle:
    """An article on the event."""
    return annotated(number, words, day=day, headline="Weiss and Thorne")


def test_articles_on_one_event_are_a_chain_in_time_order() -> None:
    """Each follows the one before."""
    steps = [step(n, day=day) for n, day in ((1, 0), (2, 7), (3, 21))]
    assert stories_of(steps[::-1]) == (Story(tuple(found.id for found in steps)),)


def test_a_pause_of_more_than_four_weeks_ends_a_story() -> None:
    """What comes later is a story of its own, or none."""
    assert stories_of([step(1, day=0), step(2, day=29)]) == ()


def test_undated_articles_follow_nothing() -> None:
    """A chain in time has a day for each step."""
    assert stories_of([step(1, day=None), step(2, day=3)]) == ()


def test_the_same_people_in_another_matter_are_no_story() -> None:
    """Without like words it takes more than the names."""
    one = step(1, day=0)
    other = step(
        2, day=3, words="Thorne sold his house; the buyer is Weiss. Nobody would name a price. Weiss, Thorne smiled."
    )
    assert stories_of([one, other]) == ()


NAMES = [f"Name{letter}" for letter in "abcd"]


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.tuples(st.lists(st.sampled_from(NAMES), min_size=3, max_size=6), st.integers(0, 60)), min_size=2, max_size=12
    ),
    st.lists(st.sampled_from(NAMES), min_size=3, max_size=6),
)
def test_a_newest_article_only_lengthens_or_begins_a_story(rows: list[tuple[list[str], int]], names: list[str]) -> None:
    """Without it the stories are as they were; no article is in two; steps are in time order."""
    articles = [annotated(n, " ".join(found), day=day, headline=found[0]) for n, (found, day) in enumerate(rows)]
    newest = annotated(99, " ".join(names), day=61, headline=names[0])
    before, after = stories_of(articles), stories_of([*articles, newest])
    kept = [tuple(i for i in story.article_ids if i != newest.id) for story in after]
    assert [ids for ids in kept if len(ids) > 1] == [story.article_ids for story in before]
    ids = [article_id for story in after for article_id in story.article_ids]
    assert len(ids) == len(set(ids))
    days = {found.id: found.article.published for found in (*articles, newest)}
    for story in after:
        assert [days[i] for i in story.article_ids] == sorted(days[i] for i in story.article_ids)  # type: ignore[type-var]  # all are dated

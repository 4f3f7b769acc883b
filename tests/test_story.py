"""Where the story is on a page."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from builder.reading.lines import split_lines
from builder.reading.raw.story import Story, find_story

PROSE = "The harbour bridge number {} was closed to traffic on Monday, the port officials said."


def find(*texts: str, taken: frozenset[int] = frozenset()) -> Story:
    """The story among lines without blank ones."""
    return find_story(split_lines("\n\n".join(texts)), taken=taken)


def test_the_story_is_the_cluster_of_prose() -> None:
    """Navigation above and headlines below are not kept."""
    story = find("World", "Bridge closes", PROSE.format(1), PROSE.format(2), "Another headline")
    assert (story.start, story.kept, story.reasons) == (2, (2, 3), {4: "after-story"})


def test_subheads_and_short_sentences_belong() -> None:
    """A subhead right above a paragraph is kept, a stray label is not, a short last paragraph is."""
    story = find(
        PROSE.format(1), "A stray label", "Share", "The pier itself", PROSE.format(2), "Nobody was hurt there."
    )
    assert story.kept == (0, 3, 4, 5)
    assert story.reasons == {1: "not-story", 2: "share-bar"}


def test_teasers_far_below_are_another_cluster() -> None:
    """Prose after a long gap, or after the furniture of the page's end, is not the story."""
    furniture = ("Comments", "Related", "More stories", "A teaser", "A teaser again", "A third teaser")
    story = find(PROSE.format(1), PROSE.format(2), *furniture, PROSE.format(3))
    assert story.kept == (0, 1)
    assert story.reasons[8] == "after-story"


def test_an_end_mark_ends_the_story() -> None:
    """Notes to editors below it are not the story."""
    story = find(PROSE.format(1), PROSE.format(2), "– ENDS –", PROSE.format(3))
    assert story.kept == (0, 1)


def test_a_repeated_paragraph_is_kept_once() -> None:
    """A pull quote says again what the text says."""
    story = find(PROSE.format(1), PROSE.format(2), PROSE.format(1))
    assert (story.kept, story.reasons) == ((0, 1), {2: "repeated-line"})


def test_lines_that_are_taken_are_not_judged() -> None:
    """Captions and footnotes are neither kept nor given a reason."""
    story = find(PROSE.format(1), PROSE.format(2), PROSE.format(3), taken=frozenset({1}))
    assert (story.kept, story.reasons) == ((0, 2), {})


def test_without_prose_the_story_begins_at_the_first_sentence() -> None:
    """Without any sentence, at the first line."""
    assert find("Bridge closes", "It is shut for good.", "Nobody was hurt.").kept == (1, 2)
    assert find("Bridge closes", "Pier stays open").kept == (0, 1)
    assert find("Share").kept == ()


@given(
    st.lists(
        st.sampled_from([PROSE.format(1), PROSE.format(2), "Share", "Comments", "A label", "###", "It is so, he said."])
    )
)
def test_no_line_is_both_kept_and_dropped(texts: list[str]) -> None:
    """Kept lines are in order and within the story, and have no reason to be dropped."""
    story = find(*texts)
    assert list(story.kept) == sorted(set(story.kept))
    assert not set(story.kept) & set(story.reasons)
    assert all(story.start <= index < story.end for index in story.kept)

"""Where the story is on a page, given how likely each line's roles are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.reading.lines import Line, fold
from builder.reading.raw.roles import LineRole
from builder.reading.raw.story import Story, find_story

PROSE = "The harbour bridge number {} was closed to traffic on Monday, the port officials said."
SHORT = "Nobody was hurt there."
LABEL = "A stray label"
POOL = (
    PROSE.format(1),
    PROSE.format(2),
    SHORT,
    LABEL,
    "Share",
    "Comments",
    "“The port officials said so.”",
    "###",
    "—",
)


def find(
    *told: tuple[str, float], taken: frozenset[int] = frozenset(), recurring: frozenset[str] = frozenset()
) -> Story:
    """The story among lines, each with the probability that it is the story's."""
    lines = [Line(number, text) for number, (text, _) in enumerate(told, start=1)]
    roles = [LineRole(likely, 0.0, 0.0, 0.0) for _, likely in told]
    return find_story(lines, roles, taken=taken, recurring=recurring)


def test_the_likely_lines_are_the_story() -> None:
    """What stands above is left to the masthead; below and between the lines it is dropped with a reason."""
    story = find(
        ("World", 0.0), (PROSE.format(1), 0.9), (LABEL, 0.1), (PROSE.format(2), 0.9), ("Ferry stuck again", 0.1)
    )
    assert (story.span, story.kept) == (range(1, 4), (1, 3))
    assert story.reasons == {2: "not-story", 4: "after-story"}


def test_between_two_lines_of_the_story_less_is_enough() -> None:
    """A sentence is taken in at a fifth, a subhead at three tenths, and neither below that."""
    for text, least in ((SHORT, 0.2), ("The northern pier", 0.3)):
        assert find((PROSE.format(1), 0.9), (text, least), (PROSE.format(2), 0.9)).kept == (0, 1, 2)
        assert find((PROSE.format(1), 0.9), (text, least - 0.01), (PROSE.format(2), 0.9)).kept == (0, 2)


def test_sentences_right_after_the_story_belong_to_it() -> None:
    """One after another, as long as they are not unlikely; a label and what is behind it do not."""
    story = find((PROSE.format(1), 0.9), (SHORT, 0.1), ("He said so.", 0.4), (LABEL, 0.4), (PROSE.format(2), 0.4))
    assert story.kept == (0, 1)
    assert find((PROSE.format(1), 0.9), (SHORT, 0.07)).kept == (0,)
    assert find((PROSE.format(1), 0.9), (SHORT, 0.1), (PROSE.format(2), 0.1), (LABEL, 0.4)).kept == (0, 1, 2)


def test_a_known_furniture_line_is_never_the_story() -> None:
    """However likely the model takes it for, a rule's reason stays."""
    story = find((PROSE.format(1), 0.9), ("Share", 0.99), (PROSE.format(2), 0.9))
    assert (story.kept, story.reasons) == ((0, 2), {1: "share-bar"})


def test_a_line_that_recurs_in_other_articles_is_not_the_story() -> None:
    """Whatever its case and punctuation, it is the source's own."""
    told = ((PROSE.format(1), 0.9), ("We report what matters to you, every day.", 0.9), (PROSE.format(2), 0.9))
    story = find(*told, recurring=frozenset({fold("WE REPORT what matters to you every day")}))
    assert (story.kept, story.reasons) == ((0, 2), {1: "recurring-line"})


def test_a_repeated_paragraph_is_kept_once() -> None:
    """The first printing stays; a subhead of fewer than four words may come again."""
    story = find((PROSE.format(1), 0.9), (PROSE.format(2), 0.9), (PROSE.format(1).upper(), 0.9))
    assert (story.kept, story.reasons) == ((0, 1), {2: "repeated-line"})
    told = [(PROSE.format(1), 0.9), (LABEL, 0.9), (PROSE.format(2), 0.9), (LABEL, 0.9), (PROSE.format(3), 0.9)]
    assert find(*told).kept == (0, 1, 2, 3, 4)


def test_a_pull_quote_is_dropped() -> None:
    """A line that is only a quotation which a paragraph holds goes; one that no paragraph holds is the story's."""
    held = "“The port has lost two days of work”, the mayor of the town of Sampleton said on Monday."
    quote = ("“The port has lost two days of work.”", 0.9)
    story = find((held, 0.9), quote, (PROSE.format(1), 0.9))
    assert (story.kept, story.reasons) == ((0, 2), {1: "pull-quote"})
    assert find((PROSE.format(1), 0.9), quote, (PROSE.format(2), 0.9)).kept == (0, 1, 2)


def test_a_quotation_with_words_beside_it_stays() -> None:
    """A paragraph that begins and ends in quotation marks but has a speaker between them is no pull quote."""
    both = "“The port has lost two days of work”, he said. “It is bad.”"
    story = find((f"{both} Officials agreed with him later.", 0.9), (both, 0.9), (PROSE.format(1), 0.9))
    assert story.kept == (0, 1, 2)


def test_lines_that_are_taken_are_not_judged() -> None:
    """Captions and footnotes are neither kept nor given a reason."""
    told = ((PROSE.format(1), 0.9), (PROSE.format(2), 0.9), (PROSE.format(3), 0.9))
    story = find(*told, taken=frozenset({1}))
    assert (story.kept, story.reasons) == ((0, 2), {})


def test_where_no_line_is_likely_running_text_is_the_story() -> None:
    """A page is never without a story, though nobody may be sure of it."""
    story = find(("World", 0.1), (PROSE.format(1), 0.3), (LABEL, 0.1), (PROSE.format(2), 0.3))
    assert (story.kept, story.confidence) == ((1, 3), 0.3)


def test_without_prose_the_story_begins_at_the_first_sentence() -> None:
    """Without any sentence, at the first line; of furniture alone there is none. The confidence is low."""
    story = find(("Bridge closes", 0.0), ("It is shut for good.", 0.0), ("Nobody was hurt.", 0.0))
    assert (story.kept, story.confidence) == ((1, 2), 0.3)
    assert find(("Bridge closes", 0.0), ("Pier stays open", 0.0)).kept == (0, 1)
    assert find(("Share", 0.9)).kept == ()


def test_the_confidence_is_the_mean_over_the_words() -> None:
    """A long sure paragraph counts more than a short unsure one."""
    assert find((PROSE.format(1), 0.9), (SHORT, 0.5)).confidence == round((15 * 0.9 + 4 * 0.5) / 19, 2)


@given(st.lists(st.tuples(st.sampled_from(POOL), st.floats(min_value=0, max_value=1))), st.sets(st.integers(0, 9)))
def test_no_line_is_both_kept_and_dropped(told: list[tuple[str, float]], taken: set[int]) -> None:
    """Kept lines are in order, within the story, free, and without a reason; all others below its start have one."""
    story = find(*told, taken=frozenset(taken))
    assert list(story.kept) == sorted(set(story.kept))
    assert set(story.kept).isdisjoint({*story.reasons, *taken})
    assert all(index in story.span for index in story.kept)
    assert set(range(story.start, len(told))) <= {*story.kept, *story.reasons, *taken}
    assert 0 <= story.confidence <= 1


def test_a_thread_of_comments_is_not_the_story() -> None:
    """Names with times below the heading show that readers speak; a heading with nothing below it shows nothing."""
    thread = [("8 Comments", 0.1)]
    for name in ("Suz", "Spyglass", "Tweety1951", "Jax"):
        thread += [(f"{name} December 21, 2023 at 1:24 pm", 0.2), (PROSE.format(name), 0.9)]
    story = find((PROSE.format(1), 0.9), (PROSE.format(2), 0.9), *thread)
    assert story.kept == (0, 1)
    assert {story.reasons[index] for index in range(3, 11)} == {"comments"}
    assert find((PROSE.format(1), 0.9), ("8 Comments", 0.1), (PROSE.format(2), 0.9)).kept == (0, 2)


def test_appeals_and_what_stands_among_them_end_the_story() -> None:
    """A site's word to its readers is dropped, and with several of them what is between and below."""
    appeals = (
        "Our journalism needs your support. Please subscribe today to the Sample Post.",
        "Help keep news free for everyone by giving us as little as a dollar. Your contribution will go a long way.",
    )
    told = [(PROSE.format(number), 0.9) for number in range(6)]
    story = find(*told, (appeals[0], 0.9), ("The stakes are high in every season of the year.", 0.9), (appeals[1], 0.9))
    assert story.kept == (0, 1, 2, 3, 4, 5)
    assert (story.reasons[6], story.reasons[7], story.reasons[8]) == ("appeal", "after-story", "appeal")


def test_what_stands_between_two_appeals_is_the_sites() -> None:
    """However short the story above is, and though the roles know the appeals already."""
    appeals = (
        "Our journalism needs your support. Please subscribe today to the Sample Post.",
        "Help keep news free for everyone by giving us as little as a dollar. Your contribution will go a long way.",
    )
    between = "The stakes are high in every season of the year, and the reporters work by night."
    story = find((PROSE.format(1), 0.9), (appeals[0], 0.1), (between, 0.9), (appeals[1], 0.1), (PROSE.format(2), 0.9))
    assert story.kept == (0, 4)
    assert story.reasons[2] == "after-story"


def test_a_post_goes_with_its_signature() -> None:
    """The line above a signature is the post, however likely; a long one is a paragraph that the post follows."""
    post = "Do you see that the ferry is leaving without us?"
    signature = "— Jane Doe (@janedoe) May 2, 2018"
    story = find((PROSE.format(1), 0.9), (post, 0.9), (signature, 0.9), (PROSE.format(2), 0.9))
    assert (story.kept, story.reasons[1], story.reasons[2]) == ((0, 3), "post", "post")
    story = find((PROSE.format(1), 0.9), (PROSE.format(2) * 6, 0.9), (signature, 0.9), (PROSE.format(3), 0.9))
    assert story.kept == (0, 1, 3)


@pytest.mark.parametrize(
    "pointer",
    ["MORE: Ferry stuck again", "Read more: Ferry stuck again", "See also: Ferry", "READ ON BY CLICKING HERE"],
)
def test_a_pointer_to_another_article_is_not_the_storys(pointer: str) -> None:
    """However likely the line is; words that only begin like one stay."""
    story = find((PROSE.format(1), 0.9), (pointer, 0.9), (PROSE.format(2), 0.9), ("More is to come on Monday.", 0.9))
    assert (story.kept, story.reasons[1]) == ((0, 2, 3), "related")


@pytest.mark.parametrize("credit", ["Jane Doe/Sample Press", "SamplePress", "Jane Doe"])
def test_a_sentence_with_a_credit_at_its_end_is_a_caption(credit: str) -> None:
    """It is glued to the full stop, or a stroke is between photographer and agency."""
    caption = f"The harbour bridge was closed on Monday.{' ' if '/' in credit else ''}{credit}"
    story = find((PROSE.format(1), 0.9), (caption, 0.9), (PROSE.format(2), 0.9))
    assert (story.kept, story.reasons[1]) == ((0, 2), "caption")


def test_what_is_known_to_be_others_is_not_taken_in_after_all() -> None:
    """An appeal or a pointer that the roles doubt is not the story's, neither right after it nor between its lines."""
    appeal = "If you buy something through our links, we may earn a commission, at no cost to you."
    assert find((PROSE.format(1), 0.9), (PROSE.format(2), 0.9), (appeal, 0.3)).kept == (0, 1)
    pointer = "Find all about it here, click here"
    assert find((PROSE.format(1), 0.9), (pointer, 0.4), (PROSE.format(2), 0.9)).kept == (0, 2)


TEASER = "Ferry stuck in the ice for a third day as the captain waits for help"


def test_a_long_title_in_a_story_without_subheads_announces_another_article() -> None:
    """Below the lead, between paragraphs or at the end; a short title is a subhead, and the first line may be one."""
    told = [(PROSE.format(number), 0.9) for number in range(8)]
    story = find(*told[:2], (TEASER, 0.9), ("Who closed the bridge", 0.9), *told[2:], (f"{TEASER} on shore", 0.9))
    assert (story.kept, story.reasons) == ((0, 1, 3, 4, 5, 6, 7, 8, 9), {2: "related", 10: "related"})
    assert len(find((TEASER, 0.9), *told).kept) == 1 + len(told)
    for item in (f"- {TEASER}", f"{TEASER};"):
        assert len(find(*told[:3], (item, 0.9), *told[3:]).kept) == 1 + len(told)


def test_long_subheads_stay_where_titles_are_many() -> None:
    """A list with a title over each paragraph is the story's, and so is a text that puts no full stops."""
    told = [(text, 0.9) for number in range(6) for text in (f"{TEASER} number {number}", PROSE.format(number))]
    assert len(find(*told).kept) == len(told)
    assert find((PROSE.format(1), 0.9), (TEASER, 0.9)).kept == (0, 1)


def test_titles_below_the_last_sentence_are_not_the_storys() -> None:
    """Whatever their length; a list that a colon announces is the story's, and so are titles that are many."""
    told = [(PROSE.format(number), 0.9) for number in range(6)]
    story = find(*told, (LABEL, 0.9), ("Pier stays open", 0.9))
    assert (story.kept, story.reasons) == ((0, 1, 2, 3, 4, 5), {6: "related", 7: "related"})
    assert len(find(*told, ("These piers are open:", 0.9), ("East", 0.9), ("West", 0.9)).kept) == len(told) + 3
    assert len(find(*told, *((f"Pier {number}", 0.9) for number in range(4))).kept) == len(told) + 4


@pytest.mark.parametrize(
    "offer", ["$26 at Sample's", "Get the paddle for $159.90 from Doe & Sons", "19,90 € bei Muster"]
)
def test_a_price_with_a_shop_at_the_end_of_a_line_is_an_offer(offer: str) -> None:
    """A sentence with a price, or a price without a shop, is the story's."""
    told = [(PROSE.format(number), 0.9) for number in range(4)]
    story = find(*told[:2], (offer, 0.9), *told[2:])
    assert (story.kept, story.reasons) == ((0, 1, 3, 4), {2: "advertisement"})
    for text in ("It costs $26 at Sample's.", "A paddle for just $159"):
        assert find(*told[:2], (text, 0.9), *told[2:]).kept == (0, 1, 2, 3, 4)


@pytest.mark.parametrize(
    "caption",
    [
        "(Sample Press)",
        "(c) SAMPLE/PRESS",
        "A still from the film, which shows the harbour bridge in winter before it was closed to traffic.",
        "An aerial view of the harbour bridge, which was closed to traffic on Monday for the third time.",
        "Photo courtesy Jane Doe",
    ],
)
def test_a_line_that_begins_like_the_text_below_a_picture_is_a_caption(caption: str) -> None:
    """However likely it is; a sentence in brackets and one about pictures are the story's."""
    told = [(PROSE.format(number), 0.9) for number in range(4)]
    story = find(*told[:2], (caption, 0.9), *told[2:])
    assert (story.kept, story.reasons) == ((0, 1, 3, 4), {2: "caption"})
    for text in ("(The bridge was closed in 2019, too.)", "Photos from the bridge showed no smoke."):
        assert find(*told[:2], (text, 0.9), *told[2:]).kept == (0, 1, 2, 3, 4)

"""The labels that the role model learns from, told from a page's gold."""

from __future__ import annotations

from bench.role_labels import label_lines
from bench.scoring import Gold
from builder.reading.lines import Line
from builder.reading.raw.chain import PLACES
from builder.reading.raw.page_signs import read_page_signs

HEADLINE = "Storm closes the harbour bridge"
LEAD = "The harbour bridge was closed to all traffic when the storm came, the mayor of the town said."
SECOND = "It will be opened again in a week, and the port has lost two days of work but no crane."
STANDFIRST = "The port of the town has lost two days of work, and the ferries are full of people who wait."
OTHER = "The ferry to the old island was stuck in the ice again, and its owners want to sell it."
GOLD = Gold(
    key="a1", headline=HEADLINE, body=f"{LEAD}\n{SECOND}\nThe end", published="2018-05-02", authors="Jane Doe, Bo Hill"
)


def label(*texts: str, gold: Gold = GOLD) -> list[str] | None:
    """The place of each line of a page."""
    lines = [Line(number, text) for number, text in enumerate(texts, start=1)]
    return label_lines(lines, gold, read_page_signs(lines))


def test_a_page_from_top_to_bottom() -> None:
    """Every part of the gold finds its line; what is between and around has the place of its surroundings."""
    labels = label(
        "World", HEADLINE, STANDFIRST, "Share", "By Jane Doe and Bo Hill", LEAD, OTHER, SECOND, "May 2, 2018", OTHER
    )
    assert labels == [
        "top",
        "headline",
        "standfirst",
        "under-headline",
        "masthead",
        "story",
        "gap",
        "story",
        "masthead-under-story",
        "end",
    ]
    assert set(labels) <= set(PLACES)


def test_the_last_headline_above_the_story_counts() -> None:
    """The title at the top is no headline, and the date above the headline is over it."""
    assert label(HEADLINE, "May 2, 2018", HEADLINE, LEAD) == ["top", "masthead-over-headline", "headline", "story"]


def test_without_the_headline_all_above_is_top() -> None:
    """A page may lack what the gold calls its headline, also when it stands below the story."""
    assert label("Ferry stuck again", "May 2, 2018", LEAD, HEADLINE) == [
        "top",
        "masthead-over-headline",
        "story",
        "end",
    ]


def test_a_page_without_its_story_has_no_labels() -> None:
    """Nothing can be learned from it."""
    assert label(HEADLINE, "By Jane Doe and Bo Hill", OTHER) is None


def test_a_line_is_the_storys_by_most_of_its_shingles() -> None:
    """A paragraph with a few words cut off or glued to it still is; a short line must be a paragraph of the gold."""
    assert label(f"Sampleton {LEAD}", "The end", "The pier") == ["story", "story", "end"]
    assert label(LEAD, f"{OTHER} {LEAD[:40]}") == ["story", "end"]


def test_of_repeated_paragraphs_the_one_among_the_story_counts() -> None:
    """A pull quote apart from the story is not labelled as it."""
    assert label(SECOND, "Share", "Menu", LEAD, SECOND) == ["top", "top", "top", "story", "story"]


def test_a_few_words_of_the_story_far_away_are_not_it() -> None:
    """A teaser far below that repeats a sentence is too little to be another place of the story."""
    far = [f"Menu item {number}" for number in range(40)]
    gold = Gold(key="a1", headline=HEADLINE, body=f"{LEAD}\n{SECOND}\nThe pier is closed")
    labels = label(LEAD, SECOND, *far, "The pier is closed", gold=gold)
    assert labels == ["story", "story", *("end",) * 41]


def test_a_masthead_line_says_all_the_authors_or_the_date_and_little_else() -> None:
    """One of two authors is not enough, a sentence about them is none; a date without the gold's day is none."""
    assert label("Jane Doe and Bo Hill are friends.", HEADLINE, "By Jane Doe", "May 3, 2018", LEAD) == [
        "top",
        "headline",
        "under-headline",
        "under-headline",
        "story",
    ]
    assert label(HEADLINE, "By Jane Doe", LEAD, gold=Gold(key="a1", headline=HEADLINE, body=LEAD)) == [
        "headline",
        "under-headline",
        "story",
    ]


def test_a_byline_below_the_story_follows_it_directly() -> None:
    """After other lines it is the end's, like all that comes then."""
    assert label(LEAD, "May 2, 2018", "Share", "May 2, 2018") == ["story", "masthead-under-story", "end", "end"]

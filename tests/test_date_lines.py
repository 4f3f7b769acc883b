"""Date lines and sentences that name a date."""

from __future__ import annotations

from datetime import date

import pytest

from builder.reading.lines import Line
from builder.reading.raw.date_lines import find_date_lines, find_original_date


def is_date_line(text: str, *, in_story: bool) -> bool:
    """Whether a page's only line is a date line."""
    return bool(find_date_lines([Line(1, text)], [0], story_start=0 if in_story else 1, day_first=False))


@pytest.mark.parametrize("in_story", [False, True])
@pytest.mark.parametrize(
    "text",
    [
        "March 8, 2017News",
        "Sat 2 May 2018 10:00 GMT",
        "By Jane Doe Dec 22, 2023",
        "PUBLISHED: May 2, 2018 at 3:17 p.m. | UPDATED: May 3, 2018 at 5:22 p.m.",
    ],
)
def test_date_lines_are_known_anywhere(text: str, in_story: bool) -> None:
    """A line that is hardly more than a date."""
    assert is_date_line(text, in_story=in_story)


@pytest.mark.parametrize(
    "text",
    [
        "On March 8, 2017, he died.",
        "The video, published on May 2, 2018, shows the bridge.",
        "He left on May 2, 2018",
        "4 July 2014: He preaches in the town.",
    ],
)
def test_sentences_of_the_story_are_none(text: str) -> None:
    """In the story a sentence that names a date stays a sentence."""
    assert not is_date_line(text, in_story=True)


def test_a_long_sentence_above_the_story_is_none() -> None:
    """A standfirst may name a date."""
    text = "The bridge that was closed on May 2, 2018 will be opened to all traffic again this week."
    assert not is_date_line(text, in_story=False)


def test_the_note_of_first_publication() -> None:
    """It is found wherever it stands, at its first date."""
    lines = [Line(1, "Text."), Line(7, "This story was originally published December 22, 2023, 11:09 AM.")]
    found = find_original_date(lines, range(2), day_first=False)
    assert found is not None
    assert (found[0], found[1].day) == (1, date(2023, 12, 22))
    assert find_original_date(lines[:1], [0], day_first=False) is None

"""The signs of a line's place: its neighbours, repetition, and how near it is to the story's core."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from types import FrameType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.reading.lines import Line
from builder.reading.raw.line_signs import read_line_signs
from builder.reading.raw.page_signs import NEIGHBOUR_SIGNS, read_page_signs
from tests.pages import PAGES

LEAD = "The harbour bridge was closed to traffic when the storm came, the mayor of Sampleton said."
SECOND = "A crane fell on the harbour bridge and the mayor said that the storm had torn it away."
ALIEN = "Quarterly profits of listed breweries rose again, as analysts with two lenders had long foretold."
PAGE_LINES = [line.strip() for page in PAGES for line in page.split("\n") if line.strip()]


def read(*texts: str) -> list[dict[str, float]]:
    """The signs of the lines of a page."""
    return read_page_signs([Line(number, text) for number, text in enumerate(texts, start=1)])


def steps_of(texts: Sequence[str]) -> int:
    """How many lines of Python it takes to read a page's signs: a cost that is the same on every machine."""
    steps = 0

    def trace(_frame: FrameType, event: str, _told: Any) -> Any:
        nonlocal steps
        steps += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        read(*texts)
    finally:
        sys.settrace(before)
    return steps


def test_the_lines_own_signs_stay() -> None:
    """The page adds to what a line shows by itself and takes nothing away."""
    for text, signs in zip(PAGE_LINES, read(*PAGE_LINES), strict=True):
        assert read_line_signs(text).signs.items() <= signs.items()


def test_neighbours_lend_their_signs() -> None:
    """What the line above and the line below show is there with the side's name; beyond the page there is nothing."""
    headline, byline, lead = read("Storm closes the harbour bridge", "By Jane Doe", LEAD)
    assert {"above:nothing", "below:byline"} <= headline.keys()
    assert {"below:prose", "below:ends-stop"} <= byline.keys()
    assert {"above:byline", "below:nothing"} <= lead.keys()
    assert "below:prose" not in headline
    assert byline["below:function-words"] == lead["function-words"]


def test_only_named_signs_are_lent() -> None:
    """No sign goes further than one line."""
    lent = {name for signs in read(*PAGE_LINES) for name in signs if name.startswith(("above:", "below:"))}
    assert {name.partition(":")[2] for name in lent} <= NEIGHBOUR_SIGNS | {"nothing"}


def test_repetition_is_seen() -> None:
    """A long line said twice, a short one said twice and one that only begins alike are three signs."""
    longer = "Storm closes the harbour bridge for a week"
    page = read("Storm closes the bridge!", "Jane Doe", "STORM CLOSES THE BRIDGE", "Jane Doe", longer, f"{longer} more")
    kinds = [{name for name in signs if name.startswith("repeated")} for signs in page]
    assert kinds == [
        {"repeated-long"},
        {"repeated"},
        {"repeated-long"},
        {"repeated"},
        {"repeated-beginning"},
        {"repeated-beginning"},
    ]


def test_what_the_storys_core_talks_about() -> None:
    """A headline shares the core's words, another subject's prose does not, though it is as long."""
    headline, *_, alien = read("Storm closes harbour bridge", LEAD, SECOND, f"{LEAD} It is.", SECOND, ALIEN)
    assert {"core-words-1", "core-words-2", "core-words-3", "much-overlap"} <= headline.keys()
    assert "prose-without-core" in alien
    assert headline["overlap"] > alien["overlap"]


def test_above_in_and_below_the_prose() -> None:
    """Each line knows whether running text stands above it or below it, and how far."""
    first, lead, second, last = read("World", LEAD, SECOND, "Jobs")
    assert {"no-prose-above", "above-start", "below-last"} <= first.keys()
    assert {"no-prose-below", "above-last", "below-start"} <= last.keys()
    assert ("no-prose-below" in lead, "no-prose-above" in second) == (False, False)
    assert (first["prose-distance-below"], second["prose-distance-above"]) == (1 / 16, 1 / 16)
    assert lead["density"] >= first["density"] / 2 > 0


def test_a_tail_begins_below_the_story_only() -> None:
    """The words that end a page count once there is enough prose above them."""
    early = read(LEAD, "Comments", SECOND)
    assert all("tails-above" not in signs for signs in early)
    late = read(*[LEAD, SECOND] * 3, "Comments", "Ferry stuck again")
    assert ["tails-above" in signs for signs in late] == [*(False,) * 6, True, True]


def test_the_top_of_the_page_and_short_lines() -> None:
    """The first three lines are the top; lines of up to four words are short."""
    page = read("World", "Storm closes the harbour bridge", LEAD, "Ferry stuck")
    assert ["top" in signs for signs in page] == [True, True, True, False]
    assert ["short" in signs for signs in page] == [True, False, False, True]


def test_a_page_without_prose_has_signs() -> None:
    """There is nothing to be near to; an empty page has no lines."""
    page = read("World", "Jobs")
    assert [signs["prose-distance-below"] for signs in page] == [1, 1]
    assert all("no-prose-above" in signs and signs["density"] == 0 for signs in page)
    assert read() == []


@settings(max_examples=50)
@given(st.lists(st.sampled_from([*PAGE_LINES, LEAD, SECOND, "…", "巴格达迪已经死亡，当局周一表示。"])))
def test_every_value_is_small(texts: list[str]) -> None:
    """All lie in [0, 3], apart from one that compares with the page's mean and may be below it."""
    page = read(*texts)
    assert len(page) == len(texts)
    for signs in page:
        assert -1 <= signs.pop("relative-reader-words", 0.0) <= 1
        assert all(0 <= value <= 3 for value in signs.values())


def test_the_cost_grows_as_the_page_does() -> None:
    """Four times as many distinct lines take about four times as many steps, and never the square of it."""
    texts = [f"{PAGE_LINES[turn % len(PAGE_LINES)]} of {turn}" for turn in range(400)]
    read(*texts)
    assert steps_of(texts) / steps_of(texts[:100]) == pytest.approx(4, rel=0.25)

"""The lines of a page that name writers."""

from __future__ import annotations

import pytest

from builder.reading.lines import Line
from builder.reading.raw.author_lines import find_bios, find_bylines, is_title, without_glue


def _lines(*texts: str) -> list[Line]:
    return [Line(number, text) for number, text in enumerate(texts, start=1)]


def _found(*texts: str, story: range | None = None) -> list[tuple[tuple[str, ...], tuple[int, ...]]]:
    lines = _lines(*texts)
    found = find_bylines(lines, story or range(len(lines), len(lines)), top=0, taken=frozenset())
    return [(one.byline.authors, one.indices) for one in found]


def test_by_on_a_line_of_its_own() -> None:
    """The names, commas and "and" on the lines below belong to it; the first other line ends it."""
    assert _found("By", "Jane Doe", ",", "John Roe", "Mary Major") == [
        (("Jane Doe", "John Roe"), (0, 1, 2, 3)),
        (("Mary Major",), (4,)),
    ]
    assert _found("By", "Read more") == []


def test_the_name_below_another_role_is_no_author() -> None:
    """Neither is the role's line itself."""
    assert _found("Photographs by", "John Roe", "Jane Doe") == [(("Jane Doe",), (2,))]


def test_within_the_story_a_name_needs_by() -> None:
    """A person's name on a line of its own may be a subhead there."""
    story = ["The bridge was closed."] * 30
    story[15], story[20] = "Jane Doe", "By John Roe"
    assert _found(*story, story=range(30)) == [(("John Roe",), (20,))]


def test_taken_lines_are_left_alone() -> None:
    """They are captions or credits."""
    assert find_bylines(_lines("By Jane Doe"), range(1, 1), top=0, taken=frozenset({0})) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Jane Doe is a reporter in Sampleton.",
        "Jane Doe covers transport for The Sample.",
        "Jane Doe can be reached at jane@sample.example.",
        "Jane Doe schreibt als Redakteurin über Verkehr.",
        "Follow Jane Doe on Instagram",
        "More by Jane Doe",
        "About the author: Jane Doe",
    ],
)
def test_lines_about_the_author(text: str) -> None:
    """They stand near the end of the story or below it."""
    assert find_bios(_lines("The end.", text), range(1)) == {1: "Jane Doe"}


@pytest.mark.parametrize("text", ["Jane Doe is dead, the city said.", "About Privacy Choices", "Follow us"])
def test_lines_about_somebody_else(text: str) -> None:
    """A sentence needs a word of the trade, a box a known given name."""
    assert find_bios(_lines("The end.", text), range(1)) == {}


def test_what_is_glued_to_a_known_name_is_cut() -> None:
    """Lower-case words show their edge only where the name stands elsewhere, too."""
    found = find_bylines(_lines("Jane Doearchive page"), range(1, 1), top=0, taken=frozenset())
    assert [one.byline.authors for one in without_glue(found, frozenset({"Jane Doe"}))] == [("Jane Doe",)]
    assert without_glue(found, frozenset()) == found


def test_titles() -> None:
    """A job or a button beside a name is no sentence."""
    assert is_title("Senior Transport Reporter")
    assert is_title("Follow")
    assert not is_title("The editor said that he would look into it.")

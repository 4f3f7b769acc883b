"""The section: glued to a date, or on a line of its own above the story."""

from __future__ import annotations

from builder.reading.lines import Line
from builder.reading.raw.section_line import SectionLine, find_section


def find(
    *texts: str, start: int, date_ends: tuple[tuple[int, int], ...] = (), taken: frozenset[int] = frozenset()
) -> SectionLine | None:
    """The section of a page whose story starts at a line."""
    lines = [Line(number, text) for number, text in enumerate(texts, start=1)]
    return find_section(lines, start, date_ends=date_ends, taken=taken)


def test_what_is_glued_to_the_date_wins() -> None:
    """The words after the last date of a date line are the surest section."""
    found = find("World", "March 8, 2017News", "The story.", start=2, date_ends=((1, len("March 8, 2017")),))
    assert found == SectionLine("News", 1, "after-date", 0.9)


def test_the_line_nearest_above_the_story() -> None:
    """Of two sections the lower one is the article's; the menu names many."""
    found = find("World", "Sport", "World | Europe", "Storm closes bridge", "The story.", "Culture", start=4)
    assert found == SectionLine("World | Europe", 2, "section-line", 0.7)


def test_nothing_below_the_start_counts() -> None:
    """Neither a section line nor a date line of the story, or below it, gives the section."""
    assert find("The story.", "World", start=0) is None
    assert find("The story.", "May 2, 2018News", start=0, date_ends=((1, len("May 2, 2018")),)) is None


def test_lines_that_say_something_else_and_far_ones_are_passed_over() -> None:
    """A taken line is none, and a menu more than forty lines above the story is the site's, not the article's."""
    assert find("World", "The story.", start=1, taken=frozenset({0})) is None
    menu = [f"Menu item {number}" for number in range(40)]
    assert find("World", *menu, "The story.", start=41) is None
    assert find("World", *menu[1:], "The story.", start=40) is not None


def test_a_page_of_one_date_has_no_section() -> None:
    """What follows the date must be a section's usual name."""
    assert find("March 8, 2017 in Sampleton", "The story.", start=1, date_ends=((0, len("March 8, 2017")),)) is None

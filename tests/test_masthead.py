"""The masthead: which line gives which field, with the evidence."""

from __future__ import annotations

from datetime import date

from builder.reading.lines import split_lines
from builder.reading.raw.masthead import Masthead, read_masthead


def read(*above: str, below: tuple[str, ...] = (), taken: frozenset[int] = frozenset()) -> Masthead:
    """The masthead of a page whose story begins after the lines above."""
    lines = split_lines("\n\n".join((*above, "The story begins.", *below)))
    return read_masthead(lines, len(above), day_first=False, taken=taken)


def test_every_used_line_is_evidence() -> None:
    """Fields, evidence and used lines of an ordinary masthead agree."""
    masthead = read(
        "World", "Storm closes the bridge", "By Jane Doe", "May 2, 2018", "Updated May 3, 2018", "May 2, 2018"
    )
    assert masthead.headline is not None
    assert masthead.authors is not None
    assert masthead.published is not None
    assert masthead.modified is not None
    assert masthead.section is not None
    assert (masthead.authors.value, masthead.published.value) == (("Jane Doe",), date(2018, 5, 2))
    assert (masthead.modified.value, masthead.section.value) == (date(2018, 5, 3), "World")
    assert masthead.used == {0, 1, 2, 3, 4}
    assert masthead.reasons == {5: "other-date"}


def test_a_labelled_publication_date_wins_over_a_bare_one() -> None:
    """The label is more certain than the place."""
    masthead = read("Storm closes the bridge", "May 9, 2018", "Published May 2, 2018")
    assert masthead.published is not None
    assert masthead.published.value == date(2018, 5, 2)
    assert (masthead.published.evidence.rule, masthead.published.evidence.confidence) == (
        "labelled-published-date",
        0.97,
    )


def test_a_byline_with_by_wins_over_a_bare_name() -> None:
    """A bare name is a byline only where nothing says "By"."""
    masthead = read("Storm closes the bridge", "Mary Major", "By Jane Doe", "May 2, 2018")
    assert masthead.authors is not None
    assert (masthead.authors.value, masthead.authors.evidence.confidence) == (("Jane Doe",), 0.95)


def test_a_bare_name_beside_the_date_wins_over_one_that_is_not() -> None:
    """The nearer to a date, the likelier a byline; on the date's line most of all."""
    masthead = read("Storm closes the bridge", "Ferry Terminal", "Pier", "Quay", "Jane Doe | May 2, 2018")
    assert masthead.authors is not None
    assert (masthead.authors.value, masthead.authors.evidence.confidence) == (("Jane Doe",), 0.75)


def test_taken_furniture_and_names_are_never_the_headline() -> None:
    """A caption, a button, a section and a byline are passed over even where nothing else is left."""
    masthead = read(
        "A caption of some words", "Sign up for our newsletter", "World", "By Jane Doe", taken=frozenset({0})
    )
    assert masthead.headline is None


def test_a_masthead_at_the_top_of_a_page_far_above_the_story() -> None:
    """Where no byline or date is near the story, the page's first lines are read."""
    menu = tuple(f"Menu item {number}" for number in range(60))
    masthead = read("Storm closes the bridge", "By Jane Doe", "May 2, 2018", *menu)
    assert masthead.headline is not None
    assert (masthead.headline.value, masthead.published is not None) == ("Storm closes the bridge", True)


def test_a_byline_and_a_date_may_follow_the_lead() -> None:
    """They are taken out of the story; a sentence with a date is not."""
    masthead = read("Storm closes the bridge", below=("By Jane Doe", "May 2, 2018", "On May 1, 2018, it rained."))
    assert masthead.used == {0, 2, 3}


def test_the_note_of_first_publication_is_the_last_resort() -> None:
    """A note at the page's end gives the date that the masthead does not."""
    masthead = read("Storm closes the bridge", below=("One.",) * 20 + ("This story was first published May 2, 2018.",))
    assert masthead.published is not None
    assert masthead.published.evidence.rule == "originally-published-note"


def test_nothing_above_the_story() -> None:
    """No field is invented."""
    assert read() == Masthead()

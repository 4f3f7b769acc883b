"""The day of publication and that of the last change, chosen among all dates of a page."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.reading.lines import Line
from builder.reading.raw.date_signs import PageLayout
from builder.reading.raw.publication_date import DateChoice, choose_dates

LEAD = "The bridge over the river was closed to all traffic when the storm came, the mayor said."
STORY = (LEAD, "It was opened again on May 1, 2018, the day before the mayor left for a week in the hills.")
LINKS = ("Ferry delayed again", "June 1, 2018", "Tower to be sold", "June 2, 2018", "Market moves", "June 3, 2018") * 2


def choose(
    *above: str,
    below: tuple[str, ...] = (),
    headline: int | None = 0,
    masthead: frozenset[int] = frozenset(),
    language: str | None = None,
    not_after: date | None = None,
) -> DateChoice:
    """The choice for a page with these lines around its story."""
    lines = [Line(number, text) for number, text in enumerate((*above, *STORY, *below), start=1)]
    story = range(len(above), len(above) + len(STORY))
    layout = PageLayout(headline=headline, story=story, masthead=masthead)
    return choose_dates(lines, layout, language=language, not_after=not_after)


def published(choice: DateChoice) -> tuple[date, str]:
    """The day and the rule."""
    assert choice.published is not None
    return choice.published.printed.day, choice.published.rule


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "By Jane Doe | May 2, 2018, 10:15 a.m. ET"),
        ("de", "Veröffentlicht am 02.05.2018 um 10:15 Uhr"),
        ("fr", "Publié le mercredi 2 mai 2018 à 10h15"),
        ("es", "Publicado el 02/05/2018 a las 10:15"),
        ("pt", "Publicado em 02/05/2018 às 10h15"),
        ("it", "Pubblicato il 2 maggio 2018"),
        ("en", "2 May 2018"),
    ],
)
def test_the_masthead_wins_over_story_and_links(language: str, text: str) -> None:
    """In each of the languages, and surely enough to be shown without doubt."""
    choice = choose("Storm closes the bridge", text, below=LINKS, language=language)
    assert published(choice)[0] == date(2018, 5, 2)
    assert choice.published is not None
    assert choice.published.confidence >= 0.8
    assert choice.modified is None


@pytest.mark.parametrize(
    "below",
    [
        ("The mayor was born on May 2, 1958.",),
        LINKS,
        ("© 2018 Example News. All rights reserved. May 2, 2018",),
        ("— Jane Doe (@janedoe) May 2, 2018",),
    ],
)
def test_other_dates_are_no_publication_date(below: tuple[str, ...]) -> None:
    """A date in a sentence, of a link, of a copyright note or of a quoted post dates nothing, even alone."""
    assert choose("Storm closes the bridge", "By Jane Doe", below=below).published is None


def test_todays_date_over_the_page_is_not_the_articles() -> None:
    """A date far above the headline is the day of the visit."""
    page = ("Sunday, December 24, 2023", "World", "Sports", "Weather", "Storm closes the bridge", "By Jane Doe")
    assert choose(*page, headline=4).published is None
    assert published(choose(*page, "May 2, 2018", headline=4))[0] == date(2018, 5, 2)


def test_a_labelled_date_wins_over_a_bare_one() -> None:
    """The label is more certain than the place."""
    choice = choose("Storm closes the bridge", "May 9, 2018", "Published May 2, 2018")
    assert published(choice) == (date(2018, 5, 2), "labelled-published-date")


def test_a_date_right_under_the_story_counts() -> None:
    """Some pages print the date at the end."""
    choice = choose("Storm closes the bridge", below=("Published 5/22/18", *LINKS))
    assert published(choice) == (date(2018, 5, 22), "labelled-published-date")


def test_published_and_updated_are_told_apart() -> None:
    """Each has its rule and its line; of several updates the one of this article counts, not that of a link."""
    page = ("Storm closes the bridge", "Updated May 3, 2018 10:15 AM", "Published May 2, 2018")
    choice = choose(*page, below=(*LINKS, "Updated June 5, 2018"))
    assert published(choice) == (date(2018, 5, 2), "labelled-published-date")
    assert choice.modified is not None
    assert (choice.modified.index, choice.modified.printed.day) == (1, date(2018, 5, 3))
    assert choice.modified.rule == "labelled-modified-date"


def test_the_note_of_first_publication_wins_over_the_update() -> None:
    """It may stand under the story."""
    note = "This story was originally published May 2, 2018, 11:09 AM."
    choice = choose("Storm closes the bridge", "By Jane Doe", "Updated May 3, 2018 10:48 AM", below=(note,))
    assert published(choice) == (date(2018, 5, 2), "originally-published-note")
    assert choice.modified is not None
    assert choice.modified.printed.day == date(2018, 5, 3)


@pytest.mark.parametrize(
    "texts",
    [("May 3, 2018 18:08", "First published on May 2, 2018"), ("May 2, 2018 1:00 AMMay 3, 2018 6:02 PM",)],
)
def test_a_later_date_beside_the_published_one_is_the_change(texts: tuple[str, ...]) -> None:
    """Without a label it is no more than likely."""
    choice = choose("Storm closes the bridge", *texts)
    assert published(choice)[0] == date(2018, 5, 2)
    assert choice.modified is not None
    assert (choice.modified.printed.day, choice.modified.rule) == (date(2018, 5, 3), "later-date-beside-published")
    assert choice.modified.confidence == pytest.approx(0.6)


def test_a_page_that_prints_only_its_update_was_published_by_then() -> None:
    """The date serves for both, never with much confidence for the first."""
    choice = choose("Storm closes the bridge", "By Jane Doe", "Updated May 2, 2018 10:48 AM")
    assert published(choice) == (date(2018, 5, 2), "date-of-update")
    assert choice.published is not None
    assert choice.published.confidence <= 0.6
    assert choice.modified is not None
    assert choice.modified.confidence > 0.9


def test_a_relative_date_is_never_counted_from_a_clock() -> None:
    """Where the masthead says "2 hours ago" the page has no date of its own."""
    page = ("Storm closes the bridge", "By Jane Doe", "Published 2 hours ago", "Ferry delayed again", "May 2, 2018")
    bare = choose(*page[:2], *page[3:])
    told = choose(*page)
    assert bare.published is not None
    assert told.published is None or told.published.confidence < bare.published.confidence


def test_a_date_in_the_future_of_the_page_is_passed_over() -> None:
    """The bound comes from the front matter or the file."""
    page = ("Storm closes the bridge", "May 9, 2018")
    assert published(choose(*page, not_after=date(2018, 5, 9)))[0] == date(2018, 5, 9)
    assert choose(*page, not_after=date(2018, 5, 8)).published is None


def test_ambiguous_dates_follow_the_page() -> None:
    """Other dates decide the order, which is reported; with no evidence the confidence is less."""
    page = ("Storm closes the bridge", "By Jane Doe", "02/05/2018")
    settled, open_ = choose(*page, below=("Ferry delayed again", "28/04/2018")), choose(*page)
    assert published(settled)[0] == date(2018, 5, 2)
    assert published(open_)[0] == date(2018, 2, 5)
    assert (settled.order.reason, open_.order.reason) == ("impossible-month", "default")
    assert settled.published is not None
    assert open_.published is not None
    assert settled.published.confidence > 0.8 > open_.published.confidence


def test_the_marks_of_the_role_model_help() -> None:
    """A line that is taken for a date line is more likely one."""
    page = ("Storm closes the bridge", *("Weather",) * 9, "Figures May 2, 2018")
    plain, marked = choose(*page), choose(*page, masthead=frozenset((10,)))
    assert plain.published is not None
    assert marked.published is not None
    assert marked.published.confidence > plain.published.confidence


def test_a_date_glued_to_the_lead_is_found() -> None:
    """A release may be one long line."""
    text = f"Storm closes the bridge May 2, 2018 WASHINGTON - {LEAD * 5}"
    choice = choose_dates([Line(1, text)], PageLayout(headline=None, story=range(1)))
    assert published(choice) == (date(2018, 5, 2), "date-glued-to-lead")


def test_date_lines_that_were_not_chosen_are_reported() -> None:
    """So that they can be dropped with a reason; sentences are not among them."""
    choice = choose("Storm closes the bridge", "May 2, 2018", "May 2, 2018", below=("June 1, 2018", "Storm"))
    assert published(choice)[0] == date(2018, 5, 2)
    assert choice.others == (2, 5)


@given(
    st.lists(
        st.sampled_from(
            ["May 2, 2018", "Updated 03/04/2019", "12/22/23 | 04/05/2017", LEAD, "© 2018", "2 hours ago", "By Jane Doe"]
        ),
        max_size=20,
    ),
    st.data(),
)
def test_nothing_was_changed_before_it_was_published(texts: list[str], data: st.DataObject) -> None:
    """Whatever the page: dates come in order, confidences in [0, 1], and no line is both chosen and another."""
    lines = [Line(number, text) for number, text in enumerate(texts, start=1)]
    start, stop = sorted(data.draw(st.tuples(st.integers(0, len(texts)), st.integers(0, len(texts)))))
    bound = date(2018, 12, 31)
    choice = choose_dates(lines, PageLayout(headline=None, story=range(start, stop)), not_after=bound)
    chosen = [each for each in (choice.published, choice.modified) if each]
    if choice.published and choice.modified:
        assert choice.published.printed.day <= choice.modified.printed.day
    assert all(0 < each.confidence <= 1 and each.printed.day <= bound for each in chosen)
    assert not {each.index for each in chosen} & set(choice.others)

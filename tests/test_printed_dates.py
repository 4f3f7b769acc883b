"""Dates as sites print them: formats, labels, ambiguity, and what is no date."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.reading.fields.printed_dates import parse_dates, parse_lead_date


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2017-03-08T10:00:00Z", date(2017, 3, 8)),
        ("Last updated: 2023/12/20 at 8:39 AM", date(2023, 12, 20)),
        ("March 8, 2017News", date(2017, 3, 8)),
        ("By Jane DoeDec 22, 2023", date(2023, 12, 22)),
        ("Mon 17 Oct 2016 06.52 BST", date(2016, 10, 17)),
        ("Dec. 17, 2016 at 4:05 p.m. EST", date(2016, 12, 17)),
        ("8. März 2017", date(2017, 3, 8)),
        ("le 8 mars 2017", date(2017, 3, 8)),
        ("8 de marzo de 2017", date(2017, 3, 8)),
        ("8.3.2017", date(2017, 3, 8)),
        ("13/02/2019", date(2019, 2, 13)),
        ("12/22/23", date(2023, 12, 22)),
        ("Dec 22, 202310:15 AM", date(2023, 12, 22)),
    ],
)
def test_printed_formats(text: str, day: date) -> None:
    """Each of the usual formats gives its calendar day."""
    assert [found.day for found in parse_dates(text, day_first=False)] == [day]


@pytest.mark.parametrize(
    "text", ["March 2017", "February 30, 2017", "5.4.17", "12:30", "aprıl 5, 2020", "1/2/3/2017", ""]
)
def test_what_is_no_full_date(text: str) -> None:
    """A month alone, a day that does not exist, a version or a misspelt month is none, and no error."""
    assert parse_dates(text, day_first=False) == ()


def test_labels_are_read_from_the_words_before() -> None:
    """Published and updated dates on one line keep apart."""
    found = parse_dates("PUBLISHED: May 2, 2018 at 3:17 p.m. | UPDATED: May 3, 2018 at 5 p.m.", day_first=False)
    assert [(each.day.day, each.label) for each in found] == [(2, "published"), (3, "modified")]


def test_a_date_that_can_be_read_in_two_ways_says_so() -> None:
    """The caller decides which number is the day."""
    american, european = (parse_dates("03/04/2019", day_first=first)[0] for first in (False, True))
    assert (american.day, european.day) == (date(2019, 3, 4), date(2019, 4, 3))
    assert american.ambiguous
    assert not parse_dates("04/04/2019", day_first=False)[0].ambiguous


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("date 2019-09-16 Daesh has been driven out.", "Daesh has been driven out."),
        ("March 8, 2017 – The bridge is open.", "The bridge is open."),
        ("Published: May 2, 2018: The bridge is open.", "The bridge is open."),
    ],
)
def test_a_date_glued_to_the_lead_leaves_the_lead(text: str, rest: str) -> None:
    """Label, date and the signs between them go."""
    found = parse_lead_date(text, day_first=False)
    assert found is not None
    assert found[1] == rest


@pytest.mark.parametrize(
    "text",
    ["4 July 2014: He preaches.", "On May 2, 2018 it rained.", "May 2, 2018 was a Wednesday.", "May 2, 2018", "Rain"],
)
def test_a_sentence_or_an_entry_that_begins_with_a_date_is_left_alone(text: str) -> None:
    """Only a date that is no part of the sentence is taken out."""
    assert parse_lead_date(text, day_first=False) is None


@given(st.text(alphabet="0123456789/-. MarchDec,ı年", max_size=60), st.booleans())
def test_dates_do_not_overlap(text: str, day_first: bool) -> None:
    """Whatever the text, dates come in order and apart."""
    found = parse_dates(text, day_first=day_first)
    assert all(a.end <= b.start for a, b in pairwise(found))

"""Dates as sites print them: formats, languages, times, labels, ambiguity, and what is no date."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.reading.fields.printed_dates import PrintedDate, parse_dates, parse_lead_date, with_month_first

DAY = date(2023, 12, 22)


def only_date(text: str, *, day_first: bool = False) -> PrintedDate:
    """The one date of a line."""
    (found,) = parse_dates(text, day_first=day_first)
    return found


@pytest.mark.parametrize(
    "text",
    [
        "2023-12-22T10:00:00Z",
        "2023-12-22T10:00:00.000+01:00",
        "2023/12/22 at 8:39 AM",
        "2023.12.22",
        "2023, December 22",
        "20231222T101500Z",
        "Published: 20231222",
        "2023-12-22-mosul",
        "20231222-mosul",
        "December 22, 2023News",
        "December 22nd, 2023",
        "Dec. 22,2023",
        "Dec 22 2023",
        "By Jane DoeDec 22, 2023",
        "By JANE DOEDec 22, 2023",
        "PublishedDecember 22, 2023",
        "Jane DoeDec 22, 20232 Shares1530 Views",
        "Dec 22, 202310:15 AM",
        "Fri 22 Dec 2023 06.52 BST",
        "22nd of December, 2023",
        "22-Dec-2023",
        "22-Dec-23",
        "22/dez/2023",
        "22. Dezember 2023",
        "22.Dez.2023",
        "22.12.2023",
        "22. 12. 2023",
        "22.12.23",
        "22/12/2023",
        "12/22/23",
        "12.22.2023",
        "12/22/2023football",
        "le vendredi 22 décembre 2023",
        "22 déc. 2023",
        "22 de diciembre de 2023",
        "viernes 22 de diciembre del 2023",
        "sexta-feira, 22 de dezembro de 2023",
        "22 de dez. de 2023",
        "venerdì 22 dicembre 2023",
    ],
)
def test_printed_formats(text: str) -> None:
    """Each of the usual formats gives its calendar day."""
    assert only_date(text).day == DAY


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("8. März 2017", date(2017, 3, 8)),
        ("1er août 2017", date(2017, 8, 1)),
        ("1º de janeiro de 2024", date(2024, 1, 1)),
    ],
)
def test_accents_and_ordinals(text: str, day: date) -> None:
    """The languages' own letters and ordinals are read."""
    assert only_date(text).day == day


@pytest.mark.parametrize(
    "text",
    [
        "March 2017",
        "December 22",
        "February 30, 2017",
        "31/02/2017",
        "5.4.17",
        "10.12.2023.4",
        "192.168.12.2012",
        "12:30",
        "aprıl 5, 2020",
        "1/2/3/2017",
        "December 20-22, 2023",
        "20-22 December 2023",
        "2022-2023",
        "order 20231222 today",
        "120231222",
        "March 8, 20000 people",
        "March 8, 1817",
        "",
    ],
)
def test_what_is_no_full_date(text: str) -> None:
    """A month alone, an impossible day, a span, a version, a number or a misspelt month is none, and no error."""
    assert parse_dates(text, day_first=False) == ()


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("Dec 22, 2023 / 05:01 PM EST", "12"),
        ("Dec. 22, 2023 at 4:05 p.m. ET", "12"),
        ("09:45 AM December 22, 2023", "12"),
        ("10:15 AM EST, Fri December 22, 2023", "12"),
        ("Fri 22 Dec 2023 18.08 CET", "24"),
        ("Freitag, 22. Dezember 2023 um 10:15 Uhr", "24"),
        ("22/12/2023 à 10h15", "24"),
        ("venerdì 22 dicembre 2023 alle ore 10:15", "24"),
        ("22 de diciembre de 2023 a las 10:15", "24"),
        ("22/12/2023 às 10h15", "24"),
        ("Friday, December 22, 2023", ""),
    ],
)
def test_weekday_time_and_zone_belong_to_the_date(text: str, clock: str) -> None:
    """The span is the whole line, and the kind of clock is known."""
    found = only_date(text)
    assert (text[found.start : found.end], found.clock) == (text, clock)


def test_two_dates_glued_together_keep_apart() -> None:
    """The time of the first ends where the second begins."""
    text = "Nov 12, 2023 1:00 AMNov 17, 2023 6:02 PM"
    found = parse_dates(text, day_first=False)
    assert [text[each.start : each.end] for each in found] == ["Nov 12, 2023 1:00 AM", "Nov 17, 2023 6:02 PM"]


def test_labels_are_read_from_the_words_before() -> None:
    """Published and updated dates on one line keep apart."""
    found = parse_dates("PUBLISHED: May 2, 2018 at 3:17 p.m. | UPDATED: May 3, 2018 at 5 p.m.", day_first=False)
    assert [(each.day.day, each.label, each.label_start) for each in found] == [
        (2, "published", 0),
        (3, "modified", 38),
    ]


def test_a_weekday_settles_which_number_is_the_day() -> None:
    """The 8th of March 2017 was a Wednesday, the 3rd of August a Thursday."""
    for text, order in (("Wed 03/08/2017", "month-first"), ("mercoledì 8/3/2017", "day-first")):
        found = only_date(text, day_first=order == "month-first")
        assert (found.day, found.ambiguous, found.order) == (date(2017, 3, 8), False, order)


def test_a_date_that_can_be_read_in_two_ways_says_so() -> None:
    """The caller decides which number is the day."""
    american, european = (only_date("03/04/2019", day_first=first) for first in (False, True))
    assert (american.day, european.day) == (date(2019, 3, 4), date(2019, 4, 3))
    assert american.ambiguous
    assert not only_date("04/04/2019").ambiguous
    assert only_date("13/04/2019").order == "day-first"
    assert only_date("04/13/2019").order == "month-first"


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("date 2019-09-16 Daesh has been driven out.", "Daesh has been driven out."),
        ("March 8, 2017 – The bridge is open.", "The bridge is open."),
        ("Wednesday, March 8, 2017 10:15 – The bridge is open.", "The bridge is open."),
        ("Published: May 2, 2018: The bridge is open.", "The bridge is open."),
        ("Publié le 2 mai 2018 Le pont est ouvert.", "Le pont est ouvert."),
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


@given(
    st.one_of(
        st.text(max_size=80),
        st.text(alphabet="0123456789/-.: MarchDec,ı年Tpm", max_size=80),
        st.lists(st.sampled_from(["Updated", "22", "Dec", "2023", "12/22/23", " ", "10:15", "PM", "Fri", ","])).map(
            "".join
        ),
    ),
    st.booleans(),
)
def test_dates_do_not_overlap(text: str, day_first: bool) -> None:
    """Whatever the text, dates and their labels come in order and apart, within the line and the two centuries."""
    found = parse_dates(text, day_first=day_first)
    assert all(a.end <= b.label_start for a, b in pairwise(found))
    assert all(0 <= each.label_start <= each.start < each.end <= len(text) for each in found)
    assert all(1900 <= each.day.year < 2100 for each in found)


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_a_day_survives_being_printed(day: date) -> None:
    """Every day is read back from the forms that are the same in every language."""
    forms = (
        f"{day:%Y-%m-%d}",
        f"{day:%d.%m.%Y}",
        f"{day:%Y/%m/%d} 10:15",
        f"Name{day:%Y%m%d}T1015".removeprefix("Name"),
    )
    assert [only_date(form).day for form in forms] == [day] * 4
    assert only_date(f"{day:%d/%m/%Y}", day_first=True).day == day
    assert only_date(f"{day:%m/%d/%Y}").day == day


def test_only_ambiguous_dates_are_turned() -> None:
    """The other reading of 03/04 is April 3rd; a date in words has none."""
    ambiguous, plain = parse_dates("03/04/2019, March 4, 2019", day_first=True)
    assert (with_month_first(ambiguous).day, with_month_first(plain).day) == (date(2019, 3, 4), date(2019, 3, 4))

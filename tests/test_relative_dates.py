"""Days told relatively are read where a line is hardly more than they, with how exact they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.reading.fields.relative_dates import RelativeDay, parse_relative_day


@pytest.mark.parametrize(
    ("line", "days", "margin"),
    [
        ("just now", 0, 0),
        ("5m ago", 0, 0),
        ("41m 31s ago", 0, 0),
        ("Half an hour ago", 0, 0),
        ("1h", 0, 1),
        ("2 hours ago", 0, 1),
        ("3h 41m ago", 0, 1),
        ("an hour ago", 0, 1),
        ("about 19 hrs ago", 1, 1),
        ("4d", 4, 1),
        ("3 days ago", 3, 1),
        ("a week ago", 7, 7),
        ("2 months ago", 61, 30),
        ("over 2 years ago", 731, 365),
        ("yesterday", 1, 0),
        ("Yesterday at 5:01 p.m.", 1, 0),
        ("Today at 10:15", 0, 0),
        ("10:15, today", 0, 0),
        ("The day before yesterday", 2, 0),
        ("gerade eben", 0, 0),
        ("vor 20 Min.", 0, 0),
        ("vor 2 Std.", 0, 1),
        ("vor einer Stunde", 0, 1),
        ("vor einer halben Stunde", 0, 0),
        ("vor 3 Tagen", 3, 1),
        ("vor etwa einem Monat", 30, 30),
        ("Gestern, 18:30 Uhr", 1, 0),
        ("Heute um 10:15 Uhr", 0, 0),
        ("à l’instant", 0, 0),
        ("Il y a 2 heures", 0, 1),
        ("il y a moins d’une heure", 0, 1),
        ("Il y a 2 j", 2, 1),
        ("Aujourd’hui à 10h15", 0, 0),
        ("Hier", 1, 0),
        ("Avant-hier à 9h", 2, 0),
        ("hace 5 horas", 0, 1),
        ("Hace un día", 1, 1),
        ("Hoy a las 10:15", 0, 0),
        ("ayer", 1, 0),
        ("há 2 dias", 2, 1),
        ("3 semanas atrás", 21, 7),
        ("Hoje às 10h15", 0, 0),
        ("Ontem", 1, 0),
        ("3 giorni fa", 3, 1),
        ("un'ora fa", 0, 1),
        ("circa un mese fa", 30, 30),
        ("Oggi alle 10:15", 0, 0),
        ("Ieri alle ore 18:30", 1, 0),
        ("l’altro ieri", 2, 0),
    ],
)
def test_each_language_tells_days_in_its_own_words(line: str, days: int, margin: int) -> None:
    """Minutes and named days are exact; hours and days may be off by one, longer units by one of them."""
    found = parse_relative_day(line)
    assert found == RelativeDay(days, margin)
    assert found.exact == (margin == 0)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Published 3 days ago", RelativeDay(3, 1, "published")),
        ("Article was updated 46 mins ago", RelativeDay(0, 0, "modified")),
        ("Publié il y a 2 heures", RelativeDay(0, 1, "published")),
        ("Veröffentlicht: gestern um 9:05 Uhr", RelativeDay(1, 0, "published")),
        ("Published today", RelativeDay(0, 0, "published")),
        ("Updated 2 hours ago | Published 3 days ago", RelativeDay(3, 1, "published")),
        ("Published yesterday Updated 5 min ago", RelativeDay(1, 0, "published")),
        ("Court Battles / 4 hours ago", RelativeDay(0, 1)),
        ("Defense - 1h 32m ago", RelativeDay(0, 1)),
        ("By Ada Example 2 hours ago", RelativeDay(0, 1)),
        ("2 days ago by Ada Example", RelativeDay(2, 1)),
        ("2 days ago 5 min read", RelativeDay(2, 1)),
        ("(2 days ago)", RelativeDay(2, 1)),
        ("Redazione3 settimane ago2 mesi ago 0", RelativeDay(61, 30)),
        ("2 hours agoPolitics", RelativeDay(0, 1)),
    ],
)
def test_what_stands_beside_a_relative_day_may_be_a_label_a_byline_or_another_block(
    line: str, expected: RelativeDay
) -> None:
    """The day of publication is given rather than that of a change, and the earlier of two without a label."""
    assert parse_relative_day(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Today",
        "Ada Example USA TODAY",
        "Today's Headlines",
        "9m",
        "9m Ada Example",
        "5 min read",
        "10 Years Ago: A Record Is Released",
        "Food | 10 years ago, they got a tattoo",
        "He died 3 years ago.",
        "He died 3 years ago",
        "Vor 3 Tagen: Panzer rollen in die Stadt",
        "Man sacrificed 5,000 years ago had come far",
        "The law that the council published 3 days ago",
        "Player Stats",
        "FA Corner",
        "Mehr dazu lesen Sie hier",
        "vor 3 Toren",
        "il y a 2 villes",
        "Chicago",
        "3D",
        "iSchool raises $3.5m",
        "2 hours ago " * 8,
    ],
)
def test_words_in_a_sentence_or_a_name_date_nothing(line: str) -> None:
    """A headline, a story's sentence, a name with such a word in it and a reading time give no day."""
    assert parse_relative_day(line) is None


_WORDS = st.sampled_from(
    "ago vor il y a hace há fa yesterday hier today 2 h days Tagen ore at 10:15 Updated | - By A".split()
)


@given(st.lists(_WORDS, max_size=10).map(" ".join) | st.text(max_size=90))
def test_any_line_gives_a_day_before_or_none(line: str) -> None:
    """Nothing is in the future, and no line is an error."""
    found = parse_relative_day(line)
    assert found is None or (found.days >= 0 and found.margin_days >= 0)

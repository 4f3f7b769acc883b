"""Bylines: who is named, what is cut away, and lines that are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.reading.fields.bylines import parse_byline


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("By Jane Doe", ("Jane Doe",)),
        ("BY JANE DOE AND JOHN ROE", ("Jane Doe", "John Roe")),
        ("By Jane Doe, John Roe and Mary Major", ("Jane Doe", "John Roe", "Mary Major")),
        ("By Jane Doe and John Roe on December 21, 2023 at 3:53PM PST", ("Jane Doe", "John Roe")),
        ("By Jane DoeDec 22, 2023", ("Jane Doe",)),
        ("ByJane Doe", ("Jane Doe",)),
        ("By Jane DoeStaff Writer", ("Jane Doe",)),
        ("By Jane MacDonald, Staff Writer", ("Jane MacDonald",)),
        ("By Jane Doe Globe Correspondent,Updated December 22, 2023, 5:49 p.m.", ("Jane Doe",)),
        ("By Jane Doe, Chief Technology Officer and Head of Sample Labs", ("Jane Doe",)),
        ("Written by Jane Doe | Published on Dec 5, 2023", ("Jane Doe",)),
        ("Posted On : May 20, 2018 Published By : Jane Doe", ("Jane Doe",)),
        ("Dec 19, 2023 by Jane Doe", ("Jane Doe",)),
        ("Mary Major as told to Jane Doe", ("Jane Doe",)),
        ("Von Jana Beispiel", ("Jana Beispiel",)),
        ("By Ludwig van Beispiel", ("Ludwig van Beispiel",)),
        ("By Sting", ("Sting",)),
        ("By The Associated Press", ("The Associated Press",)),
        ("By JOHN ROE, Associated Press", ("John Roe",)),
        ("By Jane Doe The Associated Press", ("Jane Doe",)),
        ("By JANE DOE Sample Telegram", ("Jane Doe",)),
        ("By Jane Doe and John Roe Globe Staff and Globe Correspondent", ("Jane Doe", "John Roe")),
        ("By Jane Doe | The Sample", ("Jane Doe",)),
        ("By Jane Doe/Sample News", ("Jane Doe",)),
        ("By Jane Doe For The Sample", ("Jane Doe",)),
        ("By Jane Doe, Special to The Sample", ("Jane Doe",)),
        ("By Jane Doe Political reporter", ("Jane Doe",)),
        ("By Jane Doe Friday, December 22, 2023", ("Jane Doe",)),
        ("By Jane DoeDec 05, 20232 Shares", ("Jane Doe",)),
        ("By Jane Doe2 min read", ("Jane Doe",)),
        ("By Jane Doe • 2 hours ago", ("Jane Doe",)),
        ("5 hours ago by Jane Doe", ("Jane Doe",)),
        ("by \u2060Jane Doe", ("Jane Doe",)),
        ("By Jane Doe, MD", ("Jane Doe",)),
        ("By Jane Doe, Jr.", ("Jane Doe Jr",)),
        ("By Jane Doe @janedoe and John Roe @johnroe", ("Jane Doe", "John Roe")),
        ("By Jane Doe with John Roe", ("Jane Doe", "John Roe")),
        ("WriterJane DoeManufacturer of goods", ("Jane Doe",)),
        ("Author: Jane Doe, Senior Editor", ("Jane Doe",)),
        ("Opinion By Jane Doe", ("Jane Doe",)),
        ("Written by Jane Doe Medically reviewed by John Roe", ("Jane Doe",)),
        ("Edited by John Roe, written by Jane Doe", ("Jane Doe",)),
        ("Reporting by Jane Doe and John Roe; Editing by Mary Major", ("Jane Doe", "John Roe")),
        ("Words by Jane Doe Photographs for The Sample by John Roe", ("Jane Doe",)),
        ("By CNN Staff", ("CNN Staff",)),
        ("BY SAMPLE WIRE STAFF", ("Sample Wire Staff",)),
        ("Words: Jane Doe and John Roe. Photographs: Mary Major", ("Jane Doe", "John Roe")),
        ("Texto de Carlos Exemplo", ("Carlos Exemplo",)),
        ("by University of Sampleton", ("University of Sampleton",)),
        ("by Field Sample Media", ("Field Sample Media",)),
        ("By The Citizen", ("The Citizen",)),
        ("Ein Gastbeitrag von Jana Beispiel", ("Jana Beispiel",)),
        ("Text: Jana Beispiel", ("Jana Beispiel",)),
        ("Par Élodie Exemple et Jean-Paul Dupont", ("Élodie Exemple", "Jean-Paul Dupont")),
        ("Propos recueillis par Jean Exemple", ("Jean Exemple",)),
        ("Por María Ejemplo y José de la Cruz", ("María Ejemplo", "José de la Cruz")),
        ("Texto: Maria Exemplo", ("Maria Exemplo",)),
        ("Por Redacción", ("Redacción",)),
        ("Da Redação", ("Redação",)),
        ("di Giulia Esempio", ("Giulia Esempio",)),
        ("A cura di Giulia Esempio", ("Giulia Esempio",)),
    ],
)
def test_led_bylines(text: str, authors: tuple[str, ...]) -> None:
    """A line that says "By" names its authors; dates, jobs and outlets are cut away."""
    byline = parse_byline(text)
    assert byline is not None
    assert (byline.authors, byline.led) == (authors, True)


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("Jane Doe", ("Jane Doe",)),
        ("Sample Post Staff and Jane Doe", ("Sample Post Staff", "Jane Doe")),
        ("Jane Doe and John Roe in New York", ("Jane Doe", "John Roe")),
        ("Jane Doe December 22, 2023 Comment Now!", ("Jane Doe",)),
        ("Dec 6, 2023Jane Doe", ("Jane Doe",)),
        ("Jane Doe USA TODAY", ("Jane Doe",)),
        ("Jane Doe, Sample Times - Dec 20, 2023", ("Jane Doe",)),
        ("JANE DOE AND JOHN ROE", ("Jane Doe", "John Roe")),
        ("Jane Doe / Sample News", ("Jane Doe",)),
        ("Jane DoePublished", ("Jane Doe",)),
        ("Jane DoeJane Doe", ("Jane Doe",)),
        ("Jane DoeCity Columnist", ("Jane Doe",)),
        ("Jane Doe@janedoe", ("Jane Doe",)),
        ("Jane Doe, Berlin", ("Jane Doe",)),
        ("Jane Doe in Paris and John Roe in London", ("Jane Doe", "John Roe")),
        ("Jane Doe, Sample Staff", ("Jane Doe",)),
        ("Opinion | Jane Doe", ("Jane Doe",)),
        ("Jane Doe, MD", ("Jane Doe",)),
        ("Jane Doe Photographs by John Roe", ("Jane Doe",)),
        ("Associated Press", ("Associated Press",)),
        ("Redazione", ("Redazione",)),
        ("Rédaction Exemple Sciences", ("Rédaction Exemple Sciences",)),
        ("JANE DOE / JOHN ROE", ("Jane Doe", "John Roe")),
        ("Jane EXEMPLE", ("Jane Exemple",)),
        ("A. Beispiel", ("A. Beispiel",)),
    ],
)
def test_bare_bylines(text: str, authors: tuple[str, ...]) -> None:
    """Where a place in the masthead allows it, a name is a byline without "By"."""
    byline = parse_byline(text, bare=True)
    assert byline is not None
    assert (byline.authors, byline.led) == (authors, False)
    assert parse_byline(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Show Caption",
        "Read More",
        "New York, March 8, 2017",
        "Middle East",
        "World News",
        "Sunday, July 6, 2014",
        "June 11, 2014World",
        "Battle for the Bridge",
        "The Good",
        "AP",
        "Privacy Settings",
        "Close Alert",
        "Jane Doe is a staff writer",
        "Jane Doe killed by John Roe",
        "",
    ],
)
def test_lines_that_are_no_bare_byline(text: str) -> None:
    """Buttons, places, sections, dates and headlines name nobody."""
    assert parse_byline(text, bare=True) is None


@pytest.mark.parametrize(
    "text",
    [
        "By March 8, 2017, the army had won",
        "By design",
        "Photo by Jane Doe",
        "Edited by Jane Doe",
        "By " + "A and " * 60,
        "Medically reviewed by Jane Doe",
        "Fact-checked by Jane Doe",
        "Illustration by Jane Doe",
        "Man killed by Jane Doe",
        "Fotografia de Jane Doe",
        "The leader is becoming less important by the day, as reported by Jane Doe",
        "FOUR HIT BY DRUNK DRIVER",
        "Von der Leyen gewinnt",
        "De Sample Renewed",
        "By Jane Doe's account, all was well",
    ],
)
def test_lines_that_are_no_led_byline(text: str) -> None:
    """A sentence, a photographer, an editor or an endless line is no byline."""
    assert parse_byline(text) is None


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("By PQR Staff", "PQR"),
        ("By Sample Gazette Foreign Desk", "Sample Gazette"),
        ("By News Staff", None),
        ("By Jane Doe, Sample News", "Sample News"),
        ("By Jane Doe, News Editor", None),
        ("By Jane Doe, CNN", "CNN"),
        ("By Jane Doe, MD", None),
        ("By Jane Doe, Associated Press", None),
    ],
)
def test_the_outlet_that_a_byline_names(text: str, outlet: str | None) -> None:
    """A newsroom's name gives the publisher, a job title none."""
    byline = parse_byline(text)
    assert byline is not None
    assert byline.outlet == outlet


@pytest.mark.parametrize(
    "text", ["By Jane Doe, Associated Press", "By Jane Doe (AP)", "Jane Doe and The Associated Press"]
)
def test_the_agency_that_a_byline_names(text: str) -> None:
    """An agency beside a name is where the copy came from, not an author and not the outlet."""
    byline = parse_byline(text, bare=True)
    assert byline is not None
    assert (byline.authors, byline.agency, byline.outlet) == (("Jane Doe",), "AP", None)


def test_a_title_beside_a_name_is_told() -> None:
    """It is evidence that the name is an author's."""
    titled, plain = parse_byline("Jane Doe, Reporter", bare=True), parse_byline("Jane Doe", bare=True)
    assert titled is not None
    assert plain is not None
    assert (titled.titled, plain.titled) == (True, False)


def test_a_pen_name_in_lower_case_needs_a_place_and_a_date() -> None:
    """Anywhere else "by design" is a phrase."""
    byline = parse_byline("by admin December 22, 2023", bare=True)
    assert byline is not None
    assert byline.authors == ("admin",)
    assert parse_byline("by design", bare=True) is None


@given(st.text(max_size=200), st.booleans())
def test_a_byline_names_somebody(text: str, bare: bool) -> None:
    """Whatever the line, a byline has at least one author, none of them empty or twice."""
    byline = parse_byline(" ".join(text.split()), bare=bare)
    if byline is not None:
        assert all(byline.authors)
        assert len(set(byline.authors)) == len(byline.authors) > 0

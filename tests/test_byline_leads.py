"""What announces authors on a line, and what announces others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.reading.fields.byline_leads import authors_part, is_byline_lead, is_other_lead, may_have_lead
from builder.reading.fields.bylines import parse_byline


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("By Jane Doe", "Jane Doe"),
        ("ByJane Doe", "Jane Doe"),
        ("Written byJane Doe", "Jane Doe"),
        ("Analysis by Jane Doe", "Jane Doe"),
        ("5 hours ago by Jane Doe", "Jane Doe"),
        ("World | By Jane Doe", "Jane Doe"),
        ("Mary Major as told to Jane Doe", "Jane Doe"),
        ("By Jane Doe Photographs by John Roe", "Jane Doe"),
        ("Edited by John Roe, written by Jane Doe", "Jane Doe"),
        ("Autorin: Jana Beispiel", "Jana Beispiel"),
        ("Rédigé par Jeanne Exemple", "Jeanne Exemple"),
    ],
)
def test_what_follows_the_lead(text: str, words: str) -> None:
    """The authors stand between the word that announces them and the next role."""
    part = authors_part(text)
    assert part is not None
    assert (part.text, part.led) == (words, True)


@pytest.mark.parametrize("text", ["Photo by Jane Doe", "Fact checked by Jane Doe", "Fotos von Jana Beispiel"])
def test_others_than_authors(text: str) -> None:
    """A line that announces only others names no author."""
    assert authors_part(text) is None


@pytest.mark.parametrize(
    "text", ["Jane Doe", "Man killed by his own dog", "He is less important by the day, reported by X"]
)
def test_lines_without_a_lead(text: str) -> None:
    """In a sentence "by" announces nobody; such a line comes back whole."""
    part = authors_part(text)
    assert part is not None
    assert (part.text, part.led) == (text, False)


def test_a_weak_lead() -> None:
    """The word "Di" and its like begin surnames as well."""
    weak, strong = authors_part("Di Giulia Esempio"), authors_part("A cura di Giulia Esempio")
    assert weak is not None
    assert strong is not None
    assert (weak.weak, strong.weak) == (True, False)


def test_a_lead_alone() -> None:
    """The word "by" on its own line announces the name on the next; "Edited by" announces no author."""
    assert is_byline_lead("By:")
    assert is_byline_lead("Written by")
    assert not is_byline_lead("Bye")
    assert not is_byline_lead("Edited by")
    assert is_other_lead("Edited by:")
    assert not is_other_lead("Edited by Jane Doe")


@given(st.text(alphabet="abyvonprdi :|ByJD'’.", max_size=40))
def test_the_quick_look_misses_no_led_byline(text: str) -> None:
    """A line that has no lead at first sight has no led byline."""
    byline = parse_byline(text, bare=True)
    assert not (byline and byline.led) or may_have_lead(text) or may_have_lead(text.strip(" |.:"))

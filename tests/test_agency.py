"""Wire agencies: sign-offs, datelines, and brackets that are neither."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.reading.fields.agency import canonical_agency, parse_dateline, parse_sign_off


@pytest.mark.parametrize(
    ("text", "agency", "confidence"),
    [
        ("(REUTERS)", "Reuters", 0.97),
        ("[AP]", "AP", 0.97),
        ("(SAMPLE WIRE)", "Sample Wire", 0.6),
        ("(CNN)", "CNN", 0.6),
    ],
)
def test_sign_offs(text: str, agency: str, confidence: float) -> None:
    """An agency in brackets; one that is not known is less certain."""
    mark = parse_sign_off(text)
    assert mark is not None
    assert (mark.agency, mark.confidence, mark.text) == (agency, confidence, text)


@pytest.mark.parametrize("text", ["(Advertisement)", "(VIDEO)", "(UPDATED)", "(he said)", "Reuters", "()", "(" * 50])
def test_what_is_no_sign_off(text: str) -> None:
    """Newsroom notes in brackets are none."""
    assert parse_sign_off(text) is None


@pytest.mark.parametrize(
    ("text", "place", "agency"),
    [
        ("BAGHDAD, March 8 (Reuters) - Forces said", "BAGHDAD", "Reuters"),
        ("RAQQA, Syria (Sample Wire) — The force said", "RAQQA, Syria", "Sample Wire"),
        ("(AP) — Forces said", None, "AP"),
        ("Sampleton, Coast (PQR) - Forces said", "Sampleton, Coast", "PQR"),
        ("WASHINGTON — The price has gone up", "WASHINGTON", None),
        ("NEW YORK – “No,” he said", "NEW YORK", None),
    ],
)
def test_datelines(text: str, place: str | None, agency: str | None) -> None:
    """Place and agency as the lead begins with them."""
    mark = parse_dateline(text)
    assert mark is not None
    assert (mark.place, mark.agency) == (place, agency)
    assert text.startswith(mark.text)


@pytest.mark.parametrize(
    "text",
    [
        "Islamic State (IS) – the group that fled",
        "BREAKING — The bridge is open",
        "The bridge - a wonder",
        "He (Reuters) left",
        "",
    ],
)
def test_what_is_no_dateline(text: str) -> None:
    """A name with its short form, a newsroom's cry and a dash within a sentence are none."""
    assert parse_dateline(text) is None


def test_known_agencies_have_one_name() -> None:
    """Long names and staffs are the agency's."""
    assert (canonical_agency("Thomson Reuters"), canonical_agency("Reuters Staff"), canonical_agency("Sample")) == (
        "Reuters",
        "Reuters",
        None,
    )


@given(st.text(max_size=200))
def test_a_mark_is_words_of_the_text(text: str) -> None:
    """Evidence is what stands there, and its confidence is in range."""
    for mark in (parse_sign_off(text), parse_dateline(text)):
        if mark is not None:
            assert mark.text in text
            assert 0 <= mark.confidence <= 1

"""The case of names that are printed in capitals."""

from __future__ import annotations

from builder.reading.fields.name_case import tidy_case


def test_all_caps_get_the_case_of_a_name() -> None:
    """Abbreviations do not."""
    assert (tidy_case("JEAN-PAUL DOE"), tidy_case("PQR"), tidy_case("Jane DOE")) == ("Jean-Paul Doe", "PQR", "Jane DOE")

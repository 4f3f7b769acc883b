"""Sections and breadcrumbs."""

from __future__ import annotations

import pytest

from builder.reading.fields.sections import parse_section


@pytest.mark.parametrize(
    ("text", "section"),
    [
        ("ANALYSIS", "ANALYSIS"),
        (" | World", "World"),
        ("World | Middle East", "World | Middle East"),
        ("Home > News > Sampleton", "News > Sampleton"),
        ("Home / Sampleton", None),
        ("World | Sampleton", None),
        ("Home", None),
        ("Home / News / A long title of an article", None),
        ("News from the coast", None),
        ("", None),
        ("news|" * 40, None),
    ],
)
def test_sections(text: str, section: str | None) -> None:
    """Usual names and paths of them as printed; from the home page on, other short names may follow."""
    assert parse_section(text) == section

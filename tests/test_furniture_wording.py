"""The lists of wording: in the form that the matching expects."""

from __future__ import annotations

import re

from builder.reading.fields.furniture_wording import BEGINNINGS, WHOLE_LINES

PHRASES = [(reason, " ".join(p.split())) for reason, phrases in WHOLE_LINES.items() for p in phrases.split("|")]


def test_whole_lines_are_lower_case_and_bare() -> None:
    """A phrase that is not would never match a line."""
    assert [p for _, p in PHRASES if p != p.casefold().strip(" .:!?…»›>|") or not p] == []


def test_no_phrase_has_two_reasons() -> None:
    """The reason of a line does not depend on the order of the lists."""
    reasons: dict[str, set[str]] = {}
    for reason, phrase in PHRASES:
        reasons.setdefault(phrase, set()).add(reason)
    assert {phrase: found for phrase, found in reasons.items() if len(found) > 1} == {}


def test_beginnings_compile_and_need_a_word() -> None:
    """No pattern matches the empty line, which would make everything furniture."""
    assert [pattern for _, pattern in BEGINNINGS if re.match(pattern, "", re.IGNORECASE)] == []

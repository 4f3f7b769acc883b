"""The lists of wording: in the form that the matching expects, and each entry of use."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from builder.reading.fields.furniture import END_MARK, TAIL_REASONS, furniture_reason
from builder.reading.fields.furniture_wording import ANYWHERE, BEGINNINGS, WHOLE_LINES

REASONS = {reason for reason, *_ in (*WHOLE_LINES, *BEGINNINGS, *ANYWHERE)}


def test_whole_lines_are_lower_case_and_bare() -> None:
    """A phrase that is not would never match a line."""
    assert [phrase for _, phrase in WHOLE_LINES if phrase != phrase.lower().strip(" .:!?…»›>|") or not phrase] == []


@pytest.mark.parametrize("change", [str, str.upper, str.title, lambda text: f"» {text}:"])
def test_every_whole_line_is_known_as_sites_print_it(change: type[str]) -> None:
    """Capitals, arrows and colons around a button's words do not hide it."""
    lines = [change(phrase) for _, phrase in WHOLE_LINES]
    assert [line for line in lines if furniture_reason(line) is None] == []


def test_no_phrase_stands_twice_under_one_reason_in_one_language() -> None:
    """Only what several languages share may be listed more than once."""
    most = max(Counter(WHOLE_LINES).values())
    assert most <= 6


def test_the_first_language_has_the_say_on_shared_words() -> None:
    """A phrase with several reasons has the reason of the first that lists it, whatever comes later."""
    first = {phrase: reason for reason, phrase in reversed(WHOLE_LINES)}
    shared = {phrase for phrase, n in Counter(phrase for _, phrase in set(WHOLE_LINES)).items() if n > 1}
    assert shared
    assert [phrase for phrase in shared if furniture_reason(phrase) != first[phrase]] == []


def test_beginnings_need_more_than_their_first_word() -> None:
    """A pattern that matched any sentence would make every line with that first word furniture; © is telling alone."""
    assert [w for _, w, rest in BEGINNINGS if w != "©" and re.match(rest, " it was said that day.")] == []


def test_beginnings_and_telling_words_are_lower_case() -> None:
    """Lines are compared in lower case."""
    written = [re.sub(r"\\.", "", pattern) for _, _, pattern in (*BEGINNINGS, *ANYWHERE)]
    words = [words for _, words, _ in (*BEGINNINGS, *ANYWHERE)]
    assert [text for text in (*written, *words) if text != text.lower()] == []


def test_reasons_are_the_known_ones() -> None:
    """A misspelt reason would be a kind of its own."""
    assert {
        *("share-bar", "newsletter", "navigation", "related", "comments", "legal", "advertisement", "cookie-notice"),
        *("paywall", "read-time", "audio-player", "app-prompt", "age-notice", "tags", "caption-control", "transcript"),
        *("correction-note", "release-note"),
    } == REASONS
    assert TAIL_REASONS < REASONS
    assert END_MARK not in REASONS

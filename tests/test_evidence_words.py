"""What the reader and the linker call things has words in every language."""

from __future__ import annotations

import pytest

from builder.annotating.keyphrases.signals import WEIGHTS
from builder.model import METADATA
from builder.reading.fields.furniture import END_MARK, furniture_reason
from builder.reading.fields.furniture_wording import ANYWHERE, BEGINNINGS, WHOLE_LINES
from builder.reading.web.blocks import MASTHEAD_LINE, NO_REASON, REASONS
from builder.rendering.evidence_words import (
    body_evidence_in_words,
    doubt_in_words,
    field_in_words,
    left_out_in_words,
    reason_in_words,
    rule_in_words,
    signal_in_words,
)
from builder.rendering.language import speaking


def test_every_field_has_words() -> None:
    """A German reader finds no English label, but for what is the same in both."""
    with speaking("de"):
        assert [field for field in (*METADATA, "body") if field_in_words(field) == field] == []


def test_every_signal_has_words() -> None:
    """The one that is a name stays one."""
    with speaking("de"):
        assert [signal for signal in WEIGHTS if signal_in_words(signal) == signal] == []


def test_every_reason_for_leaving_a_line_out_has_words() -> None:
    """Those of the wording, of the elements of a page, and of the places of lines."""
    wording = {reason for reason, *_ in (*WHOLE_LINES, *BEGINNINGS, *ANYWHERE)}
    reasons = {*wording, *REASONS.values(), NO_REASON, MASTHEAD_LINE, END_MARK, furniture_reason("---") or ""}
    same = {"navigation", "newsletter"}
    with speaking("de"):
        plain = {reason for reason in reasons if left_out_in_words(reason).casefold() == reason.replace("-", " ")}
    assert plain == same


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("3 paragraphs, from line 12 to line 16", "3 Absätze, von Zeile 12 bis Zeile 16"),
        ("1 paragraphs, from line 12 to line 12", "1 Absatz, von Zeile 12 bis Zeile 12"),
        ("2 paragraphs, kept as they stand", "2 Absätze, wie sie dastehen"),
        ("2 paragraphs", "2 Absätze"),
        ("Three paragraphs", "Three paragraphs"),
    ],
)
def test_the_evidence_for_the_body(text: str, words: str) -> None:
    """It is the only evidence that the program words itself."""
    with speaking("de"):
        assert body_evidence_in_words(text) == words


def test_what_has_no_words_stands_for_itself() -> None:
    """A new rule is shown before it has words."""
    for say in (rule_in_words, reason_in_words, left_out_in_words, field_in_words):
        assert say("new-name") == "new name"
    assert (signal_in_words("new"), doubt_in_words("They sound alike.")) == ("new", "They sound alike.")

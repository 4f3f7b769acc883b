"""What was still to come when it was written."""

from __future__ import annotations

from datetime import date

import pytest

from builder.linking.annotations.plans import is_expected
from builder.timespans import timespan_of

WEDNESDAY = date(2017, 3, 8)


@pytest.mark.parametrize(
    ("sentence", "words", "value", "expected"),
    [
        ("The talks begin on 1 April.", "1 April", "2017-04-01", True),
        ("The talks began on 1 March.", "1 March", "2017-03-01", False),
        ("The offensive was expected in February.", "February", "2017-02", True),
        ("The report had been due last week.", "last week", "2017-W09", True),
        ("He was arrested on Monday and will appear in court.", "Monday", "2017-03-06", False),
        ("The minister will meet the envoy on Wednesday.", "Wednesday", "2017-03-08", True),
        ("The minister met the envoy on Wednesday.", "Wednesday", "2017-03-08", False),
        ("The army said on Wednesday it will move west.", "Wednesday", "2017-03-08", False),
        ("The army on Wednesday said it will move west.", "Wednesday", "2017-03-08", False),
        ("Elections are scheduled for this year.", "this year", "2017", True),
        ("The vote was won this year, and he will take office.", "this year", "2017", False),
        ("Die Wahl soll am Mittwoch stattfinden.", "Mittwoch", "2017-03-08", True),
    ],
)
def test_plans_are_told_apart(sentence: str, words: str, value: str, expected: bool) -> None:
    """By the day of publication, and where that does not settle it by the words before the date in its clause."""
    span = timespan_of(value)
    assert span is not None
    start = sentence.index(words)
    assert is_expected(sentence, start, start + len(words), span, WEDNESDAY) is expected


def test_of_an_undated_article_the_words_alone_decide() -> None:
    """Nobody knows what lay ahead of it."""
    span = timespan_of("2017-04")
    assert span is not None
    assert is_expected("The vote is due in April.", 19, 24, span, None)
    assert not is_expected("The vote took place in April.", 23, 28, span, None)

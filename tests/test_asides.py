"""Dates that only name, own or compare something."""

from __future__ import annotations

import pytest

from builder.linking.annotations.asides import explicit_years, is_aside
from builder.timespans import timespan_of


@pytest.mark.parametrize(
    ("sentence", "words", "value", "aside"),
    [
        ("The 2016 campaign was long.", "2016", "2016", True),
        ("The Voting Rights Act (1965) was changed.", "1965", "1965", True),
        ("They met in 2016.", "2016", "2016", False),
        ("1979: The Shah flees.", "1979", "1979", False),
        ("They met in the 1980s.", "the 1980s", "198", False),
        ("He liked That ’70s Show.", "’70s", "197", True),
        ("Last year’s drought was worse.", "Last year", "2016", True),
        ("Sunday’s drought was worse.", "Sunday", "2017-03-05", False),
        ("The roads of today’s cities are wide.", "today", "2017-03-08", True),
        ("The man is heavier than in 2014.", "2014", "2014", True),
        ("Sales rose 5 percent from a year ago.", "a year ago", "2016", True),
        ("It was founded a year ago.", "a year ago", "2016", False),
        ("Shops opened early on Black Friday.", "Friday", "2017-11-24", True),
        ("In February 1870 it was printed, and in March again.", "March", "2017-03", True),
        ("In February 2017 it was printed, and in March again.", "March", "2017-03", False),
        ("Since 1990 nobody has said so, he said on Monday.", "Monday", "2017-03-06", False),
    ],
)
def test_asides(sentence: str, words: str, value: str, aside: bool) -> None:
    """What does not say when something took place is left out."""
    span = timespan_of(value)
    assert span is not None
    start = sentence.index(words)
    assert is_aside(sentence, start, start + len(words), span, explicit_years(sentence)) is aside

"""Sentences that tell of something that happened, and those that only say how things are."""

from __future__ import annotations

import pytest

from builder.linking.annotations.happenings import tells_of_happening
from builder.timespans import timespan_of


@pytest.mark.parametrize(
    ("sentence", "value", "tells"),
    [
        ("The army took the town in June.", "2017-06", True),
        ("It was besieged in June.", "2017-06", True),
        ("The northern hemisphere is tilted towards the sun in June.", "2017-06", False),
        ("Many people travel in June.", "2017-06", False),
        ("The harbour is closed on 4 July 2014.", "2014-07-04", True),
        ("Today there is peace in the town.", "2017-06-01", False),
        ("Today the army entered the town.", "2017-06-01", True),
        ("Though they were born early, the children are well today.", "2017-06-01", False),
        ("Saturdays and New Year on Sunday, 31 December.", "2017-12-31", False),
        ("The solstice usually falls on 21 December.", "2017-12-21", False),
        ("The film opens on Sunday, 31 December.", "2017-12-31", True),
        ("Did the army take the town in June?", "2017-06", False),
        ("What the army did in June", "2017-06", False),
        ("This article was originally published on 4 July 2014.", "2014-07-04", False),
        ("They led until the fourth quarter.", "2017-Q4", False),
        ("Profits fell in the fourth quarter.", "2017-Q4", True),
        ("“We left in June.”", "2017-06", True),
    ],
)
def test_what_is_an_event(sentence: str, value: str, tells: bool) -> None:
    """A whole sentence, in the past for what is longer than a day, and no question, heading or note on the article."""
    span = timespan_of(value)
    assert span is not None
    assert tells_of_happening(sentence, "en", span, expected=False) is tells


def test_plans_are_events_too() -> None:
    """What is expected need not be in the past."""
    span = timespan_of("2018-06")
    assert span is not None
    assert tells_of_happening("The dam is due to open in June.", "en", span, expected=True)
    assert not tells_of_happening("The dam is due to open in June.", "en", span, expected=False)


def test_other_languages_are_not_judged_by_english_verbs() -> None:
    """A German sentence has no English past."""
    span = timespan_of("2017-06")
    assert span is not None
    assert tells_of_happening("Im Juni nahm die Armee die Stadt ein.", "de", span, expected=False)
    assert not tells_of_happening("Juni in der Stadt", "de", span, expected=False)

"""What speaks for a byline and against it."""

from __future__ import annotations

from builder.reading.lines import Line
from builder.reading.raw.author_lines import AuthorLine, find_bios, find_bylines
from builder.reading.raw.author_scores import confidence, score, survey

_STORY = "The bridge over the river was closed on Friday after a lorry had hit one of its pillars, the city said."


def _scores(
    *texts: str, dates: frozenset[int] = frozenset(), masthead: frozenset[int] = frozenset()
) -> dict[str, float]:
    """The score of each line that may be a byline, on a page whose first line is its headline."""
    lines = [Line(number, text) for number, text in enumerate(texts, start=1)]
    start = texts.index(_STORY)
    story = range(start, start + 1)
    found = find_bylines(lines, story, top=0, taken=frozenset())
    bios = find_bios(lines, story)
    page = survey(lines, top=0, story=story, date_lines=dates, masthead=masthead, bios=bios, found=found)
    return {texts[one.first]: score(page, one) for one in found}


def _only(scores: dict[str, float]) -> float:
    (points,) = scores.values()
    return points


def test_each_sign_raises_the_score() -> None:
    """The word "By", a date, a title, other evidence and a sentence about the author."""
    plain = _only(_scores("Bridge closed", "Jane Doe", _STORY))
    assert _only(_scores("Bridge closed", "By Jane Doe", _STORY)) > plain
    assert _only(_scores("Bridge closed", "Jane Doe", "Friday", _STORY, dates=frozenset({2}))) > plain
    assert _only(_scores("Bridge closed", "Jane Doe", "Reporter", _STORY)) > plain
    assert _only(_scores("Bridge closed", "Jane Doe", _STORY, masthead=frozenset({1}))) > plain
    assert _only(_scores("Bridge closed", "Jane Doe", _STORY, "Jane Doe is a reporter at The Sample.")) > plain


def test_each_doubt_lowers_the_score() -> None:
    """A name in the headline, a name that may be none, a place below the story."""
    plain = _scores("Bridge closed", "Jane Doe", _STORY)["Jane Doe"]
    assert _scores("Jane Doe closes bridge", "Jane Doe", _STORY)["Jane Doe"] < plain
    assert _scores("Bridge closed", "Xqenia Doe", _STORY)["Xqenia Doe"] < plain
    assert _scores("Bridge closed", _STORY, "Jane Doe")["Jane Doe"] < plain


def test_a_crowd_of_bylines_lowers_the_score() -> None:
    """Below the story they belong to the teasers of other articles."""
    alone = _scores("Bridge closed", _STORY, "By Jane Doe")["By Jane Doe"]
    crowd = _scores("Bridge closed", _STORY, "By Jane Doe", "By John Roe", "By Mary Major")["By Jane Doe"]
    assert crowd < alone


def test_confidence_grows_with_the_score() -> None:
    """It is a share, higher for people than for newsrooms."""
    lines = [Line(1, "By Jane Doe"), Line(2, "By Sample Staff"), Line(3, "John Roe")]
    person, staff, bare = find_bylines(lines, range(3, 3), top=0, taken=frozenset())
    for one in (person, staff, bare):
        shares = [confidence(points / 2, one) for points in range(-10, 20)]
        assert shares == sorted(shares)
        assert all(0 < share < 1 for share in shares)
    assert isinstance(person, AuthorLine)
    assert confidence(9, person) >= 0.9 > confidence(9, staff)

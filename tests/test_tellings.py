"""Which sentences tell of an event, and of when."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.linking.annotations.tellings import LEAST_CONFIDENCE, dated_sentences
from builder.model import AnnotatedArticle, DateExpression
from tests.articles import make_article
from tests.dated import dated


def told(annotated: AnnotatedArticle) -> list[tuple[str, str, bool]]:
    """Each telling: the value, the sentence, and whether it was still to come."""
    text = annotated.article.text
    found = dated_sentences(annotated)
    return [(one.span.value, text[one.telling.start : one.telling.end], one.telling.expected) for one in found]


def test_the_sentence_of_a_date_is_its_telling() -> None:
    """The whole sentence, and no more of the paragraph."""
    article = dated(
        "It was late. Raqqa fell to the Syrian Democratic Forces on 17 October 2017. More followed.",
        "Nothing is dated here.",
        dates={"17 October 2017": "2017-10-17"},
        published=date(2019, 1, 1),
    )
    assert told(article) == [
        ("2017-10-17", "Raqqa fell to the Syrian Democratic Forces on 17 October 2017.", False),
    ]


def test_a_time_of_day_counts_by_its_day() -> None:
    """A timeline of days has no hours."""
    article = dated(
        "The raid began at 11 p.m. on 26 October 2019.", dates={"11 p.m. on 26 October 2019": "2019-10-26T23"}
    )
    assert [value for value, *_ in told(article)] == ["2019-10-26"]


@pytest.mark.parametrize("value", ["P4M", "PRESENT_REF", "XXXX-11", "BC0044", "PT2H"])
def test_what_is_no_time_of_the_calendar_is_no_event(value: str) -> None:
    """Durations, the present, open years and years before 1."""
    assert told(dated("The siege of the city lasted until then.", dates={"then": value})) == []


def test_a_doubtful_date_is_not_told() -> None:
    """Below the threshold nothing reaches the timeline; at the threshold it does."""
    words, dates = "The army entered Palmyra in March.", {"March": "2017-03"}
    assert told(dated(words, dates=dates, confidence=LEAST_CONFIDENCE - 0.01)) == []
    assert len(told(dated(words, dates=dates, confidence=LEAST_CONFIDENCE))) == 1


@pytest.mark.parametrize(("rule", "tells"), [("year", True), ("year-of", False), ("clock", False)])
def test_a_year_that_describes_dates_nothing(rule: str, *, tells: bool) -> None:
    """Of "the 2014 offensive" people speak in other years, and a time of day is any day's."""
    sentence = dated("The army returned to the old plans in 2014.", dates={"2014": "2014"}, rule=rule)
    assert bool(told(sentence)) is tells


def test_a_heading_is_no_event() -> None:
    """Too few words beside the date."""
    assert told(dated("Monday, 6 March 2017.", dates={"Monday, 6 March 2017": "2017-03-06"})) == []


def test_a_list_of_dates_is_no_event() -> None:
    """A sentence with more dates than a reader can follow is a table."""
    years = [f"{year}" for year in range(2001, 2009)]
    sentence = f"The group was active in {', in '.join(years)}."
    assert told(dated(sentence, dates=[(year, year) for year in years])) == []


def test_the_wider_date_frames_the_closer_one() -> None:
    """Of a date that holds another one of the sentence only the closer counts."""
    article = dated(
        "After a year of war in 2016 and 2017 the army said on 2 March 2017 that it had entered the town.",
        dates=[("2016", "2016"), ("2017", "2017"), ("2 March 2017", "2017-03-02")],
    )
    assert [value for value, *_ in told(article)] == ["2016", "2017-03-02"]


def test_each_date_of_a_sentence_dates_it() -> None:
    """A sentence may tell of two events."""
    article = dated(
        "It lost Mosul in July 2017 and Raqqa in October of that year.",
        dates={"July 2017": "2017-07", "October of that year": "2017-10"},
        published=date(2019, 1, 1),
    )
    assert [value for value, *_ in told(article)] == ["2017-07", "2017-10"]


def test_an_expression_may_cross_what_looks_like_the_end_of_a_sentence() -> None:
    """Then no sentence has it whole, and none is told."""
    words = "They met on Sun. They left."
    article = make_article(words, published=date(2017, 3, 8))
    crossing = AnnotatedArticle(
        article=article, dates=(DateExpression(words[12:20], 12, 20, "DATE", "2017-03-05", "", 1.0),)
    )
    assert all(text[0] == "T" and text[-1] == "." for _, text, _ in told(crossing))


@given(
    st.lists(
        st.sampled_from(["The town fell in ", "2016", ". ", "\n\n", "Nobody was there on ", "“", "?"]), max_size=30
    ),
    st.lists(st.tuples(st.integers(0, 300), st.integers(1, 8)), max_size=8),
)
def test_every_telling_holds_its_date(parts: list[str], places: list[tuple[int, int]]) -> None:
    """Whatever the text and wherever its dates are, a telling's sentence contains its expression."""
    article = make_article("".join(parts) or "-")
    text = article.text
    dates = [
        DateExpression(text[start : start + size], start, start + size, "DATE", "2016-11-17", "", 1.0)
        for start, size in sorted(places)
        if start + size <= len(text)
    ]
    for one in dated_sentences(AnnotatedArticle(article=article, dates=tuple(dates))):
        found = dates[one.telling.date]
        assert one.telling.start <= found.start < found.end <= one.telling.end

"""Doubts: which fields and articles an editor should look at, and in which order."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from builder.linking.doubts import doubtful_fields, doubts_about, lacks_date, most_doubtful_first
from builder.model import DOUBTFUL_BELOW, Article, Evidence
from tests.briefings import article


def doubted(path: str = "articles/a.txt", **confidences: float) -> Article:
    """An article that gives these fields with these confidences."""
    evidence = {name: Evidence(4, "words", "rule", confidence) for name, confidence in confidences.items()}
    return article("0", path=path, evidence=evidence).article


def test_what_is_as_sure_as_the_threshold_is_not_doubtful() -> None:
    """Below means below."""
    found = doubted(headline=DOUBTFUL_BELOW, source=DOUBTFUL_BELOW - 0.01)
    assert doubtful_fields(found) == ("source",)
    assert [problem.message for problem in doubts_about(found)] == [
        "source is doubtful (49%, rule: “words”); set 'source' in its front matter if this is wrong"
    ]


def test_fields_are_ordered_by_doubt_then_as_in_the_record() -> None:
    """The same order for any order in which they were read; fields that the record does not have come last."""
    found = doubted(body=0.2, published=0.2, url=0.1, captions=0.2, headline=0.2, authors=0.9)
    assert doubtful_fields(found) == ("url", "headline", "published", "body", "captions")


def test_what_front_matter_cannot_set_is_to_be_checked_in_the_text() -> None:
    """The way out must be one that there is."""
    (problem,) = doubts_about(doubted(body=0.2))
    assert problem.message.endswith("; check the text")


def test_a_message_is_one_short_line_without_control_characters() -> None:
    """It is printed on terminals, and the words are a stranger's."""
    evidence = {"headline": Evidence(1, "\x1b[31mred\n" + "word " * 50, "rule", 0.2)}
    (problem,) = doubts_about(article("0", evidence=evidence).article)
    assert "“\\x1b[31mred word word" in problem.message
    assert "…”" in problem.message
    assert problem.message.isprintable()


@given(st.permutations(range(5)))
def test_articles_are_ordered_by_doubt_then_by_path(order: list[int]) -> None:
    """The least sure field of an article counts; an article without doubt is not among them."""
    articles = (
        doubted("articles/c.txt", headline=0.1, source=0.4),
        doubted("articles/a.txt", headline=0.2),
        doubted("articles/b.txt", published=0.2, headline=0.3),
        doubted("articles/0.txt", headline=0.45),
        doubted("articles/sure.txt", headline=0.9),
    )
    assert most_doubtful_first([articles[place] for place in order]) == articles[:4]


def test_a_date_is_lacking_unless_there_is_one_or_an_editor_said_there_is_none() -> None:
    """`published: null` in front matter is an answer."""
    told = {"published": Evidence(2, "null", "front-matter", 1.0)}
    assert lacks_date(article("0").article)
    assert not lacks_date(article("0", published=date(2016, 5, 2)).article)
    assert not lacks_date(article("0", evidence=told).article)

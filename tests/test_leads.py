"""Leads: an article in a sentence or two, its key points, and how long it takes to read."""

from __future__ import annotations

from dataclasses import replace

from builder.rendering.leads import SUMMARY_LIMIT, key_points_of, minutes_to_read, summary_of
from tests.articles import annotated, make_article
from tests.briefings import article

ONE, TWO = "Mosul fell on Monday.", "Raqqa fell in October."


def test_the_summary_is_the_two_best_sentences_in_the_order_of_the_text() -> None:
    """Best first in the annotation, in reading order on the page."""
    found = article("a", body=(f"{ONE} A third.", TWO))
    text = found.article.text
    found = replace(found, key_points=((text.index(TWO), len(text)), (0, len(ONE)), (22, 30)))
    assert summary_of(found) == f"{ONE} {TWO}"


def test_an_editors_summary_goes_before_it() -> None:
    """Who knows the article says best what it is about."""
    assert summary_of(article("a", body=(ONE,), summary="It is over.")) == "It is over."


def test_without_a_key_point_the_first_sentence_stands_in() -> None:
    """But not one that the headline has already, and no heading."""
    assert summary_of(article("a", body=(f"{ONE} {TWO}",))) == ONE
    assert summary_of(article("a", body=(f"{ONE} {TWO}",), headline="Mosul fell on Monday")) == TWO
    assert summary_of(article("a")) == ""


def test_a_summary_is_short() -> None:
    """A second sentence is there only where it fits."""
    long = f"{'word ' * 50}end."
    body = (f"{long} {long}", ONE)
    found = article("a", body=body)
    text = found.article.text
    found = replace(found, key_points=((0, len(long)), (len(long) + 1, len(body[0])), (text.index(ONE), len(text))))
    assert summary_of(found) == f"{long} {ONE}"
    assert len(summary_of(found)) <= SUMMARY_LIMIT


def test_a_body_that_is_cut_short_loses_the_points_that_it_had_further_on() -> None:
    """A source may let only the beginning of its text be published."""
    found = replace(article("a", body=(ONE,)), key_points=((500, 530), (0, len(ONE))))
    assert summary_of(found) == ONE


def test_only_a_longer_article_has_key_points() -> None:
    """A short one is its own summary."""
    sentences = [
        f"The {place} bridge over the river Tigris was opened again to {people} by the ministry in Baghdad on Sunday."
        for place, people in zip(
            "northern southern eastern western central upper lower older newer stone".split(),
            "traders farmers pupils soldiers pilgrims drivers doctors bakers tourists workers".split(),
            strict=True,
        )
    ]
    assert key_points_of(annotated(*sentences[:4])) == ()
    distinct = [sentence.replace("bridge", name) for sentence, name in zip(sentences, "abcdefghij", strict=True)]
    found = annotated(*distinct)
    spans = [(0, len(distinct[0]))]
    for sentence in distinct[1:4]:
        start = found.article.text.index(sentence)
        spans.append((start, start + len(sentence)))
    found = replace(found, key_points=(spans[2], spans[0], spans[1], spans[3]))
    assert [words for words, _place in key_points_of(found)] == distinct[:4]
    assert [place for _words, place in key_points_of(found)] == sorted(spans[:4])
    assert key_points_of(replace(found, key_points=tuple(spans[:2]))) == ()


def test_reading_takes_at_least_a_minute() -> None:
    """238 words a minute; a script without spaces is counted by its characters."""
    assert minutes_to_read(make_article("word")) == 1
    assert minutes_to_read(make_article("word " * 2380)) == 10
    assert minutes_to_read(make_article("東" * 3570)) == 10

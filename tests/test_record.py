"""The article record: exactly the promised keys, in their order, one line for each article."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from builder.model import DateExpression, Evidence, Keyphrase, Kind, Name, Quote
from builder.rendering.record import article_record, record_line
from tests.briefings import MOSUL, article, small_briefing

KEYS = [
    *("id", "path", "headline", "published", "modified", "authors", "source", "agency", "dateline", "section"),
    *(
        "language",
        "url",
        "publish",
        "body",
        "captions",
        "footnotes",
        "dropped",
        "keyphrases",
        "names",
        "dates",
        "quotes",
        "evidence",
    ),
]


def test_an_article_with_everything_is_told_in_full() -> None:
    """Every value stands under its name, in JSON's own types."""
    found = next(annotated for annotated in small_briefing().articles if annotated.id == MOSUL)
    found = replace(
        found,
        names=(Name("Mosul", Kind.PLACE, 26, 31, "gazetteer"),),
        dates=(DateExpression("last November", 0, 13, "DATE", "2016-11", "last-month", 0.9),),
        quotes=(Quote("It is over.", 33, 44, "Ann", rule="verb after", confidence=0.8),),
    )
    assert json.loads(record_line(found)) == {
        "id": "aaaaaaaaaa",
        "path": "articles/2017/mosul.txt",
        "headline": "Mosul falls",
        "published": "2017-07-10",
        "modified": "2017-07-11",
        "authors": ["A. Writer", "B. Writer"],
        "source": "Specimen Post",
        "agency": "Sample Wire",
        "dateline": "BAGHDAD",
        "section": "World",
        "language": None,
        "url": "https://specimenpost.example/mosul?a=1&b=2",
        "publish": "full",
        "body": ["Daesh,* or ISIS, has lost Mosul. It is over.", "ISIS held Mosul for three years."],
        "captions": [
            {"text": "The old town.", "credit": "A. Photographer"},
            {"text": "The bridge.", "credit": None},
        ],
        "footnotes": [{"mark": "*", "text": "Daesh is an acronym."}],
        "dropped": [
            {"line": 2, "text": "share", "reason": "share-bar"},
            {"line": 9, "text": "Comments", "reason": "comments"},
        ],
        "keyphrases": [{"text": "old town", "score": 0.93, "signals": {"headline": 0.6, "lead": 0.4}}],
        "names": [{"text": "Mosul", "kind": "place", "start": 26, "end": 31, "rule": "gazetteer"}],
        "dates": [
            {"text": "last November", "start": 0, "end": 13, "type": "DATE", "value": "2016-11"}
            | {"rule": "last-month", "confidence": 0.9}
        ],
        "quotes": [
            {"text": "It is over.", "start": 33, "end": 44, "speaker": "Ann"}
            | {"kind": "direct", "rule": "verb after", "confidence": 0.8}
        ],
        "evidence": {
            "published": {"line": 2, "text": "July 10, 2017", "rule": "masthead-date", "confidence": 0.97},
            "section": {"line": None, "text": "World", "rule": "guess", "confidence": 0.3},
            "body": {"line": 3, "text": "2 paragraphs", "rule": "line-roles", "confidence": 0.9},
        },
    }


def test_the_keys_come_in_the_promised_order() -> None:
    """Other programs read the order, too: fields as documented, evidence in the same order whatever the mapping's."""
    assert list(article_record(article("0"))) == KEYS
    evidence = {name: Evidence(1, "x", "rule", 1.0) for name in ("zebra", "body", "source", "headline")}
    line = json.loads(record_line(article("0", evidence=evidence)))
    assert list(line["evidence"]) == ["headline", "source", "body", "zebra"]


def test_what_was_not_found_is_null_or_empty() -> None:
    """No key is missing, and none is guessed."""
    record = article_record(article("0"))
    assert [key for key in KEYS if record[key] is None] == [
        *("published", "modified", "source", "agency", "dateline", "section", "language", "url"),
    ]
    assert [key for key in KEYS if record[key] == []] == [
        *("authors", "body", "captions", "footnotes", "dropped", "keyphrases", "names", "dates", "quotes"),
    ]


def test_a_record_is_one_line_of_utf_8_whatever_it_holds() -> None:
    """Letters stay readable, half surrogates become U+FFFD, and every line end of Unicode is an escape."""
    nasty = "Straße\ud800\n\x85\u2028\u2029\x0b"
    line = record_line(article("0", headline=nasty, published=date(2017, 3, 8)))
    assert "Straße" in line
    assert len(line.splitlines()) == 1
    assert json.loads(line.encode())["headline"] == nasty.replace("\ud800", "�")


def test_a_score_that_is_no_number_is_refused() -> None:
    """JSON has no word for it, and other programs would stumble."""
    with pytest.raises(ValueError, match="not JSON compliant"):
        record_line(replace(article("0"), keyphrases=(Keyphrase("x", float("nan")),)))

"""The bundled articles, read as an editor expects: what the example site shows is what the pages say."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from builder.config import Settings
from builder.model import Article
from builder.reading.article import read_article
from builder.reading.decode import decode
from builder.reading.desk import read_desk
from builder.reading.raw.rawtext import read_raw_text
from builder.reading.source import list_sources
from tests.conservation import where_lines_went

ROOT = Path(__file__).parents[1]
SOURCES = {source.path.removeprefix("articles/"): source for source in list_sources(ROOT, ROOT / "articles")[0]}
DESK = read_desk(ROOT / "desk", ROOT)

# Path, headline, published, authors, source.
EXPECTED: tuple[tuple[str, str, date | None, tuple[str, ...], str | None], ...] = (
    (
        "2014/caliph-ibrahim-sermon.txt",
        "The preacher of Mosul shows his face",
        date(2014, 7, 6),
        ("Model Gazette Foreign Desk",),
        "Model Gazette",
    ),
    (
        "2014/militants-seize-mosul.txt",
        "Iraqi army flees as militants seize Mosul",
        date(2014, 6, 11),
        ("Specimen Post Staff",),
        "Specimen Post",
    ),
    (
        "2014/mosul-falls.txt",
        "Militants overrun Mosul as Iraqi forces abandon their posts",
        date(2014, 6, 11),
        ("Sample Wire Staff",),
        "Sample Wire",
    ),
    (
        "2014/operation-inherent-resolve.md",
        "Inherent Resolve: what the campaign is called, who takes part and what it is for",
        date(2014, 10, 20),
        ("Example Desk",),
        "The Example Courier",
    ),
    (
        "2015/kobani-recaptured.html",
        "Kurdish fighters drive Islamic State from Kobani",
        date(2015, 1, 27),
        ("Herald World Desk",),
        "The Placeholder Herald",
    ),
    (
        "2015/ramadi-flag.txt",
        "Iraq raises its flag over Ramadi",
        date(2015, 12, 29),
        ("Mock Tribune Staff",),
        "Mock Tribune",
    ),
    (
        "2016/mosul-offensive-begins.txt",
        "Battle for Mosul begins",
        date(2016, 10, 17),
        ("Example Desk",),
        "The Example Courier",
    ),
    (
        "2016/reward-raised.txt",
        "Twenty-five million dollars for the man nobody sees",
        date(2016, 12, 17),
        ("Specimen Post Staff",),
        "Specimen Post",
    ),
    (
        "2017/iraq-end-of-war.md",
        "Iraq declares the war against the Islamic State over",
        date(2017, 12, 9),
        ("Jane Specimen",),
        "Model Gazette",
    ),
    (
        "2017/mosul-liberated.html",
        "Iraq declares victory in Mosul",
        date(2017, 7, 10),
        ("Example Desk",),
        "The Example Courier",
    ),
    (
        "2017/palmyra-changes-hands.md",
        "Palmyra has changed hands four times in two years",
        date(2017, 3, 6),
        ("Jane Specimen",),
        "Model Gazette",
    ),
    (
        "2017/raqqa-falls.html",
        "Islamic State loses Raqqa, its Syrian capital",
        date(2017, 10, 17),
        ("Mock Tribune Staff",),
        "Mock Tribune",
    ),
    (
        "2017/raqqa-fighting-over.txt",
        "Fighting in Raqqa is over, US-backed force says",
        date(2017, 10, 17),
        ("Sample Wire Staff",),
        "Sample Wire",
    ),
    (
        "2019/baghdadi-video.txt",
        "Abu Bakr al-Baghdadi, the leader of Daesh, has been seen on camera for the first time in…",
        date(2019, 4, 30),
        (),
        None,
    ),
    (
        "2019/baghuz-last-pocket.txt",
        "The ‘caliphate’ is gone: Syrian force takes Baghuz",
        date(2019, 3, 23),
        ("Specimen Post Staff", "Jane Specimen"),
        "Specimen Post",
    ),
    (
        "2019/barisha-raid.md",
        "Two hours in Barisha: how the hunt for al-Baghdadi ended",
        date(2019, 11, 1),
        ("Jane Specimen", "Example Desk"),
        "The Example Courier",
    ),
    (
        "inbox/Press release - chronology (1).txt",
        "Example Institute publishes chronology of al-Baghdadi’s recordings",
        None,
        (),
        "Example Institute",
    ),
)

# Path, modified, section, agency, dateline, paragraphs, credits of the captions, marks of the footnotes.
EXPECTED_OF_RAW_TEXT: tuple[
    tuple[str, date | None, str | None, str | None, str | None, int, list[str | None], list[str]], ...
] = (
    ("2014/caliph-ibrahim-sermon.txt", date(2014, 7, 7), "ANALYSIS", None, None, 8, ["Example Photos"], []),
    ("2014/militants-seize-mosul.txt", None, "World", "Sample Wire", None, 10, ["Sample Wire/Example Photos"], []),
    ("2014/mosul-falls.txt", None, "World | Middle East", "Sample Wire", "BAGHDAD", 9, ["Example Photos"], []),
    ("2015/ramadi-flag.txt", None, "World", None, None, 8, ["Mock Tribune Graphics"], ["*"]),
    ("2016/mosul-offensive-begins.txt", date(2016, 10, 17), "World", None, None, 9, ["Example Photos"], []),
    ("2016/reward-raised.txt", None, "World", None, "WASHINGTON", 9, [], []),
    (
        "2017/raqqa-fighting-over.txt",
        date(2017, 10, 17),
        "World | Middle East",
        "Sample Wire",
        "RAQQA, Syria",
        9,
        ["Example Photos"],
        [],
    ),
    ("2019/baghdadi-video.txt", None, None, None, None, 8, [None], ["*"]),
    ("2019/baghuz-last-pocket.txt", None, "World / Syria", None, None, 9, ["Sample Wire"], []),
    ("inbox/Press release - chronology (1).txt", None, None, None, None, 12, [], []),
)
RAW_TEXTS = tuple(path for path in SOURCES if path.endswith(".txt"))


def read(path: str) -> Article:
    """A bundled article as the site shows it."""
    return read_article(SOURCES[path], settings=Settings(), desk=DESK)


def test_the_tables_are_complete() -> None:
    """A new example needs a row here."""
    assert sorted(SOURCES) == sorted(row[0] for row in EXPECTED)
    assert sorted(RAW_TEXTS) == sorted(row[0] for row in EXPECTED_OF_RAW_TEXT)


@pytest.mark.parametrize(("path", "headline", "published", "authors", "source"), EXPECTED)
def test_who_said_what_when(
    path: str, headline: str, published: date | None, authors: tuple[str, ...], source: str | None
) -> None:
    """Headline, date, authors and source of each bundled article, in all three formats."""
    article = read(path)
    assert (article.headline, article.published, article.authors, article.source) == (
        headline,
        published,
        authors,
        source,
    )


@pytest.mark.parametrize(
    ("path", "modified", "section", "agency", "dateline", "paragraphs", "credits_", "marks"), EXPECTED_OF_RAW_TEXT
)
def test_the_rest_of_a_raw_text(
    path: str,
    modified: date | None,
    section: str | None,
    agency: str | None,
    dateline: str | None,
    paragraphs: int,
    credits_: list[str | None],
    marks: list[str],
) -> None:
    """Section, wire marks, captions and footnotes, and the whole story."""
    article = read(path)
    assert (article.modified, article.section, article.agency, article.dateline) == (
        modified,
        section,
        agency,
        dateline,
    )
    assert len(article.body) == paragraphs
    assert [caption.credit for caption in article.captions] == credits_
    assert [note.mark for note in article.footnotes] == marks


@pytest.mark.parametrize("path", RAW_TEXTS)
def test_no_line_of_a_raw_text_is_lost(path: str) -> None:
    """Each is in exactly one place."""
    text = decode(SOURCES[path].file.read_bytes(), path=path).text
    where_lines_went(text, read_raw_text(text, desk=DESK))


def test_furniture_between_the_paragraphs_is_dropped() -> None:
    """A teaser and an advertisement inside a story, each with its reason."""
    reasons = {line.text: line.reason for line in read("2015/ramadi-flag.txt").dropped}
    assert reasons["READ ALSO: How Palmyra was lost"] == "related"
    assert reasons["Story continues below"] == "advertisement"
    assert reasons["Facebook Twitter WhatsApp Copy link"] == "share-bar"

"""The data files: what they say is what the briefing holds, and every column is described where it is used."""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
import subprocess
import sys
from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.model import (
    Briefing,
    DateExpression,
    Event,
    Family,
    Kind,
    Name,
    Note,
    NoteEntry,
    Quote,
    Site,
    Speaker,
    Story,
    Telling,
    Version,
)
from builder.rendering import addresses
from builder.rendering.data.articles_csv import csv_columns
from builder.rendering.data.columns import Table, View
from builder.rendering.data.database import PAGE_BYTES, database, database_bytes
from builder.rendering.data.database_metadata import database_metadata
from builder.rendering.data.queries import views
from builder.rendering.data.record_fields import record_fields
from builder.rendering.data.rows import rows_of
from builder.rendering.data.tables import tables
from builder.rendering.data.topics_json import topic_fields, topics_json
from builder.rendering.record import article_record
from builder.rendering.render import patchworks
from builder.rendering.views import Catalogue, catalogue_of
from tests.briefings import MOSUL, RAID, UNDATED, article, briefing_of, render_all, small_briefing
from tests.test_render import PAYLOADS

URL = "https://example.org/files/"
_PYTHON_TYPES: Mapping[str, type] = {"text": str, "integer": int, "real": float}


def full_briefing() -> Briefing:
    """A small briefing in which every table has a row."""
    made = small_briefing()
    raid, fell, undated = made.articles
    entry = NoteEntry(
        article=fell.article.path, exact="ISIS", label="context", markdown="*So*.", sources=("a.txt", "b")
    )
    fell = replace(
        fell,
        names=(Name("ISIS", Kind.ORGANISATION, 11, 15),),
        dates=(DateExpression("three years", 50, 61, "DURATION", "P3Y", "duration", 0.9),),
        quotes=(Quote("It is over.", 31, 42, "Mr Example", name="Example", rule="verb after", confidence=0.8),),
        notes=(Note(entry, 11, 15),),
    )
    return replace(
        made,
        articles=(raid, fell, undated),
        events=(Event("2017-07", (Telling(MOSUL, 0, 30, 0), Telling(RAID, 0, 27, 0, expected=True))),),
        speakers=(Speaker("example", "A. Example", "isis", ((MOSUL, 0),)),),
        families=(Family(MOSUL, (Version(UNDATED, 0.75, ()),)),),
        stories=(Story((MOSUL, RAID)),),
    )


def catalogue(briefing: Briefing | None = None, *, url: str | None = URL) -> Catalogue:
    """A catalogue of a briefing on a site with an address."""
    return catalogue_of(briefing or full_briefing(), site=Site(name="The Files", description="About it.", url=url))


def articles_csv(found: Catalogue) -> str:
    """The table of articles."""
    return next(work.text for work in patchworks(found) if work.path == addresses.ARTICLES_TABLE)


def opened(tmp_path: Path, found: Catalogue) -> sqlite3.Connection:
    """Write the database to a file and open it."""
    file = tmp_path / "briefing.sqlite"
    file.write_bytes(database_bytes(found))
    return sqlite3.connect(file)


def test_every_table_has_the_described_columns_and_types(tmp_path: Path) -> None:
    """The database's tables are those that are described, with rows whose values are of the described types."""
    found = catalogue()
    with closing(opened(tmp_path, found)) as connection:
        for table in tables():
            columns = connection.execute(f"pragma table_info({table.name})").fetchall()
            assert [(name, kind.lower()) for _, name, kind, *_ in columns] == [
                (column.name, column.type) for column in table.columns
            ]
            rows = connection.execute(f"select * from {table.name}").fetchall()  # noqa: S608 - a name of ours
            assert rows, table.name
            assert rows == list(rows_of(found, table.name))
            for row in rows:
                for value, column in zip(row, table.columns, strict=True):
                    assert value is None or type(value) is _PYTHON_TYPES[column.type], (table.name, column.name)


def test_the_database_is_whole(tmp_path: Path) -> None:
    """Every reference leads somewhere, the file is sound, its pages have one size, and search agrees with the text."""
    with closing(opened(tmp_path, catalogue())) as connection:
        assert connection.execute("pragma foreign_key_check").fetchall() == []
        assert connection.execute("pragma integrity_check").fetchall() == [("ok",)]
        assert connection.execute("pragma page_size").fetchone() == (PAGE_BYTES,)
        assert connection.execute("pragma freelist_count").fetchone() == (0,)
        for table in ("articles_fts", "quotes_fts"):
            connection.execute(f"insert into {table}({table}, rank) values('integrity-check', 1)")


def test_the_database_answers(tmp_path: Path) -> None:
    """Full-text search finds an article by words in any case, and each view has the described columns and an answer."""
    with closing(opened(tmp_path, catalogue())) as connection:
        found = "select id from articles where rowid in (select rowid from articles_fts(?))"
        assert connection.execute(found, ("MÓSUL years",)).fetchall() == [(MOSUL,)]
        answers = {}
        for view in views():
            cursor = connection.execute(f"select * from {view.name}")  # noqa: S608 - a name of ours
            assert [column[0] for column in cursor.description] == [column.name for column in view.columns]
            answers[view.name] = cursor.fetchall()
    page = f"{URL}articles/2017/07/mosul-falls-{MOSUL}/"
    assert answers["coverage_by_month"] == [("2017-07", 1, 15), ("2019-10", 1, 6)]
    assert answers["topics_by_month"][0] == ("ISIS", "2017-07", 1, 3)
    assert answers["on_the_record"] == [
        ("2017-07-10", "A. Example", "It is over.", "direct", 0.8, "Mosul falls", page),
    ]
    assert answers["what_happened"][0][:4] == ("2017-07", "Daesh,* or ISIS, has lost Mosu", 0, "2017-07-10")
    assert answers["related"][0] == ("Mosul falls", "The raid", "later", 2.0, "ISIS; wording")
    assert answers["doubtful"] == [("articles/2017/mosul.txt", "Mosul falls", "section", "World", "guess", 0.3)]


def test_equal_input_gives_equal_bytes() -> None:
    """The database depends on its rows alone, and its recipe changes with them and with nothing else."""
    first, second = database(catalogue()), database(catalogue())
    assert first.recipe == second.recipe
    assert first.make() == second.make()
    made = full_briefing()
    changed = replace(made, stories=())
    assert database(catalogue(changed)).recipe != first.recipe
    assert database(catalogue(replace(made, drafts=("x",)))).recipe == first.recipe


def test_the_database_opens_in_datasette(tmp_path: Path) -> None:
    """Datasette shows tables with their descriptions, follows keys to labels, and searches."""
    found = catalogue()
    file, described = tmp_path / "briefing.sqlite", tmp_path / "metadata.json"
    file.write_bytes(database_bytes(found))
    described.write_text(database_metadata(found), encoding="utf-8")
    # In a process of its own: it leaves connections open, which Python 3.13 complains of.
    command = [sys.executable, "-m", "datasette", str(file), "--metadata", str(described), "--get"]
    paths = ("/briefing", "/briefing/articles?_search=years", "/briefing/article_topics", "/briefing/on_the_record")
    pages = {}
    for path in paths:
        answer = subprocess.run([*command, path], check=True, capture_output=True, text=True)  # noqa: S603 - our words
        pages[path] = answer.stdout
    assert "ten hexadecimal digits" in pages["/briefing/articles?_search=years"]
    assert "Mosul falls" in pages["/briefing/articles?_search=years"]
    assert "The raid" not in pages["/briefing/articles?_search=years"]
    assert f'<a href="/briefing/articles/{MOSUL}">Mosul falls</a>' in pages["/briefing/article_topics"]


def test_the_metadata_describes_every_table_and_view() -> None:
    """Nothing that the database has is without a description, and nothing else is described."""
    described = json.loads(database_metadata(catalogue()))["databases"]["briefing"]["tables"]
    parts: list[Table | View] = [*tables(), *views()]
    assert list(described) == [part.name for part in parts]
    for part in parts:
        assert part.meaning
        assert described[part.name]["columns"] == {column.name: column.meaning for column in part.columns}
        assert all(column.meaning for column in part.columns)


def test_the_table_of_articles_has_a_row_for_each() -> None:
    """The CSV has the described columns; what was not found is empty; lines end as RFC 4180 has it."""
    text = articles_csv(catalogue())
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert list(rows[0]) == [column.name for column in csv_columns()]
    assert [row["id"] for row in rows] == [RAID, MOSUL, UNDATED]
    assert rows[1] == {
        "id": MOSUL,
        "page": f"{URL}articles/2017/07/mosul-falls-{MOSUL}/",
        "path": "articles/2017/mosul.txt",
        "headline": "Mosul falls",
        "published": "2017-07-10",
        "modified": "2017-07-11",
        "authors": "A. Writer; B. Writer",
        "source": "Specimen Post",
        "agency": "Sample Wire",
        "dateline": "BAGHDAD",
        "section": "World",
        "language": "",
        "url": "https://specimenpost.example/mosul?a=1&b=2",
        "summary": "",
        "words": "15",
        "topics": "isis mosul",
    }
    assert rows[2]["published"] == ""
    assert text.count("\r\n") == text.count("\n") == 4
    assert '"articles/2017/07/' in articles_csv(catalogue(url=None))


@given(st.text(), st.sampled_from(["", "=", "+", "-", "@", " =", "\t=", "\r-", "\N{FULLWIDTH EQUALS SIGN}", "\x00="]))
def test_no_cell_is_a_formula(text: str, start: str) -> None:
    """Whatever an article says, no cell begins as a formula does, and the words are there behind an apostrophe."""
    made = article("0", headline=start + text, published=date(2017, 7, 10), authors=(start + text,))
    (row,) = csv.DictReader(io.StringIO(articles_csv(catalogue(briefing_of([made]))), newline=""))
    for cell in row.values():
        assert not re.match(r"\s*[=+\-@\uff1d\uff0b\uff0d\uff20]", cell)
        assert "\n" not in cell


def test_topics_are_listed_with_names_and_articles() -> None:
    """The JSON has the described fields."""
    topics = json.loads(topics_json(catalogue()))
    assert list(topics[0]) == [field.name for field in topic_fields()]
    assert topics[0] == {
        "slug": "isis",
        "page": f"{URL}topics/isis/",
        "label": "ISIS",
        "kind": "organisation",
        "description": "A group.",
        "articles": 2,
        "first": "2017-07-10",
        "last": "2019-10-27",
        "aliases": [{"alias": "Daesh", "reason": "stated"}, {"alias": "IS", "reason": "glossary"}],
        "article_ids": [MOSUL, RAID],
    }
    assert json.loads(topics_json(catalogue(briefing_of([])))) == []


def test_the_fields_of_the_record_are_described() -> None:
    """The description has the record's keys in their order, with the types that JSON gives them."""
    record = article_record(full_briefing().articles[1])
    assert [field.name for field in record_fields()] == list(record)
    types: Mapping[str, Any] = {"text": (str, type(None)), "list": list, "object": dict}
    for field in record_fields():
        assert isinstance(record[field.name], types[field.type]), field.name


@pytest.mark.parametrize("attack", [*PAYLOADS, "'); drop table articles; --", "\ud800\x00"])
def test_whatever_an_article_says_the_files_are_whole(attack: str, tmp_path: Path) -> None:
    """Quotation marks, half characters and zero bytes end no statement, no cell and no string."""
    found = catalogue(small_briefing(lambda words: f"{words} {attack}"))
    with closing(opened(tmp_path, found)) as connection:
        assert connection.execute("pragma integrity_check").fetchall() == [("ok",)]
        (headline,) = connection.execute("select headline from articles where id = ?", (MOSUL,)).fetchone()
        assert headline == re.sub("[\x00\ud800-\udfff]", "\N{REPLACEMENT CHARACTER}", f"Mosul falls {attack}")
    assert len(json.loads(topics_json(found).encode())) == 2
    assert json.loads(database_metadata(found).encode())
    rows = list(csv.reader(io.StringIO(articles_csv(found), newline="")))
    assert {len(row) for row in rows} == {len(csv_columns())}


def test_the_page_describes_every_file_and_does_not_change_with_the_articles() -> None:
    """Each file of the folder is linked, each column is named, and no number of articles is on the page."""
    pages = render_all(full_briefing(), url=URL)
    page = pages["data/index.md"].text
    for path in [*pages, "data/briefing.sqlite"]:
        if path.startswith("data/") and path != "data/index.md":
            assert f"]({path.removeprefix('data/')})" in page
    for column in (column for table in tables() for column in table.columns):
        assert f"<code>{column.name.replace('_', '&#95;')}</code>" in page
    assert "[Atom](../feed.xml), [JSON](../feed.json)" in page
    assert render_all(small_briefing(), url=URL)["data/index.md"].text == page


def test_an_editor_learns_why_there_are_no_feeds() -> None:
    """Without an address, or without a dated article, the page says so."""
    assert "site&#95;url in mkdocs.yml" in render_all(small_briefing())["data/index.md"].text
    assert "no article has a date" in render_all(briefing_of([article("0")]), url=URL)["data/index.md"].text


def test_crawlers_are_told_of_the_sitemap() -> None:
    """robots.txt allows everything and names the sitemap; a site without an address has none."""
    assert render_all(small_briefing(), url=URL)["robots.txt"].text == (
        f"User-agent: *\nDisallow:\n\nSitemap: {URL}sitemap.xml\n"
    )
    assert "robots.txt" not in render_all(small_briefing())

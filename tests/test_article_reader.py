"""Reading with a store: nothing is read twice, and nothing of that shows in the results."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from builder import pipeline
from builder.caching.outcomes import Outcome
from builder.caching.reading import ArticleReader
from builder.caching.store import Store
from builder.config import Settings
from builder.errors import ConfigError
from builder.model import Desk, GlossaryEntry, Kind, NoteEntry, Publishing
from builder.reading.source import Source, read_bytes
from tests.kept import read_with, warnings_in, watch_parsing, write_articles

UNREADABLE = {"0 empty.txt": b"", "005 large.txt": b"word " * 300_000, "9 furniture.txt": b"Share\nTweet\nComments\n"}
SMALL = Settings(max_article_bytes=1024 * 1024)
VENN = GlossaryEntry(label="Mara Venn", kind=Kind.PERSON, line=4)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The store's file; nothing is there yet."""
    return tmp_path / ".cache" / "articles.sqlite"


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of what is parsed."""
    return watch_parsing(monkeypatch)


def paths(outcomes: list[Outcome]) -> list[str]:
    """Of which article each outcome speaks."""
    return [outcome.article.article.path if outcome.article else outcome.problems[0].path for outcome in outcomes]


def change(source: Source) -> None:
    """Write something new into an article."""
    source.file.write_bytes(source.file.read_bytes() + b"\nThe governor of Orven said that the road was open.\n")


def entries(file: Path) -> int:
    """How many outcomes a store holds: the keys of all else in it are shorter."""
    with closing(sqlite3.connect(file)) as connection:
        return int(connection.execute("SELECT count(*) FROM entry WHERE length(key) = 16").fetchone()[0])


def test_the_second_time_nothing_is_parsed(tmp_path: Path, file: Path, parsed: list[str]) -> None:
    """The outcomes are equal to those that are made without a store."""
    sources = write_articles(tmp_path, 5, others={"9 furniture.txt": UNREADABLE["9 furniture.txt"]})
    expected = read_with(Store(None), sources)
    assert read_with(Store(file), sources) == expected
    parsed.clear()
    assert read_with(Store(file), sources) == expected
    assert not parsed


def test_a_changed_article_alone_is_parsed_again(tmp_path: Path, file: Path, parsed: list[str]) -> None:
    """So is one that is new; one that goes costs nothing."""
    sources = write_articles(tmp_path, 6)
    read_with(Store(file), sources[:5])
    change(sources[2])
    parsed.clear()
    found = read_with(Store(file), sources[1:])
    assert parsed == ["articles/002.txt", "articles/005.txt"]
    assert found == read_with(Store(None), sources[1:])
    assert found[1].article
    assert "governor of Orven" in found[1].article.article.text


def test_an_article_that_changes_back_is_found(tmp_path: Path, file: Path, parsed: list[str]) -> None:
    """What an earlier build has read stays for a while."""
    sources = write_articles(tmp_path, 2)
    before = sources[0].file.read_bytes()
    read_with(Store(file), sources)
    change(sources[0])
    read_with(Store(file), sources)
    sources[0].file.write_bytes(before)
    parsed.clear()
    assert read_with(Store(file), sources) == read_with(Store(None), sources)
    assert parsed == ["articles/000.txt", "articles/001.txt"], "parsed once, and without a store"


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_order_is_that_of_the_sources(tmp_path: Path, file: Path, jobs: int) -> None:
    """What is known, what is read now and what cannot be read are mixed; every file has its own outcome."""
    sources = write_articles(tmp_path, 110, others=UNREADABLE)
    read_with(Store(file), sources[10:90:2], settings=SMALL)
    for source in sources[30:60:5]:
        if source.path.removeprefix("articles/") not in UNREADABLE:
            change(source)
    found = read_with(Store(file), sources, settings=SMALL, jobs=jobs)
    assert paths(found) == [source.path for source in sources]
    assert found == read_with(Store(None), sources, settings=SMALL)
    assert found == read_with(Store(file), sources, settings=SMALL, jobs=jobs)


def test_what_cannot_be_read_gives_its_problem_and_is_not_kept(tmp_path: Path, file: Path) -> None:
    """Empty, too large or gone: it is looked at again by every build, and the others are kept."""
    sources = write_articles(tmp_path, 2, others={**UNREADABLE, "1 gone.txt": b"Gone."})
    next(source for source in sources if source.path.endswith("gone.txt")).file.unlink()
    for _ in range(2):
        problems = [
            str(problem) for outcome in read_with(Store(file), sources, settings=SMALL) for problem in outcome.problems
        ]
        assert [problem.split(" (")[0] for problem in problems] == [
            "articles/0 empty.txt: the file is empty, expected an article",
            "articles/005 large.txt: the file has 1.4 MB, more than the limit of 1 MB",
            "articles/1 gone.txt: vanished while the articles were read",
            "articles/9 furniture.txt: no story in it",
        ]
        assert entries(file) == 3, "two articles, and why one file holds none"
    change(sources[0])
    assert read_with(Store(file), sources, settings=SMALL)[0].article, "it is no longer empty"


@pytest.mark.parametrize(
    ("settings", "desk"),
    [
        (Settings(related=0, feeds="full", publish=Publishing.METADATA, pictures=False, topic_articles=2), Desk()),
        (Settings(), Desk(notes={"articles/other.txt": (NoteEntry(article="articles/other.txt", exact="Orven"),)})),
    ],
    ids=["settings of the pages", "a note on another article"],
)
def test_what_articles_do_not_depend_on_parses_none(
    tmp_path: Path, file: Path, parsed: list[str], settings: Settings, desk: Desk
) -> None:
    """The same outcomes serve another site of the same articles."""
    sources = write_articles(tmp_path, 3)
    read_with(Store(file), sources)
    parsed.clear()
    read_with(Store(file), sources, settings=settings, desk=desk)
    assert not parsed


def test_the_line_of_a_term_parses_none(tmp_path: Path, file: Path, parsed: list[str]) -> None:
    """A comment at the top of the glossary moves all its terms; what they say counts."""
    sources = write_articles(tmp_path, 2)
    read_with(Store(file), sources, desk=Desk(glossary=(VENN,)))
    parsed.clear()
    read_with(Store(file), sources, desk=Desk(glossary=(replace(VENN, line=9),)))
    assert not parsed
    read_with(Store(file), sources, desk=Desk(glossary=(replace(VENN, kind=Kind.PLACE),)))
    assert len(parsed) == 2


def test_a_note_parses_its_own_article_alone(tmp_path: Path, file: Path, parsed: list[str]) -> None:
    """The new note is anchored, and the others' outcomes have none."""
    sources = write_articles(tmp_path, 3)
    desk = Desk(notes={"articles/001.txt": (NoteEntry(article="articles/001.txt", exact="the last rebels"),)})
    read_with(Store(file), sources)
    parsed.clear()
    found = read_with(Store(file), sources, desk=desk)
    assert parsed == ["articles/001.txt"]
    assert [len(outcome.article.notes) if outcome.article else None for outcome in found] == [0, 1, 0]


@pytest.fixture
def spoilt(tmp_path: Path, file: Path) -> tuple[Source, ...]:
    """Articles whose third and fourth outcomes have been spoilt in the store."""
    sources = write_articles(tmp_path, 6)
    read_with(Store(file), sources)
    with closing(sqlite3.connect(file)) as connection, connection:
        for row, value in connection.execute("SELECT id, value FROM entry WHERE id IN (3, 4)").fetchall():
            flipped = bytes([*value[:40], value[40] ^ 1, *value[41:]])
            connection.execute("UPDATE entry SET value = ? WHERE id = ?", (flipped, row))
    return sources


def test_a_spoilt_outcome_is_made_again(
    spoilt: tuple[Source, ...], file: Path, parsed: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    """It is said once, the results are the same, and the next build finds it sound."""
    expected = read_with(Store(None), spoilt)
    parsed.clear()
    assert read_with(Store(file), spoilt) == expected
    assert parsed == ["articles/002.txt", "articles/003.txt"]
    (said,) = warnings_in(caplog)
    assert said.startswith("articles.sqlite: an entry is damaged")
    parsed.clear()
    assert read_with(Store(file), spoilt) == expected
    assert not parsed
    assert len(warnings_in(caplog)) == 1


def test_a_spoilt_outcome_whose_article_has_gone_is_told(
    spoilt: tuple[Source, ...], file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Its file goes after the articles were read and before its page is made: the build stops and says which it is."""
    caplog.set_level(logging.CRITICAL)
    with Store(file) as store:
        found = [outcome.article for outcome in ArticleReader(Settings(), Desk(), store).read(spoilt, jobs=1)]
    spoilt[2].file.unlink()
    missing, sound = found[2], found[3]
    assert missing
    assert sound
    assert missing.article.headline, "what lists say is at hand"
    with pytest.raises(ConfigError, match=r"articles/002\.txt: vanished"):
        _ = missing.article.body
    assert sound.article.body, "made again"


def test_a_store_that_is_only_read_serves_and_stays(tmp_path: Path, file: Path, parsed: list[str]) -> None:
    """`briefing check` takes what a build has found; what that has not found is parsed each time."""
    sources = write_articles(tmp_path, 4)
    read_with(Store(file), sources[:3])
    before = file.read_bytes()
    for _ in range(2):
        parsed.clear()
        assert paths(read_with(Store(file, read_only=True), sources)) == [source.path for source in sources]
        assert parsed == ["articles/003.txt"]
    assert file.read_bytes() == before


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_was_read_before_an_interrupt_is_kept(tmp_path: Path, file: Path, parsed: list[str], jobs: int) -> None:
    """Wherever Ctrl-C comes, the next build goes on where this one was."""

    def interrupt(_stage: str, done: int, _total: int) -> None:
        if done == 20:
            raise KeyboardInterrupt

    def watch(_stage: str, _done: int, _total: int) -> None:
        """Nobody interrupts."""

    sources = write_articles(tmp_path, 60)
    with pytest.raises(KeyboardInterrupt) as interrupted, Store(file) as store:
        pipeline.read_and_annotate(sources, Settings(), Desk(), store, jobs=jobs, progress=interrupt)
    assert interrupted.traceback
    assert entries(file) == 20
    parsed.clear()
    with Store(file) as store:
        found = pipeline.read_and_annotate(sources, Settings(), Desk(), store, jobs=1, progress=watch)
    assert parsed == [source.path for source in sources[20:]]
    assert [article.article.path for article in found[0]] == [source.path for source in sources]


def test_a_file_that_looks_the_same_is_not_read(tmp_path: Path, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once its times are old enough to tell changes; a change of its bytes, even of the same length, is seen."""
    sources = write_articles(tmp_path, 3)
    monkeypatch.setattr("builder.caching.looks._SETTLED_NS", 0)
    expected = read_with(Store(file), sources)
    opened: list[str] = []
    monkeypatch.setattr("builder.caching.reading.read_bytes", watch_reading(opened))
    assert read_with(Store(file), sources) == expected
    assert not opened
    text = sources[1].file.read_bytes()
    sources[1].file.write_bytes(text[:-2] + b"!\n")
    changed = read_with(Store(file), sources)
    assert opened == ["articles/001.txt"]
    assert changed == read_with(Store(None), sources)
    assert changed != expected


def test_a_file_that_has_just_changed_is_read(tmp_path: Path, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two changes may fall into one tick of the clock of a file system."""
    sources = write_articles(tmp_path, 2)
    read_with(Store(file), sources)
    opened: list[str] = []
    monkeypatch.setattr("builder.caching.reading.read_bytes", watch_reading(opened))
    read_with(Store(file), sources)
    assert opened == ["articles/000.txt", "articles/001.txt"]


def test_notes_and_the_desk_count_though_files_look_the_same(
    tmp_path: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a file looks like says nothing of what the desk says now."""
    sources = write_articles(tmp_path, 2)
    monkeypatch.setattr("builder.caching.looks._SETTLED_NS", 0)
    read_with(Store(file), sources)
    desk = Desk(glossary=(VENN,))
    assert read_with(Store(file), sources, desk=desk) == read_with(Store(None), sources, desk=desk)


def watch_reading(opened: list[str]) -> Callable[[Source, int], bytes]:
    """Reads a file and takes down its path."""

    def read(source: Source, max_bytes: int) -> bytes:
        opened.append(source.path)
        return read_bytes(source, max_bytes)

    return read

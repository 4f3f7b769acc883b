"""Data files that are put together from those of an earlier build have the bytes of files that are made anew."""

from __future__ import annotations

import multiprocessing
import os
import random
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import date
from functools import partial
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from builder.caching.data_files import DataFiles
from builder.caching.store import Store
from builder.errors import WorkerError
from builder.files_beside import FilesBeside
from builder.model import AnnotatedArticle, Briefing, Event, Keyphrase, Telling
from builder.rendering.addresses import ARTICLES_TABLE, DATABASE, RECORDS
from builder.rendering.data.database import database_bytes
from builder.rendering.data.filling import PartMade
from builder.rendering.data.parts import parts_of
from builder.rendering.data.rows import OF_ARTICLE, Row
from builder.rendering.drafts import Patchwork
from builder.rendering.render import patchworks
from builder.rendering.tracing import Digests
from builder.rendering.views import Catalogue
from tests.briefings import MOSUL, article
from tests.test_data import catalogue, full_briefing

BASE = b"the program"


def others(seed: int) -> list[AnnotatedArticle]:
    """Some articles of a pool, some of them changed, in any order."""
    choice = random.Random(seed)  # noqa: S311 - what is chosen protects nothing
    made = []
    for number in choice.sample(range(12), choice.randrange(12)):
        words = f"Text {number}." if choice.random() < 0.7 else f"Text {number}, changed {seed}."
        one = article(f"{number:010}", headline=words, published=date(2020, 1, number + 1), body=(words, "Mosul."))
        made.append(replace(one, keyphrases=(Keyphrase(words, 0.5),) * choice.randrange(3)))
    return made


def changed(seed: int) -> Briefing:
    """A briefing in which every table has a row, with articles and events that depend on a number."""
    made, added = full_briefing(), others(seed)
    told = tuple(Event(f"2020-{number % 12 + 1:02}", (Telling(one.id, 0, 4, 0),)) for number, one in enumerate(added))
    topics = made.topics[: 1 + seed % 2]
    known = tuple(slug for slug in made.topics_of[MOSUL] if slug in {topic.slug for topic in topics})
    return replace(
        made,
        articles=(*added, *made.articles),
        events=(*told, *made.events),
        topics=topics,
        topics_of={**made.topics_of, MOSUL: known},
    )


def files_of(found: Catalogue, store: Store, docs: Path, beside: FilesBeside) -> dict[str, bytes]:
    """Make the data files with what an earlier build left, and put them under docs/."""
    digests = Digests(found)
    data = DataFiles(store, BASE, digests, docs, beside)
    made = [data.database(parts_of(found, digests)), *map(data.patchwork, patchworks(found))]
    contents = {asset.path: asset.make() for asset in made}
    for path, content in contents.items():
        (docs / path).parent.mkdir(parents=True, exist_ok=True)
        (docs / path).write_bytes(content)
    return contents


def made_anew(found: Catalogue) -> dict[str, bytes]:
    """The same files from nothing."""
    return {DATABASE: database_bytes(found), **{work.path: work.text.encode() for work in patchworks(found)}}


@pytest.mark.parametrize("jobs", [1, 2])
def test_files_from_earlier_ones_equal_files_from_nothing(tmp_path: Path, jobs: int) -> None:
    """Whatever comes, goes, changes or moves between two builds, and whatever was done to a file by hand."""
    with Store(tmp_path / "pages.sqlite") as store:
        for seed in range(8):
            found = catalogue(changed(seed))
            with FilesBeside(jobs) as beside:
                assert files_of(found, store, tmp_path, beside) == made_anew(found), seed
            if seed == 4:
                (tmp_path / RECORDS).write_bytes(b"spoilt")
                (tmp_path / DATABASE).write_bytes(b"spoilt")
                (tmp_path / ARTICLES_TABLE).unlink()


def test_only_what_changed_is_made(tmp_path: Path) -> None:
    """With one article more, the rows and lines of that one alone are made."""
    made = full_briefing()
    new = article("f" * 10, headline="New", published=date(2021, 1, 1), body=("New.",))
    found, asked = catalogue(replace(made, articles=(new, *made.articles))), set[object]()
    digests = Digests(found)

    def noted(rows: Callable[[str, int], Iterator[Row]], table: str, place: int) -> Iterator[Row]:
        asked.add((table, place))
        return rows(table, place)

    def piece(work: Patchwork, article_id: str) -> str:
        asked.add((work.path, article_id))
        return work.piece(article_id)

    with Store(tmp_path / "pages.sqlite") as store:
        files_of(catalogue(made), store, tmp_path, FilesBeside(1))
        data = DataFiles(store, BASE, digests, tmp_path, FilesBeside(1))
        parts = [replace(part, rows=partial(noted, part.rows)) for part in parts_of(found, digests)]
        works = [replace(work, piece=partial(piece, work)) for work in patchworks(found)]
        contents = {asset.path: asset.make() for asset in (data.database(parts), *map(data.patchwork, works))}
    assert asked == {(RECORDS, new.id), (ARTICLES_TABLE, new.id), *((table, 0) for table in OF_ARTICLE)}
    assert contents == made_anew(found)


def test_recipes_change_with_the_rows_and_with_the_program(tmp_path: Path) -> None:
    """Nothing is made where a recipe is the same; another base is another recipe."""
    store = Store(None)

    def recipes(found: Catalogue, base: bytes) -> list[str]:
        digests = Digests(found)
        data = DataFiles(store, base, digests, tmp_path, FilesBeside(1))
        made = [data.database(parts_of(found, digests)), *map(data.patchwork, patchworks(found))]
        return [asset.recipe for asset in made]

    first = recipes(catalogue(), BASE)
    assert recipes(catalogue(), BASE) == first
    assert recipes(catalogue(replace(full_briefing(), drafts=("x",))), BASE) == first
    assert not {*recipes(catalogue(), b"another")} & {*first}
    of_database, of_records, of_table = recipes(catalogue(replace(full_briefing(), stories=())), BASE)
    assert (of_database == first[0], of_records == first[1]) == (False, True)
    assert len({of_database, of_records, of_table}) == 3


def _by_whom(file: Path) -> list[PartMade]:
    file.write_bytes(b"content")
    return [PartMade([b"1"], [[os.getpid()]])]


def _made_beside(jobs: int) -> tuple[bytes, list[PartMade], int]:
    with FilesBeside(jobs) as beside:
        with TemporaryDirectory() as folder:
            file = Path(folder, "file")
            made = beside.begin(_by_whom)(file)
            content = file.read_bytes()
        beside.begin(_by_whom)  # nobody asks for it
    return content, made, os.getpid()


def _left_in(folder: Path) -> tuple[list[str], list[str]]:
    (folder / "left by a killed build").mkdir(parents=True)
    with FilesBeside(2, folder) as beside:
        for number in (1, 2):
            beside.begin(_by_whom)(folder / f"{number}")
        during = [file.name for file in folder.iterdir() if file.is_file()]
        assert not (folder / "left by a killed build").exists()
    return sorted(during), sorted(file.name for file in folder.iterdir())


def _failed(_file: Path) -> None:
    os._exit(1)


def _wait_for_the_failed() -> str:
    with FilesBeside(2) as beside, pytest.raises(WorkerError) as failed:
        beside.begin(_failed)(Path("nowhere"))
    return str(failed.value)


@pytest.fixture
def process() -> Iterator[ProcessPoolExecutor]:
    """A process without threads, as a build is: one that has some makes no copies of itself."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as executor:
        yield executor


def test_a_file_that_looks_as_it_was_made_is_not_read_again(tmp_path: Path) -> None:
    """A file is the same while its size and time are; else its bytes tell, and what has others is made anew."""
    found, other = catalogue(changed(0)), catalogue(changed(1))

    def write(made: Catalogue) -> dict[str, bytes]:
        digests = Digests(made)
        data = DataFiles(store, BASE, digests, tmp_path, FilesBeside(1))
        for asset in (data.database(parts_of(made, digests)), *map(data.patchwork, patchworks(made))):
            file = tmp_path / "next"
            assert asset.write(file) == sha256(file.read_bytes()).hexdigest()
            (tmp_path / asset.path).parent.mkdir(exist_ok=True)
            file.replace(tmp_path / asset.path)
        return {path: (tmp_path / path).read_bytes() for path in (DATABASE, RECORDS, ARTICLES_TABLE)}

    with Store(tmp_path / "pages.sqlite") as store:
        for made in (found, other, found, found):
            assert write(made) == made_anew(made)
        records = tmp_path / RECORDS
        look, content = records.stat(), records.read_bytes()
        os.utime(records, ns=(look.st_atime_ns, look.st_mtime_ns + 1))
        assert write(other) == made_anew(other)
        records.write_bytes(content.swapcase())
        assert write(found) == made_anew(found)


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_file_is_made_beside(process: ProcessPoolExecutor, jobs: int) -> None:
    """Its bytes come with what its maker gave, in this process or, on Linux, in a copy of it."""
    content, (made,), waited = process.submit(_made_beside, jobs).result()
    assert (content, made.pieces) == (b"content", [b"1"])
    assert (made.counts == [[waited]]) == (jobs == 1 or sys.platform != "linux")


@pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux alone")
def test_nothing_stays_where_files_wait(process: ProcessPoolExecutor, tmp_path: Path) -> None:
    """Neither what a build that was killed has left there, nor anything but what was asked for."""
    assert process.submit(_left_in, tmp_path / "beside").result() == (["1", "2"], ["1", "2"])


@pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux alone")
def test_a_process_that_fails_is_an_error(process: ProcessPoolExecutor) -> None:
    """Who waits for its file is told."""
    assert "has failed" in process.submit(_wait_for_the_failed).result()

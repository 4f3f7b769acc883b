"""Keys of outcomes: what an outcome depends on changes its key, and nothing else does."""

from __future__ import annotations

import json
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

from builder.caching import keys as keys_module
from builder.caching.keys import OutcomeKeys, code_digest, library_versions
from builder.config import Settings
from builder.digests import folder_digest
from builder.model import Desk, Format, GlossaryEntry, Kind, NoteEntry, Publisher, Publishing, Usage
from builder.reading.source import Source
from tests.projects import REPOSITORY

SOURCE = Source("articles/a.txt", Format.TEXT, Path("a.txt"))
NOTE = NoteEntry(article="articles/a.txt", exact="the citadel", line=3)
WIRE = Publisher(name="Sample Wire", domains=("samplewire.example",))
PEOPLE = GlossaryEntry(label="Mara Venn", kind=Kind.PERSON, aliases=("Colonel Venn",), apart_from=("Venn",))
DESK = Desk(
    publishers=(WIRE,),
    glossary=(PEOPLE,),
    never=("Sunday",),
    recurring={"Sample Wire": frozenset({"Follow us", "Contact us"}), "Other": frozenset({"Share"})},
    usage=Usage(stories=40, phrases={("the", "siege"): 4, ("a", "town"): 5}, names=frozenset({"Tarsin", "Orven"})),
)


def key(
    settings: Settings | None = None,
    desk: Desk = DESK,
    source: Source = SOURCE,
    data: bytes = b"text",
    notes: tuple[NoteEntry, ...] = (NOTE,),
) -> bytes:
    """The key of an article; what is not given is as in every other call."""
    return OutcomeKeys(settings or Settings(), desk).key(source, data, notes)


def usage(**changes: Any) -> Desk:
    """The desk with another usage of words."""
    return replace(DESK, usage=replace(DESK.usage, **changes))


KEY = key()
OTHERS: Mapping[str, Callable[[], bytes]] = {
    "bytes": lambda: key(data=b"texts"),
    "no bytes": lambda: key(data=b""),
    "path": lambda: key(source=replace(SOURCE, path="articles/b.txt")),
    "format": lambda: key(source=replace(SOURCE, format=Format.MARKDOWN)),
    "no note": lambda: key(notes=()),
    "text of a note": lambda: key(notes=(replace(NOTE, body=("Says who?",)),)),
    "line of a note": lambda: key(notes=(replace(NOTE, line=4),)),
    "one note more": lambda: key(notes=(NOTE, NOTE)),
    "glossary": lambda: key(desk=replace(DESK, glossary=())),
    "alias": lambda: key(desk=replace(DESK, glossary=(replace(PEOPLE, aliases=()),))),
    "kind": lambda: key(desk=replace(DESK, glossary=(replace(PEOPLE, kind=Kind.PLACE),))),
    "not": lambda: key(desk=replace(DESK, glossary=(replace(PEOPLE, apart_from=()),))),
    "never": lambda: key(desk=replace(DESK, never=("Sunday", "Monday"))),
    "publisher": lambda: key(desk=replace(DESK, publishers=())),
    "domain": lambda: key(desk=replace(DESK, publishers=(replace(WIRE, domains=("wire.example",)),))),
    "recurring line": lambda: key(desk=replace(DESK, recurring={**DESK.recurring, "Other": frozenset({"Tweet"})})),
    "recurring source": lambda: key(desk=replace(DESK, recurring={"Other": frozenset({"Share"})})),
    "stories": lambda: key(desk=usage(stories=41)),
    "phrase": lambda: key(desk=usage(phrases={("the", "siege"): 4})),
    "count of a phrase": lambda: key(desk=usage(phrases={**DESK.usage.phrases, ("a", "town"): 6})),
    "name": lambda: key(desk=usage(names=frozenset({"Tarsin"}))),
    "language": lambda: key(Settings(language="de")),
    "keyphrases": lambda: key(Settings(keyphrases=11)),
    "size": lambda: key(Settings(max_article_bytes=1024 * 1024)),
    "names": lambda: key(Settings(names="spacy:en_core_web_sm")),
    "pipeline": lambda: key(Settings(names="spacy:de_core_news_sm")),
}
IRRELEVANT: Mapping[str, Callable[[], bytes]] = {
    "nothing": key,
    "file's place": lambda: key(source=replace(SOURCE, file=Path("/elsewhere/a.txt"))),
    "notes on other articles": lambda: key(desk=replace(DESK, notes={"articles/b.txt": (NOTE,)})),
    "problems": lambda: key(desk=replace(DESK, problems=())),
    "folders": lambda: key(Settings(articles="texts", desk="newsroom", templates="pages")),
    "topic_articles": lambda: key(Settings(topic_articles=3)),
    "related": lambda: key(Settings(related=0)),
    "feeds": lambda: key(Settings(feeds="full")),
    "publish": lambda: key(Settings(publish=Publishing.METADATA)),
    "pictures": lambda: key(Settings(pictures=False)),
    "executor": lambda: key(Settings(executor="dask:tcp://127.0.0.1:8786")),
    "order": lambda: key(
        desk=replace(
            DESK,
            recurring={"Other": frozenset({"Share"}), "Sample Wire": frozenset({"Contact us", "Follow us"})},
            usage=Usage(
                stories=40, phrases={("a", "town"): 5, ("the", "siege"): 4}, names=frozenset({"Orven", "Tarsin"})
            ),
        )
    ),
}


@pytest.mark.parametrize("what", OTHERS)
def test_what_matters_changes_the_key(what: str) -> None:
    """An outcome of other bytes, notes, desk or settings is never taken for this one."""
    assert OTHERS[what]() != KEY


def test_each_change_has_a_key_of_its_own() -> None:
    """No two of them are taken for each other either."""
    assert len({other() for other in OTHERS.values()}) == len(OTHERS)


@pytest.mark.parametrize("what", IRRELEVANT)
def test_what_does_not_matter_leaves_the_key(what: str) -> None:
    """Nothing is read again because of a setting of the pages, a note elsewhere, or an order that means nothing."""
    assert IRRELEVANT[what]() == KEY


def test_every_field_of_the_desk_and_of_the_settings_is_decided_about() -> None:
    """A field that is added later must be put on one of the two sides, here and in the key."""
    assert {field.name for field in fields(Desk)} == {
        *("publishers", "glossary", "never", "recurring", "usage"),
        *("notes", "problems"),
    }
    assert {field.name for field in fields(Settings)} == {
        *("language", "keyphrases", "names", "max_article_bytes"),
        *("articles", "desk", "templates", "topic_articles", "related", "feeds", "publish", "pictures", "executor"),
    }


def test_the_end_of_the_notes_is_no_part_of_the_bytes() -> None:
    """What an article holds cannot pass for a note on it."""
    written = repr((SOURCE.path, SOURCE.format, (NOTE,))).encode()
    assert key(notes=(), data=written) != key(notes=(NOTE,), data=b"")


def test_other_code_changes_the_key(monkeypatch: pytest.MonkeyPatch) -> None:
    """What an earlier version of the program has read is read again."""
    monkeypatch.setattr(keys_module, "code_digest", lambda _without: "other")
    assert key() != KEY


@pytest.mark.parametrize("library", ["trafilatura", "htmldate", "pyyaml", "dateparser", "lxml-html-clean", "msgspec"])
def test_another_version_of_a_library_changes_the_key(monkeypatch: pytest.MonkeyPatch, library: str) -> None:
    """Of those that reading imports and of those that these import."""
    monkeypatch.setattr(keys_module, "version", lambda name: "0.0.1" if name == library else version(name))
    assert key() != KEY


@pytest.mark.parametrize("library", ["mkdocs", "pagefind", "pytest"])
def test_another_version_of_what_makes_pages_leaves_the_key(monkeypatch: pytest.MonkeyPatch, library: str) -> None:
    """A new theme is no reason to read ten thousand articles."""
    monkeypatch.setattr(keys_module, "version", lambda name: "0.0.1" if name == library else version(name))
    assert key() == KEY


def test_another_python_changes_the_key(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its tables of characters and its parsers belong to reading."""
    monkeypatch.setattr(platform, "python_version", lambda: "3.99.0")
    assert key() != KEY


def test_the_files_of_a_pipeline_change_the_key(tmp_path: Path) -> None:
    """A pipeline of one's own that is trained again finds other names."""
    settings = Settings(names=f"spacy:{tmp_path}")
    (tmp_path / "config.cfg").write_text("[nlp]\n", encoding="utf-8")
    before = key(settings)
    assert key(settings) == before
    (tmp_path / "config.cfg").write_text("[nlp]\nlang = de\n", encoding="utf-8")
    assert key(settings) != before


def test_the_seed_of_hashes_does_not_matter() -> None:
    """Sets and dictionaries come in another order in each process, and the key is the same."""
    code = "from tests.test_outcome_keys import KEY; print(KEY.hex())"
    found = {
        subprocess.run(  # noqa: S603 -- our own code
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONPATH": str(REPOSITORY), "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            encoding="utf-8",
        ).stdout.strip()
        for seed in ("1", "2")
    }
    assert found == {KEY.hex()}


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the program's code that the digest is taken of."""
    copy = tmp_path / "builder"
    shutil.copytree(REPOSITORY / "builder", copy, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(keys_module, "_PACKAGE", copy)
    return copy


def test_the_same_code_elsewhere_has_the_same_digest(package: Path) -> None:
    """Where the program is installed, and what Python compiled it to, do not count."""
    (package / "reading" / "__pycache__").mkdir()
    (package / "reading" / "__pycache__" / "source.cpython-311.pyc").write_bytes(b"compiled")
    assert code_digest() == folder_digest(REPOSITORY / "builder", without=keys_module._NOT_READING)


@pytest.mark.parametrize(
    "file", ["reading/source.py", "annotating/dates/find.py", "model/article.py", "words.py", "reading/new.json"]
)
def test_a_change_of_what_reads_changes_the_digest(package: Path, file: str) -> None:
    """Code, tables and weights, wherever reading and annotating have them."""
    before = code_digest()
    with (package / file).open("a", encoding="utf-8") as stream:
        stream.write("\n")
    assert code_digest() != before


@pytest.mark.parametrize("file", ["rendering/render.py", "linking/link.py", "publishing/site.py", "caching/store.py"])
def test_a_change_of_what_comes_after_leaves_the_digest(package: Path, file: str) -> None:
    """Who works on pages does not wait for reading."""
    before = code_digest()
    with (package / file).open("a", encoding="utf-8") as stream:
        stream.write("\n")
    assert code_digest() == before


def test_what_reading_loads_is_what_the_key_counts() -> None:
    """No room that is left out of the digest, and no library whose version is left out, has a part in any example."""
    code = """
import json, sys
from importlib.metadata import packages_distributions
from pathlib import Path
from builder.annotating.annotate import annotate
from builder.config import Settings
from builder.reading.article import read_article
from builder.reading.desk import read_desk
from builder.reading.source import list_paths
root = Path.cwd()
desk = read_desk(root / "desk", root)
for source in list_paths([root / "articles"], root)[0]:
    annotate(read_article(source, settings=Settings(), desk=desk), settings=Settings(), desk=desk)
homes = packages_distributions()
modules = {name.split(".")[0] for name in sys.modules}
rooms = {name.split(".")[1] for name in sys.modules if name.startswith("builder.")}
print(json.dumps([sorted(rooms), sorted({home for name in modules for home in homes.get(name, ())})]))
"""
    running = subprocess.run(  # noqa: S603 -- our own code
        [sys.executable, "-c", code],
        cwd=REPOSITORY,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    rooms, libraries = json.loads(running.stdout)
    assert {"reading", "annotating"} <= {*rooms}
    assert not {*rooms} & keys_module._NOT_READING
    counted = {
        *library_versions(keys_module._LIBRARIES),
        "annotated-news-briefing",
        "setuptools",
    }  # which Python loads when it starts
    assert not {keys_module._name_of(library) for library in libraries} - counted

"""The index of the search on disk: what is in it, that its bytes depend on the pages alone, and how it fails."""

from __future__ import annotations

import gzip
import json
import os
import re
import sys
from base64 import b64encode
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

from builder.errors import SiteError
from builder.publishing.search import FOLDER, build_search, pages_of_site, remove_theme_search
from tests.projects import bytes_below
from tests.test_searchable import page

SOURCES = ("Example Post", "Model Gazette")


def site_of(root: Path, numbers: Sequence[int]) -> Path:
    """Write a site of articles; the order in which the files are made is that of the numbers."""
    for number in numbers:
        file = root / f"articles/{number}/index.html"
        file.parent.mkdir(parents=True)
        topics = json.dumps(["Mosul"] * (number % 2 == 0) + ["Raqqa"] * (number % 3 == 0) + [f"Only {number}"])
        day = f"20{10 + number % 4}-03-08" if number else ""
        content = f'<h1>Headline {number}</h1><div class="story"><p>Words of number{number} on Häuser.</p></div>'
        text = page(content, kind="article", day=day, source=SOURCES[number % 2], topics=topics)
        file.write_text(text, encoding="utf-8")
    for unused in ("lunr/tinyseg.js", "workers/search.js"):
        (root / "assets/javascripts" / unused).parent.mkdir(parents=True)
        (root / "assets/javascripts" / unused).touch()
    return root


def build_search_of(site: Path, *, language: str) -> None:
    """Build the search of a built site."""
    remove_theme_search(site)
    build_search(site, pages_of_site(site), language=language)


def facts_of(site: Path, pattern: str) -> dict[str, Any]:
    """Read one of the files of facts."""
    (file,) = (site / FOLDER).glob(pattern)
    facts: dict[str, Any] = json.loads(file.read_bytes())
    return facts


def test_the_bytes_depend_on_the_pages_alone(tmp_path: Path) -> None:
    """Not on the order of the files, nor on what is random in a process, nor on where the site stands."""
    one, other = site_of(tmp_path / "one", range(30)), site_of(tmp_path / "an other", [*range(29, -1, -1)])
    build_search_of(one, language="en")
    build_search_of(other, language="en-GB")
    assert bytes_below(one / FOLDER) == bytes_below(other / FOLDER)


def test_the_facts_are_columns_newest_first(tmp_path: Path) -> None:
    """Each page of the index has its row; what is undated comes last; topics of one page are no choice."""
    site = site_of(tmp_path, range(7))
    build_search_of(site, language="en")
    facets, topics = facts_of(site, "pages/facets.*.json"), facts_of(site, "topics.*.json")
    assert facets["days"] == [20130308, 20120308, 20120308, 20110308, 20110308, 20100308, 0]
    assert facets["kinds"] == ["article"]
    assert facets["sources"] == list(SOURCES)
    assert [facets["sources"][place] for place in facets["source"]] == [
        SOURCES[number % 2] for number in (3, 2, 6, 1, 5, 4, 0)
    ]
    assert topics == {"topics": ["Mosul", "Raqqa"], "pages": [[1, 1, 3, 1], [0, 2, 4]]}


def test_nothing_is_there_that_no_reader_needs(tmp_path: Path) -> None:
    """Neither Pagefind's own scripts nor the theme's search are in the site; all but the catalogue has its version."""
    site = site_of(tmp_path, range(3))
    build_search_of(site, language="de")
    catalogue = facts_of(site, "bundles.json")
    ((bundle, meta, facets),) = catalogue["bundles"]
    assert bundle == "pages"
    program = f"wasm.de.{version('pagefind-bin')}.pagefind"
    assert (catalogue["program"], catalogue["letters"][0]) == (program, "_")
    assert {file.name for file in (site / FOLDER).iterdir()} == {program, "bundles.json", catalogue["topics"], "pages"}
    names = {file.name for file in (site / FOLDER / "pages").iterdir()} - {f"meta.{meta}.pf_meta", "fragment"}
    (words,) = names - {f"facets.{facets}.json"}
    assert re.fullmatch(r"words\.[0-9a-f]{7}", words)
    assert len([*(site / FOLDER / "pages/fragment").iterdir()]) == 3
    assert not list((site / "assets/javascripts").iterdir())


def test_a_language_without_stems_has_the_plain_program(tmp_path: Path) -> None:
    """Words are then found as they stand."""
    site = site_of(tmp_path, range(2))
    build_search_of(site, language="cy")
    assert facts_of(site, "bundles.json")["program"].startswith("wasm.unknown.")


def test_the_theme_s_own_search_is_left_alone_when_it_is_asked_for(tmp_path: Path) -> None:
    """Its index is the sign that mkdocs.yml has its plugin."""
    site = site_of(tmp_path, range(2))
    (site / "search").mkdir()
    (site / "search/search_index.json").touch()
    build_search_of(site, language="en")
    assert (site / "assets/javascripts/workers/search.js").is_file()


def test_a_site_of_another_theme_has_no_index(tmp_path: Path) -> None:
    """There would be nothing that asks for it."""
    (tmp_path / "index.html").write_text("<h1>x</h1>", encoding="utf-8")
    build_search_of(tmp_path, language="en")
    assert not (tmp_path / FOLDER).exists()


def test_pages_without_words_are_passed_over(tmp_path: Path) -> None:
    """A bundle of nothing else is not there, nor is a search that could find nothing."""
    for path, words in (("articles/2016/05/a", ""), ("articles/2017/05/a", ""), ("articles/undated/a", "")):
        (tmp_path / path).mkdir(parents=True)
        text = page(f'<h1></h1><div class="story"><p>{words}</p></div>', kind="article")
        (tmp_path / path / "index.html").write_text(text, encoding="utf-8")
    build_search_of(tmp_path, language="en")
    assert not (tmp_path / FOLDER / "bundles.json").exists()
    text = page('<h1></h1><div class="story"><p>Words</p></div>', kind="article")
    (tmp_path / path / "index.html").write_text(text, encoding="utf-8")
    build_search_of(tmp_path, language="en")
    assert [name for name, _meta, _facets in facts_of(tmp_path, "bundles.json")["bundles"]] == ["undated"]


@pytest.mark.skipif(os.name == "nt", reason="the program that fails is a shell script")
@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("echo no memory left >&2; exit 101", "no memory left"),
        ("head -c 20 >/dev/null; exit 1", "it ended without a word"),
        ("head -c 20 >/dev/null; printf 'bm90IGpzb24=,'; sleep 9", "it ended without a word"),
    ],
)
def test_a_failure_of_pagefind_names_the_way_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, words: str
) -> None:
    """What it said last, and what to do; nothing waits for it."""
    program = tmp_path / "program"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(program))
    with pytest.raises(SiteError, match=f"Pagefind stopped: .*{words}.*install the packages"):
        build_search_of(site_of(tmp_path / "site", range(2)), language="en")


ANOTHER_PAGEFIND = """#!{python}
import base64, gzip, json, sys
answers = {{
    "NewIndex": {{"index_id": 0}},
    "AddFile": {{"page_word_count": 1}},
    "GetFiles": {{"files": [
        {{"path": "pagefind-entry.json", "content": "eyJsYW5ndWFnZXMiOnsiZW4iOnt9fX0="}},
        {{"path": "pagefind.en_1.pf_meta", "content": "{content}"}},
    ]}},
}}
asked = b""
while letter := sys.stdin.buffer.read(1):
    asked += letter
    if letter == b",":
        kind = json.loads(base64.b64decode(asked[:-1]))["payload"]["type"]
        payload = {{"payload": {{"type": kind, **answers[kind]}}}}
        sys.stdout.write(base64.b64encode(json.dumps(payload).encode()).decode() + ",")
        sys.stdout.flush()
        asked = b""
"""


@pytest.mark.skipif(os.name == "nt", reason="the program that is another is a script")
def test_another_pagefind_is_told_from_the_one_that_is_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its index would be read wrongly in the browser, where nobody would see why."""
    program = tmp_path / "program"
    content = b64encode(gzip.compress(b"pagefind_dcd\x82\x651.6.0\x80")).decode()
    program.write_text(ANOTHER_PAGEFIND.format(python=sys.executable, content=content), encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(program))
    with pytest.raises(SiteError, match=r"in another form: the list of pages has other parts \(install .* 1\.5\.2"):
        build_search_of(site_of(tmp_path / "site", range(2)), language="en")


def test_a_program_that_cannot_be_run_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As when its file lost the permission to be run."""
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(tmp_path / "nowhere"))
    with pytest.raises(SiteError, match="nowhere cannot be run: No such file"):
        build_search_of(site_of(tmp_path / "site", range(2)), language="en")


def test_facts_may_be_of_any_length(tmp_path: Path) -> None:
    """A source is what an article says that it is."""
    (tmp_path / "a.html").write_text(page("<h1>x</h1>", kind="source", source="A" * 100_000), encoding="utf-8")
    build_search_of(tmp_path, language="en")
    assert facts_of(tmp_path, "pages/facets.*.json")["sources"] == ["A" * 100_000]

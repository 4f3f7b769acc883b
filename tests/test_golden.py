"""A small dossier against its pages, byte for byte: the diff of tests/golden/pages shows what a change does to a site.

    make test ARGS="tests/test_golden.py --write-golden"

writes the pages anew; review them like code.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from builder import pipeline
from builder.caching.store import Store
from builder.config import load_project
from builder.model import Asset, Page
from tests.projects import make_project
from tests.test_pipeline import silent

GOLDEN = Path(__file__).parent / "golden"


def test_the_pages_are_the_golden_ones(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """Every page of the small dossier has exactly the bytes that were reviewed, and no page is missing or new."""
    config = make_project(tmp_path)
    shutil.copytree(GOLDEN / "articles", tmp_path / "articles")
    shutil.copytree(GOLDEN / "desk", tmp_path / "desk")
    project = load_project(config)
    briefing = pipeline.brief(project, jobs=1, progress=silent)
    rendered = [*pipeline.render_pages(project, briefing, Store(None))]
    pages = {page.path: page.text for page in rendered if isinstance(page, Page)}
    # Other assets are binary, and have tests of their own.
    pages |= {
        a.path: a.make().decode() for a in rendered if isinstance(a, Asset) and a.path.endswith((".csv", "jsonl"))
    }
    if request.config.getoption("--write-golden"):
        shutil.rmtree(GOLDEN / "pages", ignore_errors=True)
        for path, text in pages.items():
            file = GOLDEN / "pages" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
    files = [file for file in (GOLDEN / "pages").rglob("*") if file.is_file()]
    golden = {file.relative_to(GOLDEN / "pages").as_posix(): file.read_bytes().decode() for file in files}
    assert pages.keys() == golden.keys()
    for path, text in pages.items():
        assert text == golden[path], path

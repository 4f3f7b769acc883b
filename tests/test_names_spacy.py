"""Names by a spaCy pipeline: what it finds takes the place of the rules, and the glossary wins over both."""

from __future__ import annotations

import sys
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from builder.annotating.annotate import annotate
from builder.annotating.names import check_pipeline, find_names
from builder.config import Settings, load_project
from builder.errors import ConfigError
from builder.model import Desk, GlossaryEntry, Kind
from builder.parallel import map_in_order
from builder.pipeline import brief
from tests.articles import make_article

spacy = pytest.importorskip("spacy")

PATTERNS = [
    {"label": "PERSON", "pattern": "mara venn"},
    {"label": "ORG", "pattern": "the relief council"},
    {"label": "GPE", "pattern": "Tarsin"},
    {"label": "DATE", "pattern": "Monday"},
    {"label": "NORP", "pattern": "Tarsinian"},
    {"label": "EVENT", "pattern": "Harvest Fair"},
]
TEXT = ("On Monday mara venn left Tarsin.", "A Tarsinian of the relief council saw the Harvest Fair in Paris.")


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pipeline that knows a few names, on disk."""
    folder = tmp_path_factory.mktemp("pipelines") / "ours"
    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler").add_patterns(PATTERNS)
    nlp.to_disk(folder)
    return folder


def test_entities_are_names_of_our_kinds(pipeline: Path) -> None:
    """Labels become kinds; dates, numbers and adjectives of peoples are no names; the rules find nothing more."""
    names = find_names(TEXT, "en", finder=f"spacy:{pipeline}")
    assert [(name.text, name.kind, name.rule) for name in names] == [
        ("mara venn", Kind.PERSON, "spacy"),
        ("Tarsin", Kind.PLACE, "spacy"),
        ("the relief council", Kind.ORGANISATION, "spacy"),
        ("Harvest Fair", Kind.OTHER, "spacy"),
    ]
    assert all("\n\n".join(TEXT)[name.start : name.end] == name.text for name in names)


def test_the_glossary_wins_over_the_pipeline(pipeline: Path) -> None:
    """What the desk knows is found as it says, and nothing overlaps it."""
    glossary = (GlossaryEntry(label="Fair in Paris", kind=Kind.PLACE),)
    names = find_names(TEXT, "en", finder=f"spacy:{pipeline}", glossary=glossary)
    assert [(name.text, name.kind) for name in names][-2:] == [
        ("the relief council", Kind.ORGANISATION),
        ("Fair in Paris", Kind.PLACE),
    ]


def test_processes_find_the_same_names(pipeline: Path) -> None:
    """Each process loads the pipeline for itself."""
    articles = [make_article(*TEXT, path=f"articles/{number}.txt", published=date(2020, 1, 1)) for number in range(50)]
    work = partial(annotate, settings=Settings(names=f"spacy:{pipeline}"), desk=Desk())
    assert list(map_in_order(work, articles, jobs=2)) == list(map(work, articles))


def test_a_missing_pipeline_is_named_before_anything_is_built(tmp_path: Path) -> None:
    """The message names the setting and how to get the pipeline."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text("Mosul falls\n\nThe city of Mosul has fallen.\n", encoding="utf-8")
    settings = "site_name: Files\nextra:\n  briefing:\n    names: spacy:no_such_pipeline\n"
    (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    project = load_project(tmp_path / "mkdocs.yml")
    expected = r"^mkdocs\.yml: 'names' is 'spacy:no_such_pipeline': .*\(python -m spacy download no_such_pipeline\)$"
    with pytest.raises(ConfigError, match=expected):
        brief(project, jobs=1, progress=lambda *_: None)


def test_a_pipeline_without_names_is_refused(tmp_path: Path) -> None:
    """One that would find nothing is a mistake."""
    spacy.blank("en").to_disk(tmp_path / "bare")
    with pytest.raises(ConfigError, match="this pipeline finds no names, expected one with 'ner' or 'entity_ruler'"):
        check_pipeline(f"spacy:{tmp_path / 'bare'}")


def test_without_spacy_the_way_to_get_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is optional; a setting that needs it says how it is installed."""
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(ConfigError, match=r"not installed \(pip install 'annotated-news-briefing\[spacy\]'\)"):
        check_pipeline("spacy:not_loaded_before")


def test_the_rules_need_nothing() -> None:
    """The default is always there."""
    check_pipeline(Settings().names)

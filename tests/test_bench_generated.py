"""Generated articles: the same for the same seed, growing without change, and read as they were meant."""

from __future__ import annotations

import doctest
import importlib
from collections import Counter
from pathlib import Path, PurePosixPath
from statistics import mean

import pytest

from bench.generated import generate_articles, write_project
from bench.generated.figures import FIGURES
from bench.generated.grammar import GENERAL, Choice, Slot, Template, beats, load_rules
from bench.generated.telling import MENTIONS
from builder.caching.store import Store
from builder.config import load_project
from builder.pipeline import read_and_annotate
from builder.reading.desk import read_desk
from builder.reading.lines import fold
from builder.reading.source import list_sources
from tests.projects import bytes_below

MADE_BY_THE_TELLING = {"town", "region", "country", "coin", "surname"}
"""Slots of the names of organisations, which the world fills."""


@pytest.mark.parametrize("module", ["figures", "grammar"])
def test_the_examples_in_the_docstrings_hold(module: str) -> None:
    """What a docstring shows is what the code does."""
    result = doctest.testmod(importlib.import_module(f"bench.generated.{module}"))
    assert result.attempted
    assert not result.failed


def test_every_slot_has_something_to_fill_it() -> None:
    """Each slot of each beat is a rule of the beat or of all of them, or is made by the telling or the world."""
    general = load_rules(GENERAL)
    for beat in beats():
        rules = load_rules(beat)
        for slot in [slot for alternatives in rules.values() for line in alternatives for slot in _slots(line)]:
            names = FIGURES.keys() | MENTIONS.keys() | MADE_BY_THE_TELLING | {name.upper() for name in rules}
            assert slot.name in names | rules.keys() | general.keys(), f"{beat}: {slot.name}"


def _slots(template: Template) -> list[Slot]:
    slots = [part for part in template if isinstance(part, Slot)]
    choices = [part for part in template if isinstance(part, Choice)]
    return slots + [slot for choice in choices for option in choice.options for slot in _slots(option)]


def test_the_same_seed_gives_the_same_articles() -> None:
    """Nothing but the seed and the number decides what an article says."""
    assert list(generate_articles(40, seed=3)) == list(generate_articles(40, seed=3))
    assert list(generate_articles(40, seed=3)) != list(generate_articles(40, seed=4))


def test_more_articles_begin_with_the_same_ones() -> None:
    """A dossier that grows keeps every article that it had."""
    assert list(generate_articles(300))[:100] == list(generate_articles(100))


def test_the_articles_are_of_the_length_kinds_and_days_of_news() -> None:
    """About 480 words, mostly scraped text, hardly any undated, spread over all years, fewer on weekends."""
    articles = list(generate_articles(1500))
    lengths = [len(article.text.split()) for article in articles]
    assert 440 < mean(lengths) < 540
    assert min(lengths) >= 120
    assert max(lengths) <= 1400
    assert len({article.path for article in articles}) == len(articles)
    kinds = Counter(PurePosixPath(article.path).suffix for article in articles)
    assert 0.86 < kinds[".txt"] / len(articles) < 0.94
    assert kinds[".html"] > kinds[".md"] > 0
    days = [article.published for article in articles if article.published]
    assert 0.96 < len(days) / len(articles) < 1
    years = Counter(day.year for day in days)
    assert sorted(years) == list(range(2007, 2019))
    assert min(years.values()) > len(days) / 12 / 2
    assert sum(day.weekday() >= 5 for day in days) < len(days) / 5


def test_some_articles_are_wire_copy_of_earlier_ones() -> None:
    """A paper runs the agency's text: most of its paragraphs stand in an earlier article of another source."""
    seen: dict[str, str] = {}
    copies = 0
    for article in generate_articles(600):
        paragraphs = [line for line in article.text.replace("’", "'").split("\n") if len(line) > 100]
        copies += sum(seen.get(line, article.source) != article.source for line in paragraphs) >= 2
        seen |= {line: article.source for line in paragraphs if line not in seen}
    assert 0.02 < copies / 600 < 0.08


def test_the_program_reads_the_articles_as_they_were_meant(tmp_path: Path) -> None:
    """Of a sample, headline, date and source are right in nearly all, and nothing is refused."""
    project = load_project(write_project(tmp_path, 60))
    desk = read_desk(project.root / project.settings.desk, project.root)
    sources, refused = list_sources(project.root, project.root / project.settings.articles)
    read, unread = read_and_annotate(sources, project.settings, desk, Store(None), jobs=1, progress=lambda *_: None)
    assert (desk.problems, refused, unread) == ((), (), ())
    meant = {article.path: article for article in generate_articles(60)}
    assert len(read) == len(meant)
    right = Counter[str]()
    for found in (annotated.article for annotated in read):
        true = meant[found.path]
        right["headline"] += fold(found.headline.replace("’", "'")) == fold(true.headline)
        right["published"] += found.published == true.published
        right["source"] += found.source == true.source
    assert min(right[field] for field in ("headline", "published", "source")) >= 0.95 * len(read), right


def test_a_project_that_grows_keeps_its_articles(tmp_path: Path) -> None:
    """Writing more articles into a project adds files under articles/, and changes none of them."""
    write_project(tmp_path, 30)
    before = bytes_below(tmp_path / "articles")
    write_project(tmp_path, 60)
    after = bytes_below(tmp_path / "articles")
    assert len(before) == 30
    assert len(after) == 60
    assert before.items() <= after.items()
    assert (tmp_path / "docs" / "assets" / "briefing.css").is_file()
    assert not (tmp_path / "docs" / "index.md").exists()

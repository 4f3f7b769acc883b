"""A briefing is linked again only when something has changed that linking looks at, and comes back equal."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from builder.caching.linking import linked
from builder.caching.reading import ArticleReader
from builder.caching.store import Store
from builder.config import Settings
from builder.errors import Problem
from builder.model import AnnotatedArticle, Briefing, Desk, GlossaryEntry, NoteEntry
from builder.reading.desk import read_desk
from builder.reading.source import list_paths
from tests.projects import REPOSITORY

SETTINGS = Settings(language="en")


@pytest.fixture(scope="module")
def desk() -> Desk:
    """What the desk of the example knows."""
    return read_desk(REPOSITORY / "desk", REPOSITORY)


@pytest.fixture(scope="module")
def articles(desk: Desk) -> tuple[AnnotatedArticle, ...]:
    """The articles of the example."""
    sources, _ = list_paths([REPOSITORY / "articles"], REPOSITORY)
    outcomes = ArticleReader(SETTINGS, desk, Store(None)).read(sources, jobs=1)
    return tuple(outcome.article for outcome in outcomes if outcome.article)


def link_again(
    store: Path,
    articles: tuple[AnnotatedArticle, ...],
    desk: Desk,
    settings: Settings = SETTINGS,
    problems: tuple[Problem, ...] = (),
) -> Briefing:
    """Link with what is kept in a file."""
    return linked(articles, settings, desk, Store(store), problems=problems, jobs=1)


def forbid_linking(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let linking raise an error."""

    def fail(*_: object, **__: object) -> None:
        raise AssertionError("linked again")

    monkeypatch.setattr("builder.caching.linking.link_with_places", fail)


def test_the_same_articles_are_not_linked_again(
    tmp_path: Path, articles: tuple[AnnotatedArticle, ...], desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What comes back is equal, drafts and all; what linking does not look at makes no difference."""
    first = link_again(tmp_path / "kept", articles, desk)
    assert first.topics
    assert first.drafts
    forbid_linking(monkeypatch)
    assert link_again(tmp_path / "kept", articles, desk) == first
    assert link_again(tmp_path / "kept", articles, desk, replace(SETTINGS, feeds="full", keyphrases=3)) == first


NOTE = NoteEntry(article="articles/x.txt", exact="words", path="desk/notes/x.yml", line=1)

CHANGES = {
    "an article fewer": lambda given: replace_in(given, articles=given[0][1:]),
    "an article's words": lambda given: replace_in(given, articles=(with_words(given[0][0]), *given[0][1:])),
    "a term": lambda given: replace_in(given, desk=replace(given[1], glossary=(GlossaryEntry(label="Kelm"),))),
    "a note": lambda given: replace_in(given, desk=replace(given[1], notes={"articles/x.txt": (NOTE,)})),
    "related": lambda given: replace_in(given, settings=replace(given[2], related=1)),
    "topics": lambda given: replace_in(given, settings=replace(given[2], topic_articles=1)),
    "a problem": lambda given: replace_in(given, problems=(Problem("articles/x.txt", 0, "empty"),)),
}
Given = tuple[tuple[AnnotatedArticle, ...], Desk, Settings, tuple[Problem, ...]]


def replace_in(given: Given, **changed: object) -> Given:
    """Put something else in a place of what linking is given."""
    names = ("articles", "desk", "settings", "problems")
    return tuple(changed.get(name, value) for name, value in zip(names, given, strict=True))  # type: ignore[return-value] # the same order


def with_words(annotated: AnnotatedArticle) -> AnnotatedArticle:
    """Put other words into an article."""
    return replace(annotated, article=replace(annotated.article, body=(*annotated.article.body, "More.")))


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_linking_looks_at_counts(
    tmp_path: Path,
    articles: tuple[AnnotatedArticle, ...],
    desk: Desk,
    change: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Then nothing is taken from what was kept."""
    link_again(tmp_path / "kept", articles, desk)
    forbid_linking(monkeypatch)
    with pytest.raises(AssertionError, match="linked again"):
        link_again(tmp_path / "kept", *CHANGES[change]((articles, desk, SETTINGS, ())))


def test_one_briefing_is_kept(tmp_path: Path, articles: tuple[AnnotatedArticle, ...], desk: Desk) -> None:
    """The file does not grow from build to build."""
    sizes = []
    for count in (3, 4, 5, 6):
        link_again(tmp_path / "kept", articles[:count], desk)
        sizes.append((tmp_path / "kept").stat().st_size)
    assert max(sizes) < 2 * min(sizes)

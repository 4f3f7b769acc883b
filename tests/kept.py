"""Reads articles with a store, for the tests of what earlier builds found out."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from builder.caching import work
from builder.caching.outcomes import Outcome
from builder.caching.reading import ArticleReader
from builder.caching.store import Store
from builder.config import Settings
from builder.model import Article, Desk
from builder.reading.article import parse_article
from builder.reading.source import Source, list_sources
from tests.test_cli import STORY


def write_articles(root: Path, count: int, *, others: Mapping[str, bytes] | None = None) -> tuple[Source, ...]:
    """Write articles that differ, and other files beside them; return them all as a build finds them."""
    (root / "articles").mkdir(parents=True)
    for number in range(count):
        text = STORY.replace("citadel", f"citadel {number}")
        (root / "articles" / f"{number:03}.txt").write_text(text, encoding="utf-8")
    for name, data in (others or {}).items():
        (root / "articles" / name).write_bytes(data)
    return list_sources(root, root / "articles")[0]


def read_with(
    store: Store,
    sources: tuple[Source, ...],
    *,
    settings: Settings | None = None,
    desk: Desk | None = None,
    jobs: int = 1,
) -> list[Outcome]:
    """Read articles as a build does: the store is opened for it, and closed."""
    with store:
        return [*ArticleReader(settings or Settings(), desk or Desk(), store).read(sources, jobs=jobs)]


def watch_parsing(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A list that gets the path of every article that is parsed in this process from now on."""
    parsed: list[str] = []

    def parse(source: Source, data: bytes, *, settings: Settings, desk: Desk) -> Article:
        parsed.append(source.path)
        return parse_article(source, data, settings=settings, desk=desk)

    monkeypatch.setattr(work, "parse_article", parse)
    return parsed


def warnings_in(caplog: pytest.LogCaptureFixture) -> list[str]:
    """What was said in the log."""
    return [record.getMessage() for record in caplog.records]

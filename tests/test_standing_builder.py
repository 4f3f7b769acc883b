"""A process that stands by to build: what it tells is what a build tells, and one that is lost is replaced."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from builder.errors import ConfigError, WorkerError
from builder.standing_builder import StandingBuilder
from tests.projects import make_project

ARTICLE = "Otters return to the harbour\n\nMay 2, 2031\n\nThey had been away for years.\n"


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """A project of one article."""
    return make_project(tmp_path, {"a.txt": ARTICLE})


@pytest.fixture
def builder(config: Path) -> Iterator[StandingBuilder]:
    """What builds it."""
    with StandingBuilder(config, jobs=2) as builder:
        yield builder


def test_it_builds_again_and_again(builder: StandingBuilder, config: Path) -> None:
    """In one process of its own, of which nothing is left afterwards."""
    for headline in ("Otters return to the harbour", "Otters leave the harbour"):
        (config.parent / "articles" / "a.txt").write_text(ARTICLE.replace("Otters return to the harbour", headline))
        builder.build()
        assert headline in (config.parent / "site" / "index.html").read_text(encoding="utf-8")
    (process,) = multiprocessing.active_children()
    assert process.pid != os.getpid()
    builder.__exit__(None, None, None)
    assert not multiprocessing.active_children()


def test_what_stops_a_build_is_raised_here(builder: StandingBuilder, config: Path) -> None:
    """As if it had been built here; the process stands by for the next one."""
    good = config.read_text(encoding="utf-8")
    config.write_text(f"{good}    related: many\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"mkdocs\.yml:\d+: .*related"):
        builder.build()
    config.write_text(good, encoding="utf-8")
    builder.build()
    assert (config.parent / "site" / "index.html").is_file()


def test_a_process_that_is_lost_is_replaced(builder: StandingBuilder, config: Path) -> None:
    """Whether it stood by or was at work; the next build is a build like any other."""
    (process,) = multiprocessing.active_children()
    assert process.pid is not None
    os.kill(process.pid, signal.SIGKILL)
    with pytest.raises(WorkerError, match="save again to try again"):
        builder.build()
    builder.build()
    (process,) = multiprocessing.active_children()
    threading.Timer(0.05, process.kill).start()
    (config.parent / "articles" / "b.txt").write_text(ARTICLE.replace("Otters", "Seals"))
    with pytest.raises(WorkerError):
        builder.build()
    builder.build()
    assert "Seals return" in (config.parent / "site" / "index.html").read_text(encoding="utf-8")

"""A build with nothing to do is over before it begins; whatever was done to any file makes it a real one."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from builder import entry, pipeline
from builder.cli import main
from builder.config import Project, load_project
from builder.standstill import RECORD, inputs_of, last_build, outputs_stand
from tests.projects import make_project

STORY = "Tarsin falls\n\nBy Example Desk\nMay 2, 2016 World\n\nGovernment forces have retaken the citadel of Tarsin.\n"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The mkdocs.yml of a project that was built."""
    config = make_project(tmp_path_factory.mktemp("project"), {"a.txt": STORY})
    assert main(["build", "--config", str(config)]) == 0
    return config


def is_over(config: Path) -> bool:
    """Whether a build would have nothing to do, however many processes look."""
    project = load_project(config)
    last = last_build(project)
    if last is None or inputs_of(project) != last.inputs:
        return False
    answers = {outputs_stand(project, last.outputs, jobs=jobs) for jobs in (1, 2)}
    assert len(answers) == 1
    return answers.pop()


def test_a_build_with_nothing_to_do_says_so(
    built: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The closing line is that of a build, and the program behind it is not asked."""
    monkeypatch.setattr("builder.cli.main", lambda _: pytest.fail("a real build"))
    assert entry.main(["build", "--config", str(built)]) == 0
    assert capfd.readouterr().err.endswith(" pages written; site/ is up to date.\n")


@pytest.mark.parametrize(
    "path",
    [
        "articles/a.txt",
        "templates/pages/front.md.j2",
        "templates/theme/main.html",
        "docs/about.md",
        "docs/index.md",
        "site/index.html",
        "site/assets/briefing.css",
    ],
)
def test_a_changed_file_is_noticed_and_so_is_one_that_is_gone(built: Path, path: str) -> None:
    """Its size or its time is another one; when both are as they were, so is the file."""
    file = built.parent / path
    content, times = file.read_bytes(), file.stat()
    file.write_bytes(content + b" ")
    assert not is_over(built)
    file.write_bytes(content)
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns + 1))
    assert not is_over(built)
    file.unlink()
    assert not is_over(built)
    file.write_bytes(content)
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert is_over(built)


@pytest.mark.parametrize("folder", ["articles", "desk", "templates", "docs", "site", "docs/new", "site/topics"])
def test_a_file_that_comes_is_noticed(built: Path, folder: str) -> None:
    """Wherever it comes."""
    file = built.parent / folder / "new.txt"
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(b"")
    assert not is_over(built)
    file.unlink()
    if not any(file.parent.iterdir()):
        file.parent.rmdir()
    assert is_over(built)


def test_a_build_that_came_between_is_noticed(built: Path) -> None:
    """What stands on the site may be from other articles than those that the record tells of."""
    record = built.parent / ".cache" / RECORD
    content = record.read_bytes()
    record.write_text(json.dumps({**json.loads(content), "outputs": "another"}))
    assert not is_over(built)
    record.write_bytes(content)
    assert is_over(built)


def test_after_a_build_that_only_made_all_again_nothing_is_to_be_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As after another version of the program that makes the same pages: how it makes them is noted, and counts."""
    config = make_project(tmp_path, {"a.txt": STORY})
    assert main(["build", "--config", str(config)]) == 0
    with monkeypatch.context() as another:
        another.setattr("builder.pipeline.page_base", lambda _: b"another")
        assert main(["build", "--config", str(config)]) == 0
    assert is_over(config)


def test_what_is_saved_during_a_build_is_news_for_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However late: what the build has seen of its inputs is older than all that it read."""
    config = make_project(tmp_path, {"a.txt": STORY})
    assert entry.main(["build", "--config", str(config)]) == 0
    article = tmp_path / "articles" / "a.txt"
    article.write_text(STORY.replace("citadel", "market"), encoding="utf-8")

    def save(project: Project, **arguments: Any) -> pipeline.Edition:
        edition = build(project, **arguments)
        article.write_text(STORY.replace("citadel", "bridge"), encoding="utf-8")
        return edition

    build = pipeline.build
    with monkeypatch.context() as late:
        late.setattr("builder.pipeline.build", save)
        assert entry.main(["build", "--config", str(config)]) == 0
    assert not is_over(config)
    assert entry.main(["build", "--config", str(config)]) == 0
    assert is_over(config)

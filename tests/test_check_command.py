"""The command for reviewers: problems with their places, annotations on GitHub, and the pages that would change."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from builder import cli, pipeline
from builder.comparison_words import MOST_LINES
from builder.config import load_project
from builder.progress import silent
from builder.publishing.job_summary import MOST_BYTES
from tests.projects import bytes_below, make_project

STORY = """Tarsin falls after a siege of four months

By Example Desk
May 2, 2016 World

Government forces have retaken the old citadel of Tarsin after a siege of four months, officials said on Sunday.

Colonel Mara Venn said that her brigade had driven the last rebels from the citadel and from the town of Orven.
"""
LATER = STORY.replace("May 2, 2016", "June 1, 2016").replace("Tarsin falls", "Tarsin rebuilds")
BARE = STORY.partition("World\n")[2]
FROM_SCRATCH = "everything would be new: docs/ has no manifest of an earlier build to compare with\n"


def main(arguments: list[str]) -> int:
    """Run a command in this process alone: what is to be shown here does not depend on the number of cores."""
    return cli.main([*arguments, "--jobs", "1"])


def commands_in(out: str) -> list[str]:
    """The workflow commands in an output."""
    return [line for line in out.splitlines() if line.startswith("::")]


@pytest.fixture(scope="module")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with two articles whose docs/ is written; only for copying."""
    root = tmp_path_factory.mktemp("built") / "project"
    assert main(["build", "--config", str(make_project(root, {"a.txt": STORY, "b.txt": LATER}))]) == 0
    shutil.rmtree(root / "site")
    return root


@pytest.fixture
def built(built_once: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    shutil.copytree(built_once, tmp_path / "project")
    return tmp_path / "project"


def test_check_shows_each_doubt_with_the_lines_to_paste(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A reviewer sees every one, in the files' order, below its message; pasted as it stands, it settles the doubt."""
    bare = STORY.partition("World\n")[2]
    config = make_project(tmp_path, {"a.txt": bare, "b.txt": "---\ntags: [Orven]\n---\n" + bare})
    assert main(["check", "--strict", "--config", str(config)]) == 1
    out = capfd.readouterr().out
    first, second = out.split("warning: ")[1:]
    assert first.startswith("articles/a.txt:2: headline is doubtful (20%, ")
    block = first.partition("to correct it, paste this at the top of articles/a.txt:\n\n")[2].partition("\n\n")[0]
    line = second.partition("to correct it, add this to the front matter of articles/b.txt:\n\n")[2].splitlines()[0]
    assert block.startswith("---\nheadline: ")
    assert line == block.splitlines()[1]
    (tmp_path / "articles" / "a.txt").write_text(f"{block}\n{bare}", encoding="utf-8")
    (tmp_path / "articles" / "b.txt").write_text(f"---\ntags: [Orven]\n{line}\n---\n{bare}", encoding="utf-8")
    assert main(["check", "--strict", "--config", str(config)]) == 0
    assert capfd.readouterr().out == FROM_SCRATCH


def test_check_names_problems_and_writes_nothing(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """What a reviewer needs goes to stdout, and the project stays as it was."""
    config = make_project(tmp_path, {"a.txt": STORY, "b.pdf": b"%PDF-1.7"})
    (tmp_path / "docs" / "index.md").write_text("# Our own front page\n", encoding="utf-8")
    before = bytes_below(tmp_path)
    assert main(["check", "--config", str(config)]) == 1
    assert bytes_below(tmp_path) == before
    out = capfd.readouterr().out
    assert "error: articles/b.pdf: " in out
    assert "error: docs/index.md: " in out


def test_check_of_a_sound_project_names_no_problem(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Nothing wrong, status 0; without an earlier build one line says that there is nothing to compare with."""
    assert main(["check", "--strict", "--config", str(make_project(tmp_path, {"a.txt": STORY}))]) == 0
    assert capfd.readouterr().out == FROM_SCRATCH


def test_check_lists_the_pages_that_would_change(built: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """After an article came, one was rewritten and one went: each file under docs/ that follows, pages first."""
    config = str(built / "mkdocs.yml")
    assert main(["check", "--config", config]) == 0
    assert capfd.readouterr().out == "nothing would change under docs/\n"
    (built / "articles" / "b.txt").unlink()
    (built / "articles" / "a.txt").write_text(STORY.replace("Orven", "Malvik"), encoding="utf-8")
    (built / "articles" / "c.txt").write_text(LATER.replace("June 1", "July 3"), encoding="utf-8")
    before = bytes_below(built)
    assert main(["check", "--config", config]) == 0
    assert bytes_below(built) == before
    first, *files = capfd.readouterr().out.splitlines()
    numbers = re.fullmatch(r"(\d+) pages would be new, (\d+) changed, (\d+) removed, \d+ left as they are", first)
    assert numbers
    states = [line.partition(": ")[0] for line in files]
    assert [str(states.count(state)) for state in ("new", "changed", "removed")] == [*numbers.groups()]
    assert files[0].startswith("new: docs/articles/2016/07/tarsin-rebuilds-")
    assert "changed: docs/index.md" in files
    assert any(re.fullmatch(r"changed: docs/articles/2016/05/tarsin-falls-\S+\.md", line) for line in files)
    assert any(re.fullmatch(r"removed: docs/articles/2016/06/tarsin-rebuilds-\S+\.md", line) for line in files)
    docs = pipeline.build(load_project(Path(config)), jobs=1, progress=silent).docs
    new, changed, removed = map(int, numbers.groups())
    assert (len(docs.written), len(docs.removed)) == (new + changed, removed)


def test_check_lists_so_many_files_and_counts_the_others(
    built: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A terminal gets a part of a long list; the page of a job on GitHub gets all of it."""
    for number in range(20):
        story = LATER.replace("June 1", f"July {number + 1}").replace("Tarsin", f"Tarsin {number}")
        (built / "articles" / f"{number}.txt").write_text(story, encoding="utf-8")
    summary = built.parent / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    assert main(["check", "--config", str(built / "mkdocs.yml")]) == 0
    _, *files, more = capfd.readouterr().out.splitlines()
    assert len(files) == MOST_LINES
    assert re.fullmatch(r"and [1-9]\d* more", more)
    assert not summary.exists()
    assert main(["check", "--format", "github", "--config", str(built / "mkdocs.yml")]) == 0
    listed = re.findall(r"^- `(docs/.*)`$", summary.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(listed) == MOST_LINES + int(more.split()[1])
    assert {line.partition(": ")[2] for line in files} < set(listed)


def test_github_gets_annotations_and_a_summary(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a job, problems are workflow commands on files of the repository, and the summary is added to."""
    config = make_project(tmp_path / "press, 100%", {"a.txt": BARE, "b: 1,2.pdf": b"%PDF-1.7", "c.txt": STORY})
    summary = tmp_path / "summary.md"
    summary.write_text("# Before\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path))
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    before = bytes_below(config.parent)
    assert main(["check", "--config", str(config)]) == 1
    assert bytes_below(config.parent) == before
    out = capfd.readouterr().out
    doubt, refused = commands_in(out)[0], commands_in(out)[-1]
    assert doubt.startswith(
        "::warning file=press%2C 100%25/articles/a.txt,line=2,title=Doubtful::headline is doubtful (20%25, "
    )
    assert "%0Ato correct it, paste this at the top of articles/a.txt:%0A%0A---%0Aheadline: " in doubt
    assert refused.startswith("::error file=press%2C 100%25/articles/b%3A 1%2C2.pdf,title=To be mended::")
    assert out.splitlines()[-1] == FROM_SCRATCH.strip()
    assert summary.read_text(encoding="utf-8") == f"# Before\n## What would change\n\n{FROM_SCRATCH.strip()}.\n"
    assert main(["check", "--format", "text", "--config", str(config)]) == 1
    assert commands_in(capfd.readouterr().out) == []


def test_problems_of_changed_articles_come_first_on_github(built: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """GitHub shows ten annotations of a kind: those on what the change brings are not crowded out by old ones."""
    config = str(built / "mkdocs.yml")
    other = "A ferry ran aground near the port of Halden on Friday evening. All passengers were taken off unhurt.\n"
    for name, text in (("c", other), ("x", BARE)):
        (built / "articles" / f"{name}.txt").write_text(text, encoding="utf-8")
    assert main(["build", "--config", config]) == 0
    (built / "articles" / "x.txt").write_text(BARE.replace("Orven", "Malvik"), encoding="utf-8")
    (built / "articles" / "z.txt").write_text(BARE.replace("Tarsin", "Tarsin z"), encoding="utf-8")
    capfd.readouterr()
    assert main(["check", "--format", "github", "--config", config]) == 0
    named = re.findall(r"^::warning file=articles/(.)\.txt", capfd.readouterr().out, re.MULTILINE)
    assert "".join(dict.fromkeys(named)) == "zxc"


@pytest.mark.parametrize("nested", [False, True])
def test_a_project_that_cannot_be_checked_is_annotated(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, nested: bool
) -> None:
    """What stops the work, settings or a broken desk, is an annotation on its file as well."""
    root = tmp_path / "press" if nested else tmp_path
    config = make_project(root, {"a.txt": STORY}, desk={"learned/furniture.yml": "sources:\n  - {nam: x}\n"})
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path))
    monkeypatch.chdir(root / "articles")
    folder = "press/" if nested else ""
    assert main(["check", "--format", "github"]) == 1
    place = f"file={folder}desk/learned/furniture.yml,line=2,title=To be mended"
    assert f"::error {place}::unknown field 'nam' (did you mean 'name'?)" in capfd.readouterr().out.splitlines()
    config.write_text("site_nam: x\n", encoding="utf-8")
    assert main(["check", "--format", "github"]) == 1
    assert commands_in(capfd.readouterr().out)[0].startswith(f"::error file={folder}mkdocs.yml,")


def test_a_note_without_a_place_is_annotated_with_its_correction(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """The nearest passage and the line to paste stand in the message."""
    note = "- article: articles/a.txt\n  quote: {exact: the old citadels of Tarsin}\n  note: Rebuilt since.\n"
    config = make_project(tmp_path, {"a.txt": STORY}, desk={"notes/a.yml": note})
    assert main(["check", "--format", "github", "--config", str(config)]) == 1
    (one,) = commands_in(capfd.readouterr().out)
    assert one.startswith("::error file=desk/notes/a.yml,line=")
    assert "if it is what you mean:%0A%0A  " in one


def test_a_clash_stops_the_comparison(built: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Where nothing would be written nothing is listed, and a line says why."""
    (built / "docs" / "index.md").write_text("# Ours\n", encoding="utf-8")
    assert main(["check", "--config", str(built / "mkdocs.yml")]) == 1
    problem, last = capfd.readouterr().out.splitlines()
    assert problem.startswith("error: docs/index.md: changed by hand")
    assert last == "nothing would be written under docs/ before its clashes are settled"


def test_a_summary_that_cannot_be_written_is_a_fault(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is named like any other, on an annotation."""
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "missing" / "summary.md"))
    config = make_project(tmp_path / "project", {"a.txt": STORY})
    assert main(["check", "--format", "github", "--config", str(config)]) == 1
    assert commands_in(capfd.readouterr().out)[0].startswith("::error file=summary.md,title=To be mended::No such file")


def test_a_summary_has_room_on_github() -> None:
    """The limit is GitHub's own."""
    assert MOST_BYTES == 1024 * 1024

"""The command line: what it prints, where, and with which exit status."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from builder.build_command import DOUBTFUL_SHOWN
from builder.entry import main
from builder.reporter import Reporter
from tests.projects import REPOSITORY, bytes_below, make_project, run_briefing, times_below

STORY = """Tarsin falls after a siege of four months

By Example Desk
May 2, 2016 World

Government forces have retaken the old citadel of Tarsin after a siege of four months, officials said on Sunday.

Colonel Mara Venn said that her brigade had driven the last rebels from the citadel and from the town of Orven.
"""
LATER = STORY.replace("May 2, 2016", "June 1, 2016").replace("Tarsin falls", "Tarsin rebuilds")


def test_build_publishes_and_says_what_it_did(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A build writes the site, names nothing wrong, counts on one closing line, and prints no data."""
    config = make_project(tmp_path, {"a.txt": STORY, "b.txt": LATER})
    assert main(["build", "--config", str(config), "--strict"]) == 0
    captured = capfd.readouterr()
    assert captured.out == ""
    closing = captured.err.splitlines()[-1]
    assert closing.startswith("2 articles, ")
    assert "; 0 left out, 0 doubtful, 0 drafts." in closing
    assert re.search(r" drafts\. (\d+) of \1 pages written; site/ published\.$", closing)
    assert (tmp_path / "site" / "index.html").is_file()


def test_a_second_build_writes_nothing(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """When nothing changed, no file is touched, in docs/ and in site/."""
    config = make_project(tmp_path, {"a.txt": STORY, "b.txt": LATER})
    assert main(["build", "--config", str(config)]) == 0
    before = times_below(tmp_path / "docs"), times_below(tmp_path / "site")
    assert main(["build", "--config", str(config)]) == 0
    assert (times_below(tmp_path / "docs"), times_below(tmp_path / "site")) == before
    assert re.search(r" 0 of \d+ pages written; site/ is up to date\.\n$", capfd.readouterr().err)
    assert main(["build", "--config", str(config), "--full"]) == 0
    assert capfd.readouterr().err.splitlines()[-1].endswith("site/ published.")


def test_an_article_that_goes_takes_its_pages_with_it(tmp_path: Path) -> None:
    """The builder removes its own pages that are no longer made, and nothing else."""
    config = make_project(tmp_path, {"a.txt": STORY, "b.txt": LATER})
    (tmp_path / "docs" / "own.md").write_text("# Our own page\n", encoding="utf-8")
    assert main(["build", "--config", str(config)]) == 0
    (tmp_path / "articles" / "b.txt").unlink()
    assert main(["build", "--config", str(config)]) == 0
    pages = sorted(path.name for path in (tmp_path / "docs" / "articles").rglob("*.md"))
    assert len(pages) == 1
    assert (tmp_path / "site" / "own" / "index.html").is_file()
    assert not (tmp_path / "site" / "articles" / "2016" / "06").exists()


def test_a_bad_article_is_named_and_the_others_are_published(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """One bad file stops nothing, is named with its line, counted, and listed on the desk page."""
    config = make_project(tmp_path, {"a.txt": STORY, "b.txt": "---\npublishd: 2016-05-02\n---\n" + STORY})
    assert main(["build", "--config", str(config)]) == 0
    error = capfd.readouterr().err
    assert "error: articles/b.txt:2: unknown field 'publishd' (did you mean 'published'?)" in error
    assert "1 left out" in error.splitlines()[-1]
    desk = (tmp_path / "site" / "desk" / "index.html").read_text(encoding="utf-8")
    assert "articles/b.txt" in desk
    assert "did you mean" in desk
    assert main(["build", "--config", str(config), "--strict"]) == 1


def test_strict_fails_on_a_doubt(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A headline that was made of the lead is doubtful enough."""
    config = make_project(tmp_path, {"a.txt": STORY.partition("World\n")[2]})
    assert main(["build", "--config", str(config)]) == 0
    assert main(["build", "--config", str(config), "--strict"]) == 1
    assert "warning: articles/a.txt:2: headline is doubtful (20%, derived-from-lead:" in capfd.readouterr().err


def test_build_shows_the_most_doubtful_with_the_lines_to_paste(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """A handful in full, the most doubtful first and ready to be copied; for the others the way to the desk page."""
    bare = STORY.partition("World\n")[2]
    more = {f"b{number}.txt": bare.replace("Tarsin", f"Tarsin {number}") for number in range(DOUBTFUL_SHOWN + 1)}
    config = make_project(tmp_path, {"c.txt": STORY, **more})
    assert main(["build", "--config", str(config)]) == 0
    error = capfd.readouterr().err
    warned = re.findall(r"^warning: articles/(.*?):\d+: (\w+) is doubtful", error, re.MULTILINE)
    assert warned == [(name, "headline") for name in sorted(more)[:DOUBTFUL_SHOWN]]
    assert re.search(
        "\nto correct it, paste this at the top of articles/b0.txt:\n\n---\n"
        'headline: "Government forces have retaken the old citadel of Tarsin 0 .*"\n'
        "published: # write the day, e.g. 2017-03-08\n---\n\n",
        error,
    )
    assert "\nand 1 more doubtful article on the desk page: site/desk/index.html\n" in error
    assert f"{DOUBTFUL_SHOWN + 1} doubtful" in error.splitlines()[-1]
    assert f"articles/b{DOUBTFUL_SHOWN}.txt" in (tmp_path / "site" / "desk" / "index.html").read_text(encoding="utf-8")


def test_drafts_are_counted_and_kept_off_the_site(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A draft is no error."""
    config = make_project(
        tmp_path, {"a.txt": STORY, "b.md": "---\ndraft: true\n---\n# Later\n\nA draft about Tarsin.\n"}
    )
    assert main(["build", "--config", str(config), "--strict"]) == 0
    assert "1 draft." in capfd.readouterr().err
    assert "A draft about" not in "".join(
        path.read_text(encoding="utf-8") for path in (tmp_path / "docs").rglob("*.md")
    )


def test_extract_prints_one_record_a_line(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Records go to stdout, progress and problems to stderr; no project is needed."""
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"")
    assert main(["extract", str(tmp_path)]) == 0
    captured = capfd.readouterr()
    (record,) = map(json.loads, captured.out.splitlines())
    assert record["headline"] == "Tarsin falls after a siege of four months"
    assert (record["published"], record["authors"], record["section"]) == ("2016-05-02", ["Example Desk"], "World")
    assert record["path"].endswith("a.txt")
    assert "b.txt" in captured.err


def test_extract_of_nothing_readable_fails(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """With no record there is nothing to go on with."""
    (tmp_path / "b.txt").write_bytes(b"")
    assert main(["extract", str(tmp_path / "b.txt")]) == 1
    assert capfd.readouterr().out == ""


def test_extract_ends_quietly_when_its_reader_goes(tmp_path: Path) -> None:
    """`briefing extract … | head` is no error."""
    for number in range(40):
        (tmp_path / f"{number}.txt").write_text(STORY * 40, encoding="utf-8")
    command = [sys.executable, "-m", "builder", "extract", str(tmp_path), "--jobs", "1"]
    with subprocess.Popen(command, cwd=REPOSITORY, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:  # noqa: S603 -- ours
        assert running.stdout
        assert running.stderr
        running.stdout.read(10)
        running.stdout.close()
        error = running.stderr.read().decode()
    assert running.returncode == 0
    assert "Error" not in error


def test_learn_writes_what_recurs_and_says_so(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Each line that is added or gone is named, and each file is counted; a second run adds none."""
    pages = {
        f"{name}.txt": f"---\nsource: Sample Wire\n---\n{name.title()} votes\n\nMay 2, 2016\n\n"
        f"Voters of {name} at the {name} hall chose {name} people for the council of {name} on Sunday in {name}.\n\n"
        f"Results from {name} are due when {name} has counted what {name} sent by post from {name}, officials said.\n\n"
        "Our pledge to readers\n"
        for name in ("tarsin", "orven", "malvik")
    }
    config = make_project(tmp_path, pages)
    assert main(["learn", "--config", str(config)]) == 0
    captured = capfd.readouterr()
    assert captured.out == ""
    assert captured.err.splitlines()[-6:] == [
        "added: Sample Wire: 'Our pledge to readers' (3 of 3)",
        "added: names: 'Sunday' (3 of 3)",
        "1 line in desk/learned/furniture.yml: 1 added, 0 gone, 0 recounted; written.",
        "0 phrases in desk/learned/phrases.yml: 0 added, 0 gone, 0 recounted; not written.",
        "1 name in desk/learned/names.yml: 1 added, 0 gone, 0 recounted; written.",
        "3 articles, 3 different; 0 files left out.",
    ]
    assert main(["learn", "--config", str(config), "--jobs", "2"]) == 0
    assert capfd.readouterr().err.splitlines()[-4:] == [
        "1 line in desk/learned/furniture.yml: 0 added, 0 gone, 0 recounted; not written.",
        "0 phrases in desk/learned/phrases.yml: 0 added, 0 gone, 0 recounted; not written.",
        "1 name in desk/learned/names.yml: 0 added, 0 gone, 0 recounted; not written.",
        "3 articles, 3 different; 0 files left out.",
    ]


def test_a_bad_learned_file_fails_every_command(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """What was learned is read like the rest of the desk: its fault is named with its line, and nothing is done."""
    config = make_project(tmp_path, {"a.txt": STORY}, desk={"learned/furniture.yml": "sources:\n  - {nam: x}\n"})
    before = bytes_below(tmp_path)
    for command in ("build", "check", "learn"):
        assert main([command, "--config", str(config)]) == 1
        error = capfd.readouterr().err
        assert "error: desk/learned/furniture.yml:2: unknown field 'nam' (did you mean 'name'?)" in error
    assert bytes_below(tmp_path) == before


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "required"),
        (["publish"], "invalid choice"),
        (["build", "--jobs", "0"], "expected a whole number from 1 to 256, not '0'"),
        (["serve", "--port", "http"], "expected a whole number from 0 to 65535, not 'http'"),
        (["extract"], "PATH"),
    ],
)
def test_wrong_usage_has_status_2(arguments: list[str], message: str, capfd: pytest.CaptureFixture[str]) -> None:
    """Usage errors say what was expected."""
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert message in capfd.readouterr().err


def test_the_module_is_the_command(tmp_path: Path) -> None:
    """`python -m builder` runs anywhere, and finds the project in a folder above."""
    make_project(tmp_path, {"sub/a.txt": STORY})
    ended = run_briefing("extract", "a.txt", cwd=tmp_path / "articles" / "sub")
    assert ended.returncode == 0
    assert json.loads(ended.stdout)["path"] == "articles/sub/a.txt"


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def test_a_terminal_shows_a_bar_and_a_log_shows_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    """Progress is a bar that goes away on a terminal, and one plain line a stage elsewhere."""
    monkeypatch.setenv("TERM", "xterm")
    for name in ("NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
        monkeypatch.delenv(name, raising=False)
    terminal = Terminal()
    with Reporter(terminal) as reporter:
        for done in range(11):
            reporter.step("Reading", done, 10)
    assert "Reading" in terminal.getvalue()
    assert "10/10" in terminal.getvalue()
    log = io.StringIO()
    with Reporter(log) as reporter:
        for done in range(11):
            reporter.step("Reading", done, 10)
        reporter.step("Linking", 0, 1)
    assert log.getvalue() == "Reading: 10\nLinking\n"

"""The whole program: bad input is named and costs nothing else, and the same input gives the same bytes."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from builder import pipeline
from builder.caching.store import Store
from builder.config import load_project
from builder.errors import BriefingError, ConfigError
from builder.model import Desk
from builder.reading.source import list_paths
from tests.projects import REPOSITORY, SHARED, bytes_below, make_project, run_briefing
from tests.test_cli import LATER, STORY


def silent(_stage: str, _done: int, _total: int) -> None:
    """Progress that nobody watches."""


def build(config: Path) -> pipeline.Edition:
    """Build a project as the command does."""
    return pipeline.build(load_project(config), jobs=1, progress=silent)


def problems_of(config: Path) -> list[str]:
    """What a build says is wrong, when it publishes all the same."""
    return [str(problem) for problem in build(config).briefing.problems]


def binary(name: str) -> tuple[str, bytes]:
    """An image with an article's name."""
    return name, b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(64)


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("x.txt", b"", r"articles/x\.txt: .*empty"),
        (*binary("x.txt"), r"articles/x\.txt: .*(image|PNG|binary)"),
        ("x.txt", b"word " * (4 * 1024 * 1024), r"articles/x\.txt: .*20.* MB.*max_article_mb"),
        ("x.txt", b"\xff\xfe\x00\xd8\x00", r"articles/x\.txt"),
        ("x.md", b"---\nheadline: [a\n---\nText.\n", r"articles/x\.md:[23]: "),
        ("x.md", b"---\npublished: 2016-02-31\n---\nText.\n", r"articles/x\.md:2: .*published.*2016-02-31"),
        ("x.md", b"---\nheadline: a\nheadline: b\n---\nText.\n", r"articles/x\.md:3: .*headline"),
        ("x.txt", b"Share\nTweet\nComments\n", r"articles/x\.txt: no story in it \(all 3 lines look like furniture\)"),
        ("x.html", b"<html><body><script>1</script></body></html>", r"articles/x\.html: .*no "),
        ("x.docx", b"PK\x03\x04", r"articles/x\.docx: "),
    ],
    ids=[
        "empty",
        "binary",
        "20 MB of one line",
        "broken encoding",
        "broken YAML",
        "no such day",
        "twice",
        "furniture",
        "script",
        "docx",
    ],
)
def test_a_bad_file_is_named_and_nothing_else_is_lost(tmp_path: Path, name: str, content: bytes, message: str) -> None:
    """The message names the file, the fault and the way out; the good article is published."""
    config = make_project(tmp_path, {"good.txt": STORY, name: content})
    problems = problems_of(config)
    assert len(problems) == 1
    assert re.match(message, problems[0]), problems[0]
    assert "Tarsin falls" in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    """What is outside of articles/ is not published by a link to it."""
    config = make_project(tmp_path / "project", {"good.txt": STORY})
    (tmp_path / "secret.txt").write_text("The secret of Orven is out.", encoding="utf-8")
    (tmp_path / "project" / "articles" / "link.txt").symlink_to(tmp_path / "secret.txt")
    (problem,) = problems_of(config)
    assert problem.startswith("articles/link.txt: ")
    assert "link" in problem
    assert b"secret of Orven" not in b"".join(bytes_below(tmp_path / "project" / "site").values())


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ("    relatd: 3", r"mkdocs\.yml:\d+: unknown setting 'relatd' \(did you mean 'related'\?\)"),
        ("    related: many", r"mkdocs\.yml:\d+: .*related.*0 (and|to) 50"),
    ],
)
def test_a_bad_setting_stops_everything(tmp_path: Path, settings: str, message: str) -> None:
    """Settings are the editor's word on the whole site, so nothing is built on half of them."""
    config = make_project(tmp_path, {"good.txt": STORY}, settings=settings)
    with pytest.raises(ConfigError, match=message):
        build(config)
    assert not (tmp_path / "site").exists()


def test_a_missing_articles_folder_is_named(tmp_path: Path) -> None:
    """A new user learns where the first article goes."""
    with pytest.raises(ConfigError, match=r"articles: "):
        build(make_project(tmp_path))


@pytest.mark.parametrize("articles", [{}, {"x.txt": b""}, {"x.md": "---\ndraft: true\n---\nText.\n"}])
def test_no_article_at_all_publishes_nothing(tmp_path: Path, articles: dict[str, str | bytes]) -> None:
    """An empty edition does not replace the one before; why each file is no article is said too."""
    config = make_project(tmp_path, {"good.txt": STORY})
    build(config)
    before = bytes_below(tmp_path / "site")
    (tmp_path / "articles" / "good.txt").unlink()
    for name, content in articles.items():
        (tmp_path / "articles" / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(ConfigError, match=r"no article"):
        build(config)
    assert bytes_below(tmp_path / "site") == before


def test_a_page_of_another_is_never_overwritten(tmp_path: Path) -> None:
    """A hand-written page at a generated page's place is a clash that names both; nothing is published."""
    config = make_project(tmp_path, {"good.txt": STORY})
    own = tmp_path / "docs" / "topics" / "index.md"
    own.parent.mkdir()
    own.write_text("# Ours\n", encoding="utf-8")
    with pytest.raises(BriefingError, match=r"docs/topics/index\.md.*the topic index"):
        build(config)
    assert own.read_text(encoding="utf-8") == "# Ours\n"
    assert not (tmp_path / "site").exists()


def test_a_broken_link_in_a_page_of_our_own_keeps_the_old_site(tmp_path: Path) -> None:
    """MkDocs' strictness is ours: the message names the page, and the published site stays as it was."""
    config = make_project(tmp_path, {"good.txt": STORY})
    build(config)
    before = bytes_below(tmp_path / "site")
    (tmp_path / "docs" / "own.md").write_text("# Ours\n\n[gone](gone.md)\n", encoding="utf-8")
    with pytest.raises(BriefingError, match=r"docs/own\.md.*gone\.md"):
        build(config)
    assert bytes_below(tmp_path / "site") == before


def test_an_interrupted_build_keeps_the_old_site(tmp_path: Path) -> None:
    """Ctrl-C ends with status 1 and one line, and the site is as it was."""
    config = make_project(tmp_path, {"good.txt": STORY})
    build(config)
    before = bytes_below(tmp_path / "site")
    for number in range(60):
        (tmp_path / "articles" / f"{number}.txt").write_text(LATER * 30, encoding="utf-8")
    command = [sys.executable, "-m", "builder", "build", "--config", str(config), "--jobs", "1"]
    with subprocess.Popen(command, cwd=REPOSITORY, stderr=subprocess.PIPE, encoding="utf-8") as running:  # noqa: S603 -- ours
        assert running.stderr
        assert running.stderr.readline().startswith("Reading")
        running.send_signal(signal.SIGINT)
        rest = running.stderr.read()
    assert running.returncode == 1
    assert rest.splitlines()[-1] == "interrupted; the published site is as it was"
    assert "Traceback" not in rest
    assert bytes_below(tmp_path / "site") == before


def test_processes_change_nothing(tmp_path: Path) -> None:
    """Enough articles for a pool of processes give the same records as one process."""
    for number in range(50):
        text = STORY.replace("citadel", f"citadel {number}")
        (tmp_path / f"{number:02}.txt").write_text("" if number == 7 else text, encoding="utf-8")
    sources, _ = list_paths([tmp_path], None)
    settings = load_project(REPOSITORY / "mkdocs.yml").settings
    one, two = (
        pipeline.read_and_annotate(sources, settings, Desk(), Store(None), jobs=jobs, progress=silent)
        for jobs in (1, 2)
    )
    assert one == two
    assert len(one[0]) == 49
    assert [problem.path.endswith("07.txt") for problem in one[1]] == [True]


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    """Hash seed, locale, time zone, working directory, project folder and the order of writing do not matter."""
    articles: dict[str, str | bytes] = {
        file.relative_to(REPOSITORY / "articles").as_posix(): file.read_bytes()
        for file in sorted((REPOSITORY / "articles").rglob("*"))
        if file.is_file()
    }
    desk = {file.name: file.read_text(encoding="utf-8") for file in (REPOSITORY / "desk").glob("*.yml")}
    first = make_project(tmp_path / "one", articles, desk=desk)
    second = make_project(tmp_path / "another, with a longer name", dict(reversed(articles.items())), desk=desk)
    one = run_briefing(
        "build", "--config", first, cwd=tmp_path, environment={"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "UTC+11"}
    )
    two = run_briefing(
        "build", cwd=second.parent, environment={"PYTHONHASHSEED": "2", "LC_ALL": "C.UTF-8", "TZ": "UTC-13"}
    )
    assert (one.returncode, two.returncode) == (0, 0), one.stderr + two.stderr
    for folder in ("docs", "site"):
        assert bytes_below(first.parent / folder) == bytes_below(second.parent / folder)


@pytest.mark.skipif(not (SHARED / "seeds").is_dir(), reason="the two scraped articles are not here")
def test_the_two_scraped_articles_make_the_two_topics(tmp_path: Path) -> None:
    """What they state of each other's names is put together, and nothing more."""
    articles: dict[str, str | bytes] = {file.name: file.read_bytes() for file in (SHARED / "seeds").iterdir()}
    briefing = build(make_project(tmp_path, articles)).briefing
    names = [{topic.label, *(alias.text for alias in topic.aliases)} for topic in briefing.topics]
    assert {"Daesh", "ISIS", "ISIL", "IS", "Islamic State"} in names
    (leader,) = [group for group in names if "Baghdadi" in group]
    assert {name.lower() for name in leader} == {"abu bakr al-baghdadi", "al-baghdadi", "baghdadi", "caliph ibrahim"}


@pytest.mark.skipif(not (SHARED / "data" / "raw-news").is_dir(), reason="the scraped pages are not here")
def test_every_scraped_page_is_published_or_named() -> None:
    """Of hundreds of real pages none is lost, and each has its page in the rendered site."""
    project = load_project(REPOSITORY / "mkdocs.yml")
    sources, refused = list_paths([SHARED / "data" / "raw-news" / "text"], None)
    articles, unread = pipeline.read_and_annotate(
        sources, project.settings, Desk(), Store(None), jobs=2, progress=silent
    )
    assert refused == ()
    assert {article.article.path for article in articles} | {p.path for p in unread} == {s.path for s in sources}
    assert len(articles) >= 0.95 * len(sources)
    for annotated in articles:
        assert all(annotated.article.text[name.start : name.end] == name.text for name in annotated.names)


def test_the_published_records_are_what_extract_prints(tmp_path: Path) -> None:
    """data/articles.jsonl holds the records of all articles, newest first."""
    config = make_project(tmp_path, {"a.txt": STORY, "b.txt": LATER})
    build(config)
    published = (tmp_path / "site" / "data" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    printed = run_briefing("extract", "articles", cwd=tmp_path).stdout.splitlines()
    assert sorted(published) == sorted(printed)
    assert [json.loads(line)["published"] for line in published] == ["2016-06-01", "2016-05-02"]

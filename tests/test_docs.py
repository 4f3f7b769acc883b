"""The rules for writing pages under docs/."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import unicodedata
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.errors import BriefingError, ClashError, SiteError
from builder.model import Page
from builder.publishing.comparison import compare_pages
from builder.publishing.docs import DocsChange, write_pages
from builder.publishing.files import one_writer
from builder.publishing.manifest import path_fault

MANIFEST = ".manifest.json"


def write(root: Path, pages: Mapping[str, str]) -> DocsChange:
    """Write pages given as path → text; each is made from an article of the same name."""
    made = [Page(path, text, f"articles/{path}.txt") for path, text in pages.items()]
    return write_pages(made, root / "docs", root=root)


def put(root: Path, path: str, text: str) -> Path:
    """Write a file under docs/ by hand."""
    file = root / "docs" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def tree(root: Path) -> dict[str, str]:
    """Return path → text of everything under docs/ but the manifest."""
    docs = root / "docs"
    files = (file for file in docs.rglob("*") if file.is_file() and file.name != MANIFEST)
    return {file.relative_to(docs).as_posix(): file.read_text(encoding="utf-8") for file in files}


def listed(root: Path) -> dict[str, object]:
    """Return what the manifest says."""
    content: dict[str, object] = json.loads((root / "docs" / MANIFEST).read_text(encoding="utf-8"))
    return content


def times(root: Path) -> dict[Path, int]:
    """Return the time of the last change of everything under docs/, folders too."""
    return {path: path.lstat().st_mtime_ns for path in (root / "docs", *(root / "docs").rglob("*"))}


def refusal(root: Path, pages: Mapping[str, str]) -> str:
    """Return the message of the clash that stops these pages; nothing under docs/ may change."""
    before, manifest = tree(root), (root / "docs" / MANIFEST).exists()
    made = [Page(path, text, f"articles/{path}.txt") for path, text in pages.items()]
    found = compare_pages(made, root / "docs", root=root).clashes
    with pytest.raises(ClashError) as caught:
        write(root, pages)
    assert tree(root) == before
    assert (root / "docs" / MANIFEST).exists() == manifest
    assert found == caught.value.problems
    return str(caught.value)


def test_pages_are_written_and_counted(tmp_path: Path) -> None:
    """Every page is written under its path, and the change says which."""
    pages = {"topics/mosul.md": "Mosul\n", "index.md": "Zürich – “now”\n"}
    assert write(tmp_path, pages) == DocsChange(("index.md", "topics/mosul.md"), (), 0)
    assert tree(tmp_path) == pages
    assert (tmp_path / "docs" / "index.md").read_bytes() == pages["index.md"].encode()


def test_the_manifest_is_sorted_and_has_the_hash_of_each_page(tmp_path: Path) -> None:
    """The manifest maps each path to the SHA-256 of its bytes, sorted by path."""
    write(tmp_path, {"b.md": "abc", "a.md": ""})
    assert list(listed(tmp_path).items()) == [
        ("a.md", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("b.md", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ]


def test_a_second_run_writes_nothing(tmp_path: Path) -> None:
    """When no page changed, no file and no folder is touched, the manifest included."""
    pages = {"index.md": "front\n", "topics/mosul.md": "Mosul\n"}
    write(tmp_path, pages)
    before = times(tmp_path)
    assert write(tmp_path, dict(reversed(pages.items()))) == DocsChange((), (), 2)
    assert times(tmp_path) == before


def test_only_the_changed_page_is_written(tmp_path: Path) -> None:
    """A page is written only when its bytes change."""
    write(tmp_path, {"index.md": "1", "about/a.md": "a"})
    before = times(tmp_path)[tmp_path / "docs/about/a.md"]
    assert write(tmp_path, {"index.md": "2", "about/a.md": "a"}) == DocsChange(("index.md",), (), 1)
    assert times(tmp_path)[tmp_path / "docs/about/a.md"] == before
    assert tree(tmp_path) == {"index.md": "2", "about/a.md": "a"}


def test_own_pages_that_are_no_longer_made_go_with_their_empty_folders(tmp_path: Path) -> None:
    """Stale own pages and folders that become empty are removed; folders with a hand-written file stay."""
    write(tmp_path, {"index.md": "1", "a/2017/03/x.md": "x", "b/y.md": "y"})
    put(tmp_path, "b/hand.md", "mine")
    assert write(tmp_path, {"index.md": "1"}) == DocsChange((), ("a/2017/03/x.md", "b/y.md"), 1)
    assert tree(tmp_path) == {"index.md": "1", "b/hand.md": "mine"}
    assert not (tmp_path / "docs/a").exists()
    assert list(listed(tmp_path)) == ["index.md"]


def test_a_deleted_page_is_written_again(tmp_path: Path) -> None:
    """An own page that somebody deleted comes back, and a stale one that is gone already is no fault."""
    write(tmp_path, {"index.md": "1", "old.md": "o"})
    (tmp_path / "docs/index.md").unlink()
    (tmp_path / "docs/old.md").unlink()
    assert write(tmp_path, {"index.md": "1"}) == DocsChange(("index.md",), (), 0)


def test_a_page_may_take_the_place_of_an_own_folder_and_back(tmp_path: Path) -> None:
    """Own pages make room for each other, also where a file becomes a folder."""
    write(tmp_path, {"data/a/list.json": "1"})
    write(tmp_path, {"data/a": "2"})
    assert tree(tmp_path) == {"data/a": "2"}
    write(tmp_path, {"data/a/list.json": "3"})
    assert tree(tmp_path) == {"data/a/list.json": "3"}


def test_a_hand_written_file_is_never_replaced(tmp_path: Path) -> None:
    """A page whose file exists and is not ours is a clash that names both, and the way out."""
    put(tmp_path, "index.md", "mine")
    message = refusal(tmp_path, {"index.md": "made", "other.md": "o"})
    assert message == (
        "docs/index.md: not written by the builder, and the page of articles/index.md.txt belongs here "
        "(rename it, or delete it if it is an old generated page)"
    )


def test_a_page_that_was_changed_by_hand_is_not_overwritten(tmp_path: Path) -> None:
    """A listed file with bytes that the builder never wrote is a clash, whether the page is still made or not."""
    write(tmp_path, {"index.md": "1", "stale.md": "s"})
    put(tmp_path, "index.md", "edited")
    put(tmp_path, "stale.md", "edited")
    message = refusal(tmp_path, {"index.md": "2"})
    assert message.startswith(
        "docs/index.md: changed by hand since the builder wrote it: the page of articles/index.md.txt (move your text"
    )
    assert "\ndocs/stale.md: changed by hand since the builder wrote it: a page that is no longer made (" in message


def test_a_hand_edit_that_equals_the_new_page_is_no_clash(tmp_path: Path) -> None:
    """A file that already has the bytes that would be written is simply ours."""
    write(tmp_path, {"index.md": "1"})
    put(tmp_path, "index.md", "2")
    assert write(tmp_path, {"index.md": "2"}) == DocsChange((), (), 1)
    assert write(tmp_path, {"index.md": "3"}) == DocsChange(("index.md",), (), 0)


def test_a_lost_manifest_costs_nothing_while_the_pages_are_the_same(tmp_path: Path) -> None:
    """Files with exactly the bytes that would be written are taken for ours; others are a clash."""
    write(tmp_path, {"index.md": "1", "a.md": "a"})
    manifest = (tmp_path / "docs" / MANIFEST).read_bytes()
    (tmp_path / "docs" / MANIFEST).unlink()
    assert "docs/a.md: not written by the builder" in refusal(tmp_path, {"index.md": "1", "a.md": "changed"})
    assert write(tmp_path, {"index.md": "1", "a.md": "a"}) == DocsChange((), (), 2)
    assert (tmp_path / "docs" / MANIFEST).read_bytes() == manifest


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[]",
        '{"../x.md": "%s"}' % ("0" * 64),
        '{"x.md": 1}',
        '{"x.md": []}',
        '{"x.md": "abc"}',
        "\udcff",
        "[" * 9**6,
    ],
    ids=["empty", "cut", "list", "outside", "number", "no-hash", "short-hash", "not-utf8", "deep"],
)
def test_a_damaged_manifest_is_a_clear_error(tmp_path: Path, content: str) -> None:
    """With a manifest that cannot be trusted nothing is written or removed."""
    write(tmp_path, {"index.md": "1"})
    (tmp_path / "docs" / MANIFEST).write_bytes(os.fsencode(content))
    message = refusal(tmp_path, {"other.md": "1"})
    assert message.startswith("docs/.manifest.json: damaged (")
    assert message.endswith("(delete it and the generated pages; the next build writes them again)")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a.md", "A.md"),
        ("caf\u00e9.md", unicodedata.normalize("NFD", "caf\u00e9.md")),
        ("x.md", "x/index.md"),
        ("x/index.md", "x/README.md"),
        ("x.md", "x/index.html"),
        ("x.md", "x.markdown"),
    ],
)
def test_two_files_with_one_address_clash(tmp_path: Path, one: str, other: str) -> None:
    """Paths that are one address for MkDocs or one file on some systems clash, and both are named."""
    message = refusal(tmp_path, {one: "1", other: "2"})
    assert one in message
    assert other in message
    assert "has the same address as" in message
    put(tmp_path, one, "mine")
    message = refusal(tmp_path, {other: "2"})
    assert message == (
        f"docs/{other}: the page of articles/{other}.txt has the same address as {one} (not written by the builder) "
        "(rename the file, or give the page another slug)"
    )


def test_two_pages_with_one_path_clash(tmp_path: Path) -> None:
    """The message names what both pages are made from."""
    pages = [Page("a.md", "1", "articles/one.txt"), Page("a.md", "1", "the topic index")]
    with pytest.raises(ClashError) as caught:
        write_pages(pages, tmp_path / "docs", root=tmp_path)
    assert str(caught.value) == (
        "docs/a.md: made from articles/one.txt and from the topic index (give one of them another slug)"
    )


@pytest.mark.parametrize(("mine", "made"), [("topics", "topics/mosul.md"), ("topics.md/mine.md", "topics.md")])
def test_a_file_where_a_folder_is_needed_is_a_clash(tmp_path: Path, mine: str, made: str) -> None:
    """A hand-written file on the way to a page, or a folder with hand-written files in its place, stops the build."""
    put(tmp_path, mine, "mine")
    message = refusal(tmp_path, {made: "1"})
    assert f"docs/{min(mine, made, key=len)}: " in message
    assert "needs a folder" in message


def test_an_empty_folder_in_a_page_s_place_is_a_clash(tmp_path: Path) -> None:
    """A folder that the builder did not make is not removed, even when it is empty."""
    (tmp_path / "docs/index.md").mkdir(parents=True)
    assert "docs/index.md" in refusal(tmp_path, {"index.md": "1"})


def test_nothing_is_written_or_removed_through_a_link(tmp_path: Path) -> None:
    """A symbolic link in a page's place or on the way to it is a clash; stale pages behind one are only forgotten."""
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "file.md").write_text("mine", encoding="utf-8")
    write(tmp_path, {"a/file.md": "mine", "index.md": "1"})
    (tmp_path / "docs/a/file.md").unlink()
    (tmp_path / "docs/a").rmdir()
    (tmp_path / "docs/a").symlink_to(outside)
    assert "docs/a: not written by the builder, and in the way" in refusal(tmp_path, {"a/file.md": "2"})
    assert write(tmp_path, {"index.md": "1"}) == DocsChange((), (), 1)
    (tmp_path / "docs/index.md").unlink()
    (tmp_path / "docs/index.md").symlink_to(outside / "file.md")
    assert "nothing is written through links" in refusal(tmp_path, {"index.md": "mine"})
    assert (outside / "file.md").read_text(encoding="utf-8") == "mine"


def test_a_link_in_place_of_an_own_file_is_not_taken_for_a_folder(tmp_path: Path) -> None:
    """An own file that became a link to a folder is nobody's way to a new page."""
    (tmp_path / "outside").mkdir()
    write(tmp_path, {"data": "1"})
    (tmp_path / "docs/data").unlink()
    (tmp_path / "docs/data").symlink_to(tmp_path / "outside")
    refusal(tmp_path, {"data/a.json": "2"})
    assert list((tmp_path / "outside").iterdir()) == []


def test_all_clashes_are_named_at_once(tmp_path: Path) -> None:
    """An editor sees every clash, in the order of the paths, before anything is written."""
    put(tmp_path, "b.md", "mine")
    put(tmp_path, "a/README.md", "mine")
    message = refusal(tmp_path, {"b.md": "1", "a.md": "2", "c.md": "3"})
    assert [line.partition(":")[0] for line in message.splitlines()] == ["docs/a.md", "docs/b.md"]


@pytest.mark.parametrize(
    "path",
    ["/etc/passwd", "../x.md", "a/../x.md", "a//x.md", "", "a\\x.md", ".x.md", "a/.git/x", "x\0.md", "é" * 128 + ".md"],
)
def test_a_path_that_is_no_page_s_is_refused(tmp_path: Path, path: str) -> None:
    """Only relative paths with plain, visible names of at most 255 bytes can be pages."""
    with pytest.raises(SiteError, match="cannot be written"):
        write(tmp_path, {"good.md": "1", path: "2"})
    assert not (tmp_path / "docs").exists()


def test_text_that_is_no_text_is_refused(tmp_path: Path) -> None:
    """Half a surrogate pair, which no file can hold, is named with its page and its place."""
    with pytest.raises(SiteError) as caught:
        write(tmp_path, {"a.md": "ab\ud800"})
    assert (
        str(caught.value)
        == "docs/a.md: the page of articles/a.md.txt has half a character at 2 (remove it from the text)"
    )


def test_a_docs_folder_that_is_a_file_is_a_clear_error(tmp_path: Path) -> None:
    """A file where docs/ should be is named."""
    (tmp_path / "docs").write_text("", encoding="utf-8")
    with pytest.raises(SiteError, match=r"^docs: .*check that the folder can be written"):
        write(tmp_path, {"a.md": "1"})


CHILD = """
import os, signal, sys
from pathlib import Path
from builder.model import Page
from builder.publishing.docs import write_pages

root, kill_at, *paths = sys.argv[1:]
changes = 0

def kill(event, arguments):
    global changes
    if event in ("os.rename", "os.remove", "os.rmdir", "os.mkdir") and ".cache" not in str(arguments[-2]):
        changes += 1
        if changes == int(kill_at):
            os.kill(os.getpid(), signal.SIGKILL)

sys.addaudithook(kill)
write_pages([Page(path, "new", "a test") for path in paths], Path(root) / "docs", root=Path(root))
"""
"""Writes pages and kills itself right before the given change of the disk, counted from 1."""


def run_child(*arguments: str, program: str = CHILD) -> subprocess.CompletedProcess[str]:
    """Run a program in a process of its own."""
    command = [sys.executable, "-c", program, *arguments]
    return subprocess.run(command, capture_output=True, text=True)  # noqa: S603 - our own program


def test_a_killed_build_leaves_whole_pages_that_the_next_one_knows(tmp_path: Path) -> None:
    """After kill -9 before any change of the disk each page is whole, and the next build knows which are its own."""
    done, kills = False, 0
    while not done:
        kills += 1
        root = tmp_path / str(kills)
        root.mkdir()
        write(root, {"index.md": "old", "a/stale.md": "old", "b.md": "old", "same.md": "new"})
        put(root, "a/hand.md", "mine")
        child = run_child(str(root), str(kills), "index.md", "c/new.md", "b.md", "same.md")
        done = child.returncode == 0
        assert done or child.returncode == -signal.SIGKILL
        assert set(tree(root).values()) <= {"old", "new", "mine"}
        write(root, {"index.md": "newer"})
        assert tree(root) == {"index.md": "newer", "a/hand.md": "mine"}
        assert list(listed(root)) == ["index.md"]
    assert kills >= 6


def test_a_full_disk_leaves_whole_pages(tmp_path: Path) -> None:
    """A page that cannot be written to its end is an error, and the old page is still there."""
    write(tmp_path, {"index.md": "old"})
    limit = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (9000, 9000))\n"
    child = run_child(str(tmp_path), "0", "index.md", program=limit + CHILD.replace('"new"', '"new" * 5000'))
    assert child.returncode == 1
    assert "builder.errors.SiteError: docs: File too large (check that the folder can be written" in child.stderr
    assert tree(tmp_path) == {"index.md": "old"}
    assert write(tmp_path, {"index.md": "new"}).written == ("index.md",)


def test_a_build_waits_for_another_one(tmp_path: Path) -> None:
    """While one process writes into a project, others wait and write nothing."""
    program = CHILD.replace("write_pages([", "print('ready', flush=True); write_pages([")
    command = [sys.executable, "-c", program, str(tmp_path), "0", "index.md"]
    with one_writer(tmp_path):
        child = subprocess.Popen(command, stdout=subprocess.PIPE)  # noqa: S603 - our own program
        with child:
            assert child.stdout is not None
            assert child.stdout.readline() == b"ready\n"
            with pytest.raises(subprocess.TimeoutExpired):
                child.wait(timeout=0.3)
            assert not (tmp_path / "docs").exists()
            child.kill()
    assert run_child(str(tmp_path), "0", "index.md").returncode == 0
    assert tree(tmp_path) == {"index.md": "new"}


names = st.text("abAB.é_-", min_size=1, max_size=4)
paths = st.lists(names, min_size=1, max_size=3).map("/".join)


@settings(max_examples=60)
@given(first=st.dictionaries(paths, st.text(max_size=3)), second=st.dictionaries(paths, st.text(max_size=3)))
def test_docs_holds_exactly_the_last_pages(
    tmp_path_factory: pytest.TempPathFactory, first: dict[str, str], second: dict[str, str]
) -> None:
    """Whatever was written before, docs/ holds the pages of the last build that was not refused, and nothing else."""
    root = tmp_path_factory.mktemp("project")
    expected: dict[str, str] = {}
    for pages in (first, second):
        encoded = {path: text for path, text in pages.items() if not path_fault(path)}
        try:
            write(root, encoded)
        except BriefingError:
            pass
        else:
            expected = encoded
        found = {path: text.encode() for path, text in expected.items()}
        docs = root / "docs"
        files = [file for file in docs.rglob("*") if file.is_file() and file.name != MANIFEST]
        assert {file.relative_to(docs).as_posix(): file.read_bytes() for file in files} == found

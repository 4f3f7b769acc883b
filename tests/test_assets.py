"""The rules for binary files under docs/: those of pages, and that they are made only when they have to be."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.errors import BriefingError, ClashError
from builder.files_beside import large_asset
from builder.model import Asset, Page
from builder.publishing.comparison import compare_pages
from builder.publishing.docs import DocsChange, write_pages
from builder.publishing.files import sha256
from builder.publishing.known_files import is_as_known
from builder.publishing.manifest import path_fault

MANIFEST = ".manifest.json"
PICTURE = b"\x89PNG\r\n\x00\xff"


@dataclass
class Studio:
    """Makes assets of a project, large ones or others, and counts how often."""

    root: Path
    are_large: bool = False
    made: list[str] = field(default_factory=list)

    def asset(self, path: str, content: bytes = PICTURE, recipe: str = "") -> Asset:
        """An asset with a recipe that tells its bytes, unless another one is given."""

        def make() -> bytes:
            self.made.append(path)
            return content

        def write(file: Path) -> str:
            file.write_bytes(make())
            return sha256(content)

        recipe, origin = recipe or f"made so: {sha256(content)}", f"articles/{path}.txt"
        return large_asset(path, recipe, write, origin) if self.are_large else Asset(path, recipe, make, origin)

    def write(self, *files: Page | Asset) -> DocsChange:
        """Write files, and forget what was made before."""
        self.made.clear()
        return write_pages(files, self.root / "docs", root=self.root)

    def refusal(self, *files: Page | Asset) -> str:
        """The message of the clash that stops these files; nothing under docs/ may change."""
        before = tree(self.root)
        found = compare_pages(files, self.root / "docs", root=self.root).clashes
        with pytest.raises(ClashError) as caught:
            self.write(*files)
        assert tree(self.root) == before
        assert found == caught.value.problems
        return str(caught.value)


@pytest.fixture(params=[False, True], ids=["small", "large"])
def studio(tmp_path: Path, request: pytest.FixtureRequest) -> Studio:
    """A project without any file."""
    return Studio(tmp_path, are_large=request.param)


def tree(root: Path) -> dict[str, bytes]:
    """Path → bytes of everything under docs/, the manifest too."""
    docs = root / "docs"
    return {file.relative_to(docs).as_posix(): file.read_bytes() for file in docs.rglob("*") if file.is_file()}


def listed(root: Path) -> dict[str, object]:
    """What the manifest says."""
    content: dict[str, object] = json.loads((root / "docs" / MANIFEST).read_text(encoding="utf-8"))
    return content


def times(root: Path) -> dict[Path, int]:
    """The time of the last change of everything under docs/, folders too."""
    return {path: path.lstat().st_mtime_ns for path in (root / "docs", *(root / "docs").rglob("*"))}


def test_assets_are_written_beside_pages(studio: Studio) -> None:
    """The bytes stand as they were made, and the manifest has the recipe with the hash."""
    change = studio.write(studio.asset("assets/a.png", recipe="r1"), Page("index.md", "1", "a test"))
    assert change == DocsChange(("assets/a.png", "index.md"), (), 0)
    assert (studio.root / "docs/assets/a.png").read_bytes() == PICTURE
    assert listed(studio.root) == {"assets/a.png": {sha256(PICTURE): "r1"}, "index.md": sha256(b"1")}


def test_an_asset_with_the_same_recipe_is_not_made_again(studio: Studio) -> None:
    """A second build makes nothing and touches nothing, the manifest included."""
    studio.write(studio.asset("a.png"), studio.asset("b.png", b"b"))
    before = times(studio.root)
    assert studio.write(studio.asset("b.png", b"b"), studio.asset("a.png")) == DocsChange((), (), 2)
    assert studio.made == []
    assert times(studio.root) == before


def test_an_asset_with_another_recipe_is_made_again(studio: Studio) -> None:
    """Only the asset whose recipe changed is made and written."""
    studio.write(studio.asset("a.png"), studio.asset("b.png", b"b"))
    assert studio.write(studio.asset("a.png"), studio.asset("b.png", b"c")) == DocsChange(("b.png",), (), 1)
    assert studio.made == ["b.png"]
    assert (studio.root / "docs/b.png").read_bytes() == b"c"


def test_another_recipe_for_the_same_bytes_is_only_noted(studio: Studio) -> None:
    """A file that another recipe makes alike is left alone, and is not made a third time."""
    studio.write(studio.asset("a.png", recipe="r1"))
    before = times(studio.root)[studio.root / "docs/a.png"]
    change = studio.write(studio.asset("a.png", recipe="r2"))
    assert change == DocsChange((), (), 1)
    assert is_as_known(studio.root / "docs", change.survey), "the manifest is known as it is now"
    assert studio.made == ["a.png"]
    assert times(studio.root)[studio.root / "docs/a.png"] == before
    assert listed(studio.root) == {"a.png": {sha256(PICTURE): "r2"}}
    studio.write(studio.asset("a.png", recipe="r2"))
    assert studio.made == []


def test_a_deleted_asset_is_made_again(studio: Studio) -> None:
    """What the manifest lists and the disk lacks comes back."""
    studio.write(studio.asset("a.png"))
    (studio.root / "docs/a.png").unlink()
    assert studio.write(studio.asset("a.png")) == DocsChange(("a.png",), (), 0)
    assert studio.made == ["a.png"]


def test_an_asset_that_is_no_longer_made_goes_with_its_folder(studio: Studio) -> None:
    """Stale assets and folders that become empty are removed."""
    studio.write(studio.asset("assets/previews/a.png"), Page("index.md", "1", "a test"))
    assert studio.write(Page("index.md", "1", "a test")) == DocsChange((), ("assets/previews/a.png",), 1)
    assert not (studio.root / "docs/assets").exists()
    assert list(listed(studio.root)) == ["index.md"]


def test_a_hand_made_file_is_never_replaced(studio: Studio) -> None:
    """A file that is not ours where an asset belongs is a clash that names both, found before anything is made."""
    (studio.root / "docs").mkdir()
    (studio.root / "docs/a.png").write_bytes(b"mine")
    assert studio.refusal(studio.asset("a.png"), studio.asset("b.png")) == (
        "docs/a.png: not written by the builder, and the file made from articles/a.png.txt belongs here "
        "(rename it, or delete it if it is an old generated page)"
    )
    assert "b.png" not in studio.made


def test_an_asset_that_was_changed_by_hand_is_not_overwritten(studio: Studio) -> None:
    """Neither with the same recipe, nor with another one, nor when it is no longer made."""
    studio.write(studio.asset("a.png"))
    (studio.root / "docs/a.png").write_bytes(b"edited")
    message = (
        "docs/a.png: changed by hand since the builder wrote it: the file made from articles/a.png.txt "
        "(give yours another name or change what the file is made from, then delete this file)"
    )
    assert studio.refusal(studio.asset("a.png")) == message
    assert studio.refusal(studio.asset("a.png", b"other")) == message
    assert "a file that is no longer made" in studio.refusal(Page("index.md", "1", "a test"))


def test_a_lost_manifest_costs_a_look_at_the_bytes(studio: Studio) -> None:
    """Without the manifest the assets are made once more; files that equal them are ours, others are a clash."""
    studio.write(studio.asset("a.png"), studio.asset("b.png"))
    manifest = (studio.root / "docs" / MANIFEST).read_bytes()
    (studio.root / "docs" / MANIFEST).unlink()
    assert "docs/b.png: not written by the builder" in studio.refusal(
        studio.asset("a.png"), studio.asset("b.png", b"x")
    )
    assert studio.write(studio.asset("a.png"), studio.asset("b.png")) == DocsChange((), (), 2)
    assert sorted(studio.made) == ["a.png", "b.png"]
    assert (studio.root / "docs" / MANIFEST).read_bytes() == manifest


def test_a_page_may_become_an_asset_and_back(studio: Studio) -> None:
    """Own files make room for one another whatever they are."""
    studio.write(Page("data", "1", "a test"))
    assert studio.write(studio.asset("data", b"1")) == DocsChange((), (), 1)
    assert studio.write(studio.asset("data/a.bin")) == DocsChange(("data/a.bin",), ("data",), 0)
    assert studio.write(Page("data", "2", "a test")) == DocsChange(("data",), ("data/a.bin",), 0)


def test_assets_and_pages_clash_like_pages(studio: Studio) -> None:
    """One path, one address, or a file where a folder is needed: each is named before anything is made or written."""
    page = Page("topics/index.md", "1", "the topic index")
    clashes = [studio.asset("topics/index.md"), studio.asset("topics/index.html"), studio.asset("topics")]
    assert studio.refusal(page, clashes[0]) == (
        "docs/topics/index.md: made from the topic index and from articles/topics/index.md.txt "
        "(give one of them another slug)"
    )
    assert "has the same address as topics/index.html (the file made from" in studio.refusal(page, clashes[1])
    assert "the file made from articles/topics.txt is a file where topics/index.md" in studio.refusal(page, clashes[2])
    assert studio.made == []
    assert tree(studio.root) == {}


def test_nothing_is_written_through_a_link(studio: Studio) -> None:
    """A link in an asset's place stops the build."""
    (studio.root / "docs").mkdir()
    (studio.root / "mine.png").write_bytes(b"mine")
    (studio.root / "docs/a.png").symlink_to(studio.root / "mine.png")
    assert "nothing is written through links" in studio.refusal(studio.asset("a.png", b"mine"))


def test_a_fault_while_an_asset_is_made_leaves_everything_as_it_was(studio: Studio) -> None:
    """Nothing is written before all assets are made."""
    studio.write(studio.asset("a.png"), Page("index.md", "1", "a test"))
    before = tree(studio.root)

    def fail() -> bytes:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        studio.write(Page("index.md", "2", "a test"), Asset("b.png", "r", fail, "a test"))
    assert tree(studio.root) == before


@pytest.mark.parametrize("entry", ["{}", '{"abc": "r"}', '{"%s": 1}' % ("0" * 64), '{"%s": null}' % ("0" * 64)])
def test_a_damaged_entry_of_an_asset_is_a_clear_error(studio: Studio, entry: str) -> None:
    """With a manifest that cannot be trusted nothing is written or removed."""
    (studio.root / "docs").mkdir()
    (studio.root / "docs" / MANIFEST).write_text(f'{{"a.png": {entry}}}', encoding="utf-8")
    assert studio.refusal(studio.asset("a.png")).startswith("docs/.manifest.json: damaged (")


def numbered(number: int) -> bytes:
    """The bytes of an asset that any process can make."""
    return b"%d\x00" % number * 100


def test_many_assets_are_made_in_several_processes(tmp_path: Path) -> None:
    """However many processes make them, each path gets its own bytes."""
    assets = [
        Asset(f"a/{number}.bin", str(number), partial(numbered, number), "a test", elsewhere=number != 7)
        for number in range(60)
    ]
    assert len(write_pages(assets, tmp_path / "docs", root=tmp_path, jobs=2).written) == 60
    assert all((tmp_path / f"docs/a/{number}.bin").read_bytes() == numbered(number) for number in range(60))


CHILD = """
import os, signal, sys
from pathlib import Path
from builder.model import Asset
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
write_pages([Asset(path, "new", lambda: b"new", "a test") for path in paths], Path(root) / "docs", root=Path(root))
"""
"""Writes assets and kills itself right before the given change of the disk, counted from 1."""


def test_a_killed_build_leaves_whole_assets_that_the_next_one_knows(tmp_path: Path) -> None:
    """After kill -9 before any change of the disk assets are whole, and the next build makes only what is missing."""
    done, kills = False, 0
    while not done:
        kills += 1
        studio = Studio(tmp_path / str(kills))
        studio.root.mkdir()
        studio.write(*(studio.asset(path, b"old", "old") for path in ("a.png", "x/stale.png", "b.png")))
        command = [sys.executable, "-c", CHILD, str(studio.root), str(kills), "a.png", "c/new.png", "b.png"]
        child = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - our own program
        done = child.returncode == 0
        assert done or child.returncode == -signal.SIGKILL
        left = {path: content for path, content in tree(studio.root).items() if path != MANIFEST}
        assert set(left.values()) <= {b"old", b"new"}
        studio.write(*(studio.asset(path, b"new", "new") for path in ("a.png", "c/new.png", "b.png")))
        assert sorted(studio.made) == sorted(
            path for path in ("a.png", "c/new.png", "b.png") if left.get(path) != b"new"
        )
        assert {path: content for path, content in tree(studio.root).items() if path != MANIFEST} == dict.fromkeys(
            ("a.png", "c/new.png", "b.png"), b"new"
        )
    assert kills >= 6


names = st.text("abAB.é_-", min_size=1, max_size=4)
paths = st.lists(names, min_size=1, max_size=3).map("/".join)
contents = st.tuples(st.booleans(), st.text("xy", max_size=2))


@settings(max_examples=60)
@given(first=st.dictionaries(paths, contents), second=st.dictionaries(paths, contents))
def test_docs_holds_exactly_the_last_files(
    tmp_path_factory: pytest.TempPathFactory,
    first: dict[str, tuple[bool, str]],
    second: dict[str, tuple[bool, str]],
) -> None:
    """Whatever pages and assets were there, docs/ holds those of the last build that was not refused, nothing else."""
    studio = Studio(tmp_path_factory.mktemp("project"))
    expected: dict[str, bytes] = {}
    for files in (first, second):
        good = {path: content for path, content in files.items() if not path_fault(path)}
        made = [
            studio.asset(path, text.encode()) if is_asset else Page(path, text, "a test")
            for path, (is_asset, text) in good.items()
        ]
        try:
            studio.write(*made)
        except BriefingError:
            pass
        else:
            expected = {path: text.encode() for path, (_, text) in good.items()}
        found = {path: content for path, content in tree(studio.root).items() if path != MANIFEST}
        assert found == expected

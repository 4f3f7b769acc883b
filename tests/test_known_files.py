"""What stands below a folder is known again by its times, and whatever is done to it is found."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.publishing import known_files
from builder.publishing.files import sha256
from builder.publishing.known_files import NOTHING, OTHER, Survey, is_as_known, known_file, survey
from builder.publishing.survey_store import pack_survey, unpack_survey

NAMES = ["a", "b", "c.md", "d"]


@pytest.fixture(params=[0, 2_000_000_000], ids=["known by time", "changed just now"])
def _settled(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(known_files, "_SETTLED_NS", request.param)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A few files, a folder in a folder, and a link."""
    top = tmp_path / "docs"
    for path in ("a.md", "topics/b.md", "topics/deep/c.md", "topics/deep/d.png"):
        put(top, path, path)
    (top / "link").symlink_to("a.md")
    return top


def put(folder: Path, path: str, text: str) -> None:
    """Write a file."""
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)


def wait_for_tick(beside: Path) -> None:
    """Until what changes from now on has another time than what changed before."""
    file = beside / "clock"
    file.write_bytes(b"")
    before = file.stat().st_ctime_ns
    while file.stat().st_ctime_ns == before:
        file.write_bytes(b"")


def seen(folder: Path) -> dict[str, str]:
    """What a survey must find, in the plainest way."""
    return {
        path.relative_to(folder).as_posix(): OTHER if path.is_symlink() else sha256(path.read_bytes())
        for path in folder.rglob("*")
        if path.is_symlink() or path.is_file()
    }


def replace_by_folder(folder: Path) -> None:
    """A folder where there was a file."""
    (folder / "a.md").unlink()
    put(folder, "a.md/inner.md", "text")


def replace_by_link(folder: Path) -> None:
    """A link to the very same files."""
    (folder / "topics" / "deep").rename(folder.parent / "moved")
    (folder / "topics" / "deep").symlink_to(folder.parent / "moved")


CHANGES: dict[str, Callable[[Path], object]] = {
    "edited": lambda folder: put(folder, "topics/b.md", "longer than it was"),
    "touched": lambda folder: os.utime(folder / "topics" / "b.md", ns=(1, 1)),
    "added": lambda folder: put(folder, "topics/deep/e.md", "new"),
    "added in a new folder": lambda folder: put(folder, "new/er/e.md", "new"),
    "removed": lambda folder: (folder / "topics" / "deep" / "c.md").unlink(),
    "renamed": lambda folder: (folder / "a.md").rename(folder / "z.md"),
    "a folder removed": lambda folder: shutil.rmtree(folder / "topics"),
    "a folder renamed": lambda folder: (folder / "topics").rename(folder / "subjects"),
    "an empty folder": lambda folder: (folder / "empty").mkdir(),
    "a link removed": lambda folder: (folder / "link").unlink(),
    "a link added": lambda folder: (folder / "topics" / "link").symlink_to("b.md"),
    "a file becomes a folder": replace_by_folder,
    "a folder becomes a link": replace_by_link,
    "all gone": shutil.rmtree,
}


@pytest.mark.usefixtures("_settled")
def test_what_is_as_it_was_is_known_without_being_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is read, and the very same hashes are given back."""
    known = survey(folder)
    assert dict(known.hashes) == seen(folder)
    assert known.others == {"link"}
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("a file was read"))
    assert survey(folder, known).hashes is known.hashes
    assert is_as_known(folder, known)


@pytest.mark.usefixtures("_settled")
@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_every_change_is_found(folder: Path, change: Callable[[Path], object]) -> None:
    """Whatever comes, goes or is another one; what is known then is what stands there."""
    known = survey(folder)
    wait_for_tick(folder.parent)
    change(folder)
    assert not is_as_known(folder, known)
    now = survey(folder, known)
    assert dict(now.hashes) == seen(folder)
    assert is_as_known(folder, now)


def test_a_file_that_comes_with_the_old_time_of_its_folder_is_found(folder: Path) -> None:
    """Archives and caches bring the times of folders along; those of change cannot be set."""
    known = survey(folder)
    times = (folder / "topics").stat()
    put(folder, "topics/new.md", "new")
    os.utime(folder / "topics", ns=(times.st_atime_ns, times.st_mtime_ns))
    assert not is_as_known(folder, known)


@pytest.mark.usefixtures("_settled")
def test_what_others_do_while_we_write_is_left_to_be_found(folder: Path) -> None:
    """A survey after our own changes knows of them alone."""
    known = survey(folder)
    wait_for_tick(folder.parent)
    put(folder, "topics/ours.md", "ours")
    (folder / "topics" / "deep" / "c.md").unlink()
    put(folder, "topics/theirs.md", "theirs")
    ours = known_file(folder / "topics" / "ours.md", sha256(b"ours"))
    after = known.after(folder, {"topics/ours.md": ours}, ["topics/deep/c.md"])
    wait_for_tick(folder.parent)
    assert dict(after.hashes) == {path: content for path, content in seen(folder).items() if path != "topics/theirs.md"}
    assert not is_as_known(folder, after)
    (folder / "topics" / "theirs.md").unlink()
    assert is_as_known(folder, after)


def test_what_we_wrote_alone_is_known(tmp_path: Path) -> None:
    """A survey of a folder that was made by us is what a look at it gives."""
    for path in ("a.md", "topics/deep/b.md"):
        put(tmp_path, path, path)
    written = {path: known_file(tmp_path / path, sha256(path.encode())) for path in ("topics/deep/b.md", "a.md")}
    after = NOTHING.after(tmp_path, written)
    assert after.hashes == survey(tmp_path).hashes
    assert is_as_known(tmp_path, after)


@settings(deadline=None, max_examples=60)
@given(
    steps=st.lists(
        st.tuples(
            st.sampled_from(["put", "link", "folder", "remove"]),
            st.lists(st.sampled_from(NAMES), min_size=1, max_size=3),
        ),
        max_size=12,
    ),
    looks=st.sets(st.integers(0, 12)),
)
def test_a_survey_that_follows_changes_equals_a_first_one(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, list[str]]], looks: set[int]
) -> None:
    """Whatever happened between two surveys, the second finds what one that knows nothing finds."""
    top = tmp_path_factory.mktemp("survey")
    known = survey(top)
    for number, (what, names) in enumerate(steps):
        place = top.joinpath(*names)
        _clear(place, top)
        if what == "put":
            put(top, "/".join(names), f"{number} {what}")
        elif what == "link":
            place.symlink_to(top)
        elif what == "folder":
            place.mkdir()
        if number in looks:
            known = unpack_survey(pack_survey(survey(top, known)))
    now, first = survey(top, known), survey(top)
    assert dict(now.hashes) == dict(first.hashes) == seen(top)
    assert now.folders.keys() == first.folders.keys()


def _clear(place: Path, top: Path) -> None:
    """Let the place be free, and all around it be folders."""
    for path in (*reversed(place.relative_to(top).parents), place.relative_to(top)):
        here = top / path
        if here.is_symlink() or here.is_file():
            here.unlink()
        if here != place:
            here.mkdir(exist_ok=True)
    if place.is_dir():
        shutil.rmtree(place)


def test_names_that_are_no_text_are_kept(tmp_path: Path) -> None:
    """A survey is read back as it was, whatever bytes a name has."""
    (tmp_path / os.fsdecode(b"\xff.md")).write_text("text")
    (tmp_path / "link").symlink_to("nowhere")
    known = survey(tmp_path)
    assert unpack_survey(pack_survey(known)) == known
    assert unpack_survey(pack_survey(NOTHING)) == Survey()

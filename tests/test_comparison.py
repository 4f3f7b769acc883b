"""The rules for telling what a build would change under docs/."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.model import Asset, Page
from builder.publishing.comparison import Comparison, compare_pages
from builder.publishing.docs import write_pages
from tests.projects import bytes_below, times_below


def page(path: str, text: str = "1") -> Page:
    """A page that is made from a test."""
    return Page(path, text, f"articles/{path}.txt")


def asset(path: str, content: bytes, recipe: str, made: list[str]) -> Asset:
    """A file that notes when it is made."""

    def make() -> bytes:
        made.append(path)
        return content

    return Asset(path, recipe, make, f"articles/{path}.txt")


def test_nothing_is_written(tmp_path: Path) -> None:
    """Comparing makes no folder, no cache and no manifest; what is wrong is found as when writing."""
    first = compare_pages([page("index.md")], tmp_path / "docs", root=tmp_path)
    assert (first.from_scratch, first.new, first.clashes) == (True, ("index.md",), ())
    assert len(compare_pages([page("../x.md")], tmp_path / "docs", root=tmp_path).clashes) == 1
    assert list(tmp_path.iterdir()) == []


def test_new_changed_and_removed_files_are_told_apart(tmp_path: Path) -> None:
    """Each file is in one of the lists or counted as unchanged, and what changes leads to what it is made from."""
    docs = tmp_path / "docs"
    write_pages([page("a.md"), page("b.md"), page("c.md")], docs, root=tmp_path)
    (docs / "own.md").write_text("ours", encoding="utf-8")
    before = times_below(tmp_path)
    assert compare_pages([page("d.md"), page("b.md", "2"), page("a.md")], docs, root=tmp_path) == Comparison(
        new=("d.md",),
        changed=("b.md",),
        removed=("c.md",),
        unchanged=1,
        origins=(("d.md", "articles/d.md.txt"), ("b.md", "articles/b.md.txt")),
    )
    assert times_below(tmp_path) == before


def test_without_a_manifest_all_is_from_scratch(tmp_path: Path) -> None:
    """Pages that stand there count as they are, but nothing says whose they are."""
    docs = tmp_path / "docs"
    write_pages([page("a.md"), page("b.md")], docs, root=tmp_path)
    (docs / ".manifest.json").unlink()
    found = compare_pages([page("a.md")], docs, root=tmp_path)
    assert (found.from_scratch, found.unchanged, found.removed) == (True, 1, ())


def test_only_assets_that_may_have_changed_are_made(tmp_path: Path) -> None:
    """A new one is new whatever its bytes, one with its old recipe is as it was, and of another only the bytes tell."""
    docs, made = tmp_path / "docs", list[str]()
    old = [asset(f"{name}.png", b"1", "r1", made) for name in "abc"]
    write_pages(old, docs, root=tmp_path)
    made.clear()
    files = [
        asset("a.png", b"1", "r1", made),
        asset("b.png", b"1", "r2", made),
        asset("c.png", b"2", "r2", made),
        asset("d.png", b"1", "r1", made),
    ]
    found = compare_pages(files, docs, root=tmp_path)
    assert (found.new, found.changed, found.unchanged) == (("d.png",), ("c.png",), 2)
    assert made == ["b.png", "c.png"]


contents = st.dictionaries(st.sampled_from(["a.md", "b/a.md", "b/c.md", "d.txt"]), st.sampled_from(["1", "2"]))


@given(before=contents, after=contents)
def test_what_is_told_is_what_a_build_does(
    before: dict[str, str], after: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """New and changed files are those that are written, removed ones those that are removed."""
    root = tmp_path_factory.mktemp("compared")
    write_pages([page(path, text) for path, text in before.items()], root / "docs", root=root)
    there = bytes_below(root / "docs")
    told = compare_pages([page(path, text) for path, text in after.items()], root / "docs", root=root)
    done = write_pages([page(path, text) for path, text in after.items()], root / "docs", root=root)
    assert (tuple(sorted(told.new + told.changed)), told.removed, told.unchanged) == (
        done.written,
        done.removed,
        done.unchanged,
    )
    assert not set(told.new) & there.keys()
    assert set(told.changed) <= there.keys()

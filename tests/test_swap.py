"""A folder is removed with all in it and nothing that it only leads to; a file can stand at two places."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from builder.publishing.swap import remove_tree, share_file


def test_a_tree_is_removed_and_not_what_links_in_it_lead_to(tmp_path: Path) -> None:
    """Folders at any depth and files go; a link goes, and what is behind it stays."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "kept.txt").write_text("kept", encoding="utf-8")
    tree = tmp_path / "tree"
    for folder in ("", "a", "a/b", "a/c/d/e", "f"):
        (tree / folder).mkdir(parents=True, exist_ok=True)
        (tree / folder / "file.txt").write_text(folder, encoding="utf-8")
        (tree / folder / "link").symlink_to(elsewhere)
    remove_tree(tree)
    assert not tree.exists()
    assert (elsewhere / "kept.txt").read_text(encoding="utf-8") == "kept"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs folders that their owner cannot change")
def test_a_folder_that_cannot_be_removed_is_told(tmp_path: Path) -> None:
    """The fault of the disk reaches the caller."""
    inner = tmp_path / "tree" / "a" / "b"
    inner.mkdir(parents=True)
    (inner / "file.txt").write_text("x", encoding="utf-8")
    inner.chmod(0o500)
    with pytest.raises(PermissionError):
        remove_tree(tmp_path / "tree")
    inner.chmod(0o700)


def test_a_file_stands_at_two_places_and_goes_from_each_alone(tmp_path: Path) -> None:
    """Missing folders are made, what is there is replaced, and replacing one of the two leaves the other."""
    file, other = tmp_path / "file.txt", tmp_path / "a" / "b" / "file.txt"
    file.write_text("one", encoding="utf-8")
    assert share_file(str(file), str(other))
    assert other.read_text(encoding="utf-8") == "one"
    other.unlink()
    other.write_text("two", encoding="utf-8")
    assert file.read_text(encoding="utf-8") == "one"
    assert share_file(str(file), str(other))
    assert other.read_text(encoding="utf-8") == "one"
    assert not share_file(str(tmp_path / "none.txt"), str(other.with_name("more.txt")))

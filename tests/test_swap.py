"""A folder is removed with all in it, and nothing that it only leads to."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from builder.publishing.swap import remove_tree


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

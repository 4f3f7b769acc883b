"""Hashes of files, and one for all that is in a folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from hashlib import file_digest, sha256
from pathlib import Path


def hash_of_file(file: Path) -> str:
    """Hash the bytes of a file, of which only a little is in memory at any time.

    Returns:
        SHA-256 in hex digits.

    Raises:
        OSError: It cannot be read.
    """
    with file.open("rb", buffering=0) as content:
        return file_digest(content, "sha256").hexdigest()


def folder_digest(folder: Path, *, hidden: bool = True, without: frozenset[str] = frozenset()) -> str:
    """Hash the names and bytes of all files below a folder, wherever it stands; links are followed, as MkDocs does.

    What Python compiled does not count.

    Args:
        folder: A folder, or a single file; what does not exist counts as empty.
        hidden: Whether names that begin with a dot count. MkDocs passes over them under docs/.
        without: The names of folders directly in it that do not count.

    Returns:
        SHA-256 in hex digits.
    """
    digest = sha256()
    for path in sorted(_files_below(folder, hidden, without)):
        digest.update(os.fsencode(f"{hash_of_file(path)} {path.relative_to(folder).as_posix()}\0"))
    return digest.hexdigest()


def _files_below(folder: Path, hidden: bool, without: frozenset[str]) -> Iterator[Path]:
    if folder.is_file():
        yield folder
    for here, subfolders, names in os.walk(folder, followlinks=True):
        skipped = {"__pycache__", *(without if Path(here) == folder else ())}
        subfolders[:] = [name for name in subfolders if name not in skipped and (hidden or not name.startswith("."))]
        yield from (Path(here, name) for name in names if hidden or not name.startswith("."))

"""The hashes of all files below a folder; a file whose size and time are as they were is not read again."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from builder.publishing.files import sha256


@dataclass(frozen=True, slots=True)
class KnownFile:
    """A file as it was last seen.

    Attributes:
        size: In bytes.
        modified: When it was last written, in nanoseconds.
        hash: SHA-256 of its bytes.
    """

    size: int
    modified: int
    hash: str


@dataclass(frozen=True, slots=True)
class Survey:
    """What stands below a folder.

    Attributes:
        files: Every regular file by its path relative to the folder, with forward slashes.
        others: Links and special files, which are never followed.
        folders: Every folder below.
    """

    files: Mapping[str, KnownFile]
    others: frozenset[str]
    folders: frozenset[str]


NO_FILES: Mapping[str, KnownFile] = {}
"""Nothing is known."""


NOTHING = Survey({}, frozenset(), frozenset())
"""Nothing is there."""


def survey(folder: Path, known: Mapping[str, KnownFile]) -> Survey:
    """Look at everything below a folder.

    Args:
        folder: It may be missing.
        known: What an earlier survey found.

    Raises:
        OSError: A folder or a file that is new or changed cannot be read.
    """
    files: dict[str, KnownFile] = {}
    others: set[str] = set()
    folders: set[str] = set()
    waiting = [(os.fspath(folder), "")] if folder.is_dir() else []
    while waiting:
        here, prefix = waiting.pop()
        with os.scandir(here) as entries:
            for entry in entries:
                path = prefix + entry.name
                if entry.is_dir(follow_symlinks=False):
                    folders.add(path)
                    waiting.append((entry.path, f"{path}/"))
                elif entry.is_file(follow_symlinks=False):
                    files[path] = _look(entry, known.get(path))
                else:
                    others.add(path)
    return Survey(files, frozenset(others), frozenset(folders))


def known_file(file: Path, content_hash: str) -> KnownFile:
    """Describe a file that has just been written."""
    found = file.stat()
    return KnownFile(found.st_size, found.st_mtime_ns, content_hash)


def _look(entry: os.DirEntry[str], before: KnownFile | None) -> KnownFile:
    found = entry.stat(follow_symlinks=False)
    if before is not None and (before.size, before.modified) == (found.st_size, found.st_mtime_ns):
        return before
    return KnownFile(found.st_size, found.st_mtime_ns, sha256(Path(entry.path).read_bytes()))

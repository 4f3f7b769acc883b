"""What stands below a folder: looked at again without listing folders or reading files that are as they were.

A file whose size and time are as they were is the same file. A folder in which something came, went or was replaced
since has another time of change, which nobody can set back; one that changed just before it was looked at is listed the
next time, since a clock's tick may hold two changes.
"""

from __future__ import annotations

import os
import stat
import sys
import time
from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from builder.digests import hash_of_file

OTHER = ""
"""In the place of a hash: a link or a special file, which is never followed."""

_SETTLED_NS = 2_000_000_000
"""A folder that has not changed for so long is known by its time; the ticks of file systems are at most this long."""

_TO_LIST, _GONE = 0, -1
_HAS_TIMES_OF_CHANGE = sys.platform != "win32"
"""Windows tells when a file was made instead."""


@dataclass(frozen=True, slots=True)
class KnownFile:
    """A file as it was last seen.

    Attributes:
        size: In bytes.
        modified: When it was last written, in nanoseconds.
        hash: SHA-256 of its bytes, or `OTHER`.
    """

    size: int
    modified: int
    hash: str


@dataclass(frozen=True, slots=True)
class Survey:
    """What stands below a folder, in flat rows: a site has a hundred thousand files.

    Attributes:
        hashes: Every file by its path relative to the folder, with forward slashes, to the SHA-256 of its bytes; links
            and special files to `OTHER`.
        looks: For each of them in this order its size in bytes and when it was last written, in nanoseconds.
        folders: Every folder ("" is the folder itself) to its time of change in nanoseconds; 0 where it has to be
            listed the next time. Outer ones come before inner ones.
    """

    hashes: Mapping[str, str] = field(default_factory=dict)
    looks: array[int] = field(default_factory=lambda: array("q"))
    folders: Mapping[str, int] = field(default_factory=dict)

    @property
    def others(self) -> frozenset[str]:
        """Links and special files."""
        return frozenset(path for path, content in self.hashes.items() if content == OTHER)

    def after(self, folder: Path, written: Mapping[str, KnownFile], removed: Collection[str] = ()) -> Survey:
        """Tell what stands there after we changed files ourselves.

        What somebody else did to the same folders meanwhile is left for the next survey to find.

        Args:
            folder: The one that was looked at.
            written: The files that are new or have other bytes.
            removed: Those that are gone, with the folders that were empty then.
        """
        changed = _with(self, written, {*removed})
        touched = {*_around((*written, *removed))}
        folders = {**self.folders} | {path: _time_of_change(f"{folder}/{path}") for path in sorted(touched)}
        settled = {path for path in touched if folders[path] not in {_TO_LIST, _GONE}}
        folders = {path: time for path, time in folders.items() if time != _GONE}
        expected = _names_in(settled, (*changed.hashes, *folders)) if settled else {}
        for path in settled:
            with os.scandir(f"{folder}/{path}") as entries:
                if {entry.name for entry in entries} != expected[path]:
                    folders[path] = _TO_LIST
        return replace(changed, folders=folders)


NOTHING = Survey()
"""Nothing is there, or nothing is known."""


def survey(folder: Path, known: Survey = NOTHING) -> Survey:
    """Look at everything below a folder.

    Args:
        folder: It may be missing.
        known: What an earlier survey found.

    Returns:
        What is there; with the very `hashes` that are known when no file is another one.

    Raises:
        OSError: A folder or a file that is new or changed cannot be read.
    """
    if not folder.is_dir():
        return NOTHING
    glance = _glance(folder, known)
    changed: dict[str, KnownFile] = {}
    gone = set()
    for path in (*glance.suspects, *glance.fresh):
        # What is behind a link that stands in the place of a folder is not there.
        found = _look_at(f"{folder}/{path}") if _parent(path) in glance.folders else None
        if found is None:
            gone.add(path)
        else:
            changed[path] = found
    return replace(_with(known, changed, gone), folders=glance.folders)


def is_as_known(folder: Path, known: Survey) -> bool:
    """Tell whether all below a folder is as an earlier survey found it; no file is read.

    Raises:
        OSError: A folder cannot be read.
    """
    if not folder.is_dir():
        return not known.folders
    glance = _glance(folder, known)
    return not glance.suspects and not glance.fresh and glance.folders.keys() == known.folders.keys()


def known_file(file: Path, content_hash: str) -> KnownFile:
    """Describe a file that has just been written."""
    found = file.stat()
    return KnownFile(found.st_size, found.st_mtime_ns, content_hash)


@dataclass(frozen=True, slots=True)
class _Glance:
    """What sizes and times tell.

    Attributes:
        suspects: The known paths at which there may be another file than there was, or none.
        fresh: The paths of files that are not known.
        folders: Every folder that is there, to its time of change.
    """

    suspects: list[str]
    fresh: list[str]
    folders: dict[str, int]


def _glance(folder: Path, known: Survey) -> _Glance:
    top = f"{folder}/"  # in flat strings: what is done here is done a hundred thousand times
    folders: dict[str, int] = {}
    to_list = []
    for path, before in (known.folders or {"": _TO_LIST}).items():
        now = _time_of_change(top + path)
        if now == _GONE or (path and _parent(path) not in folders):
            continue
        folders[path] = now
        if now != before or now == _TO_LIST:
            to_list.append(path)
    suspects = [*_changed(top, known)]
    if len(folders) < len(known.folders):
        suspects += {path for path in known.hashes if _parent(path) not in folders} - {*suspects}
    return _Glance(suspects, [*_not_known(top, to_list, folders, known.hashes)], folders)


def _changed(top: str, known: Survey) -> Iterator[str]:
    """Yield the known paths at which size and time are not as they were."""
    looks = array("q")
    for path in known.hashes:
        try:
            found = os.lstat(top + path)
        except (FileNotFoundError, NotADirectoryError):
            looks.extend((_GONE, _GONE))
        else:
            looks.append(found.st_size)
            looks.append(found.st_mtime_ns)
    if looks != known.looks:
        pairs = zip(looks[::2], looks[1::2], known.looks[::2], known.looks[1::2], strict=True)
        for path, (size, modified, size_before, modified_before) in zip(known.hashes, pairs, strict=True):
            if (size, modified) != (size_before, modified_before):
                yield path


def _not_known(top: str, waiting: list[str], folders: dict[str, int], hashes: Mapping[str, str]) -> Iterator[str]:
    """List folders and those in them that are not known; yield the files that are not known, or not as such."""
    while waiting:
        path = waiting.pop()
        prefix = f"{path}/" if path else ""
        with os.scandir(top + path) as entries:
            for entry in entries:
                inner = prefix + entry.name
                if entry.is_dir(follow_symlinks=False):
                    if inner not in folders:
                        folders[inner] = _time_of_change(top + inner)  # before it is listed
                        waiting.append(inner)
                    continue
                known = hashes.get(inner)
                if known is None or (known != OTHER) != entry.is_file(follow_symlinks=False):
                    yield inner


def _time_of_change(folder: str) -> int:
    try:
        found = os.lstat(folder)
    except (FileNotFoundError, NotADirectoryError):
        return _GONE
    if not stat.S_ISDIR(found.st_mode):
        return _GONE
    is_settled = _HAS_TIMES_OF_CHANGE and 0 < found.st_ctime_ns < time.time_ns() - _SETTLED_NS
    return found.st_ctime_ns if is_settled else _TO_LIST


def _look_at(file: str) -> KnownFile | None:
    """Look at a file, and read it; None where there is none."""
    try:
        found = os.lstat(file)
    except (FileNotFoundError, NotADirectoryError):
        return None
    if stat.S_ISDIR(found.st_mode):
        return None
    content = hash_of_file(Path(file)) if stat.S_ISREG(found.st_mode) else OTHER
    return KnownFile(found.st_size, found.st_mtime_ns, content)


def _with(known: Survey, changed: Mapping[str, KnownFile], gone: Collection[str]) -> Survey:
    if not changed and not gone:
        return known
    looks = known.looks[:]
    hashes = {**known.hashes}
    if gone:
        kept = [place for place, path in enumerate(hashes) if path not in gone]
        hashes = {path: content for path, content in hashes.items() if path not in gone}
        looks = array("q", [number for place in kept for number in known.looks[2 * place : 2 * place + 2]])
    places = {path: place for place, path in enumerate(hashes)} if changed.keys() & hashes.keys() else {}
    for path, file in changed.items():
        if path in places:
            looks[2 * places[path]] = file.size
            looks[2 * places[path] + 1] = file.modified
        else:
            looks.extend((file.size, file.modified))
        hashes[path] = file.hash
    return replace(known, hashes=hashes, looks=looks)


def _parent(path: str) -> str:
    return path.rpartition("/")[0]


def _around(paths: Iterable[str]) -> Iterator[str]:
    """Yield all folders around some paths."""
    for path in paths:
        around = path
        while around:
            around = _parent(around)
            yield around


def _names_in(folders: Collection[str], paths: Iterable[str]) -> dict[str, set[str]]:
    names: dict[str, set[str]] = {folder: set() for folder in folders}
    for path in paths:
        parent, _, name = path.rpartition("/")
        if name and parent in names:
            names[parent].add(name)
    return names

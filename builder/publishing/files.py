"""What both writers of this room need: one build at a time, whole files or none, faults of the disk in plain words."""

from __future__ import annotations

import hashlib
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from builder.config import CACHE_NAME, Project
from builder.errors import Problem, SiteError

if sys.platform != "win32":
    import fcntl

MARKER = ".briefing.json"
"""The file in site/ that says that we built it. It comes and goes with the site."""


def forget_caches(project: Project) -> None:
    """Let the next build do everything again: empty the cache.

    Raises:
        SiteError: The disk refuses.
    """
    with one_writer(project.root), faults_of(project.cache_dir, project.root):
        for path in project.cache_dir.iterdir():
            if path.is_dir() and not path.name.startswith("site-"):  # those are a swap that was interrupted
                shutil.rmtree(path)
            elif not path.is_dir() and path.name != "lock":
                path.unlink()


def sha256(content: bytes) -> str:
    """Return the SHA-256 of some bytes in hex digits."""
    return hashlib.sha256(content).hexdigest()


def read_bytes(path: str) -> bytes:
    """Read a whole file, in as few calls of the system as can be.

    Raises:
        OSError: It cannot be read.
    """
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - one path of 32,000 is not made an object first
        return file.read()


def shown_path(path: Path, root: Path) -> str:
    """Return a path for a message: relative to the project's folder, with forward slashes."""
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name


@contextmanager
def one_writer(root: Path) -> Iterator[None]:
    """Wait until no other process writes into this project, then keep the others waiting.

    The lock is the kernel's, so it ends with the process, however that ends.

    Raises:
        RuntimeError: This process works for the one that is writing: both would wait for ever.
    """
    cache = root / CACHE_NAME
    with faults_of(cache, root):
        cache.mkdir(exist_ok=True)
        lock = (cache / "lock").open("ab")
    with lock:
        if sys.platform != "win32":
            _lock(lock)
        yield


if sys.platform != "win32":

    def _lock(file: IO[bytes]) -> None:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            from builder.parallel import is_starting_worker  # nobody else needs it so early

            if is_starting_worker():
                message = "a script that builds needs \"if __name__ == '__main__':\", as its workers read it too"
                raise RuntimeError(message) from None
            fcntl.flock(file, fcntl.LOCK_EX)


def scratch(root: Path, beside: Path, name: str) -> Path:
    """Return where to make something that is then renamed to its place.

    Args:
        root: The project's folder.
        beside: The folder into which it will be renamed; it need not exist.
        name: The name of the thing.

    Returns:
        A path in the cache, or a hidden one beside the place when that is on another file system, since a rename
        cannot cross.
    """
    while not beside.exists():
        beside = beside.parent
    cache = root / CACHE_NAME
    same_device = cache.stat().st_dev == beside.stat().st_dev
    return cache / name if same_device else beside / f".briefing-{name}"


def replace_file(path: Path, content: bytes, temporary: Path) -> None:
    """Give a file new content so that every reader finds the old bytes or the new ones, never a part.

    Args:
        path: The file; its folder is made when it is missing.
        content: All of its bytes.
        temporary: A free name in the same file system; whatever is there is ours and goes.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary.unlink(missing_ok=True)
    with temporary.open("xb") as file:  # never through a link that somebody left there
        file.write(content)
    temporary.replace(path)


def move_file(file: Path, path: Path) -> None:
    """Put a file in the place of another, or where none is, as `replace_file` does."""
    path.parent.mkdir(parents=True, exist_ok=True)
    file.replace(path)


def remove_empty_folders(folder: Path, below: Path) -> None:
    """Remove a folder and those around it as long as nothing is in them, but none that is not below another one."""
    while folder != below and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent


def write_file(path: Path, content: bytes, root: Path) -> None:
    """Write a file that an editor asked for, wherever it is.

    Raises:
        SiteError: The disk refuses.
    """
    with faults_of(path, root):
        replace_file(path, content, path.with_name(f".briefing-{path.name}"))


@contextmanager
def faults_of(path: Path, root: Path) -> Iterator[None]:
    """Turn a fault of the disk into a SiteError that names the file: the one the system names, or else `path`."""
    try:
        yield
    except OSError as error:
        name = error.filename2 or error.filename
        named = path.parent / name if isinstance(name, str) else path
        message = f"{error.strerror or error} (check that the folder can be written and has space, then build again)"
        raise SiteError(Problem(shown_path(named, root), 0, message)) from error

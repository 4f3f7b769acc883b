"""Puts a freshly built folder in the place of another one, so that nobody ever finds the place half filled."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

_REMOVED_AT_ONCE = 8
"""A file system lets each removal wait; those in different folders can wait together."""

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


@dataclass(frozen=True, slots=True)
class Place:
    """A published folder and the two names that are used on the way there, all in one file system.

    Attributes:
        live: What is published; it need not exist.
        next: Where the new folder is made; whatever is there is ours.
        previous: Where the old folder stands for a moment on systems that cannot exchange two folders.
    """

    live: Path
    next: Path
    previous: Path

    def recover(self) -> None:
        """Clear what an interrupted run left behind; bring the published folder back if it was between two names."""
        if self.previous.exists() and not self.live.exists():
            self.previous.rename(self.live)
        for leftover in (self.previous, self.next):
            if leftover.exists():
                remove_tree(leftover)

    def publish(self) -> None:
        """Put `next` in the place of `live`; the old folder, if any, is left under one of the other names."""
        if not self.live.exists():
            self.live.parent.mkdir(parents=True, exist_ok=True)
            self.next.rename(self.live)
        elif not exchange(self.next, self.live):
            self.publish_by_renaming()

    def publish_by_renaming(self) -> None:
        """Do the same in two steps, between which `live` is missing; `recover` mends an interruption."""
        self.live.rename(self.previous)
        self.next.rename(self.live)


def exchange(one: Path, other: Path) -> bool:
    """Exchange two existing folders in one step.

    Returns:
        Whether it was done. Not every system and file system can; then nothing has changed.

    Source: renameat2(2) of Linux, RENAME_EXCHANGE.
    """
    if sys.platform != "linux":
        return False
    try:
        renameat2 = ctypes.CDLL(None).renameat2
    except AttributeError:  # a C library without it
        return False
    renameat2.argtypes = (ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_uint)
    done: int = renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    return done == 0


def remove_tree(folder: Path) -> None:
    """Remove a folder and all in it, many folders at a time."""
    with ThreadPoolExecutor(_REMOVED_AT_ONCE) as threads:
        inner = [path for outer in _folders_in(folder) for path in _folders_in(outer)]
        for _ in threads.map(shutil.rmtree, inner):
            pass
    shutil.rmtree(folder)


def _folders_in(folder: Path) -> Iterator[Path]:
    with os.scandir(folder) as entries:
        yield from [Path(entry.path) for entry in entries if entry.is_dir(follow_symlinks=False)]


def share_file(file: str, other: str) -> bool:
    """Let a file stand at a second place: the same bytes on the disk, so that nobody may ever write to either.

    Args:
        file: A file.
        other: The second place; a file that is there goes, and folders that are missing are made.

    Returns:
        Whether it was done. Not every file system can.
    """
    try:
        try:
            os.link(file, other)
        except FileNotFoundError:
            Path(other).parent.mkdir(parents=True, exist_ok=True)
            os.link(file, other)
        except FileExistsError:
            Path(other).unlink()
            os.link(file, other)
    except OSError:
        return False
    return True

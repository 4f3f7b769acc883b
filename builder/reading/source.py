"""Finds the articles on disk and reads their bytes: the only module that does."""

from __future__ import annotations

import hashlib
import os
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn

from builder.errors import ArticleError, ConfigError, Problem
from builder.model import Format

FORMATS = {".txt": Format.TEXT, ".md": Format.MARKDOWN, ".html": Format.HTML, ".htm": Format.HTML}
"""What a file's extension says about it; upper and lower case are the same."""

_UNSHOWABLE = re.compile("[\0-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Source:
    r"""An article's file.

    Attributes:
        path: Where it is, for ids and messages: relative to the project's folder, with forward slashes, in Unicode form
            C, control characters and bidirectional overrides escaped as in `\n`.
        format: How it is to be read.
        file: Where to open it.
    """

    path: str
    format: Format
    file: Path


def article_id(path: str) -> str:
    """Derive an article's id from its path: the first ten hex digits of SHA-256 of its Unicode form C in UTF-8.

    >>> article_id("articles/2017/mosul.txt")
    '6d905b1434'
    """
    return hashlib.sha256(unicodedata.normalize("NFC", path).encode("utf-8")).hexdigest()[:10]


def list_sources(root: Path, folder: Path) -> tuple[tuple[Source, ...], tuple[Problem, ...]]:
    """Find every article in a project's folder of articles, at any depth.

    Hidden files and folders are left alone, and so is the folder "X_files" that a browser saves beside "X.html". Every
    other file is either an article or a problem. Symbolic links are not followed: one that stays inside would give the
    same article twice, and one that leads out would publish what nobody put here.

    Args:
        root: The project's folder, to which paths are relative.
        folder: The folder of the articles, inside `root`.

    Returns:
        The articles and the problems, each sorted by path.

    Raises:
        ConfigError: The folder is missing or holds no article.
    """
    name = folder.relative_to(root).as_posix()
    example = f"put a first one at {name}/2017/mosul.txt"
    if not folder.is_dir():
        raise ConfigError(Problem(name, 0, f"no such folder, expected the articles in it (make it and {example})"))
    found = _Found()
    _walk(folder, name, found)
    if not found.sources:
        message = f"no article in this folder, expected .txt, .md or .html files ({example})"
        raise ConfigError(Problem(name, 0, message), *sorted(found.problems))
    return found.result()


def list_paths(paths: Iterable[Path], root: Path | None) -> tuple[tuple[Source, ...], tuple[Problem, ...]]:
    """Find the articles that a command names, wherever they are.

    Args:
        paths: Files, which are read even if hidden or reached by a link, and folders, in which articles are found as
            `list_sources` does.
        root: The project's folder: what is inside it gets the same path and id as in a build. None outside a project.

    Returns:
        The articles in the order of `paths`, within a folder sorted by path, each once; and the problems by path.
    """
    ordered: dict[str, Source] = {}
    problems: set[Problem] = set()
    for given in paths:
        found = _Found()
        place = Path(os.path.realpath(given))
        inside = root is not None and place.is_relative_to(root)
        path = _tidy(os.fsencode(place.relative_to(root) if inside and root else given))
        if place.is_dir():
            _walk(given, path, found)
        elif not place.exists():
            found.refuse(path, "no such file or folder, expected the path of an article (check its spelling)")
        else:
            _take_file(path, given, found)
        sources, refused = found.result()
        ordered.update((source.path, source) for source in sources if source.path not in ordered)
        problems.update(refused)
    return tuple(ordered.values()), tuple(sorted(problems))


def read_bytes(source: Source, max_bytes: int) -> bytes:
    """Read an article's file.

    Raises:
        ArticleError: It is empty, larger than `max_bytes`, or cannot be read.
    """
    try:
        with source.file.open("rb") as stream:
            size_bytes = os.fstat(stream.fileno()).st_size
            data = stream.read(max_bytes) if size_bytes <= max_bytes else b""
    except FileNotFoundError:
        _fail(source, "vanished while the articles were read (run the command again)")
    except PermissionError:
        _fail(source, "no permission to read it (allow it: chmod u+r on the file, u+x on its folders)")
    except OSError as error:
        _fail(source, f"cannot be read: {error.strerror} (check the disk, or remove the file)")
    if size_bytes > max_bytes:
        sizes = f"{size_bytes / _MEGABYTE:.1f} MB, more than the limit of {max_bytes / _MEGABYTE:g} MB"
        _fail(source, f"the file has {sizes} (shorten it, or raise max_article_mb under extra.briefing in mkdocs.yml)")
    if not data:
        _fail(source, "the file is empty, expected an article (write it or remove the file)")
    return data


def _fail(source: Source, message: str) -> NoReturn:
    raise ArticleError(Problem(source.path, 0, message))


@dataclass(slots=True)
class _Found:
    """What a walk has found so far."""

    sources: dict[str, Source] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def refuse(self, path: str, message: str) -> None:
        self.problems.append(Problem(path, 0, message))

    def result(self) -> tuple[tuple[Source, ...], tuple[Problem, ...]]:
        return tuple(self.sources[path] for path in sorted(self.sources)), tuple(sorted(self.problems))


def _tidy(path: bytes) -> str:
    """Write a path for messages and ids; file names are bytes, and the locale has no say in what they mean."""
    text = unicodedata.normalize("NFC", path.decode("utf-8", "backslashreplace"))
    return _UNSHOWABLE.sub(lambda match: match[0].encode("unicode_escape").decode("ascii"), text)


def _walk(folder: Path, name: str, found: _Found) -> None:
    """Look at every file below a folder, called `name` in messages, in no particular order."""
    inside = os.path.realpath(os.fsencode(folder))
    waiting = [(os.fsencode(folder), name)]
    while waiting:
        place, shown_as = waiting.pop()
        try:
            with os.scandir(place) as scan:
                entries = sorted(
                    (entry for entry in scan if not entry.name.startswith(b".")), key=lambda entry: entry.name
                )
        except OSError as error:
            found.refuse(shown_as, f"the folder cannot be read: {error.strerror} (allow it: chmod u+rx)")
            continue
        saved_with_pages = {
            _split(entry.name)[0] + b"_files" for entry in entries if _format(entry.name) is Format.HTML
        }
        for entry in entries:
            path = _tidy(entry.name) if shown_as == "." else f"{shown_as}/{_tidy(entry.name)}"
            if not _is_utf8(entry.name):
                found.refuse(path, "the name is not in UTF-8, expected one that every system can show (rename it)")
            elif entry.is_symlink():
                _refuse_link(path, entry.path, inside, name, found)
            elif not entry.is_dir():
                _take_file(path, Path(os.fsdecode(entry.path)), found)
            elif entry.name not in saved_with_pages:
                waiting.append((entry.path, path))


def _is_utf8(name: bytes) -> bool:
    return name.decode("utf-8", "ignore").encode("utf-8") == name


def _split(name: bytes) -> tuple[bytes, bytes]:
    """Part a file's name from its extension, which begins with the dot; b"" when it has none."""
    stem, dot, extension = name.rpartition(b".")
    return (stem, dot + extension) if dot else (name, b"")


def _format(name: bytes) -> Format | None:
    return FORMATS.get(_split(name)[1].decode("utf-8", "replace").lower())


def _refuse_link(path: str, link: bytes, inside: bytes, name: str, found: _Found) -> None:
    target = os.path.realpath(link)
    if not Path(os.fsdecode(link)).exists():
        message = "a symbolic link that leads nowhere or to itself, expected a file (remove the link)"
    elif os.path.commonpath([target, inside]) != inside:
        message = f"a symbolic link that leads out of '{name}', expected the file itself (put a copy in its place)"
    else:
        within = _tidy(os.path.relpath(target, inside))
        message = f"a symbolic link to '{name}/{within}', which would be the same article twice (remove the link)"
    found.refuse(path, message)


def _take_file(path: str, file: Path, found: _Found) -> None:
    """Add a file to the articles, or to the problems."""
    name = os.fsencode(file.name)
    form = _format(name)
    if not file.is_file():
        found.refuse(path, "neither a file nor a folder but a pipe, socket or device, expected a file (remove it)")
    elif form is None:
        extension = _tidy(_split(name)[1])
        what = f"{extension} files are not read" if extension else "a file without an extension is not read"
        found.refuse(path, f"{what}, expected .txt, .md or .html (save its text as .txt, or keep the file elsewhere)")
    elif path in found.sources:
        found.refuse(path, "two files have this name, written in different Unicode forms (rename one)")
    else:
        found.sources[path] = Source(path, form, file)

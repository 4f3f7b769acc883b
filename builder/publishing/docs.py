"""Writes the pages under docs/: only those that changed, and never over a file that the builder did not write.

A file is the builder's own when the manifest lists it with the bytes that it has, or when it has exactly the bytes that
would be written (so nothing is lost when the manifest is). Everything else under docs/ belongs to the editors.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from builder.errors import BriefingError, ClashError, Problem, SiteError
from builder.model import Page
from builder.publishing.claims import address_clashes
from builder.publishing.files import faults_of, one_writer, replace_file, scratch, sha256, shown_path
from builder.publishing.manifest import MANIFEST, manifest_bytes, path_fault, read_manifest


@dataclass(frozen=True, slots=True)
class DocsChange:
    """What a build changed under docs/.

    Attributes:
        written: Pages that are new or have other bytes than before, sorted.
        removed: Own pages that are no longer produced, sorted.
        unchanged: How many pages were left as they are.
    """

    written: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: int


@dataclass(frozen=True, slots=True)
class _Made:
    content: bytes
    hash: str
    origin: str


@dataclass(frozen=True, slots=True)
class _Disk:
    """What stands under docs/ now, by path relative to it: files (links among them, never followed) and folders."""

    files: frozenset[str]
    folders: frozenset[str]


def write_pages(pages: Iterable[Page], docs_dir: Path, *, root: Path) -> DocsChange:
    """Make the generated part of docs/ consist of exactly these pages.

    A page is written only when its bytes change. When nothing changed, nothing is written, not even the manifest. All
    clashes are found before the first byte is written, and a build that is killed leaves only whole files that the next
    one knows.

    Args:
        pages: All pages of the briefing, in any order.
        docs_dir: The folder docs/, absolute; it is made when it is missing.
        root: The project's folder, to which paths in messages are relative.

    Raises:
        ClashError: Two pages would have one address; a page would replace a file that the builder did not write or that
            was changed by hand since; a symbolic link is in the way; the manifest is damaged.
        SiteError: A page's path or text cannot be a file's, or the disk refuses.
    """
    made = _make(pages, shown_path(docs_dir, root))
    with one_writer(root), faults_of(docs_dir, root):
        docs_dir.mkdir(parents=True, exist_ok=True)
        owned, hashes = _examine(made, docs_dir, root)
        written = sorted(path for path, page in made.items() if hashes.get(path) != page.hash)
        # A listed path behind a link, or where a folder stands now, is no longer a file of ours: it is only forgotten.
        removed = sorted(path for path in owned.keys() - made.keys() if hashes.get(path))
        _apply(made, written, removed, owned, docs_dir, scratch(root, docs_dir, "page"))
    return DocsChange(tuple(written), tuple(removed), len(made) - len(written))


def find_clashes(pages: Iterable[Page], docs_dir: Path, *, root: Path) -> tuple[Problem, ...]:
    """Return what would keep `write_pages` from writing these pages, in the same words; nothing is written."""
    try:
        made = _make(pages, shown_path(docs_dir, root))
        with faults_of(docs_dir, root):
            _examine(made, docs_dir, root)
    except BriefingError as error:
        return error.problems
    return ()


def _make(pages: Iterable[Page], docs: str) -> dict[str, _Made]:
    made: dict[str, _Made] = {}
    problems = []
    for page in pages:
        place = f"{docs}/{page.path}"
        if fault := path_fault(page.path):
            message = f"the page of {page.origin} cannot be written: {fault} (give it another slug)"
            raise SiteError(Problem(place, 0, message))
        if page.path in made:
            message = f"made from {made[page.path].origin} and from {page.origin} (give one of them another slug)"
            problems.append(Problem(place, 0, message))
            continue
        try:
            content = page.text.encode()
        except UnicodeEncodeError as error:
            message = f"the page of {page.origin} has half a character at {error.start} (remove it from the text)"
            raise SiteError(Problem(place, 0, message)) from error
        made[page.path] = _Made(content, sha256(content), page.origin)
    if problems:
        raise ClashError(*problems)
    return made


def _examine(
    made: Mapping[str, _Made], docs_dir: Path, root: Path
) -> tuple[dict[str, frozenset[str]], dict[str, str | None]]:
    """Refuse clashes; return the manifest, and the hash of each file on disk that is listed or to be written."""
    owned = read_manifest(docs_dir, root=root)
    disk = _survey(docs_dir)
    hashes = {path: _hash_of(docs_dir / path) for path in disk.files & (owned.keys() | made.keys())}
    _refuse_clashes(made, owned, disk, hashes, shown_path(docs_dir, root))
    return owned, hashes


def _survey(docs_dir: Path) -> _Disk:
    if not docs_dir.exists():
        return _Disk(frozenset(), frozenset())
    files: set[str] = set()
    folders: set[str] = set()
    for folder, subfolders, names in os.walk(docs_dir, onerror=_raise):
        here = Path(folder).relative_to(docs_dir)
        for name in names:
            files.add((here / name).as_posix())
        for name in subfolders:
            is_link = Path(folder, name).is_symlink()
            (files if is_link else folders).add((here / name).as_posix())
    return _Disk(frozenset(files), frozenset(folders))


def _raise(error: OSError) -> None:
    raise error


def _hash_of(path: Path) -> str | None:
    """Return the SHA-256 of a regular file, None for anything else (a link, a pipe): that is never ours."""
    return sha256(path.read_bytes()) if path.is_file() and not path.is_symlink() else None


def _refuse_clashes(
    made: Mapping[str, _Made],
    owned: Mapping[str, frozenset[str]],
    disk: _Disk,
    hashes: Mapping[str, str | None],
    docs: str,
) -> None:
    problems = []
    for path in sorted(hashes):
        page = made.get(path)
        if fault := _file_fault(page, hashes[path], owned.get(path, frozenset())):
            problems.append(Problem(f"{docs}/{path}", 0, fault))
    for path in sorted(disk.folders & made.keys()):
        if not any(file.startswith(f"{path}/") for file in disk.files):
            fault = f"an empty folder where the page of {made[path].origin} belongs (remove it)"
            problems.append(Problem(f"{docs}/{path}", 0, fault))
    others = disk.files - {path for path in owned if hashes.get(path)} - made.keys()
    origins = {path: page.origin for path, page in made.items()}
    problems += [Problem(f"{docs}/{path}", 0, fault) for path, fault in address_clashes(origins, others)]
    if problems:
        raise ClashError(*sorted(problems))


def _file_fault(page: _Made | None, found: str | None, known: frozenset[str]) -> str | None:
    """Say why a file that is listed or to be written may not be touched."""
    what = f"the page of {page.origin}" if page else "a page that is no longer made"
    if found is None:
        in_the_way = f"a link or a special file where {what} belongs (remove it; nothing is written through links)"
        return in_the_way if page else None
    if found in known or (page and found == page.hash):
        return None
    if known:
        return (
            f"changed by hand since the builder wrote it: {what} (move your text to a page of your own or change "
            "what the page is made from, then delete this file)"
        )
    return (
        f"not written by the builder, and {what} belongs here (rename it, or delete it if it is an old generated page)"
    )


def _apply(
    made: Mapping[str, _Made],
    written: list[str],
    removed: list[str],
    owned: Mapping[str, frozenset[str]],
    docs_dir: Path,
    temporary: Path,
) -> None:
    final = {path: frozenset({page.hash}) for path, page in made.items()}
    if written or removed:
        either = {
            path: final.get(path, frozenset()) | owned.get(path, frozenset()) for path in final.keys() | owned.keys()
        }
        _write_manifest(either, docs_dir, temporary)
    for path in removed:
        (docs_dir / path).unlink()
        _remove_empty_folders((docs_dir / path).parent, docs_dir)
    for path in written:
        replace_file(docs_dir / path, made[path].content, temporary)
    _write_manifest(final, docs_dir, temporary)


def _write_manifest(entries: Mapping[str, frozenset[str]], docs_dir: Path, temporary: Path) -> None:
    file = docs_dir / MANIFEST
    content = manifest_bytes(entries)
    if not file.is_file() or file.read_bytes() != content:
        replace_file(file, content, temporary)


def _remove_empty_folders(folder: Path, docs_dir: Path) -> None:
    while folder != docs_dir and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent

"""Writes pages and assets under docs/: only what changed, and never over a file that the builder did not write.

A file is the builder's own when the manifest lists it with the bytes that it has, or when it has exactly the bytes that
would be written (so nothing is lost when the manifest is). Everything else under docs/ belongs to the editors.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType

from builder.errors import ClashError, Problem
from builder.model import Asset, KnownPage, Page
from builder.publishing.claims import address_clashes
from builder.publishing.files import (
    faults_of,
    move_file,
    one_writer,
    remove_empty_folders,
    replace_file,
    scratch,
    sha256,
    shown_path,
)
from builder.publishing.known_files import NOTHING, Survey, known_file, survey
from builder.publishing.made import Made, content_of, find_standing, gather, make_assets
from builder.publishing.manifest import MANIFEST, Hashes, manifest_bytes, manifest_lines, read_manifest


@dataclass(frozen=True, slots=True)
class DocsChange:
    """What a build changed under docs/.

    Attributes:
        written: Pages and assets that are new or have other bytes than before, sorted.
        removed: Own files that are no longer produced, sorted.
        unchanged: How many files were left as they are.
        survey: What stands under docs/ now.
    """

    written: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: int
    survey: Survey = field(default=NOTHING, compare=False)


@dataclass(frozen=True, slots=True)
class Examined:
    """What is to stand under docs/ beside what stands there; nothing of it clashes.

    Attributes:
        wanted: Path to what is to be written; it has no hash where an asset has to be made.
        owned: The manifest.
        found: Path to the hash of each file on disk that is listed or to be written; None for what is no regular file.
        survey: What stands under docs/.
        removed: Own files that are no longer produced, sorted. A listed path behind a link, or where a folder stands
            now, is no longer a file of ours: it is only forgotten.
    """

    wanted: Mapping[str, Made]
    owned: Mapping[str, Hashes]
    found: Mapping[str, str | None]
    survey: Survey
    removed: tuple[str, ...]


def write_pages(
    pages: Iterable[Page | KnownPage | Asset],
    docs_dir: Path,
    *,
    root: Path,
    jobs: int = 1,
    known: Survey = NOTHING,
) -> DocsChange:
    """Make the generated part of docs/ consist of exactly these pages and assets.

    A file is written only when its bytes change, and an asset is made only when the manifest does not list it with its
    recipe and the bytes that it has. When nothing changed, nothing is written, not even the manifest. All clashes are
    found before the first byte is written, and a build that is killed leaves only whole files that the next one knows.

    Args:
        pages: All pages and assets of the briefing, in any order.
        docs_dir: The folder docs/, absolute; it is made when it is missing.
        root: The project's folder, to which paths in messages are relative.
        jobs: Processes in which assets are made, at most.
        known: The survey that this function gave the last time.

    Raises:
        ClashError: Two files would have one address; one would replace a file that the builder did not write or that
            was changed by hand since; a symbolic link is in the way; the manifest is damaged.
        SiteError: A page's path or text cannot be a file's, or the disk refuses.
    """
    with one_writer(root), faults_of(docs_dir, root), _Shelf(scratch(root, docs_dir, "docs-next")) as shelf:
        if docs_dir.exists() and not docs_dir.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(docs_dir))
        found = survey(docs_dir, known)
        shelf.standing = found.hashes
        made = gather(pages, shown_path(docs_dir, root), shelf.keep)
        examined = examine(made, found, docs_dir, shelf.folder, root=root, sound=known)
        docs_dir.mkdir(parents=True, exist_ok=True)
        make_assets(made, [path for path, file in made.items() if file.hash is None], shelf.folder, jobs=jobs)
        written = sorted(path for path, file in made.items() if examined.found.get(path) != file.hash)
        removed = examined.removed
        is_changed = _apply(made, written, removed, examined.owned, docs_dir, scratch(root, docs_dir, "page"))
        hashes = {path: made[path].hash or "" for path in written}
        after = _survey_after(examined, hashes, docs_dir) if is_changed else found
    return DocsChange(tuple(written), removed, len(made) - len(written), after)


class _Shelf:
    """Keeps what is to be written as files of their own, until it is known that all may be written."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._count = 0
        self.standing: Mapping[str, str] = {}

    def __enter__(self) -> _Shelf:
        shutil.rmtree(self.folder, ignore_errors=True)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)

    def keep(self, path: str, content: bytes, content_hash: str) -> Callable[[], bytes]:
        """Keep a page's bytes, unless they stand under docs/ already."""
        if self.standing.get(path) == content_hash:
            return bytes  # nobody will ask for them
        self.folder.mkdir(exist_ok=True)
        self._count += 1
        file = self.folder / str(self._count)
        file.write_bytes(content)
        return file.read_bytes


def _survey_after(examined: Examined, written: Mapping[str, str], docs_dir: Path) -> Survey:
    changed = {path: known_file(docs_dir / path, content) for path, content in written.items()}
    manifest = docs_dir / MANIFEST
    changed[MANIFEST] = known_file(manifest, sha256(manifest.read_bytes()))
    return examined.survey.after(docs_dir, changed, examined.removed)


def examine(
    wanted: Mapping[str, Made], found: Survey, docs_dir: Path, shelf: Path, *, root: Path, sound: Survey = NOTHING
) -> Examined:
    """Compare what is to be written with what is there; nothing is written.

    Args:
        wanted: What `gather` collected; what stands there already is given its hash.
        found: What stands under docs/.
        docs_dir: The folder docs/, absolute; it need not exist.
        shelf: Where large assets wait that have to be made to tell; it is made for the first.
        root: The project's folder, to which paths in messages are relative.
        sound: A survey of docs/ in which no two files clashed.

    Raises:
        ClashError: As for `write_pages`.
    """
    owned = read_manifest(docs_dir, root=root)
    concerned = owned.keys() | wanted.keys()
    # What is no regular file (a link, a pipe) is never ours.
    hashes = {path: content or None for path, content in found.hashes.items() if path in concerned}
    make_assets(wanted, find_standing(wanted, owned, hashes), shelf, jobs=1)
    docs = shown_path(docs_dir, root)
    problems = [*_clashes_of_files(wanted, owned, hashes, docs), *_clashes_with_folders(wanted, found, docs)]
    removed = {path for path in owned.keys() - wanted.keys() if hashes.get(path)}
    others = found.hashes.keys() - {path for path in owned if hashes.get(path)} - wanted.keys()
    is_sound = owned.keys() >= wanted.keys() and sound.hashes.keys() >= wanted.keys() | others
    if not is_sound:
        problems += [Problem(f"{docs}/{path}", 0, fault) for path, fault in address_clashes(wanted, others)]
    if problems:
        raise ClashError(*sorted(problems))
    return Examined(wanted, owned, hashes, found, tuple(sorted(removed)))


def _clashes_of_files(
    wanted: Mapping[str, Made], owned: Mapping[str, Hashes], hashes: Mapping[str, str | None], docs: str
) -> Iterator[Problem]:
    for path, there in hashes.items():
        known = owned.get(path, {})
        if there not in known and (fault := _file_fault(wanted.get(path), there, known)):
            yield Problem(f"{docs}/{path}", 0, fault)


def _clashes_with_folders(wanted: Mapping[str, Made], disk: Survey, docs: str) -> Iterator[Problem]:
    for path in disk.folders.keys() & wanted.keys():
        if not any(file.startswith(f"{path}/") for file in disk.hashes):
            fault = f"an empty folder where {wanted[path].name} belongs (remove it)"
            yield Problem(f"{docs}/{path}", 0, fault)


def _file_fault(wanted: Made | None, found: str | None, known: Hashes) -> str | None:
    """Say why a file that is listed or to be written may not be touched."""
    is_asset = bool(wanted.asset) if wanted else any(known.values())
    what = wanted.name if wanted else f"a {'file' if is_asset else 'page'} that is no longer made"
    if found is None:
        in_the_way = f"a link or a special file where {what} belongs (remove it; nothing is written through links)"
        return in_the_way if wanted else None
    if wanted and found == wanted.hash:
        return None
    if known:
        keep = "give yours another name" if is_asset else "move your text to a page of your own"
        return (
            f"changed by hand since the builder wrote it: {what} ({keep} or change "
            f"what the {'file' if is_asset else 'page'} is made from, then delete this file)"
        )
    return (
        f"not written by the builder, and {what} belongs here (rename it, or delete it if it is an old generated page)"
    )


def _apply(
    made: Mapping[str, Made],
    written: Sequence[str],
    removed: Sequence[str],
    owned: Mapping[str, Hashes],
    docs_dir: Path,
    temporary: Path,
) -> bool:
    """Write and remove files; return whether anything was written, be it the manifest alone."""
    final: dict[str, Hashes] = {path: {file.hash: file.recipe} for path, file in made.items() if file.hash}
    manifest = docs_dir / MANIFEST
    changed = [path for path in final.keys() | owned.keys() if owned.get(path) != final.get(path)]
    if not changed and not written and manifest.is_file():
        return False
    lines = manifest_lines(final)
    if written or removed:
        # An asset whose recipe changed and whose bytes did not is already what it shall be: the new recipe counts.
        either = {path: {**owned.get(path, {}), **final.get(path, {})} for path in changed}
        replace_file(manifest, manifest_bytes(lines | manifest_lines(either)), temporary)
    for path in removed:
        (docs_dir / path).unlink()
        remove_empty_folders((docs_dir / path).parent, docs_dir)
    for path in written:
        if file := made[path].file:
            move_file(file, docs_dir / path)
        elif (content := content_of(made[path])) is not None:
            replace_file(docs_dir / path, content, temporary)
    replace_file(manifest, manifest_bytes(lines), temporary)
    return True

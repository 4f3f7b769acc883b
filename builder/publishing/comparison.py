"""Tells what a build would change under docs/, without writing anything."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from builder.errors import BriefingError, Problem
from builder.model import Asset, KnownPage, Page
from builder.publishing.docs import examine
from builder.publishing.files import faults_of, shown_path
from builder.publishing.known_files import survey
from builder.publishing.made import gather, make_assets
from builder.publishing.manifest import MANIFEST


@dataclass(frozen=True, slots=True)
class Comparison:
    """What `write_pages` would do with the same files.

    Attributes:
        clashes: What would keep it from writing anything, in its own words; the rest is empty then.
        new: Files that are not there, sorted.
        changed: Files that would get other bytes, sorted.
        removed: Own files that would go, sorted.
        unchanged: How many files would be left as they are.
        from_scratch: There is no manifest of an earlier build to compare with.
        origins: Each new or changed file to what it is made from, such as an article's path.
    """

    clashes: tuple[Problem, ...] = ()
    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: int = 0
    from_scratch: bool = False
    origins: tuple[tuple[str, str], ...] = ()


def _forget(_path: str, _content: bytes, _hash: str) -> Callable[[], bytes]:
    """Keep nothing of a page but its hash: nothing is written."""
    return bytes


def compare_pages(
    pages: Iterable[Page | KnownPage | Asset], docs_dir: Path, *, root: Path, jobs: int = 1
) -> Comparison:
    """Compare pages and assets with what stands under docs/; nothing is written.

    Args:
        pages: All pages and assets of the briefing, in any order.
        docs_dir: The folder docs/, absolute; it need not exist.
        root: The project's folder, to which paths in messages are relative.
        jobs: Processes in which assets are made, at most: only those whose file is there and whose recipe is not the
            one by which it was made, since only the bytes can tell whether it would change.
    """
    try:
        wanted = gather(pages, shown_path(docs_dir, root), _forget)
        with faults_of(docs_dir, root), TemporaryDirectory() as folder:
            shelf = Path(folder)
            examined = examine(wanted, survey(docs_dir), docs_dir, shelf, root=root)
            found = {path: there for path, there in examined.found.items() if there is not None}
            to_make = [path for path, file in examined.wanted.items() if file.hash is None and path in found]
            make_assets(examined.wanted, to_make, shelf, jobs=jobs)
            from_scratch = not (docs_dir / MANIFEST).is_file()
    except BriefingError as error:
        return Comparison(clashes=error.problems)
    made = examined.wanted
    new = sorted(made.keys() - found.keys())
    changed = sorted(path for path, file in made.items() if path in found and found[path] != file.hash)
    return Comparison(
        new=tuple(new),
        changed=tuple(changed),
        removed=examined.removed,
        unchanged=len(made) - len(new) - len(changed),
        from_scratch=from_scratch,
        origins=tuple((path, made[path].origin) for path in (*new, *changed)),
    )

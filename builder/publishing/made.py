"""What is to stand under docs/: pages, whose bytes are there, and assets, whose bytes are made only when needed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial

from builder.errors import ClashError, Problem, SiteError
from builder.model import Asset, KnownPage, Page
from builder.parallel import map_in_order
from builder.publishing.files import sha256
from builder.publishing.manifest import Hashes, path_fault


@dataclass(frozen=True, slots=True)
class Made:
    """A file that is to stand under docs/.

    Attributes:
        name: What messages call it, e.g. "the page of articles/a.txt".
        origin: What it is made from.
        content: Its bytes; None while an asset is not made, and for a page whose bytes are elsewhere.
        hash: The SHA-256 of the bytes; None where that is not known without making them.
        asset: What makes it; None for a page.
        recall: Gives the bytes of a page that are elsewhere; None for any other file.
    """

    name: str
    origin: str
    content: bytes | None
    hash: str | None
    asset: Asset | None = None
    recall: Callable[[], bytes] | None = None

    @property
    def recipe(self) -> str:
        """How its bytes were made; empty for a page."""
        return self.asset.recipe if self.asset else ""


Keep = Callable[[str, bytes, str], Callable[[], bytes]]
"""Keeps a page's bytes elsewhere than in memory, given its path, its bytes and their hash; gives what recalls them."""


def gather(files: Iterable[Page | KnownPage | Asset], docs: str, keep: Keep) -> dict[str, Made]:
    """Collect what is to be written, by path; no asset is made yet.

    Args:
        files: All pages and assets, in any order.
        docs: The folder docs/ as messages show it.
        keep: Keeps the bytes of pages: all together would fill the memory.

    Raises:
        ClashError: Two have one path.
        SiteError: A path or a text cannot be a file's.
    """
    made: dict[str, Made] = {}
    problems = []
    for file in files:
        place = f"{docs}/{file.path}"
        name = f"the file made from {file.origin}" if isinstance(file, Asset) else f"the page of {file.origin}"
        if fault := path_fault(file.path):
            message = f"{name} cannot be written: {fault} (give it another slug)"
            raise SiteError(Problem(place, 0, message))
        if file.path in made:
            message = f"made from {made[file.path].origin} and from {file.origin} (give one of them another slug)"
            problems.append(Problem(place, 0, message))
        elif isinstance(file, Asset):
            made[file.path] = Made(name, file.origin, None, None, file)
        elif isinstance(file, KnownPage):
            made[file.path] = Made(name, file.origin, None, file.hash, recall=partial(_rendered, file))
        else:
            content = _encoded(file, name, place)
            content_hash = sha256(content)
            recall = keep(file.path, content, content_hash)
            made[file.path] = Made(name, file.origin, None, content_hash, recall=recall)
    if problems:
        raise ClashError(*problems)
    return made


def _rendered(page: KnownPage) -> bytes:
    return page.make().text.encode()


def _encoded(page: Page, name: str, place: str) -> bytes:
    try:
        return page.text.encode()
    except UnicodeEncodeError as error:
        message = f"{name} has half a character at {error.start} (remove it from the text)"
        raise SiteError(Problem(place, 0, message)) from error


def content_of(file: Made) -> bytes | None:
    """Return the bytes of a page that is to be written; of an asset, if it has been made."""
    return file.recall() if file.recall else file.content


def standing(
    made: Mapping[str, Made], owned: Mapping[str, Hashes], found: Mapping[str, str | None]
) -> tuple[dict[str, Made], list[str]]:
    """Find the assets that stand under docs/ as their recipes make them.

    Args:
        made: What is to be written.
        owned: The manifest.
        found: Path to the hash of the file that is there; None for what is no regular file.

    Returns:
        The same files, with the hash of each asset that need not be made; and the paths of the assets that are in the
        place of a file that the manifest does not know: only their bytes can tell whether it is theirs.
    """
    known, doubtful = dict(made), []
    for path, file in made.items():
        there = found.get(path)
        if file.asset is None or there is None:
            continue
        hashes = owned.get(path, {})
        if hashes.get(there) == file.recipe:
            known[path] = replace(file, hash=there)
        elif there not in hashes:
            doubtful.append(path)
    return known, doubtful


def make_assets(made: Mapping[str, Made], paths: Collection[str], *, jobs: int) -> dict[str, Made]:
    """Make the assets of some paths; the others are left as they are.

    Args:
        made: What is to be written.
        paths: Paths of assets.
        jobs: Processes to use at most, 1 or more.
    """
    assets = [asset for path in paths if (asset := made[path].asset)]
    elsewhere = [asset for asset in assets if asset.elsewhere]
    here = [asset for asset in assets if not asset.elsewhere]
    contents = [*map_in_order(_make, elsewhere, jobs=jobs), *map(_make, here)]
    done = dict(made)
    for asset, content in zip([*elsewhere, *here], contents, strict=True):
        done[asset.path] = replace(made[asset.path], content=content, hash=sha256(content))
    return done


def _make(asset: Asset) -> bytes:
    return asset.make()

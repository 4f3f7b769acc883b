"""What is to stand under docs/: pages, whose bytes are there, and assets, whose bytes are made only when needed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import quote

from builder.errors import ClashError, Problem, SiteError
from builder.files_beside import LargeAsset
from builder.model import Asset, KnownPage, Page
from builder.parallel import map_in_order
from builder.publishing.files import sha256
from builder.publishing.manifest import Hashes, path_fault


@dataclass(slots=True)
class Made:
    """A file that is to stand under docs/.

    Attributes:
        origin: What it is made from.
        hash: The SHA-256 of its bytes; None where that is not known without making them.
        content: Its bytes; None while an asset is not made, and for a page whose bytes are elsewhere.
        asset: What makes it; None for a page.
        recall: Gives the bytes of a page that are elsewhere; None for any other file.
        file: Where the bytes of a large asset wait that has been made; None for any other file.
    """

    origin: str
    hash: str | None
    content: bytes | None = None
    asset: Asset | None = None
    recall: Callable[[], bytes] | None = None
    file: Path | None = None

    @property
    def name(self) -> str:
        """What messages call it, e.g. "the page of articles/a.txt"."""
        return f"the file made from {self.origin}" if self.asset else f"the page of {self.origin}"

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
        if not isinstance(file, KnownPage) and (fault := path_fault(file.path)):
            message = f"{_taken(file).name} cannot be written: {fault} (give it another slug)"
            raise SiteError(Problem(f"{docs}/{file.path}", 0, message))
        if file.path in made:
            message = f"made from {made[file.path].origin} and from {file.origin} (give one of them another slug)"
            problems.append(Problem(f"{docs}/{file.path}", 0, message))
        elif isinstance(file, Page):
            made[file.path] = _kept(file, docs, keep)
        else:
            made[file.path] = _taken(file)
    if problems:
        raise ClashError(*problems)
    return made


def _taken(file: Page | KnownPage | Asset) -> Made:
    if isinstance(file, Asset):
        return Made(file.origin, None, asset=file)
    if isinstance(file, KnownPage):
        return Made(file.origin, file.hash, recall=partial(_rendered, file))
    return Made(file.origin, None)


def _rendered(page: KnownPage) -> bytes:
    return page.make().text.encode()


def _kept(page: Page, docs: str, keep: Keep) -> Made:
    made = _taken(page)
    try:
        content = page.text.encode()
    except UnicodeEncodeError as error:
        message = f"{made.name} has half a character at {error.start} (remove it from the text)"
        raise SiteError(Problem(f"{docs}/{page.path}", 0, message)) from error
    made.hash = sha256(content)
    made.recall = keep(page.path, content, made.hash)
    return made


def content_of(file: Made) -> bytes | None:
    """Return the bytes of a page that is to be written; of an asset, if it has been made."""
    return file.recall() if file.recall else file.content


def find_standing(made: Mapping[str, Made], owned: Mapping[str, Hashes], found: Mapping[str, str | None]) -> list[str]:
    """Give each asset that stands under docs/ as its recipe makes it the hash that it has there.

    Args:
        made: What is to be written.
        owned: The manifest.
        found: Path to the hash of the file that is there; None for what is no regular file.

    Returns:
        The paths of the assets that are in the place of a file that the manifest does not know: only their bytes can
        tell whether it is theirs.
    """
    doubtful = []
    for path, file in made.items():
        if file.asset is None or (there := found.get(path)) is None:
            continue
        hashes = owned.get(path, {})
        if hashes.get(there) == file.asset.recipe:
            file.hash = there
        elif there not in hashes:
            doubtful.append(path)
    return doubtful


def make_assets(made: Mapping[str, Made], paths: Collection[str], folder: Path, *, jobs: int) -> None:
    """Make the assets of some paths: they get their bytes and hashes.

    Args:
        made: What is to be written.
        paths: Paths of assets.
        folder: Where the large ones wait; it is made for the first.
        jobs: Processes to use at most, 1 or more.
    """
    assets = [asset for path in paths if (asset := made[path].asset) and not isinstance(asset, LargeAsset)]
    elsewhere = [asset for asset in assets if asset.elsewhere]
    here = [asset for asset in assets if not asset.elsewhere]
    contents = [*map_in_order(_make, elsewhere, jobs=jobs), *map(_make, here)]
    for asset, content in zip([*elsewhere, *here], contents, strict=True):
        made[asset.path].content = content
        made[asset.path].hash = sha256(content)
    for path in paths:
        if isinstance(large := made[path].asset, LargeAsset):
            folder.mkdir(exist_ok=True)
            file = made[path].file = folder / quote(path, safe="")
            made[path].hash = large.write(file)


def _make(asset: Asset) -> bytes:
    return asset.make()

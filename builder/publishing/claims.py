"""Finds what would stand at one address: pages that are made, against one another and against hand-written files."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Protocol

_MARKDOWN = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
_INDEX = ("index", "readme")


class Named(Protocol):
    """A file that is made."""

    @property
    def name(self) -> str:
        """What messages call it, e.g. "the page of articles/a.txt"."""


def address(path: str) -> str:
    """Return the file of the site that MkDocs makes from a file of docs/, for comparison.

    Upper and lower case and Unicode forms count as equal, as they are on some file systems.

    >>> address("topics/README.md"), address("topics/index.md"), address("Topics.md"), address("data/a.jsonl")
    ('topics/index.html', 'topics/index.html', 'topics/index.html', 'data/a.jsonl')
    """
    return _address(_fold(path))


def _address(folded: str) -> str:
    stem, dot, extension = folded.rpartition(".")
    if dot + extension not in _MARKDOWN:
        return folded
    folder, slash, name = stem.rpartition("/")
    return f"{folder}{slash}index.html" if name in _INDEX else f"{stem}/index.html"


def address_clashes(made: Mapping[str, Named], others: Collection[str]) -> Iterator[tuple[str, str]]:
    """Find clashes of pages with one another and with the files that the builder did not write.

    Args:
        made: Path of each page or other file that is made, to what has the name by which messages call it.
        others: Paths of hand-written files, none of them a page's path.

    Yields:
        A path, and what is wrong with it in words that name the other one; nothing when all is well. Others that clash
        with others are none of our business.
    """
    if _are_apart([*made, *others]):
        return
    names = {path: file.name for path, file in made.items()}
    hidden = {path for path in others if any(name.startswith(".") for name in path.split("/"))}
    taken: dict[str, str] = {}
    for path in [*sorted(set(others) - hidden), *sorted(names)]:
        key = address(path)
        first = taken.setdefault(key, path)
        if first != path and path in names:
            other = f"{first} ({names.get(first, 'not written by the builder')})"
            yield (
                path,
                f"{names[path]} has the same address as {other} (rename the file, or give the page another slug)",
            )
    yield from _files_as_folders(names, others, taken)


def _are_apart(paths: Sequence[str]) -> bool:
    """Tell in a moment of many paths that nothing can clash; False when something might."""
    folded = _fold("\n".join(paths)).split("\n")
    if len(folded) != len(paths):
        return False
    for claims in (folded, [*map(_address, folded)]):
        distinct = {*claims}
        if len(distinct) < len(claims) or not distinct.isdisjoint(_folders_around(claims)):
            return False
    return True


def _folders_around(paths: Iterable[str]) -> set[str]:
    found: set[str] = set()
    inner = {*paths}
    while inner:
        inner = {path.rpartition("/")[0] for path in inner} - found
        found |= inner
    return found


def _files_as_folders(
    names: Mapping[str, str], others: Collection[str], taken: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Find what must be a file for one page and a folder for another, under docs/ or on the site."""
    files = {_fold(path): path for path in [*sorted(others), *sorted(names)]}
    found: dict[tuple[str, str], None] = {}
    for claims in (files, taken):
        for key, path in claims.items():
            parts = key.split("/")
            for length in range(1, len(parts)):
                upper = claims.get("/".join(parts[:length]))
                if upper is not None and (upper in names or path in names):
                    found[upper, path] = None
    for upper, path in found:
        maker = (
            f"{names[upper]} is a file where" if upper in names else "not written by the builder, and in the way where"
        )
        inner = names.get(path, "a file that the builder did not write")
        yield upper, f"{maker} {path} ({inner}) needs a folder (rename one of them)"


def _fold(path: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())

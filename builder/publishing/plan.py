"""Finds out which pages and files of the site have to be made again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from builder.publishing.known_files import KnownFile, Survey
from builder.publishing.state import SiteState

_MARKDOWN = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
"""The extensions of pages, as `mkdocs.utils.is_markdown_file` has them."""


@dataclass(frozen=True, slots=True)
class Sources:
    """What stands under docs/, path to hash of its bytes: the pages, and the other files, which are copied.

    Attributes:
        is_plain: Whether there is nothing in it that MkDocs treats in a way of its own: links that lead elsewhere, or
            two files for the index of one folder.
    """

    pages: Mapping[str, str]
    statics: Mapping[str, str]
    is_plain: bool

    @property
    def paths(self) -> frozenset[str]:
        """Of all of them."""
        return frozenset((*self.pages, *self.statics))


def sources_of(docs: Survey) -> Sources:
    """Sort what stands under docs/; hidden files and folders are passed over, as MkDocs does."""
    pages: dict[str, str] = {}
    statics: dict[str, str] = {}
    for path, file in docs.files.items():
        if not _is_hidden(path):
            (pages if path.lower().endswith(_MARKDOWN) else statics)[path] = file.hash
    indexes = [PurePosixPath(path).parent for path in pages if PurePosixPath(path).stem in {"index", "README"}]
    links = [path for path in docs.others if not _is_hidden(path)]
    return Sources(pages, statics, not links and len(indexes) == len({*indexes}))


def _is_hidden(path: str) -> bool:
    return path.startswith(".") or "/." in path


@dataclass(frozen=True, slots=True)
class Plan:
    """What a build has to do.

    Attributes:
        pages: The pages to build, sorted.
        statics: The other files to copy, sorted.
        removed: The files of the site that nothing makes any more.
        is_everything: Whether all has to be made again, in a folder of its own.
    """

    pages: tuple[str, ...]
    statics: tuple[str, ...]
    removed: tuple[str, ...] = ()
    is_everything: bool = False


def everything(sources: Sources) -> Plan:
    """Plan to make the whole site."""
    return Plan(tuple(sorted(sources.pages)), tuple(sorted(sources.statics)), is_everything=True)


def plan_of(before: SiteState, sources: Sources, survey: Survey) -> Plan:
    """Compare what is with what the last build knew.

    Args:
        before: A site of which every page could be built singly, with the same configuration.
        sources: What stands under docs/ now.
        survey: What stands on the site now.
    """
    site = survey.files
    known = before.pages.keys() | before.statics.keys()
    moved = known ^ sources.paths
    changed = before.files.keys() | site.keys()
    spoilt = {path for path in changed if _hash(before.files, path) != _hash(site, path)}
    owners = {page.place for page in before.pages.values()} | before.statics.keys()
    if any(path in before.theme for path in moved) or (spoilt & before.files.keys()) - owners:
        return everything(sources)
    pages = {
        path
        for path, source in sources.pages.items()
        if (page := before.pages.get(path)) is None
        or page.source != source
        or page.place in spoilt
        or not moved.isdisjoint(page.targets)
    }
    statics = {path for path, source in sources.statics.items() if before.statics.get(path) != source or path in spoilt}
    gone = {before.pages[path].place for path in before.pages.keys() - sources.pages.keys()} - {""}
    gone |= before.statics.keys() - sources.statics.keys()
    strangers = (spoilt - before.files.keys()) | survey.others
    return Plan(tuple(sorted(pages)), tuple(sorted(statics)), tuple(sorted((gone & site.keys()) | strangers)))


def _hash(files: Mapping[str, KnownFile], path: str) -> str | None:
    found = files.get(path)
    return found.hash if found else None

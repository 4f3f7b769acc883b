"""Finds out which pages and files of the site have to be made again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from builder.publishing.known_files import OTHER, Survey
from builder.publishing.state import SiteState, marked

_MARKDOWN = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
"""The extensions of pages, as `mkdocs.utils.is_markdown_file` has them."""

_INDEXES = frozenset({"index", "README"})


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
    has_links = False
    for path, content in docs.hashes.items():
        if _is_hidden(path):
            continue
        if content == OTHER:
            has_links = True
        else:
            (pages if path.lower().endswith(_MARKDOWN) else statics)[path] = content
    named = (PurePosixPath(path) for path in pages if "index" in path or "README" in path)
    indexes = [path.parent for path in named if path.stem in _INDEXES]
    return Sources(pages, statics, not has_links and len(indexes) == len({*indexes}))


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


def plan_of(before: SiteState, sources: Sources, *, was: Survey, now: Survey) -> Plan:
    """Compare what is with what the last build knew.

    Args:
        before: A site of which every page could be built singly, with the same configuration.
        sources: What stands under docs/ now.
        was: What stood on the site when it was published.
        now: What stands there now.
    """
    moved = (before.pages.keys() | before.statics.keys()) ^ sources.paths
    spoilt = set() if was.hashes is now.hashes else {path for path, _ in was.hashes.items() ^ now.hashes.items()}
    owners = {page.place for page in before.pages.values()} | before.statics.keys() if spoilt else set()
    if not moved.isdisjoint(before.theme) or (spoilt & was.hashes.keys()) - owners:
        return everything(sources)
    pages = {
        path
        for path, source in sources.pages.items()
        if (page := before.pages.get(path)) is None or page.source != source or page.place in spoilt
    }
    targets = ((path, page.targets) for path, page in before.pages.items())
    pages |= marked(moved, targets) & sources.pages.keys()
    statics = {path for path, source in sources.statics.items() if before.statics.get(path) != source or path in spoilt}
    gone = {before.pages[path].place for path in before.pages.keys() - sources.pages.keys()} - {""}
    gone |= before.statics.keys() - sources.statics.keys()
    strangers = spoilt - was.hashes.keys()
    standing = now.hashes.keys()
    return Plan(tuple(sorted(pages)), tuple(sorted(statics)), tuple(sorted((gone & standing) | strangers)))

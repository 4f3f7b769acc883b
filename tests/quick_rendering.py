"""Renders a page twice, as MkDocs does and by the converter for the templates' own Markdown, and compares all of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import Any

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink
from mkdocs.utils.meta import get_data

from builder.publishing.markdown_pages import quick_render
from tests.projects import REPOSITORY


class AskedFiles(Files):
    """Files by path, which exist in name only; it takes down what is asked for."""

    def __init__(self, paths: Collection[str], config: MkDocsConfig) -> None:
        super().__init__([])
        self._made = {path: File(path, config.docs_dir, config.site_dir, config.use_directory_urls) for path in paths}
        self.asked: set[str] = set()

    def get_file_from_path(self, path: str) -> File | None:
        """Look a file up, as MkDocs does."""
        self.asked.add(path)
        return self._made.get(PurePath(path).as_posix())

    def file(self, path: str) -> File:
        """Return a file without asking."""
        return self._made[path]


@dataclass(frozen=True)
class Rendered:
    """All that rendering a page leaves behind."""

    content: str | None
    contents: Any
    title: str | None
    anchors: Any
    asked: frozenset[str] = field(repr=False)


class Twice:
    """Renders pages of one site in both ways."""

    def __init__(self, paths: Collection[str], config: MkDocsConfig | None = None) -> None:
        """Name the paths of all files under docs/."""
        self.config = config or site_config()
        self.files = AskedFiles(paths, self.config)

    def is_known(self, path: str, text: str) -> bool:
        """Tell whether a page is known to the converter; assert that it then gives what MkDocs gives."""
        page = self._page(path, text)
        known = quick_render(page, self.config, self.files)
        found = self._rendered(page)
        if not known:
            assert (found.content, found.title, found.anchors) == (None, None, None), "it must be left alone"
            return False
        page = self._page(path, text)
        page.render(self.config, self.files)
        assert found == self._rendered(page)
        return True

    def known_of(self, pages: Iterable[tuple[str, str]]) -> list[str]:
        """Return the paths of those pages that are known, in their order."""
        return [path for path, text in pages if self.is_known(path, text)]

    def _page(self, path: str, text: str) -> Page:
        self.files.asked.clear()
        page = Page(None, self.files.file(path), self.config)
        page.markdown, page.meta = get_data(text)
        return page

    def _rendered(self, page: Page) -> Rendered:
        anchors = page.links_to_anchors
        return Rendered(
            content=page.content,
            contents=_outline(page.toc) if page.content is not None else None,
            title=page._title_from_render,
            anchors=None if anchors is None else {file.src_uri: links for file, links in anchors.items()},
            asked=frozenset(self.files.asked),
        )


def site_config(config_file: Path = REPOSITORY / "mkdocs.yml", **settings: Any) -> MkDocsConfig:
    """Load the configuration of a site; MkDocs empties what it is given."""
    return load_config(config_file=str(config_file), **deepcopy(settings))


def _outline(links: Iterable[AnchorLink]) -> list[tuple[Any, ...]]:
    return [(link.title, link.id, link.level, _outline(link.children)) for link in links]

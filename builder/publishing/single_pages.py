"""Builds single pages with MkDocs' own classes, as `mkdocs.commands.build.build` builds all: the bytes are the same.

What a page is made from: its own text, the configuration, the theme's templates, and which other files there are, for
its links. Not every site's pages are: plugins, hooks and some settings look at all pages together (`obstacles`).

Source: `mkdocs.commands.build` (1.6), whose steps for a page are followed.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePath
from types import SimpleNamespace
from urllib.parse import urlsplit

import jinja2
from jinja2.meta import find_undeclared_variables
from mkdocs.commands.build import get_context
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel, set_exclusions
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url, is_error_template

from builder.config import Project
from builder.publishing.files import read_bytes
from builder.publishing.front_matter import read_front_matter
from builder.publishing.generator import check_front_matter, messages_of_mkdocs, standing_clock
from builder.publishing.kept_content import PageHtml, content_in
from builder.publishing.markdown_pages import give_content, quick_render
from builder.publishing.obstacles import obstacles_in
from builder.publishing.sitemap import SITEMAP, changed_on, sitemap
from builder.publishing.state import Content
from builder.publishing.theme_environment import environment_of

_OF_ALL_PAGES = frozenset({"pages", "build_date_utc"})
_UPDATE_DATE = re.compile(r"\bupdate_date\b")


@dataclass(frozen=True, slots=True)
class BuiltPage:
    """A page of the site, and what of other files it depends on.

    Attributes:
        path: Of its Markdown, relative to docs/.
        place: Of its HTML, relative to the site.
        address: Whole; empty when the site has none.
        html: The file; empty when the template gave none.
        targets: The paths under docs/ at which its links were looked for, found or not.
        anchors: Its links to places on pages: (path of the page, anchor, link as it is written).
        changed_on: ISO 8601 day for the sitemap; empty when the page tells none.
        content: Where in the HTML the page's content stands; None where it depends on other things than its Markdown,
            its targets and the settings (`fingerprint.content_fingerprint`).
        messages: What MkDocs had to warn of.
    """

    path: str
    place: str
    address: str
    html: bytes
    targets: tuple[str, ...]
    anchors: tuple[tuple[str, str, str], ...]
    changed_on: str
    content: Content | None
    messages: tuple[str, ...]


class _LookedUp(Files):
    """The files of a site by path, each made when it is asked for; it takes down what is asked for."""

    def __init__(self, paths: Collection[str], config: MkDocsConfig) -> None:
        super().__init__([])
        self._paths, self._config = paths, config
        self.asked: set[str] = set()

    def get_file_from_path(self, path: str) -> File | None:
        if path not in self._paths:
            path = PurePath(path).as_posix()
        self.asked.add(path)
        found = self._src_uris.get(path)
        if found is None and path in self._paths:
            found = File(path, self._config.docs_dir, self._config.site_dir, self._config.use_directory_urls)
            set_exclusions([found], self._config)
            self._src_uris[path] = found
        return found

    def documentation_pages(self, *, inclusion: Callable[[InclusionLevel], bool] | None = None) -> Sequence[File]:
        """None: the navigation names its own pages, and the others need not know of each other."""
        del inclusion
        return []


class SinglePages:
    """Builds pages of one project, one at a time and in any order."""

    def __init__(self, project: Project, paths: Collection[str]) -> None:
        """Name the project.

        Args:
            project: Where mkdocs.yml and docs/ are.
            paths: Of all files under docs/.
        """
        self._project, self._paths = project, paths

    def again(self, paths: Collection[str]) -> SinglePages:
        """Return what builds pages of the same project, with the same settings and theme, when other files are there.

        Args:
            paths: Of these.
        """
        again = SinglePages(self._project, paths)
        again._config, again._environment = self._config, self._environment
        return again

    def obstacles(self) -> tuple[str, ...]:
        """Say why the pages of this project cannot be built singly; nothing when they can.

        Raises:
            Exception: Whatever a bad configuration or template raises.
        """
        templates = (f"the template {name}" for name in self._templates_of_all_pages())
        return (*obstacles_in(self._config), *templates)

    def navigation_messages(self) -> tuple[str, ...]:
        """What MkDocs has to warn of in the navigation."""
        with messages_of_mkdocs() as messages:
            get_navigation(_LookedUp(self._paths, self._config), self._config)
        return tuple(messages)

    @property
    def checks_anchors(self) -> bool:
        """Whether a link to a place that a page does not have is an error."""
        return self._config.validation.links.anchors >= logging.WARNING

    def build(self, path: str, old: PageHtml | None = None) -> BuiltPage | None:
        """Build a page.

        Args:
            path: Of its Markdown, relative to docs/.
            old: The page as it stands on the site, when its content is the same still; targets and anchors are not
                told then.

        Returns:
            None for a page that the settings exclude.

        Raises:
            Exception: Whatever templates and extensions raise.
        """
        navigation = self._navigation
        with messages_of_mkdocs() as messages, standing_clock(None):
            self._files.asked.clear()
            file = self._files.get_file_from_path(path)
            if file is None or _is_excluded(file):
                return None
            page = file.page if isinstance(file.page, Page) else Page(None, file, self._config)
            self._read(page)
            check_front_matter(page.markdown or "", page=page)
            if old:
                give_content(page, old.content, has_headline=old.at.has_headline)
            elif not (is_known := quick_render(page, self._config, self._files)):
                page.render(self._config, self._files)
            text = self._in_theme(page, navigation)
            html = text.encode("utf-8", errors="xmlcharrefreplace") if text.strip() else b""
            built = BuiltPage(
                path=path,
                place=file.dest_uri,
                address=page.canonical_url or "",
                html=html,
                targets=tuple(sorted(self._files.asked - {path})),
                anchors=tuple(_anchors(page)),
                changed_on=changed_on(page.meta),
                content=content_in(html, page) if old or is_known else None,
                messages=tuple(dict.fromkeys(messages)),
            )
        page.content = page.markdown = None
        if page not in navigation.pages:
            file.page = None
        return built

    def place_of(self, path: str) -> str | None:
        """Tell where on the site a file under docs/ stands; None when the settings exclude it."""
        file = self._files.get_file_from_path(path)
        return None if file is None or _is_excluded(file) else file.dest_uri

    def theme_files(self) -> dict[str, Path]:
        """Return the files that the theme brings along: place on the site to the file."""
        files = Files([])
        files.add_files_from_theme(self._environment, self._config)
        return {file.dest_uri: Path(file.abs_src_path) for file in files if file.abs_src_path}

    def templates(self) -> Iterator[tuple[str, bytes]]:
        """Render the theme's own pages but for the sitemap: place on the site, and bytes."""
        for name in sorted({*self._config.theme.static_templates} - {SITEMAP}):
            try:
                html = self._render_template(name, [])
            except jinja2.TemplateNotFound as error:
                if error.name != name:
                    raise
                continue
            if html.strip():
                yield name, html.encode()

    def _templates_of_all_pages(self) -> Iterator[str]:
        """The project's own templates that show all pages or the day; of the sitemaps only the usual one may."""
        folder = Path(self._config.theme.custom_dir or self._project.cache_dir / "none")
        for file in sorted(folder.rglob("*")):
            if file.suffix not in {".html", ".xml"}:
                continue
            text = file.read_text(encoding="utf-8")
            used = find_undeclared_variables(self._environment.parse(text)) & _OF_ALL_PAGES
            is_sitemap = file == folder / SITEMAP
            if _UPDATE_DATE.search(text) or (used and not (is_sitemap and self._has_usual_sitemap())):
                yield file.name
        if SITEMAP in self._config.theme.static_templates and not self._has_usual_sitemap():
            yield SITEMAP

    def _has_usual_sitemap(self) -> bool:
        """Try the theme's sitemap on two pages: whether it gives what `sitemap` gives."""
        if not self._config.site_url:
            return not self._render_template(SITEMAP, []).strip()
        days: tuple[dict[str, object], ...] = ({}, {"published": "2017-03-08", "modified": "2017-03-09"})
        pages = [
            SimpleNamespace(page=SimpleNamespace(canonical_url=f"https://example.org/?a='{number}&", meta=meta))
            for number, meta in enumerate(days)
        ]
        expected = sitemap((found.page.canonical_url, changed_on(found.page.meta)) for found in pages)
        return self._render_template(SITEMAP, pages).encode() == expected

    def _render_template(self, name: str, pages: Sequence[object]) -> str:
        template = self._environment.get_template(name)
        site = urlsplit(self._config.site_url or "/").path
        base = site if is_error_template(name) else get_relative_url(".", name)
        with standing_clock(None):
            context = get_context(self._navigation, pages, self._config, base_url=base)  # type: ignore[arg-type] # stand-ins for pages
            return template.render(context)

    def _read(self, page: Page) -> None:
        """Read a page as `page.read_source` does."""
        found = None
        with suppress(OSError, UnicodeDecodeError):  # MkDocs finds the same, and has words for it
            source = read_bytes(page.file.abs_src_path or "").decode()
            found = read_front_matter(source) if "\r" not in source else None
        if found is None:
            page.read_source(self._config)
        else:
            page.markdown, page.meta = found

    def _in_theme(self, page: Page, navigation: Navigation) -> str:
        page.active = True
        try:
            template = self._environment.get_template(page.meta.get("template", "main.html"))
            return template.render(get_context(navigation, [], self._config, page))
        finally:
            page.active = False

    @cached_property
    def _config(self) -> MkDocsConfig:
        return load_config(
            config_file=str(self._project.config_file),
            docs_dir=str(self._project.docs_dir),
            site_dir=str(self._project.site_dir),
            strict=True,
        )

    @cached_property
    def _environment(self) -> jinja2.Environment:
        return environment_of(self._config)

    @cached_property
    def _files(self) -> _LookedUp:
        return _LookedUp(self._paths, self._config)

    @cached_property
    def _navigation(self) -> Navigation:
        with messages_of_mkdocs():  # `navigation_messages` tells them, once
            return get_navigation(self._files, self._config)


def _is_excluded(file: File) -> bool:
    return file.inclusion in {InclusionLevel.EXCLUDED, InclusionLevel.DRAFT}


def _anchors(page: Page) -> Iterator[tuple[str, str, str]]:
    for file, links in (page.links_to_anchors or {}).items():
        for anchor, link in links.items():
            yield file.src_uri, anchor, link

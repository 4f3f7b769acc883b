"""Which settings of MkDocs let pages depend on other pages, so that none can be built without all others."""

from __future__ import annotations

import logging

from mkdocs.config.defaults import MkDocsConfig

_PURE_EXTENSIONS = frozenset(
    "abbr admonition attr_list codehilite def_list extra fenced_code footnotes md_in_html meta nl2br sane_lists smarty "
    "tables toc wikilinks".split()
)
"""Python-Markdown's own: what they make of a page depends on nothing but the page and their settings."""

_LOOKING_ELSEWHERE = frozenset({"pymdownx.snippets", "pymdownx.b64", "pymdownx.pathconverter", "pymdownx.blocks"})


def obstacles_in(config: MkDocsConfig) -> tuple[str, ...]:
    """Name the settings for which the pages of a site cannot be built singly."""
    found: list[str] = []
    found += [f"the plugin {name}" for name in config.plugins]
    found += ["hooks"] if config.hooks else []
    found += ["extra_templates"] if config.extra_templates else []
    found += [] if config.nav and _is_titled(config.nav) else ["a navigation in which pages have no title"]
    found += ["omitted_files"] if config.validation.nav.omitted_files >= logging.WARNING else []
    found += [f"the extension {name}" for name in config.markdown_extensions if not _is_pure(name)]
    return tuple(found)


def _is_titled(nav: object) -> bool:
    """Tell whether every page of a navigation has a title; one without takes it from the page."""
    if isinstance(nav, list):
        return all(isinstance(item, dict) and _is_titled(item) for item in nav)
    if isinstance(nav, dict):
        return all(isinstance(value, str) or _is_titled(value) for value in nav.values())
    return False


def _is_pure(extension: str) -> bool:
    short = extension.removeprefix("markdown.extensions.")
    if short in _PURE_EXTENSIONS:
        return True
    return extension.startswith("pymdownx.") and not extension.startswith(tuple(_LOOKING_ELSEWHERE))

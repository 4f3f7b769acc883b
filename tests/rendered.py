"""What a browser would find in a page of Markdown: the tests render with the real configuration and read the result."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import markdown
from mkdocs.config import load_config

PROJECT = Path(__file__).parent.parent
Node = tuple[str, ...]
"""("", text), or ("name", attribute, value, …) for a start tag, or ("/name",) for an end tag."""

_LEFT_ALONE = {"smarty", "extra"}  # smarty restyles quotes, which is its purpose; extra is the others together
_BUNDLED = [
    *("abbr", "admonition", "attr_list", "codehilite", "def_list", "fenced_code", "footnotes", "md_in_html", "meta"),
    *("nl2br", "sane_lists", "tables", "toc", "wikilinks"),
]
_PYMDOWNX = [
    *("arithmatex", "b64", "betterem", "bracketspan", "caret", "critic", "details", "emoji", "escapeall", "highlight"),
    *("inlinehilite", "keys", "magiclink", "mark", "pathconverter", "progressbar", "quotes", "saneheaders", "snippets"),
    *("superfences", "tabbed", "tasklist", "tilde", "fancylists"),
    *(f"blocks.{name}" for name in ("admonition", "caption", "definition", "details", "html", "tab")),
]
_OPTIONS: dict[str, dict[str, Any]] = {
    "pymdownx.snippets": {"check_paths": True, "url_download": False},
    "pymdownx.quotes": {"callouts": True},
    "pymdownx.magiclink": {
        "repo_url_shorthand": True,
        "social_url_shorthand": True,
        "user": "owner",
        "repo": "project",
        "normalize_issue_symbols": True,
    },
    "pymdownx.fancylists": {
        "additional_ordered_styles": ["roman", "alpha", "generic"],
    },
    "pymdownx.arithmatex": {"smart_dollar": False},
}


@cache
def site_markdown() -> markdown.Markdown:
    """Set Python-Markdown up as mkdocs.yml says."""
    config = load_config(str(PROJECT / "mkdocs.yml"))
    return markdown.Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)


@cache
def bundled_markdown() -> markdown.Markdown:
    """Set Python-Markdown up with every extension that comes with it."""
    return markdown.Markdown(extensions=[*_BUNDLED, "legacy_attrs", "legacy_em"])


@cache
def pymdownx_markdown() -> markdown.Markdown:
    """Set Python-Markdown up with its own extensions and everything of pymdown-extensions that leaves prose alone."""
    names = [name for name in _BUNDLED if name not in {"fenced_code", "codehilite", "sane_lists"}]
    return markdown.Markdown(
        extensions=[*names, *(f"pymdownx.{name}" for name in _PYMDOWNX)], extension_configs=_OPTIONS
    )


CONFIGURATIONS = {"site": site_markdown, "bundled": bundled_markdown, "pymdownx": pymdownx_markdown}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.nodes: list[Node] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:  # toc gives them an id that is made of their words
            attrs = [(name, value) for name, value in attrs if name != "id"]
        self.nodes.append((tag, *(part or "" for pair in attrs for part in pair)))

    def handle_endtag(self, tag: str) -> None:
        self.nodes.append((f"/{tag}",))

    def handle_data(self, data: str) -> None:
        if self.nodes and self.nodes[-1][0] == "":
            self.nodes[-1] = ("", self.nodes[-1][1] + data)
        else:
            self.nodes.append(("", data))

    def handle_comment(self, data: str) -> None:
        self.nodes.append(("!comment", data))

    def handle_decl(self, decl: str) -> None:
        self.nodes.append(("!declaration", decl))

    def handle_pi(self, data: str) -> None:
        self.nodes.append(("?", data))

    def unknown_decl(self, data: str) -> None:
        self.nodes.append(("![", data))


def read(html: str) -> list[Node]:
    """Read HTML as its tags and texts, in order; white space between blocks is left out."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return [node for node in reader.nodes if node[0] or node[1].strip() or "\n" not in node[1]]


def render(page: str, converter: markdown.Markdown | None = None) -> list[Node]:
    """Render a page of Markdown (as mkdocs.yml says if no converter is given) and read it."""
    converter = converter or site_markdown()
    return read(converter.reset().convert(page))


def outline(levels: Sequence[int]) -> list[int]:
    """The levels that headings have on a page by those that were written, 0 for other blocks.

    A heading is one deeper than the nearest one above it that was written with a smaller level.
    """
    depths: list[int] = []
    for place, level in enumerate(levels):
        above = next((p for p in range(place - 1, -1, -1) if 0 < levels[p] < level), None)
        depths.append(0 if not level else min(6, (depths[above] if above is not None else 1) + 1))
    return depths

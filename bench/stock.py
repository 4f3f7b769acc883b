"""The stock pipeline: a plain loop over yake, and MkDocs with Material's own theme and search over one page an article.

It is given what the builder read, headlines and texts without furniture, so that both work on the same words.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.processes import Run, run
from builder.rendering.escaping import escape

_SETTINGS = """\
site_name: Stock
theme:
  name: material
plugins:
  - search
nav:
  - Home: index.md
"""


@dataclass(frozen=True, slots=True)
class PlainArticle:
    """A headline and the paragraphs below it, as text."""

    headline: str
    paragraphs: tuple[str, ...]


def read_records(file: Path) -> Iterator[PlainArticle]:
    """Read the articles of a site's data/articles.jsonl."""
    with file.open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            yield PlainArticle(record["headline"], tuple(record["body"]))


def write_stock(articles: Iterable[PlainArticle], folder: Path) -> int:
    """Write texts.jsonl for yake, and mkdocs.yml and docs/ for MkDocs, which must not be there; return how many."""
    pages = folder / "docs" / "articles"
    pages.mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(_SETTINGS, encoding="utf-8")
    (folder / "docs" / "index.md").write_text("# Stock\n\nThe articles are found by the search.\n", encoding="utf-8")
    count = 0
    with (folder / "texts.jsonl").open("w", encoding="utf-8") as texts:
        for count, article in enumerate(articles, start=1):
            texts.write(json.dumps("\n\n".join((article.headline, *article.paragraphs))) + "\n")
            (pages / f"{count:06}.md").write_text(render_page(article), encoding="utf-8")
    return count


def render_page(article: PlainArticle) -> str:
    r"""Render an article as Markdown, all of it as text.

    >>> render_page(PlainArticle("A *new* day", ("1. It is <b>true</b>.",)))
    '# A &#42;new&#42; day\n\n1&#46; It is &lt;b&gt;true&lt;/b&gt;.\n'
    """
    return "\n\n".join((f"# {escape(article.headline)}", *map(escape, article.paragraphs))) + "\n"


def run_yake(folder: Path) -> Run:
    """Run the loop over yake on what was written to a folder."""
    return run([sys.executable, "-m", "bench.yake_loop", "texts.jsonl"], folder=folder)


def run_mkdocs(folder: Path) -> Run:
    """Run MkDocs on what was written to a folder."""
    return run([sys.executable, "-m", "mkdocs", "build", "--quiet"], folder=folder)

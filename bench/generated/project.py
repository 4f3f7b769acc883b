"""Writes a whole project of generated articles: the repository's own site, with another desk."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from bench.generated.articles import GeneratedArticle, generate_articles
from bench.generated.outlets import OUTLETS
from bench.generated.world import make_world
from builder.publishing.manifest import read_manifest

REPOSITORY = Path(__file__).parent.parent.parent
_PREVIEWS = "previews"
"""The folder of preview pictures under docs/assets, which the builder makes."""

_GLOSSARY_TOWNS = 8
_NOTED_EVERY = 50
_MOST_NOTES = 200
_LABELS = ("context", "correction", "question", "assessment")


def write_project(folder: Path, count: int, *, seed: int = 0) -> Path:
    """Write a project with the first `count` articles of a seed.

    Args:
        folder: Empty or missing; or one that holds fewer articles of the same seed, which stay as they are.
        count: How many articles, 0 or more.
        seed: Of the world and its articles.

    Returns:
        Its mkdocs.yml.
    """
    folder.mkdir(parents=True, exist_ok=True)
    _copy_site(folder)
    articles = generate_articles(count, seed=seed)
    notes = "".join(_notes(_write_articles(folder, articles)))
    desk = {
        "sources.yml": "".join(_sources()),
        "glossary.yml": "".join(_glossary(seed)),
        "notes/generated.yml": notes,
    }
    for name, text in desk.items():
        _write(folder / "desk" / name, text)
    return folder / "mkdocs.yml"


def _copy_site(folder: Path) -> None:
    """Copy the settings, the templates and what is written by hand in docs/."""
    shutil.copy(REPOSITORY / "mkdocs.yml", folder / "mkdocs.yml")
    shutil.copytree(REPOSITORY / "templates", folder / "templates", dirs_exist_ok=True)
    docs = REPOSITORY / "docs"
    generated = read_manifest(docs, root=REPOSITORY)
    by_hand = [docs / "about.md", *sorted((docs / "assets").rglob("*"))]
    for file in by_hand:
        path = file.relative_to(docs)
        if file.is_file() and path.as_posix() not in generated and _PREVIEWS not in path.parts:
            (folder / "docs" / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file, folder / "docs" / path)


def _write_articles(folder: Path, articles: Iterable[GeneratedArticle]) -> Iterator[GeneratedArticle]:
    """Write each article, and pass it on."""
    for article in articles:
        _write(folder / article.path, article.text)
        yield article


def _sources() -> Iterator[str]:
    for outlet in OUTLETS:
        yield f"- name: {outlet.name}\n  domains: [{outlet.domain}]\n  country: {outlet.country}\n"
        if outlet.name.startswith("The "):
            yield f"  aliases: [{outlet.name.removeprefix('The ')}]\n"
        yield "  note: An invented outlet, made up for measuring.\n"


def _glossary(seed: int) -> Iterator[str]:
    """Entries for the most mentioned towns and organisations, and the outlets, which are never a topic."""
    world = make_world(seed)
    yield "entries:\n"
    for town in world.towns[:_GLOSSARY_TOWNS]:
        yield f"  - label: {town.name}\n    kind: place\n"
        yield f"    description: Invented town in {town.region}, {town.country}.\n"
    for beat in sorted(world.organisations):
        first = world.organisations[beat][0]
        yield f"  - label: {json.dumps(first.name)}\n    kind: organisation\n"
        if first.abbreviation:
            yield f"    aliases: [{first.abbreviation}]\n"
    yield "never:\n"
    yield from (f"  - {outlet.name}\n" for outlet in OUTLETS)


def _notes(articles: Iterable[GeneratedArticle]) -> Iterator[str]:
    """A note on a passage of every fiftieth article, where it has words to take, up to two hundred."""
    made = 0
    for number, article in enumerate(articles):
        quote = _quotable(article) if number % _NOTED_EVERY == 0 and made < _MOST_NOTES else ""
        if quote:
            label = _LABELS[made % len(_LABELS)]
            made += 1
            exact = json.dumps(quote, ensure_ascii=False)
            yield f"- article: {json.dumps(article.path)}\n  quote: {{exact: {exact}}}\n"
            yield f"  label: {label}\n  author: Example Desk\n  note: An invented note on *an invented article*.\n"


def _quotable(article: GeneratedArticle) -> str:
    """The longest line's first six words, if they stand only once in the file; else nothing."""
    if article.path.endswith(".html"):
        return ""
    longest = max(article.text.split("\n"), key=len)
    words = " ".join(longest.split(" ")[:6])
    return words if article.text.count(words) == 1 else ""


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")

"""The projects that builds are measured on: generated articles, or those of a source, and a few more to be added."""

from __future__ import annotations

import json
import lzma
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path

from bench.generated import generate_articles, write_project
from bench.linking_input import RawText
from builder.model import Article, Format
from builder.reading.source import article_id
from builder.rendering.addresses import article_page

ADDED = "added"
"""The folder under articles/ for the articles that are added while builds are measured."""

NEW_ARTICLES = 4
"""So many articles are kept to be added: three for a build each, one for the preview."""

_KEYS = ("id", "source", "date", "text")
_WITHOUT_DATES = date(2000, 1, 1)


class InputError(Exception):
    """A source cannot be used; says where, what was expected, and the way out."""


@dataclass(frozen=True, slots=True)
class Record:
    """An article of a source; without date and publisher when it is a file of text."""

    id: str
    source: str
    published: date | None
    text: str


@dataclass(frozen=True, slots=True)
class Dossier:
    """A project to measure on.

    Attributes:
        folder: That of mkdocs.yml.
        articles: How many it has.
        new: So many more, in the order in which they are added.
    """

    folder: Path
    articles: int
    new: tuple[RawText, ...]

    @property
    def records(self) -> Path:
        """The records of all articles, once it is built."""
        return self.folder / "site" / "data" / "articles.jsonl"


def write_dossier(folder: Path, articles: int, source: Path | None) -> Dossier:
    """Write a project of so many articles, or bring one that was written with the same arguments to its first state.

    Raises:
        InputError: The source cannot be read, or has too few articles.
    """
    records = load_records(source) if source else []
    if source and len(records) < articles + NEW_ARTICLES:
        most = max(len(records) - NEW_ARTICLES, 0)
        message = f"{source}: {len(records):,} articles; {NEW_ARTICLES} of them are added one at a time"
        raise InputError(f"{message}, so choose --articles {most} or fewer")
    shutil.rmtree(folder / "articles" / ADDED, ignore_errors=True)
    write_project(folder, 0 if source else articles)
    if source is None:
        return Dossier(folder, articles, _generated_next(articles))
    shutil.rmtree(folder / "desk")  # it is that of the invented world
    for number, record in enumerate(records[:articles]):
        _write_record(folder / "articles", number, record)
    new = tuple(RawText(record.source, record.text) for record in records[-NEW_ARTICLES:])
    return Dossier(folder, articles, new)


def _generated_next(articles: int) -> tuple[RawText, ...]:
    """The next articles of the generator that are plain text."""
    following = generate_articles(articles + 100 * NEW_ARTICLES)
    texts = (RawText(new.source, new.text) for new in islice(following, articles, None) if new.path.endswith(".txt"))
    return tuple(islice(texts, NEW_ARTICLES))


def _write_record(folder: Path, number: int, record: Record) -> None:
    day = record.published
    file = folder / (f"{day:%Y/%m}" if day else "undated") / f"{number:06}.txt"
    file.parent.mkdir(parents=True, exist_ok=True)
    front = f"---\npublished: {day}\nsource: {json.dumps(record.source)}\n---\n" if day else ""
    file.write_text(f"{front}{record.text}\n", encoding="utf-8")


def load_records(source: Path) -> list[Record]:
    """Load a folder of .txt, by name, or a file of JSON lines or one JSON list, with id, source, date and text.

    Raises:
        InputError: It is none of these, or a record lacks something.
    """
    if source.is_dir():
        files = sorted(source.rglob("*.txt"))
        return [Record(file.stem, "", None, file.read_text(encoding="utf-8", errors="replace")) for file in files]
    if ".jsonl" not in source.suffixes and ".json" not in source.suffixes:
        raise InputError(f"{source}: expected a folder, .jsonl or .json, which may be compressed as .xz")
    try:
        return list(_records(source))
    except (OSError, lzma.LZMAError, UnicodeDecodeError) as error:
        raise InputError(f"{source}: {error}") from error


def _records(source: Path) -> Iterator[Record]:
    opener = lzma.open if source.suffix == ".xz" else open
    with opener(source, "rt", encoding="utf-8") as lines:
        parts: Sequence[object] = [lines.read()] if ".json" in source.suffixes else list(lines)
    for number, part in enumerate(parts, start=1):
        try:
            found = json.loads(str(part))
            for record in found if isinstance(found, list) else [found]:
                _, publisher, day, text = (str(record[key]) for key in _KEYS)
                yield Record(str(record["id"]), publisher, date.fromisoformat(day), text)
        except (ValueError, KeyError, TypeError) as error:
            raise InputError(f"{source}:{number}: expected {', '.join(_KEYS)} ({error!r})") from error


def newest_day(records: Path) -> date:
    """The newest day of publication among the records of a site, or a fixed day when there is none."""
    with records.open(encoding="utf-8") as lines:
        days = [day for line in lines if (day := json.loads(line)["published"])]
    return date.fromisoformat(max(days)) if days else _WITHOUT_DATES


def add_article(dossier: Dossier, index: int, day: date) -> str:
    """Save one of the new articles, as published on a day.

    Returns:
        The address of its page, relative to the site's.
    """
    new, slug = dossier.new[index], f"measured-{index + 1}"
    path = f"articles/{ADDED}/{slug}.txt"
    front = f"published: {day}\nslug: {slug}\n" + (f"source: {json.dumps(new.source)}\n" if new.source else "")
    (dossier.folder / path).parent.mkdir(parents=True, exist_ok=True)
    (dossier.folder / path).write_text(f"---\n{front}---\n{new.text}\n", encoding="utf-8")
    read = Article(id=article_id(path), path=path, format=Format.TEXT, headline=slug, slug=slug, published=day)
    return f"{article_page(read).removesuffix('.md')}/"

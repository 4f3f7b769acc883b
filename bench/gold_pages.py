"""Finds the pages of a folder with gold, in up to three inputs each, and reads them with the builder's own reading."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import NoReturn

from bench.scoring import Gold, Measure, score
from builder.config import Settings
from builder.errors import ArticleError, BriefingError, Problem
from builder.model import Article, Desk
from builder.parallel import map_in_order
from builder.reading.article import read_article
from builder.reading.source import Source, list_paths

_KEY = re.compile(r"[\w-]+")
_REQUIRED = ("headline", "body")
_OPTIONAL = ("published", "authors", "source")
_EXAMPLE = '{"0a1b": {"headline": "…", "published": "2017-03-08", "authors": "…", "body": "…"}}'


class GoldError(BriefingError):
    """The folder's gold, or what belongs to it, is not as expected; nothing is measured."""


class Input(StrEnum):
    """What of a page is read: its article's visible text, everything visible, or its HTML; values are row titles."""

    MAIN = ".main.txt"
    PAGE = ".page.txt"
    HTML = "HTML"

    def file(self, folder: Path, key: str) -> Path:
        """Say where this input of an article is."""
        return folder / "html" / f"{key}.html" if self is Input.HTML else folder / "text" / f"{key}{self}"


class Half(StrEnum):
    """The halves of the gold by the first hex digit of the key."""

    FIRST = "0-7"
    SECOND = "8-f"

    def has(self, key: str) -> bool:
        """Tell whether a key is in this half; one that begins otherwise is in neither."""
        return key[:1].lower() in ("01234567" if self is Half.FIRST else "89abcdef")


@dataclass(frozen=True, slots=True)
class ReadPage:
    """One input of one article, and what was read.

    Attributes:
        file: None when the folder does not have this input of this article.
        article: None when it could not be read.
        refusal: Why not; empty otherwise.
    """

    gold: Gold
    input: Input
    file: Path | None
    article: Article | None
    refusal: str = ""

    def score(self, measure: Measure) -> float | None:
        """Score a field against the gold, in [0, 1]; None where the gold does not know it."""
        return score(self.article, self.gold, measure)


def load_gold(folder: Path, half: Half | None = None) -> tuple[Gold, ...]:
    """Read gold.json: an object of articles by key, each an object of texts.

    Args:
        folder: The one with gold.json in it.
        half: Leave out the keys that are not in it; None keeps all.

    Returns:
        At least one article, by key.

    Raises:
        GoldError: No such file, not JSON, or not of this shape; or it has no article.
    """
    file = folder / "gold.json"
    try:
        loaded: object = json.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        _fail(file, f"cannot be read: {error.strerror} (expected the gold of the folder's pages, {_EXAMPLE})")
    except json.JSONDecodeError as error:
        _fail(file, f"not JSON: {error.msg} (expected {_EXAMPLE})", line=error.lineno)
    except UnicodeDecodeError:
        _fail(file, "not in UTF-8, expected JSON (save it as UTF-8)")
    if not isinstance(loaded, dict) or not loaded:
        _fail(file, f"no articles in it, expected an object of them by key, {_EXAMPLE}")
    found = [_parse_gold(file, key, value) for key, value in sorted(loaded.items())]
    chosen = tuple(gold for gold in found if half is None or half.has(gold.key))
    if not chosen:
        _fail(file, f"none of its {len(found)} keys begins with {half} (measure without --half)")
    return chosen


def _parse_gold(file: Path, key: str, value: object) -> Gold:
    if not _KEY.fullmatch(key):
        _fail(file, f"the key {key!r} cannot name files, expected letters, digits, '-' and '_'")
    if not isinstance(value, dict):
        _fail(file, f"{key}: not an object, expected {_EXAMPLE}")
    texts: dict[str, str] = {}
    for name in (*_REQUIRED, *_OPTIONAL):
        text: object = value.get(name)
        if text is None and name in _OPTIONAL:
            text = ""
        if not isinstance(text, str):
            what = "missing" if text is None else "not a text"
            _fail(file, f"{key}: '{name}' is {what}, expected {_EXAMPLE}")
        texts[name] = text
    return Gold(key=key, **texts)


def find_sources(folder: Path, golds: Sequence[Gold], inputs: Sequence[Input]) -> Mapping[Input, Mapping[str, Source]]:
    """Find the files of the gold's articles.

    Returns:
        For each input that the folder has at all, in the given order, the sources by key; an article may be absent.

    Raises:
        GoldError: There is none.
    """
    found: dict[Input, dict[str, Source]] = {}
    for kind in inputs:
        files = {file: gold.key for gold in golds if (file := kind.file(folder, gold.key)).is_file()}
        sources, _ = list_paths(files, None)
        if sources:
            found[kind] = {files[source.file]: source for source in sources}
    if not found:
        example = " or ".join(str(kind.file(Path(), "KEY")) for kind in inputs)
        _fail(folder, f"no page of the gold's {len(golds)} articles in it, expected {example}")
    return found


def read_pages(
    golds: Sequence[Gold], sources: Mapping[Input, Mapping[str, Source]], *, settings: Settings, jobs: int
) -> tuple[ReadPage, ...]:
    """Read every input of every article, as a build does with an empty desk.

    Returns:
        As many pages as there are pairs of inputs and articles, absent and refused ones included, in that order.
    """
    wanted = [source for of_input in sources.values() for source in of_input.values()]
    results = map_in_order(partial(_read, settings=settings), wanted, jobs=jobs)
    outcomes = {source.file: outcome for source, outcome in zip(wanted, results, strict=True)}
    pages = []
    for kind, of_input in sources.items():
        for gold in golds:
            source = of_input.get(gold.key)
            article, refusal = outcomes[source.file] if source else (None, "there is no such file")
            pages.append(ReadPage(gold, kind, source.file if source else None, article, refusal))
    return tuple(pages)


def _read(source: Source, *, settings: Settings) -> tuple[Article | None, str]:
    try:
        return read_article(source, settings=settings, desk=Desk()), ""
    except ArticleError as error:
        return None, error.problems[0].message


def _fail(place: Path, message: str, *, line: int = 0) -> NoReturn:
    raise GoldError(Problem(str(place), line, message))

"""The articles that linking is timed on: read and annotated once, and kept."""

from __future__ import annotations

import json
import lzma
import os
import pickle
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from builder.caching.store import Store
from builder.config import Settings
from builder.model import Desk
from builder.pipeline import read_and_annotate
from builder.reading.source import list_paths


@dataclass(frozen=True, slots=True)
class RawText:
    """A text as it came, and who published it; empty when that is not known."""

    source: str
    text: str


def load_texts(source: Path) -> list[RawText]:
    """Load the raw texts of a folder or of a file of JSON lines, in the order of their names or lines."""
    if source.is_dir():
        files = list_paths([source], None)[0]
        return [RawText("", found.file.read_text(encoding="utf-8", errors="replace")) for found in files]
    return [RawText(str(record["source"]), str(record["text"])) for record in _records(source)]


def _records(source: Path) -> list[dict[str, object]]:
    opener = lzma.open if source.suffix == ".xz" else open
    with opener(source, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


@contextmanager
def _folder(source: Path) -> Iterator[Path]:
    """Give the folder, or one with a file for each line, its date and source in front matter."""
    if source.is_dir():
        yield source
        return
    with tempfile.TemporaryDirectory() as name:
        for number, record in enumerate(_records(source)):
            front = f"---\npublished: {record['date']}\nsource: {json.dumps(record['source'])}\n---\n"
            Path(name, f"{number:06}.txt").write_text(f"{front}{record['text']}\n", encoding="utf-8")
        yield Path(name)


def annotate_all(source: Path, articles: int, notes: Path) -> int:
    """Read and annotate the first articles of a source, unless they are kept already.

    Returns:
        How many could be read. The file holds what it was made from, then this number of pickled articles.
    """
    made_from = (str(source.absolute()), articles)
    if notes.exists():
        with notes.open("rb") as file:
            *kept, count = pickle.load(file)  # noqa: S301 - our own file
        if tuple(kept) == made_from:
            return int(count)
    with _folder(source) as folder:
        found = list_paths([folder], None)[0][:articles]
        annotated, problems = read_and_annotate(
            found, Settings(language="en"), Desk(), Store(None), jobs=os.cpu_count() or 1, progress=_tell
        )
    for problem in problems:
        print(problem, file=sys.stderr)
    pickles = [pickle.dumps(article) for article in annotated]
    notes.parent.mkdir(parents=True, exist_ok=True)
    notes.write_bytes(pickle.dumps((*made_from, len(pickles))) + b"".join(pickles))
    return len(pickles)


def _tell(stage: str, done: int, of: int) -> None:
    if done % 1000 == 0:
        print(f"{stage}: {done:,} of {of:,}", file=sys.stderr)

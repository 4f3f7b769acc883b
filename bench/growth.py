"""How the cost of reading grows with the length of a text: linear, or a fault."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from bench.scoring import Gold
from bench.timing import median_seconds, read_once
from builder.config import Settings
from builder.model import Format
from builder.reading.source import Source

SIZES_MB = (0.6, 1.25, 2.5, 5.0)
_BYTES_PER_MB = 1_000_000


@dataclass(frozen=True, slots=True)
class Step:
    """One of the growing files and what it costs, in seconds of processor time."""

    size_bytes: int
    seconds: float


def distinct_lines(stories: Sequence[str], size_bytes: int) -> Iterator[str]:
    """Make a long story of short ones: their lines in turn, until they have so many bytes of UTF-8.

    Blank lines between them count. When all are used up they come again, but each with the second half of another
    line, a different one each time, so that no line is repeated and rules about repetition have nothing to find.

    >>> list(distinct_lines(["a b", "c d"], 16))
    ['a b', 'c d', 'a d', 'c b']
    """
    lines = [line.split() for story in stories for line in story.split("\n") if line.split()]
    size = 0
    for turn in range(len(lines)):
        for index, own in enumerate(lines):
            other = lines[(index + turn) % len(lines)]
            made = " ".join((*own[: (len(own) + 1) // 2], *other[(len(other) + 1) // 2 :]))
            if size >= size_bytes:
                return
            size += len(made.encode("utf-8")) + len("\n\n")
            yield made


def measure_growth(
    golds: Sequence[Gold], settings: Settings, *, rounds: int, sizes_mb: Sequence[float] = SIZES_MB
) -> tuple[Step, ...]:
    """Read one text of each size as a file, made of the gold's bodies, in the given order.

    Of few or short bodies no long text of distinct lines can be made: a step says the size that it truly has.
    """
    steps: list[Step] = []
    head = "One story made of many\nBy Ada Reed\nMarch 8, 2017\n\n"
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "story.txt"
        source = Source("story.txt", Format.TEXT, file)
        for size_mb in sizes_mb:
            story = "\n\n".join(distinct_lines([gold.body for gold in golds], round(size_mb * _BYTES_PER_MB)))
            data = (head + story).encode("utf-8")
            file.write_bytes(data)
            allowed = replace(settings, max_article_bytes=len(data))
            seconds = median_seconds(partial(read_once, source, allowed), rounds)
            steps.append(Step(len(data), seconds))
    return tuple(steps)


def render_growth(steps: Sequence[Step]) -> str:
    """Render each step, its factor to the one before, and what the factor would be if cost grew with length."""
    lines = [f"{'one text of':<14}{'seconds':>9}{'factor':>9}{'linear':>9}"]
    for before, step in zip((None, *steps), steps, strict=False):
        factors = ""
        if before:
            factors = f"{step.seconds / before.seconds:>9.2f}{step.size_bytes / before.size_bytes:>9.2f}"
        lines.append(f"{step.size_bytes / _BYTES_PER_MB:>8.2f} MB   {step.seconds:>9.2f}{factors}")
    return "\n".join(lines)

"""Measure how well, how surely and how fast pages are read, on a folder with gold.

    python -m bench.reading FOLDER [--jobs N] [--worst N] [--speed]

FOLDER holds gold.json (key to headline, published, authors, source and body), and of each article any of
text/KEY.main.txt (its own container's text), text/KEY.page.txt (everything visible) and html/KEY.html. Prints the share
of headlines, dates and authors that are right, the mean F1 of the bodies, and whether the confidences mean what they
say.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from bench.calibration import find_claims, render_calibration
from bench.gold_pages import Half, Input, ReadPage, find_sources, load_gold, read_pages
from bench.reading_speed import render_speed
from bench.scoring import Measure, mean
from bench.worst import render_worst
from builder.config import Settings, load_project
from builder.errors import BriefingError

_INPUTS = {kind.name.lower(): kind for kind in Input}
_ALL_JOBS = os.cpu_count() or 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the arguments, measure, print; return 0, or 1 when there is nothing to measure, which is said on stderr."""
    options = _parser().parse_args(arguments)
    try:
        print(report(options, load_project(Path(__file__).parent.parent / "mkdocs.yml").settings))
    except BriefingError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bench.reading", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("--jobs", type=_count, default=_ALL_JOBS, metavar="N", help="processes (default: all cores)")
    parser.add_argument("--worst", type=_count, metavar="N", help="show the N worst pages of each input and field")
    parser.add_argument("--speed", action="store_true", help="measure the time instead, in one process")
    parser.add_argument("--halves", action="store_true", help="a row for each half of the keys as well")
    parser.add_argument("--half", type=Half, choices=list(Half), help="only the keys with such a first hex digit")
    parser.add_argument("--input", choices=_INPUTS, action="append", help="only this input (may be repeated)")
    parser.add_argument("--field", type=Measure, choices=list(Measure), action="append", help="only the worst by this")
    parser.add_argument("--by-input", action="store_true", help="a calibration table for each input as well")
    return parser


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{number} is too few, expected 1 or more")
    return number


def report(options: argparse.Namespace, settings: Settings) -> str:
    """Do what the options ask for.

    Raises:
        GoldError: The folder has no proper gold, or no page of it.
    """
    golds = load_gold(options.folder, options.half)
    inputs = [kind for name, kind in _INPUTS.items() if options.input is None or name in options.input]
    sources = find_sources(options.folder, golds, inputs)
    if options.speed:
        return render_speed(golds, sources, settings)
    pages = read_pages(golds, sources, settings=settings, jobs=options.jobs)
    by_input = {kind: [page for page in pages if page.input is kind] for kind in sources}
    parts = [render_accuracy(pages, halves=options.halves), render_calibration(find_claims(pages), "pooled")]
    if options.by_input:
        parts += [render_calibration(find_claims(own), kind) for kind, own in by_input.items()]
    if options.worst:
        for measure in options.field or Measure:
            parts += [render_worst(own, measure, options.worst) for own in by_input.values()]
    return "\n\n".join(parts)


def render_accuracy(pages: Sequence[ReadPage], *, halves: bool = False) -> str:
    """Render the table of scores: a row for each input, and with `halves` two more for the halves of the keys.

    Args:
        pages: Of any inputs; a page that was not read counts with 0.
        halves: See above.
    """
    kinds = [kind for kind in Input if any(page.input is kind for page in pages)]
    lines = [f"{'input':<14}{'articles':>9}" + "".join(f"{measure:>11}" for measure in Measure)]
    for kind in kinds:
        own = [page for page in pages if page.input is kind]
        lines.append(_row(kind, own))
        if halves:
            lines += [_row(f"  keys {half}", [page for page in own if half.has(page.gold.key)]) for half in Half]
    for kind in kinds:
        unread = sum(page.article is None for page in pages if page.input is kind)
        lines += [f"{unread} not read of {kind}, counted as 0"] if unread else []
    return "\n".join(lines)


def _row(title: str, pages: Sequence[ReadPage]) -> str:
    means = (mean(page.score(measure) for page in pages) for measure in Measure)
    cells = ("–" if value is None else f"{value:.3f}" for value in means)
    return f"{title:<14}{len(pages):>9}" + "".join(f"{cell:>11}" for cell in cells)


if __name__ == "__main__":
    sys.exit(main())

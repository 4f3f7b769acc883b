"""Measure what builds cost, each as a whole process of the command, beside the stock pipeline in the same run.

    python -m bench.build [--articles N] [--source SOURCE] [--rows NAME…] [--keep FOLDER] [--jobs N] [--growth N]

Prints tables in Markdown. Articles are generated, or those of SOURCE: a folder of .txt, or a file of JSON lines or one
JSON list (.jsonl, .json, also .xz) with id, source, date and text, of which the last ones are added. The stock pipeline
is a plain loop over yake and `mkdocs build` with Material's own theme and search, on the headlines and texts that the
builder has read; its two processes run one after the other. Peak memory is the largest resident set of any one
process. Machines differ and are noisy, ratios less so.
"""

from __future__ import annotations

import argparse
import signal
import sys
import tempfile
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from bench.build_input import InputError, write_dossier
from bench.build_rows import ROWS, Bench, Costs, measure
from bench.build_table import AIMED_AT_ARTICLES, render_costs, render_growth
from bench.processes import RunError


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the arguments, measure, print the tables; 1 when a source cannot be used or a program failed."""
    options = _parser().parse_args(arguments)
    # A shell starts what runs in the background with Ctrl-C ignored, and the preview would inherit that.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with _folder(options.keep) as folder:
            costs = _measure(folder, options.articles, options)
            print(_heading(options), render_costs(costs), sep="\n\n", flush=True)
            if options.growth:
                grown = _measure(folder, options.growth, options)
                table = render_growth(costs, grown, articles=options.articles, grown_articles=options.growth)
                print(f"\n{table}")
    except (InputError, RunError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bench.build", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=_count, default=AIMED_AT_ARTICLES, metavar="N", help="default: %(default)s")
    parser.add_argument("--source", type=Path, help="instead of generated articles")
    parser.add_argument("--rows", nargs="+", choices=ROWS, default=[*ROWS], metavar="NAME", help=", ".join(ROWS))
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="where projects are left, and found again")
    parser.add_argument("--jobs", type=_count, default=2, metavar="N", help="of the builder (default: %(default)s)")
    parser.add_argument("--growth", type=_count, metavar="N", help="measure the same with so many articles, too")
    return parser


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        message = f"expected a whole number above 0, not {text!r}"
        raise argparse.ArgumentTypeError(message)
    return int(text)


@contextmanager
def _folder(keep: Path | None) -> Iterator[Path]:
    if keep:
        yield keep.absolute()
        return
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


def _measure(folder: Path, articles: int, options: argparse.Namespace) -> Costs:
    """Measure on a project of so many articles, in a folder of its own."""
    name = f"{options.source.name.partition('.')[0] if options.source else 'generated'}-{articles}"
    _tell(f"writing {articles:,} articles")
    dossier = write_dossier(folder / name, articles, options.source)
    rows: Collection[str] = options.rows
    return measure(Bench(dossier, options.jobs), rows, _tell)


def _heading(options: argparse.Namespace) -> str:
    """Say of what the tables are, and when the targets are those of another number of articles."""
    kind = f"articles of {options.source.name}" if options.source else "generated articles"
    aim = f"; the targets are those of {AIMED_AT_ARTICLES:,}" if options.articles != AIMED_AT_ARTICLES else ""
    return f"{options.articles:,} {kind}, --jobs {options.jobs}{aim}:"


def _tell(what: str) -> None:
    print(f"measuring: {what}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())

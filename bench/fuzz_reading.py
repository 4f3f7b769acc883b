"""Read made-up files for a while, steered to untried code by coverage, and keep each that breaks a promise.

    python -m bench.fuzz_reading [--seconds N] [--format txt|md|html] [--corpus DIR] [--finds DIR]

Needs atheris (pip install atheris), which is no dependency of the project. Starts from the example articles and the
scraped pages of the tests; DIR of --corpus also keeps what reached new code, for the next run. What is promised is in
tests/reading_promises.py; a file that breaks it, or takes too long, is written to --finds with its traceback beside it.
Exit status: 0 nothing was found, 1 something was, 2 it cannot run.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

ROOT = Path(__file__).parent.parent
SEEDS = ("articles", "tests/scraped_pages")
FORMATS = {"txt": ".txt", "md": ".md", "html": ".html"}
MOST_BYTES = 16_384
"""Longer inputs cost more than they show; how reading grows with length is another bench."""

SLOW_SECONDS = 2.0
ODD_LINES = (
    *("By", "By Ada Example and Bo Sample", "March 8, 2017", "Updated: 03/04/2019 5:01 PM EST", "2 hours ago", "(AP)"),
    *("Photo: Ada Example", "(Ada Example / AFP)", "* A note.", "1. One", "---", "headline: Now", "authors: [A", "..."),
    *(
        "share",
        "Read more",
        "Related",
        "# Heading",
        "> Quote",
        "[a](b.md)",
        "\u202eabc",
        "\ufeff",
        "\0",
        "\t",
        "a " * 500,
    ),
    *(
        "<p>Word</p>",
        "<article>",
        "</div>",
        "<time datetime='2017-03-08'>",
        "<meta charset=utf-16>",
        "&#xd800;&#x202e;",
    ),
    *('<script type="application/ld+json">{"@type":"NewsArticle","headline":"\\ud800"}</script>', "<figcaption>A (AP)"),
    *(
        "Das ist ein Satz, der wie ein Satz endet und genug Wörter hat.",
        "“Quote,” she said.",
        "WASHINGTON (Reuters) - ",
    ),
)
_LINE_ENDS = (b"\n", b"\n\n", b"\r\n", b"\r", b"", b"\xe2\x80\xa8", b"\xc2\x85")
_HANG_SECONDS = 60
_RSS_LIMIT_MIB = 3000
_WORKER = "--worker"


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the arguments, fuzz in a process of its own, say what was found."""
    options = _parser().parse_args(arguments)
    if importlib.util.find_spec("atheris") is None:
        message = "atheris is not installed, and this bench is nothing without it (pip install atheris, then again)"
        print(message, file=sys.stderr)
        return 2
    if options.worker:
        _fuzz(options)
    options.finds.mkdir(parents=True, exist_ok=True)
    before = _inputs(options.finds)
    with tempfile.TemporaryDirectory() as folder:
        seeds = Path(folder) / "seeds"
        copied = copy_seeds(seeds, FORMATS[options.format])
        corpus = options.corpus or Path(folder) / "corpus"
        corpus.mkdir(parents=True, exist_ok=True)
        print(f"{copied} seeds, {options.seconds} seconds, {options.format}", flush=True)
        given = ["--seconds", str(options.seconds), "--format", options.format, "--finds", str(options.finds)]
        command = [sys.executable, "-m", "bench.fuzz_reading", *given, "--corpus", str(corpus), _WORKER, str(seeds)]
        # The fuzzer ends its process itself, and may be ended by a hang or by too little memory.
        ended = subprocess.run(command, cwd=ROOT, check=False).returncode  # noqa: S603 (our own module)
    new = _inputs(options.finds) - before
    for path in sorted(new):
        print(f"found: {path}")
    if ended and not new:
        print(f"the fuzzer ended with status {ended} and kept no input", file=sys.stderr)
        return 2
    return 1 if new else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bench.fuzz_reading", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seconds", type=int, default=600, help="how long (default: %(default)s)")
    parser.add_argument("--format", choices=FORMATS, default="txt", help="what the files are (default: %(default)s)")
    parser.add_argument("--corpus", type=Path, metavar="DIR", help="where inputs of earlier runs are and new ones go")
    parser.add_argument("--finds", type=Path, metavar="DIR", default=Path("fuzz-finds"), help="default: %(default)s")
    parser.add_argument(_WORKER, type=Path, metavar="DIR", help=argparse.SUPPRESS)
    return parser


def _inputs(finds: Path) -> set[Path]:
    return {path for path in finds.iterdir() if path.suffix != ".log"}


def copy_seeds(folder: Path, extension: str) -> int:
    """Put the project's own articles of a format into a new folder, those of all formats where it has none.

    Returns:
        How many there are.
    """
    folder.mkdir()
    every = [path for place in SEEDS for path in sorted((ROOT / place).rglob("*")) if path.suffix in FORMATS.values()]
    own = [path for path in every if path.suffix == extension] or every
    for number, path in enumerate(own):
        (folder / f"{number:03}{extension}").write_bytes(path.read_bytes())
    return len(own)


def _fuzz(options: argparse.Namespace) -> None:
    """Hand over to the fuzzer, which does not return."""
    atheris = importlib.import_module("atheris")
    # Only what is imported within is steered by; the libraries are not ours to explore.
    with atheris.instrument_imports(include=["builder"]):
        from tests.reading_promises import check_reading

    with tempfile.TemporaryDirectory(prefix="fuzz-reading-") as folder:
        place, extension = Path(folder), FORMATS[options.format]

        def check(data: bytes) -> None:
            check_reading(data, extension, place, times=1 if len(data) % 8 else 2)

        one_input = keeping_finds(check, options.finds, extension)
        flags = {
            "max_total_time": options.seconds,
            "max_len": MOST_BYTES,
            "timeout": _HANG_SECONDS,
            "rss_limit_mb": _RSS_LIMIT_MIB,
            "artifact_prefix": f"{options.finds.resolve()}/",
            "print_final_stats": 1,
        }
        words = [f"-{name}={value}" for name, value in flags.items()]

        def mutate(data: bytes, most_bytes: int, seed: int) -> bytes:
            return shuffle_lines(data, seed)[:most_bytes] if seed % 2 else bytes(atheris.Mutate(data, most_bytes))

        arguments = [sys.argv[0], *words, str(options.corpus), str(options.worker)]
        atheris.Setup(arguments, one_input, custom_mutator=mutate)
        atheris.Fuzz()


def shuffle_lines(data: bytes, seed: int) -> bytes:
    r"""Change a file as people and programs do: a line twice, lost, glued to the next, elsewhere, cut, or an odd one.

    Changed bytes alone are hardly ever text any more, and say little about how pages are read.

    >>> shuffle_lines(b"one\ntwo", 2), shuffle_lines(b"one\ntwo", 28)
    (b'onetwo', b'two')
    """
    random = Random(seed)  # noqa: S311 (not for secrets)
    lines = data.splitlines(keepends=True) or [b"\n"]
    for _ in range(random.randint(1, 4)):
        at, other = random.randrange(len(lines)), random.randrange(len(lines))
        match random.randrange(6):
            case 0:
                lines.insert(other, lines[at])
            case 1:
                lines.pop(at)
            case 2:
                lines[at] = lines[at].rstrip(b"\r\n")
            case 3:
                lines[at], lines[other] = lines[other], lines[at]
            case 4:
                lines[at] = lines[at][: random.randrange(len(lines[at]) + 1)] + random.choice(_LINE_ENDS)
            case _:
                lines.insert(at, random.choice(ODD_LINES).encode() + random.choice(_LINE_ENDS))
        lines = lines or [b"\n"]
    return b"".join(lines)


def keeping_finds(
    check: Callable[[bytes], object], finds: Path, extension: str, *, slow_seconds: float = SLOW_SECONDS
) -> Callable[[bytes], None]:
    """Wrap a check so that it never fails, but keeps one input for each place at which it failed, and each slow one.

    Args:
        check: Raises where an input breaks a promise.
        finds: An existing folder; an input and its traceback go there as HASH.txt and HASH.log.
        extension: Of the inputs.
        slow_seconds: Processor time that no input may take.
    """
    known: set[str] = set()

    def keep(data: bytes, place: str, report: str) -> None:
        if place in known:
            return
        known.add(place)
        name = hashlib.sha256(place.encode()).hexdigest()[:10]
        (finds / f"{name}{extension}").write_bytes(data)
        (finds / f"{name}.log").write_text(report, encoding="utf-8", errors="backslashreplace")
        print(f"{name}: {report.strip().splitlines()[-1][:300]!a}", flush=True)

    def run(data: bytes) -> None:
        # Twice where it was slow: the first of all inputs also waits for what the libraries load.
        if timed(data) > slow_seconds and (took := timed(data)) > slow_seconds:
            keep(data, f"slow {int(took)}", f"took {took:.1f} seconds of processor time for {len(data)} bytes")

    def timed(data: bytes) -> float:
        begin = time.process_time()
        try:
            check(data)
        except Exception as error:
            frames = traceback.extract_tb(error.__traceback__)[-2:]
            place = " ".join(f"{frame.filename}:{frame.lineno}" for frame in frames)
            keep(data, f"{type(error).__name__} {place}", traceback.format_exc())
        return time.process_time() - begin

    return run


if __name__ == "__main__":
    sys.exit(main())

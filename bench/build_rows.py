"""What is measured of builds: each row of the table, as whole processes of the command on one project."""

from __future__ import annotations

import re
import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from http.client import HTTPConnection
from pathlib import Path
from time import perf_counter as clock
from urllib.parse import urlsplit

from bench.build_input import ADDED, Dossier, add_article, newest_day
from bench.processes import Run, run, started
from bench.stock import read_records, run_mkdocs, run_yake, write_stock

BRIEFING = (sys.executable, "-m", "builder")
"""The command `briefing`."""

FOOTER = "templates/theme/partials/footer.html"
PAGE = "templates/pages/article.md.j2"
SETTINGS = "mkdocs.yml"

_ADDED_TIMES = 3
_WRITTEN = re.compile(r"([\d,]+) of ([\d,]+) pages? written")
_SERVING = re.compile(r"serving (http://\S+)")
_DESCRIPTION = re.compile(r"^site_description: .*$", re.MULTILINE)
_BUILD_SECONDS, _SHOW_SECONDS = 3600.0, 600.0
_OK = 200


@dataclass(frozen=True, slots=True)
class Cost:
    """What something cost.

    Attributes:
        seconds: On the clock.
        peak_mb: The largest resident set of any process, in MB of 1,000,000 bytes.
        written: How many pages were written; None where nothing says it.
        pages: Of how many.
    """

    seconds: float
    peak_mb: float
    written: int | None = None
    pages: int | None = None


Costs = dict[str, Cost]


@dataclass(frozen=True, slots=True)
class Bench:
    """Where rows are measured.

    Attributes:
        dossier: What is built.
        jobs: How many processes the command may use.
        program: The command and its first words.
    """

    dossier: Dossier
    jobs: int
    program: Sequence[str] = BRIEFING

    def command(self, *words: str) -> list[str]:
        """The words to start the command with."""
        config = str(self.dossier.folder / SETTINGS)
        return [*self.program, *words, "--jobs", str(self.jobs), "--config", config]

    def build(self, *words: str) -> Cost:
        """Build, and say what it cost."""
        return cost_of(run(self.command("build", *words), folder=self.dossier.folder))

    def change(self, path: str, change: Callable[[str], str]) -> None:
        """Change a file of the project, by its text."""
        file = self.dossier.folder / path
        text = file.read_text(encoding="utf-8")
        changed = change(text)
        assert changed != text, f"{path}: nothing to change"
        file.write_text(changed, encoding="utf-8")


def measure(bench: Bench, names: Collection[str], tell: Callable[[str], None]) -> Costs:
    """Measure rows, in the order of `ROWS`; the project's files are as they were afterwards.

    Args:
        bench: On what.
        names: Keys of `ROWS`.
        tell: Is told what is done next.

    Raises:
        RunError: A program failed.
    """
    costs: Costs = {}
    if "first" not in names:
        tell("a build that is not measured")
        bench.build()
    with _restored(bench.dossier):
        for name, row in ROWS.items():
            if name in names:
                tell(name)
                found = row(bench)
                costs |= found
                for measured, cost in found.items():  # so that nothing is lost when the rest is not waited for
                    tell(f"{measured}: {cost.seconds:.1f} s, {cost.peak_mb:.0f} MB")
    return costs


@contextmanager
def _restored(dossier: Dossier) -> Iterator[None]:
    """Put back what the rows change."""
    before = {file: file.read_bytes() for file in (dossier.folder / path for path in (FOOTER, PAGE, SETTINGS))}
    try:
        yield
    finally:
        for file, content in before.items():
            file.write_bytes(content)
        shutil.rmtree(dossier.folder / "articles" / ADDED, ignore_errors=True)


def cost_of(ran: Run) -> Cost:
    """What a build cost, with the pages that its closing line counts."""
    if closing := _WRITTEN.search(ran.output):
        written, pages = (int(number.replace(",", "")) for number in closing.groups())
        return Cost(ran.seconds, ran.peak_mb, written, pages)
    return Cost(ran.seconds, ran.peak_mb)


def _build(name: str, *words: str) -> Callable[[Bench], Costs]:
    return lambda bench: {name: bench.build(*words)}


def _stock(bench: Bench) -> Costs:
    """The loop over yake, MkDocs, and both together."""
    with tempfile.TemporaryDirectory() as folder:
        write_stock(read_records(bench.dossier.records), Path(folder))
        parts = {name: cost_of(part(Path(folder))) for name, part in (("yake", run_yake), ("mkdocs", run_mkdocs))}
    seconds = sum(cost.seconds for cost in parts.values())
    return {**parts, "stock": Cost(seconds, max(cost.peak_mb for cost in parts.values()))}


def _added(bench: Bench) -> Costs:
    """One article more, three times: the median, with its pages, and the largest peak of all."""
    day = newest_day(bench.dossier.records)
    costs = []
    for index in range(_ADDED_TIMES):
        add_article(bench.dossier, index, day)
        costs.append(bench.build())
    return {"added": middle(costs)}


def middle(costs: Sequence[Cost]) -> Cost:
    """The cost with the median of an odd number of times, but the largest peak."""
    median = statistics.median(cost.seconds for cost in costs)
    chosen = next(cost for cost in costs if cost.seconds == median)
    return replace(chosen, peak_mb=max(cost.peak_mb for cost in costs))


def _served(bench: Bench) -> Costs:
    """From saving an article to its page, as somebody sees it who loads it again and again; and until all is built."""
    day = newest_day(bench.dossier.records)
    with started(bench.command("serve", "--port", "0"), folder=bench.dossier.folder) as program:
        address = program.wait_for(_SERVING, seconds=_BUILD_SECONDS)[1]
        said = len(program.output())
        saved = clock()
        page = address + add_article(bench.dossier, _ADDED_TIMES, day)
        shown = program.wait_until(partial(_shown, page), seconds=_SHOW_SECONDS, what=f"to show {page}")
        closing = program.wait_for(_WRITTEN, seconds=_SHOW_SECONDS, after=said)
        built = clock()
        program.interrupt()
        peak = program.memory.peak_mb
    return {"served": Cost(shown - saved, peak), "served whole": cost_of(Run(built - saved, peak, closing[0]))}


def _shown(page: str) -> float | None:
    """The time on the clock when a page is there; None as long as it is not."""
    parts = urlsplit(page)
    connection = HTTPConnection(parts.netloc, timeout=_SHOW_SECONDS)
    try:
        connection.request("GET", parts.path)
        answer = connection.getresponse()
        answer.read()
        return clock() if answer.status == _OK else None
    finally:
        connection.close()


def _changed(name: str, path: str, change: Callable[[str], str]) -> Callable[[Bench], Costs]:
    def row(bench: Bench) -> Costs:
        bench.change(path, change)
        return {name: bench.build()}

    return row


ROWS: Mapping[str, Callable[[Bench], Costs]] = {
    "first": _build("first", "--full"),
    "stock": _stock,
    "nothing": _build("nothing"),
    "added": _added,
    "served": _served,
    "theme": _changed("theme", FOOTER, lambda text: text.replace("</footer>", "<p>Measured.</p>\n</footer>")),
    "page": _changed("page", PAGE, lambda text: f"{text}\n\nMeasured.\n"),
    "setting": _changed("setting", SETTINGS, partial(_DESCRIPTION.sub, "site_description: Measured.")),
}
"""The rows by name, in the order in which they are measured: each finds what the one before has left, built."""
